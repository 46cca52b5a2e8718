from __future__ import annotations

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.timeline import NextStep
from tests.ui.reports.desk import Desk

ABC = ReportQuery(ReportName.ABC)


def test_clients_get_a_next_step_unless_they_have_one(desk: Desk) -> None:
    desk.fill()
    desk.show()
    services = desk.services
    services.next_steps.set(desk.pavel, NextStep("Send the offer", services.today()))
    drill = desk.page.desk.maker.make(ABC).tiles[0].drill
    assert drill is not None
    desk.page.reminding.remind(ABC, [drill])
    desk.settle()
    step = services.next_steps.get(desk.anna)
    assert step is not None
    assert step.on == services.today()
    kept = services.next_steps.get(desk.pavel)
    assert kept is not None
    assert kept.text == "Send the offer"
    desk.page.reminding.remind(ABC, [drill])
    desk.settle()
    assert len(desk.toasts) == 2
    services.history.undo_last()
    assert services.next_steps.get(desk.anna) is None
