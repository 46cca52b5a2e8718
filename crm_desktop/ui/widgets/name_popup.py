"""A small field to type one name into: of a view, of a new tag, of a preset."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


class NamePopup(QFrame):
    """`named` carries what was typed; Esc and a click outside take it away."""

    named = Signal(str)

    def __init__(self, title: str, do_text: str, text: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "overlay")
        self.setAccessibleName(title)
        self.field = QLineEdit(text, self)
        self.field.setAccessibleName(title)
        self.field.setMinimumWidth(220)
        self.field.selectAll()
        self.field.returnPressed.connect(self._on_done)
        self._do = button(do_text, "primary", parent=self)
        self._do.clicked.connect(self._on_done)
        self.field.textChanged.connect(lambda typed: self._do.setEnabled(bool(typed.strip())))
        self._do.setEnabled(bool(text.strip()))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label(title, "section", self))
        layout.addLayout(row)

    def open_at(self, place: QPoint) -> None:
        """Show the field at a place of the screen."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        left = max(area.left() + 8, min(place.x(), area.right() - self.width() - 8))
        top = max(area.top() + 8, min(place.y() + 4, area.bottom() - self.height() - 8))
        self.move(left, top)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_done(self) -> None:
        name = self.field.text().strip()
        if name:
            self.close()
            self.named.emit(name)
