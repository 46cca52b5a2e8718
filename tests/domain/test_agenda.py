"""Days of the agenda: groups, birthdays, putting off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.agenda import (
    Agenda,
    AgendaGroup,
    AgendaPart,
    agenda_group,
    day_later,
    next_birthday,
)

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("days", "group"),
    [(-40, "overdue"), (-1, "overdue"), (0, "today"), (1, "tomorrow"), (2, "soon")],
)
def test_each_day_has_its_group(days: int, group: str) -> None:
    assert agenda_group(TODAY + timedelta(days), TODAY) is AgendaGroup(group)


@given(DAYS, DAYS)
def test_the_next_birthday_is_within_a_year_and_never_past(born: date, today: date) -> None:
    on = next_birthday(born.month, born.day, today)
    assert today <= on <= today + timedelta(366)
    assert (on.month, on.day) in {(born.month, born.day), (2, 28)}


def test_29_february_is_on_the_28th_in_a_common_year() -> None:
    assert next_birthday(2, 29, date(2027, 1, 5)) == date(2027, 2, 28)
    assert next_birthday(2, 29, date(2028, 1, 5)) == date(2028, 2, 29)


@given(DAYS, DAYS)
def test_what_is_put_off_is_never_in_the_past(on: date, today: date) -> None:
    assert day_later(on, today) == max(on + timedelta(1), today + timedelta(1))


def test_a_birthday_is_nothing_to_be_done() -> None:
    agenda = Agenda((AgendaPart(AgendaGroup.TODAY, (), 5, 2),))
    assert (agenda.due(AgendaGroup.TODAY), agenda.birthdays(AgendaGroup.TODAY)) == (3, 2)
    assert agenda.due(AgendaGroup.OVERDUE) == 0
