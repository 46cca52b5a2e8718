"""Periods of the filter."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.ui.timeline.periods import Period, bounds

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("period", "since"),
    [
        (Period.ANY, None),
        (Period.TODAY, TODAY),
        (Period.WEEK, date(2026, 11, 18)),
        (Period.MONTH, date(2026, 10, 26)),
        (Period.YEAR, date(2026, 1, 1)),
        (Period.OWN, None),
    ],
)
def test_a_period_begins_so_many_days_ago_today_included(period: Period, since: date | None) -> None:
    assert bounds(period, TODAY) == (since, None)
