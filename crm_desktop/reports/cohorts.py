"""Cohorts: what became of the deals that were opened in each month.

A deal is won, lost or open as it stands now. The share of those won is taken of all deals of the month, and is only
given for a span of days that has passed for every one of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from crm_desktop.domain.moments import moment
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
    Role,
    Row,
    Series,
    Table,
    Tile,
    Value,
    ValueKind,
    add_months,
)
from crm_desktop.reports.base import ReportKind, Source
from crm_desktop.reports.conditions import DEAL_FILTERS, Conditions, deal_conditions
from crm_desktop.reports.months import Months
from crm_desktop.reports.sale_scope import currency_of

SPANS = (30, 60, 90, 180)
MOST_MONTHS = 12  # after the opening, in the picture
_COLUMNS = (
    Column("month", ValueKind.MONTH),
    Column("opened", ValueKind.COUNT),
    Column("won", ValueKind.COUNT),
    Column("lost", ValueKind.COUNT),
    Column("still_open", ValueKind.COUNT),
    Column("amount_won", ValueKind.MONEY),
    *(Column(f"won_in_{days}", ValueKind.SHARE) for days in SPANS),
    Column("share_won", ValueKind.SHARE),
)
_ALL = "all"
_STATES = {"won": StageKind.WON, "lost": StageKind.LOST, "open": StageKind.OPEN}
_EVERY_STEP = 10_000


@dataclass(slots=True)
class _Cohort:
    """The deals that were opened in one month."""

    month: date
    states: dict[StageKind, int] = field(default_factory=lambda: dict.fromkeys(StageKind, 0))
    amount_won: int = 0
    in_days: dict[int, int] = field(default_factory=lambda: dict.fromkeys(SPANS, 0))
    by_month: dict[int, int] = field(default_factory=dict)  # months since the opening: deals won

    @property
    def opened(self) -> int:
        return sum(self.states.values())

    @property
    def won(self) -> int:
        return self.states[StageKind.WON]

    def share(self, count: int) -> float | None:
        """Return a part of the cohort."""
        return count / self.opened if self.opened else None


def collect(source: Source, query: ReportQuery, progress: Progress) -> Report:
    """Return what became of the deals of each month."""
    currency = currency_of(source, query)
    cohorts, others = _cohorts(source, query, currency, progress)
    today = source.today()
    notes = (Note("other_currencies", ((others, ValueKind.COUNT),)),) if others else ()
    rows = tuple(_row(cohort, today) for cohort in cohorts)
    total = _total(cohorts) if cohorts else None
    return Report(
        query,
        currency,
        _tiles(cohorts),
        _charts(cohorts, rows, today) if cohorts else (),
        (Table("cohorts", _COLUMNS, rows, total),),
        notes,
    )


def ids(source: Source, query: ReportQuery, key: str) -> array[int]:
    """Return the deals behind a figure, the newest first."""
    what, _, month = key.partition(":")
    where = _conditions(source, query)
    if month:
        first = date.fromisoformat(month)
        where.moments("deal.created_at", first, add_months(first, 1) - timedelta(days=1))
    if what in _STATES:
        where.add("deal.state = ?", _STATES[what].value)
    return array(
        "q",
        (
            row[0]
            for row in source.engine.rows(
                f"SELECT deal.id FROM deal WHERE {where.sql} ORDER BY deal.created_at DESC, deal.id DESC",
                where.params,
            )
        ),
    )


def _conditions(source: Source, query: ReportQuery) -> Conditions:
    where = deal_conditions(source, query, "deal.created_at")
    if query.pipeline_id is not None:
        where.add("deal.pipeline_id = ?", query.pipeline_id)
    return where


def _cohorts(
    source: Source, query: ReportQuery, currency: str, progress: Progress
) -> tuple[list[_Cohort], int]:
    """Return the cohorts of all months from the first deal to the last, and how many deals are worth something
    in other currencies."""
    where = _conditions(source, query)
    rows = source.engine.rows(
        "SELECT deal.created_at, deal.closed_at, deal.state, deal.amount, deal.currency FROM deal"
        f" WHERE {where.sql}",
        where.params,
    )
    if not rows:
        return [], 0
    months = Months.of(min(row[0] for row in rows), max(max(row[0], row[1]) for row in rows))
    cohorts = [_Cohort(month) for month in months.days]
    others = 0
    states = {kind.value: kind for kind in StageKind}
    for at, (created, closed, state, amount, of_currency) in enumerate(rows):
        if at % _EVERY_STEP == 0:
            progress.raise_if_cancelled()
        place = months.at(created)
        cohort = cohorts[place]
        cohort.states[states[state]] += 1
        is_ours = of_currency == currency
        others += not is_ours
        if state == StageKind.WON:
            _add_win(cohort, created, closed, months.at(closed) - place)
            cohort.amount_won += amount if is_ours else 0
    last = max(at for at, cohort in enumerate(cohorts) if cohort.opened)
    return cohorts[: last + 1], others


def _add_win(cohort: _Cohort, created: str, closed: str, later: int) -> None:
    cohort.by_month[later] = cohort.by_month.get(later, 0) + 1
    took = moment(closed) - moment(created)
    for days in SPANS:
        if took <= timedelta(days=days):
            cohort.in_days[days] += 1


def _row(cohort: _Cohort, today: date) -> Row:
    last_day = add_months(cohort.month, 1) - timedelta(days=1)
    return Row(
        (
            cohort.month,
            cohort.opened,
            cohort.won,
            cohort.states[StageKind.LOST],
            cohort.states[StageKind.OPEN],
            cohort.amount_won,
            *(
                cohort.share(cohort.in_days[days]) if last_day + timedelta(days=days) < today else None
                for days in SPANS
            ),
            cohort.share(cohort.won),
        ),
        Drill(Listed.DEALS, f"{_ALL}:{cohort.month.isoformat()}"),
    )


def _total(cohorts: Sequence[_Cohort]) -> tuple[Value, ...]:
    opened = sum(cohort.opened for cohort in cohorts)
    won = sum(cohort.won for cohort in cohorts)
    return (
        None,
        opened,
        won,
        sum(cohort.states[StageKind.LOST] for cohort in cohorts),
        sum(cohort.states[StageKind.OPEN] for cohort in cohorts),
        sum(cohort.amount_won for cohort in cohorts),
        *(None for _ in SPANS),
        won / opened if opened else None,
    )


def _tiles(cohorts: Sequence[_Cohort]) -> tuple[Tile, ...]:
    opened = sum(cohort.opened for cohort in cohorts)
    states = {kind: sum(cohort.states[kind] for cohort in cohorts) for kind in StageKind}
    return (
        Tile("opened", ValueKind.COUNT, opened, drill=Drill(Listed.DEALS, _ALL)),
        Tile("won", ValueKind.COUNT, states[StageKind.WON], drill=Drill(Listed.DEALS, "won")),
        Tile("share_won", ValueKind.SHARE, states[StageKind.WON] / opened if opened else None),
        Tile(
            "lost",
            ValueKind.COUNT,
            states[StageKind.LOST],
            is_good_up=False,
            drill=Drill(Listed.DEALS, "lost"),
        ),
        Tile("still_open", ValueKind.COUNT, states[StageKind.OPEN], None, Drill(Listed.DEALS, "open")),
        Tile("amount_won", ValueKind.MONEY, sum(cohort.amount_won for cohort in cohorts)),
    )


def _charts(cohorts: Sequence[_Cohort], rows: Sequence[Row], today: date) -> tuple[Chart, ...]:
    months = tuple(cohort.month for cohort in cohorts)
    drills = tuple(row.drill for row in rows)
    shown = min(MOST_MONTHS, _months_to(cohorts[0].month, today) + 1)
    heat = Chart(
        "won_since_opening",
        ChartKind.HEATMAP,
        months,
        tuple(
            Series(
                later,
                tuple(_won_by(cohort, later, today) for cohort in cohorts),
                kind=ValueKind.SHARE,
                name_kind=ValueKind.COUNT,
            )
            for later in range(shown)
        ),
        ValueKind.MONTH,
        drills,
    )
    stacked = Chart(
        "became_of_deals",
        ChartKind.STACKED,
        months,
        (
            Series("won", tuple(cohort.won for cohort in cohorts), Role.WON),
            Series("lost", tuple(cohort.states[StageKind.LOST] for cohort in cohorts), Role.LOST),
            Series("still_open", tuple(cohort.states[StageKind.OPEN] for cohort in cohorts), Role.OPEN),
        ),
        ValueKind.MONTH,
        drills,
    )
    return heat, stacked


def _won_by(cohort: _Cohort, later: int, today: date) -> float | None:
    """Return which share was won by the end of a month after the opening; nothing of months to come."""
    if later > _months_to(cohort.month, today):
        return None
    return cohort.share(sum(count for at, count in cohort.by_month.items() if at <= later))


def _months_to(month: date, today: date) -> int:
    return (today.year - month.year) * 12 + today.month - month.month


KIND = ReportKind(collect, ids, DEAL_FILTERS)
