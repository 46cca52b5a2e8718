"""Two reports in one chart: what a chart is set against becomes its second series."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.report import Chart, ChartKind, Comparison, Report, Role, Series, Value, ValueKind
from crm_desktop.reports.words import ReportWords

# In these a second row of values can be read beside the first.
_TOGETHER = (ChartKind.BARS, ChartKind.RANKED, ChartKind.LINES)
_PERIODS = (ValueKind.DATE, ValueKind.WEEK, ValueKind.MONTH, ValueKind.QUARTER, ValueKind.YEAR)


def name_of(report: Report, words: ReportWords) -> str:
    """Return what tells a report from the one it is set against: its period, or its people."""
    query = report.query
    if query.owners and len(query.owners) == 1:
        (owner,) = query.owners
        people = owner or words.label("none")
    else:
        people = ", ".join(sorted(query.owners))
    days = (words.text(day, ValueKind.DATE) for day in (query.since, query.until) if day is not None)
    return ": ".join(part for part in (people, " – ".join(days)) if part)


def counterpart(report: Report, chart: Chart) -> Chart | None:
    """Return the chart of the other report that says the same; None when there is none."""
    if report.other is None:
        return None
    return next((one for one in report.other.charts if one.key == chart.key), None)


def merged(report: Report, chart: Chart) -> Chart:
    """Return the first series of a chart, its plan, and what they are set against; the chart itself when that
    cannot be read. More series beside their likes of another time nobody could tell apart."""
    other = counterpart(report, chart)
    if other is None or chart.kind not in _TOGETHER or not chart.series or not other.series:
        return chart
    if any(series.role is Role.SECOND for series in chart.series):
        return chart
    first = other.series[0]
    if chart.category_kind in _PERIODS:
        values = _by_place(first.values, len(chart.categories))
    else:
        known = dict(zip(other.categories, first.values, strict=False))
        values = tuple(known.get(category) for category in chart.categories)
    second = Series(_name(report), values, Role.SECOND, first.kind, _name_kind(report))
    plans = (series for series in chart.series[1:] if series.role is Role.PLAN)
    return replace(chart, series=(chart.series[0], second, *plans))


def _by_place(values: tuple[float | None, ...], count: int) -> tuple[float | None, ...]:
    """Return the values of another period: its first month stands beside our first."""
    return (*values, *(None for _ in range(count - len(values))))[:count]


def _name(report: Report) -> Value:
    if report.query.comparison is Comparison.OWNER:
        return report.query.compare_owner
    return f"compared.{report.query.comparison.value}"


def _name_kind(report: Report) -> ValueKind:
    return ValueKind.TEXT if report.query.comparison is Comparison.OWNER else ValueKind.KEY
