"""The lines of a sale that is being typed, changed in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.lines import Line
from crm_desktop.ui.counter.bill import DISCOUNT, PRICE, QUANTITY, Bill, read_cell
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.keyboard import type_text

COFFEE = Line("Кофе", 1000, 120_00, 0, 7, "кг")
CUP = Line("Чашка", 2000, 49_00, 0, 8)


def typing() -> QWidget:
    """Return the field in which a cell is being typed."""
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


@pytest.fixture
def bill(qtbot: QtBot, theme: Theme, languages: Languages) -> Bill:
    result = Bill(Formats())
    qtbot.addWidget(result)
    result.resize(640, 300)
    with qtbot.waitExposed(result):
        result.show()
    result.activateWindow()
    result.retranslate()
    return result


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        (QUANTITY, "1,5", 1500),
        (QUANTITY, "0", None),
        (QUANTITY, "", None),
        (QUANTITY, "-1", None),
        (PRICE, "1 200,50 ₽", 1200_50),
        (PRICE, "", 0),
        (PRICE, "-1", None),
        (DISCOUNT, "12,5 %", 1250),
        (DISCOUNT, "", 0),
        (DISCOUNT, "101", None),
        (DISCOUNT, "x", None),
    ],
)
def test_what_is_typed_into_a_cell_is_read(key: str, text: str, expected: int | None) -> None:
    assert read_cell(key, text) == expected


@given(st.sampled_from([QUANTITY, PRICE, DISCOUNT]), st.text(max_size=12))
def test_no_text_makes_an_impossible_line(key: str, text: str) -> None:
    value = read_cell(key, text)
    assert value is None or value > (0 if key == QUANTITY else -1)


def test_the_same_product_gets_more_and_stays_one_line(bill: Bill, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bill.changed):
        bill.add(COFFEE)
    bill.add(CUP)
    bill.add(COFFEE)
    assert [(line.text, line.quantity) for line in bill.lines()] == [("Кофе", 2000), ("Чашка", 2000)]
    assert bill.currentIndex().row() == 0
    assert bill.total == 240_00 + 98_00


def test_a_cell_is_changed_with_the_keyboard(bill: Bill, qtbot: QtBot) -> None:
    bill.add(COFFEE)
    bill.take_keyboard()
    for key, typed in ((Qt.Key.Key_Right, "99"), (Qt.Key.Key_Right, "10")):
        qtbot.keyClick(bill, key)
        qtbot.keyClick(bill, Qt.Key.Key_Return)
        field = typing()
        type_text(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert bill.lines() == (Line("Кофе", 1000, 99_00, 1000, 7, "кг"),)
    assert bill.total == 89_10
    assert bill.rows.data(bill.rows.index(0, 3)) == "10%"


def test_an_impossible_value_is_not_taken(bill: Bill, qtbot: QtBot) -> None:
    bill.add(COFFEE)
    bill.take_keyboard()
    qtbot.keyClick(bill, Qt.Key.Key_Return)
    field = typing()
    type_text(field, "0")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bill.cells._editing.bubble_text == "A quantity above zero, please"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert bill.lines() == (COFFEE,)


def test_a_click_anywhere_makes_a_row_current_and_two_edit_it(bill: Bill, qtbot: QtBot) -> None:
    bill.add(COFFEE)
    bill.add(CUP)
    first = bill.visualRect(bill.rows.index(0, 0))
    place = first.topLeft() + QPoint(8, first.height() // 2)
    qtbot.mouseClick(bill.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bill.currentIndex().row() == 0
    assert not bill.rows.checked_count
    qtbot.mouseDClick(bill.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bill.state() is Bill.State.EditingState
    assert bill.currentIndex().column() == bill.rows.column_index(QUANTITY)
    qtbot.keyClick(typing(), Qt.Key.Key_Escape)


def test_plus_and_minus_and_never_below_one(bill: Bill, qtbot: QtBot) -> None:
    bill.add(COFFEE)
    bill.take_keyboard()
    for key, expected in ((Qt.Key.Key_Plus, 2000), (Qt.Key.Key_Minus, 1000), (Qt.Key.Key_Minus, 1000)):
        qtbot.keyClick(bill, key)
        assert bill.lines()[0].quantity == expected


def test_the_last_line_taken_off_gives_the_keyboard_back(bill: Bill, qtbot: QtBot) -> None:
    bill.add(COFFEE)
    bill.add(CUP)
    qtbot.keyClick(bill, Qt.Key.Key_Delete)
    assert bill.lines() == (COFFEE,)
    with qtbot.waitSignal(bill.left):
        qtbot.keyClick(bill, Qt.Key.Key_Delete)
    assert bill.lines() == ()
    assert not bill.change_current(quantity=1)
    bill.take_off()


def test_up_from_the_first_line_leads_back(bill: Bill, qtbot: QtBot) -> None:
    bill.add(COFFEE)
    bill.take_keyboard()
    with qtbot.waitSignal(bill.left):
        qtbot.keyClick(bill, Qt.Key.Key_Up)
