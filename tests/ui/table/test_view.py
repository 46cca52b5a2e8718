"""The table by real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QHeaderView, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Density, Theme
from crm_desktop.ui.table.paged_model import PAGE_SIZE
from crm_desktop.ui.table.view import MAX_SPARE, TableView
from tests.ui.table.conftest import Source

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


def cell(table: TableView, row: int, column: int) -> QPoint:
    return table.visualRect(table.rows.index(row, column)).center()


def click(qtbot: QtBot, table: TableView, at: QPoint, modifier: Modifier = Modifier.NoModifier) -> None:
    qtbot.mouseClick(table.viewport(), Button.LeftButton, modifier, at)


# Laziness


def test_a_screen_fetches_at_most_two_pages(qtbot: QtBot, table: TableView, source: Source) -> None:
    table.viewport().repaint()
    assert sum(map(len, source.asked)) <= 2 * PAGE_SIZE
    source.asked.clear()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    table.viewport().repaint()
    assert 0 < sum(map(len, source.asked)) <= 2 * PAGE_SIZE


def test_nothing_in_the_view_asks_every_row_for_its_size(table: TableView) -> None:
    assert table.verticalHeader().sectionResizeMode(0) is QHeaderView.ResizeMode.Fixed
    modes = {table.head.sectionResizeMode(at) for at in range(table.head.count())}
    assert QHeaderView.ResizeMode.ResizeToContents not in modes
    assert not table.isSortingEnabled()


def test_typing_letters_does_not_search_row_by_row(qtbot: QtBot, table: TableView, source: Source) -> None:
    table.viewport().repaint()
    source.asked.clear()
    with qtbot.waitSignal(table.typed) as heard:
        qtbot.keyClick(table, Key.Key_Z)
    assert heard.args == ["z"]
    assert source.asked == []


# Keys


def test_where_one_column_shows_home_and_end_go_to_the_first_and_last_row(
    qtbot: QtBot, table: TableView
) -> None:
    last = table.rows.rowCount() - 1
    table.arrange(table.shown_columns()[:1], {})
    qtbot.keyClick(table, Key.Key_End)
    assert table.currentIndex().row() == last
    qtbot.keyClick(table, Key.Key_Home)
    assert table.currentIndex().row() == 0


def test_arrows_move_and_enter_opens(qtbot: QtBot, table: TableView) -> None:
    qtbot.keyClick(table, Key.Key_Down)
    with qtbot.waitSignal(table.open_requested) as heard:
        qtbot.keyClick(table, Key.Key_Return)
    assert heard.args == [2]


def test_space_picks_the_row_and_escape_lets_go(qtbot: QtBot, table: TableView) -> None:
    qtbot.keyClick(table, Key.Key_Space)
    assert table.rows.checked_ids() == [1]
    qtbot.keyClick(table, Key.Key_Escape)
    assert table.rows.checked_ids() == []


def test_shift_and_arrow_pick_a_block(qtbot: QtBot, table: TableView) -> None:
    for _ in range(3):
        qtbot.keyClick(table, Key.Key_Down, Modifier.ShiftModifier)
    assert table.rows.checked_ids() == [1, 2, 3, 4]
    assert table.current_id() == 4


def test_ctrl_a_picks_all_rows(qtbot: QtBot, table: TableView) -> None:
    qtbot.keyClick(table, Key.Key_A, Modifier.ControlModifier)
    assert table.rows.checked_count == 1000


def test_delete_copy_and_paste_are_announced(qtbot: QtBot, table: TableView) -> None:
    with qtbot.waitSignals([table.remove_requested, table.copy_requested]):
        qtbot.keyClick(table, Key.Key_Delete)
        qtbot.keyClick(table, Key.Key_C, Modifier.ControlModifier)
    QGuiApplication.clipboard().setText("Anna\t+7 912")
    with qtbot.waitSignal(table.pasted) as heard:
        qtbot.keyClick(table, Key.Key_V, Modifier.ControlModifier)
    assert heard.args == ["Anna\t+7 912"]


def test_an_empty_clipboard_pastes_nothing(qtbot: QtBot, table: TableView) -> None:
    QGuiApplication.clipboard().setText(" \n")
    spy = QSignalSpy(table.pasted)
    qtbot.keyClick(table, Key.Key_V, Modifier.ControlModifier)
    assert spy.count() == 0


def test_f2_edits_the_cell_in_place(qtbot: QtBot, table: TableView) -> None:
    table.setCurrentIndex(table.rows.index(0, 1))
    qtbot.keyClick(table, Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "City 1"
    editor.setText("Perm")
    with qtbot.waitSignal(table.rows.edited) as heard:
        qtbot.keyClick(editor, Key.Key_Return)
    assert heard.args == [1, "city", "Perm"]


def test_f2_on_a_cell_without_editor_edits_the_name(qtbot: QtBot, table: TableView) -> None:
    table.setCurrentIndex(table.rows.index(0, 3))
    qtbot.keyClick(table, Key.Key_F2)
    assert table.currentIndex().column() == 0
    assert table.viewport().findChild(QLineEdit).text() == "Client 1"


def test_tab_leaves_the_table(qtbot: QtBot, table: TableView) -> None:
    assert not table.tabKeyNavigation()


# Mouse


def test_click_on_the_check_box_picks_without_moving(qtbot: QtBot, table: TableView) -> None:
    rect = table.visualRect(table.rows.index(3, 0))
    click(qtbot, table, QPoint(rect.left() + 20, rect.center().y()))
    assert table.rows.checked_ids() == [4]
    assert table.current_id() == 1


def test_ctrl_click_picks_and_shift_click_picks_a_range(qtbot: QtBot, table: TableView) -> None:
    click(qtbot, table, cell(table, 2, 1), Modifier.ControlModifier)
    click(qtbot, table, cell(table, 5, 1), Modifier.ShiftModifier)
    assert table.rows.checked_ids() == [3, 4, 5, 6]


def test_shift_click_without_a_picked_row_starts_at_the_current_one(qtbot: QtBot, table: TableView) -> None:
    table.select_id(2)
    click(qtbot, table, cell(table, 4, 1), Modifier.ShiftModifier)
    assert table.rows.checked_ids() == [2, 3, 4, 5]


def test_plain_click_makes_the_row_current(qtbot: QtBot, table: TableView) -> None:
    with qtbot.waitSignal(table.current_changed) as heard:
        click(qtbot, table, cell(table, 4, 1))
    assert heard.args == [5]
    assert table.rows.checked_ids() == []


def test_double_click_opens_by_name_and_edits_elsewhere(qtbot: QtBot, table: TableView) -> None:
    with qtbot.waitSignal(table.open_requested) as heard:
        qtbot.mouseDClick(table.viewport(), Button.LeftButton, pos=cell(table, 1, 0))
    assert heard.args == [2]
    qtbot.mouseDClick(table.viewport(), Button.LeftButton, pos=cell(table, 1, 1))
    assert table.viewport().findChild(QLineEdit).text() == "City 2"


def test_row_under_the_mouse_is_marked(qtbot: QtBot, table: TableView) -> None:
    qtbot.mouseMove(table.viewport(), cell(table, 3, 1))
    qtbot.waitUntil(lambda: table.cells.hovered_row == 3)


def test_click_on_a_head_asks_for_the_other_order(qtbot: QtBot, table: TableView) -> None:
    table.show_sort("city", is_descending=False)
    spy = QSignalSpy(table.rows.sort_requested)
    at = QPoint(table.head.sectionViewportPosition(1) + 30, 10)
    qtbot.mouseClick(table.head.viewport(), Button.LeftButton, pos=at)
    assert [spy.at(each) for each in range(spy.count())] == [["city", True]]
    assert table.head.isSortIndicatorShown()


# Columns


def test_columns_are_laid_out_as_asked(table: TableView) -> None:
    table.arrange(("sum", "gone", "city"), {"city": 200})
    assert table.shown_columns() == ("name", "sum", "city")
    assert table.widths()["city"] == 200
    assert table.columnWidth(3) == 140


def test_user_changes_of_columns_are_announced_once_made(qtbot: QtBot, table: TableView) -> None:
    with qtbot.waitSignal(table.columns_changed):
        table.head.resizeSection(1, 222)
    assert table.widths()["city"] == 222
    with qtbot.waitSignal(table.columns_changed):
        table.move_column("city", 1)
    assert table.shown_columns() == ("name", "color", "city", "sum")
    with qtbot.waitSignal(table.columns_changed):
        table.show_column("color", is_shown=False)
    assert table.shown_columns() == ("name", "city", "sum")
    table.show_column("color", is_shown=True)
    assert table.shown_columns() == ("name", "city", "sum", "color")


def test_first_column_stays_first_and_shown(table: TableView) -> None:
    table.show_column("name", is_shown=False)
    table.move_column("name", 1)
    table.move_column("city", -1)
    assert table.shown_columns() == ("name", "city", "color", "sum")


@pytest.mark.parametrize(("density", "height"), [(Density.COMFORTABLE, 36), (Density.COMPACT, 28)])
def test_rows_have_the_height_of_the_density(
    table: TableView, theme: Theme, density: Density, height: int
) -> None:
    theme.set_density(density)
    assert table.rowHeight(0) == height


def test_columns_share_spare_room_until_the_user_sets_a_width(table: TableView) -> None:
    table.resize(660, table.height())
    name, city = table.columnWidth(0), table.columnWidth(1)
    table.resize(table.width() + 100, table.height())
    assert (table.columnWidth(0), table.columnWidth(1)) == (name + 75, city + 25)
    table.resize(3000, table.height())
    assert table.columnWidth(0) == 200 + 3 * MAX_SPARE
    assert table.widths() == {}
    table.head.resizeSection(1, 150)
    table.resize(760, table.height())
    assert table.columnWidth(0) == 200 + 3 * MAX_SPARE
