"""The scale of upright charts, and the places of categories."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.text import Text

from crm_desktop.domain.report import Chart, ChartKind, Drill, Listed, Series, ValueKind
from crm_desktop.reports.drawing.plot import bounds, drill_of, ground, regions
from tests.reports.drawn import new_sheet, texts


def chart(count: int, kind: ValueKind = ValueKind.COUNT, high: float = 10) -> Chart:
    days = tuple(date(2026, 1, 1) + timedelta(days=place) for place in range(count))
    return Chart(
        "sales", ChartKind.BARS, days, (Series("sales", (high,) * count, kind=kind),), ValueKind.DATE
    )


@given(st.floats(0.01, 1e12), st.sampled_from([ValueKind.COUNT, ValueKind.MONEY, ValueKind.SECONDS]))
def test_the_scale_holds_every_value(high: float, kind: ValueKind) -> None:
    sheet = new_sheet()
    plot = ground(sheet, chart(3, kind, high), sheet.box, 0, high)
    assert plot.low <= 0 <= high <= plot.high * (1 + 1e-9)
    assert plot.area.top - 0.01 <= plot.y(high) <= plot.y(0) <= plot.area.bottom + 0.01


def test_counts_have_no_halves() -> None:
    sheet = new_sheet()
    ground(sheet, chart(1, high=1), sheet.box, 0, 1)
    assert set(texts(sheet.figure)) >= {"0", "1"}
    assert not any("." in text for text in texts(sheet.figure))


def test_losses_go_below_nothing() -> None:
    sheet = new_sheet()
    plot = ground(sheet, chart(2), sheet.box, -5, 10)
    assert plot.y(-5) > plot.y(0) > plot.y(10)


def test_many_days_are_thinned_and_do_not_overlap() -> None:
    sheet = new_sheet()
    ground(sheet, chart(200), sheet.box, 0, 10)
    names = [
        text
        for text in texts(sheet.figure)
        if text.startswith(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul"))
    ]
    assert 4 <= len(names) <= 20


def test_long_names_take_two_lines() -> None:
    sheet = new_sheet()
    names = tuple(f"Company of many words number {number}" for number in range(8))
    ground(sheet, Chart("x", ChartKind.BARS, names, (Series("sales", (1,) * 8),)), sheet.box, 0, 1)
    assert sum(text.startswith("Company") for text in texts(sheet.figure)) == 8
    assert any(text.endswith("…") for text in texts(sheet.figure))


def test_names_without_room_hang() -> None:
    sheet = new_sheet(700, 400)
    names = tuple(f"A stage of pipeline {number}" for number in range(20))
    one = Chart("x", ChartKind.STACKED, names, (Series("sales", (1,) * 20),))
    plot = ground(sheet, one, sheet.box, 0, 1)
    hanging = [
        artist for artist in sheet.figure.get_children() if isinstance(artist, Text) and artist.get_rotation()
    ]
    assert len(hanging) == 20
    assert plot.area.bottom < 320


def test_bounds_leave_gaps_out() -> None:
    assert bounds([None, 3, -2, None]) == (-2, 3)
    assert bounds([]) == (0, 0)
    assert bounds([5]) == (0, 5)


def test_each_category_can_be_clicked_unless_there_are_too_many() -> None:
    sheet = new_sheet()
    drills = (Drill(Listed.SALES, "0"), None)
    one = Chart("x", ChartKind.BARS, ("a", "b", "c"), (Series("sales", (1, 2, 3)),), drills=drills)
    regions(sheet, one, ground(sheet, one, sheet.box, 0, 3))
    assert [region.drill for region in sheet.regions] == [drills[0], None, None]
    assert drill_of(one, 2) is None
    many = chart(2000)
    sheet.regions.clear()
    regions(sheet, many, ground(sheet, many, sheet.box, 0, 10))
    assert 100 < len(sheet.regions) < 400


@pytest.mark.parametrize("ranks", [True, False])
def test_names_without_room_give_way_to_places(ranks: bool) -> None:
    sheet = new_sheet()
    names = tuple(f"Client {number}" for number in range(100))
    one = Chart("x", ChartKind.PARETO, names, (Series("sales", (1,) * 100),))
    ground(sheet, one, sheet.box, 0, 1, ranks=ranks)
    assert ("Client 0" in texts(sheet.figure)) is not ranks
    assert ("1" in texts(sheet.figure)) is True
