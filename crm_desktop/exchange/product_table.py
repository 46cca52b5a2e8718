"""The columns of exported products."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_desktop.domain.product import Product
from crm_desktop.exchange.selling_values import whole
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Products",
    "name": "Name",
    "group": "Group",
    "kind": "Kind",
    "unit": "Unit",
    "price": "Price",
    "currency": "Currency",
    "sku": "Article",
    "barcode": "Barcode",
    "active": "Sold",
    "yes": "yes",
    "no": "no",
}
_KINDS = {"price": ColumnKind.MONEY, "sku": ColumnKind.CODE, "barcode": ColumnKind.CODE}


def product_table(labels: Mapping[str, str] | None = None) -> TableForm[Product]:
    """Return how products are written; `labels` has the words of `ENGLISH`, and those of kinds (`kind.goods`),
    in another language."""
    words = {**ENGLISH, **(labels or {})}
    getters: dict[str, Callable[[Product], ExportValue]] = {
        "name": lambda product: product.draft.name,
        "group": lambda product: product.draft.group,
        "kind": lambda product: words.get(f"kind.{product.draft.kind.value}", product.draft.kind.value),
        "unit": lambda product: product.draft.unit,
        "price": lambda product: whole(product.draft.price),
        "currency": lambda product: product.draft.currency,
        "sku": lambda product: product.draft.sku,
        "barcode": lambda product: product.draft.barcode,
        "active": lambda product: words["yes" if product.draft.is_active else "no"],
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, _document)


def _document(product: Product) -> dict[str, Any]:
    draft = product.draft
    return {
        "id": product.id,
        "name": draft.name,
        "group": draft.group,
        "kind": draft.kind.value,
        "unit": draft.unit,
        "price": whole(draft.price),
        "currency": draft.currency,
        "sku": draft.sku,
        "barcode": draft.barcode,
        "active": draft.is_active,
    }
