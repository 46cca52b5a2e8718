"""The menu bar, hidden until Alt or F10, and the same tree behind the "☰" button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.commands import MENU_TITLES, Menu


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Put all commands into the menus of a menu bar, anew in the language in force."""
    bar.clear()
    for menu in menus(actions, bar):
        bar.addMenu(menu)


def fill_main_menu(target: QMenu, actions: Actions) -> None:
    """Put the same tree into the menu of the "☰" button."""
    target.clear()
    for menu in menus(actions, target):
        target.addMenu(menu)


def menus(actions: Actions, parent: QWidget) -> list[QMenu]:
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
        result.append(menu)
    return result
