"""Fields below their captions, one below the other or two side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

_ABOVE, _BESIDE = 2, 8


def captioned(caption: QLabel, field: QWidget) -> QVBoxLayout:
    """Return a field below its caption, which names it."""
    caption.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(_ABOVE)
    column.addWidget(caption)
    column.addWidget(field)
    return column


def side_by_side(one: QVBoxLayout, other: QVBoxLayout) -> QHBoxLayout:
    """Return two fields that share a line."""
    line = QHBoxLayout()
    line.setSpacing(_BESIDE)
    line.addLayout(one, 1)
    line.addLayout(other, 1)
    return line
