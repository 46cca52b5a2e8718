"""Promises that run out, birthdays and other days: around the end of a month, a year and February."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_desktop.domain.agenda import SOON_DAYS
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.important_date import ImportantDateDraft
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.reminder import yearly_day
from crm_desktop.services import Services
from crm_desktop.services.agenda.due_days import (
    coming_birthdays,
    coming_dates,
    coming_promises,
    late_promises,
)
from crm_desktop.services.agenda.whose import Whose
from tests.factories import make_client
from tests.services.agenda.watching import statements, steps

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
EVERYBODY = Whose()


@pytest.mark.parametrize(
    "today", [date(2026, 12, 28), date(2027, 2, 22), date(2028, 2, 25), date(2026, 4, 26)]
)
def test_days_of_each_year_come_once(services: Services, today: date) -> None:
    client = make_client(services)
    days = [(date(2000, 1, 1) + at * DAY) for at in range(366)]
    for day in days:
        services.important_dates.add(ImportantDateDraft(client, f"{day:%m-%d}", month=day.month, day=day.day))
        if day.month in (today.month, (today + 7 * DAY).month):
            make_client(services, f"{day:%m-%d}", birthday=Birthday(day.month, day.day))
    near = {
        yearly_day(day.month, day.day, year)
        for day in days
        for year in (today.year, today.year + 1)
        if 0 <= (yearly_day(day.month, day.day, year) - today).days <= SOON_DAYS
    }
    dates = list(coming_dates(services.store.engine, today, EVERYBODY))
    assert {one.on for one in dates} == near
    leap = sum(day.year % 4 != 0 and (day.month, day.day) == (2, 28) for day in near)
    assert len(dates) == len(near) + leap  # what is on 29 February is on the 28th, too
    births = list(coming_birthdays(services.store.engine, today, EVERYBODY))
    assert sorted(one.on for one in births) == sorted(one.on for one in dates)


def test_a_day_that_is_once_is_of_its_year(services: Services) -> None:
    client = make_client(services)
    for year in (2025, 2026, 2027):
        draft = ImportantDateDraft(client, str(year), month=11, day=23, year=year, is_yearly=False)
        services.important_dates.add(draft)
    begun = ImportantDateDraft(client, "Открытие", month=11, day=24, year=2026)
    services.important_dates.add(begun)  # it comes again next year for the first time
    found = list(coming_dates(services.store.engine, TODAY, EVERYBODY))
    assert [(one.on, one.client_id) for one in found] == [(date(2026, 11, 23), client)]


def test_promises_that_ran_out_are_counted(services: Services) -> None:
    client = make_client(services)
    for at in range(-3, 10):
        services.promises.add(PromiseDraft(client, f"Слово {at}", valid_until=TODAY + at * DAY))
    late = late_promises(services.store.engine, TODAY, EVERYBODY, 2)
    assert late.total == 3
    assert [on for _, on in late.rows] == [TODAY - 3 * DAY, TODAY - 2 * DAY]
    coming = coming_promises(services.store.engine, TODAY, EVERYBODY)
    assert sorted(on for _, on in coming) == [TODAY + at * DAY for at in range(SOON_DAYS + 1)]


def test_indexes_tell_which_days_are_near(sqlite_services: Services) -> None:
    engine = sqlite_services.store.engine
    with statements(engine) as seen:
        late_promises(engine, TODAY, EVERYBODY, 5)
        coming_promises(engine, TODAY, EVERYBODY)
        list(coming_birthdays(engine, TODAY, EVERYBODY))
        list(coming_dates(engine, TODAY, EVERYBODY))
    assert len(seen) == 4
    assert [step for step in steps(engine, seen) if step.startswith("SCAN") and "SUBQUERY" not in step] == []
