"""Lost deals by what they are alike in: the reason, the stage they were lost from, what they were about, whose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import Grouping, ReportQuery, Value, add_months
from crm_desktop.reports.base import Source
from crm_desktop.reports.conditions import Conditions, deal_conditions
from crm_desktop.reports.months import Months
from crm_desktop.reports.sale_scope import whole
from crm_desktop.reports.stages import told_apart

GOODS = (Grouping.PRODUCT, Grouping.PRODUCT_GROUP)
# What tells groups apart, the table in which their names are, and the column of the name.
_KEYS: dict[Grouping, tuple[str, str]] = {
    Grouping.REASON: ("deal.lost_reason_id", "lost_reason"),
    Grouping.STAGE: ("deal.came_from_id", "stage"),
    Grouping.PRODUCT: ("line.product_id", "product"),
    Grouping.PRODUCT_GROUP: ("product.product_group_id", "product_group"),
    Grouping.OWNER: ("deal.owner_id", '"user"'),
    Grouping.PIPELINE: ("deal.pipeline_id", "pipeline"),
}
_LINES = " JOIN doc_line AS line ON line.deal_id = deal.id LEFT JOIN product ON product.id = line.product_id"


@dataclass(frozen=True, slots=True)
class LossGroup:
    """The lost deals that are alike in something; `key` None is those of which it is not known."""

    key: Any
    name: Value
    count: int
    amount: int


def closed_conditions(source: Source, query: ReportQuery, state: StageKind) -> Conditions:
    """Return what a query asks of the deals that are won or lost now and were so in the period."""
    where = deal_conditions(source, query, "deal.closed_at")
    where.add("deal.state = ?", state.value)
    if query.pipeline_id is not None:
        where.add("deal.pipeline_id = ?", query.pipeline_id)
    return where


def loss_groups(source: Source, query: ReportQuery, grouping: Grouping, currency: str) -> list[LossGroup]:
    """Return the groups that have lost deals: months in order of time, all others by falling count."""
    where = closed_conditions(source, query, StageKind.LOST)
    if grouping is Grouping.MONTH:
        return _by_month(source, where, currency)
    if grouping is Grouping.COMPETITOR:
        return _ordered(_by_competitor(source, where, currency))
    key, names = _KEYS[grouping]
    count, amount, lines = "count(*)", "deal.amount", ""
    if grouping in GOODS:
        # A deal is about all its goods; of its worth each of them has that of its own lines.
        count, amount, lines = "count(DISTINCT deal.id)", "line.total", _LINES
        _only_wanted_goods(where, query)
    rows = source.engine.rows(
        "SELECT part.id, named.name, part.number, part.amount FROM"
        f" (SELECT {key} AS id, {count} AS number, {_of_currency(amount)} AS amount FROM deal{lines}"
        f" WHERE {where.sql} GROUP BY {key}) AS part LEFT JOIN {names} AS named ON named.id = part.id",
        (currency, *where.params),
    )
    groups = [LossGroup(*row) for row in rows]
    return _ordered(_with_pipelines(source, groups) if grouping is Grouping.STAGE else groups)


def group_conditions(source: Source, query: ReportQuery, grouping: Grouping, key: str) -> Conditions:
    """Return the conditions on the deals of one group; `key` "" is that of which nothing is known."""
    where = closed_conditions(source, query, StageKind.LOST)
    if grouping is Grouping.MONTH:
        first = date.fromisoformat(key)
        where.moments("deal.closed_at", first, add_months(first, 1) - timedelta(days=1))
    elif grouping is Grouping.COMPETITOR:
        where.add("deal.competitor = ?", key)
    else:
        column = _KEYS[grouping][0]
        test, params = (f"{column} = ?", (int(key),)) if key else (f"{column} IS NULL", ())
        if grouping in GOODS:
            within = Conditions(source.engine)
            within.add(test, *params)
            _only_wanted_goods(within, query)
            where.add(
                "deal.id IN (SELECT line.deal_id FROM doc_line AS line LEFT JOIN product"
                f" ON product.id = line.product_id WHERE line.deal_id IS NOT NULL AND {within.sql})",
                *within.params,
            )
        else:
            where.add(test, *params)
    return where


def _only_wanted_goods(where: Conditions, query: ReportQuery) -> None:
    where.one_of("line.product_id", query.product_ids)
    where.one_of("product.product_group_id", query.product_group_ids)


def _of_currency(amount: str) -> str:
    return whole(f"CASE WHEN deal.currency = ? THEN {amount} ELSE 0 END")


def _by_competitor(source: Source, where: Conditions, currency: str) -> Iterable[LossGroup]:
    rows = source.engine.rows(
        f"SELECT deal.competitor, count(*), {_of_currency('deal.amount')} FROM deal"
        f" WHERE {where.sql} GROUP BY deal.competitor",
        (currency, *where.params),
    )
    return (LossGroup(name or None, name or None, count, amount) for name, count, amount in rows)


def _with_pipelines(source: Source, stages: list[LossGroup]) -> list[LossGroup]:
    """Name the pipelines of stages that have the same name."""
    pipelines = dict(
        source.engine.rows(
            "SELECT stage.id, pipeline.name FROM stage JOIN pipeline ON pipeline.id = stage.pipeline_id"
        )
    )
    names = told_apart(
        {stage.key: (str(stage.name), pipelines[stage.key]) for stage in stages if stage.key is not None}
    )
    return [replace(stage, name=names.get(stage.key)) for stage in stages]


def _by_month(source: Source, where: Conditions, currency: str) -> list[LossGroup]:
    rows = source.engine.rows(
        "SELECT deal.closed_at, CASE WHEN deal.currency = ? THEN deal.amount ELSE 0 END FROM deal"
        f" WHERE {where.sql}",
        (currency, *where.params),
    )
    if not rows:
        return []
    months = Months.of(min(row[0] for row in rows), max(row[0] for row in rows))
    counts, amounts = [0] * len(months.days), [0] * len(months.days)
    for closed, amount in rows:
        at = months.at(closed)
        counts[at] += 1
        amounts[at] += amount
    return [
        LossGroup(month.isoformat(), month, count, amount)
        for month, count, amount in zip(months.days, counts, amounts, strict=True)
    ]


def _ordered(groups: Iterable[LossGroup]) -> list[LossGroup]:
    return sorted(groups, key=lambda group: (-group.count, -group.amount, str(group.name or "")))
