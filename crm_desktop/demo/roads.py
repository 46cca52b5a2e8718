"""The roads of demonstration deals: from stage to stage, slower or faster, to their end or until today."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from crm_desktop.demo.days import SPAN, Days
from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind
from crm_desktop.services import Services
from crm_desktop.services.deals.templates import pipeline_template

# Template, how often companies and how often people buy so, usual days until it is won, share of deals won,
# how many times the sum of a deal in the shop, and how many lines at most.
_TRADES = (
    ("shop", 6, 8, 16.0, 0.40, 1.0, 4),
    ("services", 2, 2, 38.0, 0.36, 2.2, 2),
    ("wholesale", 5, 0, 55.0, 0.30, 6.0, 5),
    ("manufacturing", 3, 1, 42.0, 0.36, 3.0, 2),
)
# Of the deals that are lost, how many are lost in each open stage, and how much of the time each takes.
_LOSSES = (2.6, 3.2, 3.8, 2.6, 0.8)
_TIMES = (0.5, 1.0, 1.3, 1.2, 1.6)
_SPREAD = 0.85
_SKIPS, _GOES_BACK, _FORGOTTEN, _REOPENED = 0.05, 0.25, 0.05, 0.04
_LINGERS = 1.5  # times as long as it takes to go on, a deal stands where it is lost
_REMEMBERED = 300  # days after which nobody has forgotten a deal: it is closed


@dataclass(frozen=True, slots=True)
class Trade:
    """A pipeline and how one sells in it."""

    at: int
    pipeline: Pipeline
    stages: tuple[Stage, ...]  # open ones
    won: Stage
    lost: Stage
    days: float
    share_won: float
    size: float
    most_lines: int


@dataclass(frozen=True, slots=True)
class Road:
    """The stages that a deal entered and when, in minutes; `phase` says where it was lost: 0 early, 2 late."""

    steps: tuple[tuple[Stage, int], ...]
    phase: int = 0

    @property
    def stage(self) -> Stage:
        """Return the stage in which the deal is."""
        return self.steps[-1][0]

    @property
    def last(self) -> int:
        """Return when the deal came there."""
        return self.steps[-1][1]


def add_trades(services: Services, language: str) -> list[Trade]:
    """Store the pipelines that the base lacks, and return how one sells in each."""
    trades = []
    for at, (key, _, _, days, share, size, lines) in enumerate(_TRADES):
        name = pipeline_template(key, language).name
        known = {pipeline.name: pipeline for pipeline in services.pipelines.list()}
        if name not in known:
            created = services.pipelines.create_from_template(key, language)
            known[name] = services.pipelines.get(created)
        pipeline = known[name]
        stages = tuple(stage for stage in pipeline.stages if stage.kind is StageKind.OPEN)
        won, lost = pipeline.closing(StageKind.WON), pipeline.closing(StageKind.LOST)
        trades.append(Trade(at, pipeline, stages, won, lost, days, share, size, lines))
    return trades


def draw_trade(chance: Random, trades: Sequence[Trade], *, is_company: bool) -> Trade:
    """Return the way in which a company, or a person, buys."""
    weights = [companies if is_company else people for _, companies, people, *_ in _TRADES]
    return chance.choices(trades, weights)[0]


class Roads:
    """Draws roads, each cut off at the present moment."""

    def __init__(self, chance: Random, days: Days, pace: float) -> None:
        """`pace` is how many times slower than usual everything goes."""
        self._chance, self._days, self._pace = chance, days, pace

    def road(self, trade: Trade, start: int, luck: float, slowness: float) -> Road:
        """Return the road of a deal that began at `start`. `luck` multiplies the odds of winning it."""
        odds = trade.share_won / (1 - trade.share_won) * luck
        ends = self._end(trade, odds / (1 + odds))
        steps = [(trade.stages[0], start)]
        self._walk(steps, trade, ends, slowness)
        self._close(steps, trade, ends, slowness)
        passed = tuple(step for step in steps if step[1] < self._days.now)
        return Road(passed or (steps[0],), 3 * min(ends, len(trade.stages) - 1) // len(trade.stages))

    def _end(self, trade: Trade, share: float) -> int:
        """Return the open stage in which a deal is lost; the number of stages when it is won."""
        count = len(trade.stages)
        if self._chance.random() < share:
            return count
        return self._chance.choices(range(count), _stretched(_LOSSES, count))[0]

    def _walk(self, steps: list[tuple[Stage, int]], trade: Trade, ends: int, slowness: float) -> None:
        """Go through the open stages up to the last one that the deal sees."""
        draw = self._chance.random
        last = min(ends, len(trade.stages) - 1)
        at = 0
        while at < last:
            if at and draw() < _GOES_BACK:
                self._enter(steps, trade, at - 1, slowness)
                self._enter(steps, trade, at, slowness)
            at = min(last, at + (2 if draw() < _SKIPS else 1))
            self._enter(steps, trade, at, slowness)

    def _close(self, steps: list[tuple[Stage, int]], trade: Trade, ends: int, slowness: float) -> None:
        draw = self._chance.random
        is_won = ends == len(trade.stages)
        began = steps[0][1] // (24 * 60)
        if not is_won and draw() < _FORGOTTEN and SPAN - began < _REMEMBERED:
            return
        if draw() < _REOPENED:
            self._go(steps, trade.lost, self._wait(trade, steps[-1][0], slowness))
            self._go(steps, steps[-2][0], self._wait(trade, steps[-2][0], slowness))
        wait = self._wait(trade, steps[-1][0], slowness)
        self._go(steps, trade.won if is_won else trade.lost, wait if is_won else wait * _LINGERS)

    def _enter(self, steps: list[tuple[Stage, int]], trade: Trade, at: int, slowness: float) -> None:
        self._go(steps, trade.stages[at], self._wait(trade, steps[-1][0], slowness))

    def _go(self, steps: list[tuple[Stage, int]], stage: Stage, wait: float) -> None:
        steps.append((stage, self._days.after(self._chance, steps[-1][1], wait)))

    def _wait(self, trade: Trade, stage: Stage, slowness: float) -> float:
        """Return for how many days a deal stands in a stage."""
        count = len(trade.stages)
        shares = _stretched(_TIMES, count)
        place = min(stage.position, count - 1)
        usual = trade.days * shares[place] / sum(shares) * slowness * self._pace
        return usual * math.exp(self._chance.gauss(0, _SPREAD))


def _stretched(shares: Sequence[float], count: int) -> list[float]:
    """Return the shares of `count` stages, whatever number they were written for."""
    last = max(1, count - 1)
    return [shares[at * (len(shares) - 1) // last] for at in range(count)]
