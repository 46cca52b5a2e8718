"""A box to type a new name into, with the button that adds it; Enter adds too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.text import label, set_property


class AddLine(QWidget):
    """`add_requested` carries the name; the owner calls `done` or `show_problem`."""

    add_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        LineUndo(self.edit)
        self.add = button("", "", "plus", self)
        self.add.setEnabled(False)
        self._problem = label("", "error", self, wraps=True)
        self._problem.hide()
        self.edit.textChanged.connect(self._on_typed)
        self.edit.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        line.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._problem)
        self.setFocusProxy(self.edit)
        self.retranslate()

    def set_texts(self, example: str, name: str) -> None:
        """Set an example of what to type, and the name for screen readers."""
        self.edit.setPlaceholderText(example)
        self.edit.setAccessibleName(name)

    def done(self) -> None:
        """Be ready for the next name: the last one was stored."""
        self.edit.setText("")  # forgets what was typed, so that Ctrl+Z takes back the adding
        self.edit.setFocus()

    def show_problem(self, text: str) -> None:
        """Say why the name cannot be added."""
        set_property(self.edit, "invalid", bool(text))
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def problem(self) -> str:
        """Return what is wrong with the name."""
        return self._problem.text()

    def retranslate(self) -> None:
        """Set the line's own texts in the language in force."""
        self.add.setText(self.tr("Add"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.text():
            self.edit.clear()
        else:
            super().keyPressEvent(event)

    def _on_typed(self, text: str) -> None:
        self.add.setEnabled(bool(text.strip()))
        self.show_problem("")

    def _on_add(self) -> None:
        if self.edit.text().strip():
            self.add_requested.emit(self.edit.text())
