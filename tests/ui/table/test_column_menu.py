from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.ui.table.column_menu import ColumnChooser, ColumnMenu
from crm_desktop.ui.table.view import TableView


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def test_columns_are_chosen_one_after_the_other_in_one_menu(qtbot: QtBot, table: TableView) -> None:
    menu = ColumnChooser(table)
    menu.popup(table.mapToGlobal(table.rect().topLeft()))
    for text in ("City", "Color"):
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry(menu, text)).center())
    assert table.shown_columns() == ("name", "sum")
    assert menu.isVisible()
    menu.setActiveAction(entry(menu, "City"))
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert table.shown_columns() == ("name", "sum", "city")
    assert menu.isVisible()
    menu.close()


def test_first_column_cannot_be_taken_away(qtbot: QtBot, table: TableView) -> None:
    menu = ColumnChooser(table)
    assert not entry(menu, "Name").isEnabled()
    menu.close()
    assert not entry(ColumnMenu(table, "name"), "Hide this column").isEnabled()


def test_what_the_mouse_drags_can_be_done_by_clicks(qtbot: QtBot, table: TableView) -> None:
    entry(ColumnMenu(table, "city"), "Move right").trigger()
    assert table.shown_columns() == ("name", "color", "city", "sum")
    entry(ColumnMenu(table, "city"), "Move left").trigger()
    assert table.shown_columns() == ("name", "city", "color", "sum")
    entry(ColumnMenu(table, "city"), "Hide this column").trigger()
    assert table.shown_columns() == ("name", "color", "sum")


def test_both_orders_are_in_the_menu(table: TableView) -> None:
    spy = QSignalSpy(table.rows.sort_requested)
    entry(ColumnMenu(table, "city"), "Sort ascending").trigger()
    entry(ColumnMenu(table, "city"), "Sort descending").trigger()
    assert [spy.at(at) for at in range(spy.count())] == [["city", False], ["city", True]]
    assert not entry(ColumnMenu(table, "sum"), "Sort ascending").isEnabled()
