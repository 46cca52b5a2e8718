"""The card of a stored client: who it is on top, its pages in tabs, and the summary in a column beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.ui.clients.card_actions import ActionRow
from crm_desktop.ui.clients.card_alike import AlikePanel
from crm_desktop.ui.clients.card_conflict import ConflictPanel
from crm_desktop.ui.clients.card_data import CardData
from crm_desktop.ui.clients.card_facts import FactsPanel
from crm_desktop.ui.clients.card_header import CardHeader
from crm_desktop.ui.clients.card_history import HistoryTab
from crm_desktop.ui.clients.card_lists import CardLists
from crm_desktop.ui.clients.card_session import Conflict
from crm_desktop.ui.clients.card_summary import CardSummary
from crm_desktop.ui.clients.card_words import field_words
from crm_desktop.ui.clients.wishes.do_not_call import DoNotCallPanel
from crm_desktop.ui.files.incoming import DropCatcher, copied_files
from crm_desktop.ui.planned.escalation_note import EscalationNote
from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.wish_texts import wish_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.card_tabs import CardTabs, Page
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.tab_order import order_tabs
from crm_desktop.ui.widgets.text import label

if TYPE_CHECKING:
    from crm_desktop.ui.files.pane import FilesPane
    from crm_desktop.ui.timeline.pane import TimelinePane

SIDE_WIDTH = 290
_SHORT = 560  # less height than this is wanted for what happened, not for tags
WIDE = 660  # what a content of 1040 leaves beside a list of 330
TIMELINE, DATA, DEALS, FILES = "timeline", "data", "deals", "files"
HISTORY, SUMMARY = "history", "summary"


class CardView(QWidget):
    """Shows a client; `committed` when a field was left with another value."""

    committed = Signal()
    open_requested = Signal(EntityRef)
    add_person_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wide = False  # until it is built
        self._context = context
        self._client: Client | None = None
        self._lists = CardLists()
        self._latest = Latest(context.runner, self)
        self.data = CardData(context)
        self.data.committed.connect(self.committed)
        self.data.open_requested.connect(self.open_requested)
        self.fields, self.details = self.data.fields, self.data.details
        self.contacts, self.places = self.data.contacts, self.data.places
        self.header = CardHeader(context.formats, self.today)
        self.actions_row = ActionRow(context)
        self.actions_row.log_requested.connect(self.log)
        self.actions_row.dialled.connect(lambda: self.log(InteractionKind.CALL))
        self.wish = DoNotCallPanel(context)
        self.escalation = EscalationNote(context)
        self.facts = FactsPanel(context)
        self.facts.edit_requested.connect(self.edit)
        self.conflict = ConflictPanel(context.formats)
        self.alike = AlikePanel(context, can_merge=True, margins=(0, 0, 0, 8))
        self.summary = CardSummary(context)
        self.summary.open_requested.connect(self.open_requested)
        self.summary.add_person_requested.connect(self.add_person_requested)
        self.summary.edit_requested.connect(self.edit)
        self.people = self.summary.people
        self._build()
        DropCatcher(self).dropped.connect(self.add_files)
        context.events.changed.connect(self._on_event)

    def today(self) -> dt.date:
        """Return the day it is here."""
        return self._context.services.today()

    @property
    def files(self) -> FilesPane:
        """The page of the client's files."""
        return cast("FilesPane", self.tabs.page(FILES))

    @property
    def history(self) -> HistoryTab:
        """The page of what was changed."""
        return cast("HistoryTab", self.tabs.page(HISTORY))

    @property
    def timeline(self) -> TimelinePane:
        """The page of what happened."""
        return cast("TimelinePane", self.tabs.page(TIMELINE))

    def offer(self, lists: CardLists) -> None:
        """Set the words to choose from and the own fields."""
        self._lists = lists
        self.data.offer(lists)

    def show_client(self, client: Client) -> None:
        """Show a client, leaving alone what is being typed."""
        is_other = self._client is None or self._client.id != client.id
        self._client = client
        draft = client.draft
        self.header.show_client(client, self._lists.statuses, self._lists.tags)
        self.wish.show_client(client)
        self._note_text.setText(draft.must_know)
        self._note.setVisible(bool(draft.must_know))
        self.data.show_client(client)
        self.summary.show_client(client, self._lists.own_fields)
        self.actions_row.show_client(client)
        self._show_barred(frozenset())
        if is_other:
            self.facts.clear()
            self.conflict.hide()
            self._side_area.verticalScrollBar().setValue(0)
            self.alike.forget()
            self.escalation.show_record(EntityRef(Entity.CLIENT, client.id))
        self.tabs.show_record(client)
        self._ask_barred()
        order_tabs(self._middle, self._side_area)

    def forget(self) -> None:
        """Show no client, so that the next one starts afresh."""
        self._client = None
        self._latest.forget()
        self.tabs.forget()
        self.data.forget()
        self.summary.forget()
        self.wish.clear()
        self.escalation.clear()
        self.facts.clear()
        self.alike.forget()
        self.conflict.hide()

    def commit(self) -> None:
        """Take what is being typed anywhere on the card."""
        self.fields.commit_all()

    def ask(self, conflict: Conflict) -> None:
        """Ask which of two values holds."""
        self.alike.forget()
        self.conflict.ask(conflict, field_words(self._lists.own_fields))

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Mark the fields that were refused."""
        self.tabs.choose(DATA)
        self.data.show_problems(problems)

    def edit(self, key: str = "") -> None:
        """Give the keyboard to a field of the Data tab, the first one if none is named."""
        self.tabs.choose(DATA)
        if key:
            self.data.focus_field(key)
        else:
            self.data.focus_first()

    def focus_current(self) -> None:
        """Give the keyboard to where work on the tab at hand begins."""
        if self.tabs.current == DATA:
            self.data.focus_first()
        elif self.tabs.current == TIMELINE:
            self.timeline.focus_first()
        else:
            self.tabs.page(self.tabs.current).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_part(self, ref: EntityRef) -> None:
        """Show an entry on the timeline of the client, or the files for one of them."""
        if ref.entity is Entity.INTERACTION:
            self.tabs.choose(TIMELINE)
            self.timeline.show_entry(ref.id)
        elif ref.entity is Entity.ATTACHMENT:
            self.tabs.choose(FILES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_paste = event.matches(QKeySequence.StandardKey.Paste) and self._client is not None
        if is_paste and (self.tabs.current == FILES or copied_files()):
            self.tabs.choose(FILES)
            self.files.paste()
        else:
            super().keyPressEvent(event)

    def do(self, key: str) -> None:
        """Carry out a command on the client shown; see `DESK_COMMANDS`."""
        if key == "step":
            self.begin_next_step()
        elif key == "promise":
            self.add_promise()
        elif key == "wish":
            self.wish.ask()
        elif key == "files":
            self.tabs.choose(FILES)
            self.files.ask_for_files()
        else:
            self.log(InteractionKind(key))

    def log(self, kind: InteractionKind) -> None:
        """Open the form for what happened just now."""
        self.tabs.choose(TIMELINE)
        self.timeline.log(kind)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files to the client shown; letters become entries of the timeline."""
        self.tabs.choose(FILES)
        self.files.add_files(paths)
        if all(path.suffix.lower() == ".eml" for path in paths):
            self.tabs.choose(TIMELINE)

    def add_promise(self) -> None:
        """Open the line for a new promise."""
        if not self._is_wide:
            self.tabs.choose(SUMMARY)
        self.summary.promises.add()

    def begin_next_step(self) -> None:
        """Open the line for what is to be done next."""
        if not self._is_wide:
            self.tabs.choose(SUMMARY)
        self.summary.planned.begin()

    def panes(self) -> list[QWidget]:
        """Return the parts between which F6 moves."""
        return [self._middle, self._side_area] if self._is_wide else [self._middle]

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())
        self.header.set_short(event.size().height() < _SHORT)

    def changeEvent(self, event: QEvent) -> None:
        self._fit_side()  # the size of texts may be another
        super().changeEvent(event)

    def _build(self) -> None:
        self._middle = card()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(1, 1, 1, 1)
        middle.setSpacing(0)
        middle.addWidget(self.header)
        middle.addWidget(self.actions_row)
        inset = QVBoxLayout()
        inset.setContentsMargins(20, 0, 20, 0)
        inset.setSpacing(8)
        for note in (self.wish, self.escalation, self._build_note(), self.facts, self.conflict, self.alike):
            inset.addWidget(note)
        middle.addLayout(inset)
        middle.addWidget(self._build_tabs(), 1)
        self._side_area = scrolled(self.summary)
        self._is_wide = True
        self._fit_side()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self._side_area)

    def _build_tabs(self) -> QWidget:
        self.tabs = CardTabs()
        self.tabs.add(TIMELINE, self.tr("Timeline"), self._make_timeline)
        self.tabs.add(DATA, self.tr("Details"), lambda: Page(self.data, self.data.consents.show_client))
        self.tabs.add(DEALS, self.tr("Deals"), self._make_deals)
        self.tabs.add(FILES, self.tr("Files"), self._make_files)
        self.tabs.add(HISTORY, self.tr("History"), self._make_history)
        self.tabs.add(SUMMARY, self.tr("Summary"), self._make_narrow)
        self.tabs.set_shown(SUMMARY, False)
        self.tabs.page(DATA)
        return self.tabs

    def _make_timeline(self) -> Page:
        from crm_desktop.ui.timeline.pane import TimelinePane

        pane = TimelinePane(self._context)
        pane.open_requested.connect(self._on_open)
        pane.logged.connect(self._on_logged)
        return Page(pane, pane.show_client, pane.clear)

    def _make_deals(self) -> Page:
        from crm_desktop.ui.clients.card_deals import DealsTab

        tab = DealsTab(self._context)
        return Page(tab, tab.show_client, tab.clear)

    def _make_files(self) -> Page:
        from crm_desktop.ui.files.pane import FilesPane

        pane = FilesPane(self._context)
        return Page(pane, pane.show_client, pane.clear)

    def _make_history(self) -> Page:
        history = HistoryTab(self._context)
        return Page(history, lambda client: history.show_client(client.id))

    def _make_narrow(self) -> Page:
        """Make the page into which the summary moves where there is no room beside the tabs."""
        page = QWidget()
        self._narrow_box = QVBoxLayout(page)
        self._narrow_box.setContentsMargins(20, 14, 20, 0)
        return Page(page)

    def _build_note(self) -> QWidget:
        self._note = QFrame()
        self._note.setProperty("kind", "note-warning")
        inner = QHBoxLayout(self._note)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(8)
        inner.addWidget(IconView("circle-alert", "warning.ink", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._note_text = label("", "strong", wraps=True)
        inner.addWidget(self._note_text, 1)
        return self._note

    def _fit_side(self) -> None:
        """Give the column at the right what larger texts need."""
        if self._is_wide:
            self._side_area.setFixedWidth(round(SIDE_WIDTH * text_factor()))

    def _arrange(self, width: int) -> None:
        """Put the summary beside the tabs, or among them where there is no room for two columns."""
        is_wide = width >= WIDE
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self.tabs.page(SUMMARY)
        self.tabs.set_shown(SUMMARY, not is_wide)
        if is_wide:
            self._narrow_box.removeWidget(self._side_area)
            self._fit_side()
            cast("QHBoxLayout", self.layout()).addWidget(self._side_area)
        else:
            self._side_area.setMinimumWidth(0)
            self._side_area.setMaximumWidth(16777215)
            self._narrow_box.addWidget(self._side_area)
        self._side_area.show()

    def _ask_barred(self) -> None:
        """Read which ways the client closed, after the card is on screen."""
        client = self._client
        if client is None or client.do_not_call is not None:
            return
        wishes, client_id = self._context.services.wishes, client.id
        self._latest.ask(lambda _progress: wishes.closed(client_id), self._show_barred)

    def _show_barred(self, closed: frozenset[Channel]) -> None:
        client = self._client
        if client is not None and client.do_not_call is not None:
            reason = self.tr("Do not call, do not write {0}").format(
                wish_text(client.do_not_call, self._context.formats)
            )
            barred = dict.fromkeys(Channel, reason)
        else:
            barred = dict.fromkeys(closed, self.tr("The client gave no consent to that"))
        self.actions_row.bar(barred)
        self.summary.bar(barred)
        self.data.bar(barred)

    def _on_logged(self, entry_id: int) -> None:
        if self._client is not None:
            self.facts.offer(self._client, entry_id)

    def _on_open(self, ref: EntityRef) -> None:
        if ref.entity is Entity.PROMISE:
            if not self._is_wide:
                self.tabs.choose(SUMMARY)
            self.summary.promises.edit(ref.id)
        elif ref.entity is Entity.ATTACHMENT:
            self.files.doing.open(self._context.services.files.get(ref.id))
        else:
            self.open_requested.emit(ref)

    def _on_event(self, event: DataChanged) -> None:
        if event.entity is Entity.CONSENT:
            self._ask_barred()
        if event.entity is Entity.CLIENT and self._client is not None:
            self.summary.people.refresh()
            self.summary.companies.refresh()
