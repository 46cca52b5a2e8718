from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.periods import Period, PeriodKind, period_at
from crm_desktop.ui.reports.period_words import PeriodWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

DAY = dt.date(2026, 11, 22)
OWN = PeriodKind.OWN


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (period_at(PeriodKind.WEEK, DAY), "November 16–22, 2026"),
        (period_at(PeriodKind.WEEK, dt.date(2026, 12, 1)), "November 30 – December 6, 2026"),
        (period_at(PeriodKind.MONTH, DAY), "November 2026"),
        (period_at(PeriodKind.QUARTER, DAY), "IV quarter of 2026"),
        (period_at(PeriodKind.YEAR, DAY), "2026"),
        (Period(PeriodKind.ALL), "all the time"),
        (Period(OWN, DAY, DAY), "November 22, 2026"),
        (Period(OWN, DAY), "since November 22, 2026"),
        (Period(OWN, None, DAY), "until November 22, 2026"),
    ],
)
def test_a_period_in_words(languages: Languages, period: Period, text: str) -> None:
    assert PeriodWords(Formats()).text(period) == text


def test_a_week_in_russian(languages: Languages) -> None:
    languages.use("ru")
    assert PeriodWords(Formats()).text(period_at(PeriodKind.WEEK, DAY)) == "16–22 ноября 2026"
    assert PeriodWords(Formats()).text(period_at(PeriodKind.MONTH, DAY)) == "Ноябрь 2026"
