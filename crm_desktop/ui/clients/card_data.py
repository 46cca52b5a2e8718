"""The Data tab of a card: every field of a client, each changed in its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.client import Client, ClientKind, Employment
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.clients.card_contacts import ContactsCard
from crm_desktop.ui.clients.card_details import Details
from crm_desktop.ui.clients.card_lists import CardLists
from crm_desktop.ui.clients.card_places import PlaceRow
from crm_desktop.ui.clients.reach import Way, open_way
from crm_desktop.ui.clients.wishes.consents import ConsentsCard
from crm_desktop.ui.forms.binding import FieldSet
from crm_desktop.ui.forms.rows import RowsEditor
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label


class CardData(QWidget):
    """Fields, contacts, places of work and consents; `committed` when a field was left with another value."""

    committed = Signal()
    open_requested = Signal(EntityRef)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client: Client | None = None
        self.fields = FieldSet(self)
        self.fields.committed.connect(lambda _key: self.committed.emit())
        self.details = Details(self.fields, context.formats, self._today)
        region = context.services.preferences.get().phone_region
        self.contacts = ContactsCard(self.fields, context.formats, region, self._today, self._open_link)
        self.places: RowsEditor[Employment] = RowsEditor(self._place_row)
        self.fields.bind("employments", self.places)
        self.consents = ConsentsCard(context)
        self._build()

    def offer(self, lists: CardLists) -> None:
        """Set the words to choose from and the own fields."""
        self.details.offer(lists.statuses, lists.owners, lists.sources, lists.tags)
        if self.details.define(lists.own_fields) and self._client is not None:
            self.fields.show(self._client.draft)

    def show_client(self, client: Client) -> None:
        """Show a client, leaving alone what is being typed."""
        self._client = client
        draft = client.draft
        self.details.suit(draft)
        self.fields.show(draft)
        is_company = draft.kind is ClientKind.COMPANY
        self._places_card.setVisible(not is_company or bool(draft.employments))
        self.contacts.birthday_row.setVisible(not is_company or draft.birthday is not None)
        self._show_made(client)

    def forget(self) -> None:
        """Show no client, so that the next one starts afresh."""
        self._client = None

    def bar(self, barred: Mapping[Channel, str]) -> None:
        """Forbid channels, each for a reason; the others are free."""
        self.contacts.bar(barred)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Mark the fields that were refused; a missing name stands at the first name field."""
        shown = dict(problems)
        if "name" in shown:
            shown[self._first_field()] = shown.pop("name")
        self.fields.show_problems(shown)

    def focus_first(self) -> None:
        """Give the keyboard to the first field of the client."""
        self.focus_field(self._first_field())

    def focus_field(self, key: str) -> None:
        """Give the keyboard to a field, or to the first line of a list of parts."""
        editor = self.fields.editor(key)
        if isinstance(editor, RowsEditor):
            editor = editor.rows[0].editors()[0]
        self._area.ensureWidgetVisible(editor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 200)

    def _first_field(self) -> str:
        is_company = self._client is not None and self._client.draft.kind is ClientKind.COMPANY
        return "company_name" if is_company else "last_name"

    def _today(self) -> dt.date:
        return self._context.services.today()

    def _open_link(self, channel: Channel | None, link: str) -> None:
        if self._client is not None:
            open_way(self._context, self._client.id, Way("", link, "", channel, link))

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
        self._places_card = SectionCard(self.tr("Works at"))
        self._places_card.body.addWidget(self.places)
        self._made = label("", "small", wraps=True)
        self._made.setContentsMargins(0, 14, 0, 0)
        for section in (self.contacts, self._places_card):
            self._flatten(section)
            self.details.add_after_main(section)
        self._flatten(self.consents)
        self.details.add_at_end(self.consents)
        self.details.add_at_end(self._made)
        self._area = scrolled(self.details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    @staticmethod
    def _flatten(section: SectionCard) -> None:
        """A section among the fields is no card of its own."""
        section.setProperty("kind", "clear")
        layout = section.layout()
        if layout is not None:
            layout.setContentsMargins(0, 14, 0, 0)

    def _show_made(self, client: Client) -> None:
        formats = self._context.formats
        made, changed = formats.date_time(client.created_at), formats.date_time(client.updated_at)
        lines = [self.tr("Added: {0}").format(", ".join(part for part in (made, client.created_by) if part))]
        if client.version > 1:
            text = ", ".join(part for part in (changed, client.updated_by) if part)
            lines.append(self.tr("Changed: {0}").format(text))
        self._made.setText("\n".join(lines))
