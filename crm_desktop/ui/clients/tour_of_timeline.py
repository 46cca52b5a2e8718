"""The tour of the timeline: many entries, the open form, a filter, an entry being changed, a company."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.client import ClientKind, ClientRow
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.timeline import InteractionKind, TimelineFilter
from crm_desktop.ui.shell.tour_guide import Guide, Tour
from crm_desktop.ui.timeline.pane import TimelinePane

_WORD = {"ru": "цен", "en": "price"}


def _open(guide: Guide, client_id: int) -> TimelinePane:
    """Show a client with its timeline."""
    guide.context.navigate(EntityRef(Entity.CLIENT, client_id))
    guide.settle()
    pane = guide.child(TimelinePane)
    if pane is None:
        raise LookupError(client_id)
    return pane


def _visit(guide: Guide) -> Iterator[str]:
    services = guide.context.services

    def is_busy(row: ClientRow) -> bool:
        return row.kind is ClientKind.PERSON and services.timeline.summary(row.id).counts.get("all", 0) > 12

    pane = _open(guide, guide.client(is_busy))
    yield "timeline-many-entries"
    pane.log(InteractionKind.CALL)
    pane.composer.form.outcome.setCurrentIndex(2)
    pane.composer.form.outcome.activated.emit(2)
    guide.settle()
    yield "timeline-composer"
    pane.composer.put_away()
    pane.filter_bar.set_filter(TimelineFilter(only_decisions=True))
    guide.settle()
    yield "timeline-decisions"
    pane.filter_bar.set_filter(TimelineFilter(text=_WORD[guide.context.languages.language]))
    pane.focus_search()
    guide.settle()
    yield "timeline-search"
    pane.filter_bar.reset()
    pane.filter_bar.more.setChecked(False)
    guide.settle()
    entries = [row for row, item in enumerate(pane.model.items) if item.kind.is_interaction]
    pane.editing.edit(entries[0])
    guide.settle()
    yield "timeline-edit-in-place"
    pane.editing.give_up()
    pane = _open(guide, guide.client(lambda row: _has_people(guide, row)))
    yield "timeline-company"


def _has_people(guide: Guide, row: ClientRow) -> bool:
    """Whether a row is a company with whose people something happened."""
    services = guide.context.services
    if row.kind is not ClientKind.COMPANY or not services.clients.get(row.id).people:
        return False
    page = services.timeline.page(row.id, TimelineFilter(), None, 50)
    return any(item.kind.is_interaction and item.client_id != row.id for item in page.items)


TOUR = Tour(17, _visit)
