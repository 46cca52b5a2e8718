"""How each kind of item looks: its picture and its pair of colours."""

from __future__ import annotations

from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.timeline import Direction, SellingState, TimelineItem, TimelineKind
from crm_desktop.ui.runtime.entry_texts import kind_icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS
from crm_desktop.ui.timeline.planned import LATE

_CALLS = {Direction.IN: "phone-incoming", Direction.OUT: "phone-outgoing"}
_PAIRS = {
    TimelineKind.CALL: "info",
    TimelineKind.MEETING: "rose",
    TimelineKind.VISIT: "teal",
    TimelineKind.LETTER: "violet",
    TimelineKind.MESSAGE: "blue",
    TimelineKind.SMS: "cyan",
    TimelineKind.FAX: "olive",
    TimelineKind.NOTE: "warning",
    TimelineKind.FILE: "grey",
    TimelineKind.PROMISE: "success",
    TimelineKind.DEAL: "accent",
    TimelineKind.SALE: "green",
    TimelineKind.CHANGE: "neutral",
    TimelineKind.IMPORT: "neutral",
    TimelineKind.TASK: "accent",
}
_STATES = {
    PromiseState.OPEN.value: ("warning", "clock"),
    PromiseState.KEPT.value: ("success", "check"),
    PromiseState.BROKEN.value: ("danger", "circle-alert"),
    PromiseState.CANCELLED.value: ("neutral", "x"),
    SellingState.WON.value: ("success", "check"),
    SellingState.LOST.value: ("danger", "x"),
    SellingState.REOPENED.value: ("warning", "rotate-ccw"),
    SellingState.PAID.value: ("success", "wallet"),
    SellingState.REFUNDED.value: ("warning", "wallet"),
    LATE: ("danger", "circle-alert"),
}


def item_icon(item: TimelineItem) -> str:
    """Return the name of the picture of an item: a call shows which way it went."""
    if item.kind is TimelineKind.CALL:
        return _CALLS.get(item.direction, "phone")
    return TASK_ICONS[item.planned.draft.kind] if item.planned is not None else kind_icon(item.kind)


def item_pair(item: TimelineItem) -> str:
    """Return the pair of colours of an item: what is late is red."""
    return "danger" if item.planned is not None and item.state == LATE else pair_of(item.kind)


def pair_of(kind: TimelineKind) -> str:
    """Return the pair of colours of a kind."""
    return _PAIRS[kind]


def is_minor(kind: TimelineKind) -> bool:
    """Whether an item is only what the program noted, and stands back behind what people did."""
    return kind in (TimelineKind.CHANGE, TimelineKind.IMPORT)


def state_look(state: str) -> tuple[str, str]:
    """Return colours and icon of the state of a promise, a deal or a sale."""
    return _STATES.get(state, ("neutral", ""))
