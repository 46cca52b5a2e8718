"""What the list of clients shows now: view, filter, order and columns, and the rows that follow from them."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from crm_desktop.domain.client_list import ClientFilter, ClientSort, Segment, ViewState
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.keyboard import other_layout
from crm_desktop.services.clients import ClientService
from crm_desktop.ui.clients.column_filters import column_filters
from crm_desktop.ui.clients.columns import DEFAULT_COLUMNS, client_columns
from crm_desktop.ui.clients.lists import LIST_ENTITIES, ClientLists
from crm_desktop.ui.clients.segment_counts import SegmentCounts
from crm_desktop.ui.clients.views import (
    ALL,
    SAVED,
    SEGMENT,
    ListView,
    all_views,
    find_view,
    has_conditions,
    is_changed,
)
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.table.loader import ListLoader
from crm_desktop.ui.table.paged_model import PAGE_SIZE, PagedTableModel

# Orders that an index gives: the first rows are there within a millisecond.
_QUICK = frozenset({"name", "last_contact", "created_at", "updated_at"})


# What conditions speak of besides the client itself.
DESK_ENTITIES = frozenset({Entity.INTERACTION, Entity.PROMISE, Entity.CONSENT, Entity.ATTACHMENT})
_MARKS = frozenset({Entity.TASK, Entity.ESCALATION})  # rows tell of them
_SEGMENTS = frozenset({Entity.SEGMENT, Entity.SEGMENT_MEMBER})
WATCHED = frozenset({Entity.CLIENT, Entity.SAVED_VIEW, *LIST_ENTITIES, *DESK_ENTITIES, *_SEGMENTS, *_MARKS})


class ClientList(QObject):
    """Holds the state of the list and keeps its model up to date.

    `asked` comes when another list was asked for, `arranged` when columns are to be laid out anew,
    `loaded` when all rows are known, `lists_changed` when names to choose from are different, `regrouped`
    when segments or their sizes are.
    """

    asked = Signal()
    arranged = Signal()
    loaded = Signal()
    lists_changed = Signal()
    regrouped = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.lists = ClientLists(context.services)
        self.segments: list[Segment] = []
        self.views: list[ListView] = all_views(context.services.views.list())
        self.view_key = ALL
        self.state: ViewState = self.view.state
        columns = client_columns(self.lists, context.formats)
        self.model = PagedTableModel(context.services.clients.rows, columns, self)
        self.loader = ListLoader(self.model, context.runner, self)
        self.loader.loaded.connect(self.loaded)
        self.loader.failed.connect(context.shell.show_error)
        # Queued: it happens while rows are painted.
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.model.sort_requested.connect(self._on_sort_requested)
        self.groups = SegmentCounts(context, self)
        self.groups.changed.connect(self._on_segments)
        self.loader.loaded.connect(self.groups.begin)
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.timeout.connect(self._check)

    @property
    def view(self) -> ListView:
        """The view that the list began with."""
        return find_view(self.views, self.view_key)

    @property
    def is_changed(self) -> bool:
        """Whether the list differs from the view it began with."""
        return is_changed(self.state_to_save(), self.view.state)

    @property
    def is_bin(self) -> bool:
        """Whether the list is the recycle bin."""
        return self.state.filter.in_recycle_bin

    # Asking for another list

    def choose_view(self, key: str) -> None:
        """Show a view as it was saved."""
        view = find_view(self.views, key)
        self.view_key = view.key
        self.state = replace(view.state, columns=view.state.columns or DEFAULT_COLUMNS)
        self.model.clear_checked()
        self.arranged.emit()
        self.load()

    def restore(self, key: str, state: ViewState) -> None:
        """Take over the state of the last time, before the first showing."""
        if key.startswith(SEGMENT):
            self.segments = self._context.services.segments.list()
            self.views = all_views(self._context.services.views.list(), self.segments)
        self.view_key = find_view(self.views, key).key
        known = {column.key for column in self.model.columns}
        sort = state.sort if state.sort.column in known else ClientSort()
        columns = tuple(column for column in state.columns if column in known)
        self.state = replace(state, sort=sort, columns=columns or DEFAULT_COLUMNS)

    def set_text(self, text: str) -> None:
        """Search in the list."""
        self.set_filter(replace(self.state.filter, text=text))

    def set_columns_filter(self, typed: Mapping[str, str]) -> None:
        """Filter by what stands in the filter row."""
        self.set_filter(replace(self.state.filter, columns=column_filters(typed)))

    def set_filter(self, wanted: ClientFilter) -> None:
        """Show what a filter lets through."""
        if wanted != self.state.filter:
            self.state = replace(self.state, filter=wanted)
            self.load()

    def show_only(self, wanted: ClientFilter) -> None:
        """Show what a filter lets through, whatever the list showed before."""
        self.choose_view(ALL)
        self.set_filter(wanted)

    def reset_filter(self) -> None:
        """Show the view without further conditions; all clients when the view itself shows none."""
        wanted = replace(self.view.state.filter, text="")
        if wanted == self.state.filter:
            self.choose_view(ALL)
        else:
            self.set_filter(wanted)

    def keep_columns(self, columns: tuple[str, ...], widths: Mapping[str, int]) -> None:
        """Note how the user laid out the columns."""
        self.state = replace(self.state, columns=columns, widths=tuple(widths.items()))
        self.asked.emit()

    def state_to_save(self) -> ViewState:
        """Return the state as a view keeps it: without what was typed into the search box."""
        return replace(self.state, filter=replace(self.state.filter, text=""))

    def state_to_keep(self) -> ViewState:
        """Return the state for the next start: tomorrow nobody remembers that the list shows one import only,
        or what a report picked out, and all other clients would seem lost."""
        state = self.state_to_save()
        return replace(
            state, filter=replace(state.filter, import_batch_id=None, ids=frozenset(), picked_as="")
        )

    def show_saved(self, view_id: int) -> None:
        """Take the view that was saved just now as the one the list began with."""
        self.reload_views()
        self.view_key = find_view(self.views, f"{SAVED}{view_id}").key
        self.asked.emit()

    def show_segment(self, segment_id: int) -> None:
        """Show a segment that was made just now."""
        self._on_segments(self._context.services.segments.list())
        self.choose_view(f"{SEGMENT}{segment_id}")

    def today_text(self) -> str:
        """Return the day it is here as people write it."""
        return self._context.formats.date(self.lists.today())

    def load(self) -> None:
        """Read the list that the state asks for."""
        services, state = self._context.services, self.state
        is_quick = state.sort.column in _QUICK and not has_conditions(state.filter) and not self.is_bin
        self._check_timer.stop()
        self.asked.emit()
        first = (
            (lambda: services.clients.first_rows(state.filter, state.sort, PAGE_SIZE)) if is_quick else None
        )
        self.loader.load(lambda: ids_in_any_layout(services.clients, state), first)

    # Keeping up

    def refresh(self) -> None:
        """Read everything again: the screen is shown after a while, or the user asks for it."""
        self.reload_lists()
        self.reload_views()
        self.model.refresh(())
        if self.loader.is_complete:
            self._check()
        else:
            self.load()

    def on_event(self, event: DataChanged) -> None:
        """Take note of a change: repaint exactly those rows, then see whether others belong here."""
        if event.entity is Entity.CLIENT:
            self.model.refresh(event.ids)
            self._check_timer.start(0)
        elif event.entity in DESK_ENTITIES:
            self.model.refresh(())
            self._check_timer.start(0)
        elif event.entity in _MARKS:
            self.model.refresh(())
            return
        elif event.entity in _SEGMENTS:
            self._check_timer.start(0)
        elif event.entity is Entity.SAVED_VIEW:
            self.reload_views()
        elif event.entity in LIST_ENTITIES:
            self.reload_lists()
            self.model.refresh(())
        self.groups.count_soon()

    def reload_lists(self) -> None:
        """Read the names to choose from again, and the columns that depend on them."""
        before = self.lists.own_fields
        self.lists.reload()
        if self.lists.own_fields != before:
            self.retranslate()
        self.lists_changed.emit()

    def reload_views(self) -> None:
        """Read the saved views again."""
        self.views = all_views(self._context.services.views.list(), self.segments)
        self.view_key = self.view.key
        self.asked.emit()

    def _on_segments(self, segments: list[Segment]) -> None:
        """Show segments as they are now; one that is gone gives way to all clients."""
        before, self.segments = self.view_key, segments
        self.views = all_views(self._context.services.views.list(), segments)
        self.view_key = self.view.key
        if self.view_key != before:
            self.choose_view(self.view_key)
        self.regrouped.emit()

    def retranslate(self) -> None:
        """Make the columns anew: their cells are in the language in force."""
        self.model.set_columns(client_columns(self.lists, self._context.formats))
        self.arranged.emit()

    def _check(self) -> None:
        services, state = self._context.services, self.state
        self.loader.check(lambda: ids_in_any_layout(services.clients, state))

    def _on_sort_requested(self, key: str, is_descending: bool) -> None:
        self.state = replace(self.state, sort=ClientSort(key, descending=is_descending))
        self.load()


def ids_in_any_layout(clients: ClientService, state: ViewState) -> array[int]:
    """Return the ids of a list; a search that finds nothing is tried as typed in the other keyboard layout."""
    found = clients.list_ids(state.filter, state.sort)
    other = other_layout(state.filter.text)
    if found or other == state.filter.text:
        return found
    return clients.list_ids(replace(state.filter, text=other), state.sort)
