"""Groups of a day, its counts, birthdays of every year, and putting off by the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.agenda import (
    FIRST_SHOWN,
    SOON_DAYS,
    Agenda,
    AgendaGroup,
    AgendaKind,
    AgendaPart,
    agenda_group,
    next_birthday,
    put_off_to,
)
from crm_desktop.domain.task import TaskDraft

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("days", "group"),
    [
        (-400, AgendaGroup.OVERDUE),
        (-1, AgendaGroup.OVERDUE),
        (0, AgendaGroup.TODAY),
        (1, AgendaGroup.TOMORROW),
        (2, AgendaGroup.SOON),
        (SOON_DAYS, AgendaGroup.SOON),
        (SOON_DAYS + 1, None),
    ],
)
def test_the_group_of_a_day(days: int, group: AgendaGroup | None) -> None:
    assert agenda_group(TODAY + timedelta(days), TODAY) is group


def test_each_group_shows_something_at_first() -> None:
    assert set(FIRST_SHOWN) == set(AgendaGroup)
    assert all(FIRST_SHOWN.values())


def test_days_of_clients_are_nothing_to_be_done() -> None:
    counts = {AgendaKind.TASK: 2, AgendaKind.INQUIRY: 1, AgendaKind.BIRTHDAY: 4, AgendaKind.DATE: 8}
    agenda = Agenda((AgendaPart(AgendaGroup.TODAY, (), counts),))
    assert agenda.parts[0].total == 15
    assert (agenda.due(AgendaGroup.TODAY), agenda.birthdays(AgendaGroup.TODAY)) == (3, 4)
    assert (agenda.due(AgendaGroup.OVERDUE), agenda.birthdays(AgendaGroup.OVERDUE)) == (0, 0)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_the_next_birthday_is_within_a_year(today: date, born: date) -> None:
    on = next_birthday(born.month, born.day, today)
    assert timedelta(0) <= on - today <= timedelta(366)
    is_leap_day = (born.month, born.day) == (2, 29)
    assert (on.month, on.day) == (born.month, born.day) or (is_leap_day and (on.month, on.day) == (2, 28))


def test_what_is_put_off_to_an_hour_keeps_its_length() -> None:
    meeting = TaskDraft("x", starts_at=NOON - 5 * HOUR, ends_at=NOON - 3 * HOUR, due_at=NOON - HOUR)
    later = put_off_to(meeting, NOON + HOUR)
    assert (later.starts_at, later.ends_at, later.due_at) == (NOON + HOUR, NOON + 3 * HOUR, NOON + 3 * HOUR)
    far = put_off_to(TaskDraft("x", starts_at=NOON, due_at=NOON + 90 * HOUR), NOON + HOUR)
    assert (far.ends_at, far.due_at) == (None, NOON + 90 * HOUR)


def test_what_has_no_hour_gets_one() -> None:
    for draft in (TaskDraft("x", day=TODAY, last_day=TODAY), TaskDraft("x")):
        later = put_off_to(draft, NOON)
        assert (later.starts_at, later.day, later.last_day) == (NOON, None, None)
    deadline = put_off_to(TaskDraft("x", due_at=NOON - HOUR), NOON)
    assert (deadline.starts_at, deadline.due_at) == (None, NOON)
