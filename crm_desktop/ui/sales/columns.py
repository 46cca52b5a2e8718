"""The columns of the list of sales."""

from __future__ import annotations

from crm_desktop.domain.sale import SaleOrder, SaleRow
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.sale_texts import SaleWords
from crm_desktop.ui.table.column import CellKind, Chip, Column

WHAT = "what"


class SaleColumns(Translated):
    """Makes the columns: what each shows of a sale."""

    def __init__(self, formats: Formats) -> None:
        self._formats, self._words = formats, SaleWords()

    def columns(self) -> tuple[Column, ...]:
        """Return all columns, in the order in which they first stand."""
        return (
            Column(
                SaleOrder.CLIENT,
                lambda: self.tr("Client"),
                lambda row: row.client_name,
                CellKind.NAME,
                220,
                stretch=2,
            ),
            Column(
                SaleOrder.NUMBER,
                lambda: self.tr("No."),
                lambda row: self._formats.number(row.number),
                CellKind.NUMBER,
                76,
            ),
            Column(
                SaleOrder.DATE,
                lambda: self.tr("Date"),
                lambda row: self._formats.date(row.ordered_on),
                CellKind.MUTED,
                104,
            ),
            Column(
                WHAT, lambda: self.tr("What"), lambda row: row.what, width=190, stretch=3, is_sortable=False
            ),
            self._sum(SaleOrder.TOTAL, self.tr("Sum")),
            self._sum(SaleOrder.PAID, self.tr("Paid")),
            self._sum(SaleOrder.OWED, self.tr("Owed")),
            Column(
                SaleOrder.STATE,
                lambda: self.tr("State"),
                lambda row: self._words.state(row.state),
                CellKind.CHIPS,
                116,
                chips=lambda row: (Chip(*self._words.chip(row)),),
            ),
            Column(
                SaleOrder.OWNER, lambda: self.tr("Responsible"), lambda row: row.owner, CellKind.MUTED, 120
            ),
        )

    def _sum(self, order: SaleOrder, title: str) -> Column:
        def text(row: SaleRow) -> str:
            amount = {SaleOrder.TOTAL: row.total, SaleOrder.PAID: row.paid, SaleOrder.OWED: row.owed}[order]
            return self._formats.money(amount, row.currency) if amount or order is SaleOrder.TOTAL else ""

        return Column(order, lambda: title, text, CellKind.NUMBER, 104)
