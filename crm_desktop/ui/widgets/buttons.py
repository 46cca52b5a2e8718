"""Buttons of the program: each with a kind of the style sheet, an accessible name and no ring on a click.

Enter presses them like the space bar: in Qt only a default button of a dialog takes Enter.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.text import set_tip

ICON_SIZE = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GAP = 4  # the style sheet puts the icon against the text
_INK = {"primary": "on_accent", "danger": "danger.ink", "link": "accent_text"}


def button(text: str = "", kind: str = "", icon_name: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a push button: kind "" (outlined), primary, quiet, danger, link or chip."""
    result = PushButton(text, parent)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setAutoDefault(False)
    if kind:
        result.setProperty("kind", kind)
    if icon_name:
        result.setIcon(icon(icon_name, _INK.get(kind, "text2"), gap=_GAP))
        result.setIconSize(QSize(ICON_SIZE + _GAP, ICON_SIZE))
    return result


def icon_button(icon_name: str, parent: QWidget | None = None, *, size: int = 18) -> QToolButton:
    """Return a button with an icon only; give it its name with `name_control`."""
    result = IconButton(parent)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setIcon(icon(icon_name, "text2", checked="accent_text"))
    result.setIconSize(QSize(size, size))
    result.setAutoRaise(True)
    return result


def name_control(control: QWidget, name: str, shortcut: str = "") -> None:
    """Give a control without a text its name: for screen readers and as a tool tip with the shortcut."""
    control.setAccessibleName(name)
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
    set_tip(control, f"{name} ({keys})" if keys else name)


def keep_place(control: QWidget) -> None:
    """Let a control that is hidden keep its place: what stands before it lines up from row to row."""
    policy = control.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    control.setSizePolicy(policy)


class PushButton(QPushButton):
    """A button with a text that Enter presses."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(QToolButton):
    """A button with an icon that Enter presses."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class MenuButton(PushButton):
    """A button that opens a menu below itself; the arrow tells so."""

    def __init__(
        self, text: str = "", kind: str = "", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        if kind:
            self.setProperty("kind", kind)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if icon_name:
            self.setIcon(icon(icon_name, _INK.get(kind, "text2"), gap=_GAP))
        else:
            self.setIcon(icon("chevron-down", _INK.get(kind, "text2")))
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(ICON_SIZE + (_GAP if icon_name else 0), ICON_SIZE))

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu on a click, Space or Enter, and no longer the one before."""
        for former in {self.menu()} - {None, menu}:
            former.deleteLater()  # it may be the one whose choice is being carried out
        menu.setParent(self, menu.windowFlags())
        self.setMenu(menu)
