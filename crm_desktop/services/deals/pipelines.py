"""The pipelines and their stages, as settings edit them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.auto_task import Occasion
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DuplicateError, InUseError, NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.pipeline import (
    MAX_NAME,
    Pipeline,
    PipelineTemplate,
    RequiredField,
    Stage,
    StageDraft,
    StageKind,
)
from crm_desktop.domain.task import TaskKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import AutoTask, DealMove
from crm_desktop.models import Deal as DealTable
from crm_desktop.models import Pipeline as PipelineTable
from crm_desktop.models import Stage as StageTable
from crm_desktop.models.engines import Engine
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.deals.templates import FIRST, TEMPLATES, pipeline_template
from crm_desktop.services.store import Store

# What is planned for a deal that enters with nothing planned is an automatic task of the stage.
_ENTRY_TASK = "stage_id = {0} AND is_spare = 1 AND days = 0 AND is_active = 1 ORDER BY position, id LIMIT 1"
_STAGE = (
    "id, version, pipeline_id, name, kind, color, probability, position, idle_days, wip_limit, required,"
    f" checklist, COALESCE((SELECT title FROM auto_task WHERE {_ENTRY_TASK.format('stage.id')}), '')"
)


def read_pipelines(engine: Engine) -> list[Pipeline]:
    """Return all pipelines in their order, each with its stages."""
    stages: dict[int, list[Stage]] = {}
    for row in engine.rows(f"SELECT {_STAGE} FROM stage ORDER BY position, id"):
        stage = _stage(row)
        stages.setdefault(stage.pipeline_id, []).append(stage)
    return [
        Pipeline(row_id, version, name, position, bool(is_active), tuple(stages.get(row_id, ())))
        for row_id, version, name, position, is_active in engine.rows(
            "SELECT id, version, name, position, is_active FROM pipeline ORDER BY position, id"
        )
    ]


def insert_pipeline(changes: Changes, name: str, stages: Sequence[StageDraft], position: int) -> int:
    """Store a pipeline with its stages and return its id."""
    pipeline_id = changes.insert(
        PipelineTable, name=tidy(name), name_key=name_key(name), position=position, is_active=1
    )
    for at, draft in enumerate(stages):
        stage_id = changes.insert(StageTable, pipeline_id=pipeline_id, position=at, **_values(draft))
        _write_entry_task(changes, stage_id, draft)
    return pipeline_id


class PipelineService:
    """Ways of selling: reading, and every change to them as one undoable action."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list(self, *, only_active: bool = False) -> list[Pipeline]:
        """Return the pipelines in their order, each with its stages in their order."""
        return [found for found in read_pipelines(self._engine) if found.is_active or not only_active]

    def get(self, pipeline_id: int) -> Pipeline:
        """Return one pipeline; raises NotFoundError."""
        for found in self.list():
            if found.id == pipeline_id:
                return found
        raise NotFoundError(EntityRef(Entity.PIPELINE, pipeline_id))

    def get_stage(self, stage_id: int) -> Stage:
        """Return one stage; raises NotFoundError."""
        rows = self._engine.rows(f"SELECT {_STAGE} FROM stage WHERE id = ?", (stage_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.STAGE, stage_id))
        return _stage(rows[0])

    def templates(self, language: str) -> list[PipelineTemplate]:  # type: ignore[valid-type]
        """Return the pipelines to begin with, in a language."""
        return [pipeline_template(key, language) for key in TEMPLATES]

    def create(self, name: str, stages: Sequence[StageDraft]) -> int:
        """Add a pipeline at the end; raises ValidationError (it needs a stage of each kind, and no two of one
        name), and DuplicateError for a known name."""
        for draft in stages:
            draft.validate()
        _check_whole([(name_key(draft.name), draft.kind) for draft in stages])

        def work(changes: Changes) -> int:
            self._free_key(name)
            return insert_pipeline(changes, name, stages, len(self.list()))

        return self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=tidy(name))

    def create_from_template(self, key: str = FIRST, language: str = "en", name: str = "") -> int:
        """Add a pipeline as a template says, under its own name or another one; raises KeyError, DuplicateError."""
        template = pipeline_template(key, language)
        return self.create(name or template.name, template.stages)

    def rename(self, pipeline_id: int, name: str, version: int | None = None) -> None:
        """Give a pipeline another name; raises ValidationError, DuplicateError, NotFoundError, StaleError."""

        def work(changes: Changes) -> None:
            key = self._free_key(name, pipeline_id)
            changes.update(PipelineTable, pipeline_id, version, name=tidy(name), name_key=key)

        self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=tidy(name))

    def activate(self, pipeline_id: int, is_active: bool = True) -> None:
        """Offer a pipeline for new deals, or no more; its deals stay. The last active one stays active:
        ValidationError."""
        found = self.get(pipeline_id)

        def work(changes: Changes) -> None:
            others = [each for each in self.list(only_active=True) if each.id != pipeline_id]
            if not is_active and not others:
                raise ValidationError({"is_active": Problem.REQUIRED})
            changes.update(PipelineTable, pipeline_id, is_active=int(is_active))

        self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=found.name)

    def reorder(self, ids: Sequence[int]) -> None:
        """Put the pipelines in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(
            ActionKind.PIPELINE_CHANGED, lambda changes: changes.update_each(PipelineTable, wanted)
        )

    def remove(self, pipeline_id: int) -> None:
        """Remove a pipeline in which there never was a deal; raises InUseError, ValidationError for the last."""
        found = self.get(pipeline_id)

        def work(changes: Changes) -> None:
            if len(self.list()) == 1:
                raise ValidationError({"pipeline": Problem.REQUIRED})
            stage_ids = [stage.id for stage in self.get(pipeline_id).stages]
            if used := sum(map(self.usage, stage_ids)):
                raise InUseError(EntityRef(Entity.PIPELINE, pipeline_id), Entity.DEAL, used)
            _remove_auto_tasks(changes, stage_ids)
            changes.delete(StageTable, stage_ids)
            changes.delete(PipelineTable, [pipeline_id])

        self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=found.name)

    def usage(self, stage_id: int) -> int:
        """Return how many deals stand in a stage or ever stood in it."""
        return int(
            self._engine.rows(
                "SELECT count(*) FROM (SELECT id FROM deal WHERE stage_id = ? UNION"
                " SELECT deal_id FROM deal_move WHERE to_stage_id = ? UNION"
                " SELECT deal_id FROM deal_move WHERE from_stage_id = ?) AS used",
                (stage_id, stage_id, stage_id),
            )[0][0]
        )

    def standing(self, stage_id: int) -> int:
        """Return how many deals stand in a stage now."""
        return int(self._engine.rows("SELECT count(*) FROM deal WHERE stage_id = ?", (stage_id,))[0][0])

    def add_stage(self, pipeline_id: int, draft: StageDraft, position: int | None = None) -> int:
        """Add a stage at a place, or behind the last one of its kind; raises ValidationError, DuplicateError."""
        draft.validate()
        subject = self.get(pipeline_id).name

        def work(changes: Changes) -> int:
            stages = list(self.get(pipeline_id).stages)
            self._free_stage_key(stages, draft.name)
            at = _place_for(stages, draft.kind) if position is None else min(max(0, position), len(stages))
            behind = {stage.id: {"position": place} for place, stage in enumerate(stages[at:], at + 1)}
            changes.update_each(StageTable, behind)
            stage_id = changes.insert(StageTable, pipeline_id=pipeline_id, position=at, **_values(draft))
            _write_entry_task(changes, stage_id, draft)
            return stage_id

        return self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=subject)

    def update_stage(self, stage_id: int, version: int | None, draft: StageDraft) -> None:
        """Make a stage equal to the draft. The kind of one in which deals stand, or stood, cannot change:
        InUseError. Raises ValidationError, DuplicateError, NotFoundError, StaleError."""
        draft.validate()
        stage = self.get_stage(stage_id)

        def work(changes: Changes) -> None:
            stages = self.get(stage.pipeline_id).stages
            self._free_stage_key(stages, draft.name, stage_id)
            if draft.kind is not stage.kind:
                _check_whole(
                    [
                        (name_key(each.name), draft.kind if each.id == stage_id else each.kind)
                        for each in stages
                    ]
                )
                if used := self.usage(stage_id):
                    raise InUseError(EntityRef(Entity.STAGE, stage_id), Entity.DEAL, used)
            changes.update(StageTable, stage_id, version, **_values(draft))
            _write_entry_task(changes, stage_id, draft)

        self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=tidy(draft.name))

    def move_stage(self, stage_id: int, position: int) -> None:
        """Put a stage at another place of its pipeline (0 is the first)."""
        stage = self.get_stage(stage_id)

        def work(changes: Changes) -> None:
            order = [each.id for each in self.get(stage.pipeline_id).stages if each.id != stage_id]
            order.insert(min(max(0, position), len(order)), stage_id)
            self._put_in_order(changes, order)

        self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=stage.name)

    def remove_stage(self, stage_id: int, move_to: int | None = None) -> None:
        """Remove a stage. One that was used needs a stage of the same kind and pipeline in its place, in which
        its deals then stand and stood: InUseError without, ValidationError for another one or for the last
        stage of its kind."""
        stage = self.get_stage(stage_id)

        def work(changes: Changes) -> None:
            stages = self.get(stage.pipeline_id).stages
            _check_whole([(name_key(each.name), each.kind) for each in stages if each.id != stage_id])
            if used := self.usage(stage_id):
                if move_to is None:
                    raise InUseError(EntityRef(Entity.STAGE, stage_id), Entity.DEAL, used)
                target = next((each for each in stages if each.id == move_to), None)
                if target is None or target.kind is not stage.kind or target.id == stage_id:
                    raise ValidationError({"move_to": Problem.NOT_A_CHOICE})
                self._hand_over(changes, stage_id, move_to)
            _remove_auto_tasks(changes, [stage_id])
            changes.delete(StageTable, [stage_id])
            self._put_in_order(changes, [each.id for each in stages if each.id != stage_id])

        self._store.write(ActionKind.PIPELINE_CHANGED, work, subject=stage.name)

    def _hand_over(self, changes: Changes, stage_id: int, move_to: int) -> None:
        for model, column in (
            (DealTable, "stage_id"),
            (DealTable, "came_from_id"),
            (DealMove, "from_stage_id"),
            (DealMove, "to_stage_id"),
        ):
            table = model._meta.table_name
            ids = [
                row[0] for row in self._engine.rows(f"SELECT id FROM {table} WHERE {column} = ?", (stage_id,))
            ]
            changes.update_many(model, ids, **{column: move_to})

    @staticmethod
    def _put_in_order(changes: Changes, order: Sequence[int]) -> None:
        changes.update_each(StageTable, {row_id: {"position": at} for at, row_id in enumerate(order)})

    def _free_key(self, name: str, own_id: int | None = None) -> str:
        key = name_key(name)
        if not key:
            raise ValidationError({"name": Problem.REQUIRED})
        if len(name) > MAX_NAME:
            raise ValidationError({"name": Problem.TOO_LONG})
        taken = self._engine.rows("SELECT id FROM pipeline WHERE name_key = ?", (key,))
        if taken and taken[0][0] != own_id:
            raise DuplicateError("name", EntityRef(Entity.PIPELINE, taken[0][0]))
        return key

    @staticmethod
    def _free_stage_key(stages: Sequence[Stage], name: str, own_id: int | None = None) -> None:
        key = name_key(name)
        for stage in stages:
            if stage.id != own_id and name_key(stage.name) == key:
                raise DuplicateError("name", EntityRef(Entity.STAGE, stage.id))


def _write_entry_task(changes: Changes, stage_id: int, draft: StageDraft) -> None:
    """Let the automatic task of a stage for deals with nothing planned say what the draft says."""
    title = tidy(storable(draft.task_on_entry))
    known = changes.engine.rows(f"SELECT id FROM auto_task WHERE {_ENTRY_TASK.format('?')}", (stage_id,))
    if known and title:
        changes.update(AutoTask, known[0][0], title=title)
    elif known:
        changes.delete(AutoTask, [known[0][0]])
    elif title:
        last = changes.engine.rows("SELECT COALESCE(max(position), -1) FROM auto_task")[0][0]
        changes.insert(
            AutoTask,
            occasion=Occasion.STAGE_ENTERED.value,
            stage_id=stage_id,
            title=title,
            kind=TaskKind.TO_DO.value,
            is_spare=1,
            position=last + 1,
        )


def _remove_auto_tasks(changes: Changes, stage_ids: Sequence[int]) -> None:
    """Remove the automatic tasks of stages that go: nobody enters those any more."""
    if stage_ids:
        wanted = ", ".join(map(str, stage_ids))
        rows = changes.engine.rows(f"SELECT id FROM auto_task WHERE stage_id IN ({wanted})")
        changes.delete(AutoTask, [row[0] for row in rows])


def _check_whole(stages: Sequence[tuple[str, StageKind]]) -> None:
    """Refuse a pipeline in which deals could not begin, be won or be lost, or that has a name twice."""
    if {kind for _, kind in stages} != set(StageKind):
        raise ValidationError({"kind": Problem.REQUIRED})
    if len({key for key, _ in stages}) != len(stages):
        raise ValidationError({"name": Problem.NOT_UNIQUE})


def _place_for(stages: Sequence[Stage], kind: StageKind) -> int:
    """Return where a new stage belongs: open ones before the first closed one, others behind their like."""
    last = max((at for at, stage in enumerate(stages) if stage.kind is kind), default=len(stages) - 1)
    return last + 1


def _values(draft: StageDraft) -> dict[str, Any]:
    return {
        "name": tidy(draft.name),
        "name_key": name_key(draft.name),
        "kind": draft.kind.value,
        "color": draft.color,
        "probability": draft.probability,
        "idle_days": draft.idle_days,
        "wip_limit": draft.wip_limit,
        "required": sorted(field.value for field in draft.required),
        "checklist": [tidy(point) for point in draft.checklist if point.strip()],
    }


def _stage(row: tuple[Any, ...]) -> Stage:
    (
        row_id,
        version,
        pipeline_id,
        name,
        kind,
        color,
        probability,
        position,
        idle,
        wip,
        required,
        points,
        task,
    ) = row
    return Stage(
        row_id,
        version,
        pipeline_id,
        name,
        StageKind(kind),
        color,
        probability,
        position,
        idle,
        wip,
        frozenset(map(RequiredField, json.loads(required))),
        tuple(json.loads(points)),
        task,
    )
