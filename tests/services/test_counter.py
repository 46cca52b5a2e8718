"""Sales at a counter: buyer, lines and money are one action, and who has no card shares one."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.domain.counter import read_buyer
from crm_desktop.domain.errors import NotFoundError, ValidationError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.sale import Payment, PaymentMethod, SaleDraft, SaleState
from crm_desktop.services import Services
from tests.factories import make_client

TODAY = dt.date(2026, 11, 21)


def draft(client_id: int = 0, *, paid: int | None = None, product: int | None = None) -> SaleDraft:
    lines = (Line("Кофе", 2000, 500_00, 0, product), Line("Пакет", price=5_00))
    payments = (Payment(None, TODAY, 1005_00 if paid is None else paid, PaymentMethod.CARD),)
    return SaleDraft(
        client_id, lines, TODAY, state=SaleState.DELIVERED, payments=payments if paid != 0 else ()
    )


def test_a_sale_to_a_known_client_is_one_action(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна")
    coffee = services.products.create(ProductDraft("Кофе", price=500_00))
    before = len(services.history.list_ids())
    sold = services.counter.sell(draft(anna, product=coffee))
    assert (sold.client_id, sold.client_name, sold.is_new_client) == (anna, "Лебедева Анна", False)
    stored = services.sales.get(sold.sale_id)
    assert (stored.number, stored.draft.total, stored.draft.paid, stored.draft.owed) == (
        sold.number,
        1005_00,
        1005_00,
        0,
    )
    assert stored.draft.state is SaleState.DELIVERED
    assert len(services.history.list_ids()) == before + 1
    services.history.undo_last()
    assert not services.sales.list_ids()
    assert services.sales.money(anna) == ()


def test_a_new_client_comes_with_the_sale_and_goes_with_it(services: Services) -> None:
    buyer = read_buyer("Орлов Пётр 89161234567", "RU")
    sold = services.counter.sell(draft(), buyer)
    assert sold.is_new_client
    assert services.clients.get(sold.client_id).draft.phones[0].e164 == "+79161234567"
    assert services.sales.of_client(sold.client_id)[0].id == sold.sale_id
    services.history.undo_last()
    assert not services.sales.list_ids()
    assert list(services.clients.list_ids()) == []


def test_who_has_no_card_is_one_client_of_the_base(services: Services) -> None:
    assert services.counter.retail_client() is None
    first = services.counter.take_retail_client("Розничный покупатель")
    assert services.counter.take_retail_client("Another name") == first == services.counter.retail_client()
    assert services.clients.get(first).draft.display_name() == "Розничный покупатель"
    for _ in range(2):
        services.counter.sell(draft(first))
    services.history.undo_last()  # the sale; the client stays for the next buyer
    assert services.counter.retail_client() == first
    assert len(services.sales.of_client(first)) == 1


def test_a_retail_client_in_the_recycle_bin_is_made_anew(services: Services) -> None:
    first = services.counter.take_retail_client("Розничный покупатель")
    services.clients.archive([first])
    assert services.counter.retail_client() is None
    second = services.counter.take_retail_client("Розничный покупатель")
    assert second != first
    assert services.counter.retail_client() == second
    assert services.preferences.get().currency == "RUB"  # the note beside the preferences is none of them


def test_what_cannot_be_sold_is_refused_whole(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.counter.sell(SaleDraft(0, (), TODAY), ClientDraft(name=PersonName(last_name="Новый")))
    with pytest.raises(NotFoundError):
        services.counter.sell(draft(999))
    assert list(services.clients.list_ids()) == []
    with pytest.raises(ValidationError):
        services.counter.sell(draft(), ClientDraft())


def test_what_is_not_paid_is_owed(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна")
    services.counter.sell(draft(anna, paid=0))
    services.counter.sell(draft(anna, paid=1000_00))
    assert services.sales.money(anna)[0].owed == 1010_00
