"""What was won by month, against the same months of the year before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import (
    Chart,
    ChartKind,
    Column,
    Drill,
    Listed,
    ReportQuery,
    Role,
    Row,
    Series,
    Table,
    ValueKind,
    add_months,
    year_before,
)
from crm_desktop.reports.base import Source
from crm_desktop.reports.conditions import Conditions
from crm_desktop.reports.loss_groups import closed_conditions
from crm_desktop.reports.months import Months, first_of, months_between

_COLUMNS = (
    Column("month", ValueKind.MONTH),
    Column("won", ValueKind.COUNT),
    Column("amount_won", ValueKind.MONEY),
    Column("won_year_before", ValueKind.COUNT),
    Column("amount_year_before", ValueKind.MONEY),
    Column("change_to_year_before", ValueKind.SHARE),
)


@dataclass(frozen=True, slots=True)
class WonMonth:
    """What was won in a month, and in the same month of the year before."""

    month: date
    count: int
    amount: int
    count_before: int
    amount_before: int


@dataclass(frozen=True, slots=True)
class WonYears:
    """What was won from one day to another, and in the same days of the year before."""

    since: date
    until: date
    months: tuple[WonMonth, ...]

    @property
    def amount(self) -> int:
        """Return what was won in the period."""
        return sum(month.amount for month in self.months)

    @property
    def amount_before(self) -> int:
        """Return what was won a year before."""
        return sum(month.amount_before for month in self.months)

    @property
    def change(self) -> float | None:
        """Return what was won as a part of what was won the year before; None when that was nothing."""
        return _part(self.amount, self.amount_before)

    def table(self) -> Table:
        """Return the months as a table, without rows when nothing was won in either year."""
        rows = tuple(
            Row(
                (
                    month.month,
                    month.count,
                    month.amount,
                    month.count_before,
                    month.amount_before,
                    _part(month.amount, month.amount_before),
                ),
                _drill(month),
            )
            for month in self.months
        )
        if not any(month.count or month.count_before for month in self.months):
            return Table("won_by_month", _COLUMNS, ())
        total = (
            None,
            sum(month.count for month in self.months),
            self.amount,
            sum(month.count_before for month in self.months),
            self.amount_before,
            self.change,
        )
        return Table("won_by_month", _COLUMNS, rows, total)

    def charts(self) -> tuple[Chart, ...]:
        """Return the picture of both years side by side; none when nothing was won."""
        if not self.table().rows:
            return ()
        return (
            Chart(
                "won_by_month",
                ChartKind.BARS,
                tuple(month.month for month in self.months),
                (
                    Series(
                        "amount_won", tuple(month.amount for month in self.months), Role.WON, ValueKind.MONEY
                    ),
                    Series(
                        "amount_year_before",
                        tuple(month.amount_before for month in self.months),
                        Role.SECOND,
                        ValueKind.MONEY,
                    ),
                ),
                ValueKind.MONTH,
                tuple(_drill(month) for month in self.months),
            ),
        )


def won_years(source: Source, query: ReportQuery, currency: str) -> WonYears:
    """Return what was won in the period of a query. Without an end it goes until today, without a beginning
    it is a year long."""
    since, until = _period(source, query)
    before = year_before(since, until)
    months = months_between(since, until)
    now = _by_month(source, replace(query, since=since, until=until), months, currency)
    former_months = [add_months(month, -12) for month in months]
    former = _by_month(source, replace(query, since=before[0], until=before[1]), former_months, currency)
    return WonYears(
        since,
        until,
        tuple(
            WonMonth(month, *figures, *figures_before)
            for month, figures, figures_before in zip(months, now, former, strict=True)
        ),
    )


def won_in(source: Source, query: ReportQuery, month: date) -> Conditions:
    """Return the conditions on the deals that were won in a month, as far as it belongs to the period."""
    since, until = _period(source, query)
    last = add_months(month, 1) - timedelta(days=1)
    return closed_conditions(
        source, replace(query, since=max(since, month), until=min(until, last)), StageKind.WON
    )


def _period(source: Source, query: ReportQuery) -> tuple[date, date]:
    until = query.until or max(source.today(), query.since or date.min)
    return query.since or add_months(first_of(until), -11), until


def _by_month(source: Source, query: ReportQuery, months: list[date], currency: str) -> list[tuple[int, int]]:
    where = closed_conditions(source, query, StageKind.WON)
    found = Months(months)
    counts, amounts = [0] * len(months), [0] * len(months)
    for closed, amount in source.engine.rows(
        "SELECT deal.closed_at, CASE WHEN deal.currency = ? THEN deal.amount ELSE 0 END FROM deal"
        f" WHERE {where.sql}",
        (currency, *where.params),
    ):
        at = found.at(closed)
        counts[at] += 1
        amounts[at] += amount
    return list(zip(counts, amounts, strict=True))


def _part(amount: int, before: int) -> float | None:
    return amount / before if before else None


def _drill(month: WonMonth) -> Drill:
    return Drill(Listed.DEALS, f"won:{month.month.isoformat()}")
