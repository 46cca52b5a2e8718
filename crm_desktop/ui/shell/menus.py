"""The menu bar, hidden until Alt or F10, and the same tree behind the "☰" button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.commands import MENU_TITLES, Menu
from crm_desktop.ui.widgets.text import literal

Recent = Sequence[tuple[str, Callable[[], object]]]


class MenuBar(QMenuBar):
    """The menu bar: hidden until Alt or F10 is pressed, and again after Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    def toggle(self) -> None:
        """Show the bar and give it the keyboard, or hide it."""
        self.setVisible(not self.isVisible())
        if self.isVisible() and self.actions():
            self.setFocus(Qt.FocusReason.MenuBarFocusReason)
            self.setActiveAction(self.actions()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F10):
            self.hide()


def recent_entries(addresses: Sequence[str], choose: Callable[[str], object]) -> Recent:
    """Return name and callback for each database opened lately."""
    return [(Path(address).stem, partial(choose, address)) for address in addresses]


def fill_menu_bar(bar: QMenuBar, actions: Actions, recent: Recent = ()) -> None:
    """Put all commands into the menus of a menu bar, anew in the language in force."""
    _empty(bar)
    for menu in menus(actions, bar, recent):
        bar.addMenu(menu)


def fill_main_menu(target: QMenu, actions: Actions, recent: Recent = ()) -> None:
    """Put the same tree into the menu of the "☰" button."""
    _empty(target)
    for menu in menus(actions, target, recent):
        target.addMenu(menu)


def _empty(target: QMenuBar | QMenu) -> None:
    """Take the menus out and away: `clear` alone would leave them with their owner for ever."""
    target.clear()
    for menu in target.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        menu.deleteLater()


def menus(actions: Actions, parent: QWidget, recent: Recent = ()) -> list[QMenu]:
    """Return one menu per title that has commands, with separators between groups."""
    result = []
    for key in Menu:
        commands = sorted(
            (command for command in actions.commands.values() if command.menu is key),
            key=lambda command: command.group,
        )
        if not commands:
            continue
        menu = QMenu(QCoreApplication.translate("Command", MENU_TITLES[key]), parent)
        group = commands[0].group
        for command in commands:
            if command.group != group:
                menu.addSeparator()
                group = command.group
            menu.addAction(actions.action(command.key))
            if command.key == "open_database" and recent:
                menu.addMenu(_recent_menu(recent, menu))
        result.append(menu)
    return result


def _recent_menu(recent: Recent, parent: QWidget) -> QMenu:
    menu = QMenu(QCoreApplication.translate("Command", "Recent databases"), parent)
    menu.setIcon(icon("history"))
    for name, choose in recent:
        _add(menu, name, choose)
    return menu


def _add(menu: QMenu, name: str, choose: Callable[[], object]) -> None:
    menu.addAction(literal(name)).triggered.connect(lambda _checked: choose())
