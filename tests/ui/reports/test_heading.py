"""What stands above a report."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.ui.reports.heading import report_heading
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages


@pytest.mark.parametrize(
    ("since", "until", "text"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), "November 2026"),
        (date(2026, 10, 1), date(2026, 12, 31), "IV quarter of 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2026, 11, 16), date(2026, 11, 22), "November 16–22, 2026"),
        (date(2026, 11, 3), date(2026, 11, 9), "November 3–9, 2026"),
        (None, None, "all the time"),
    ],
)
def test_a_period_is_called_what_it_is(
    languages: Languages, since: date | None, until: date | None, text: str
) -> None:
    heading = report_heading(ReportQuery(ReportName.FUNNEL, since, until), Formats())
    assert (heading.title, heading.period) == ("Funnel", text)


def test_a_report_of_today_has_no_period(languages: Languages) -> None:
    query = ReportQuery(ReportName.OPEN_DEALS)
    heading = report_heading(query, Formats(), [("owners", "Анна")], has_period=False)
    assert (heading.period, heading.filters) == ("", (("owners", "Анна"),))
