"""Writes deals that happened earlier in one go, with the road they went: from a file, or for the example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crm_desktop.domain.deal import DealDraft, Loss
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.pipeline import Stage, StageKind
from crm_desktop.domain.road import road_text
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Deal as DealTable
from crm_desktop.models import DealMove, LostReason, User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.deals.moving import MOVE_COLUMNS, ranks_on_top
from crm_desktop.services.deals.pipelines import read_pipelines
from crm_desktop.services.deals.writing import (
    Names,
    deal_values,
    find_names,
    insert_deals,
    insert_parts,
)
from crm_desktop.services.numbering import take_numbers
from crm_desktop.services.store import utc_text


@dataclass(frozen=True, slots=True)
class PastStep:
    """A stage that a deal entered, when, by whose hand, and (None: as now) what it was worth then."""

    stage_id: int
    at: datetime
    by: str = ""
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class PastDeal:
    """A deal and its whole road, the stage it began in first; one that was lost says why.

    `number` is the number it had elsewhere, if it is to keep it and it is free.
    """

    draft: DealDraft
    steps: tuple[PastStep, ...]
    loss: Loss | None = None
    last_activity_at: datetime | None = None
    number: int | None = None


def add_past_deals(changes: Changes, deals: Sequence[PastDeal], currency: str) -> range:
    """Store deals as they went, and return the run of their ids. What stages require is not asked for: it
    happened as it happened. Raises ValidationError for a deal without a road, or lost without a reason, and
    NotFoundError for a stage."""
    if not deals:
        return range(0)
    stages = {stage.id: stage for pipeline in read_pipelines(changes.engine) for stage in pipeline.stages}
    for deal in deals:
        _check(deal, stages)
    drafts = [deal.draft for deal in deals]
    names = find_names(changes, drafts)
    reasons = ids_by_name(changes, LostReason, [storable(deal.loss.reason) for deal in deals if deal.loss])
    authors = ids_by_name(changes, User, [storable(step.by) for deal in deals for step in deal.steps])
    numbers = _numbers(changes, deals)
    ranks = _ranks(changes, deals)
    rows = [
        _row(deal, stages, names, reasons, currency) | {"number": number, "rank": rank}
        for deal, number, rank in zip(deals, numbers, ranks, strict=True)
    ]
    ids = insert_deals(changes, rows)
    insert_parts(changes, ids, drafts, names)
    moves = [
        move
        for row_id, row, deal in zip(ids, rows, deals, strict=True)
        for move in _moves(row_id, int(row["amount"]), deal, authors)
    ]
    changes.insert_many(DealMove, MOVE_COLUMNS, moves)
    return ids


def _check(deal: PastDeal, stages: Mapping[int, Stage]) -> None:
    deal.draft.validate()
    if not deal.steps:
        raise ValidationError({"stage": Problem.REQUIRED})
    for step in deal.steps:
        if step.stage_id not in stages:
            raise NotFoundError(EntityRef(Entity.STAGE, step.stage_id))
    is_lost = stages[deal.steps[-1].stage_id].kind is StageKind.LOST
    if is_lost and not (deal.loss and deal.loss.reason.strip()):
        raise ValidationError({"reason": Problem.REQUIRED})


def _row(
    deal: PastDeal, stages: Mapping[int, Stage], names: Names, reasons: Mapping[str, int], currency: str
) -> dict[str, Any]:
    last = deal.steps[-1]
    stage = stages[last.stage_id]
    loss = deal.loss if stage.kind is StageKind.LOST else None
    is_open = stage.kind is StageKind.OPEN
    values = deal_values(deal.draft, names, currency)
    if not is_open:
        values |= {"action_kind": "", "action_on": "", "action_text": ""}
    return values | {
        "pipeline_id": stage.pipeline_id,
        "stage_id": stage.id,
        "state": stage.kind.value,
        "passed": road_text(step.stage_id for step in deal.steps),
        "came_from_id": deal.steps[-2].stage_id if len(deal.steps) > 1 else None,
        "created_at": utc_text(deal.steps[0].at),
        "stage_entered_at": utc_text(last.at),
        "last_activity_at": utc_text(max(last.at, deal.last_activity_at or last.at)),
        "closed_at": "" if is_open else utc_text(last.at),
        "lost_reason_id": reasons[name_key(storable(loss.reason))] if loss else None,
        "lost_note": storable(loss.note).strip() if loss else "",
        "competitor": tidy(storable(loss.competitor)) if loss else "",
    }


def _moves(deal_id: int, amount: int, deal: PastDeal, authors: Mapping[str, int]) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = []
    before: PastStep | None = None
    for step in deal.steps:
        seconds = max(0, round((step.at - before.at).total_seconds())) if before else 0
        rows.append(
            (
                deal_id,
                deal.draft.client_id,
                before.stage_id if before else None,
                step.stage_id,
                utc_text(step.at),
                authors.get(name_key(storable(step.by))),
                seconds,
                amount if step.amount is None else step.amount,
            )
        )
        before = step
    return rows


def _numbers(changes: Changes, deals: Sequence[PastDeal]) -> list[int]:
    """Return the number of each deal: its own where that is free, else the next one."""
    wanted = [deal.number for deal in deals if deal.number is not None and deal.number > 0]
    changes.engine.hold("deal")
    taken = {row[0] for row in changes.engine.rows("SELECT number FROM deal")} if wanted else set()
    own: list[int | None] = []
    for deal in deals:
        number = deal.number if deal.number is not None and deal.number > 0 else None
        if number in taken:
            number = None
        elif number is not None:
            taken.add(number)
        own.append(number)
    others = iter(
        take_numbers(changes, DealTable, own.count(None), above=max((n for n in own if n), default=0))
    )
    return [next(others) if number is None else number for number in own]


def _ranks(changes: Changes, deals: Sequence[PastDeal]) -> list[str]:
    """Return the places of the deals on top of the columns in which they ended, the last one uppermost."""
    counts: dict[int, int] = {}
    for deal in deals:
        counts[deal.steps[-1].stage_id] = counts.get(deal.steps[-1].stage_id, 0) + 1
    free = ranks_on_top(changes, counts)
    return [free[deal.steps[-1].stage_id].pop(0) for deal in deals]
