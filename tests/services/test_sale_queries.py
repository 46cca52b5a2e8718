"""Many sales are read as one would be."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import (
    Payment,
    SaleDraft,
    SaleFilter,
    SaleOrder,
    SaleSort,
    SaleState,
    SaleTotal,
)
from crm_desktop.domain.text import sort_key
from crm_desktop.services import Services
from tests.factories import make_client

DAY = date(2026, 11, 22)


def test_many_take_no_more_statements_than_one(services: Services) -> None:
    client = make_client(services)
    draft = SaleDraft(client, (Line("Чай", price=5),), DAY, payments=(Payment(None, DAY, 5),))
    ids = services.sales.create_many([draft] * 20)
    with count_queries() as of_one:
        one = services.sales.get(ids[3])
    with count_queries() as of_many:
        many = services.sales.get_many(ids[::-1])
    assert of_many.count == of_one.count
    assert [sale.id for sale in many] == ids[::-1]
    assert one in many
    with pytest.raises(NotFoundError):
        services.sales.get(999)


@pytest.mark.parametrize("order", list(SaleOrder))
def test_a_list_of_sales_stands_in_the_order_that_is_asked_for(services: Services, order: SaleOrder) -> None:
    random = Random(order.value)
    clients = [make_client(services, name) for name in ("Яковлев Ян", "Абрамов Ян", "Ёлкин Ян")]
    drafts = [
        SaleDraft(
            random.choice(clients),
            (Line("Кофе", 1000, random.randrange(1, 9) * 100),),
            date(2026, 11, random.randrange(1, 28)),
            owner=random.choice(("", "Анна", "Борис")),
            state=random.choice(list(SaleState)),
            cancel_reason="передумали",
            payments=(Payment(None, date(2026, 11, 1), random.randrange(1, 9) * 100),),
        )
        for _ in range(20)
    ]
    services.sales.create_many(drafts)
    keys = {
        SaleOrder.DATE: lambda row: row.ordered_on,
        SaleOrder.NUMBER: lambda row: row.number,
        SaleOrder.CLIENT: lambda row: sort_key(row.client_name),
        SaleOrder.TOTAL: lambda row: row.total,
        SaleOrder.PAID: lambda row: row.paid,
        SaleOrder.OWED: lambda row: row.owed,
        SaleOrder.STATE: lambda row: row.state.value,
        SaleOrder.OWNER: lambda row: row.owner.casefold(),
    }
    rows = services.sales.rows(services.sales.list_ids())
    expected = sorted(rows.values(), key=lambda row: (keys[order](row), row.id))
    for descending in (False, True):
        found = list(services.sales.list_ids(sort=SaleSort(order, descending)))
        assert found == [row.id for row in (reversed(expected) if descending else expected)]


def test_the_sums_of_a_list_are_those_of_its_rows(services: Services) -> None:
    random = Random(7)
    anna = make_client(services, "Лебедева Анна")
    services.sales.create_many(
        [
            SaleDraft(
                anna,
                (Line("Кофе", 1000, random.randrange(1, 900)),),
                date(2026, 11, random.randrange(1, 28)),
                currency=random.choice(("RUB", "RUB", "EUR")),
                state=random.choice(list(SaleState)),
                cancel_reason="передумали",
                payments=(Payment(None, date(2026, 11, 1), random.randrange(1, 900)),),
            )
            for _ in range(60)
        ]
    )
    for wanted in (SaleFilter(), SaleFilter(only_owed=True), SaleFilter(since=date(2026, 11, 15))):
        rows = services.sales.rows(services.sales.list_ids(wanted)).values()
        for found in services.sales.totals(wanted):
            mine = [row for row in rows if row.currency == found.currency]
            assert found == SaleTotal(
                found.currency,
                len(mine),
                sum(row.total for row in mine if row.state is not SaleState.CANCELLED),
                sum(row.paid for row in mine),
                sum(row.owed for row in mine),
            )
        assert sum(found.count for found in services.sales.totals(wanted)) == len(rows)
    assert services.sales.totals(SaleFilter(text="никого")) == ()


def test_sales_picked_out_elsewhere_are_listed_and_added_up(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна")
    drafts = [SaleDraft(anna, (Line("Кофе", price=price),), DAY) for price in (100, 200, 400)]
    ids = services.sales.create_many(drafts)
    picked = SaleFilter(ids=frozenset(ids[1:]))
    assert set(services.sales.list_ids(picked)) == set(ids[1:])
    assert [(found.count, found.total) for found in services.sales.totals(picked)] == [(2, 600)]
