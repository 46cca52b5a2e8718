"""What is done in the day is written, told, and can be taken back."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from crm_desktop.domain.agenda import AgendaKind
from crm_desktop.domain.deal import NextActionKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DoNotCallError
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.timeline import NextStep
from tests.ui.today.desk import CONTROL, SHIFT, TODAY, Desk

TOMORROW = TODAY + dt.timedelta(1)


def test_a_step_is_noted_and_followed_by_the_next_as_one_action(full: Desk) -> None:
    full.choose(AgendaKind.STEP)
    full.press(Qt.Key.Key_Return, CONTROL)
    panel = full.day.doing.panel
    assert panel.isVisible()
    assert full.services.next_steps.get(full.anna) is not None
    panel.action.what.setText("Ring back")
    panel.action.set_day(7)
    panel.submit()
    full.settle()
    assert full.services.next_steps.get(full.anna) == NextStep("Ring back", TODAY + dt.timedelta(7))
    assert full.toasts == ["Done: Send the price"]
    full.services.history.undo_last()
    assert full.services.next_steps.get(full.anna) == NextStep("Send the price", TODAY - dt.timedelta(3))


def test_nothing_may_follow_a_step(full: Desk) -> None:
    full.day.doing.finish(full.item(AgendaKind.STEP))
    full.day.doing.panel.nothing.click()
    full.settle()
    assert full.services.next_steps.get(full.anna) is None


def test_cancel_leaves_everything_as_it_was(full: Desk) -> None:
    full.day.doing.finish(full.item(AgendaKind.STEP))
    full.day.doing.panel.leave.click()
    full.settle()
    assert full.toasts == []
    assert full.services.next_steps.get(full.anna) is not None


def test_an_action_of_a_deal_asks_for_the_next(full: Desk) -> None:
    full.choose(AgendaKind.DEAL)
    full.press(Qt.Key.Key_Space)
    panel = full.day.doing.panel
    panel.action.set_day(3)
    panel.submit()
    full.settle()
    action = full.services.deals.rows([full.deal])[full.deal].next_action
    assert action is not None
    assert action.on == TODAY + dt.timedelta(3)
    assert full.toasts == ["Done: Call: about the sample"]


def test_a_promise_is_kept_and_a_request_answered(full: Desk) -> None:
    full.day.doing.finish(full.item(AgendaKind.PROMISE))
    full.day.doing.finish(full.item(AgendaKind.INQUIRY))
    full.settle()
    assert full.services.promises.get(full.promise).state is PromiseState.KEPT
    assert full.services.inquiries.get(full.inquiry).answered_at is not None
    assert full.toasts[-1] == "Answered: Vera"


def test_everything_but_requests_and_birthdays_can_be_put_off(full: Desk) -> None:
    for kind in (AgendaKind.STEP, AgendaKind.DEAL, AgendaKind.PROMISE):
        full.choose(kind)
        full.press(Qt.Key.Key_Right, CONTROL)
    assert full.services.next_steps.get(full.anna) == NextStep("Send the price", TOMORROW)
    action = full.services.deals.rows([full.deal])[full.deal].next_action
    assert action is not None
    assert (action.on, action.kind, action.text) == (TOMORROW, NextActionKind.CALL, "about the sample")
    assert full.services.promises.get(full.promise).draft.valid_until == TOMORROW + dt.timedelta(1)
    assert full.toasts[0] == "Put off, tomorrow: Send the price"


def test_a_call_asks_the_gate_first(full: Desk) -> None:
    full.choose(AgendaKind.STEP)
    full.press(Qt.Key.Key_L, CONTROL | SHIFT)
    assert full.calls == ["+7 916 123-45-67"]
    full.services.wishes.set_do_not_call([full.anna], TODAY)
    full.settle()
    full.day.doing.call(full.item(AgendaKind.STEP))
    assert len(full.calls) == 1
    assert isinstance(full.errors[0], DoNotCallError)


def test_each_thing_opens_its_record(full: Desk) -> None:
    for kind in (
        AgendaKind.STEP,
        AgendaKind.DEAL,
        AgendaKind.INQUIRY,
        AgendaKind.PROMISE,
        AgendaKind.BIRTHDAY,
    ):
        full.day.doing.open(full.item(kind))
    assert full.refs == [
        EntityRef(Entity.CLIENT, full.anna),
        EntityRef(Entity.DEAL, full.deal),
        EntityRef(Entity.INQUIRY, full.inquiry),
        EntityRef(Entity.CLIENT, full.anna),
        EntityRef(Entity.CLIENT, full.pavel),
    ]


def test_where_nothing_is_planned_something_is(full: Desk) -> None:
    doing = full.day.doing
    doing.plan_client(full.pavel, "Орлов Пётр")
    doing.panel.action.what.setText("Invite")
    doing.panel.submit()
    full.settle()
    assert full.services.next_steps.get(full.pavel) == NextStep("Invite")
    doing.plan_deal(full.deal, "Coffee")
    doing.panel.action.set_day(1)
    doing.panel.submit()
    full.settle()
    action = full.services.deals.rows([full.deal])[full.deal].next_action
    assert action is not None
    assert action.on == TOMORROW
    assert full.toasts == ["Planned: Invite", "Planned, tomorrow: Coffee"]


def test_the_panel_is_made_anew_in_another_language(full: Desk) -> None:
    before = full.day.doing.panel
    full.day.doing.retranslate()
    assert full.day.doing.panel is not before
