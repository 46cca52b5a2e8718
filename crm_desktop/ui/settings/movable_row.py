"""A row of a column that can be moved up and down: by its grip, its arrows, and from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from crm_desktop.ui.settings.grip import Grip
from crm_desktop.ui.widgets.buttons import icon_button, name_control


class MovableRow(QFrame):
    """A subclass lays `grip`, `up` and `down` out. Alt+Up and Alt+Down do the same as the arrows."""

    move_requested = Signal(int)

    def __init__(self, *, can_move: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grip = Grip(self)
        self.up = icon_button("arrow-up", self, size=16)
        self.down = icon_button("arrow-down", self, size=16)
        for part in (self.grip, self.up, self.down):
            part.setVisible(can_move)
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))

    def set_place(self, *, is_first: bool, is_last: bool) -> None:
        """Let the arrows say where the row can go."""
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def retranslate(self) -> None:
        """Set the row's own texts in the language in force."""
        name_control(self.up, self.tr("Move up"), "Alt+Up")
        name_control(self.down, self.tr("Move down"), "Alt+Down")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.up.isVisibleTo(self):
            self.move_requested.emit(step)
        else:
            super().keyPressEvent(event)
