"""The buttons of the navigation: one per screen, and the one that opens what found no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.feature import Feature
from crm_desktop.ui.widgets.buttons import PushButton
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip, paint_corner
from crm_desktop.ui.widgets.text import literal, set_property, set_tip

_ICON = 18
_ICON_GAP = 6
_DOT = 8
_MOST = 99


class RailButton(PushButton):
    """An icon, and a word while the navigation is wide. It is marked from outside, never by a click.

    `stepped` carries 1 or -1 when the keyboard is to go to the next or previous entry.
    """

    stepped = Signal(int)

    def __init__(self, icon_name: str, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name, self._shortcut = icon_name, shortcut
        self._is_collapsed = False
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def nextCheckState(self) -> None:
        """Stay as it is: a screen that cannot be left keeps its mark."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def show_word(self, word: str, described: str = "") -> None:
        """Set word, name and tool tip."""
        self.setText("" if self._is_collapsed else literal(word))
        self.setAccessibleName(word)
        self.setAccessibleDescription(described)
        keys = f" ({self._shortcut})" if self._shortcut else ""
        tip = word + keys if self._is_collapsed or keys else ""
        set_tip(self, "\n".join(part for part in (tip, described) if part))

    def set_collapsed(self, *, is_collapsed: bool) -> None:
        """Show the icon only, or icon and word."""
        self._is_collapsed = is_collapsed
        gap = 0 if is_collapsed else _ICON_GAP
        self.setIcon(icon(self._icon_name, "text2", checked="accent_text", gap=gap))
        self.setIconSize(QSize(_ICON + gap, _ICON))
        set_property(self, "compact", is_collapsed)


class NavButton(RailButton):
    """The entry of one screen."""

    def __init__(self, feature: Feature, shortcut: str, parent: QWidget) -> None:
        super().__init__(feature.icon, shortcut, parent)
        self.feature = feature
        self.keys = shortcut
        self.badge = self.badge_text = ""

    def retranslate(self) -> None:
        """Set word, name and tool tip in the language in force."""
        self.show_word(self.feature.text(), self.badge_text)

    def set_badge(self, count: int, text: str) -> None:
        """Show a number at the right, or at the corner of the icon; 0 shows none. `text` says what it counts."""
        self.badge = "" if not count else str(count) if count <= _MOST else f"{_MOST}+"
        self.badge_text = text if count else ""
        self.retranslate()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.badge and not self._is_collapsed:
            width = max(CHIP_HEIGHT, chip_width(self.badge))
            place = QRect(self.width() - width - 6, (self.height() - CHIP_HEIGHT) // 2, width, CHIP_HEIGHT)
            paint_chip(QPainter(self), place, self.badge, "danger")
        elif self.badge:
            paint_corner(QPainter(self), self.rect(), self.badge)


class MoreButton(RailButton):
    """Opens the screens for which the window is too low; a dot tells that one of them has a number."""

    page_chosen = Signal(str)
    arranging_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("ellipsis", "", parent)
        self._entries: Sequence[NavButton] = ()
        self.clicked.connect(self.open_menu)

    def show_entries(self, entries: Sequence[NavButton]) -> None:
        """Take over the entries that found no room."""
        self._entries = tuple(entries)
        self.retranslate()
        self.update()

    @property
    def has_dot(self) -> bool:
        """Whether one of the entries has a number."""
        return any(entry.badge for entry in self._entries)

    def retranslate(self) -> None:
        """Set word, name and tool tip in the language in force."""
        names = ", ".join(entry.feature.text() for entry in self._entries)
        counted = [entry.badge_text for entry in self._entries if entry.badge_text]
        self.show_word(self.tr("More"), "\n".join([names, *counted]))

    def open_menu(self) -> QMenu:
        """Open the menu of these entries beside the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in self._entries:
            name = literal(entry.feature.text())
            words = f"{name} · {entry.badge}" if entry.badge else name
            text = f"{words}\t{entry.keys}" if entry.keys else words
            self._add(menu, text, entry.feature.icon, partial(self.page_chosen.emit, entry.feature.key))
        menu.addSeparator()
        self._add(menu, self.tr("Choose the screens…"), "sliders-horizontal", self.arranging_requested.emit)
        menu.popup(self.mapToGlobal(QPoint(self.width() + 2, 0)))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.has_dot:
            left = self.width() - _DOT - (4 if self._is_collapsed else 12)
            top = 4 if self._is_collapsed else (self.height() - _DOT) // 2
            _paint_round(QPainter(self), QRect(left, top, _DOT, _DOT), active().pair("danger")[1])

    @staticmethod
    def _add(menu: QMenu, text: str, icon_name: str, do: Callable[[], object]) -> None:
        menu.addAction(icon(icon_name), text).triggered.connect(lambda _checked=False: do())


def _paint_round(painter: QPainter, place: QRect, color: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(place), place.height() / 2, place.height() / 2)
