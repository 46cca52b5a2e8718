"""Working hours of the shop and of people, days off, public holidays."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.work_time import OFFICE
from crm_desktop.services import Services
from crm_desktop.services.public_holidays import countries

FRIDAY = date(2026, 11, 20)
SHORT = ((600, 840),)


def test_an_office_week_without_public_holidays_unless_told(services: Services) -> None:
    services.preferences.update(phone_region="RU")
    work = services.working_time.of()
    assert work.spans(FRIDAY) == OFFICE[0]
    assert not work.is_working_day(date(2026, 11, 21))
    assert not work.is_working_day(date(2026, 11, 4))  # a Wednesday, the day of unity
    assert work.spans(date(2025, 11, 1)) == OFFICE[0]  # a Saturday that was worked for another day off
    services.preferences.update(holiday_country="-")
    assert services.working_time.of().is_working_day(date(2026, 11, 4))
    services.preferences.update(holiday_country="US")
    assert not services.working_time.of().is_working_day(date(2026, 11, 26))
    assert services.working_time.of().is_working_day(date(2026, 11, 4))


def test_a_person_works_as_the_shop_does_unless_told(services: Services) -> None:
    anna = services.users.create("Анна")
    services.working_time.set_week(None, [SHORT] * 7)
    assert services.working_time.of(anna).spans(FRIDAY) == SHORT
    services.working_time.set_week(anna, [()] * 4 + [((480, 600), (600, 720), (900, 900))] + [()] * 2)
    assert services.working_time.week(anna) == ((),) * 4 + (((480, 720),),) + ((),) * 2
    assert services.working_time.of(anna).spans(FRIDAY) == ((480, 720),)
    assert services.working_time.of().spans(FRIDAY) == SHORT
    services.working_time.set_week(anna, None)
    assert services.working_time.of(anna).spans(FRIDAY) == SHORT
    services.history.undo_last()
    assert services.working_time.of(anna).spans(FRIDAY) == ((480, 720),)
    with pytest.raises(ValidationError):
        services.working_time.set_week(anna, [SHORT])


def test_special_days_of_the_shop_and_of_a_person(services: Services) -> None:
    anna, time = services.users.create("Анна"), services.working_time
    saturday = FRIDAY + timedelta(days=1)
    time.set_special_day(None, FRIDAY, "Переучёт")
    time.set_special_day(None, saturday, "Ярмарка", SHORT)
    time.set_special_day(anna, saturday, "Отпуск")
    assert (time.of().spans(FRIDAY), time.of().spans(saturday), time.of(anna).spans(saturday)) == (
        (),
        SHORT,
        (),
    )
    time.set_special_day(None, FRIDAY, "Короткий день", SHORT)
    assert [(each.day, each.label, each.spans) for each in time.special_days()] == [
        (FRIDAY, "Короткий день", SHORT),
        (saturday, "Ярмарка", SHORT),
    ]
    assert time.remove_special_days([each.id for each in time.special_days()]) == 2
    assert time.of().spans(FRIDAY) == OFFICE[0]
    assert [each.label for each in time.special_days(anna)] == ["Отпуск"]


def test_all_of_several_people_work_in_common_hours(services: Services) -> None:
    anna = services.users.create("Анна")
    services.working_time.set_week(anna, [((8 * 60, 12 * 60), (17 * 60, 20 * 60))] * 7)
    assert services.working_time.common(["Анна", "Никто"], FRIDAY) == ((540, 720), (1020, 1080))
    assert services.working_time.common([], FRIDAY) == OFFICE[0]
    free = services.tasks.free_slots(["Анна", "Никто"], FRIDAY, timedelta(hours=2))
    assert [(end - begin) for begin, end in free] == [timedelta(hours=3)]


def test_requests_are_answered_in_working_time_when_the_business_says_so(services: Services) -> None:
    services.preferences.update(time_zone="Europe/Moscow", answer_within="30")
    came = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)  # a Saturday
    draft = InquiryDraft(InquiryChannel.SITE, "Торт", received_at=came)
    day_and_night = services.inquiries.register(draft)
    services.preferences.update(answer_hours="yes")
    worked = services.inquiries.register(draft)
    assert services.inquiries.get(day_and_night).answer_due_at == came + timedelta(minutes=30)
    assert services.inquiries.get(worked).answer_due_at == datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
    with pytest.raises(ValidationError):
        services.preferences.update(answer_hours="maybe")


def test_holidays_have_names_in_the_language(services: Services) -> None:
    services.preferences.update(phone_region="RU", holiday_country="")
    found = services.working_time.holidays(date(2026, 5, 1), date(2026, 5, 31), "ru")
    assert (date(2026, 5, 9), "День Победы") in found
    assert all(date(2026, 5, 1) <= day <= date(2026, 5, 31) for day, _ in found)
    assert {"RU", "KZ", "US"} <= countries()
    services.preferences.update(holiday_country="-")
    assert services.working_time.holidays(date(2026, 5, 1), date(2026, 5, 31)) == []


def test_a_region_has_holidays_of_its_own(services: Services) -> None:
    services.preferences.update(holiday_country="DE", holiday_region="BY")
    assert not services.working_time.of().is_working_day(date(2027, 1, 6))
    services.preferences.update(holiday_region="BE")
    assert services.working_time.of().is_working_day(date(2027, 1, 6))
    services.preferences.update(holiday_country="RU")  # the region of another country counts for nothing
    assert services.working_time.of().is_working_day(date(2027, 2, 24))


def test_days_in_a_row_are_set_at_once(services: Services) -> None:
    anna, time = services.users.create("Анна"), services.working_time
    time.set_special_day(anna, FRIDAY, "Отгул")
    time.set_special_days(anna, FRIDAY, FRIDAY + timedelta(days=4), "Отпуск")
    assert [each.label for each in time.special_days(anna)] == ["Отпуск"] * 5
    services.history.undo_last()
    assert [each.label for each in time.special_days(anna)] == ["Отгул"]
    for until in (FRIDAY - timedelta(days=1), FRIDAY + timedelta(days=400)):
        with pytest.raises(ValidationError):
            time.set_special_days(anna, FRIDAY, until)


def test_the_next_days_off_are_those_that_a_usual_week_would_not_have(services: Services) -> None:
    services.preferences.update(phone_region="RU", holiday_country="")
    anna, time = services.users.create("Анна"), services.working_time
    first = time.next_days_off(None, "ru")[0]
    assert (first.since, first.until) == (date(2026, 12, 31), date(2027, 1, 10))
    assert first.label == "Новогодние каникулы"
    time.set_special_days(anna, date(2026, 12, 7), date(2026, 12, 9), "Отпуск")
    found = time.next_days_off(anna, "ru", most=2)
    assert [(each.since, each.label) for each in found] == [
        (date(2026, 12, 5), "Отпуск"),  # with the weekend before it
        (date(2026, 12, 31), "Новогодние каникулы"),
    ]
    assert time.next_days_off(None, "ru")[0] == first
