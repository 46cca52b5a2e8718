"""Tab goes through fields as they stand on screen, not in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLayout, QScrollArea, QStackedWidget, QWidget


def order_tabs(*roots: QWidget) -> None:
    """Let Tab go through everything in these widgets from top to bottom, line by line."""
    stops = [widget for root in roots for widget in _stops(root)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if takes_tab:
        yield widget
    if isinstance(widget, QComboBox):
        return
    layout = widget.layout()
    if isinstance(widget, QScrollArea | QStackedWidget):
        for page in _pages(widget):
            yield from _stops(page)
    elif layout is not None and not takes_tab:
        yield from _of_layout(layout)
    elif not takes_tab:  # it places its parts itself
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not child.isWindow():
                yield from _stops(child)


def _pages(widget: QScrollArea | QStackedWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        found = [widget.widget()]
    else:
        found = [widget.widget(at) for at in range(widget.count())]
    yield from (page for page in found if page is not None)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _of_layout(inner)


def tab_inside(root: QWidget, *, is_forward: bool) -> bool:
    """Take the keyboard from where it is to the next thing in a widget that shows, round and round.

    For what lies over a page: its fields come and go, and whatever is behind it must not get the keyboard unseen.
    """
    stops = [each for each in _stops(root) if each.isVisible() and each.isEnabled()]
    here = QApplication.focusWidget()
    at = next((at for at, each in enumerate(stops) if here is not None and _is_at(each, here)), None)
    if at is None:
        return False
    step = 1 if is_forward else -1
    target = stops[(at + step) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason)
    parent = target.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target)
        parent = parent.parentWidget()
    return True


def _is_at(stop: QWidget, here: QWidget) -> bool:
    return stop is here or stop.focusProxy() is here or stop.isAncestorOf(here)
