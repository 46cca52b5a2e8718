"""The funnel: how many deals came into each stage, by the log of their moves, and how long they stood there.

Deals that were opened in the period are counted, with all that the log says of them until now. A deal entered a
stage when a move led into it, wherever it stands today; each deal counts once. Lost are those that are lost now, not
those that came back.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Listed,
    Note,
    Report,
    ReportQuery,
    Row,
    Series,
    Table,
    Tile,
    ValueKind,
)
from crm_desktop.domain.road import road_stages
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.conditions import DEAL_FILTERS, deal_conditions
from crm_desktop.reports.sale_scope import currency_of
from crm_desktop.reports.stages import Road, chosen_road, road_note
from crm_desktop.reports.stays import Stay, stays

_COLUMNS = (
    Column("name", ValueKind.TEXT),
    Column("kind", ValueKind.KEY),
    Column("entered", ValueKind.COUNT),
    Column("amount", ValueKind.MONEY),
    Column("conversion_from_previous", ValueKind.SHARE),
    Column("conversion_from_first", ValueKind.SHARE),
    Column("median_days", ValueKind.DAYS),
    Column("average_days", ValueKind.DAYS),
    Column("lost_here", ValueKind.COUNT),
)
_DAY = 86_400
_OPENED, _STAGE, _LOST_HERE = "opened", "stage", "lost_here"


@dataclass(slots=True)
class _Sum:
    """Some deals, and what they are worth in the currency of the report."""

    count: int = 0
    amount: int = 0

    def add(self, count: int, amount: int) -> None:
        self.count += count
        self.amount += amount


@dataclass(slots=True)
class _Counts:
    """What the deals of a query did: by stage, together, and how many of them are worth something else.
    `lost_here` are those that are lost now, by the stage from which they were."""

    opened: _Sum = field(default_factory=_Sum)
    entered: dict[int, _Sum] = field(default_factory=dict)
    lost_here: dict[int | None, int] = field(default_factory=dict)
    won: _Sum = field(default_factory=_Sum)
    in_other_currencies: int = 0
    skipped: int = 0


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Return the funnel of a pipeline; of the first one, when none is chosen."""
    road = chosen_road(source, query.pipeline_id)
    currency = currency_of(source, query)
    if road is None:
        return Report(query, currency, tables=(Table("stages", _COLUMNS, ()),))
    counts = _count(source, query, road, currency)
    progress.raise_if_cancelled()
    times = stays(source, query, road)
    progress.raise_if_cancelled()
    days_to_win = _days_to_win(source, query, road)
    rows = _rows(road, counts, times) if counts.opened.count else ()
    return Report(
        query,
        currency,
        _tiles(counts, days_to_win),
        _charts(rows, road) if rows else (),
        (Table("stages", _COLUMNS, rows),),
        _notes(query, road, counts),
    )


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the deals behind a figure, the newest first."""
    road = chosen_road(source, query.pipeline_id)
    found = array("q")
    if road is None:
        return found
    what, _, stage = key.partition(":")
    where = deal_conditions(source, query, "deal.created_at")
    if what == _LOST_HERE:
        where.add("deal.state = 'lost'")
        where.add("deal.came_from_id = ?", int(stage))
    if what in {_LOST_HERE, StageKind.LOST}:
        where.one_of("deal.stage_id", road.ids(StageKind.LOST))
    wanted: dict[str, bool] = {}
    for deal_id, passed in source.engine.rows(
        f"SELECT deal.id, deal.passed FROM deal WHERE {where.sql} ORDER BY deal.created_at DESC, deal.id DESC",
        where.params,
    ):
        if passed not in wanted:
            entered = road.entered(road_stages(passed), counts_skipped=query.counts_skipped)
            wanted[passed] = _belongs(what, stage, road, entered)
        if wanted[passed]:
            found.append(deal_id)
    return found


def _belongs(what: str, stage: str, road: Road, entered: Collection[int]) -> bool:
    if what == _STAGE:
        return int(stage) in entered
    if what == StageKind.WON:
        return not road.ids(StageKind.WON).isdisjoint(entered)
    return bool(entered)


def _count(source: Source, query: ReportQuery, road: Road, currency: str) -> _Counts:
    """Count the deals by the stages they ever entered: of a hundred thousand deals there are few such roads."""
    where = deal_conditions(source, query, "deal.created_at")
    counts = _Counts()
    won, lost = road.ids(StageKind.WON), road.ids(StageKind.LOST)
    for passed, stage_id, before, of_currency, count, amount in source.engine.rows(
        "SELECT deal.passed, deal.stage_id, deal.came_from_id, deal.currency, count(*), SUM(deal.amount) FROM deal"
        f" WHERE {where.sql} GROUP BY deal.passed, deal.stage_id, deal.came_from_id, deal.currency",
        where.params,
    ):
        stages = road_stages(passed)
        entered = road.entered(stages, counts_skipped=query.counts_skipped)
        if not entered:
            continue
        worth = int(amount) if of_currency == currency else 0
        if of_currency != currency:
            counts.in_other_currencies += count
        if road.entered(stages, counts_skipped=True) != road.entered(stages):
            counts.skipped += count
        counts.opened.add(count, worth)
        if stage_id in lost:
            counts.lost_here[before] = counts.lost_here.get(before, 0) + count
        for each in entered:
            counts.entered.setdefault(each, _Sum()).add(count, worth)
        if not won.isdisjoint(entered):
            counts.won.add(count, worth)
    return counts


def _days_to_win(source: Source, query: ReportQuery, road: Road) -> float | None:
    """Return how many days the deals that are won now took from their first day, on the average."""
    where = deal_conditions(source, query, "deal.created_at")
    # With the sign the stage is no way to find deals one by one: reading the index of figures is quicker.
    where.one_of("+deal.stage_id", road.ids(StageKind.WON))
    seconds = source.engine.seconds_of
    ((average,),) = source.engine.rows(
        f"SELECT AVG({seconds('deal.closed_at')} - {seconds('deal.created_at')}) FROM deal WHERE {where.sql}",
        where.params,
    )
    return None if average is None else float(average) / _DAY


def _rows(road: Road, counts: _Counts, times: Mapping[int, Stay]) -> tuple[Row, ...]:
    rows: list[Row] = []
    first: int | None = None
    previous: int | None = None
    for stage in road.stages:
        total = counts.entered.get(stage.id, _Sum())
        first = total.count if first is None else first
        stay = times.get(stage.id)
        is_lost = stage.kind is StageKind.LOST
        rows.append(
            Row(
                (
                    stage.name,
                    stage.kind.value,
                    total.count,
                    total.amount,
                    None if is_lost else _share(total.count, previous),
                    _share(total.count, first),
                    stay.median_seconds / _DAY if stay else None,
                    stay.average_seconds / _DAY if stay else None,
                    counts.lost_here.get(stage.id, 0) if stage.kind is StageKind.OPEN else None,
                ),
                Drill(Listed.DEALS, f"{_STAGE}:{stage.id}"),
            )
        )
        if stage.kind is StageKind.OPEN:
            previous = total.count
    return tuple(rows)


def _share(part: int, whole: int | None) -> float | None:
    return part / whole if whole else None


def _tiles(counts: _Counts, days_to_win: float | None) -> tuple[Tile, ...]:
    won, lost = counts.won, sum(counts.lost_here.values())
    won_deals = Drill(Listed.DEALS, StageKind.WON)
    return (
        Tile("opened", ValueKind.COUNT, counts.opened.count, drill=Drill(Listed.DEALS, _OPENED)),
        Tile("won", ValueKind.COUNT, won.count, drill=won_deals),
        Tile("conversion", ValueKind.SHARE, _share(won.count, counts.opened.count)),
        Tile("days_to_win", ValueKind.DAYS, days_to_win, is_good_up=False),
        Tile("lost", ValueKind.COUNT, lost, is_good_up=False, drill=Drill(Listed.DEALS, StageKind.LOST)),
        Tile("amount_won", ValueKind.MONEY, won.amount, drill=won_deals),
    )


def _charts(rows: Iterable[Row], road: Road) -> tuple[Chart, ...]:
    shown = [row for row, stage in zip(rows, road.stages, strict=True) if stage.kind is not StageKind.LOST]
    goal = next(at for at, row in enumerate(shown) if row.values[1] == StageKind.WON)
    funnel = Chart(
        "funnel",
        ChartKind.FUNNEL,
        tuple(row.values[0] for row in shown),
        (
            Series("entered", tuple(_number(row, 2) for row in shown)),
            Series("amount", tuple(_number(row, 3) for row in shown), kind=ValueKind.MONEY),
        ),
        drills=tuple(row.drill for row in shown),
        won_at=goal,
    )
    stood = [row for row in shown if row.values[6] is not None and row.values[1] == StageKind.OPEN]
    if not stood:
        return (funnel,)
    days = Chart(
        "days_per_stage",
        ChartKind.RANKED,
        tuple(row.values[0] for row in stood),
        (
            Series("median_days", tuple(_number(row, 6) for row in stood), kind=ValueKind.DAYS),
            Series("average_days", tuple(_number(row, 7) for row in stood), kind=ValueKind.DAYS),
        ),
        drills=tuple(row.drill for row in stood),
    )
    return funnel, days


def _number(row: Row, at: int) -> float | None:
    value = row.values[at]
    return value if isinstance(value, int | float) else None


def _notes(query: ReportQuery, road: Road, counts: _Counts) -> tuple[Note, ...]:
    notes = road_note(query.pipeline_id, road)
    if counts.skipped:
        key = "skipped_counted" if query.counts_skipped else "skipped_not_counted"
        notes.append(Note(key, ((counts.skipped, ValueKind.COUNT),)))
    if counts.in_other_currencies:
        notes.append(Note("other_currencies", ((counts.in_other_currencies, ValueKind.COUNT),)))
    return tuple(notes)


KIND = ReportKind(collect, ids, DEAL_FILTERS | {"counts_skipped"})
