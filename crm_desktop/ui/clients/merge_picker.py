"""Finding the other card of a merge: likely ones first, any other by searching."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientRow
from crm_desktop.ui.clients.found_cards import FoundCards
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.text import label

_DEBOUNCE_MS = 200


class MergePicker(QWidget):
    """`chosen` carries the id of the other card."""

    chosen = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keep_id = 0
        self._latest = Latest(context.runner, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Name, phone or company"))
        self.search.setAccessibleName(self.tr("Find the other card"))
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._take_first)
        self.search.rows_wanted.connect(self._go_to_rows)
        self._caption = label("", "caption")
        self.list = FoundCards()
        self.list.setAccessibleName(self.tr("Cards found"))
        self.list.chosen.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self._caption)
        layout.addWidget(self.list, 1)

    def start(self, keep_id: int) -> None:
        """Offer cards to go into this one."""
        self._keep_id = keep_id
        self.search.clear()
        self._timer.stop()
        self._ask()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        text, keep_id, services = self.search.text().strip(), self._keep_id, self._context.services

        def find(_: object) -> list[ClientRow]:
            if text:
                return [row for row in services.clients.search(text, 30) if row.id != keep_id]
            draft = services.clients.get(keep_id).draft
            return [like.row for like in services.duplicates.find(draft, keep_id, 20)]

        self._latest.ask(find, self._show)

    def _show(self, rows: Sequence[ClientRow]) -> None:
        self.list.show_rows(rows)
        if self.search.text().strip():
            self._caption.setText(self.tr("%n card(s) found", "", len(rows)))
        elif rows:
            self._caption.setText(self.tr("Like this card"))
        else:
            self._caption.setText(self.tr("No card is like this one. Find the other by its name or phone."))

    def _take_first(self) -> None:
        self.list.choose_first()

    def _go_to_rows(self) -> None:
        self.list.take_keyboard()
