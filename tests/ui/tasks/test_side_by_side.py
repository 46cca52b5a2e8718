"""Entries at the same time stand side by side and never over each other."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.tasks.entries import DAY_MINUTES, Column, Entry, segments
from crm_desktop.ui.tasks.geometry import Geometry
from crm_desktop.ui.tasks.side_by_side import bars, shares

DAY = dt.date(2026, 11, 23)
MIDNIGHT = dt.datetime.combine(DAY, dt.time())
SHORTEST = 27

spans = st.lists(st.tuples(st.integers(0, DAY_MINUTES - 1), st.integers(1, 400)), min_size=1, max_size=25)


def entry(number: int, begins: dt.datetime, ends: dt.datetime, *, is_all_day: bool = False) -> Entry:
    """Return an entry of no particular kind."""
    return Entry(
        number,
        1,
        f"№ {number}",
        TaskKind.TO_DO,
        "",
        "",
        "",
        begins,
        ends,
        is_all_day,
        False,
        False,
        False,
        False,
    )


def of_minutes(found: list[tuple[int, int]]) -> list[Entry]:
    """Return entries of a day; one that would go over midnight ends there."""
    return [
        entry(
            number,
            MIDNIGHT + dt.timedelta(minutes=begin),
            MIDNIGHT + dt.timedelta(minutes=min(begin + length, DAY_MINUTES)),
        )
        for number, (begin, length) in enumerate(found)
    ]


@given(spans, st.integers(60, 900))
def test_no_two_entries_cover_each_other_and_none_leaves_its_column(
    found: list[tuple[int, int]], width: int
) -> None:
    own = segments(of_minutes(found), [Column(DAY)])
    place = Geometry(56 + width, 800, 1)
    areas = [place.part_area(0, share[:3], share.begin, share.end) for share in shares(own, SHORTEST)]
    column = place.column_area(0, 0, DAY_MINUTES)
    assert all(column.contains(area) for area in areas)
    for at, area in enumerate(areas):
        assert not any(area.intersects(other) for other in areas[at + 1 :])


@given(spans)
def test_every_entry_is_as_long_as_it_lasts_or_can_be_read(found: list[tuple[int, int]]) -> None:
    own = segments(of_minutes(found), [Column(DAY)])
    for segment, share in zip(own, shares(own, SHORTEST), strict=True):
        assert share.end - share.begin >= max(SHORTEST, segment.end - segment.begin)
        assert 0 <= share.begin <= segment.begin
        assert share.end <= DAY_MINUTES


def test_one_alone_has_the_whole_width_and_two_have_halves() -> None:
    own = segments(of_minutes([(540, 60), (600, 60), (630, 60)]), [Column(DAY)])
    assert [share[:3] for share in shares(own, 15)] == [(0, 1, 1), (0, 1, 2), (1, 2, 2)]


def test_what_is_free_beside_an_entry_belongs_to_it() -> None:
    """Three at nine, one of them over by the time the fourth begins: the fourth takes both free parts."""
    own = segments(of_minutes([(540, 180), (540, 60), (540, 60), (620, 60)]), [Column(DAY)])
    assert shares(own, 15)[3][:3] == (1, 3, 3)


@given(st.lists(st.tuples(st.integers(-3, 8), st.integers(1, 9)), max_size=30))
def test_bars_of_one_row_do_not_meet(found: list[tuple[int, int]]) -> None:
    columns = [Column(DAY + dt.timedelta(days=at)) for at in range(7)]
    entries = [
        entry(number, MIDNIGHT + dt.timedelta(first), MIDNIGHT + dt.timedelta(first + days), is_all_day=True)
        for number, (first, days) in enumerate(found)
    ]
    drawn = bars(entries, columns)
    taken = [(bar.row, at) for bar in drawn for at in range(bar.first, bar.last + 1)]
    assert len(taken) == len(set(taken))
    inside = {number for number, (first, days) in enumerate(found) if first < 7 and first + days > 0}
    assert {bar.entry.id for bar in drawn} == inside
    for at, bar in enumerate(drawn):  # in the highest row that was free when it came
        for row in range(bar.row):
            above = [other for other in drawn[:at] if other.row == row]
            assert any(other.first <= bar.last and bar.first <= other.last for other in above)
    assert bars(entries, columns, 2) == [bar for bar in drawn if bar.row < 2]
