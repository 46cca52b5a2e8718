"""Chips above the list of promises."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseFilter, PromiseSide, PromiseSort, PromiseState
from crm_desktop.ui.promises.filter_line import FilterLine, Shown
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def line(theme: Theme, languages: Languages, qtbot: QtBot) -> FilterLine:
    result = FilterLine()
    qtbot.addWidget(result)
    return result


def test_all_open_promises_are_asked_for_at_first(line: FilterLine) -> None:
    assert line.filter(TODAY, "Марина", "") == PromiseFilter()
    assert (line.sort, line.has_groups, line.is_narrowed) == (PromiseSort.DUE, True, False)


def test_late_ones_are_open_until_yesterday(line: FilterLine) -> None:
    line.choose(Shown.OVERDUE)
    assert line.filter(TODAY, "", "") == PromiseFilter(until=dt.date(2026, 11, 20))
    assert line.has_groups
    assert line.is_narrowed


def test_closed_ones_come_as_they_were_closed_without_groups(line: FilterLine) -> None:
    line.choose(Shown.KEPT)
    assert line.filter(TODAY, "", "слово").states == frozenset({PromiseState.KEPT})
    assert line.filter(TODAY, "", "слово").text == "слово"
    assert (line.sort, line.has_groups) == (PromiseSort.CLOSED, False)


def test_mine_are_those_of_the_person_at_the_keyboard(line: FilterLine) -> None:
    line.mine.click()
    assert line.filter(TODAY, "Марина", "").made_by == frozenset({"Марина"})
    assert line.filter(TODAY, "", "").made_by == frozenset()


def test_one_side_excludes_the_other_and_all_can_be_reset(line: FilterLine, qtbot: QtBot) -> None:
    line.ours.click()
    assert line.filter(TODAY, "", "").sides == frozenset({PromiseSide.OURS})
    line.theirs.click()
    assert line.filter(TODAY, "", "").sides == frozenset({PromiseSide.THEIRS})
    with qtbot.waitSignal(line.changed):
        line.reset()
    assert not line.is_narrowed
