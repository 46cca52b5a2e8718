"""A task is done with a word, an outcome and the next step, in one place and as one action."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.task import TaskDraft, TaskKind, TaskState
from tests.ui.keyboard import type_text
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, at, timed


def test_result_and_next_step_are_stored_together(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Позвонить", MONDAY, 10, kind=TaskKind.CALL, client_id=desk.anna))
    desk.show()
    desk.page.desk.finish([task_id])
    desk.settle()
    panel = desk.page.desk.done_panel
    assert panel.isVisible()
    assert not panel.when.isVisible()
    outcome = desk.services.outcomes.list()[0].name
    panel.outcome.set_value(outcome)
    type_text(panel.result, "Согласна")
    type_text(panel.next, "Выставить счёт")
    assert panel.when.isVisible()
    panel.submit()
    desk.settle()
    assert not panel.isVisible()
    task = desk.task(task_id)
    assert (task.state, task.result) == (TaskState.DONE, "Согласна")
    (following,) = desk.services.tasks.list_ids()
    draft = desk.task(following).draft
    assert (draft.title, draft.client_id, draft.day) == ("Выставить счёт", desk.anna, TODAY + dt.timedelta(1))
    desk.write(desk.services.history.undo_last)
    assert list(desk.services.tasks.list_ids()) == [task_id]


def test_what_comes_next_may_say_when(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Позвонить", MONDAY, 10, kind=TaskKind.CALL, client_id=desk.anna))
    desk.show()
    desk.page.desk.finish([task_id])
    desk.settle()
    panel = desk.page.desk.done_panel
    type_text(panel.next, "послезавтра в 11 позвонить, подошло ли")
    panel.submit()  # before the line was read
    desk.qtbot.waitUntil(lambda: not panel.isVisible())
    desk.settle()
    (following,) = desk.services.tasks.list_ids()
    draft = desk.task(following).draft
    assert draft.title == "позвонить, подошло ли"
    assert (draft.kind, draft.client_id) == (TaskKind.CALL, desk.anna)
    assert draft.starts_at == at(TODAY + dt.timedelta(days=2), 11)


def test_what_comes_next_by_a_day_is_of_that_day(desk: CalendarDesk) -> None:
    task_id = desk.add(timed("Позвонить", MONDAY, 10, client_id=desk.anna))
    desk.show()
    desk.page.desk.finish([task_id])
    desk.settle()
    panel = desk.page.desk.done_panel
    type_text(panel.next, "до 25.12 прислать счёт")
    desk.qtbot.waitUntil(lambda: bool(panel.next.spans))
    assert panel.when.day.typed_value() == dt.date(TODAY.year, 12, 25)


def test_a_task_without_a_client_asks_nothing(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Полить цветы"))
    desk.show()
    desk.page.desk.finish([task_id])
    desk.settle()
    assert desk.task(task_id).state is TaskState.DONE
    assert desk.toasts == ["1 task done"]


def test_what_is_gone_meanwhile_is_told(desk: CalendarDesk) -> None:
    task_id = desk.add(TaskDraft("Позвонить", client_id=desk.anna))
    desk.show()
    desk.page.desk.ask([task_id])
    desk.settle()
    desk.write(lambda: desk.services.tasks.remove([task_id]))
    desk.page.desk.done_panel.submit()
    desk.settle()
    assert desk.page.desk.done_panel.problem.text()
