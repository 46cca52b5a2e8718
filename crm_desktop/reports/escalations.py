"""Forgotten: of what the head was told in a period, what came of it, and after how much working time.

Settled is what the responsible person has seen to himself, of his own accord or after a reminder; the rest was taken
over, went to somebody else, or is not settled yet. The time runs from the telling until it was settled, in the working
hours of whom it belonged to.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean, median
from typing import Any, NamedTuple

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import Resolution
from crm_desktop.domain.moments import day_of, moment
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
from crm_desktop.domain.work_time import WorkSum
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.conditions import Conditions
from crm_desktop.reports.periods import Periods
from crm_desktop.reports.sale_groups import PERIODS, names_of
from crm_desktop.reports.sale_scope import currency_of

MOST_BARS = 20
MOST_ROWS = 1000
_GROUPINGS = (
    Grouping.OWNER,
    Grouping.CAUSE,
    Grouping.MONTH,
    Grouping.WEEK,
    Grouping.DAY,
    Grouping.QUARTER,
    Grouping.YEAR,
)
_OUTCOMES = {
    "settled": Role.WON,
    "after_reminder": Role.MAIN,
    "taken_over": Role.MAIN,
    "reassigned": Role.MAIN,
    "not_settled": Role.LOST,
}
_OWN = ("settled", "after_reminder")
_CAME_TO = {
    Resolution.OPEN: "settled",
    Resolution.DONE: "settled",
    Resolution.REMINDED: "after_reminder",
    Resolution.TAKEN_OVER: "taken_over",
    Resolution.REASSIGNED: "reassigned",
}
_LISTED = {
    Entity.TASK: Listed.TASKS,
    Entity.INQUIRY: Listed.INQUIRIES,
    Entity.DEAL: Listed.DEALS,
    Entity.CLIENT: Listed.CLIENTS,
}
_NAMES = {
    Entity.TASK: ("task", "title"),
    Entity.INQUIRY: ("inquiry", "CASE WHEN subject <> '' THEN subject ELSE name END"),
    Entity.DEAL: ("deal", "title"),
    Entity.CLIENT: ("party", "display_name"),
}
_COLUMNS = (
    Column("told_on", ValueKind.DATE),
    Column("cause", ValueKind.KEY),
    Column("forgotten", ValueKind.TEXT),
    Column("client", ValueKind.TEXT),
    Column("owner", ValueKind.TEXT),
    Column("told", ValueKind.TEXT),
    Column("outcome", ValueKind.KEY),
    Column("reaction", ValueKind.HOURS),
)
_ALL, _LINE = "all", "line"
_CHUNK = 500


class _Line(NamedTuple):
    """One line of the log as the report needs it; `hours` until it was settled."""

    id: int
    cause: str
    entity: Entity
    entity_id: int
    party_id: int | None
    owner_id: int | None
    told_id: int | None
    at: str
    outcome: str
    hours: float | None


@dataclass(slots=True)
class _Counts:
    """What came of some lines."""

    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    hours: list[float] = field(default_factory=list)
    entities: set[Entity] = field(default_factory=set)

    def add(self, line: _Line) -> None:
        """Count one more."""
        self.counts["escalated"] += 1
        self.counts[line.outcome] += 1
        self.entities.add(line.entity)
        if line.hours is not None:
            self.hours.append(line.hours)

    @property
    def own_share(self) -> float | None:
        """Return which part of what is settled the responsible person has seen to; None when nothing is."""
        settled = self.counts["escalated"] - self.counts["not_settled"]
        return sum(self.counts[key] for key in _OWN) / settled if settled else None

    @property
    def median(self) -> float | None:
        """Return after how many hours of work half of it was settled."""
        return median(self.hours) if self.hours else None

    def values(self) -> tuple[Value, ...]:
        """Return the figures in the order of the columns."""
        average = fmean(self.hours) if self.hours else None
        counted = (self.counts[key] for key in ("escalated", *_OUTCOMES))
        return (*counted, self.own_share, self.median, average)

    def drill(self, key: str) -> Drill | None:
        """Return the way to the records; what is of several kinds no one list can show."""
        if len(self.entities) != 1:
            return None
        (entity,) = self.entities
        return Drill(_LISTED[entity], f"{entity.value}:{key}")


class _Group(NamedTuple):
    key: Any
    name: Value
    counts: _Counts


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Count what the head was told of in a period."""
    grouping = query.grouping or _GROUPINGS[0]
    lines = _read(source, query, progress)
    total = _Counts()
    for line in lines:
        total.add(line)
    report = Report(query, currency_of(source, query), _tiles(lines, total))
    if not lines:
        return report
    groups = _groups(source, grouping, lines)
    tables = [_table("escalations", grouping, groups, total)]
    if grouping is not Grouping.CAUSE:
        tables.append(_table("causes", Grouping.CAUSE, _groups(source, Grouping.CAUSE, lines), total))
    tables.append(_listing(source, lines[:MOST_ROWS]))
    notes = (Note("working_time_rule"),) if total.hours else ()
    if len(lines) > MOST_ROWS:
        notes = (*notes, Note("first_rows", ((MOST_ROWS, ValueKind.COUNT),)))
    return Report(query, report.currency, report.tiles, _charts(grouping, groups), tuple(tables), notes)


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the records behind a figure that are still there, those of which the head was told last first."""
    kind, _, rest = key.partition(":")
    what, _, which = rest.partition(":")
    entity = Entity(kind)
    if what == _LINE:
        return array("q", _there(source, entity, [int(which)]))
    lines = [line for line in _read(source, query) if line.entity is entity]
    if what in _OUTCOMES:
        lines = [line for line in lines if line.outcome == what]
    elif what != _ALL:
        keys = _keys(Grouping(what), lines)
        lines = [line for line, one in zip(lines, keys, strict=True) if _text(one) == which]
    return array("q", _there(source, entity, list(dict.fromkeys(line.entity_id for line in lines))))


def _there(source: Source, entity: Entity, wanted: Sequence[int]) -> list[int]:
    """Return which of some records have not been removed, in the same order."""
    names = names_of(source, _NAMES[entity][0], "id", wanted)
    return [row_id for row_id in wanted if row_id in names]


def _conditions(source: Source, query: ReportQuery) -> Conditions:
    where = Conditions(source.engine)
    # Whoever has asked something is often no client yet.
    where.add(
        "(line.party_id IS NULL OR line.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL))"
    )
    where.moments("line.at", query.since, query.until)
    where.owners("line.owner_id", query.owners)
    where.segment("line.party_id", source, query.segment_id)
    return where


def _read(source: Source, query: ReportQuery, progress: Progress | None = None) -> list[_Line]:
    """Return the lines of the log, the newest first."""
    where = _conditions(source, query)
    rows = source.engine.rows(
        "SELECT line.id, rule.cause, line.entity, line.entity_id, line.party_id, line.owner_id, line.told_id,"
        " line.at, line.resolution, line.resolved_at FROM escalation AS line"
        f" JOIN escalation_rule AS rule ON rule.id = line.rule_id WHERE {where.sql}"
        " ORDER BY line.at DESC, line.id DESC",
        where.params,
    )
    work = {owner: WorkSum(hours) for owner, hours in source.hours({row[5] for row in rows}).items()}
    found: list[_Line] = []
    for *values, resolution, resolved_at in rows:
        if progress is not None and len(found) % _CHUNK == 0:
            progress.raise_if_cancelled()
        line_id, cause, entity, entity_id, party_id, owner_id, told_id, at = values
        outcome, hours = "not_settled", None
        if resolved_at:
            outcome = _CAME_TO[Resolution(resolution)]
            hours = work[owner_id].between(moment(at), moment(resolved_at)).total_seconds() / 3600
        record = (Entity(entity), entity_id, party_id, owner_id, told_id)
        found.append(_Line(line_id, cause, *record, at, outcome, hours))
    return found


def _keys(grouping: Grouping, lines: Sequence[_Line]) -> list[Any]:
    """Return of each line to which group it belongs."""
    if grouping is Grouping.OWNER:
        return [line.owner_id for line in lines]
    if grouping is Grouping.CAUSE:
        return [line.cause for line in lines]
    periods = Periods((line.at for line in lines), grouping)
    return [periods.of(line.at) for line in lines]


def _groups(source: Source, grouping: Grouping, lines: Sequence[_Line]) -> list[_Group]:
    """Return the groups: periods in order of time without gaps, others by falling number."""
    found: defaultdict[Any, _Counts] = defaultdict(_Counts)
    for key, line in zip(_keys(grouping, lines), lines, strict=True):
        found[key].add(line)
    if grouping in PERIODS:
        days = Periods((line.at for line in lines), grouping).shown(found)
        return [_Group(day, day, found.get(day, _Counts())) for day in days]
    names: Mapping[Any, Value]
    if grouping is Grouping.OWNER:
        names = dict(source.engine.rows('SELECT id, name FROM "user"'))
    else:
        names = {key: f"cause_{key}" for key in found}
    groups = [_Group(key, names.get(key), counts) for key, counts in found.items()]
    return sorted(groups, key=lambda group: (-group.counts.counts["escalated"], str(group.name or "")))


def _table(key: str, grouping: Grouping, groups: Sequence[_Group], total: _Counts) -> Table:
    columns = (
        Column("period" if grouping in PERIODS else grouping.value, _kind(grouping)),
        *(Column(name, ValueKind.COUNT) for name in ("escalated", *_OUTCOMES)),
        Column("own_share", ValueKind.SHARE),
        Column("median_reaction", ValueKind.HOURS),
        Column("average_reaction", ValueKind.HOURS),
    )
    rows = tuple(Row((group.name, *group.counts.values()), _drill(grouping, group)) for group in groups)
    return Table(key, columns, rows, (Word("total"), *total.values()))


def _listing(source: Source, lines: Sequence[_Line]) -> Table:
    """Return the lines themselves, each with the way to its record."""
    people = dict(source.engine.rows('SELECT id, name FROM "user"'))
    names = {
        entity: _named(source, lines, entity, lambda line: line.entity_id, only=entity) for entity in _NAMES
    }
    clients = _named(source, lines, Entity.CLIENT, lambda line: line.party_id)
    rows = tuple(
        Row(
            (
                day_of(line.at),
                f"cause_{line.cause}",
                names[line.entity].get(line.entity_id) or None,
                clients.get(line.party_id or 0),
                people.get(line.owner_id),
                people.get(line.told_id) or Word("everybody"),
                line.outcome,
                line.hours,
            ),
            Drill(_LISTED[line.entity], f"{line.entity.value}:{_LINE}:{line.entity_id}"),
        )
        for line in lines
    )
    return Table("forgotten_list", _COLUMNS, rows)


def _named(
    source: Source,
    lines: Iterable[_Line],
    entity: Entity,
    id_of: Callable[[_Line], int | None],
    only: Entity | None = None,
) -> Mapping[int, str]:
    wanted = {id_of(line) for line in lines if only in (None, line.entity)} - {None}
    return names_of(source, *_NAMES[entity], sorted(one for one in wanted if one is not None))


def _tiles(lines: Sequence[_Line], total: _Counts) -> tuple[Tile, ...]:
    by_outcome: defaultdict[str, _Counts] = defaultdict(_Counts)
    for line in lines:
        by_outcome[line.outcome].add(line)

    def tile(key: str, is_good_up: bool | None) -> Tile:
        drill = by_outcome[key].drill(key) if key in by_outcome else None
        return Tile(key, ValueKind.COUNT, total.counts[key], is_good_up, drill)

    return (
        Tile("escalated", ValueKind.COUNT, total.counts["escalated"], False, total.drill(_ALL)),
        tile("settled", True),
        tile("after_reminder", None),
        tile("taken_over", None),
        tile("reassigned", None),
        tile("not_settled", False),
        Tile("own_share", ValueKind.SHARE, total.own_share),
        Tile("median_reaction", ValueKind.HOURS, total.median, False),
    )


def _charts(grouping: Grouping, groups: Sequence[_Group]) -> tuple[Chart, ...]:
    """Return what came of it, and how soon it was settled; of many groups the largest."""
    shown = groups if grouping in PERIODS else groups[:MOST_BARS]
    names, kind = tuple(group.name for group in shown), _kind(grouping)
    drills = tuple(_drill(grouping, group) for group in shown)
    came = tuple(
        Series(key, tuple(group.counts.counts[key] for group in shown), role)
        for key, role in _OUTCOMES.items()
    )
    charts = (Chart("came_of_forgotten", ChartKind.STACKED, names, came, kind, drills),)
    times = tuple(group.counts.median for group in shown)
    if all(time is None for time in times):
        return charts
    way = ChartKind.LINES if grouping in PERIODS else ChartKind.RANKED
    series = (Series("median_reaction", times, Role.MAIN, ValueKind.HOURS),)
    return (*charts, Chart("median_reaction", way, names, series, kind, drills))


def _drill(grouping: Grouping, group: _Group) -> Drill | None:
    return group.counts.drill(f"{grouping.value}:{_text(group.key)}")


def _text(key: Any) -> str:
    return "" if key is None else str(key)


def _kind(grouping: Grouping) -> ValueKind:
    if grouping is Grouping.DAY:
        return ValueKind.DATE
    if grouping is Grouping.CAUSE:
        return ValueKind.KEY
    return ValueKind(grouping.value) if grouping in PERIODS else ValueKind.TEXT


KIND = ReportKind(collect, ids, frozenset({"owners", "segment_id"}), _GROUPINGS)
