"""Who may have asked: the clients that were found, one of whom is chosen, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.domain.inquiry import Inquiry
from crm_desktop.services.captures import CaptureMatch, FoundBy
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.text import label, literal, set_tip

NEW = 0


class WhoPane(QWidget):
    """`open_requested` carries the client whose card is wanted."""

    open_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "caption", self)
        self.group = QButtonGroup(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(self._rows)
        self._shown: tuple[object, ...] = ()
        self.hide()

    @property
    def client_id(self) -> int | None:
        """The client that is chosen; None for a new one."""
        chosen = self.group.checkedId()
        return chosen if chosen > NEW else None

    def show_matches(self, inquiry: Inquiry, matches: Sequence[CaptureMatch]) -> None:
        """Offer these clients; who is known, or sure, is chosen, and else a new one."""
        shown = (inquiry.id, inquiry.is_open, inquiry.draft.client_id, tuple(matches))
        if shown == self._shown:
            return  # what was chosen by hand stays
        self._shown = shown
        self._clear()
        known = inquiry.draft.client_id
        names = {match.row.id: self._words(match) for match in matches}
        if known is not None:
            names = {known: inquiry.client_name} | {key: text for key, text in names.items() if key != known}
        sure = next((match.row.id for match in matches if match.is_sure), NEW)
        chosen = known if known is not None else sure
        self.setVisible(inquiry.is_open and bool(names))
        self._title.setText(self.tr("This may be"))
        self.setAccessibleName(self.tr("Whose inquiry it is"))
        for client_id, text in names.items():
            self._add(client_id, text, is_chosen=client_id == chosen)
        self._add(NEW, self.tr("A new client"), is_chosen=chosen == NEW)

    def _words(self, match: CaptureMatch) -> str:
        by = {
            FoundBy.PHONE: self.tr("by phone"),
            FoundBy.EMAIL: self.tr("by e-mail"),
            FoundBy.NAME: self.tr("by name"),
        }
        return f"{match.row.name} · {by[match.found_by]}"

    def _add(self, client_id: int, text: str, *, is_chosen: bool) -> None:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        choice = QRadioButton(literal(text), row)
        choice.setMinimumSize(60, 24)
        set_tip(choice, text)
        choice.setChecked(is_chosen)
        self.group.addButton(choice, client_id)
        line.addWidget(choice, 1)
        if client_id != NEW:
            opening = icon_button("external-link", row, size=14)
            name_control(opening, self.tr("Open the card: {0}").format(text))
            opening.clicked.connect(lambda: self.open_requested.emit(client_id))
            line.addWidget(opening)
        self._rows.addWidget(row)

    def _clear(self) -> None:
        for choice in self.group.buttons():
            self.group.removeButton(choice)
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
