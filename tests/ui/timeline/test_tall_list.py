"""Rows of many heights: only those on screen are measured, and the first one keeps its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from crm_desktop.ui.timeline.tall_list import FOOT, TallList

ROWS = 1000


class Steps(TallList):
    """Rows of 40, 60, 80 pixels; counts what is measured."""

    def __init__(self, model: QStringListModel) -> None:
        self.asked: list[int] = []
        self.ends = 0
        super().__init__(model)

    def measure(self, row: int) -> int:
        self.asked.append(row)
        return 40 + 20 * (self.number(row) % 3)

    def number(self, row: int) -> int:
        return int(self.model().index(row, 0).data() or 0)

    def jump_to_end(self) -> None:
        self.ends += 1


@pytest.fixture
def steps(qtbot: QtBot, qapp: object) -> Steps:
    model = QStringListModel([str(number) for number in range(ROWS)])
    view = Steps(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(300, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def numbers(view: Steps) -> list[int]:
    """The rows on screen, from the top."""
    shown = {view.row_at(QPoint(5, y)) for y in range(0, view.viewport().height(), 10)}
    return sorted(view.number(row) for row in shown if row >= 0)


def test_only_what_is_on_screen_is_measured(steps: Steps) -> None:
    assert steps.measured_count < 15
    steps.verticalScrollBar().setValue(20_000)
    assert steps.measured_count < 30


def test_another_width_measures_one_screen(steps: Steps) -> None:
    steps.asked.clear()
    steps.resize(500, 400)
    assert 5 < len(steps.asked) < 30


def test_rows_follow_each_other_without_gaps(steps: Steps) -> None:
    tops = [steps.visualRect(steps.model().index(row, 0)) for row in range(6)]
    assert [rect.height() for rect in tops] == [40, 60, 80, 40, 60, 80]
    assert all(one.bottom() + 1 == other.top() for one, other in pairwise(tops))
    assert steps.indexAt(tops[3].center()).row() == 3


def test_scrolling_down_and_up_again_does_not_jump(steps: Steps) -> None:
    bar = steps.verticalScrollBar()
    bar.setValue(30_000)  # rows above were never measured
    last = numbers(steps)[0]
    for _ in range(200):
        before = {row: steps.visualRect(steps.model().index(row, 0)).top() for row in numbers(steps)}
        bar.setValue(bar.value() - 24)
        for row in set(before) & set(numbers(steps)):
            assert steps.visualRect(steps.model().index(row, 0)).top() == before[row] + 24
    assert numbers(steps)[0] < last - 50


def test_the_end_is_the_end(steps: Steps) -> None:
    steps.setCurrentIndex(steps.model().index(ROWS - 1, 0))
    assert numbers(steps)[-1] == ROWS - 1
    bar = steps.verticalScrollBar()
    bar.setValue(bar.maximum())
    bottom = steps.visualRect(steps.model().index(ROWS - 1, 0)).bottom()
    assert bottom == steps.viewport().height() - FOOT - 1


def test_rows_that_come_above_do_not_move_the_screen(steps: Steps) -> None:
    steps.verticalScrollBar().setValue(10_000)
    seen, top = numbers(steps), steps.visualRect(steps.indexAt(QPoint(5, 5))).top()
    model = steps.model()
    model.insertRows(3, 10)
    for row in range(3, 13):
        model.setData(model.index(row, 0), "1")
    assert numbers(steps) == seen
    assert steps.visualRect(steps.indexAt(QPoint(5, 5))).top() == top
    model.removeRows(3, 10)
    assert numbers(steps) == seen


def test_at_the_top_what_comes_is_seen(steps: Steps) -> None:
    steps.model().insertRows(0, 1)
    steps.model().setData(steps.model().index(0, 0), "7000")
    assert steps.verticalScrollBar().value() == 0
    assert 7000 in numbers(steps)


def test_keys_walk_through_the_rows(steps: Steps, qtbot: QtBot) -> None:
    steps.setCurrentIndex(steps.model().index(0, 0))
    for _ in range(12):
        qtbot.keyClick(steps, Qt.Key.Key_Down)
    assert steps.currentIndex().row() == 12
    assert 12 in numbers(steps)
    qtbot.keyClick(steps, Qt.Key.Key_PageDown)
    after = steps.currentIndex().row()
    assert 16 <= after <= 22
    assert after in numbers(steps)
    qtbot.keyClick(steps, Qt.Key.Key_PageUp)
    assert steps.currentIndex().row() < 16
    qtbot.keyClick(steps, Qt.Key.Key_End)
    assert steps.currentIndex().row() == ROWS - 1
    assert steps.ends == 1
    qtbot.keyClick(steps, Qt.Key.Key_Home)
    assert (steps.currentIndex().row(), steps.verticalScrollBar().value()) == (0, 0)


def test_shift_chooses_a_run(steps: Steps, qtbot: QtBot) -> None:
    steps.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    steps.setCurrentIndex(steps.model().index(1, 0))
    for _ in range(2):
        qtbot.keyClick(steps, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(index.row() for index in steps.selectedIndexes()) == [1, 2, 3]


def test_a_row_in_the_middle_of_nowhere_is_brought_in(steps: Steps) -> None:
    steps.scrollTo(steps.model().index(500, 0))
    assert 500 in numbers(steps)
    steps.scrollTo(steps.model().index(200, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
    rect = steps.visualRect(steps.model().index(200, 0))
    assert abs(rect.center().y() - steps.viewport().height() // 2) <= 1


def test_an_empty_list_is_no_trouble(steps: Steps) -> None:
    model = steps.model()
    assert isinstance(model, QStringListModel)
    model.setStringList([])
    assert steps.verticalScrollBar().maximum() == 0
    assert not steps.indexAt(QPoint(5, 5)).isValid()
    steps.resize(200, 200)
    steps.scrollTo(model.index(0, 0))
