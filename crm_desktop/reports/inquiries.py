"""Inquiries: what became of the requests that came in a period, and how soon they were answered.

Spam and repeated requests are counted, but they are no requests that could become anything: shares are of the others
(`serious`). Who has become a deal was taken and qualified on the way, so `taken` and `qualified` count how far a
request ever came. The first answer takes the time from receipt to answer. In time is a request that was answered
until it was due; one that waits and is overdue is not, one that still has time is left out of that share.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import fmean, median
from typing import Any

from crm_desktop.domain.inquiry import OPEN_STATES, InquiryState
from crm_desktop.domain.moments import day_of, moment, utc_text
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Grouping,
    Listed,
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
from crm_desktop.reports.sale_groups import PERIODS, first_day, next_period
from crm_desktop.reports.sale_scope import currency_of

MOST_BARS = 20
_KEYS = {
    Grouping.SOURCE: ("inquiry.source_id", "source"),
    Grouping.OWNER: ("inquiry.owner_id", '"user"'),
    Grouping.CHANNEL: ("inquiry.channel", ""),
}
_GROUPINGS = (
    Grouping.SOURCE,
    Grouping.OWNER,
    Grouping.CHANNEL,
    Grouping.MONTH,
    Grouping.WEEK,
    Grouping.DAY,
    Grouping.QUARTER,
    Grouping.YEAR,
)
_NOT_SERIOUS = (InquiryState.SPAM, InquiryState.DUPLICATE)
_CAME_TO = {
    "taken": (InquiryState.TAKEN, InquiryState.QUALIFIED, InquiryState.CONVERTED),
    "qualified": (InquiryState.QUALIFIED, InquiryState.CONVERTED),
    "converted": (InquiryState.CONVERTED,),
    "spam": (InquiryState.SPAM,),
    "duplicate": (InquiryState.DUPLICATE,),
}
_COUNTED = ("received", "taken", "qualified", "converted", "won", "spam", "duplicate")
_IS_WAITING = (
    f"inquiry.answered_at = '' AND inquiry.state IN ({', '.join(repr(s.value) for s in sorted(OPEN_STATES))})"
)
_LATE_ANSWER = "(inquiry.answered_at <> '' AND inquiry.answered_at > inquiry.answer_due_at)"
_ALL, _WON, _LATE, _WAITING = "all", "won", "late", "waiting"


@dataclass(slots=True)
class _Counts:
    """What became of some requests. `answers` are the seconds to the first answers."""

    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    answers: list[float] = field(default_factory=list)

    def add(self, state: InquiryState, is_won: bool, seconds: float | None, is_in_time: bool | None) -> None:
        counts = self.counts
        counts["received"] += 1
        counts["serious"] += state not in _NOT_SERIOUS
        counts["won"] += is_won
        for key, states in _CAME_TO.items():
            counts[key] += state in states
        if seconds is not None:
            self.answers.append(seconds)
        if is_in_time is not None:
            counts["due"] += 1
            counts["in_time"] += is_in_time

    def share(self, key: str, of: str = "serious") -> float | None:
        """Return a part of the requests; None when there are none."""
        return self.counts[key] / self.counts[of] if self.counts[of] else None

    def values(self) -> tuple[Value, ...]:
        """Return the figures in the order of the columns."""
        return (
            *(self.counts[key] for key in _COUNTED),
            self.share("converted"),
            self.share("won"),
            median(self.answers) if self.answers else None,
            fmean(self.answers) if self.answers else None,
            self.share("in_time", "due"),
        )


@dataclass(slots=True)
class _Group:
    key: Any
    name: Value
    counts: _Counts


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Count the requests of a period."""
    grouping = query.grouping or _GROUPINGS[0]
    groups, total, waiting = _read(source, query, grouping)
    progress.raise_if_cancelled()
    report = Report(query, currency_of(source, query), _tiles(total, waiting))
    if not groups:
        return report
    kind = _kind(grouping)
    columns = (
        Column("period" if grouping in PERIODS else grouping.value, kind),
        *(Column(key, ValueKind.COUNT) for key in _COUNTED),
        Column("conversion", ValueKind.SHARE),
        Column("won_share", ValueKind.SHARE),
        Column("median_answer", ValueKind.SECONDS),
        Column("average_answer", ValueKind.SECONDS),
        Column("in_time", ValueKind.SHARE),
    )
    rows = tuple(Row((group.name, *group.counts.values()), _drill(grouping, group)) for group in groups)
    table = Table("inquiries", columns, rows, (Word("total"), *total.values()))
    return Report(query, report.currency, report.tiles, _charts(grouping, groups), (table,))


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the requests behind a figure, the newest first."""
    where = _conditions(source, query)
    what, _, which = key.partition(":")
    now = utc_text(source.clock())
    if what in _CAME_TO:
        where.one_of("inquiry.state", [state.value for state in _CAME_TO[what]])
    elif what == _WON:
        where.add("inquiry.deal_id IN (SELECT id FROM deal WHERE state = 'won')")
        where.add("inquiry.state = 'converted'")
    elif what == _WAITING:
        where.add(_IS_WAITING)
    elif what == _LATE:
        where.add(f"({_LATE_ANSWER} OR ({_IS_WAITING} AND inquiry.answer_due_at < ?))", now)
        where.add("inquiry.state NOT IN ('spam', 'duplicate')")
    elif what != _ALL:
        _narrow(where, Grouping(what), which)
    sql = (
        f"SELECT inquiry.id FROM inquiry WHERE {where.sql} ORDER BY inquiry.received_at DESC, inquiry.id DESC"
    )
    return array("q", (row[0] for row in source.engine.rows(sql, where.params)))


def _conditions(source: Source, query: ReportQuery) -> Conditions:
    where = Conditions(source.engine)
    # Most requests come from people who are no clients yet.
    where.add(
        "(inquiry.party_id IS NULL"
        " OR inquiry.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL))"
    )
    where.moments("inquiry.received_at", query.since, query.until)
    where.owners("inquiry.owner_id", query.owners)
    where.sources("inquiry.source_id", query.sources)
    return where


def _narrow(where: Conditions, grouping: Grouping, key: str) -> None:
    if grouping in PERIODS:
        first = date.fromisoformat(key)
        where.moments("inquiry.received_at", first, next_period(first, grouping) - timedelta(days=1))
    elif grouping is Grouping.CHANNEL:
        where.add("inquiry.channel = ?", key)
    elif key:
        where.add(f"{_KEYS[grouping][0]} = ?", int(key))
    else:
        where.add(f"{_KEYS[grouping][0]} IS NULL")


def _read(source: Source, query: ReportQuery, grouping: Grouping) -> tuple[list[_Group], _Counts, int]:
    """Return the groups (periods in order of time, others by falling number), all together, and how many wait."""
    where, now = _conditions(source, query), utc_text(source.clock())
    by_key: defaultdict[Any, _Counts] = defaultdict(_Counts)
    total, waiting = _Counts(), 0
    column = "inquiry.received_at" if grouping in PERIODS else _KEYS[grouping][0]
    for key, state, received, due, answered, deal_state in source.engine.rows(
        f"SELECT {column}, inquiry.state, inquiry.received_at, inquiry.answer_due_at, inquiry.answered_at,"
        " deal.state FROM inquiry LEFT JOIN deal ON deal.id = inquiry.deal_id"
        f" WHERE {where.sql}",
        where.params,
    ):
        at = InquiryState(state)
        is_serious = at not in _NOT_SERIOUS
        waits = not answered and at in OPEN_STATES
        waiting += waits
        seconds = in_time = None
        if answered and is_serious:
            seconds, in_time = _seconds(received, answered), answered <= due
        elif waits and due < now:
            in_time = False
        is_won = at is InquiryState.CONVERTED and deal_state == "won"
        own_key = first_day(day_of(key), grouping) if grouping in PERIODS else key
        for counts in (by_key[own_key], total):
            counts.add(at, is_won, seconds, in_time)
    return _in_order(source, grouping, by_key), total, waiting


def _seconds(received: str, answered: str) -> float:
    return max(0.0, (moment(answered) - moment(received)).total_seconds())


def _in_order(source: Source, grouping: Grouping, found: dict[Any, _Counts]) -> list[_Group]:
    if not found:
        return []
    if grouping in PERIODS:
        groups, day = [], min(found)
        while day <= max(found):
            groups.append(_Group(day.isoformat(), day, found.get(day, _Counts())))
            day = next_period(day, grouping)
        return groups
    if grouping is Grouping.CHANNEL:
        groups = [_Group(key, f"channel_{key}", counts) for key, counts in found.items()]
    else:
        names = dict(source.engine.rows(f"SELECT id, name FROM {_KEYS[grouping][1]}"))
        groups = [_Group(key, names.get(key), counts) for key, counts in found.items()]
    return sorted(groups, key=lambda group: (-group.counts.counts["received"], str(group.name or "")))


def _tiles(total: _Counts, waiting: int) -> tuple[Tile, ...]:
    counts, values = total.counts, total.values()
    return (
        Tile("received", ValueKind.COUNT, counts["received"], drill=Drill(Listed.INQUIRIES, _ALL)),
        Tile("converted", ValueKind.COUNT, counts["converted"], drill=Drill(Listed.INQUIRIES, "converted")),
        Tile("conversion", ValueKind.SHARE, total.share("converted")),
        Tile("won", ValueKind.COUNT, counts["won"], drill=Drill(Listed.INQUIRIES, _WON)),
        Tile("median_answer", ValueKind.SECONDS, values[-3], False),
        Tile("in_time", ValueKind.SHARE, total.share("in_time", "due")),
        Tile(
            "late", ValueKind.COUNT, counts["due"] - counts["in_time"], False, Drill(Listed.INQUIRIES, _LATE)
        ),
        Tile("waiting", ValueKind.COUNT, waiting, False, Drill(Listed.INQUIRIES, _WAITING)),
    )


def _charts(grouping: Grouping, groups: Sequence[_Group]) -> tuple[Chart, ...]:
    """Return how many came and became deals, and which part of them did; of many groups the largest."""
    shown = groups if grouping in PERIODS else groups[:MOST_BARS]
    names, kind = tuple(group.name for group in shown), _kind(grouping)
    drills = tuple(_drill(grouping, group) for group in shown)
    counted = tuple(
        Series(key, tuple(group.counts.counts[key] for group in shown), role)
        for key, role in (("received", Role.MAIN), ("converted", Role.WON))
    )
    shares = tuple(group.counts.share("converted") for group in shown)
    series = (Series("conversion", shares, Role.MAIN, ValueKind.SHARE),)
    way = ChartKind.LINES if grouping in PERIODS else ChartKind.RANKED
    return (
        Chart("inquiries", ChartKind.BARS, names, counted, kind, drills),
        Chart("conversion", way, names, series, kind, drills),
    )


def _drill(grouping: Grouping, group: _Group) -> Drill:
    return Drill(Listed.INQUIRIES, f"{grouping.value}:{'' if group.key is None else group.key}")


def _kind(grouping: Grouping) -> ValueKind:
    if grouping is Grouping.DAY:
        return ValueKind.DATE
    if grouping is Grouping.CHANNEL:
        return ValueKind.KEY
    return ValueKind(grouping.value) if grouping in PERIODS else ValueKind.TEXT


KIND = ReportKind(collect, ids, frozenset({"owners", "sources"}), _GROUPINGS)
