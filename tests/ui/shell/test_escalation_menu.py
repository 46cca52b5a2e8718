"""What can be decided about something that was forgotten."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.escalation_menu import add_decisions, carry_out
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


def test_who_has_left_is_not_reminded(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    task = forget_task(services, make_client(services))
    (owner,) = (user for user in services.users.list() if user.name == "Мария")
    services.users.update(owner.id, owner.version, is_active=False)
    (line,) = services.escalations.of_record(EntityRef(Entity.TASK, task))
    menu = QMenu()
    qtbot.addWidget(menu)
    add_decisions(menu, app_context, line.id, line.what, lambda work, words: None)
    assert [action.text() for action in menu.actions()] == ["Take over", "Reassign"]


def test_of_a_line_that_has_gone_nothing_is_offered(app_context: AppContext, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    add_decisions(menu, app_context, 999, "", lambda work, words: None)
    assert menu.isEmpty()


def test_a_decision_is_told_with_a_way_back_only_where_there_is_one(
    app_context: AppContext, qtbot: QtBot
) -> None:
    services, shell = app_context.services, app_context.shell
    client = make_client(services)
    with qtbot.waitSignal(shell.undo_offered):
        carry_out(app_context, shell, lambda: services.clients.add_tag([client], "VIP"), "Done")
    done: list[str] = []
    with qtbot.waitSignal(shell.toast_requested):
        carry_out(
            app_context,
            shell,
            lambda: done.append("decided"),
            "Said",
            then=lambda: done.append("then"),
            on_done=lambda: done.append("told"),
        )
    assert done == ["decided", "then", "told"]
