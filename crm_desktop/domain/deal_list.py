"""Lists and boards of deals: their orders and groups, what moving came to, and sums to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.sale import SaleDraft


class DealOrder(StrEnum):
    """The columns by which a list of deals can be ordered."""

    NUMBER = "number"
    TITLE = "title"
    CLIENT = "client"
    AMOUNT = "amount"
    STAGE = "stage"
    EXPECTED_CLOSE = "expected_close"
    OWNER = "owner"
    SOURCE = "source"
    NEXT_ACTION = "next_action"
    ENTERED = "stage_entered_at"
    CREATED = "created_at"
    CLOSED = "closed_at"


@dataclass(frozen=True, slots=True)
class DealSort:
    """The order of a list: column and direction."""

    order: DealOrder = DealOrder.CREATED
    descending: bool = True


class MoveWarning(StrEnum):
    """What speaks against a move without forbidding it: the user may accept it."""

    WIP_LIMIT = "wip_limit"
    CHECKLIST = "checklist"  # points of the stage that is left are not ticked


@dataclass(frozen=True, slots=True)
class MoveResult:
    """What a move came to: the deals that changed their stage or place, or why nothing was moved yet."""

    moved: tuple[int, ...] = ()
    warnings: frozenset[MoveWarning] = frozenset()


@dataclass(frozen=True, slots=True)
class WinResult:
    """A won deal, and the sale to offer for it; with warnings nothing was won yet."""

    move: MoveResult
    sale: SaleDraft


class ActionGroup(StrEnum):
    """When the next action of a deal is due: the columns of the board by next action."""

    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    LATER = "later"
    NONE = "none"


def action_group(on: date | None, today: date) -> ActionGroup:
    """Return the group of a day; weeks end on Sunday."""
    if on is None:
        return ActionGroup.NONE
    if on <= today:
        return ActionGroup.TODAY if on == today else ActionGroup.OVERDUE
    if on == today + timedelta(days=1):
        return ActionGroup.TOMORROW
    return ActionGroup.THIS_WEEK if on <= end_of_week(today) else ActionGroup.LATER


def day_of_group(group: ActionGroup, today: date) -> date | None:
    """Return the day that an action gets when it is dropped on a group: for "this week" its last day, or the
    day after tomorrow when the week is over by then; None for NONE. Nothing can be planned for the past:
    "overdue" means today."""
    after_tomorrow = today + timedelta(days=2)
    return {
        ActionGroup.OVERDUE: today,
        ActionGroup.TODAY: today,
        ActionGroup.TOMORROW: today + timedelta(days=1),
        ActionGroup.THIS_WEEK: max(end_of_week(today), after_tomorrow),
        ActionGroup.LATER: end_of_week(today) + timedelta(days=8),
        ActionGroup.NONE: None,
    }[group]


def end_of_week(today: date) -> date:
    """Return the Sunday of the week of a day."""
    return today + timedelta(days=6 - today.weekday())


@dataclass(frozen=True, slots=True)
class ClientDeals:
    """What a card says of the deals of a client: open ones and their sum by currency."""

    open: int
    won: int
    lost: int
    open_amounts: tuple[tuple[str, int], ...]  # currency, minor units; the largest first


@dataclass(frozen=True, slots=True)
class OpenAtClient:
    """What is open at one client: how many deals, and their sum."""

    client_id: int
    name: str
    count: int
    amount: int


def is_idle(row: DealRow, idle_days: int | None, today: date) -> bool:
    """Return whether nothing has happened with an open deal for longer than its stage allows."""
    if idle_days is None or row.state is not StageKind.OPEN:
        return False
    return (today - row.last_activity_at.astimezone().date()).days > idle_days
