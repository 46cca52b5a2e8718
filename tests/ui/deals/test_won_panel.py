"""The sale of a won deal."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.deals.desk import Desk


def test_no_sale_leaves_the_deal_won(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.services.deals.win(chair)
    desk.show()
    desk.page.doing.offer_sale(chair)
    panel = desk.page.doing.won_panel
    assert "Кресло" in panel.what.text()
    desk.press(panel, Qt.Key.Key_Escape)
    assert desk.services.sales.of_client(desk.anna) == []


def test_a_sum_that_cannot_be_read_is_not_stored(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.services.deals.win(chair)
    desk.show()
    desk.page.doing.offer_sale(chair)
    panel = desk.page.doing.won_panel
    panel.paid.setText("много")
    panel.submit()
    desk.settle()
    assert panel.isVisible()
    assert panel.paid.problem
