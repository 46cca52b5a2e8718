"""The stages of the pipeline that a report is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import Note, ValueKind
from crm_desktop.reports.base import Source

K = TypeVar("K")
_KINDS = tuple(StageKind)  # open, then won, then lost


@dataclass(frozen=True, slots=True)
class RoadStage:
    """A stage as reports need it."""

    id: int
    name: str
    kind: StageKind


@dataclass(frozen=True, slots=True)
class Road:
    """A pipeline with its stages: open ones in their order, then won, then lost ones."""

    name: str
    stages: tuple[RoadStage, ...]

    def ids(self, *kinds: StageKind) -> frozenset[int]:
        """Return the stages of some kinds, all without any."""
        return frozenset(stage.id for stage in self.stages if not kinds or stage.kind in kinds)

    def entered(self, stages: Collection[int], *, counts_skipped: bool = False) -> frozenset[int]:
        """Return which of its stages a deal entered that went through these. A deal that came to a stage without
        some of the open ones before it has skipped those; they count as entered too, if that is wanted."""
        own = self.ids() & frozenset(stages)
        if not counts_skipped or not own:
            return own
        open_stages = [stage.id for stage in self.stages if stage.kind is StageKind.OPEN]
        if not own.isdisjoint(self.ids(StageKind.WON)):
            return own | frozenset(open_stages)
        furthest = max((at for at, stage_id in enumerate(open_stages) if stage_id in own), default=-1)
        return own | frozenset(open_stages[: furthest + 1])


def chosen_road(source: Source, pipeline_id: int | None) -> Road | None:
    """Return a pipeline, the first one that is in use without an id; None when there is none."""
    found: dict[int, list[RoadStage]] = {}
    names: dict[int, str] = {}
    for of_pipeline, name, stage_id, stage, kind in source.engine.rows(
        "SELECT pipeline.id, pipeline.name, stage.id, stage.name, stage.kind FROM pipeline"
        " JOIN stage ON stage.pipeline_id = pipeline.id"
        " ORDER BY 1 - pipeline.is_active, pipeline.position, pipeline.id, stage.position, stage.id"
    ):
        if pipeline_id is None or of_pipeline == pipeline_id:
            names[of_pipeline] = name
            found.setdefault(of_pipeline, []).append(RoadStage(stage_id, stage, StageKind(kind)))
    for of_pipeline, stages in found.items():
        return Road(names[of_pipeline], tuple(sorted(stages, key=lambda stage: _KINDS.index(stage.kind))))
    return None


def told_apart(stages: Mapping[K, tuple[str, str]]) -> dict[K, str]:
    """Name stages, given with their pipelines; where two have one name the pipeline is named too."""
    names = Counter(name for name, _ in stages.values())
    return {
        key: name if names[name] == 1 else f"{name} · {pipeline}" for key, (name, pipeline) in stages.items()
    }


def road_note(pipeline_id: int | None, road: Road) -> list[Note]:
    """Return the note that names the pipeline where none was chosen."""
    return [] if pipeline_id is not None else [Note("first_pipeline", ((road.name, ValueKind.TEXT),))]
