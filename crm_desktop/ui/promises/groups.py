"""The groups of the list: late, today, within a week, later, without a date."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.promise import PromiseKey

WEEK = 7


class Group(IntEnum):
    """Where a promise stands in time, in the order of the list."""

    OVERDUE = 0
    TODAY = 1
    WEEK = 2
    LATER = 3
    NEVER = 4


class Heading(NamedTuple):
    """What stands above the first row of a group."""

    group: Group
    size: int


def group_of(until: dt.date | None, today: dt.date) -> Group:
    """Return the group of a last day."""
    if until is None:
        return Group.NEVER
    days = (until - today).days
    if days <= 0:
        return Group.OVERDUE if days < 0 else Group.TODAY
    return Group.WEEK if days <= WEEK else Group.LATER


def headings(keys: Sequence[PromiseKey], today: dt.date) -> dict[int, Heading]:
    """Return the headings of a list that is ordered by the last day, by the id of the row below each."""
    counts = Counter(group_of(key.until, today) for key in keys)
    found, at = {}, 0
    for group in sorted(counts):
        found[keys[at].id] = Heading(group, counts[group])
        at += counts[group]
    return found


def group_title(group: Group) -> str:
    """Return the words above a group."""
    translate = QCoreApplication.translate
    return {
        Group.OVERDUE: translate("PromiseGroups", "Overdue"),
        Group.TODAY: translate("PromiseGroups", "Today"),
        Group.WEEK: translate("PromiseGroups", "Within a week"),
        Group.LATER: translate("PromiseGroups", "Later"),
        Group.NEVER: translate("PromiseGroups", "Without a date"),
    }[group]
