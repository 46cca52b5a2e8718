"""Which sales are wanted."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.sale import SaleFilter, SaleState
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.sales.filter_line import FilterLine, Span, span_days

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def line(qtbot: QtBot, theme: Theme, languages: Languages) -> FilterLine:
    result = FilterLine(Formats(), lambda: TODAY)
    qtbot.addWidget(result)
    result.set_owners(["Марина", "R&D"])
    return result


@pytest.mark.parametrize(
    ("span", "since", "until"),
    [
        (Span.ANY, None, None),
        (Span.TODAY, TODAY, TODAY),
        (Span.WEEK, dt.date(2026, 11, 16), dt.date(2026, 11, 22)),
        (Span.MONTH, dt.date(2026, 11, 1), dt.date(2026, 11, 30)),
        (Span.LAST_MONTH, dt.date(2026, 10, 1), dt.date(2026, 10, 31)),
        (Span.QUARTER, dt.date(2026, 10, 1), dt.date(2026, 12, 31)),
        (Span.YEAR, dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    ],
)
def test_spans_are_days(line: FilterLine, span: Span, since: dt.date | None, until: dt.date | None) -> None:
    assert span_days(span, TODAY) == (since, until)
    line.choose(span)
    assert line.filter("", "") == SaleFilter(since=since, until=until)
    assert line.is_narrowed == (span is not Span.ANY)


def test_own_days_begin_with_those_chosen_before(line: FilterLine, qtbot: QtBot) -> None:
    line.choose(Span.LAST_MONTH)
    line.choose(Span.OWN)
    assert not line.own_days.isHidden()
    assert line.filter("", "").since == dt.date(2026, 10, 1)
    line.since.set_typed(dt.date(2026, 10, 5))
    assert line.filter("", "") == SaleFilter(since=dt.date(2026, 10, 5), until=dt.date(2026, 10, 31))
    assert line.state()["span"] == "any"


def test_chips_and_menus_make_the_filter(line: FilterLine, qtbot: QtBot) -> None:
    line.states[SaleState.ORDERED].click()
    line.owed.click()
    menu = line.owner_button.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Марина", "R&&D", "not given"]
    menu.actions()[1].trigger()
    assert line.owner_button.text() == "Responsible: R&&D"
    wanted = SaleFilter(
        states=frozenset({SaleState.ORDERED}), owners=frozenset({"R&D"}), only_owed=True, text="кофе"
    )
    assert line.filter("Олег", "кофе") == wanted
    line.mine.click()
    assert line.filter("Олег", "").owners == {"Олег"}
    assert line.filter("", "").owners == {"R&D"}
    with qtbot.waitSignal(line.changed):
        line.reset_button.click()
    assert line.filter("Олег", "") == SaleFilter()


def test_what_was_chosen_is_remembered(line: FilterLine, qtbot: QtBot) -> None:
    line.choose(Span.YEAR)
    line.owed.click()
    line.states[SaleState.DELIVERED].click()
    other = FilterLine(Formats(), lambda: TODAY)
    qtbot.addWidget(other)
    other.restore(line.state())
    assert other.state() == line.state()
    assert other.filter("", "") == line.filter("", "")
    other.restore({"span": "never", "states": "x", "owners": [1]})
    assert other.filter("", "").states == frozenset()
