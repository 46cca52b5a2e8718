"""Sales: ordered, paid, delivered, cancelled; and the money of a client, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.errors import NotFoundError, Problem, StaleError, ValidationError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import ClientMoney, Payment, PaymentMethod, SaleDraft, SaleFilter, SaleState
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal, plain_pipeline

DAY = date(2026, 11, 22)
LINES = (Line("Кофе", 2000, 350), Line("Чай", 1000, 300))


def make_sale(services: Services, client_id: int | None = None, **values: object) -> int:
    draft = SaleDraft(client_id or make_client(services), LINES, DAY)
    return services.sales.create(replace(draft, **values))  # type: ignore[arg-type]


def test_a_sale_is_stored_whole(services: Services) -> None:
    client = make_client(services)
    paid = (Payment(None, DAY, 600, PaymentMethod.CARD), Payment(None, DAY, -100))
    sale = services.sales.get(make_sale(services, client, payments=paid, owner="Марина"))
    assert sale.number == 1
    assert (sale.draft.lines, sale.draft.owner, sale.draft.currency) == (LINES, "Марина", "RUB")
    assert [(one.amount, one.method) for one in sale.draft.payments] == [
        (600, PaymentMethod.CARD),
        (-100, PaymentMethod.CASH),
    ]
    assert (sale.draft.total, sale.draft.paid, sale.draft.owed) == (1000, 500, 500)
    row = services.sales.rows([sale.id])[sale.id]
    assert (row.total, row.paid, row.owed, row.what) == (1000, 500, 500, "Кофе, Чай")


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"lines": ()}, {"lines": Problem.REQUIRED}),
        ({"lines": (Line(" "),)}, {"lines.0": Problem.REQUIRED}),
        ({"payments": (Payment(None, DAY, 0),)}, {"payments.0": Problem.NOT_A_NUMBER}),
        ({"state": SaleState.CANCELLED}, {"cancel_reason": Problem.REQUIRED}),
    ],
)
def test_what_cannot_be_a_sale(
    services: Services, values: dict[str, object], problem: dict[str, Problem]
) -> None:
    with pytest.raises(ValidationError) as caught:
        make_sale(services, **values)
    assert caught.value.problems == problem
    with pytest.raises(NotFoundError):
        make_sale(services, 999)


def test_a_won_deal_becomes_a_sale(services: Services) -> None:
    pipeline = plain_pipeline(services)
    deal = make_deal(services, pipeline_id=pipeline.id, lines=LINES, owner="Марина")
    result = services.deals.win(deal)
    assert (result.sale.lines, result.sale.deal_id, result.sale.ordered_on) == (LINES, deal, services.today())
    sale = services.sales.get(services.sales.create_from_deal(deal, payments=[Payment(None, DAY, 1000)]))
    assert (sale.draft.deal_id, sale.draft.owner, sale.draft.owed) == (deal, "Марина", 0)
    assert list(services.sales.list_ids(SaleFilter(deal_id=deal))) == [sale.id]
    plain = make_deal(services, "Ремонт", amount=777)
    assert services.deals.sale_of(plain).lines == (Line("Ремонт", price=777),)


def test_a_sale_is_changed_with_its_payments(services: Services) -> None:
    sale = services.sales.get(make_sale(services, payments=(Payment(None, DAY, 1), Payment(None, DAY, 2))))
    first, second = sale.draft.payments
    other = make_client(services, "Орлов Пётр")
    draft = replace(
        sale.draft,
        client_id=other,
        lines=LINES[:1],
        payments=(replace(second, amount=20), Payment(None, DAY, 5)),
    )
    services.sales.update(sale.id, sale.version, draft)
    changed = services.sales.get(sale.id)
    assert [(one.amount, one.id == second.id) for one in changed.draft.payments] == [(20, True), (5, False)]
    assert (changed.draft.total, changed.draft.paid, changed.client_name) == (700, 25, "Орлов Пётр")
    assert first.id not in [one.id for one in changed.draft.payments]
    owners = services.store.engine.rows("SELECT party_id FROM doc_line UNION SELECT party_id FROM payment")
    assert owners == [(other,)]
    with pytest.raises(StaleError):
        services.sales.update(sale.id, sale.version, draft)
    services.history.undo_last()
    assert services.sales.get(sale.id).draft == sale.draft


def test_money_comes_and_goes_back(services: Services) -> None:
    sale = make_sale(services)
    payment = services.sales.add_payment(sale, Payment(None, DAY, 800))
    services.sales.refund(sale, 300, DAY, PaymentMethod.CARD)
    assert services.sales.get(sale).draft.paid == 500
    for wrong in (0, -1, 501):
        with pytest.raises(ValidationError):
            services.sales.refund(sale, wrong, DAY)
    with pytest.raises(ValidationError):
        services.sales.add_payment(sale, Payment(None, DAY, 0))
    services.sales.remove_payment(payment)
    assert services.sales.get(sale).draft.paid == -300
    with pytest.raises(NotFoundError):
        services.sales.remove_payment(payment)


def test_a_sale_is_delivered_or_cancelled_with_a_reason(services: Services) -> None:
    sale = make_sale(services)
    assert services.sales.deliver([sale]) == 1
    with pytest.raises(ValidationError):
        services.sales.cancel([sale], "  ")
    services.sales.cancel([sale], "Передумали")
    row = services.sales.rows([sale])[sale]
    assert (row.state, row.cancel_reason, row.owed) == (SaleState.CANCELLED, "Передумали", 0)
    services.sales.order_again([sale])
    assert services.sales.rows([sale])[sale].cancel_reason == ""
    assert services.sales.remove([sale]) == 1
    services.history.undo_last()
    assert services.sales.get(sale).draft.lines == LINES


def test_the_list_is_narrowed_down(services: Services) -> None:
    anna, petr = make_client(services), make_client(services, "Орлов Пётр")
    first = make_sale(services, anna, ordered_on=DAY - timedelta(days=9), owner="Марина")
    second = make_sale(services, petr, payments=(Payment(None, DAY, 1000),))
    third = make_sale(services, petr, lines=(Line("Какао", price=5),))
    ids = services.sales.list_ids
    assert list(ids()) == [third, second, first]
    assert list(ids(SaleFilter(client_id=anna))) == [first]
    assert list(ids(SaleFilter(since=DAY))) == [third, second]
    assert list(ids(SaleFilter(until=DAY - timedelta(days=1)))) == [first]
    assert list(ids(SaleFilter(owners=frozenset({"Марина"})))) == [first]
    assert list(ids(SaleFilter(owners=frozenset({""})))) == [third, second]
    assert list(ids(SaleFilter(only_owed=True))) == [third, first]
    assert list(ids(SaleFilter(text="орлов какао"))) == [third]
    services.sales.deliver([second])
    assert list(ids(SaleFilter(states=frozenset({SaleState.DELIVERED})))) == [second]
    services.clients.archive([petr])
    assert list(ids()) == [first]
    assert [row.id for row in services.sales.of_client(petr)] == [third, second]


def test_the_money_of_a_client_is_what_the_fingers_say(services: Services) -> None:
    dice, client = Random(7), make_client(services)
    drafts = []
    for _ in range(40):
        lines = tuple(
            Line("Х", dice.randint(1, 5000), dice.randint(0, 900)) for _ in range(dice.randint(1, 3))
        )
        paid = tuple(Payment(None, DAY, dice.randint(1, 2000)) for _ in range(dice.randint(0, 2)))
        state = dice.choice(list(SaleState))
        reason = "так" if state is SaleState.CANCELLED else ""
        day = DAY - timedelta(days=dice.randint(0, 400))
        currency = dice.choice(["RUB", "RUB", "EUR"])
        drafts.append(SaleDraft(client, lines, day, None, currency, "", state, reason, paid))
    services.sales.create_many(drafts)
    expected = []
    for currency in ("RUB", "EUR"):
        live = [d for d in drafts if d.currency == currency and d.state is not SaleState.CANCELLED]
        revenue = sum(d.total for d in live)
        expected.append(
            ClientMoney(
                currency,
                revenue,
                len(live),
                round(revenue / len(live)),
                max(d.ordered_on for d in live),
                sum(max(0, d.total - sum(p.amount for p in d.payments)) for d in live),
            )
        )
    assert services.sales.money(client) == tuple(sorted(expected, key=lambda m: -m.count))
    assert services.sales.money(make_client(services, "Орлов Пётр")) == ()


def test_a_deal_that_goes_leaves_its_sale(services: Services) -> None:
    deal = services.deals.create(DealDraft(make_client(services), "Кофе", lines=LINES))
    sale = services.sales.create_from_deal(deal)
    services.deals.remove([deal])
    assert services.sales.get(sale).draft.deal_id is None
    services.history.undo_last()
    assert services.sales.get(sale).draft.deal_id == deal
