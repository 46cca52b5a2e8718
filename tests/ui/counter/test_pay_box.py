"""What is taken, what goes back, and what cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.sale import PaymentMethod
from crm_desktop.ui.counter.pay_box import METHODS, Paid, PayBox
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.keyboard import type_text

CASH, CARD = PaymentMethod.CASH, PaymentMethod.CARD


@pytest.fixture
def box(qtbot: QtBot, theme: Theme, languages: Languages) -> PayBox:
    result = PayBox(Formats())
    qtbot.addWidget(result)
    result.show_total(950_00, may_owe=False)
    with qtbot.waitExposed(result):
        result.show()
    result.activateWindow()
    return result


@pytest.mark.parametrize(
    ("given", "method", "may_owe", "expected"),
    [
        ("", CASH, False, Paid(950_00, CASH, 0, 0, True)),
        ("1000", CASH, False, Paid(950_00, CASH, 50_00, 0, True)),
        ("950", CARD, False, Paid(950_00, CARD, 0, 0, True)),
        ("900", CASH, True, Paid(900_00, CASH, 0, 50_00, True)),
        ("0", CASH, True, Paid(0, CASH, 0, 950_00, True)),
        ("900", CASH, False, None),
        ("1000", CARD, True, None),
        ("много", CASH, True, None),
        ("-5", CASH, True, None),
    ],
)
def test_what_is_given_is_read(
    box: PayBox, given: str, method: PaymentMethod, may_owe: bool, expected: Paid | None
) -> None:
    box.show_total(950_00, may_owe=may_owe)
    box.choose(method)
    type_text(box.given, given)
    assert box.result() == expected
    assert box.pay.isEnabled() == (expected is not None)
    assert bool(box.note.text()) == (expected is None or expected.owed > 0)


def test_change_is_said_and_enter_takes_the_money(box: PayBox, qtbot: QtBot) -> None:
    box.take_keyboard()
    type_text(box.given, "1000")
    assert box.change.text() == "Change 50\u00a0₽"
    with qtbot.waitSignal(box.paid):
        qtbot.keyClick(box.given, Qt.Key.Key_Return)


def test_what_cannot_be_is_not_taken(box: PayBox, qtbot: QtBot) -> None:
    type_text(box.given, "1")
    with qtbot.assertNotEmitted(box.paid):
        qtbot.keyClick(box.given, Qt.Key.Key_Return)


def test_the_way_of_paying_is_chosen_by_keys_and_by_mouse(box: PayBox, qtbot: QtBot) -> None:
    box.take_keyboard()
    for expected in (*METHODS[1:], METHODS[0]):
        qtbot.keyClick(box.given, Qt.Key.Key_Down)
        assert box.method is expected
        assert box.chips[expected].isChecked()
    qtbot.keyClick(box.given, Qt.Key.Key_Up)
    assert box.method is METHODS[-1]
    qtbot.mouseClick(box.chips[CARD], Qt.MouseButton.LeftButton)
    assert box.method is CARD


def test_who_cannot_be_found_again_cannot_pay_later(box: PayBox) -> None:
    assert not box.later.isEnabled()
    box.show_total(950_00, may_owe=True)
    box.later.setChecked(True)
    assert box.result() == Paid(0, CASH, 0, 950_00, True)
    assert not box.given.isEnabled()
    box.show_total(950_00, may_owe=False)
    assert box.result() == Paid(950_00, CASH, 0, 0, True)


def test_the_next_buyer_finds_nothing_of_the_last(box: PayBox) -> None:
    box.show_total(950_00, may_owe=True)
    box.later.setChecked(True)
    box.delivered.setChecked(False)
    box.choose(CARD)
    type_text(box.given, "7")
    box.start_anew()
    assert box.result() == Paid(950_00, CASH, 0, 0, True)


def test_esc_goes_back_to_the_products(box: PayBox, qtbot: QtBot) -> None:
    box.take_keyboard()
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box.given, Qt.Key.Key_Escape)
