"""A question on the card: somebody changed the same fields meanwhile. Mine and theirs, side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.clients.card_session import Conflict
from crm_desktop.ui.clients.card_words import value_text
from crm_desktop.ui.forms.wrapped_radio import WrappedRadio
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label


class ConflictPanel(QFrame):
    """`settled` carries the fields in which the colleague's value is to hold."""

    settled = Signal(tuple)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note-warning")
        self._formats = formats
        self._conflict: Conflict | None = None
        self._theirs: dict[str, QRadioButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        self._title = label("", "strong", wraps=True)
        layout.addWidget(self._title)
        layout.addWidget(
            label(self.tr("Choose what stays. All other changes of both are kept."), "small", wraps=True)
        )
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        layout.addWidget(self._table)
        buttons = FlowLayout(spacing=8)
        self.keep_mine = button(self.tr("Keep mine"))
        self.take_theirs = button(self.tr("Take theirs"))
        self.keep_chosen = button(self.tr("Store the choice"), "primary")
        self.keep_mine.clicked.connect(lambda: self._settle(()))
        self.take_theirs.clicked.connect(lambda: self._settle(tuple(self._theirs)))
        self.keep_chosen.clicked.connect(self._on_chosen)
        for one in (self.keep_mine, self.take_theirs, self.keep_chosen):
            buttons.addWidget(one)
        layout.addLayout(buttons)
        self.hide()

    @property
    def conflict(self) -> Conflict | None:
        """The question asked last."""
        return self._conflict

    def ask(self, conflict: Conflict, words: Mapping[str, str]) -> None:
        """Show the fields in question; `words` are their captions."""
        self._conflict = conflict
        who = conflict.theirs.updated_by or self.tr("someone else")
        when = self._formats.time(conflict.theirs.updated_at)
        self._title.setText(self.tr("This card was changed at {0}: {1}").format(when, who))
        self.setAccessibleName(self._title.text())
        self._clear()
        for column, text in ((1, self.tr("Mine")), (2, self.tr("Theirs"))):
            self._grid.addWidget(label(text, "caption"), 0, column)
        for row, field in enumerate(conflict.fields, start=1):
            caption = words.get(field.key, field.key)
            name = label(caption, "small")
            name.setMinimumHeight(24)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            group = QButtonGroup(self._table)
            mine_text = value_text(field.mine, self._formats)
            their_text = value_text(field.theirs, self._formats)
            mine = WrappedRadio(mine_text, self.tr("{0}, mine: {1}").format(caption, mine_text))
            theirs = WrappedRadio(their_text, self.tr("{0}, theirs: {1}").format(caption, their_text))
            mine.radio.setChecked(True)
            for column, choice in ((1, mine), (2, theirs)):
                group.addButton(choice.radio)
                self._grid.addWidget(choice, row, column)  # aligned, it would not get the height of its text
            self._theirs[field.key] = theirs.radio
        self.show()
        self.keep_chosen.setFocus()

    def choose_theirs(self, key: str) -> None:
        """Let the colleague's value hold for one field."""
        self._theirs[key].setChecked(True)

    def _on_chosen(self) -> None:
        self._settle(tuple(key for key, choice in self._theirs.items() if choice.isChecked()))

    def _settle(self, keys: tuple[str, ...]) -> None:
        if self._conflict is None:
            return
        fields = tuple(field for field in self._conflict.fields if field.key in keys)
        self.hide()
        self.settled.emit(fields)

    def _clear(self) -> None:
        self._theirs.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
