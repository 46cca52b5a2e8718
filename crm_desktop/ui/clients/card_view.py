"""One client on screen: header, fields and history in the middle, contacts and relations beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.client import Client, ClientDraft, ClientKind, Employment
from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.clients.card_alike import AlikePanel
from crm_desktop.ui.clients.card_conflict import ConflictPanel
from crm_desktop.ui.clients.card_contacts import ContactsCard
from crm_desktop.ui.clients.card_details import Details
from crm_desktop.ui.clients.card_header import CardHeader
from crm_desktop.ui.clients.card_history import HistoryTab
from crm_desktop.ui.clients.card_lists import CardLists
from crm_desktop.ui.clients.card_places import PeopleList, PlaceRow
from crm_desktop.ui.clients.card_session import Conflict
from crm_desktop.ui.clients.card_words import field_words
from crm_desktop.ui.forms.binding import FieldSet
from crm_desktop.ui.forms.rows import RowsEditor
from crm_desktop.ui.forms.tab_order import order_tabs
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.cards import SectionCard, card
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label

SIDE_WIDTH = 290
WIDE = 660  # what a content of 1040 leaves beside a list of 330


class CardView(QWidget):
    """Shows a client; `committed` when a field was left with another value."""

    committed = Signal()
    open_requested = Signal(EntityRef)
    add_person_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client: Client | None = None
        self._lists = CardLists()
        self.fields = FieldSet(self)
        self.fields.committed.connect(lambda _key: self.committed.emit())
        self.header = CardHeader()
        self.conflict = ConflictPanel(context.formats)
        self.alike = AlikePanel(context, can_merge=True, margins=(20, 14, 20, 0))
        self.details = Details(self.fields, context.formats, self.today)
        region = context.services.preferences.get().phone_region
        self.contacts = ContactsCard(self.fields, context.formats, region, self.today)
        self.places: RowsEditor[Employment] = RowsEditor(self._place_row)
        self.fields.bind("employments", self.places)
        self.people = PeopleList()
        self.people.open_requested.connect(self.open_requested)
        self.people.add_requested.connect(self.add_person_requested)
        self.history = HistoryTab(context)
        self._build()

    def today(self) -> dt.date:
        """Return the day it is here."""
        return self._context.services.today()

    @property
    def shown_draft(self) -> ClientDraft | None:
        """The client on screen as it was last read."""
        return self._client.draft if self._client else None

    def offer(self, lists: CardLists) -> None:
        """Set the words to choose from and the own fields."""
        self._lists = lists
        self.details.offer(lists.statuses, lists.owners, lists.sources, lists.tags)
        if self.details.define(lists.own_fields) and self._client is not None:
            self.fields.show(self._client.draft)

    def show_client(self, client: Client) -> None:
        """Show a client, leaving alone what is being typed."""
        is_other = self._client is None or self._client.id != client.id
        self._client = client
        draft = client.draft
        self.header.show_client(client, self._lists.statuses, self._lists.tags)
        self._banner_text.setText(draft.must_know)
        self._banner.setVisible(bool(draft.must_know))
        self.details.suit(draft)
        self.fields.show(draft)
        is_firm = draft.kind is not ClientKind.COMPANY
        self._places_card.setVisible(is_firm or bool(draft.employments))
        self._people_card.setVisible(draft.kind is not ClientKind.PERSON)
        self.people.show_people(client.people)
        self._show_made(client)
        self.contacts.birthday_row.setVisible(
            draft.kind is not ClientKind.COMPANY or draft.birthday is not None
        )
        if is_other:
            self.conflict.hide()
            self.alike.forget()
            self._tabs.setCurrentIndex(0)
        if self._tabs.currentIndex() == 1:
            self.history.show_client(client.id)
        order_tabs(self._middle, self._side)

    def forget(self) -> None:
        """Show no client, so that the next one starts afresh."""
        self._client = None
        self.alike.forget()
        self.conflict.hide()

    def ask(self, conflict: Conflict) -> None:
        """Ask which of two values holds."""
        self.alike.forget()
        self.conflict.ask(conflict, field_words(self._lists.own_fields))

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Mark the fields that were refused; a missing name stands at the first name field."""
        shown = dict(problems)
        if "name" in shown:
            draft = self._client.draft if self._client else None
            key = "company_name" if draft and draft.kind is ClientKind.COMPANY else "last_name"
            shown[key] = shown.pop("name")
        self.fields.show_problems(shown)

    def focus_first(self) -> None:
        """Give the keyboard to the first field of the client."""
        is_company = self._client is not None and self._client.draft.kind is ClientKind.COMPANY
        self.fields.editor("company_name" if is_company else "last_name").setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def panes(self) -> list[QWidget]:
        """Return the parts between which F6 moves."""
        return [self._middle, self._side]

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _place_row(self) -> PlaceRow:
        row = PlaceRow(self._context)
        row.open_requested.connect(self.open_requested)
        row.main_chosen.connect(lambda: self._on_main_chosen(row))
        return row

    def _on_main_chosen(self, chosen: PlaceRow) -> None:
        for row in self.places.rows:
            if isinstance(row, PlaceRow) and row is not chosen:
                row.yield_main()

    def _build(self) -> None:
        self._middle = card()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(1, 1, 1, 1)
        middle.setSpacing(0)
        middle.addWidget(self.header)
        middle.addWidget(self._build_banner())
        inset = QHBoxLayout()
        inset.setContentsMargins(20, 0, 20, 0)
        inset.addWidget(self.conflict)
        middle.addLayout(inset)
        middle.addLayout(self._build_tabs())
        line = QFrame()
        line.setProperty("kind", "line")
        middle.addWidget(line)
        self._stack = QStackedWidget()
        self._body = QWidget()
        self._body_layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._body)
        self._body_layout.setContentsMargins(0, 0, 0, 0)
        self._body_layout.setSpacing(0)
        self._body_layout.addWidget(self.alike)
        self._body_layout.addWidget(self.details)
        self._stack.addWidget(scrolled(self._body))
        self._stack.addWidget(self.history)
        middle.addWidget(self._stack, 1)
        self._build_side()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self._side_area)

    def _build_tabs(self) -> QHBoxLayout:
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.addTab(self.tr("Card"))
        self._tabs.addTab(self.tr("History"))
        self._tabs.setAccessibleName(self.tr("Parts of the card"))
        self._tabs.currentChanged.connect(self._on_tab)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 4, 20, 0)
        tabs.addWidget(self._tabs)
        tabs.addStretch(1)
        return tabs

    def _build_banner(self) -> QWidget:
        self._banner = QWidget()
        box = QHBoxLayout(self._banner)
        box.setContentsMargins(20, 0, 20, 8)
        note = QFrame()
        note.setProperty("kind", "note-danger")
        inner = QHBoxLayout(note)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(8)
        inner.addWidget(IconView("circle-alert", "danger.ink", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._banner_text = label("", "strong", wraps=True)
        inner.addWidget(self._banner_text, 1)
        box.addWidget(note)
        return self._banner

    def _build_side(self) -> None:
        self._side = QWidget()
        side = self._side_layout = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(self.contacts)
        self._places_card = SectionCard(self.tr("Works at"))
        self._places_card.body.addWidget(self.places)
        side.addWidget(self._places_card)
        self._people_card = SectionCard(self.tr("People"))
        self._people_card.body.addWidget(self.people)
        side.addWidget(self._people_card)
        self._made = label("", "small", wraps=True)
        self._made.setContentsMargins(16, 0, 16, 8)
        side.addWidget(self._made)
        side.addStretch(1)
        self._side_area = scrolled(self._side)
        self._side_area.setFixedWidth(SIDE_WIDTH)
        self._is_wide = True

    def _arrange(self, width: int) -> None:
        """Put the contacts beside the fields, or above them where there is no room for two columns."""
        is_wide = width >= WIDE
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self._body_layout.removeWidget(self._side)
            self._side_area.setWidget(self._side)
            self._side_layout.setContentsMargins(0, 0, 0, 0)
            self._side_area.show()
        else:
            self._side_area.takeWidget()
            self._side_layout.setContentsMargins(20, 14, 20, 0)
            self._body_layout.insertWidget(1, self._side)
            self._side_area.hide()
        self._side.show()

    def _on_tab(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        if number == 1 and self._client is not None:
            self.history.show_client(self._client.id)

    def _show_made(self, client: Client) -> None:
        formats = self._context.formats
        made, changed = formats.date_time(client.created_at), formats.date_time(client.updated_at)
        lines = [self.tr("Added: {0}").format(", ".join(part for part in (made, client.created_by) if part))]
        if client.version > 1:
            text = ", ".join(part for part in (changed, client.updated_by) if part)
            lines.append(self.tr("Changed: {0}").format(text))
        self._made.setText("\n".join(lines))
