"""Important days in words."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.ui.clients.dates.words import KIND_ICONS, DateWords
from crm_desktop.ui.shell.context import AppContext

TODAY = dt.date(2026, 11, 21)


def yearly(month: int, day: int, year: int | None = None, **values: int) -> ImportantDateDraft:
    return ImportantDateDraft(1, "Свадьба", DateKind.ANNIVERSARY, month, day, year, **values)  # type: ignore[arg-type]


def once(day: dt.date, kind: DateKind = DateKind.CONTRACT_END) -> ImportantDateDraft:
    return ImportantDateDraft(1, "Договор", kind, day.month, day.day, day.year, is_yearly=False)


@pytest.mark.parametrize(
    ("draft", "text", "pair"),
    [
        (yearly(12, 3, 2021), "in 12 days, 5 years", "info"),
        (yearly(11, 21, 2021), "today, 5 years", "success"),
        (yearly(12, 3), "in 12 days", "info"),
        (yearly(12, 3, days_before=3), "in 12 days", "neutral"),
        (yearly(11, 20, 2020), "in 12 months, 7 years", "neutral"),
        (yearly(2, 18, 2026), "in 3 months, 1 year", "neutral"),
        (yearly(12, 3, 2026), "in 12 days", "info"),  # the first time: no year is full yet
        (once(dt.date(2026, 11, 30)), "in 9 days", "warning"),
        (once(dt.date(2027, 11, 14)), "in 12 months", "neutral"),
        (once(dt.date(2026, 11, 14)), "it was 7 days ago", "danger"),
        (once(dt.date(2026, 11, 20), DateKind.OTHER), "it was yesterday", "neutral"),
        (once(dt.date(2026, 5, 14)), "it was 6 months ago", "danger"),
    ],
)
def test_the_next_time_is_told(
    app_context: AppContext, draft: ImportantDateDraft, text: str, pair: str
) -> None:
    found = DateWords(app_context.formats).next_time(draft, TODAY)
    assert (found.text, found.pair) == (text, pair)


def test_29_february_comes_each_year(app_context: AppContext) -> None:
    words = DateWords(app_context.formats)
    assert words.next_time(yearly(2, 29), dt.date(2027, 2, 1)).on == dt.date(2027, 2, 28)
    assert words.next_time(yearly(2, 29, 2024), dt.date(2028, 2, 1))[:2] == (dt.date(2028, 2, 29), 4)
    assert words.birthday(Birthday(2, 29, 1988), dt.date(2027, 2, 28))[:2] == (dt.date(2027, 2, 28), 39)


def test_every_kind_and_lead_has_its_words(app_context: AppContext) -> None:
    words = DateWords(app_context.formats)
    assert len({words.kind(kind) for kind in DateKind}) == len(KIND_ICONS) == len(DateKind)
    assert {DateKind.ANNIVERSARY, DateKind.CONTRACT_END} <= set(words.usual_labels().values())
    assert [words.lead(None), words.lead(0), words.lead(1)] == [
        "as of birthdays",
        "on the day",
        "1 day ahead",
    ]
    assert words.day(yearly(2, 18)) == "February 18"
