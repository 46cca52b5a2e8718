"""A line with offers below it, walked through and taken without leaving it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.counter.find_line import FindLine, Offer
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.keyboard import type_text

OFFERS = [Offer(1, "Кофе", "1 200 ₽"), Offer(2, "Чай"), Offer("new", "Новый", icon="plus")]


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> FindLine:
    host = QWidget()
    host.resize(400, 400)
    result = FindLine(host, "search", host)
    layout = QVBoxLayout(host)
    layout.addWidget(result)
    layout.addStretch(1)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    result.take_keyboard()
    qtbot.waitUntil(result.hasFocus)
    return result


def test_enter_takes_the_first_offer_and_arrows_another(line: FindLine, qtbot: QtBot) -> None:
    line.show_offers(OFFERS)
    assert line.offers.isVisible()
    for keys, expected in (((), 1), ((Qt.Key.Key_Down,), 2), ((Qt.Key.Key_Up,), "new")):
        line.show_offers(OFFERS)
        for key in keys:
            qtbot.keyClick(line, key)
        with qtbot.waitSignal(line.chosen) as taken:
            qtbot.keyClick(line, Qt.Key.Key_Return)
        assert taken.args[0].what == expected
        assert line.offers.isHidden()


def test_an_offer_is_taken_with_a_click(line: FindLine, qtbot: QtBot) -> None:
    line.show_offers(OFFERS)
    place = line.offers.visualItemRect(line.offers.item(1)).center()
    with qtbot.waitSignal(line.chosen) as taken:
        qtbot.mouseClick(line.offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert taken.args[0].what == 2
    assert line.hasFocus()


def test_without_offers_enter_gives_the_text(line: FindLine, qtbot: QtBot) -> None:
    line.show_offers(())
    with qtbot.waitSignal(line.asked) as asked:
        type_text(line, "ч")
    assert asked.args == ["ч"]
    with qtbot.waitSignal(line.entered) as entered:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert entered.args == ["ч"]


def test_esc_hides_the_offers_and_then_empties_the_line(line: FindLine, qtbot: QtBot) -> None:
    type_text(line, "к")
    line.show_offers(OFFERS)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.offers.isHidden()
    assert line.text() == "к"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""


def test_who_goes_away_takes_the_offers_along(line: FindLine, qtbot: QtBot) -> None:
    line.show_offers(OFFERS)
    line.clearFocus()
    assert line.offers.isHidden()
    line.show_offers(OFFERS)  # an answer that came late
    assert line.offers.isHidden()
