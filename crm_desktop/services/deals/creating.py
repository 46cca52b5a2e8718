"""New deals: their numbers, their places, and the first line of their log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.pipeline import Pipeline, RequiredField, Stage, StageKind
from crm_desktop.domain.road import road_text
from crm_desktop.models import Deal as DealTable
from crm_desktop.models import DealMove
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.deals.moving import MOVE_COLUMNS, missing_fields, ranks_on_top
from crm_desktop.services.deals.pipelines import read_pipelines
from crm_desktop.services.deals.queries import DealQueries
from crm_desktop.services.deals.writing import (
    deal_values,
    find_names,
    insert_deals,
    insert_parts,
)
from crm_desktop.services.numbering import take_numbers
from crm_desktop.services.preferences import PreferenceService


class DealCreation(DealQueries):
    """Makes deals."""

    def create(self, draft: DealDraft) -> int:
        """Store a deal on top of its stage and return its id; its number is the next one.

        Raises ValidationError (also for what the stage requires), NotFoundError for client or stage.
        """
        return self.create_many([draft])[0]

    def create_many(self, drafts: Sequence[DealDraft]) -> list[int]:
        """Store deals as one action, in order, and return their ids; see `create`."""
        for draft in drafts:
            draft.validate()
        if not drafts:
            return []
        currency = PreferenceService(self._store).get().currency

        def work(changes: Changes) -> list[int]:
            self._check_clients(drafts)
            pipelines = read_pipelines(self._engine)
            stages = [_stage_of(draft, pipelines) for draft in drafts]
            names = find_names(changes, drafts)
            free = ranks_on_top(changes, Counter(stage.id for stage in stages))
            numbers = take_numbers(changes, DealTable, len(drafts))
            rows = [
                deal_values(draft, names, currency)
                | {"number": number, "rank": free[stage.id].pop(0)}
                | _standing(changes, stage)
                for draft, stage, number in zip(drafts, stages, numbers, strict=True)
            ]
            ids = list(insert_deals(changes, rows))
            insert_parts(changes, ids, drafts, names)
            self._check_required(dict(zip(ids, stages, strict=True)))
            _log_first_moves(changes, ids, rows)
            return ids

        subject = drafts[0].title if len(drafts) == 1 else ""
        return self._store.write(ActionKind.DEAL_ADDED, work, subject=subject, count=len)

    def missing(self, ids: Iterable[int], stage_id: int) -> dict[int, frozenset[RequiredField]]:
        """Return, by deal, what it must say yet before it may enter a stage: what a form should ask for."""
        stage = self._stages().get(stage_id)
        if stage is None:
            raise NotFoundError(EntityRef(Entity.STAGE, stage_id))
        return self._missing(list(ids), stage)

    def _check_required(self, stages: Mapping[int, Stage]) -> None:
        """Refuse new deals that do not say what their stage requires."""
        by_stage: dict[int, list[int]] = {}
        for deal_id, stage in stages.items():
            if stage.required:
                by_stage.setdefault(stage.id, []).append(deal_id)
        for ids in by_stage.values():
            stage = stages[ids[0]]
            if stage.task_on_entry:  # it is planned as they enter
                stage = replace(stage, required=stage.required - {RequiredField.NEXT_ACTION})
            missing = self._missing(ids, stage)
            if missing:
                fields = set().union(*missing.values())
                raise ValidationError(
                    {field.value: Problem.REQUIRED for field in RequiredField if field in fields}
                )

    def _missing(self, ids: Sequence[int], stage: Stage) -> dict[int, frozenset[RequiredField]]:
        columns = (
            "id", "amount", "expected_close", "owner_id", "source_id", "purpose", "company_id", "action_on",
        )  # fmt: skip
        rows: dict[int, dict[str, Any]] = {}
        for chunk in chunks(ids):
            sql = f"SELECT {', '.join(columns)} FROM deal WHERE id IN ({marks(chunk)})"
            rows |= {row[0]: dict(zip(columns, row, strict=True)) for row in self._engine.rows(sql, chunk)}
        return missing_fields(self._engine, rows, stage.required)

    def _check_clients(self, drafts: Sequence[DealDraft]) -> None:
        ids = {draft.client_id for draft in drafts}
        ids |= {draft.company_id for draft in drafts if draft.company_id is not None}
        ids |= {member.client_id for draft in drafts for member in draft.members}
        for chunk in chunks(sorted(ids)):
            sql = f"SELECT id FROM party WHERE id IN ({marks(chunk)})"
            found = {row[0] for row in self._engine.rows(sql, chunk)}
            for missing in sorted(set(chunk) - found):
                raise NotFoundError(EntityRef(Entity.CLIENT, missing))

    def _stages(self) -> dict[int, Stage]:
        return {stage.id: stage for pipeline in read_pipelines(self._engine) for stage in pipeline.stages}


def _stage_of(draft: DealDraft, pipelines: Sequence[Pipeline]) -> Stage:
    """Return the stage in which a new deal begins; it may also have been closed already, when it is imported."""
    if draft.stage_id is not None:
        for pipeline in pipelines:
            for stage in pipeline.stages:
                if stage.id == draft.stage_id:
                    return stage
        raise NotFoundError(EntityRef(Entity.STAGE, draft.stage_id))
    wanted = [
        pipeline
        for pipeline in pipelines
        if (pipeline.id == draft.pipeline_id if draft.pipeline_id is not None else pipeline.is_active)
    ]
    if not wanted:
        raise NotFoundError(EntityRef(Entity.PIPELINE, draft.pipeline_id or 0))
    return wanted[0].first_open()


def _standing(changes: Changes, stage: Stage) -> dict[str, Any]:
    """Return what a new deal says of the stage it begins in."""
    is_open = stage.kind is StageKind.OPEN
    values: dict[str, Any] = {
        "pipeline_id": stage.pipeline_id,
        "stage_id": stage.id,
        "state": stage.kind.value,
        "passed": road_text([stage.id]),
        "stage_entered_at": changes.at,
        "last_activity_at": changes.at,
        "closed_at": "" if is_open else changes.at,
    }
    return values


def _log_first_moves(changes: Changes, ids: Sequence[int], rows: Sequence[Mapping[str, Any]]) -> None:
    changes.insert_many(
        DealMove,
        MOVE_COLUMNS,
        [
            (row_id, row["party_id"], None, row["stage_id"], changes.at, changes.actor_id, 0, row["amount"])
            for row_id, row in zip(ids, rows, strict=True)
        ],
    )
