"""Counting what a plan comes to."""

from __future__ import annotations

from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.selling_import import SellingAction, SellingReason
from crm_desktop.services.imports_selling.plan import PlannedProduct, count_selling


def test_counts_and_titles() -> None:
    rows = [
        PlannedProduct(at, action, SellingReason.NEW, ProductDraft("", sku="A1"))
        for at, action in enumerate(SellingAction)
    ]
    counts = count_selling(rows, 3)
    assert (counts.created, counts.updated, counts.skipped, counts.rejected, counts.clients) == (
        1,
        1,
        1,
        1,
        3,
    )
    assert rows[0].title == "A1"
