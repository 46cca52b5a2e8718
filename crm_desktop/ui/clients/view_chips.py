"""Views as chips: one click changes the list; what does not fit waits behind a chip of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from crm_desktop.ui.clients.views import ListView
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import button, name_control
from crm_desktop.ui.widgets.text import literal, set_tip

HEIGHT = 28
_GAP = 6
_MORE_WIDTH = 38
_ICON, _ICON_GAP = 14, 4


class ViewChips(QWidget):
    """A row of chips. `chosen` carries the key of a view; `menu_requested` the place for the view's menu."""

    chosen = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips: dict[str, QPushButton] = {}
        self._views: tuple[ListView, ...] = ()
        self._current = ""
        self._is_changed = False
        self._counts: dict[str, str] = {}
        self._before: QWidget | None = None
        self._more = button("", "chip", parent=self)
        self._more.setIcon(icon("ellipsis", "text2"))
        self._more.clicked.connect(self._open_more)
        self._edit = button("", "chip", parent=self)
        self._edit.setIcon(icon("bookmark-plus", "text2"))
        self._edit.clicked.connect(lambda: self._ask_menu(self._edit))
        active().changed.connect(self._arrange)  # with larger text the chips are wider

    def set_views(
        self,
        views: Sequence[ListView],
        current: str,
        *,
        is_changed: bool,
        counts: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show these views; the current one carries a mark when the list differs from it. `counts` are the
        sizes of segments by key, as they are read."""
        if [view.key for view in views] != list(self._chips):
            for chip in self._chips.values():
                chip.hide()  # until it goes, the keyboard would still find it
                chip.deleteLater()
            self._chips = {view.key: self._make(view.key) for view in views}
            self._order_tabs()
        self._views, self._current, self._is_changed = tuple(views), current, is_changed
        self._counts = dict(counts)
        for view in views:
            chip = self._chips[view.key]
            is_current = view.key == current
            chip.setChecked(is_current)
            chip.setText(literal(self._text(view)))
            mark = self.tr("changed") if is_current and is_changed else ""
            parts = [view.title(), self._counts.get(view.key, ""), mark]
            chip.setAccessibleName(", ".join(part for part in parts if part))
            set_tip(chip, view.title() if view.saved or view.segment else "")
            if view.segment is not None:
                name = "pin" if view.segment.is_frozen else "users"
                chip.setIcon(icon(name, "text2", checked="accent_text", gap=_ICON_GAP))
                chip.setIconSize(QSize(_ICON + _ICON_GAP, _ICON))
        self.retranslate()
        self._arrange()

    def come_after(self, before: QWidget) -> None:
        """Let Tab go from a widget to the chips, from the left to the right; also when they are made anew."""
        self._before = before
        self._order_tabs()

    def _order_tabs(self) -> None:
        if self._before is not None:
            for before, after in pairwise((self._before, *self._chips.values(), self._more, self._edit)):
                QWidget.setTabOrder(before, after)

    @property
    def _has_menu(self) -> bool:
        """Whether there is something to save, rename or remove."""
        is_own = any(view.key == self._current and (view.saved or view.segment) for view in self._views)
        return self._is_changed or is_own

    def retranslate(self) -> None:
        """Set the own texts of the row."""
        self.setAccessibleName(self.tr("Views"))
        name_control(self._more, self.tr("More views"))
        name_control(self._edit, self.tr("Save or change this view"))

    def chip(self, key: str) -> QPushButton:
        """Return the chip of a view."""
        return self._chips[key]

    def natural_width(self) -> int:
        """Return how wide the row is with all chips in sight."""
        widths = [chip.sizeHint().width() + _GAP for chip in self._chips.values()]
        return sum(widths) + _MORE_WIDTH

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * _MORE_WIDTH, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make(self, key: str) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.setCheckable(True)
        chip.clicked.connect(partial(self._on_clicked, key))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda: self._on_menu(key))
        return chip

    def _text(self, view: ListView) -> str:
        title = view.title()
        shown = title if len(title) <= 24 else title[:23] + "…"
        shown = f"{shown} {count}" if (count := self._counts.get(view.key)) else shown
        return f"{shown} •" if view.key == self._current and self._is_changed else shown

    def _arrange(self) -> None:
        """Put as many chips side by side as fit; the current one is always among them."""
        widths = {key: chip.sizeHint().width() for key, chip in self._chips.items()}
        room = self.width() - (_MORE_WIDTH + _GAP if self._has_menu else 0)
        if sum(widths.values()) + _GAP * len(widths) > room:
            room -= _MORE_WIDTH + _GAP
        shown = _fitting(widths, room, self._current)
        left = 0
        for key, chip in self._chips.items():
            chip.setVisible(key in shown)
            if key in shown:
                chip.setGeometry(left, 1, widths[key], HEIGHT - 2)
                left += widths[key] + _GAP
        self._more.setVisible(len(shown) < len(widths))
        if len(shown) < len(widths):
            self._more.setGeometry(left, 1, _MORE_WIDTH, HEIGHT - 2)
            left += _MORE_WIDTH + _GAP
        self._edit.setVisible(self._has_menu)
        self._edit.setGeometry(left, 1, _MORE_WIDTH, HEIGHT - 2)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for view in self._views:
            if self._chips[view.key].isHidden():
                count = self._counts.get(view.key, "")
                action = menu.addAction(literal(f"{view.title()}  {count}" if count else view.title()))
                if view.segment is not None:
                    action.setIcon(icon("pin" if view.segment.is_frozen else "users"))
                action.triggered.connect(partial(self._on_clicked, view.key))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_clicked(self, key: str) -> None:
        self._chips[key].setChecked(key == self._current)
        self.chosen.emit(key)

    def _on_menu(self, key: str) -> None:
        if key != self._current:
            self.chosen.emit(key)
        self._ask_menu(self._chips[key])

    def _ask_menu(self, at: QWidget) -> None:
        self.menu_requested.emit(at.mapToGlobal(at.rect().bottomLeft()))


def _fitting(widths: dict[str, int], room: int, current: str) -> set[str]:
    """Return the keys that fit into a width, the current one first."""
    shown = {current} if current in widths else set()
    used = sum(widths[key] + _GAP for key in shown)
    for key, width in widths.items():
        if key in shown:
            continue
        if used + width > room:
            break
        shown.add(key)
        used += width + _GAP
    return shown
