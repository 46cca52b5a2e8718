"""The columns of the list of products; most are changed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from crm_desktop.domain.money import parse_money
from crm_desktop.domain.product import Product, ProductDraft, ProductKind, ProductOrder
from crm_desktop.domain.text import tidy
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.table.column import CellKind, Chip, Choice, Column, EditorKind

UNIT, STATE = "unit", "state"


def edited(draft: ProductDraft, key: str, text: str) -> ProductDraft | None:
    """Return a product with what was typed into one of its cells; None when that cannot be."""
    typed = tidy(text)
    if key == ProductOrder.PRICE:
        price = parse_money(typed) if typed else 0
        return replace(draft, price=price) if price is not None and price >= 0 else None
    if key == ProductOrder.NAME:
        return replace(draft, name=typed) if typed else None
    if key == ProductOrder.GROUP:
        return replace(draft, group=typed)
    if key == UNIT:
        return replace(draft, unit=typed)
    return replace(draft, sku=typed) if key == ProductOrder.SKU else replace(draft, barcode=typed)


class ProductColumns(Translated):
    """Makes the columns: what each shows of a product."""

    def __init__(self, formats: Formats, groups: Callable[[], Sequence[str]]) -> None:
        self._formats, self._groups = formats, groups

    def columns(self) -> tuple[Column, ...]:
        """Return all columns, in the order in which they first stand."""
        return (
            Column(
                ProductOrder.NAME,
                lambda: self.tr("Product"),
                lambda row: row.draft.name,
                CellKind.NAME,
                280,
                stretch=4,
                has_avatar=False,
                editor=EditorKind.LINE,
                problem=lambda _row, text: "" if tidy(text) else self.tr("A product needs a name"),
            ),
            Column(
                ProductOrder.GROUP,
                lambda: self.tr("Group"),
                lambda row: row.draft.group,
                width=140,
                stretch=1,
                editor=EditorKind.CHOICE,
                choices=lambda: [Choice(name, name) for name in self._groups()],
            ),
            Column(
                ProductOrder.PRICE,
                lambda: self.tr("Price"),
                self._price,
                CellKind.NUMBER,
                120,
                editor=EditorKind.LINE,
                edit_text=lambda row: self._formats.number(row.draft.price / 100),
                problem=lambda row, text: (
                    "" if edited(row.draft, ProductOrder.PRICE, text) else self.tr("A sum, please")
                ),
            ),
            *self._more(),
        )

    def _more(self) -> tuple[Column, ...]:
        return (
            Column(
                UNIT,
                lambda: self.tr("Unit"),
                lambda row: row.draft.unit,
                CellKind.MUTED,
                76,
                is_sortable=False,
                editor=EditorKind.LINE,
            ),
            self._code(ProductOrder.SKU, self.tr("Article"), lambda row: row.draft.sku, 110),
            self._code(ProductOrder.BARCODE, self.tr("Barcode"), lambda row: row.draft.barcode, 140),
            Column(
                STATE,
                lambda: self.tr("State"),
                self._state,
                CellKind.CHIPS,
                120,
                is_sortable=False,
                chips=self._chips,
            ),
        )

    def _code(self, order: ProductOrder, title: str, text: Callable[[Product], str], width: int) -> Column:
        return Column(order, lambda: title, text, CellKind.MUTED, width, stretch=1, editor=EditorKind.LINE)

    def _price(self, row: Product) -> str:
        return self._formats.money(row.draft.price, row.draft.currency)

    def _state(self, row: Product) -> str:
        if not row.draft.is_active:
            return self.tr("Not sold")
        return self.tr("Service") if row.draft.kind is ProductKind.SERVICE else ""

    def _chips(self, row: Product) -> tuple[Chip, ...]:
        text = self._state(row)
        return (Chip(text, "neutral" if not row.draft.is_active else "info"),) if text else ()
