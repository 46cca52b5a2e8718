"""Birthdays, other days and the ends of promises are told of in the morning, ahead and on the day, once."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.domain.reminder import Reminder, ReminderKind, ReminderRules
from crm_desktop.services import Services
from tests.factories import make_client
from tests.store_fixtures import Clock

RULES = ReminderRules(with_digest=False)


def at(day: str, hour: int = 9) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(hour)).astimezone()


@pytest.fixture
def me(services: Services, clock: Clock) -> int:
    """The person at the keyboard, who is reminded since 1 November."""
    clock.now = at("2026-11-01")
    user_id = services.users.create("Мария")
    services.users.act_as(user_id)
    services.preferences.update(birthday_days="3", promise_days="2")
    services.reminders.due(clock.now, user_id, RULES)
    clock.step()
    return user_id


def due(services: Services, me: int, moment: dt.datetime, *, afresh: bool = False) -> list[Reminder]:
    return services.reminders.due(moment, me, RULES, afresh=afresh)


def days(found: list[Reminder]) -> list[tuple[str, str, int | None, bool]]:
    return [(each.title, str(each.day), each.years, each.is_late) for each in found]


def test_a_birthday_is_told_of_ahead_and_on_the_day(services: Services, me: int) -> None:
    make_client(services, birthday=Birthday(11, 20, 1986))
    assert due(services, me, at("2026-11-17", 8)) == []
    assert days(due(services, me, at("2026-11-17"))) == [("Лебедева Анна", "2026-11-20", 40, False)]
    assert due(services, me, at("2026-11-18")) == []
    assert days(due(services, me, at("2026-11-20"))) == [("Лебедева Анна", "2026-11-20", 40, False)]
    assert due(services, me, at("2026-11-20", 18), afresh=True) == []
    assert len(due(services, me, at("2027-11-17"))) == 1


def test_a_birthday_that_was_missed_comes_once_and_late(services: Services, me: int) -> None:
    make_client(services, birthday=Birthday(11, 20))
    assert days(due(services, me, at("2026-11-25"))) == [("Лебедева Анна", "2026-11-20", None, True)]
    assert due(services, me, at("2026-11-26")) == []


@pytest.mark.parametrize(("year", "day"), [(2027, "2027-02-28"), (2028, "2028-02-29")])
def test_a_leap_day_is_told_of_each_year(services: Services, me: int, year: int, day: str) -> None:
    make_client(services, birthday=Birthday(2, 29, 2000))
    due(services, me, at(f"{year}-02-20"))
    assert days(due(services, me, at(day))) == [("Лебедева Анна", day, year - 2000, False)]


def test_a_birthday_over_the_turn_of_the_year(services: Services, me: int) -> None:
    make_client(services, birthday=Birthday(1, 1))
    assert [each.day for each in due(services, me, at("2026-12-29"))] == [dt.date(2027, 1, 1)]


def test_a_birthday_that_was_moved_or_cleared_is_told_of_no_more(services: Services, me: int) -> None:
    client_id = make_client(services, birthday=Birthday(11, 20))
    assert len(due(services, me, at("2026-11-17"))) == 1
    client = services.clients.get(client_id)
    client.draft.birthday = Birthday(11, 21)
    services.clients.update(client_id, client.version, client.draft)
    assert services.reminders.shown(me, at("2026-11-17")) == []
    assert [each.day for each in due(services, me, at("2026-11-18"))] == [dt.date(2026, 11, 21)]


def test_what_is_entered_in_the_day_is_told_of_when_asked_afresh(
    services: Services, me: int, clock: Clock
) -> None:
    client_id = make_client(services)
    assert due(services, me, at("2026-11-20")) == []
    client = services.clients.get(client_id)
    client.draft.birthday = Birthday(11, 20)
    services.clients.update(client_id, client.version, client.draft)
    assert due(services, me, at("2026-11-20", 12)) == []
    assert len(due(services, me, at("2026-11-20", 12), afresh=True)) == 1


def test_many_new_clients_do_not_flood_anybody(services: Services, me: int, clock: Clock) -> None:
    clock.now = at("2026-11-20", 12)
    due(services, me, clock.now)
    make_client(services, birthday=Birthday(11, 20))
    make_client(services, birthday=Birthday(11, 10))
    assert due(services, me, at("2026-11-20", 13), afresh=True) == []


def test_clients_of_somebody_else_are_his_business(services: Services, me: int) -> None:
    other = services.users.create("Олег")
    due(services, other, at("2026-11-02"))
    make_client(services, birthday=Birthday(11, 20), owner="Олег")
    assert due(services, me, at("2026-11-20")) == []
    assert len(due(services, other, at("2026-11-20"))) == 1


def test_a_date_of_its_own_lead_and_one_of_a_single_year(services: Services, me: int) -> None:
    client_id = make_client(services)
    dates = services.important_dates
    dates.add(ImportantDateDraft(client_id, "Свадьба", DateKind.ANNIVERSARY, 11, 20, 2016, days_before=5))
    dates.add(
        ImportantDateDraft(
            client_id, "Договор", DateKind.CONTRACT_END, 11, 22, 2026, is_yearly=False, days_before=7
        )
    )
    assert days(due(services, me, at("2026-11-15"))) == [
        ("Свадьба", "2026-11-20", 10, False),
        ("Договор", "2026-11-22", None, False),
    ]
    assert len(due(services, me, at("2026-11-20"))) == 1
    assert len(due(services, me, at("2026-11-22"))) == 1
    assert [each.title for each in due(services, me, at("2027-11-15"))] == ["Свадьба"]


def test_a_promise_is_told_of_before_it_runs_out(services: Services, me: int) -> None:
    client_id = make_client(services)
    kept = services.promises.add(PromiseDraft(client_id, "Скидка 10%", valid_until=dt.date(2026, 11, 20)))
    services.promises.add(PromiseDraft(client_id, "Доставка", valid_until=dt.date(2026, 11, 20)))
    services.promises.close([kept], PromiseState.KEPT)
    assert due(services, me, at("2026-11-17")) == []
    (reminder,) = due(services, me, at("2026-11-18"))
    assert (reminder.kind, reminder.title) == (ReminderKind.PROMISE, "Доставка")
    assert due(services, me, at("2026-11-20")) == []
    services.promises.close([reminder.ref.id], PromiseState.KEPT)
    assert services.reminders.shown(me, at("2026-11-20")) == []
