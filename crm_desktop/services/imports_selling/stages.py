"""Where a deal of a file stands, and the road it went: names become stages of the base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind
from crm_desktop.domain.text import fold_words
from crm_desktop.exchange.selling_cells import state_of
from crm_desktop.exchange.selling_rows import ImportedDeal
from crm_desktop.services.deals.past import PastStep


class StageFinder:
    """Finds stages by name in the pipelines of the base. What is not found is told by `Problem`."""

    def __init__(self, pipelines: Sequence[Pipeline]) -> None:
        usable = [
            pipeline for pipeline in pipelines if any(s.kind is StageKind.OPEN for s in pipeline.stages)
        ]
        self._pipelines = [each for each in usable if each.is_active] or usable
        self._by_name: Mapping[str, Pipeline] = {fold_words(each.name): each for each in reversed(usable)}
        self._all = usable
        self.stages = {stage.id: stage for pipeline in pipelines for stage in pipeline.stages}

    def place(self, deal: ImportedDeal) -> tuple[Stage, Stage | None, list[tuple[Problem, str, str]]]:
        """Return the stage in which a deal stands, the open one from which it was closed if the file says so,
        and what was not understood: the problem, the field and its text."""
        problems: list[tuple[Problem, str, str]] = []
        pipelines = self._pipelines
        if deal.pipeline.strip():
            named = self._by_name.get(fold_words(deal.pipeline))
            if named is None:
                problems.append((Problem.UNKNOWN_PIPELINE, "pipeline", deal.pipeline))
            else:
                pipelines = [named]
        stage = self._named(deal.stage, pipelines)
        if stage is None:
            return self._by_state(deal, pipelines[0], problems), None, problems
        if deal.state is None or deal.state is stage.kind:
            return stage, None, problems
        if stage.kind is not StageKind.OPEN:
            problems.append((Problem.OTHER_STATE, "state", deal.state.value))
            return stage, None, problems
        pipeline = next(each for each in self._all if each.id == stage.pipeline_id)
        closing = _closing(pipeline, deal.state)
        if closing is None:
            problems.append((Problem.OTHER_STATE, "state", deal.state.value))
            return stage, None, problems
        return closing, stage, problems

    def road(
        self, deal: ImportedDeal, stage: Stage, left: Stage | None, now: datetime
    ) -> tuple[tuple[PastStep, ...], list[str]]:
        """Return the road of a deal to its stage, and the names of stages in its log that the base lacks."""
        steps, lost = list[PastStep](), list[str]()
        for move in sorted(deal.log, key=lambda each: each.at):
            found = self._of_move(move.pipeline, move.to, stage)
            if found is None:
                lost.append(move.to)
            else:
                steps.append(PastStep(found.id, move.at, move.by, move.amount))
        if steps:
            if steps[-1].stage_id != stage.id:
                steps.append(PastStep(stage.id, max(steps[-1].at, deal.closed or steps[-1].at)))
            return tuple(steps), lost
        return tuple(self._told(deal, stage, left, now)), lost

    def _told(
        self, deal: ImportedDeal, stage: Stage, left: Stage | None, now: datetime
    ) -> Iterator[PastStep]:
        """Yield the road of a deal without a log: no more than the file says."""
        if stage.kind is StageKind.OPEN:
            yield PastStep(stage.id, deal.created or now)
            return
        closed = deal.closed or deal.created or now
        created = min(deal.created or closed, closed)
        begun = left
        if begun is None:
            pipeline = next(each for each in self._all if each.id == stage.pipeline_id)
            begun = pipeline.first_open()
        yield PastStep(begun.id, created)
        yield PastStep(stage.id, closed)

    def _of_move(self, pipeline: str, name: str, stage: Stage) -> Stage | None:
        own = [each for each in self._all if each.id == stage.pipeline_id]
        named = self._by_name.get(fold_words(pipeline)) if pipeline else None
        return self._named(name, [named] if named else own) or self._named(name, self._all)

    def _by_state(
        self, deal: ImportedDeal, pipeline: Pipeline, problems: list[tuple[Problem, str, str]]
    ) -> Stage:
        kind = deal.state or state_of(deal.stage)
        stage = _closing(pipeline, kind) if kind is not None and kind is not StageKind.OPEN else None
        # A stage called `Won` in another way is understood; any other name has to be told.
        if deal.stage.strip() and (stage is None or state_of(deal.stage) is not kind):
            problems.append((Problem.UNKNOWN_STAGE, "stage", deal.stage))
        return stage or pipeline.first_open()

    @staticmethod
    def _named(name: str, pipelines: Sequence[Pipeline]) -> Stage | None:
        wanted = fold_words(name)
        if not wanted:
            return None
        stages = (stage for pipeline in pipelines for stage in pipeline.stages)
        return next((stage for stage in stages if fold_words(stage.name) == wanted), None)


def _closing(pipeline: Pipeline, kind: StageKind) -> Stage | None:
    return next((stage for stage in pipeline.stages if stage.kind is kind), None)
