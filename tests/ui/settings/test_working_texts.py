"""Working hours in words, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.work_text import HoursError, HoursProblem, read_hours_text
from crm_desktop.services.working_time import DayOff
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.working_texts import WorkingTexts, week_order

TODAY = date(2026, 11, 22)
LUNCH = ((540, 780), (840, 1080))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_hours_can_be_typed_as_they_are_shown(languages: Languages, language: str) -> None:
    languages.use(language)
    texts = WorkingTexts(Formats())
    for spans in (LUNCH, ((0, 1440),), ((1, 2),), ()):
        assert read_hours_text(texts.spans(spans)) == spans
        assert read_hours_text(texts.day(spans)) == spans


def test_days_in_a_row_say_month_and_year_once(languages: Languages) -> None:
    languages.use("ru")
    texts = WorkingTexts(Formats())
    assert texts.run(date(2026, 12, 5), date(2026, 12, 5), TODAY) == "5 декабря"
    assert texts.run(date(2027, 2, 21), date(2027, 2, 23), TODAY) == "21–23 февраля 2027"
    assert texts.run(date(2026, 12, 31), date(2027, 1, 10), TODAY) == "31 декабря – 10 января 2027"
    assert texts.run(date(2027, 4, 30), date(2027, 5, 2), TODAY) == "30 апреля – 2 мая 2027"
    off = [DayOff(date(2026, 12, 31), date(2026, 12, 31), "Отпуск"), DayOff(TODAY, TODAY, "")]
    assert texts.days_off(off, TODAY).splitlines()[1:] == ["31 декабря — Отпуск", "22 ноября"]
    languages.use("en")
    assert texts.run(date(2027, 2, 21), date(2027, 2, 23), TODAY) == "February 21 – February 23, 2027"


def test_problems_name_the_piece(languages: Languages) -> None:
    languages.use("ru")
    texts = WorkingTexts(Formats())
    for problem in HoursProblem:
        assert "«18-9»" in texts.problem(HoursError(problem, "18-9"))
    assert texts.example() in texts.problem(HoursError(HoursProblem.NOT_HOURS, "?"))


def test_the_week_begins_as_the_calendar_does(languages: Languages) -> None:
    languages.use("ru")
    assert week_order() == [0, 1, 2, 3, 4, 5, 6]
    assert WorkingTexts(Formats()).weekday(0) == "Понедельник"
