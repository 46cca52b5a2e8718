from __future__ import annotations

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.table.column import Chip
from crm_desktop.ui.table.delegate import box_rect, box_target, fitting_chips
from crm_desktop.ui.table.view import TableView

CHIPS = tuple(Chip(f"tag number {at}", "neutral") for at in range(5))


def picture(table: TableView, row: int, column: int) -> QImage:
    table.viewport().repaint()
    return table.viewport().grab(table.visualRect(table.rows.index(row, column))).toImage()


def test_chips_without_room_become_a_number(theme: Theme) -> None:
    shown, rest = fitting_chips(CHIPS, 220)
    assert 0 < len(shown) < 5
    assert len(shown) + rest == 5
    assert sum(width for _, width in shown) < 220


def test_one_chip_is_always_shown_however_narrow(theme: Theme) -> None:
    shown, rest = fitting_chips(CHIPS[:1], 30)
    assert (len(shown), rest) == (1, 0)
    assert shown[0][1] <= 30


def test_all_chips_show_where_there_is_room(theme: Theme) -> None:
    assert fitting_chips(CHIPS, 2000)[1] == 0


def test_click_target_of_the_check_box_is_large_enough() -> None:
    cell = QRect(0, 0, 200, 28)
    assert box_target(cell).contains(box_rect(cell))
    assert min(box_target(cell).width(), box_target(cell).height()) >= 24


def test_picked_row_looks_different(table: TableView) -> None:
    before = picture(table, 2, 0)
    table.rows.toggle(2)
    assert picture(table, 2, 0) != before


def test_current_row_and_row_under_the_mouse_look_different(table: TableView) -> None:
    plain = picture(table, 2, 1)
    table.cells.hovered_row = 2
    hovered = picture(table, 2, 1)
    table.select_id(3)
    assert len({bytes(each.constBits()) for each in (plain, hovered, picture(table, 2, 1))}) == 3


def test_all_kinds_of_cells_are_painted_in_both_themes(table: TableView, theme: Theme) -> None:
    light = [picture(table, 4, column) for column in range(4)]
    from crm_desktop.ui.runtime.theme import ThemeMode

    theme.set_mode(ThemeMode.DARK)
    dark = [picture(table, 4, column) for column in range(4)]
    assert all(one != other for one, other in zip(light, dark, strict=True))


def test_a_column_fitted_by_double_click_looks_only_at_rows_near_by(qtbot: QtBot, table: TableView) -> None:
    hint = table.cells.sizeHint(QStyleOptionViewItem(), table.rows.index(0, 1))
    assert 50 < hint.width() < 120
    assert table.cells.sizeHint(QStyleOptionViewItem(), table.rows.index(0, 2)).width() < 100


def test_cell_with_the_keyboard_is_marked(qtbot: QtBot, table: TableView) -> None:
    qtbot.waitUntil(table.hasFocus)
    for column in (0, 1):
        table.setCurrentIndex(table.rows.index(0, column))
        marked = picture(table, 0, column)
        table.setCurrentIndex(table.rows.index(0, 3))
        assert picture(table, 0, column) != marked


def test_only_a_text_that_is_cut_off_gets_a_tip(table: TableView) -> None:
    def tip(column: int) -> str:
        QToolTip.hideText()
        rect = table.visualRect(table.rows.index(0, column))
        at = rect.center()
        event = QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
        option = QStyleOptionViewItem()
        option.rect = rect
        table.cells.helpEvent(event, table, option, table.rows.index(0, column))
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert tip(1) == ""
    table.setColumnWidth(1, 40)
    assert tip(1) == "City 1"
    QToolTip.hideText()
