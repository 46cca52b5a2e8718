"""An undo leaves no deal without its log and no sale without its lines."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, SaleDraft
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal, plain_pipeline

DAY = date(2026, 11, 22)


def test_a_deal_that_was_worked_on_keeps_all_it_came_with(services: Services) -> None:
    deal = make_deal(services, lines=(Line("Кофе", price=5),), tags=("опт",))
    added = services.history.list_ids()[0]
    services.deals.set_owner([deal], "Марина")
    outcome = services.history.undo(added)
    assert outcome.kept
    stored = services.deals.get(deal)
    assert (len(stored.moves), len(stored.draft.lines), stored.draft.tags) == (1, 1, ("опт",))


def test_a_move_stays_in_the_log_when_another_followed(services: Services) -> None:
    pipeline = plain_pipeline(services)
    first, second, third, *_ = pipeline.stages
    deal = make_deal(services, pipeline_id=pipeline.id)
    services.deals.move([deal], second.id)
    action = services.history.list_ids()[0]
    services.deals.move([deal], third.id)
    following = services.history.list_ids()[0]
    services.history.undo(action)
    assert [move.to_stage for move in services.deals.get(deal).moves] == [first.id, second.id, third.id]
    services.history.undo(following)
    assert services.deals.get(deal).draft.stage_id == second.id
    assert services.maintenance.check().problems == ()


def test_a_sale_that_was_paid_since_keeps_its_lines(services: Services) -> None:
    sale = services.sales.create(SaleDraft(make_client(services), (Line("Чай", price=9),), DAY))
    added = services.history.list_ids()[0]
    services.sales.add_payment(sale, Payment(None, DAY, 9))
    services.history.undo(added)
    assert services.sales.get(sale).draft.owed == 0
    assert len(services.sales.get(sale).draft.lines) == 1
