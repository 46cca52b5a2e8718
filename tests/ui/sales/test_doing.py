"""What can be done with sales, each with a way back."""

from __future__ import annotations

from crm_desktop.domain.sale import SaleState
from tests.ui.sales.desk import Desk


def test_each_deed_is_one_undo(desk: Desk) -> None:
    doing, wanted = desk.page.doing, [desk.half, desk.old]
    before = [desk.sale(each).draft for each in wanted]
    for do, said in (
        (doing.deliver, "2 sales delivered"),
        (doing.remove, "2 sales removed"),
    ):
        do(wanted)
        desk.settle()
        assert desk.toasts[-1] == said
        desk.services.history.undo_last()
        assert [desk.sale(each).draft for each in wanted] == before


def test_nothing_to_do_says_nothing(desk: Desk) -> None:
    desk.page.doing.remove([])
    desk.page.doing.ask_cancel([999])
    desk.settle()
    assert desk.toasts == []


def test_many_are_cancelled_for_one_reason(desk: Desk) -> None:
    desk.show()
    desk.page.doing.ask_cancel([desk.half, desk.old])
    panel = desk.page.doing.cancel_panel
    assert panel.accessibleName() == "2 sales"
    panel.reason.set_value("Нет товара")
    panel.submit()
    desk.settle()
    assert {desk.sale(each).draft.state for each in (desk.half, desk.old)} == {SaleState.CANCELLED}
    desk.page.doing.order_again([desk.half])
    desk.settle()
    assert desk.sale(desk.half).draft.cancel_reason == ""
