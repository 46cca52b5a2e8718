"""Chips side by side that are switched on and off; what does not fit waits behind a chip of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import button, name_control
from crm_desktop.ui.widgets.text import literal

HEIGHT = 28
_GAP = 6
_MORE_WIDTH = 38


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """A chip: its key, its words, and whether it is on."""

    key: str
    text: str
    is_on: bool = False


class ChipRow(QWidget):
    """`toggled` carries the key of the chip that was pressed; the row shows what `set_chips` says then."""

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips: dict[str, QPushButton] = {}
        self._specs: tuple[ChipSpec, ...] = ()
        self._more = button("", "chip", parent=self)
        self._more.setIcon(icon("ellipsis", "text2"))
        self._more.clicked.connect(self._open_more)
        active().changed.connect(self._arrange)  # with larger text the chips are wider

    def set_chips(self, specs: Sequence[ChipSpec], more: str) -> None:
        """Show these chips; `more` names the chip behind which the rest waits."""
        if [spec.key for spec in specs] != list(self._chips):
            for chip in self._chips.values():
                chip.hide()  # until it goes, the keyboard would still find it
                chip.deleteLater()
            self._chips = {spec.key: self._make(spec.key) for spec in specs}
            for before, after in pairwise((*self._chips.values(), self._more)):
                QWidget.setTabOrder(before, after)
        self._specs = tuple(specs)
        for spec in specs:
            chip = self._chips[spec.key]
            chip.setText(literal(spec.text))
            chip.setChecked(spec.is_on)
        name_control(self._more, more)
        self._arrange()

    def chip(self, key: str) -> QPushButton:
        """Return a chip."""
        return self._chips[key]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all chips, from the left to the right."""
        return tuple(self._chips)

    def sizeHint(self) -> QSize:
        widths = [chip.sizeHint().width() + _GAP for chip in self._chips.values()]
        return QSize(sum(widths), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * _MORE_WIDTH, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make(self, key: str) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.setCheckable(True)
        chip.clicked.connect(partial(self._on_clicked, key))
        return chip

    def _arrange(self) -> None:
        """Put as many chips side by side as fit; those that are on come before those that are not."""
        widths = {spec.key: self._chips[spec.key].sizeHint().width() for spec in self._specs}
        room = self.width()
        if sum(widths.values()) + _GAP * (len(widths) - 1) > room:
            room -= _MORE_WIDTH + _GAP
        used = 0
        shown: set[str] = set()
        for spec in sorted(self._specs, key=lambda spec: not spec.is_on):
            if used + widths[spec.key] > room:
                break
            shown.add(spec.key)
            used += widths[spec.key] + _GAP
        left = 0
        for key, chip in self._chips.items():
            chip.setVisible(key in shown)
            if key in shown:
                chip.setGeometry(left, 1, widths[key], HEIGHT - 2)
                left += widths[key] + _GAP
        self._more.setVisible(len(shown) < len(widths))
        self._more.setGeometry(left, 1, _MORE_WIDTH, HEIGHT - 2)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for spec in self._specs:
            if self._chips[spec.key].isHidden():
                action = menu.addAction(literal(spec.text))
                action.setCheckable(True)
                action.setChecked(spec.is_on)
                action.triggered.connect(partial(self._on_clicked, spec.key))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_clicked(self, key: str) -> None:
        spec = next(spec for spec in self._specs if spec.key == key)
        self._chips[key].setChecked(spec.is_on)
        self.toggled.emit(key)
