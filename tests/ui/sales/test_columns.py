"""What the list says of a sale."""

from __future__ import annotations

from crm_desktop.ui.sales.columns import SaleColumns
from tests.ui.sales.desk import Desk


def test_cells_of_a_sale(desk: Desk) -> None:
    columns = SaleColumns(desk.context.formats)
    rows = desk.services.sales.rows([desk.half, desk.paid, desk.cancelled])
    shown = {column.key: column.text(rows[desk.half]) for column in columns.columns()}
    assert shown == {
        "client": "Орлов Пётр",
        "number": "2",
        "ordered_on": "11/21/2026",
        "what": "Кофе",
        "total": "1,000\u00a0₽",
        "paid": "500\u00a0₽",
        "owed": "500\u00a0₽",
        "state": "Ordered",
        "owner": "Олег",
    }
    owed = next(column for column in columns.columns() if column.key == "owed")
    assert [owed.text(rows[each]) for each in (desk.paid, desk.cancelled)] == ["", ""]
