"""All shortcuts on one sheet (F1, Ctrl+/), made from the same table as the menus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.commands import MENU_TITLES, Menu
from crm_desktop.ui.shell.feature import Feature
from crm_desktop.ui.shell.page_commands import PageCommand, page_shortcuts
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label

_WIDTH, _HEIGHT, _AROUND = 760, 520, 80  # what is left around it in a low window


class ShortcutSheet(QDialog):
    """Lists every command that has a shortcut, by menu."""

    def __init__(self, actions: Actions, features: Iterable[Feature], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        body = QWidget(self)
        columns = QHBoxLayout(body)
        columns.setContentsMargins(24, 16, 24, 16)
        columns.setSpacing(48)
        sections = [self._pages(features), self._in_a_list(), *(self._menu(actions, menu) for menu in Menu)]
        filled = [section for section in sections if section[1]]
        half = sum(len(rows) + 2 for _, rows in filled) / 2
        left, right = QVBoxLayout(), QVBoxLayout()
        height = 0.0
        for title, rows in filled:
            middle = height + (len(rows) + 2) / 2
            (left if middle <= half else right).addWidget(_section(title, rows, body))
            height += len(rows) + 2
        for column in (left, right):
            column.setSpacing(0)  # otherwise that of the row of columns
            column.addStretch(1)
            columns.addLayout(column, 1)
        close = button(self.tr("Close"), "primary", parent=self)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(body), 1)
        layout.addLayout(foot)
        room = parent.window().height() - _AROUND if parent is not None else _HEIGHT
        wanted = body.sizeHint().height() + close.sizeHint().height() + 32
        self.resize(round(_WIDTH * text_factor()), max(_HEIGHT, min(room, wanted)))
        close.setFocus()

    def _pages(self, features: Iterable[Feature]) -> tuple[str, list[tuple[str, str]]]:
        by_key = {feature.key: feature for feature in features}
        rows = [(by_key[key].text(), _keys(keys)) for key, keys in page_shortcuts(by_key.values()).items()]
        rows.append((self.tr("Close the topmost layer"), _keys("Esc")))
        rows.append((self.tr("Show the menu bar"), "F10"))
        return self.tr("Getting about"), rows

    def _in_a_list(self) -> tuple[str, list[tuple[str, str]]]:
        rows = [
            (self.tr("Open the card"), _keys("Enter")),
            (self.tr("Change the cell"), _keys("F2")),
            (self.tr("Pick the row"), _keys("Space")),
            (self.tr("Pick all rows"), _keys("Ctrl+A")),
            (self.tr("Copy as a table"), _keys("Ctrl+C")),
            (self.tr("Paste rows from Excel"), _keys("Ctrl+V")),
            (self.tr("To the recycle bin"), _keys("Del")),
        ]
        return self.tr("In a list"), rows

    @staticmethod
    def _menu(actions: Actions, menu: Menu) -> tuple[str, list[tuple[str, str]]]:
        rows = [
            (command.title().rstrip("…"), ", ".join(_keys(keys) for keys in command.shortcuts))
            for command in actions.commands.values()
            if command.menu is menu and command.shortcuts and not isinstance(command, PageCommand)
        ]
        return QCoreApplication.translate("Command", MENU_TITLES[menu]), rows


def _keys(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def _section(title: str, rows: list[tuple[str, str]], parent: QWidget) -> QWidget:
    section = QWidget(parent)
    section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    grid = QGridLayout(section)
    grid.setContentsMargins(0, 0, 0, 16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(title, "section"), 0, 0, 1, 2)
    for number, (text, keys) in enumerate(rows, start=1):
        grid.addWidget(label(text), number, 0)
        grid.addWidget(label(keys, "secondary"), number, 1, Qt.AlignmentFlag.AlignRight)
    return section
