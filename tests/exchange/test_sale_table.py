"""Sales as a table for people and as documents for programs."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, PaymentMethod, Sale, SaleDraft
from crm_desktop.exchange.sale_table import ENGLISH, SaleRecord, sale_table

DAY = date(2026, 11, 22)
DRAFT = SaleDraft(
    7,
    (Line("Кофе", 2000, 50_000),),
    DAY,
    4,
    "RUB",
    "Марина",
    payments=(Payment(1, DAY, 40_000, PaymentMethod.CARD),),
)
RECORD = SaleRecord(Sale(5, 1, 12, DRAFT, "Анна"), 9)


def test_a_row_and_a_document() -> None:
    form = sale_table({"state.ordered": "заказана"})
    row = {column.key: column.value(RECORD) for column in form.columns}
    assert (row["number"], row["deal"], row["state"]) == (12, 9, "заказана")
    assert (row["total"], row["paid"], row["owed"], row["lines"]) == (1000, 400, 600, "Кофе × 2 × 500")
    assert set(row) == set(ENGLISH) - {"sheet"}
    document = form.document(RECORD)
    assert (document["state"], document["deal"], document["owed"]) == ("ordered", 9, 600)
    assert document["payments"] == [{"on": "2026-11-22", "amount": 400, "method": "card"}]
