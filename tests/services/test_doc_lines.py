"""A deal with lines is worth their sum, a sale knows its total and what was paid, whatever wrote the lines."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.sale import Payment, SaleDraft
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal

DAY = date(2026, 11, 22)
COFFEE, TEA = Line("Кофе", 2000, 350), Line("Чай", 1500, 99, 1000)


def test_lines_make_the_amount(services: Services) -> None:
    deal = make_deal(services, amount=5, lines=(COFFEE, TEA))
    assert services.deals.get(deal).draft.amount == 700 + 134
    services.deals.set_lines(deal, (TEA,))
    stored = services.deals.get(deal).draft
    assert (stored.amount, stored.lines) == (134, (TEA,))
    services.deals.set_lines(deal, ())
    assert services.deals.get(deal).draft.amount == 134  # as it was, until somebody types another one
    services.history.undo_last()
    assert services.deals.get(deal).draft.lines == (TEA,)


def test_a_line_takes_name_and_unit_of_its_product(services: Services) -> None:
    product = services.products.create(ProductDraft("Кофе в зёрнах", unit="кг", price=900))
    deal = make_deal(
        services, lines=(Line("", price=900, product_id=product), Line("Свой", product_id=product, unit="г"))
    )
    assert [(line.text, line.unit) for line in services.deals.get(deal).draft.lines] == [
        ("Кофе в зёрнах", "кг"),
        ("Свой", "г"),
    ]


def test_sums_stay_true_when_older_work_is_undone_first(services: Services) -> None:
    deal = make_deal(services, lines=(COFFEE,))
    services.deals.set_lines(deal, (COFFEE, TEA))
    added = services.history.list_ids()[0]
    services.deals.set_lines(deal, (Line("Кофе", 4000, 350), TEA))
    services.history.undo(added)
    stored = services.deals.get(deal).draft
    assert stored.amount == sum(line.total for line in stored.lines)
    assert services.maintenance.check().problems == ()


def test_a_sale_knows_what_was_paid(services: Services) -> None:
    sale = services.sales.create(SaleDraft(make_client(services), (COFFEE,), DAY))
    services.sales.add_payment(sale, Payment(None, DAY, 300))
    services.sales.add_payment(sale, Payment(None, DAY, 100))
    first = services.history.list_ids()[1]
    services.history.undo(first)
    row = services.sales.rows([sale])[sale]
    assert (row.total, row.paid, row.owed) == (700, 100, 600)
