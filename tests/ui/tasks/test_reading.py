"""What is read for the calendar."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from crm_desktop.ui.tasks.entries import Column
from crm_desktop.ui.tasks.reading import Hours, holidays_of, hours_of, read_calendar
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, timed

WORK = [MONDAY + dt.timedelta(days=at) for at in range(5)]
HOUR = dt.timedelta(hours=1)


def test_entries_tray_and_hours_are_read_at_once(sqlite_services: Services) -> None:
    tasks = sqlite_services.tasks
    sqlite_services.users.create("Анна")
    done = tasks.create(timed("Готово", MONDAY, 9, owner="Анна"))
    tasks.create(timed("Встреча", MONDAY, 10, 120, owner="Анна"))
    tasks.create(timed("Раньше", MONDAY - dt.timedelta(days=1), 10, owner="Анна"))
    tray = tasks.create(TaskDraft("Когда-нибудь"))
    tasks.complete_many([done])
    columns = [Column(day) for day in WORK]
    data = read_calendar(sqlite_services, WORK, frozenset(), columns)
    assert [entry.title for entry in data.entries] == ["Готово", "Встреча"]
    assert [task.id for task in data.tray] == [tray]
    assert [person.name for person in data.people] == ["Анна"]
    assert len(data.spans) == 5
    assert hours_of(data.entries, WORK[0], WORK[-1]) == {"Анна": Hours(3 * HOUR, HOUR)}


def test_days_between_those_that_are_shown_do_not_count(sqlite_services: Services) -> None:
    sqlite_services.tasks.create(timed("Суббота", TODAY, 10))
    days = [WORK[-1], TODAY + dt.timedelta(days=2)]
    data = read_calendar(sqlite_services, days, frozenset(), [Column(day) for day in days])
    assert data.entries == []


def test_hours_beyond_the_days_do_not_count() -> None:
    assert hours_of([], MONDAY, TODAY) == {}


def test_days_off_have_their_names(sqlite_services: Services) -> None:
    services = sqlite_services
    services.preferences.update(holiday_country="RU")
    services.working_time.set_special_day(None, TODAY, "Инвентаризация")
    since = dt.date(2026, 11, 1)
    found = holidays_of(services, since, dt.date(2026, 11, 30), "ru")
    assert found[dt.date(2026, 11, 4)] == "День народного единства"
    assert found[TODAY] == "Инвентаризация"
