"""Every word of the exported lists has one of the language in force."""

from __future__ import annotations

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.product import ProductKind
from crm_desktop.domain.sale import SaleState
from crm_desktop.exchange import deal_table, product_table, sale_table
from crm_desktop.ui.runtime.selling_labels import deal_labels, product_labels, sale_labels


def test_no_word_is_missing() -> None:
    states = {f"state.{kind.value}" for kind in StageKind}
    assert set(deal_labels()) == set(deal_table.ENGLISH) | states
    assert set(product_labels()) == set(product_table.ENGLISH) | {
        f"kind.{kind.value}" for kind in ProductKind
    }
    assert set(sale_labels()) == set(sale_table.ENGLISH) | {f"state.{state.value}" for state in SaleState}
