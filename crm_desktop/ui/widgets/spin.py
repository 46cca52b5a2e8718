"""Boxes for numbers and times of day."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox

from crm_desktop.ui.widgets.scroll import calm_wheel

_MARGIN = 7


def dress_spin(box: QAbstractSpinBox) -> None:
    """Let the text of a box stand as far from its edge as that of a line: beside buttons of our own, Qt leaves the
    padding of the style sheet out. Scrolling a page over it changes nothing."""
    calm_wheel(box)
    box.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
