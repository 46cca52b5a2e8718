"""Says that a list shows only what a report or another screen picked out, and how to see everything again."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import ElidingLabel


class PickedBar(QFrame):
    """Hidden until something was picked out; `ids` then says what. `left` when everything is wanted again."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "note-info")
        self._title = ""
        self._is_report = True
        self.ids: frozenset[int] = frozenset()
        self._icon = IconView("chart-column", "info.ink", 16, self)
        self._text = ElidingLabel("", "", self)
        self.leave = button("", "link", parent=self)
        self.leave.clicked.connect(self._on_leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.leave)
        self.retranslate()
        self.hide()

    def show_picked(self, title: str, ids: Iterable[int], *, is_report: bool = True) -> None:
        """Say what was picked out, and whether a report did it."""
        self._title, self.ids, self._is_report = title, frozenset(ids), is_report
        self.retranslate()
        self.show()

    def text(self) -> str:
        """Return what is said."""
        return self._text.full_text()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        said = self.tr("From the report: {0}") if self._is_report else self.tr("Only: {0}")
        self._text.setText(said.format(self._title))
        self.leave.setText(self.tr("Show all"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_leave(self) -> None:
        self.ids = frozenset()
        self.hide()
        self.left.emit()
