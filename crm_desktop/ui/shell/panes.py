"""F6 leads the keyboard from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step(panes: Sequence[QWidget], by: int) -> None:
    """Give the keyboard to the pane that stands so far from the one that has it; to the first or the last of them
    when none has it."""
    focused = QApplication.focusWidget()
    at = next(
        (
            at
            for at, pane in enumerate(panes)
            if focused is not None and (pane is focused or pane.isAncestorOf(focused))
        ),
        -1 if by > 0 else 0,
    )
    focus_into(panes[(at + by) % len(panes)])


def focus_into(pane: QWidget) -> None:
    """Give the keyboard to the first thing in a pane that takes it."""
    for widget in (pane, *pane.findChildren(QWidget)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
