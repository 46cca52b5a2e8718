"""Columns of cards by the width there is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard
from crm_desktop.ui.today.board import Board


@pytest.fixture
def cards(app_context: AppContext) -> list[BlockCard]:
    result = [BlockCard(app_context) for _ in range(5)]
    for card in result:
        card.setMinimumHeight(100)
    return result


@pytest.fixture
def board(qtbot: QtBot, app_context: AppContext) -> Board:
    result = Board()
    qtbot.addWidget(result)
    result.resize(1100, 600)
    result.show()
    return result


def _columns(cards: list[BlockCard]) -> int:
    return len({card.x() for card in cards})


def test_the_day_is_at_the_left_and_the_others_beside_it(board: Board, cards: list[BlockCard]) -> None:
    board.set_cards(cards[0], cards[1:])
    QApplication.processEvents()
    assert cards[0].x() == 0
    assert cards[0].height() == 600
    assert board.side.x() > cards[0].width()
    assert _columns(cards[1:]) == 1
    board.resize(1900, 600)
    QApplication.processEvents()
    assert _columns(cards[1:]) == 2


def test_a_narrow_board_puts_the_day_above(board: Board, cards: list[BlockCard]) -> None:
    board.set_cards(cards[0], cards[1:])
    board.resize(600, 600)
    QApplication.processEvents()
    assert board.side.y() > cards[0].y()
    assert cards[0].width() == 600


def test_without_the_day_the_others_take_the_whole_width(board: Board, cards: list[BlockCard]) -> None:
    board.set_cards(cards[0], cards[1:])
    board.set_cards(None, cards[1:])
    QApplication.processEvents()
    assert cards[0].isHidden()
    assert _columns(cards[1:]) == 3


def test_a_card_that_is_left_out_hides_and_comes_back(board: Board, cards: list[BlockCard]) -> None:
    board.set_cards(cards[0], cards[1:])
    board.set_cards(cards[0], cards[2:])
    QApplication.processEvents()
    assert cards[1].isHidden()
    board.set_cards(cards[0], cards[1:])
    QApplication.processEvents()
    assert cards[1].isVisible()
    assert [card.y() for card in cards[1:]] == sorted(card.y() for card in cards[1:])
