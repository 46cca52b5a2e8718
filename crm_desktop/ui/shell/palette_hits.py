"""What a search found, as rows of the palette: picture, words, what to highlight, and what Enter opens."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.search import SearchHit, SearchKind
from crm_desktop.domain.task import TaskKind
from crm_desktop.domain.timeline import TimelineKind
from crm_desktop.ui.runtime.entry_texts import kind_icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.palette_model import PaletteEntry

# So many of each kind are shown: clients are what people mostly look for.
SHOWN = {
    SearchKind.CLIENT: 12,
    SearchKind.DEAL: 4,
    SearchKind.INQUIRY: 4,
    SearchKind.TASK: 4,
    SearchKind.ENTRY: 5,
    SearchKind.PROMISE: 4,
    SearchKind.FILE: 4,
    SearchKind.TAG: 4,
}
SHOWN_AMONG_OTHERS = 6  # and not so many that nothing else is in sight
MOST = max(SHOWN.values())
_PARTS = {SearchKind.ENTRY: Entity.INTERACTION, SearchKind.FILE: Entity.ATTACHMENT}
CLIENT_ICONS = {"person": "user", "company": "building-2", "sole_trader": "store"}


def hit_entry(context: AppContext, hit: SearchHit) -> PaletteEntry:
    """Return the row of one hit."""
    when = context.formats.date(hit.at.astimezone().date()) if hit.at else ""
    return PaletteEntry(
        hit.title,
        hit.detail,
        _icon(hit),
        when,
        hit.title_marks,
        hit.detail_marks,
        _opening(context, hit),
    )


def _icon(hit: SearchHit) -> str:
    match hit.kind:
        case SearchKind.CLIENT:
            return CLIENT_ICONS[hit.icon_kind]
        case SearchKind.DEAL:
            return "square-kanban"
        case SearchKind.INQUIRY:
            return "inbox"
        case SearchKind.TASK:
            return TASK_ICONS[TaskKind(hit.icon_kind)]
        case SearchKind.ENTRY:
            return kind_icon(TimelineKind(hit.icon_kind))
        case SearchKind.PROMISE:
            return kind_icon(TimelineKind.PROMISE)
        case SearchKind.FILE:
            return kind_icon(TimelineKind.FILE)
        case SearchKind.TAG:
            return "tag"


def _opening(context: AppContext, hit: SearchHit) -> Callable[[], None]:
    """Return what Enter does: a card, at the place that was found; for a tag the list of those who have it."""
    if hit.kind is SearchKind.DEAL:
        return lambda: context.navigate(EntityRef(Entity.DEAL, hit.record_id))
    if hit.kind is SearchKind.INQUIRY:
        return lambda: context.navigate(EntityRef(Entity.INQUIRY, hit.record_id))
    if hit.kind is SearchKind.TASK:
        return lambda: context.navigate(EntityRef(Entity.TASK, hit.record_id))
    if hit.client_id is None:
        return lambda: context.shell.show_clients(ClientFilter(tags=frozenset({hit.title})))
    ref = EntityRef(Entity.CLIENT, hit.client_id)
    if (part := _PARTS.get(hit.kind)) is None:
        return lambda: context.navigate(ref)

    def show() -> None:
        context.navigate(ref)
        context.shell.hand_over("clients", EntityRef(part, hit.record_id))

    return show
