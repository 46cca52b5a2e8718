"""One setting: what it is and a word about it at the left, the control at the right, a problem below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.text import label


class SettingRow(QWidget):
    """Names its control for screen readers too."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._title = label("", "strong", self)
        self._hint = label("", "small", self, wraps=True)
        self._problem = label("", "error", self, wraps=True)
        self._problem.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        words.addWidget(self._problem)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

    def set_texts(self, title: str, hint: str = "") -> None:
        """Set what the setting is, and a word about it."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._control.setAccessibleName(title)
        self._control.setAccessibleDescription(hint)

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the value; nothing takes the message away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
