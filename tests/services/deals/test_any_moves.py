"""Whatever is moved, won, lost, opened again, undone and redone: the board is what a plain model says."""

from __future__ import annotations

from copy import deepcopy
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import TransitionError
from crm_desktop.domain.pipeline import StageKind, may_move
from crm_desktop.services import Services
from tests.services.deals.board import ANYWAY, LOSS, column, make_deals, plain_pipeline
from tests.store_fixtures import Clock, NewBase

DEALS = 6
steps = st.lists(st.integers(0, 10**6), min_size=1, max_size=25)


class Model:
    """Columns as lists of ids, and the road of each deal; with all former states, to go back to."""

    def __init__(self, columns: dict[int, list[int]], kinds: dict[int, StageKind]) -> None:
        self.columns = columns
        self.kinds = kinds
        first = next(iter(columns))
        self.roads = {deal: [first] for deal in columns[first]}
        self.past: list[tuple[dict[int, list[int]], dict[int, list[int]]]] = []
        self.undone: list[tuple[dict[int, list[int]], dict[int, list[int]]]] = []

    def state(self) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        return deepcopy(self.columns), deepcopy(self.roads)

    def stage_of(self, deal: int) -> int:
        return next(stage for stage, deals in self.columns.items() if deal in deals)

    def may_move(self, ids: list[int], target: int) -> bool:
        stages = [self.stage_of(deal) for deal in ids]
        return all(stage == target or may_move(self.kinds[stage], self.kinds[target]) for stage in stages)

    def move(self, ids: list[int], target: int, neighbour: int | None, is_before: bool) -> None:
        self.past.append(self.state())
        self.undone.clear()
        for deal in ids:
            stage = self.stage_of(deal)
            self.columns[stage].remove(deal)
            if stage != target:
                self.roads[deal].append(target)
        at = 0
        if neighbour in self.columns[target]:
            at = self.columns[target].index(neighbour) + (not is_before)
        self.columns[target][at:at] = ids

    def undo(self) -> None:
        self.undone.append(self.state())
        self.columns, self.roads = self.past.pop()

    def redo(self) -> None:
        self.past.append(self.state())
        self.columns, self.roads = self.undone.pop()


def one_step(services: Services, model: Model, dice: Random) -> None:
    if model.past and dice.random() < 0.25:
        services.history.undo_last()
        model.undo()
    elif model.undone and dice.random() < 0.5:
        services.history.redo_last()
        model.redo()
    else:
        ids = dice.sample(sorted(model.roads), dice.randint(1, 3))
        target = dice.choice(list(model.columns))
        others = [deal for deal in model.columns[target] if deal not in ids]
        neighbour = dice.choice(others) if others and dice.random() < 0.8 else None
        is_before = dice.random() < 0.5
        place = {"before" if is_before else "after": neighbour}
        if model.may_move(ids, target):
            result = services.deals.move(ids, target, **place, accept=ANYWAY, loss=LOSS)  # type: ignore[arg-type]
            if result.moved:  # else they stood there already
                model.move(ids, target, neighbour, is_before)
        else:
            with pytest.raises(TransitionError):
                services.deals.move(ids, target, **place, accept=ANYWAY, loss=LOSS)  # type: ignore[arg-type]


def compare(services: Services, model: Model) -> None:
    assert {stage: column(services, stage) for stage in model.columns} == model.columns
    found = services.deals.moves(sorted(model.roads))
    assert {deal: [move.to_stage for move in moves] for deal, moves in found.items()} == model.roads


def play(services: Services, clock: Clock, seeds: list[int]) -> None:
    pipeline = plain_pipeline(services)
    ids = make_deals(services, pipeline, DEALS)
    columns: dict[int, list[int]] = {stage.id: [] for stage in pipeline.stages}
    columns[pipeline.stages[0].id] = ids[::-1]
    model = Model(columns, {stage.id: stage.kind for stage in pipeline.stages})
    for seed in seeds:
        clock.step()
        one_step(services, model, Random(seed))
        compare(services, model)
    for deal, row in services.deals.rows(ids).items():
        assert row.state is model.kinds[model.stage_of(deal)]
        assert (row.closed_at is not None) == (row.state is not StageKind.OPEN)
    totals = services.deals.totals(pipeline.id)
    assert {stage: total.count for stage, total in totals.items()} == {
        stage: len(deals) for stage, deals in model.columns.items()
    }
    assert services.maintenance.check().problems == ()


def test_the_board_is_what_a_plain_model_says(request: pytest.FixtureRequest, new_base: NewBase) -> None:
    @settings(
        max_examples=50 if "sqlite" in request.node.name else 8, suppress_health_check=list(HealthCheck)
    )
    @given(steps)
    def check(seeds: list[int]) -> None:
        with new_base() as (services, clock):
            play(services, clock, seeds)

    check()


def test_a_long_day_of_one_column(sqlite_services: Services, clock: Clock) -> None:
    play(sqlite_services, clock, list(range(200)))
