"""What can be decided about something that was forgotten."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.escalation_menu import add_decisions
from tests.factories import make_client
from tests.ui.planned.forgotten import forget_task


def test_whose_it_is_can_be_reminded_and_is_not_offered_as_another(
    app_context: AppContext, qtbot: QtBot
) -> None:
    services = app_context.services
    task = forget_task(services, make_client(services))
    (line,) = services.escalations.of_record(EntityRef(Entity.TASK, task))
    menu, said = QMenu(), list[str]()
    qtbot.addWidget(menu)
    add_decisions(menu, app_context, line.id, line.what, lambda work, words: (work(), said.append(words)))
    take, give, remind = menu.actions()
    assert (take.text(), remind.text()) == ("Take over", "Remind Мария")
    others = give.menu()
    assert isinstance(others, QMenu)
    assert [action.text() for action in others.actions()] == ["Глава"]
    others.actions()[0].trigger()
    assert services.tasks.get(task).draft.owner == "Глава"
    assert said == ["Given to Глава: Позвонить"]


def test_nobody_takes_over_his_own_work_or_reminds_himself(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    task = forget_task(services, make_client(services))
    (owner,) = (user for user in services.users.list() if user.name == "Мария")
    services.users.act_as(owner.id)
    (line,) = services.escalations.of_record(EntityRef(Entity.TASK, task))
    menu = QMenu()
    qtbot.addWidget(menu)
    add_decisions(menu, app_context, line.id, line.what, lambda work, words: None)
    assert [action.text() for action in menu.actions()] == ["Reassign"]
