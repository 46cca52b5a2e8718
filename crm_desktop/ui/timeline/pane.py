"""The timeline of a client as a pane of the card: a line to write, a filter, and what happened."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client, ClientKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.timeline import (
    DealMark,
    InteractionDraft,
    InteractionKind,
    NextStep,
    TimelineFilter,
    TimelineItem,
    TimelineKind,
)
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.composer import Composer
from crm_desktop.ui.timeline.delegate import TimelineDelegate
from crm_desktop.ui.timeline.entry_actions import EntryActions
from crm_desktop.ui.timeline.entry_editing import EntryEditing
from crm_desktop.ui.timeline.entry_menu import Choices, entry_menu
from crm_desktop.ui.timeline.filter_bar import FilterBar
from crm_desktop.ui.timeline.layout import Hot, Target
from crm_desktop.ui.timeline.looks import is_minor
from crm_desktop.ui.timeline.model import PAGE_SIZE, Head, TimelineModel, is_narrowed, read_head
from crm_desktop.ui.timeline.reading import Surroundings, concerns, read_surroundings
from crm_desktop.ui.timeline.view import TimelineView
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.empty_state import EmptyState

# What opens, by the kind of an item and by what was clicked in it.
_RECORDS = {
    TimelineKind.FILE: Entity.ATTACHMENT,
    TimelineKind.PROMISE: Entity.PROMISE,
    TimelineKind.DEAL: Entity.DEAL,
}
_TARGETS = {Target.FILE: Entity.ATTACHMENT, Target.CLIENT: Entity.CLIENT, Target.DEAL: Entity.DEAL}
_MARGIN, _LEAST_LIST, _ROOMY = 20, 60, 560
_CYRILLIC_A = 0x0410  # where F is


class TimelinePane(QWidget):
    """Shows what happened with a client. `open_requested` names a record that was clicked, `logged` the entry
    that was written."""

    open_requested = Signal(object)
    logged = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._client: Client | None = None
        self._deal: DealMark | None = None
        self._wanted_entry = 0
        self._is_stale = False
        self.words = TimelineWords(context.formats, clock=context.services.store.clock)
        self.model = TimelineModel(context.runner, self.words, self)
        self.model.failed.connect(context.shell.show_error)
        self._delegate = TimelineDelegate(self.model, self.words, context.services, self)
        self.view = TimelineView(self.model, self._delegate, self)
        self.entry_actions = EntryActions(context, self.words, self)
        self.editing = EntryEditing(context, self.words, self.model, self.view, self.entry_actions)
        self.composer = Composer(context, self.words, self)
        self.filter_bar = FilterBar(self.words, context.formats, context.services.today, self)
        self.empty, self.nothing = EmptyState("history", self), EmptyState("search", self)
        self._stack = QStackedWidget(self)
        for part in (self.view, self.empty, self.nothing):
            self._stack.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._refresh)
        self._build()
        self._connect()
        self.retranslate()

    # What a card asks

    def show_client(self, client: Client, deal: DealMark | None = None) -> None:
        """Show the timeline of a client, or what of it belongs to a deal; the same one again keeps place, filter
        and what is being typed."""
        is_other = (client.id, deal and deal.id) != self._about
        self._client, self._deal = client, deal
        is_company = client.draft.kind is ClientKind.COMPANY
        if is_other:
            self.editing.finish()
            self._wanted_entry = 0
            self.model.clear()
            self._delegate.show_client(client.id, names_deals=deal is None)
            self.filter_bar.show_client(client.people, is_company=is_company)
        else:
            self.filter_bar.set_people(client.people, is_company=is_company)
        self.composer.show_client(client.id, self._people(), deal.id if deal else None)
        self.setEnabled(True)
        self._read()

    def clear(self) -> None:
        """Show nobody's timeline."""
        self.editing.finish()
        self._latest.forget()
        self._client = self._deal = None
        self.model.clear()
        self.composer.show_client(0, ())
        self.setEnabled(False)

    def log(self, kind: InteractionKind, *, focus: bool = True) -> None:
        """Open the form for a new entry of a kind."""
        self.composer.open(kind, focus=focus)

    def show_entry(self, interaction_id: int) -> None:
        """Scroll to an entry and choose it, with the filter taken away when it hides the entry."""
        row = self.model.row_of_entry(interaction_id)
        if row >= 0:
            self._wanted_entry = 0
            self._stack.setCurrentWidget(self.view)
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))
            return
        self._wanted_entry = interaction_id
        if is_narrowed(self.filter_bar.filter) or not self.filter_bar.filter.with_people:
            self.filter_bar.set_filter(TimelineFilter())
        else:
            self.model.read_all()

    def focus_first(self) -> None:
        """Give the keyboard to the line, or to what stands there while there is none: a list that is out of
        sight would leave the keyboard where it was."""
        shown = self._stack.currentWidget()
        first = shown.primary if isinstance(shown, EmptyState) else self.view
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Give the keyboard to the search in the timeline."""
        self.filter_bar.show()
        self.filter_bar.open_search()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.view.setAccessibleName(self.tr("Timeline"))
        self.empty.set_texts(
            self.tr("Nothing happened here yet"),
            self.tr(
                "Calls, meetings, letters and notes will stand here, the newest on top, together with files,"
                " promises and changes of the card. Write down the first one."
            ),
            primary=self.tr("Write down a call"),
            primary_icon="phone",
            secondary=self.tr("Note"),
            secondary_icon="sticky-note",
            quiet=self.tr("Changes of the card"),
        )
        self.nothing.set_texts(
            self.tr("Nothing found"),
            self.tr("No entry of this timeline fits the filter."),
            primary=self.tr("Reset filter"),
            primary_icon="rotate-ccw",
        )

    # What Qt calls

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.view.lay_out_anew()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _finds(event):
            event.accept()  # while the keyboard is in the timeline its own search is meant, not the list's
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _finds(event):
            self.focus_search()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    # Inner

    def _make_room(self) -> None:
        """Where there is little room the filter and the list make way for the form."""
        has_room = not self.composer.is_open or self.height() >= _ROOMY
        self.filter_bar.setVisible(has_room)
        self._stack.setMinimumHeight(_LEAST_LIST if has_room else 1)

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(_MARGIN, 12, _MARGIN, 4)
        top.setSpacing(10)
        top.addWidget(self.composer)
        top.addWidget(self.filter_bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.setEnabled(False)

    def _connect(self) -> None:
        self._context.events.changed.connect(self._on_event)
        self._context.shell.day_began.connect(self.view.lay_out_anew)  # what was tomorrow is today
        self.composer.save_requested.connect(self._on_save)
        self.composer.resized.connect(self._make_room)
        self.filter_bar.changed.connect(lambda _wanted: self._on_filter())
        self.filter_bar.rows_wanted.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.editing.lost.connect(self.composer.take_over)
        self.model.rowsInserted.connect(self._on_rows)
        self.model.modelReset.connect(self._on_rows)
        self.view.act_requested.connect(self._act)
        self.view.hot_clicked.connect(self._on_hot)
        self.view.menu_requested.connect(self._on_menu)
        self.empty.primary_clicked.connect(lambda: self.log(InteractionKind.CALL))
        self.empty.secondary_clicked.connect(lambda: self.log(InteractionKind.NOTE))
        self.empty.quiet_clicked.connect(self._show_changes)
        self.nothing.primary_clicked.connect(self.filter_bar.reset)
        self.view.copy_requested.connect(self._copy)
        self.view.remove_requested.connect(self._remove)

    @property
    def _about(self) -> tuple[int, int | None]:
        return (self._client.id if self._client else 0, self._deal.id if self._deal else None)

    @property
    def _wanted(self) -> TimelineFilter:
        """What is to be read: what the filter says, of the deal whose line this is."""
        wanted = self.filter_bar.filter
        return wanted if self._deal is None else replace(wanted, deal_ids=frozenset({self._deal.id}))

    def _people(self) -> list[tuple[int, str]]:
        """Return whose an entry can be: the client, and the people of a company."""
        if self._client is None:
            return []
        own = (self._client.id, self._client.draft.display_name())
        return [own, *((link.client_id, link.name) for link in self._client.people)]

    def _read(self) -> None:
        if self._client is None:
            return
        self._is_stale = False
        services, client_id, wanted = self._context.services, self._client.id, self._wanted
        limit = self.model.count_read() if self.model.shows(client_id, wanted) else PAGE_SIZE
        self._latest.ask(
            lambda _progress: read_head(services, client_id, wanted, limit),
            lambda head: self._on_head(client_id, wanted, head),
            self._context.shell.show_error,
        )

    def _on_head(self, client_id: int, wanted: TimelineFilter, head: Head) -> None:
        services = self._context.services
        self._know_me()
        self.model.show(services, client_id, wanted, head)
        self._show_state(head)
        self._latest.ask(
            lambda _progress: read_surroundings(services, client_id, wanted),
            self._on_surroundings,
            self._context.shell.show_error,
        )

    def _on_surroundings(self, found: Surroundings) -> None:
        deals = found.deals if self._deal is None else ()  # the line of a deal is about that one
        self.filter_bar.set_counts(found.counts, found.authors, deals)
        self.composer.set_lists(found.outcomes, deals)
        self.editing.set_lists(found.outcomes, self._people(), deals)

    def _know_me(self) -> None:
        """Learn who sits here: their entries bear no name."""
        user = self._context.services.users.current()
        name = user.name if user is not None else ""
        if name != self.words.me:
            self.words.me = name
            self.view.lay_out_anew()

    def _show_state(self, head: Head) -> None:
        has_own = head.page.has_more or not all(is_minor(item.kind) for item in self.model.items)
        if is_narrowed(self.filter_bar.filter):
            shown = self.view if self.model.rowCount() else self.nothing
        else:
            shown = self.view if has_own else self.empty
        self._stack.setCurrentWidget(shown)

    def _refresh(self) -> None:
        if self.isVisible():
            self._read()
        else:
            self._is_stale = True

    def _on_event(self, event: DataChanged) -> None:
        if self._client is not None and concerns(event, self._client, self.model):
            self._timer.start(0)

    def _on_filter(self) -> None:
        self.editing.finish()
        self._read()

    def _on_rows(self) -> None:
        if self._wanted_entry:
            row = self.model.row_of_entry(self._wanted_entry)
            if row >= 0:
                self.show_entry(self._wanted_entry)
            elif self.model.canFetchMore():
                self.model.read_all()
            elif self.model.rowCount():
                self._wanted_entry = 0  # it is not on this timeline

    def _show_changes(self) -> None:
        kinds = frozenset({TimelineKind.CHANGE, TimelineKind.IMPORT})
        self.filter_bar.set_filter(TimelineFilter(kinds=kinds))

    # What is done with entries

    def _on_save(self, draft: InteractionDraft, step: NextStep | None) -> None:
        about = self.composer.about

        def on_done(entry_id: int) -> None:
            self.composer.saved(about, draft)
            if about == self.composer.about:
                self.logged.emit(entry_id)

        def on_error(error: Exception) -> None:
            self.composer.refused(about, draft)
            if isinstance(error, ValidationError) and about == self.composer.about:
                self.composer.form.show_refusal(error)
            else:
                self._context.shell.show_error(error)

        self.entry_actions.add(draft, step, on_done, on_error)

    def _act(self, row: int) -> None:
        item = self.model.item(row)
        if item.kind.is_interaction:
            self.editing.edit(row)
        elif item.planned is not None:
            self._context.shell.open_task(item.record_id)
        elif item.kind in _RECORDS:
            self.open_requested.emit(EntityRef(_RECORDS[item.kind], item.record_id))

    def _on_hot(self, row: int, hot: Hot) -> None:
        if hot.target in _TARGETS:
            self.open_requested.emit(EntityRef(_TARGETS[hot.target], hot.id))
        elif hot.target is Target.PIN:
            self.entry_actions.set_pinned(self.model.item(row), is_pinned=False)

    def _on_menu(self, row: int, place: QPoint) -> None:
        item = self.model.item(row)
        own = item.kind.is_interaction
        can_open = item.kind in _RECORDS or item.planned is not None
        deal = item.deal if self._deal is None else None
        is_others = self._client is not None and item.client_id != self._client.id and bool(item.client_name)
        width = self.view.viewport().width()
        choices = Choices(
            edit=(lambda: self._act(row)) if own else None,
            done=(lambda: self._context.shell.finish_task(item.record_id)) if item.planned else None,
            open=(lambda: self._act(row)) if can_open else None,
            expand=(lambda: self.view.toggle(row)) if self._delegate.can_expand(row, width) else None,
            pin=(lambda: self.entry_actions.set_pinned(item, is_pinned=not item.is_pinned)) if own else None,
            copy=self._copy,
            client=(lambda: self.open_requested.emit(EntityRef(Entity.CLIENT, item.client_id)))
            if is_others
            else None,
            deal=(lambda: self.open_requested.emit(EntityRef(Entity.DEAL, deal.id))) if deal else None,
            remove=self._remove if own else None,
        )
        entry_menu(self, item, choices, is_expanded=self._delegate.is_expanded(row)).popup(place)

    def _chosen(self) -> list[TimelineItem]:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [self.model.item(row) for row in rows]

    def _copy(self) -> None:
        self.entry_actions.copy(self._chosen())

    def _remove(self) -> None:
        self.entry_actions.remove([item for item in self._chosen() if item.kind.is_interaction])


def _finds(event: QKeyEvent) -> bool:
    """Whether the keys for a search were pressed, in either layout of a Russian keyboard."""
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.matches(QKeySequence.StandardKey.Find) or (is_control and event.key() == _CYRILLIC_A)
