"""Whose text it is: the clients that were found, a new one, or any other by searching."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientRow
from crm_desktop.services.captures import CaptureMatch, FoundBy
from crm_desktop.ui.clients.found_cards import FoundCards
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import literal

NEW, OTHER = 0, -1
_MOST, _HEIGHT = 12, 150


class Whose(QWidget):
    """`changed` when another client, or a new one, is chosen."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._chips: dict[int, QPushButton] = {}
        self._matches: tuple[CaptureMatch, ...] = ()
        self._new_name = ""
        self._picked: ClientRow | None = None
        self._by_hand = False
        self._chosen: int | None = None
        self._box = QWidget(self)
        self._flow = FlowLayout(self._box)
        self.search = SearchField(self)
        self.search.search_changed.connect(self._ask)
        self.search.returnPressed.connect(lambda: self.cards.choose_first())  # noqa: PLW0108 - made below
        self.cards: FoundCards = FoundCards(self)
        self.cards.setFixedHeight(_HEIGHT)
        self.cards.setProperty("kind", "boxed")
        self.cards.chosen.connect(self._on_picked)
        self.search.rows_wanted.connect(self.cards.take_keyboard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._box)
        layout.addWidget(self.search)
        layout.addWidget(self.cards)
        self._show_search(is_open=False)
        self.retranslate()

    @property
    def client_id(self) -> int | None:
        """The client that is chosen; `NEW` for a new one, None while nothing is."""
        return None if self._chosen == OTHER else self._chosen

    def clear(self) -> None:
        """Begin anew."""
        self._picked, self._by_hand, self._chosen = None, False, None
        self.search.clear()
        self._show_search(is_open=False)
        self.offer((), "")

    def offer(self, matches: Sequence[CaptureMatch], new_name: str) -> None:
        """Offer these clients, and a new one under this name (none when nothing is known of it).

        What was chosen by hand stays chosen. Of several who only bear the name nobody is chosen.
        """
        self._matches, self._new_name = tuple(matches), new_name
        if not self._by_hand:
            self._chosen = self._likeliest()
        self._show_chips()
        self.changed.emit()

    def ask(self) -> None:
        """Let the user find the client."""
        self._choose(OTHER)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._box.setAccessibleName(self.tr("Whose text it is"))
        self.search.set_hint(self.tr("Name, phone or company"), self.tr("Find the client"))
        self.cards.setAccessibleName(self.tr("Clients found"))
        self._show_chips()

    def _likeliest(self) -> int | None:
        if self._matches and (self._matches[0].is_sure or len(self._matches) == 1):
            return self._matches[0].row.id
        return NEW if self._new_name and not self._matches else None

    def _show_chips(self) -> None:
        for old in self._chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {}
        by = {
            FoundBy.PHONE: self.tr("by phone"),
            FoundBy.EMAIL: self.tr("by e-mail"),
            FoundBy.INN: self.tr("by INN"),
            FoundBy.NAME: self.tr("by name"),
        }
        for match in self._matches:
            self._add_chip(match.row.id, f"{match.row.name} · {by[match.found_by]}", "user-check")
        if self._picked is not None and self._picked.id not in self._chips:
            self._add_chip(self._picked.id, self._picked.name, "user-check")
        if self._new_name:
            self._add_chip(NEW, self.tr("New client: {0}").format(self._new_name), "user-plus")
        self._add_chip(OTHER, self.tr("Other…"), "search")

    def _add_chip(self, key: int, text: str, icon_name: str) -> None:
        chip = button(literal(text), "chip", icon_name, self._box)
        chip.setCheckable(True)
        chip.setChecked(key == self._chosen)
        chip.clicked.connect(lambda: self._choose(key))
        chip.ensurePolished()  # its size counts before it shows
        self._flow.addWidget(chip)
        self._chips[key] = chip

    def _choose(self, key: int) -> None:
        self._by_hand, self._chosen = True, key
        for each, chip in self._chips.items():
            chip.setChecked(each == key)
        self._show_search(is_open=key == OTHER)
        self.changed.emit()

    def _show_search(self, *, is_open: bool) -> None:
        self.search.setVisible(is_open)
        self.cards.setVisible(is_open and self.cards.count() > 0)
        if is_open:
            self.search.setFocus()

    def _ask(self, text: str) -> None:
        search = self._context.services.clients.search
        self._latest.ask(
            lambda _progress: search(text, _MOST), self._show_found, self._context.shell.show_error
        )

    def _show_found(self, rows: Sequence[ClientRow]) -> None:
        self.cards.show_rows(rows)
        self.cards.setVisible(bool(rows) and self.search.isVisibleTo(self))

    def _on_picked(self, client_id: int) -> None:
        self._picked = self._context.services.clients.rows([client_id]).get(client_id)
        if self._picked is not None:
            self._chosen = client_id
            self._show_chips()
            self._choose(client_id)
