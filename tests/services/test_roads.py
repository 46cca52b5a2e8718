"""What deals repeat of their log, after anything that may happen to either."""

from __future__ import annotations

from crm_desktop.domain.deal import Loss
from crm_desktop.domain.road import road_stages
from crm_desktop.services import Services
from crm_desktop.services.roads import stale_roads
from tests.services.deals.board import make_deal, plain_pipeline


def passed(services: Services, deal: int) -> tuple[set[int], int | None]:
    rows = services.store.engine.rows("SELECT passed, came_from_id FROM deal WHERE id = ?", (deal,))
    return set(road_stages(rows[0][0])), rows[0][1]


def test_a_road_grows_with_each_move_and_shrinks_with_its_undo(services: Services) -> None:
    first, second, third, won, lost = (stage.id for stage in plain_pipeline(services).stages)
    deal = make_deal(services, stage_id=first)
    assert passed(services, deal) == ({first}, None)
    services.deals.move([deal], third)
    services.deals.move([deal], second)
    assert passed(services, deal) == ({first, second, third}, third)
    services.deals.lose([deal], Loss("Дорого"))
    assert passed(services, deal) == ({first, second, third, lost}, second)
    services.history.undo_last()
    assert passed(services, deal) == ({first, second, third}, third)
    services.deals.win(deal)
    assert passed(services, deal) == ({first, second, third, won}, second)
    assert stale_roads(services.store.engine) == []


def test_a_stage_that_is_taken_away_hands_its_deals_over(services: Services) -> None:
    first, second, third, *_ = (stage.id for stage in plain_pipeline(services).stages)
    deal = make_deal(services, stage_id=first)
    services.deals.move([deal], second)
    services.deals.move([deal], third)
    services.pipelines.remove_stage(second, move_to=first)
    assert passed(services, deal) == ({first, third}, first)
    services.history.undo_last()
    assert passed(services, deal) == ({first, second, third}, second)


def test_an_undo_below_later_moves_leaves_what_the_log_says(services: Services) -> None:
    first, second, third, *_ = (stage.id for stage in plain_pipeline(services).stages)
    deal = make_deal(services, stage_id=first)
    services.deals.move([deal], second)
    services.pipelines.remove_stage(first, move_to=third)
    removal = services.history.list_ids()[0]
    services.deals.move([deal], third)
    services.history.undo(removal)
    assert stale_roads(services.store.engine) == []


def test_a_road_that_was_written_wrong_is_told(services: Services) -> None:
    deal = make_deal(services)
    services.store.engine.execute("UPDATE deal SET passed = '' WHERE id = ?", (deal,))
    assert stale_roads(services.store.engine) == [deal]
    assert [problem.table for problem in services.maintenance.check().problems] == ["deal"]
