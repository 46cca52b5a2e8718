"""A small disc that shows a colour and opens the row of colours to choose another."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget, QWidgetAction

from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import name_control
from crm_desktop.ui.widgets.color_picker import ColorPicker, swatch_name

_SIZE = 28


class ColorButton(QToolButton):
    """`chosen` carries the name of the colour."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = "grey"
        self.setFixedSize(_SIZE, _SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._open)
        self.retranslate()

    @cached_property
    def _picker(self) -> ColorPicker:
        """The row of colours, made when it is first wanted: with one in each row of each list of the settings a
        change of the look would take seconds."""
        menu = QMenu(self)
        picker = ColorPicker(menu)
        action = QWidgetAction(menu)
        action.setDefaultWidget(picker)
        menu.addAction(action)
        picker.chosen.connect(self._on_chosen)
        picker.chosen.connect(menu.close)
        return picker

    def color(self) -> str:
        """Return the name of the colour shown."""
        return self._color

    def set_color(self, name: str) -> None:
        """Show a colour, without the signal."""
        self._color = name
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Set the button's own texts in the language in force."""
        name_control(self, self.tr("Colour: {0}").format(swatch_name(self._color)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        soft, ink = active().pair(self._color)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(active().color("focus"), 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(soft)
        painter.drawEllipse(QRectF(self.rect()).adjusted(6, 6, -6, -6))

    def _open(self) -> None:
        self._picker.set_color(self._color)
        menu = self._picker.window()
        if isinstance(menu, QMenu):
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_chosen(self, name: str) -> None:
        if name != self._color:
            self.set_color(name)
            self.chosen.emit(name)
