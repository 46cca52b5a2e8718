"""Tasks: what was planned for a period, what of it was done and when, and how many hours it took.

A task belongs to the period in which it falls due; one without a time to that in which it was done. Cancelled tasks
do not count, nor do open ones without a time: a remark says how many those are. In time is what was done until it was
due; what is open and not yet due is in no share. Hours are those of what has a beginning and an end.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from crm_desktop.domain.moments import moment, start_of, utc_text
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Grouping,
    Listed,
    Note,
    Report,
    ReportQuery,
    Role,
    Row,
    Series,
    Table,
    Tile,
    Value,
    ValueKind,
    Word,
)
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.conditions import Conditions
from crm_desktop.reports.periods import Periods
from crm_desktop.reports.sale_groups import PERIODS
from crm_desktop.reports.sale_scope import currency_of

MOST_BARS = 20
_GROUPINGS = (
    Grouping.OWNER,
    Grouping.KIND,
    Grouping.MONTH,
    Grouping.WEEK,
    Grouping.DAY,
    Grouping.QUARTER,
    Grouping.YEAR,
)
_OUTCOMES = {
    "done_in_time": Role.WON,
    "done_late": Role.MAIN,
    "overdue": Role.LOST,
    "ahead": Role.OPEN,
}
_DONE = ("done_in_time", "done_late")
_ALL = "all"
_EVERY_STEP = 10_000
_ONE_DAY = timedelta(days=1)
_DAY_PART = 10  # letters of a stored moment that say its day
# What is of whole days falls due at the midnight after them, which is of the next day by the clock.
_WHOLE = "(task.day <> '' AND task.deadline_at = '')"


class _Task(NamedTuple):
    """One task as the report needs it; `at` is the moment by which it belongs to a period, `is_end` whether that
    is the end of a day. `length` is in hours."""

    id: int
    owner_id: int | None
    kind: str
    at: str
    is_end: bool
    outcome: str
    is_put_off: bool
    length: float


@dataclass(slots=True)
class _Counts:
    """What became of some tasks."""

    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    planned: float = 0.0
    done: float = 0.0

    def add(self, task: _Task) -> None:
        """Count one more."""
        self.counts["planned"] += 1
        self.counts[task.outcome] += 1
        self.counts["put_off"] += task.is_put_off
        self.planned += task.length
        if task.outcome in _DONE:
            self.done += task.length

    @property
    def in_time(self) -> float | None:
        """Return which part of what had to be done by now was done in time; None when nothing had to be."""
        due = sum(self.counts[key] for key in (*_DONE, "overdue"))
        return self.counts["done_in_time"] / due if due else None

    def values(self) -> tuple[Value, ...]:
        """Return the figures in the order of the columns."""
        counted = (self.counts[key] for key in ("planned", *_OUTCOMES, "put_off"))
        return (*counted, self.in_time, round(self.planned, 6), round(self.done, 6))


class _Group(NamedTuple):
    key: Any
    name: Value
    counts: _Counts


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Count the tasks of a period."""
    grouping = query.grouping or _GROUPINGS[0]
    tasks = _read(source, query, progress)
    total = _Counts()
    for task in tasks:
        total.add(task)
    notes = _notes(source, query, total)
    report = Report(query, currency_of(source, query), _tiles(total), notes=notes)
    if not tasks:
        return report
    groups = _groups(source, grouping, tasks)
    columns = (
        Column("period" if grouping in PERIODS else grouping.value, _kind(grouping)),
        *(Column(key, ValueKind.COUNT) for key in ("planned", *_OUTCOMES, "put_off")),
        Column("share_in_time", ValueKind.SHARE),
        Column("planned_hours", ValueKind.HOURS),
        Column("done_hours", ValueKind.HOURS),
    )
    rows = tuple(Row((group.name, *group.counts.values()), _drill(grouping, group)) for group in groups)
    table = Table("tasks", columns, rows, (Word("total"), *total.values()))
    return Report(query, report.currency, report.tiles, _charts(grouping, groups), (table,), notes)


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the tasks behind a figure, as they fall due."""
    what, _, which = key.partition(":")
    found: Iterable[_Task] = _read(source, query)
    if what in _OUTCOMES:
        found = (task for task in found if task.outcome == what)
    elif what == "put_off":
        found = (task for task in found if task.is_put_off)
    elif what == "done":
        found = (task for task in found if task.outcome in _DONE)
    elif what != _ALL:
        grouping = Grouping(what)
        listed = list(found)
        keys = _keys(grouping, listed)
        found = (task for task, one in zip(listed, keys, strict=True) if _text(one) == which)
    return array("q", (task.id for task in sorted(found, key=lambda task: (task.at, task.id))))


def _conditions(source: Source, query: ReportQuery) -> Conditions:
    where = Conditions(source.engine)
    where.add(
        "(task.party_id IS NULL OR task.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL))"
    )
    where.owners("task.owner_id", query.owners)
    where.segment("task.party_id", source, query.segment_id)
    return where


def _read(source: Source, query: ReportQuery, progress: Progress | None = None) -> list[_Task]:
    where, now = _conditions(source, query), utc_text(source.clock())
    at = "CASE WHEN task.due_at <> '' THEN task.due_at ELSE task.done_at END"
    where.add("(task.state = 'done' OR task.state = 'open' AND task.due_at <> '')")
    if query.since is not None and query.since > date.min:
        start = start_of(query.since)
        where.add(f"({at} > ? OR {at} = ? AND NOT {_WHOLE})", start, start)
    if query.until is not None and query.until < date.max:
        end = start_of(query.until + _ONE_DAY)
        where.add(f"({at} < ? OR {at} = ? AND {_WHOLE})", end, end)
    found = []
    for place, row in enumerate(
        source.engine.rows(
            f"SELECT task.id, task.owner_id, task.kind, {at}, CASE WHEN {_WHOLE} THEN 1 ELSE 0 END, task.state,"
            f" task.due_at, task.done_at, task.put_off, task.starts_at, task.ends_at FROM task WHERE {where.sql}",
            where.params,
        )
    ):
        if progress is not None and place % _EVERY_STEP == 0:
            progress.raise_if_cancelled()
        found.append(_task(row, now))
    return found


def _task(row: Sequence[Any], now: str) -> _Task:
    task_id, owner_id, kind, at, is_whole, state, due, done, put_off, starts, ends = row
    if state == "done":
        outcome = "done_in_time" if not due or done <= due else "done_late"
    else:
        outcome = "overdue" if due <= now else "ahead"
    length = _hours(starts, ends) if ends > starts else 0.0
    return _Task(task_id, owner_id, kind, at, bool(is_whole), outcome, put_off > 0, length)


def _hours(starts: str, ends: str) -> float:
    """Return how many hours lie between two stored moments; most are of one day, and of few different hours."""
    if starts[:_DAY_PART] == ends[:_DAY_PART]:
        return _hours_of_clock(starts[_DAY_PART:], ends[_DAY_PART:])
    return (moment(ends) - moment(starts)).total_seconds() / 3600


@lru_cache(maxsize=4096)
def _hours_of_clock(starts: str, ends: str) -> float:
    day = "2000-01-01"
    return (moment(day + ends) - moment(day + starts)).total_seconds() / 3600


def _keys(grouping: Grouping, tasks: Sequence[_Task]) -> list[Any]:
    """Return of each task to which group it belongs."""
    if grouping is Grouping.OWNER:
        return [task.owner_id for task in tasks]
    if grouping is Grouping.KIND:
        return [task.kind for task in tasks]
    periods = Periods((task.at for task in tasks), grouping)
    return [periods.of(task.at, is_end=task.is_end) for task in tasks]


def _groups(source: Source, grouping: Grouping, tasks: Sequence[_Task]) -> list[_Group]:
    """Return the groups: periods in order of time without gaps, others by falling number."""
    found: defaultdict[Any, _Counts] = defaultdict(_Counts)
    for key, task in zip(_keys(grouping, tasks), tasks, strict=True):
        found[key].add(task)
    if grouping in PERIODS:
        days = Periods((task.at for task in tasks), grouping).shown(found)
        return [_Group(day, day, found.get(day, _Counts())) for day in days]
    names: Mapping[Any, Value] = {}
    if grouping is Grouping.OWNER:
        names = dict(source.engine.rows('SELECT id, name FROM "user"'))
    else:
        names = {key: f"task_{key}" for key in found}
    groups = [_Group(key, names.get(key), counts) for key, counts in found.items()]
    return sorted(groups, key=lambda group: (-group.counts.counts["planned"], str(group.name or "")))


def _notes(source: Source, query: ReportQuery, total: _Counts) -> tuple[Note, ...]:
    where = _conditions(source, query)
    where.add("task.state = 'open' AND task.due_at = ''")
    timeless = source.engine.rows(f"SELECT count(*) FROM task WHERE {where.sql}", where.params)[0][0]
    notes = (Note("tasks_without_time", ((timeless, ValueKind.COUNT),)),) if timeless else ()
    return (*notes, Note("task_hours_rule")) if total.planned else notes


def _tiles(total: _Counts) -> tuple[Tile, ...]:
    def tile(key: str, value: int, is_good_up: bool | None) -> Tile:
        return Tile(key, ValueKind.COUNT, value, is_good_up, Drill(Listed.TASKS, key))

    counts = total.counts
    return (
        Tile("planned", ValueKind.COUNT, counts["planned"], None, Drill(Listed.TASKS, _ALL)),
        tile("done_in_time", counts["done_in_time"], True),
        Tile("share_in_time", ValueKind.SHARE, total.in_time),
        tile("done_late", counts["done_late"], False),
        tile("overdue", counts["overdue"], False),
        tile("put_off", counts["put_off"], False),
        Tile("planned_hours", ValueKind.HOURS, round(total.planned, 6), None),
        Tile("done_hours", ValueKind.HOURS, round(total.done, 6)),
    )


def _charts(grouping: Grouping, groups: Sequence[_Group]) -> tuple[Chart, ...]:
    """Return what became of the tasks, which part was done in time, and the hours; of many groups the largest."""
    shown = groups if grouping in PERIODS else groups[:MOST_BARS]
    names, kind = tuple(group.name for group in shown), _kind(grouping)
    drills = tuple(_drill(grouping, group) for group in shown)
    became = tuple(
        Series(key, tuple(group.counts.counts[key] for group in shown), role)
        for key, role in _OUTCOMES.items()
    )
    shares = (Series("share_in_time", tuple(group.counts.in_time for group in shown), kind=ValueKind.SHARE),)
    way = ChartKind.LINES if grouping in PERIODS else ChartKind.RANKED
    return (
        Chart("became_of_tasks", ChartKind.STACKED, names, became, kind, drills),
        *((Chart("share_in_time", way, names, shares, kind, drills),) if any(shares[0].values) else ()),
        *((_hours_chart(grouping, shown),) if any(group.counts.planned for group in shown) else ()),
    )


def _hours_chart(grouping: Grouping, groups: Sequence[_Group]) -> Chart:
    """Return the hours of the groups that have any; of periods all, so that they stay in a row."""
    shown = [group for group in groups if grouping in PERIODS or group.counts.planned]
    hours = (
        Series("done_hours", tuple(group.counts.done for group in shown), Role.MAIN, ValueKind.HOURS),
        Series("planned_hours", tuple(group.counts.planned for group in shown), Role.PLAN, ValueKind.HOURS),
    )
    names, drills = (group.name for group in shown), (_drill(grouping, group) for group in shown)
    return Chart("task_hours", ChartKind.BARS, tuple(names), hours, _kind(grouping), tuple(drills))


def _drill(grouping: Grouping, group: _Group) -> Drill:
    return Drill(Listed.TASKS, f"{grouping.value}:{_text(group.key)}")


def _text(key: Any) -> str:
    return "" if key is None else str(key)


def _kind(grouping: Grouping) -> ValueKind:
    if grouping is Grouping.DAY:
        return ValueKind.DATE
    if grouping is Grouping.KIND:
        return ValueKind.KEY
    return ValueKind(grouping.value) if grouping in PERIODS else ValueKind.TEXT


KIND = ReportKind(collect, ids, frozenset({"owners", "segment_id"}), _GROUPINGS)
