"""Deals that happened earlier: stored as they went, and open to all that comes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.deal import DealDraft, Loss
from crm_desktop.domain.errors import NotFoundError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.road import road_text
from crm_desktop.services import Services
from crm_desktop.services.deals.past import PastDeal, PastStep, add_past_deals
from tests.factories import make_client
from tests.services.deals.board import column, make_deal, plain_pipeline


def at(day: int) -> datetime:
    return datetime(2026, 5, day, 10, tzinfo=UTC)


def add(services: Services, *deals: PastDeal) -> list[int]:
    return list(
        services.store.write(ActionKind.IMPORT, lambda changes: add_past_deals(changes, deals, "RUB"))
    )


def test_a_road_is_stored_as_it_was(services: Services) -> None:
    pipeline, client = plain_pipeline(services), make_client(services)
    first, second, _, _, lost = pipeline.stages
    steps = (
        PastStep(first.id, at(1), "Марина"),
        PastStep(second.id, at(3)),
        PastStep(lost.id, at(10), "Пётр"),
    )
    (deal_id,) = add(
        services, PastDeal(DealDraft(client, "Чай", amount=70), steps, Loss("Дорого"), number=40)
    )
    deal = services.deals.get(deal_id)
    assert (deal.number, deal.created_at, deal.closed_at, deal.state) == (40, at(1), at(10), StageKind.LOST)
    assert deal.loss == Loss("Дорого")
    assert [(m.to_stage, m.at, m.by, m.seconds) for m in deal.moves] == [
        (first.id, at(1), "Марина", 0),
        (second.id, at(3), "", 2 * 86400),
        (lost.id, at(10), "Пётр", 7 * 86400),
    ]
    road = road_text([first.id, second.id, lost.id])
    assert services.store.engine.rows("SELECT passed, came_from_id FROM deal") == [(road, second.id)]
    assert services.maintenance.check().problems == ()
    services.deals.reopen([deal_id])
    assert services.deals.get(deal_id).draft.stage_id == second.id


def test_a_number_that_is_taken_is_replaced(services: Services) -> None:
    taken = make_deal(services)
    pipeline, client = plain_pipeline(services), make_client(services)
    road = (PastStep(pipeline.stages[0].id, at(1)),)
    ids = add(
        services, *(PastDeal(DealDraft(client, "Чай"), road, number=number) for number in (1, 9, 9, None))
    )
    numbers = [services.deals.get(deal_id).number for deal_id in ids]
    assert services.deals.get(taken).number == 1
    assert numbers == [10, 9, 11, 12]
    assert column(services, pipeline.stages[0].id) == ids[::-1]


def test_a_road_must_lead_somewhere(services: Services) -> None:
    pipeline, client = plain_pipeline(services), make_client(services)
    draft = DealDraft(client, "Чай")
    with pytest.raises(ValidationError):
        add(services, PastDeal(draft, ()))
    with pytest.raises(ValidationError):
        add(services, PastDeal(draft, (PastStep(pipeline.stages[4].id, at(1)),)))
    with pytest.raises(NotFoundError):
        add(services, PastDeal(draft, (PastStep(999, at(1)),)))
    assert add(services) == []
