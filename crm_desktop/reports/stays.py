"""How long deals stood in the stages of a pipeline: kept with each move that left one."""

from __future__ import annotations

import json
from dataclasses import dataclass

from crm_desktop.domain.report import ReportQuery
from crm_desktop.reports.base import Source
from crm_desktop.reports.conditions import Conditions, deal_conditions
from crm_desktop.reports.stages import Road


@dataclass(frozen=True, slots=True)
class Stay:
    """How long deals stood in a stage, of those that have left it."""

    median_seconds: float
    average_seconds: float


def stays(source: Source, query: ReportQuery, road: Road) -> dict[int, Stay]:
    """Return, by stage, how long the deals of a query stood there, each time they did."""
    where = Conditions(source.engine)
    where.one_of("move.from_stage_id", road.ids())
    where.live("move")
    deals = deal_conditions(source, query, "deal.created_at")
    if query_narrows(query):
        where.add(f"move.deal_id IN (SELECT deal.id FROM deal WHERE {deals.sql})", *deals.params)
    # One list for each stage: taken as text it comes three times as fast as row by row.
    return {
        stage_id: _stay(sorted(json.loads(seconds)))
        for stage_id, seconds in source.engine.rows(
            f"SELECT move.from_stage_id, {source.engine.json_list('move.seconds')} FROM deal_move AS move"
            f" WHERE {where.sql} GROUP BY move.from_stage_id",
            where.params,
        )
    }


def _stay(seconds: list[int]) -> Stay:
    half = len(seconds) // 2
    median = float(seconds[half]) if len(seconds) % 2 else (seconds[half - 1] + seconds[half]) / 2
    return Stay(median, sum(seconds) / len(seconds))


def query_narrows(query: ReportQuery) -> bool:
    """Return whether a query leaves deals out, but for those of the recycle bin and of other pipelines."""
    return any(
        (
            query.since, query.until, query.owners, query.sources, query.tags, query.product_ids,
            query.product_group_ids, query.segment_id is not None,
        )
    )  # fmt: skip
