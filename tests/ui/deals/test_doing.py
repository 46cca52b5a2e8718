"""What can be done with deals wherever they are shown."""

from __future__ import annotations

from tests.ui.deals.desk import Desk, on_day


def test_several_deals_are_planned_and_given_at_once(desk: Desk) -> None:
    ids = [desk.add("А"), desk.add("Б")]
    desk.services.users.create("Ольга")
    desk.show()
    desk.page.doing.plan_action(ids)
    desk.page.doing.next_panel.action.set_day(1)
    desk.page.doing.next_panel.submit()
    desk.settle()
    assert {desk.row(each).next_action for each in ids} == {on_day(1)}
    desk.page.doing.give(ids, "Ольга")
    desk.settle()
    assert {desk.row(each).owner for each in ids} == {"Ольга"}
    desk.undo()
    assert {desk.row(each).owner for each in ids} == {""}


def test_what_is_planned_may_be_taken_off(desk: Desk) -> None:
    chair = desk.add("Кресло", next_action=on_day(0))
    desk.show()
    desk.page.doing.plan_action([chair])
    assert desk.page.doing.next_panel.action.value() == on_day(0)
    desk.page.doing.next_panel.nothing.click()
    desk.settle()
    assert desk.row(chair).next_action is None


def test_the_menu_fits_what_is_picked(desk: Desk) -> None:
    ids = [desk.add("А"), desk.add("Б")]
    desk.show()
    one = desk.page.doing.menu(ids[:1], desk.pipeline, desk.page)
    many = desk.page.doing.menu(ids, desk.pipeline, desk.page)
    assert len(one.actions()) > len(many.actions())
    assert desk.page.doing.menu([], desk.pipeline, desk.page).isEmpty()
