"""Moves: one action with all that belongs to it."""

from __future__ import annotations

from crm_desktop.ui.deals.mover import Move
from tests.ui.deals.desk import Desk


def test_a_new_owner_and_a_new_stage_are_one_action(desk: Desk) -> None:
    chair = desk.add("Кресло", owner="Ольга")
    desk.show()
    desk.page.stages.mover.request(Move((chair,), ("Кресло",), desk.stage(1), owner="Пётр"))
    desk.settle()
    assert (desk.row(chair).owner, desk.row(chair).stage_id) == ("Пётр", desk.stage(1).id)
    desk.undo()
    assert (desk.row(chair).owner, desk.row(chair).stage_id) == ("Ольга", desk.stage(0).id)


def test_a_deal_that_is_gone_is_told(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    desk.services.deals.remove([chair])
    desk.page.stages.mover.request(Move((chair,), ("Кресло",), desk.stage(1)))
    desk.settle()
    assert desk.errors
