"""The board as a whole: columns, folding, picking, and what hangs on the pointer."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import ColumnTotal
from crm_desktop.ui.deals.board.spec import BoardColumn, BoardLane, Spot
from crm_desktop.ui.deals.board.view import BoardView
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.deals.rows import make_row

COLUMNS = [
    BoardColumn("a", "A", "blue"),
    BoardColumn("b", "B", "green", wip_limit=1),
    BoardColumn("c", "C", "red"),
]


@pytest.fixture
def board(qtbot: QtBot, theme: Theme, languages: Languages) -> BoardView:
    result = BoardView(Formats(), lambda: dt.date(2026, 11, 21), lambda _row: 7, lambda *_: [])
    qtbot.addWidget(result)
    result.resize(900, 600)
    result.set_shape(COLUMNS)
    result.fill("", "a", [make_row(n) for n in range(3)], has_more=False)
    result.fill("", "b", [make_row(10)], has_more=False)
    with qtbot.waitExposed(result):
        result.show()
    return result


def test_arrows_lead_from_column_to_column_over_empty_ones(board: BoardView, qtbot: QtBot) -> None:
    board.focus_first()
    first, second = board.cells.view("", "a"), board.cells.view("", "b")
    assert first is not None
    assert second is not None
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert second.hasFocus()  # there is nothing in the last one
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()


def test_a_click_picks_one_card_of_the_whole_board_and_control_several(
    board: BoardView, qtbot: QtBot
) -> None:
    for key, modifiers, picked in (
        ("a", Qt.KeyboardModifier.NoModifier, [0]),
        ("b", Qt.KeyboardModifier.ControlModifier, [0, 10]),
        ("b", Qt.KeyboardModifier.NoModifier, [10]),
    ):
        view = board.cells.view("", key)
        assert view is not None
        place = view.visualRect(view.cards.index(0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)
        assert board.picked_ids() == picked


def test_neighbours_leave_out_what_moves(board: BoardView) -> None:
    assert board.neighbours(Spot("", "a", 1), {0}) == (None, 1)
    assert board.neighbours(Spot("", "a", 3), {2}) == (1, None)


def test_a_full_column_warns(board: BoardView) -> None:
    board.show_totals({"b": ColumnTotal(2, 100_00, 40_00)})
    head = board._heads["b"]
    assert head.limit.isVisible()
    assert "2 / 1" in head.limit.text()
    board.show_totals({"b": ColumnTotal(1, 100_00, 40_00)})
    assert not head.limit.isVisible()


def test_a_folded_column_is_narrow_and_unfolds(board: BoardView, qtbot: QtBot) -> None:
    board._heads["a"].fold.click()
    assert board.folded == {"a"}
    strip = board._strips["a"]
    assert strip.isVisible()
    assert strip.hasFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert board.folded == frozenset()


def test_the_card_hangs_on_the_pointer_larger_than_itself_because_it_is_tilted(board: BoardView) -> None:
    view = board.cells.view("", "a")
    assert view is not None
    view.choose(0)
    one = board.drag_pixmap(view, [0])
    many = board.drag_pixmap(view, [0, 1, 2])
    assert not one.isNull()
    assert one.width() > view.visualRect(view.cards.index(0)).width()
    assert one.toImage() != many.toImage()


def test_lanes_are_read_when_they_are_seen(board: BoardView, qtbot: QtBot) -> None:
    wanted: list[str] = []
    board.lane_wanted.connect(wanted.append)
    lanes = [BoardLane(f"owner:{n}", f"Lane {n}", 1, 100) for n in range(30)]
    board.set_shape(COLUMNS, lanes)
    assert wanted
    assert len(wanted) < 30
    assert wanted[0] == "owner:0"
    board.cells.fold("owner:0")
    view = board.cells.view("owner:0", "a")
    assert view is not None
    assert not view.isVisible()


def test_a_drop_line_shows_where_the_card_lands(board: BoardView) -> None:
    view = board.cells.view("", "a")
    assert view is not None
    second = view.visualRect(view.cards.index(1))
    assert view.gap_at(QPoint(20, second.top() + 5)) == 1
    assert view.gap_at(QPoint(20, second.bottom() - 12)) == 2
    assert view.gap_at(QPoint(20, 2000)) == 3


def test_a_column_that_unfolds_at_the_edge_comes_into_sight(board: BoardView, qtbot: QtBot) -> None:
    board.resize(500, 400)
    key = board._columns[-1].key
    for _ in range(1 if key in board._folded else 2):
        board._fold(key)
    head = board._heads[key]
    left = head.mapTo(board.viewport(), QPoint(0, 0)).x()
    assert left >= 0
    assert left + head.width() <= board.viewport().width()
