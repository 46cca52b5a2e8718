from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.table.view import TableView


def field(table: TableView, key: str) -> QLineEdit:
    result = table.head.filter_field(key)
    assert isinstance(result, QLineEdit)
    return result


def test_filter_row_waits_until_typing_pauses(qtbot: QtBot, table: TableView) -> None:
    table.head.show_filters(is_shown=True)
    spy = QSignalSpy(table.head.filters_changed)
    with qtbot.waitSignal(table.head.filters_changed):
        qtbot.keyClicks(field(table, "city"), "Perm")
        assert spy.count() == 0
    assert table.head.filter_texts() == {"city": "Perm"}
    assert spy.count() == 1


def test_column_with_few_values_is_filtered_by_choice(qtbot: QtBot, table: TableView) -> None:
    table.head.show_filters(is_shown=True)
    box = table.head.filter_field("color")
    assert isinstance(box, QComboBox)
    with qtbot.waitSignal(table.head.filters_changed):
        box.setCurrentIndex(box.findText("Blue"))
    assert table.head.filter_texts() == {"color": "blue"}


def test_escape_empties_the_field_first_and_then_closes_the_row(qtbot: QtBot, table: TableView) -> None:
    table.head.show_filters(is_shown=True)
    name = field(table, "name")
    qtbot.keyClicks(name, "An")
    closed = QSignalSpy(table.head.filters_closed)
    with qtbot.waitSignal(table.head.filters_changed):
        qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert (name.text(), closed.count()) == ("", 0)
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert closed.count() == 1


def test_hiding_the_row_takes_its_filters_back(qtbot: QtBot, table: TableView) -> None:
    table.head.show_filters(is_shown=True)
    table.head.set_filter_texts({"city": "Perm"})
    with qtbot.waitSignal(table.head.filters_changed):
        table.head.show_filters(is_shown=False)
    assert table.head.filter_texts() == {}


def test_fields_stand_under_their_columns_and_follow_them(qtbot: QtBot, table: TableView) -> None:
    table.head.show_filters(is_shown=True)
    left = table.head.sectionViewportPosition(1)
    assert left < field(table, "city").x() < left + 10
    table.head.resizeSection(0, 300)
    assert 300 < field(table, "city").x() < 310
    table.show_column("city", is_shown=False)
    assert not field(table, "city").isVisible()


def test_fields_have_names_for_screen_readers(table: TableView) -> None:
    table.head.show_filters(is_shown=True)
    assert field(table, "city").accessibleName() == "Filter: City"


def test_focus_goes_to_the_first_field_and_down_to_the_rows(qtbot: QtBot, table: TableView) -> None:
    table.head.show_filters(is_shown=True)
    table.head.focus_filter()
    qtbot.waitUntil(field(table, "name").hasFocus)
    qtbot.keyClick(field(table, "name"), Qt.Key.Key_Down)
    qtbot.waitUntil(table.hasFocus)
