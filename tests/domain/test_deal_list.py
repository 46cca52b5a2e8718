"""When an action is due, and what day a group means."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.deal_list import ActionGroup, action_group, day_of_group, end_of_week

WEDNESDAY, SATURDAY = date(2026, 11, 18), date(2026, 11, 21)


@pytest.mark.parametrize(
    ("today", "days", "group"),
    [
        (WEDNESDAY, None, ActionGroup.NONE),
        (WEDNESDAY, -1, ActionGroup.OVERDUE),
        (WEDNESDAY, 0, ActionGroup.TODAY),
        (WEDNESDAY, 1, ActionGroup.TOMORROW),
        (WEDNESDAY, 4, ActionGroup.THIS_WEEK),
        (WEDNESDAY, 5, ActionGroup.LATER),
        (SATURDAY, 1, ActionGroup.TOMORROW),
        (SATURDAY, 2, ActionGroup.LATER),
    ],
)
def test_the_group_of_a_day(today: date, days: int | None, group: ActionGroup) -> None:
    assert action_group(None if days is None else today + timedelta(days=days), today) is group


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_day_dropped_on_a_group_belongs_there(today: date) -> None:
    assert end_of_week(today).weekday() == 6
    for group in ActionGroup:
        found = action_group(day_of_group(group, today), today)
        if group is ActionGroup.OVERDUE:
            assert found is ActionGroup.TODAY  # nothing is planned for the past
        elif group is ActionGroup.THIS_WEEK:
            assert found in (ActionGroup.THIS_WEEK, ActionGroup.LATER)  # the week may be over
        else:
            assert found is group
