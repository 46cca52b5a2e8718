"""The groups of the list by the last day."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.promise import PromiseKey
from crm_desktop.ui.promises.groups import Group, Heading, group_of, group_title, headings
from crm_desktop.ui.runtime.i18n import Languages

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "group"),
    [
        (-400, Group.OVERDUE),
        (-1, Group.OVERDUE),
        (0, Group.TODAY),
        (1, Group.WEEK),
        (7, Group.WEEK),
        (8, Group.LATER),
        (None, Group.NEVER),
    ],
)
def test_a_last_day_belongs_to_one_group(days: int | None, group: Group) -> None:
    assert group_of(None if days is None else TODAY + dt.timedelta(days), TODAY) is group


def test_a_heading_stands_above_the_first_of_each_group() -> None:
    days = (-3, -1, 0, 20, None, None)
    keys = [PromiseKey(at, None if d is None else TODAY + dt.timedelta(d)) for at, d in enumerate(days, 1)]
    assert headings(keys, TODAY) == {
        1: Heading(Group.OVERDUE, 2),
        3: Heading(Group.TODAY, 1),
        4: Heading(Group.LATER, 1),
        5: Heading(Group.NEVER, 2),
    }
    assert headings([], TODAY) == {}


def test_every_group_has_its_words(languages: Languages) -> None:
    assert len({group_title(group) for group in Group}) == len(Group)
