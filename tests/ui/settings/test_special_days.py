"""Special days in a row are one line."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.work_time import SpecialDay
from crm_desktop.ui.settings.special_days import runs

FIRST = date(2026, 12, 1)
DAY = timedelta(days=1)


def test_days_that_follow_each_other_and_say_the_same_are_one() -> None:
    days = [
        SpecialDay(1, FIRST, "Отпуск", ()),
        SpecialDay(2, FIRST + DAY, "Отпуск", ()),
        SpecialDay(3, FIRST + 2 * DAY, "Отпуск", ((600, 840),)),
        SpecialDay(4, FIRST + 4 * DAY, "Отпуск", ((600, 840),)),
    ]
    assert [(run.ids, run.since, run.until) for run in runs(days, FIRST)] == [
        ((1, 2), FIRST, FIRST + DAY),
        ((3,), FIRST + 2 * DAY, FIRST + 2 * DAY),
        ((4,), FIRST + 4 * DAY, FIRST + 4 * DAY),
    ]
    assert runs(days, FIRST + 3 * DAY)[0].ids == (4,)
    assert runs(days, FIRST + DAY)[0].ids == (1, 2)  # it is not over yet


@given(st.sets(st.integers(0, 40)), st.booleans())
def test_no_day_is_lost(places: set[int], is_one_label: bool) -> None:
    days = [
        SpecialDay(at, FIRST + place * DAY, "А" if is_one_label else str(place % 3), ())
        for at, place in enumerate(sorted(places))
    ]
    found = runs(days, FIRST)
    assert [row_id for run in found for row_id in run.ids] == [each.id for each in days]
    assert all((run.until - run.since).days == len(run.ids) - 1 for run in found)
