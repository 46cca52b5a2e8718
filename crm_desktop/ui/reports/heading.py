"""What stands above a report on paper and in files."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.domain.periods import Period, PeriodKind, period_at
from crm_desktop.domain.report import ReportQuery
from crm_desktop.reports.heading import Heading
from crm_desktop.ui.reports.period_words import PeriodWords
from crm_desktop.ui.reports.titles import report_title
from crm_desktop.ui.runtime.formats import Formats

_WHOLE = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)


def report_heading(
    query: ReportQuery, formats: Formats, filters: Sequence[tuple[str, str]] = (), *, has_period: bool = True
) -> Heading:
    """Return the head of a report; `filters` says in words what the ids of the query mean, by the keys of the
    words of reports without `filter.`."""
    period = PeriodWords(formats).text(_period(query)) if has_period else ""
    return Heading(report_title(query.name), period, tuple(filters))


def _period(query: ReportQuery) -> Period:
    """Return the period of a query, as a month if it is one."""
    if query.since is not None and query.until is not None:
        for kind in _WHOLE:
            whole = period_at(kind, query.since)
            if (whole.since, whole.until) == (query.since, query.until):
                return whole
    return Period(PeriodKind.OWN, query.since, query.until)
