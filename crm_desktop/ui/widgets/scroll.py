"""Scrolling of things that may be higher than their place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(body: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """Put a widget into a scroll area without a frame that scrolls up and down only."""
    body.setProperty("kind", body.property("kind") or "clear")
    area = QScrollArea(parent)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
