"""What is done in the day is written, told, and can be taken back."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from crm_desktop.domain.agenda import AgendaKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DoNotCallError
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.task import TaskDraft, TaskKind, TaskState
from crm_desktop.ui.tasks import FEATURE as TASKS
from crm_desktop.ui.tasks.done_panel import DonePanel
from tests.ui.today.desk import CONTROL, SHIFT, TODAY, Desk

MONDAY = TODAY + dt.timedelta(2)  # today is a Saturday
HOUR = dt.timedelta(hours=1)


def test_of_a_task_with_somebody_it_is_asked_what_came_of_it(full: Desk) -> None:
    full.choose(AgendaKind.TASK)
    full.press(Qt.Key.Key_Return, CONTROL)
    assert full.finishing == [full.price]
    assert full.services.tasks.get(full.price).state is TaskState.OPEN


def test_what_came_of_it_and_what_follows_is_one_action(full: Desk) -> None:
    assert TASKS.attach is not None
    TASKS.attach(full.context, full.page)
    full.choose(AgendaKind.TASK)
    full.press(Qt.Key.Key_Space)
    panel = full.page.findChild(DonePanel)
    assert panel is not None
    assert panel.isVisible()
    panel.result.set_value("They want a discount")
    panel.next.setText("Ring back")
    panel.submit()
    full.settle()
    assert full.services.tasks.get(full.price).state is TaskState.DONE
    [following] = full.services.tasks.open_of_client(full.anna)
    assert following.draft.title == "Ring back"
    titles = [row.item.what for row in full.day.model.rows if row.item is not None]
    assert "Ring back" in titles
    assert "Send the price" not in titles
    assert full.day.list.hasFocus()
    full.services.history.undo_last()
    full.settle()
    assert full.services.tasks.open_of_client(full.anna)[0].id == full.price


def test_a_task_with_nobody_is_done_at_once_and_undone(full: Desk) -> None:
    paper = full.services.tasks.create(TaskDraft("Buy paper", day=TODAY, last_day=TODAY))
    full.settle()
    full.day.doing.finish(full.task(paper))
    full.settle()
    assert full.services.tasks.get(paper).state is TaskState.DONE
    assert full.toasts == ["Done: Buy paper"]
    full.services.history.undo_last()
    assert full.services.tasks.get(paper).state is TaskState.OPEN


def test_a_promise_is_kept_and_a_request_answered(full: Desk) -> None:
    full.day.doing.finish(full.item(AgendaKind.PROMISE))
    full.day.doing.finish(full.item(AgendaKind.INQUIRY))
    full.settle()
    assert full.services.promises.get(full.promise).state is PromiseState.KEPT
    assert full.services.inquiries.get(full.inquiry).answered_at is not None
    assert full.toasts[-1] == "Answered: Vera"


def test_a_task_goes_to_the_next_working_day_and_back(full: Desk) -> None:
    full.choose(AgendaKind.TASK)
    full.press(Qt.Key.Key_Right, CONTROL)
    draft = full.services.tasks.get(full.price).draft
    assert (draft.day, draft.last_day) == (MONDAY, MONDAY)
    step = full.services.clients.get(full.anna).next_step
    assert step is not None
    assert step.on == MONDAY
    assert full.toasts == ["Put off, in 2 days: Send the price"]
    full.services.history.undo_last()
    assert full.services.tasks.get(full.price).draft.day == TODAY - dt.timedelta(3)


def test_one_of_a_series_is_put_off_alone(full: Desk) -> None:
    draft = TaskDraft("Water", day=TODAY, last_day=TODAY, rule="FREQ=WEEKLY;COUNT=3")
    first = full.services.tasks.create(draft)
    full.settle()
    full.day.doing.put_off(full.task(first))
    full.settle()
    days = [full.services.tasks.get(row_id).draft.day for row_id in (first, first + 1, first + 2)]
    assert days == [MONDAY, TODAY + dt.timedelta(7), TODAY + dt.timedelta(14)]


def test_the_working_days_of_who_has_the_task_count(full: Desk) -> None:
    services = full.services
    oleg = services.users.create("Oleg")
    all_week = [((9 * 60, 18 * 60),)] * 7
    services.working_time.set_week(oleg, all_week)
    task = services.tasks.create(TaskDraft("His", owner="Oleg", day=TODAY, last_day=TODAY))
    full.settle()
    full.day.doing.put_off(full.task(task))
    full.settle()
    assert services.tasks.get(task).draft.day == TODAY + dt.timedelta(1)


def test_an_hour_stays_when_a_task_is_put_off(full: Desk) -> None:
    begin = full.services.store.clock() + HOUR
    meeting = full.services.tasks.create(TaskDraft("Meet", starts_at=begin, ends_at=begin + HOUR))
    full.settle()
    full.day.doing.put_off(full.task(meeting))
    full.settle()
    draft = full.services.tasks.get(meeting).draft
    assert draft.starts_at == begin + dt.timedelta(days=2)
    assert draft.ends_at == begin + HOUR + dt.timedelta(days=2)


def test_a_promise_is_put_off_to_the_next_working_day(full: Desk) -> None:
    full.choose(AgendaKind.PROMISE)
    full.press(Qt.Key.Key_Right, CONTROL)
    assert full.services.promises.get(full.promise).draft.valid_until == MONDAY


def test_another_day_is_asked_for(full: Desk) -> None:
    full.choose(AgendaKind.TASK)
    full.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    panel = full.day.doing.panel
    assert panel.isVisible()
    full.qtbot.keyClicks(panel.on, "12/25")
    panel.submit()
    full.settle()
    assert full.services.tasks.get(full.price).draft.day == dt.date(2026, 12, 25)
    full.day.doing.ask_when(full.item(AgendaKind.PROMISE))
    panel.days[4].click()
    full.settle()
    assert full.services.promises.get(full.promise).draft.valid_until == TODAY + dt.timedelta(7)


def test_a_task_is_put_off_by_an_hour(full: Desk) -> None:
    full.day.doing.ask_when(full.task(full.price))
    full.day.doing.panel.hour.click()
    full.settle()
    draft = full.services.tasks.get(full.price).draft
    assert draft.starts_at == full.services.store.clock() + HOUR
    assert draft.day is None


def test_a_call_asks_the_gate_first(full: Desk) -> None:
    full.choose(AgendaKind.TASK)
    full.press(Qt.Key.Key_L, CONTROL | SHIFT)
    assert full.calls == ["+7 916 123-45-67"]
    full.services.wishes.set_do_not_call([full.anna], TODAY)
    full.settle()
    full.day.doing.call(full.task(full.price))
    assert len(full.calls) == 1
    assert isinstance(full.errors[0], DoNotCallError)


def test_each_thing_opens_its_record(full: Desk) -> None:
    for kind in (AgendaKind.TASK, AgendaKind.INQUIRY, AgendaKind.PROMISE, AgendaKind.BIRTHDAY):
        full.day.doing.open(full.item(kind))
    assert full.opened == [full.price]
    assert full.refs == [
        EntityRef(Entity.INQUIRY, full.inquiry),
        EntityRef(Entity.CLIENT, full.anna),
        EntityRef(Entity.CLIENT, full.pavel),
    ]


def test_where_nothing_is_planned_a_task_is_begun(full: Desk) -> None:
    full.work_as("Marina")
    full.day.doing.plan(full.pavel)
    full.day.doing.plan(full.pavel, full.deal)
    assert [(draft.client_id, draft.deal_id) for draft in full.begun] == [
        (full.pavel, None),
        (full.pavel, full.deal),
    ]
    assert full.begun[0].owner == "Marina"
    assert full.begun[0].kind is TaskKind.FOLLOW_UP


def test_the_panel_is_made_anew_in_another_language(full: Desk) -> None:
    before = full.day.doing.panel
    full.day.doing.retranslate()
    assert full.day.doing.panel is not before
