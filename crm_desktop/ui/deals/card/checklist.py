"""What is to be done in the stage of a deal, to be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.text import literal


class Checklist(QWidget):
    """`ticked` carries a point and whether it is done."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[str, ...] = ()
        self.boxes: list[QCheckBox] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_points(self, points: Sequence[str], done: Iterable[str]) -> None:
        """Show these points, with a tick at those that are done."""
        if tuple(points) != self._points:
            self._points = tuple(points)
            self._rebuild()
        ticked = set(done)
        for box, point in zip(self.boxes, self._points, strict=True):
            with QSignalBlocker(box):
                box.setChecked(point in ticked)

    def _rebuild(self) -> None:
        for box in self.boxes:
            self._layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = []
        for point in self._points:
            box = QCheckBox(literal(point), self)
            box.toggled.connect(lambda on, point=point: self.ticked.emit(point, on))
            self._layout.addWidget(box)
            self.boxes.append(box)
