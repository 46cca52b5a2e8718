"""Whose call is it, when nobody is found: a new client with the number, or one who is there under another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.call_number import CallNumber
from crm_desktop.domain.client import ClientDraft, ClientKind, ClientRow, Employment
from crm_desktop.domain.company_names import guess_kind
from crm_desktop.domain.person_names import parse_person_name
from crm_desktop.ui.clients.found_cards import FoundCards
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import label

MOST = 12


class WhoPane(QWidget):
    """A name is typed, cards like it are offered below. `chosen` carries the id of the one taken.

    What is typed and not taken from the list is the name of a new client.
    """

    chosen = Signal(int)
    named = Signal(str)
    down = Signal()

    def __init__(self, context: AppContext, number: CallNumber, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.number = number
        self._latest = Latest(context.runner, self)
        self._found_for = self._entered = ""
        self._title = label("", "title", self, wraps=True)
        self._hint = label("", "secondary", self, wraps=True)
        self.name = SearchField(self, icon_name="user-plus" if number.phone else "search")
        self.name.setText(number.name)
        self.name.search_changed.connect(self._ask)
        self.name.textChanged.connect(self._on_typed)
        self.name.returnPressed.connect(self._on_enter)
        self._caption = label("", "caption", self)
        self.cards = FoundCards(self)
        self.name.rows_wanted.connect(self.cards.take_keyboard)
        self.cards.setProperty("kind", "plain")
        self.cards.chosen.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 16, 12)
        layout.setSpacing(8)
        for widget in (self._title, self._hint, self.name, self._caption):
            layout.addWidget(widget)
        layout.addWidget(self.cards, 1)
        self.retranslate()
        if number.name:
            self._ask(number.name)

    def draft(self) -> ClientDraft | None:
        """Return the new client that was typed: the number alone is enough, nothing at all is not."""
        name, phone = self.name.text().strip(), self.number.phone
        typed = self._context.services.callers.read(name)
        if phone is None and typed.phone is not None:
            name, phone = "", typed.phone
        if not name and phone is None:
            return None
        draft = ClientDraft(phones=(phone,) if phone else ())
        person, _, company = (part.strip() for part in name.partition(","))
        kind = guess_kind(person)
        if kind in (ClientKind.COMPANY, ClientKind.SOLE_TRADER):
            draft.kind, draft.company_name = kind, name
            return draft
        draft.name = parse_person_name(person)
        if company:
            draft.employments = (Employment(company),)
        return draft

    def take_keyboard(self) -> None:
        """Begin with the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        if self.number.phone is not None:
            self._title.setText(self.number.shown)
            self._hint.setText(
                self.tr("Nobody has this number. Type a name: it becomes a new client with this number.")
            )
            self.name.set_hint(self.tr("Name, company"), self.tr("Name of the new client"))
        else:
            self._title.setText(self.tr("Who is it?"))
            self._hint.setText(self.tr("Find the client, or type the name or number of a new one."))
            self.name.set_hint(self.tr("Name, phone or company"), self.tr("Find the client"))
        self.cards.setAccessibleName(self.tr("Clients found"))
        self._show_caption()

    def show_rows(self, rows: Sequence[ClientRow]) -> None:
        """Offer cards."""
        self.cards.show_rows(rows)
        self._show_caption()

    def _ask(self, text: str) -> None:
        text = text.strip()
        if not text:
            self._latest.forget()
            self._found_for = ""
            self.show_rows([])
            return
        search = self._context.services.clients.search

        def on_done(rows: list[ClientRow]) -> None:
            self._found_for = text
            self.show_rows(rows)
            if self._entered == text:  # Enter was faster than the search
                self.cards.choose_first()

        self._latest.ask(lambda _progress: search(text, MOST), on_done, self._context.shell.show_error)

    def _show_caption(self) -> None:
        if self.cards.count():
            like = self.tr("Looks like… Enter with ↓ gives the number to this card")
            self._caption.setText(like if self.number.phone else self.tr("Found"))
        else:
            self._caption.setText(self.tr("Nobody is called so") if self._found_for else "")

    def _on_typed(self, text: str) -> None:
        self._entered = ""
        self.named.emit(text.strip())

    def _on_enter(self) -> None:
        """Without a number the search is meant: take who is found; else go on to the notes."""
        if self.number.phone is not None:
            self.down.emit()
            return
        self._entered = self.name.text().strip()
        if self._found_for == self._entered:
            self.cards.choose_first()
