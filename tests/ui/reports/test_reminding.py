"""One click and those who go quiet are to be got in touch with."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.task import TaskKind
from tests.factories import make_task
from tests.ui.reports.desk import Desk

ABC = ReportQuery(ReportName.ABC)


def test_clients_get_a_task_unless_they_have_a_next_step(desk: Desk) -> None:
    desk.fill()
    desk.show()
    services = desk.services
    make_task(services, desk.pavel, "Send the offer", services.today())
    drill = desk.page.desk.maker.make(ABC).tiles[0].drill
    assert drill is not None
    desk.page.reminding.remind(ABC, [drill])
    desk.settle()
    [task] = services.tasks.open_of_client(desk.anna)
    assert task.draft.kind is TaskKind.FOLLOW_UP
    hours = services.working_time.of()
    assert task.draft.day is not None
    assert hours.is_working_day(task.draft.day)
    assert services.today() <= task.draft.day <= services.today() + dt.timedelta(3)
    step = services.clients.get(desk.anna).next_step
    assert step is not None
    assert step.on == task.draft.day
    [kept] = services.tasks.open_of_client(desk.pavel)
    assert kept.draft.title == "Send the offer"
    desk.page.reminding.remind(ABC, [drill])
    desk.settle()
    assert len(desk.toasts) == 2
    services.history.undo_last()
    assert services.tasks.open_of_client(desk.anna) == []
