"""Which backups are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.maintenance import DAYS, MONTHS, WEEKS, CheckReport, backups_to_keep

START = datetime(2026, 11, 21, 9, tzinfo=UTC)
moments = st.lists(st.integers(0, 3000).map(lambda hours: START - timedelta(hours=hours)), max_size=80)


def test_of_a_year_of_days_some_are_kept() -> None:
    every = [START - timedelta(days=days) for days in range(365)]
    kept = sorted(backups_to_keep(every), reverse=True)
    assert kept[:DAYS] == every[:DAYS]
    assert len({moment.isocalendar()[:2] for moment in kept}) >= WEEKS
    assert len({(moment.year, moment.month) for moment in kept}) == MONTHS
    assert len(kept) <= DAYS + WEEKS + MONTHS


def test_of_one_day_only_the_newest_is_kept() -> None:
    assert backups_to_keep([START, START - timedelta(hours=1)]) == {START}


@given(moments)
def test_the_newest_is_always_kept_and_what_is_kept_stays_kept(made: list[datetime]) -> None:
    kept = backups_to_keep(made)
    assert kept <= set(made)
    assert backups_to_keep(kept) == kept
    assert not made or max(made) in kept


def test_a_report_without_problems_is_sound() -> None:
    assert CheckReport((), {}).is_sound
