"""What reports ask of rows: the period, whose they are, which clients and goods they are about."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.moments import start_of
from crm_desktop.domain.report import ReportQuery
from crm_desktop.models.engines import Engine
from crm_desktop.reports.base import Source

# What `deal_conditions` heeds, and every report about deals besides.
DEAL_FILTERS = frozenset(
    {
        "pipeline_id",
        "owners",
        "sources",
        "tags",
        "product_ids",
        "product_group_ids",
        "segment_id",
        "currency",
    }
)
_ONE_DAY = timedelta(days=1)


class Conditions:
    """Conditions in SQL with their parameters, all of which hold.

    Columns are given with their table, as they stand in the statement: `deal.owner_id`.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._conditions: list[str] = []
        self.params: list[Any] = []

    @property
    def sql(self) -> str:
        """Return the conditions as one; there is always one."""
        return " AND ".join(self._conditions) or "1 = 1"

    def add(self, condition: str, *params: Any) -> None:
        """Add one condition."""
        self._conditions.append(condition)
        self.params += params

    def one_of(self, column: str, values: Iterable[Any]) -> None:
        """Ask for one of some values; for anything when there are none."""
        every = sorted(values)
        if every:
            self.add(f"{column} IN ({marks(every)})", *every)

    def live(self, table: str) -> None:
        """Leave out what belongs to clients in the recycle bin: few are there, so their ids are quickest."""
        self.add(f"{table}.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL)")

    def moments(self, column: str, since: date | None, until: date | None) -> None:
        """Ask for stored moments that lie on these days here, both included; "" lies on no day."""
        if since is not None and since > date.min:
            self.add(f"{column} >= ?", start_of(since))
        if until is not None and until < date.max:
            self.add(f"{column} <> '' AND {column} < ?", start_of(until + _ONE_DAY))

    def days(self, column: str, since: date | None, until: date | None) -> None:
        """Ask for stored days from one to another, both included; "" is no day."""
        if since is not None:
            self.add(f"{column} >= ?", since.isoformat())
        if until is not None:
            self.add(f"{column} <> '' AND {column} <= ?", until.isoformat())

    def owners(self, column: str, names: Collection[str]) -> None:
        """Ask for the people who are responsible, by name; "" is nobody."""
        self._named(column, '"user"', names)

    def sources(self, column: str, names: Collection[str]) -> None:
        """Ask for the sources, by name; "" is none."""
        self._named(column, "source", names)

    def _named(self, column: str, table: str, names: Collection[str]) -> None:
        given = sorted(name for name in names if name)
        tests = [f"{column} IN (SELECT id FROM {table} WHERE name IN ({marks(given)}))"] if given else []
        if "" in names:
            tests.append(f"{column} IS NULL")
        if tests:
            self.add(f"({' OR '.join(tests)})", *given)

    def tags(self, column: str, names: Collection[str], *, link: str, owner: str) -> None:
        """Ask for one of these tags: `link` is the table of tags, `owner` its column that names the record."""
        if names:
            self.add(
                f"{column} IN (SELECT link.{owner} FROM {link} AS link JOIN tag ON tag.id = link.tag_id"
                f" WHERE tag.name IN ({marks(names)}))",
                *sorted(names),
            )

    def lines(self, column: str, query: ReportQuery, *, owner: str) -> None:
        """Ask for records with a line of the wanted products or groups of products; `owner` is `deal_id` or
        `sale_id`."""
        wanted = Conditions(self._engine)
        wanted.one_of("line.product_id", query.product_ids)
        wanted.one_of("product.product_group_id", query.product_group_ids)
        if wanted.params:
            self.add(
                f"{column} IN (SELECT line.{owner} FROM doc_line AS line"
                f" JOIN product ON product.id = line.product_id WHERE {wanted.sql})",
                *wanted.params,
            )

    def segment(self, column: str, source: Source, segment_id: int | None) -> None:
        """Ask for clients who belong to a segment now."""
        if segment_id is not None:
            self.ids(column, source.members(segment_id))

    def ids(self, column: str, ids: Iterable[int]) -> None:
        """Ask for some of many ids: they go as one parameter, however many they are."""
        self.add(f"{column} IN ({self._engine.ids_of_json})", json.dumps(list(ids)))


def deal_conditions(source: Source, query: ReportQuery, days_of: str = "") -> Conditions:
    """Return what a query asks of `deal`, which needs no other table beside it. `days_of` is the moment that must
    lie in the period (`deal.created_at`); without it the period is not heeded. The pipeline and the currency are
    left to the report."""
    where = Conditions(source.engine)
    where.live("deal")
    if days_of:
        where.moments(days_of, query.since, query.until)
    where.owners("deal.owner_id", query.owners)
    where.sources("deal.source_id", query.sources)
    where.tags("deal.id", query.tags, link="deal_tag", owner="deal_id")
    where.lines("deal.id", query, owner="deal_id")
    where.segment("deal.party_id", source, query.segment_id)
    return where


def marks(values: Collection[Any]) -> str:
    """Return `?, ?, ?` for an IN list."""
    return ", ".join("?" * len(values))
