"""A row of the theme's colours to choose one from, by mouse or arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.system.themes import SWATCHES
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.text import set_tip

_NAMES = {
    "blue": QT_TRANSLATE_NOOP("ColorPicker", "Blue"),
    "green": QT_TRANSLATE_NOOP("ColorPicker", "Green"),
    "violet": QT_TRANSLATE_NOOP("ColorPicker", "Violet"),
    "amber": QT_TRANSLATE_NOOP("ColorPicker", "Amber"),
    "cyan": QT_TRANSLATE_NOOP("ColorPicker", "Light blue"),
    "rose": QT_TRANSLATE_NOOP("ColorPicker", "Pink"),
    "teal": QT_TRANSLATE_NOOP("ColorPicker", "Turquoise"),
    "red": QT_TRANSLATE_NOOP("ColorPicker", "Red"),
    "olive": QT_TRANSLATE_NOOP("ColorPicker", "Olive"),
    "grey": QT_TRANSLATE_NOOP("ColorPicker", "Grey"),
}
SIZE = 28


def swatch_name(swatch: str) -> str:
    """Return the word for a colour in the language in force."""
    return QCoreApplication.translate("ColorPicker", _NAMES.get(swatch, _NAMES["grey"]))


class _Swatch(QAbstractButton):
    def __init__(self, swatch: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.swatch = swatch
        self.setCheckable(True)
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        soft, ink = active().pair(self.swatch)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = active().color("focus") if self.hasFocus() else ink
        painter.setPen(QPen(ring, 2.5 if self.isChecked() or self.hasFocus() else 1.2))
        painter.setBrush(soft)
        painter.drawEllipse(QRectF(self.rect()).adjusted(3, 3, -3, -3))
        if self.isChecked():
            paint_icon(painter, self.rect().adjusted(7, 7, -7, -7), "check", f"{self.swatch}.ink")


class ColorPicker(QWidget):
    """`chosen` carries the name of the colour that was chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._swatches = [_Swatch(name, self) for name in SWATCHES]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for swatch in self._swatches:
            self._group.addButton(swatch)
            layout.addWidget(swatch)
        self._group.buttonClicked.connect(self._on_clicked)
        self._swatches[0].setChecked(True)
        self.retranslate()

    def color(self) -> str:
        """Return the name of the chosen colour."""
        return next(swatch.swatch for swatch in self._swatches if swatch.isChecked())

    def set_color(self, name: str) -> None:
        """Choose a colour without the signal."""
        for swatch in self._swatches:
            if swatch.swatch == name:
                swatch.setChecked(True)

    def retranslate(self) -> None:
        """Name the colours in the language in force."""
        self.setAccessibleName(self.tr("Colour"))
        for swatch in self._swatches:
            swatch.setAccessibleName(swatch_name(swatch.swatch))
            set_tip(swatch, swatch_name(swatch.swatch))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = list(SWATCHES)
        target = self._swatches[(names.index(self.color()) + step) % len(names)]
        target.setChecked(True)
        target.setFocus()
        self.chosen.emit(target.swatch)

    def _on_clicked(self, swatch: QAbstractButton) -> None:
        assert isinstance(swatch, _Swatch)
        self.chosen.emit(swatch.swatch)
