"""The road of a deal: pipelines, their stages, and which moves are allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from crm_desktop.domain.errors import Problem, ValidationError

MAX_NAME = 200
MAX_NUMBER = 10_000


class StageKind(StrEnum):
    """What standing in a stage means: the deal goes on, is won, or is lost."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


# A closed deal can only be opened again; a won one does not become a lost one in one step.
TRANSITIONS: Mapping[StageKind, frozenset[StageKind]] = MappingProxyType(
    {
        StageKind.OPEN: frozenset(StageKind),
        StageKind.WON: frozenset({StageKind.OPEN}),
        StageKind.LOST: frozenset({StageKind.OPEN}),
    }
)


class RequiredField(StrEnum):
    """What a deal must say before it may enter a stage."""

    AMOUNT = "amount"
    LINES = "lines"
    EXPECTED_CLOSE = "expected_close"
    OWNER = "owner"
    SOURCE = "source"
    PURPOSE = "purpose"
    COMPANY = "company"
    DECIDER = "decider"
    NEXT_ACTION = "next_action"


@dataclass(frozen=True, slots=True)
class Stage:
    """A column of the board. `probability` is in percent; a deal counts as idle after `idle_days` without
    anything happening; `wip_limit` is how many deals are too many. `checklist` is what is to be done here,
    `task_on_entry` what is planned as the next action when a deal enters."""

    id: int
    version: int
    pipeline_id: int
    name: str
    kind: StageKind
    color: str
    probability: int
    position: int
    idle_days: int | None = None
    wip_limit: int | None = None
    required: frozenset[RequiredField] = frozenset()
    checklist: tuple[str, ...] = ()
    task_on_entry: str = ""


@dataclass(slots=True)
class StageDraft:
    """A stage as settings edit it and a template brings it; see `Stage`."""

    name: str
    kind: StageKind = StageKind.OPEN
    color: str = "blue"
    probability: int = 0
    idle_days: int | None = None
    wip_limit: int | None = None
    required: frozenset[RequiredField] = frozenset()
    checklist: tuple[str, ...] = ()
    task_on_entry: str = ""

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.name.strip():
            problems["name"] = Problem.REQUIRED
        elif len(self.name) > MAX_NAME:
            problems["name"] = Problem.TOO_LONG
        if not 0 <= self.probability <= 100:
            problems["probability"] = Problem.NOT_A_NUMBER
        for key, number in (("idle_days", self.idle_days), ("wip_limit", self.wip_limit)):
            if number is not None and not 0 < number <= MAX_NUMBER:
                problems[key] = Problem.NOT_A_NUMBER
        if len(self.task_on_entry) > MAX_NAME:
            problems["task_on_entry"] = Problem.TOO_LONG
        if problems:
            raise ValidationError(problems)


@dataclass(frozen=True, slots=True)
class PipelineTemplate:
    """A pipeline to begin with, in one language."""

    key: str
    name: str
    stages: tuple[StageDraft, ...]


@dataclass(frozen=True, slots=True)
class LostReason:
    """Why deals are lost, in the user's words."""

    id: int
    version: int
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A way of selling, with its stages in their order."""

    id: int
    version: int
    name: str
    position: int
    is_active: bool
    stages: tuple[Stage, ...] = ()

    def first_open(self) -> Stage:
        """Return the stage in which deals begin; raises ValueError for a pipeline without open stages."""
        for stage in self.stages:
            if stage.kind is StageKind.OPEN:
                return stage
        raise ValueError(self.name)

    def stage(self, stage_id: int) -> Stage:
        """Return one of the stages; raises KeyError."""
        for stage in self.stages:
            if stage.id == stage_id:
                return stage
        raise KeyError(stage_id)

    def closing(self, kind: StageKind) -> Stage:
        """Return the stage in which deals are won, or lost; raises ValueError when there is none."""
        for stage in self.stages:
            if stage.kind is kind:
                return stage
        raise ValueError(self.name)


def may_move(before: StageKind, after: StageKind) -> bool:
    """Return whether a deal may go from a stage of one kind to a stage of another in one step."""
    return after in TRANSITIONS[before]
