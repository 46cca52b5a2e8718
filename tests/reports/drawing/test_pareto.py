"""Falling bars with the line of what they add up to."""

from __future__ import annotations

from crm_desktop.domain.report import ValueKind
from tests.reports.drawn import bars, drawn, only, polygons, texts
from tests.reports.examples import pareto_report

FEW, MANY = pareto_report().charts


def test_both_scales_are_there() -> None:
    written = texts(drawn(FEW).figure)
    assert {"0%", "80%", "100%", "500K ₽", "Revenue"} <= set(written)


def test_a_bar_for_each_or_one_area_for_all() -> None:
    assert len([bar for bar in bars(drawn(FEW).figure) if bar.get_width() > 12]) == 12
    assert polygons(drawn(FEW).figure) == []
    assert len(polygons(drawn(MANY).figure)) == 1


def test_a_tip_tells_both() -> None:
    sheet = drawn(FEW)
    assert "Share, added up" in sheet.regions[0].tip
    assert "%" in sheet.regions[0].tip


def test_one_client() -> None:
    assert len(drawn(only(FEW, 1)).regions) == 1
    assert FEW.series[1].kind is ValueKind.SHARE
