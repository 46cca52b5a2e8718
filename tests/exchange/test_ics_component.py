"""One entry of a calendar: every way of saying when, and nothing that is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.task import Priority, TaskKind, TaskState
from crm_desktop.exchange.ics_items import CalendarItem, IcsProblem
from tests.exchange.calendar_files import calendar, event

START = "DTSTART:20261125T120000Z"
AT = datetime(2026, 11, 25, 12, tzinfo=UTC)


def _one(*lines: str, kind: str = "VEVENT") -> CalendarItem:
    [item] = calendar(*event("UID:1", "SUMMARY:Показ", *lines, kind=kind)).items
    return item


def test_a_windows_zone_is_known() -> None:
    draft = _one("DTSTART;TZID=Russian Standard Time:20261125T150000", "DURATION:PT90M").draft
    assert (draft.starts_at, draft.ends_at) == (AT, AT + timedelta(minutes=90))


def test_whole_days_end_on_the_day_before_their_end() -> None:
    draft = _one("DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261128").draft
    assert (draft.day, draft.last_day) == (date(2026, 11, 25), date(2026, 11, 27))
    assert _one("DTSTART;VALUE=DATE:20261125").draft.last_day == date(2026, 11, 25)


def test_a_to_do_has_a_deadline_or_no_time() -> None:
    assert _one("DUE:20261125T120000Z", kind="VTODO").draft.due_at == AT
    assert _one("DUE;VALUE=DATE:20261125", kind="VTODO").draft.day == date(2026, 11, 25)
    plain = _one("PRIORITY:2", "STATUS:COMPLETED", "COMPLETED:20261125T120000Z", kind="VTODO")
    assert (plain.state, plain.done_at, plain.draft.priority) == (TaskState.DONE, AT, Priority.HIGH)


def test_what_a_task_has_no_place_for_stands_in_its_note() -> None:
    item = _one(
        START,
        "DESCRIPTION:раз\\nдва\\, три",
        "URL:https://shop.example/x",
        "CATEGORIES:Важное",
        "STATUS:TENTATIVE",
    )
    first, _, rest = item.draft.note.partition("\n\n")
    assert first == "раз\nдва, три"
    assert {"URL: https://shop.example/x", "CATEGORIES: Важное", "STATUS: TENTATIVE"} == set(rest.split("\n"))


@pytest.mark.parametrize(
    ("alarm", "leads"),
    [
        ("TRIGGER:-PT15M", {15}),
        ("TRIGGER;VALUE=DATE-TIME:20261125T110000Z", {60}),
        ("TRIGGER;RELATED=END:-PT90M", {30}),
    ],
)
def test_alarms(alarm: str, leads: set[int]) -> None:
    lines = ("BEGIN:VALARM", "ACTION:DISPLAY", alarm, "END:VALARM")
    draft = _one(START, "DURATION:PT1H", *lines).draft
    assert {lead.seconds // 60 for lead in draft.remind_before} == leads


def test_the_alarm_of_a_whole_day_counts_from_its_morning() -> None:
    draft = _one(
        "DTSTART;VALUE=DATE:20261125", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15H", "END:VALARM"
    ).draft
    assert draft.remind_before == (timedelta(days=1),)


def test_a_rule_ends_on_the_clock_of_its_zone() -> None:
    item = _one("DTSTART;TZID=Europe/Moscow:20261125T090000", "RRULE:FREQ=WEEKLY;UNTIL=20261209T205959Z")
    assert (item.draft.zone, item.draft.rule) == ("Europe/Moscow", "FREQ=WEEKLY;UNTIL=20261209T235959")


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9,17", "FREQ=ODD"])
def test_a_rule_that_is_not_known_here_leaves_one_task_and_is_told(rule: str) -> None:
    contents = calendar(*event("UID:1", "SUMMARY:Показ", START, f"RRULE:{rule}"))
    [item] = contents.items
    assert item.draft.rule == ""
    assert rule in item.draft.note
    assert contents.troubles[0].kind in {IcsProblem.BAD_RULE, IcsProblem.UNREADABLE}


def test_what_cannot_be_read_is_told_and_kept() -> None:
    contents = calendar(*event("UID:1", "SUMMARY:Показ", START, "DTEND:вечером", "совсем не строка"))
    [item] = contents.items
    assert item.draft.starts_at == AT
    assert "DTEND: вечером" in item.draft.note
    assert "совсем не строка" in item.draft.note
    assert {each.kind for each in contents.troubles} == {IcsProblem.UNREADABLE}


def test_no_title_and_a_long_one() -> None:
    contents = calendar(
        *event("UID:1", START, "DESCRIPTION:Первая строка\\nвторая"),
        *event("UID:2", START, f"SUMMARY:{'я' * 700}"),
    )
    first, second = contents.items
    assert (first.draft.title, len(second.draft.title)) == ("Первая строка", 500)
    assert "я" * 700 in second.draft.note
    assert [each.kind for each in contents.troubles] == [IcsProblem.NO_TITLE, IcsProblem.TOO_LONG]


def test_hours_of_other_programs_are_meetings_and_the_rest_are_to_dos() -> None:
    assert _one("DTSTART:20261125T120000Z").draft.kind is TaskKind.MEETING
    assert _one("DTSTART;VALUE=DATE:20261125").draft.kind is TaskKind.TO_DO
    assert _one("DTSTART:20261125T120000Z", kind="VTODO").draft.kind is TaskKind.TO_DO
    assert _one("DTSTART:20261125T120000Z", "X-CRM-KIND:call").draft.kind is TaskKind.CALL
    assert _one("DTSTART:20261125T120000Z", "X-CRM-KIND:todo").draft.kind is TaskKind.TO_DO


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:99991231T235959Z",),
        ("DTSTART;TZID=Europe/Moscow:00010101T000000",),
        ("DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010101"),
        (START, "DTEND:99991231T235959Z"),
    ],
)
def test_years_that_no_clock_says_are_told_and_kept(lines: tuple[str, ...]) -> None:
    contents = calendar(*event("UID:1", "SUMMARY:Показ", *lines))
    [item] = contents.items
    item.draft.validate()
    assert IcsProblem.UNREADABLE in {trouble.kind for trouble in contents.troubles}
    assert "-12-31" in item.draft.note or "0001-01-01" in item.draft.note


def test_numbers_without_end_are_no_numbers() -> None:
    long = "9" * 5000
    item = _one(START, "DURATION:P99999999D", f"X-CRM-DEAL:{long}", f"CONTACT;X-CRM-ID={long}:Иван")
    item.draft.validate()
    assert (item.deal, item.client and item.client.id) == (None, None)
