"""What is done with tasks is said, and can be taken back by one step."""

from __future__ import annotations

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.ui.tasks.doing import TaskDoing
from crm_desktop.ui.tasks.entries import Slot
from tests.ui.tasks.calendar_desk import TODAY, CalendarDesk, timed


def test_each_deed_is_one_step_of_undo(desk: CalendarDesk) -> None:
    doing = TaskDoing(desk.context)
    task_id = desk.add(timed("Встреча", TODAY, 10))
    before = desk.task(task_id).draft
    for deed in (
        lambda: doing.unschedule(task_id),
        lambda: doing.shift([task_id], 7),
        lambda: doing.cancel([task_id]),
        lambda: doing.finish([task_id]),
        lambda: doing.remove([task_id]),
    ):
        deed()
        desk.settle()
        desk.write(desk.services.history.undo_last)
        task = desk.task(task_id)
        assert (task.draft, task.state) == (before, TaskState.OPEN)
    assert desk.toasts == [
        "Without a time now: Встреча",
        "1 task moved",
        "1 task cancelled",
        "1 task done",
        "1 task removed",
    ]


def test_a_refused_draft_is_told_to_the_form(desk: CalendarDesk) -> None:
    doing = TaskDoing(desk.context)
    refused: list[object] = []
    doing.refused.connect(refused.append)
    doing.create(TaskDraft(" "))
    desk.settle()
    assert isinstance(refused[0], ValidationError)


def test_what_is_gone_cannot_be_planned(desk: CalendarDesk) -> None:
    doing = TaskDoing(desk.context)
    with desk.qtbot.waitSignal(doing.failed):
        doing.schedule(77, Slot(TODAY, 600, 630))
    assert len(desk.errors) == 1
