"""What a report is set against becomes a series of its charts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Comparison,
    Report,
    ReportName,
    ReportQuery,
    Role,
    Series,
    ValueKind,
)
from crm_desktop.reports.compare import counterpart, merged, name_of
from tests.reports.drawn import words

QUERY = ReportQuery(
    ReportName.SALES, date(2026, 11, 1), date(2026, 11, 30), comparison=Comparison.PERIOD_BEFORE
)


def report(chart: Chart, other: Chart | None = None, query: ReportQuery = QUERY) -> Report:
    found = Report(query, "RUB", charts=(chart,))
    before = query.other()
    return replace(found, other=Report(before, "RUB", charts=(other,))) if other and before else found


def chart(names: tuple[str, ...], *values: float, kind: ChartKind = ChartKind.BARS) -> Chart:
    return Chart("sales", kind, names, (Series("revenue", values),))


def test_the_same_names_stand_together() -> None:
    one = report(chart(("a", "b", "c"), 1, 2, 3), chart(("c", "a"), 30, 10))
    first, second = merged(one, one.charts[0]).series
    assert first.values == (1, 2, 3)
    assert (second.values, second.role) == ((10, None, 30), Role.SECOND)
    assert words().text(second.name, second.name_kind) == "Period before"


def test_the_first_month_stands_beside_the_first() -> None:
    months = replace(chart(("x",), 1), category_kind=ValueKind.MONTH)
    now = replace(
        months, categories=(date(2026, 11, 1), date(2026, 12, 1)), series=(Series("revenue", (5, 6)),)
    )
    before = replace(months, categories=(date(2026, 9, 1),), series=(Series("revenue", (4,)),))
    one = report(now, before)
    assert merged(one, now).series[1].values == (4, None)


def test_only_the_first_series_and_its_plan_are_compared() -> None:
    now = chart(("a",), 1)
    more = (Series("average_days", (2,)), Series("plan", (3,), Role.PLAN))
    one = report(replace(now, series=(*now.series, *more)), chart(("a",), 9))
    assert [series.values for series in merged(one, one.charts[0]).series] == [(1,), (9,), (3,)]


def test_a_person_is_called_by_name() -> None:
    query = replace(QUERY, comparison=Comparison.OWNER, compare_owner="Анна")
    one = report(chart(("a",), 1), chart(("a",), 2), query)
    second = merged(one, one.charts[0]).series[1]
    assert words().text(second.name, second.name_kind) == "Анна"
    assert one.other is not None
    assert name_of(one.other, words()).startswith("Анна: ")


def test_stacks_and_lonely_charts_stay_as_they_are() -> None:
    stacks = report(chart(("a",), 1, kind=ChartKind.STACKED), chart(("a",), 2, kind=ChartKind.STACKED))
    alone = report(chart(("a",), 1))
    assert merged(stacks, stacks.charts[0]) is stacks.charts[0]
    assert merged(alone, alone.charts[0]) is alone.charts[0]
    assert counterpart(alone, alone.charts[0]) is None
