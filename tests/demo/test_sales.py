"""The sales of the example."""

from __future__ import annotations

from datetime import date

from crm_desktop.demo.days import SPAN
from crm_desktop.demo.sales import Counter
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.sale import SaleDraft, SaleState
from tests.demo.shop import NOW, Shop, deals, shop

TODAY = NOW.astimezone().date()


def _counter(of: Shop) -> Counter:
    return Counter(of.chance, of.words, of.days, of.crowd, of.basket)


def _sales(of: Shop, count: int = 800) -> list[SaleDraft]:
    made = deals(of, 500)
    counter = _counter(of)
    counter.take(range(1, 501), made)
    return list(counter.sales(of.crowd.events(count, 0.6), SPAN + 1))


def test_sales_can_be_stored_and_come_in_order() -> None:
    sales = _sales(shop())
    assert len(sales) > 900
    for sale in sales:
        sale.validate()
        assert sale.ordered_on <= TODAY
        assert all(sale.ordered_on <= payment.on <= TODAY for payment in sale.payments)
        assert 0 <= sale.paid <= sale.total
    days = [sale.ordered_on for sale in sales]
    assert days == sorted(days)


def test_won_deals_become_sales_with_their_lines() -> None:
    of = shop()
    made = deals(of, 500)
    counter = _counter(of)
    counter.take(range(1, 501), made)
    ordered = {sale.deal_id: sale for sale in counter.sales([], SPAN + 1)}
    won = [at for at, deal in enumerate(made, 1) if deal.road.stage.kind is StageKind.WON]
    assert 0.9 * len(won) < len(ordered) <= len(won)
    for deal_id, sale in ordered.items():
        deal = made[(deal_id or 0) - 1]
        assert deal_id in won
        assert sale.client_id == deal.person.id
        assert sale.owner == deal.past.draft.owner
        assert sale.lines == deal.past.draft.lines or len(sale.lines) == 1
        assert sale.ordered_on == of.days.date(deal.road.last // 1440)


def test_a_deal_is_sold_when_its_day_has_come() -> None:
    of = shop()
    counter = _counter(of)
    counter.take(range(1, 501), deals(of, 500))
    first = list(counter.sales([], 600))
    second = list(counter.sales([], SPAN + 1))
    assert first
    assert second
    assert all(sale.ordered_on < of.days.date(600) for sale in first)
    assert all(sale.ordered_on >= of.days.date(600) for sale in second)
    assert list(counter.sales([], SPAN + 1)) == []


def test_orders_are_paid_in_part_in_full_and_not_at_all() -> None:
    sales = _sales(shop())
    assert {sale.state for sale in sales} == set(SaleState)
    going = [sale for sale in sales if sale.state is not SaleState.CANCELLED]
    assert sum(sale.paid == sale.total for sale in going) > 0.8 * len(going)
    assert any(not sale.paid for sale in going)
    assert any(0 < sale.paid < sale.total for sale in going)
    assert any(len(sale.payments) == 2 for sale in going)
    assert len({sale.cancel_reason for sale in sales if sale.state is SaleState.CANCELLED}) > 2
    recent = [sale for sale in going if (TODAY - sale.ordered_on).days < 14 and sale.deal_id]
    old = [sale for sale in going if sale.ordered_on < date(2025, 11, 1) and sale.deal_id]
    assert sum(bool(sale.owed) for sale in recent) / len(recent) > sum(bool(s.owed) for s in old) / len(old)
