"""Deals and sales stand on the timeline of their client."""

from __future__ import annotations

from datetime import timedelta

from crm_desktop.domain.deal import Loss
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, SaleDraft
from crm_desktop.domain.timeline import SellingState, TimelineFilter, TimelineItem, TimelineKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal, plain_pipeline
from tests.store_fixtures import Clock


def told(services: Services, client: int, *kinds: TimelineKind, text: str = "") -> list[TimelineItem]:
    return list(services.timeline.page(client, TimelineFilter(kinds=frozenset(kinds), text=text)).items)


def test_the_road_of_a_deal_is_told(services: Services, clock: Clock) -> None:
    pipeline, client = plain_pipeline(services), make_client(services)
    deal = make_deal(services, client_id=client, pipeline_id=pipeline.id, amount=500)
    for work in (
        lambda: services.deals.move([deal], pipeline.stages[1].id),
        lambda: services.deals.win(deal),
        lambda: services.deals.reopen([deal]),
        lambda: services.deals.lose([deal], Loss("Дорого", "", "Чайная")),
    ):
        clock.step()
        work()
    items = told(services, client, TimelineKind.DEAL)
    assert [(item.state, item.outcome, item.amount) for item in items] == [
        (SellingState.LOST, "Нет", 500),
        (SellingState.REOPENED, "Шаг 2", 500),
        (SellingState.WON, "Да", 500),
        (SellingState.MOVED, "Шаг 2", 500),
        (SellingState.ADDED, "Шаг 1", 500),
    ]
    assert items[0].body == "Дорого · Чайная"
    assert {item.record_id for item in items} == {deal}
    assert services.timeline.counts(client)[TimelineKind.DEAL] == 5
    assert [item.outcome for item in told(services, client, text="шаг 1")] == ["Шаг 1"]


def test_sales_and_what_was_paid_later_are_told(services: Services, clock: Clock) -> None:
    client, today = make_client(services), services.today()
    lines = (Line("Кофе", price=900), Line("Чай", price=100))
    sale = services.sales.create(SaleDraft(client, lines, today, payments=(Payment(None, today, 400),)))
    clock.step()
    services.sales.add_payment(sale, Payment(None, today, 600))
    clock.step()
    services.sales.refund(sale, 50, today)
    items = told(services, client, TimelineKind.SALE)
    assert [(item.state, item.amount, item.record_id) for item in items] == [
        (SellingState.REFUNDED, 50, sale),
        (SellingState.PAID, 600, sale),
        (SellingState.ORDERED, 1000, sale),
    ]
    assert (items[-1].subject, items[-1].body) == ("№ 1", "Кофе, Чай")
    old = services.sales.create(SaleDraft(client, lines, today - timedelta(days=30)))
    assert told(services, client, TimelineKind.SALE)[-1].record_id == old
    assert len(told(services, client, text="кофе")) == 4
    assert told(services, client, text="какао") == []
