"""Lying bars."""

from __future__ import annotations

import pytest

from crm_desktop.domain.report import Chart, ChartKind, Series
from tests.reports.drawn import bars, drawn, texts
from tests.reports.examples import ranked_report

REASONS, PEOPLE = ranked_report().charts


def test_a_bar_is_as_long_as_its_value() -> None:
    widths = [bar.get_width() for bar in bars(drawn(REASONS).figure)]
    assert [width / widths[0] for width in widths] == pytest.approx([1, 28 / 41, 12 / 41, 3 / 41])


def test_long_names_are_elided_and_whole_in_the_tip() -> None:
    sheet = drawn(REASONS)
    assert any(text.startswith("Передумали") and text.endswith("…") for text in texts(sheet.figure))
    assert "не отвечают" in sheet.regions[2].tip
    assert "not given" in texts(sheet.figure)
    assert [region.drill for region in sheet.regions] == list(REASONS.drills)


def test_a_plan_is_a_mark_not_a_bar() -> None:
    assert len([bar for bar in bars(drawn(PEOPLE).figure) if bar.get_height() > 12]) == 3


def test_what_has_no_room_is_counted() -> None:
    names = tuple(f"n{number}" for number in range(100))
    sheet = drawn(
        Chart("x", ChartKind.RANKED, names, (Series("sales", tuple(range(100, 0, -1))),)), height=200
    )
    shown = len(sheet.regions)
    assert 5 < shown < 15
    assert f"and {100 - shown} more" in texts(sheet.figure)
    lowest = min(region.bottom for region in sheet.regions)
    assert lowest > 0
