"""The roads of the deals of the example."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random
from statistics import mean

import pytest

from crm_desktop.demo.days import DAY, SPAN, Days
from crm_desktop.demo.roads import Road, Roads, add_trades, draw_trade
from crm_desktop.domain.pipeline import StageKind, may_move
from crm_desktop.services import Services
from tests.demo.shop import NOW, trade, trades

DAYS = Days(NOW)


def _roads(start_day: int, luck: float = 1.0, slowness: float = 1.0, key: str = "shop") -> list[Road]:
    roads, chance = Roads(Random(1), DAYS, 1.0), Random(2)
    way = trade(key)
    return [roads.road(way, DAYS.hour(chance, start_day), luck, slowness) for _ in range(800)]


@pytest.mark.parametrize("key", ["shop", "services", "wholesale", "manufacturing"])
@pytest.mark.parametrize("start", [10, SPAN - 20, SPAN])
def test_every_move_is_allowed_and_later_than_the_one_before(key: str, start: int) -> None:
    way = trade(key)
    for road in _roads(start, key=key):
        assert road.steps[0][0] == way.stages[0]
        moments = [moment for _, moment in road.steps]
        assert moments == sorted(moments)
        assert moments[-1] <= DAYS.now
        for (before, _), (after, _) in pairwise(road.steps):
            assert before != after
            assert may_move(before.kind, after.kind)
        assert 0 <= road.phase <= 2


def test_old_deals_are_closed_and_new_ones_are_open() -> None:
    old = Counter(road.stage.kind for road in _roads(10))
    assert old[StageKind.OPEN] == 0
    assert 0.3 < old[StageKind.WON] / 800 < 0.5
    new = Counter(road.stage.kind for road in _roads(SPAN - 1))
    assert new[StageKind.OPEN] > 600


def test_a_funnel_falls_from_stage_to_stage() -> None:
    reached = Counter(stage.position for road in _roads(10) for stage in {step[0] for step in road.steps})
    counts = [reached[stage.position] for stage in trade().stages]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 800
    assert all(after > 0.5 * before for before, after in pairwise(counts))


def test_luck_wins_and_slowness_takes_longer() -> None:
    def won(luck: float) -> int:
        return sum(road.stage.kind is StageKind.WON for road in _roads(10, luck))

    assert won(0.4) < won(1.0) < won(2.0)

    def took(slowness: float) -> float:
        return mean((road.last - road.steps[0][1]) / DAY for road in _roads(10, slowness=slowness))

    assert took(2.0) > 1.5 * took(1.0)


def test_some_deals_go_back_or_are_opened_again() -> None:
    moves = [(before[0], after[0]) for road in _roads(10) for before, after in pairwise(road.steps)]
    back = [1 for before, after in moves if after.kind is StageKind.OPEN and after.position < before.position]
    assert len(back) > 20
    assert any(before.kind is StageKind.LOST for before, _ in moves)
    assert any(after.position - before.position == 2 for before, after in moves)


def test_companies_buy_another_way_than_people() -> None:
    chance, ways = Random(1), trades()
    companies = Counter(draw_trade(chance, ways, is_company=True).at for _ in range(500))
    people = Counter(draw_trade(chance, ways, is_company=False).at for _ in range(500))
    assert companies[2] > 50
    assert people[2] == 0


@pytest.mark.parametrize("language", ["ru", "en"])
def test_pipelines_are_added_once(services: Services, language: str) -> None:
    first = add_trades(services, language)
    assert [each.pipeline.id for each in add_trades(services, language)] == [
        each.pipeline.id for each in first
    ]
    assert {each.pipeline.id for each in first} <= {pipeline.id for pipeline in services.pipelines.list()}
    assert len({each.pipeline.id for each in first}) == 4
