"""The panels of tasks over any screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.task import TaskDraft, TaskKind, TaskState
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks import FEATURE
from crm_desktop.ui.tasks.done_panel import DonePanel
from crm_desktop.ui.tasks.form import TaskForm
from crm_desktop.ui.tasks.over import form_over
from tests.factories import make_client


class Window:
    """A place for screens in a window, with what a screen says it shows."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot = context, qtbot
        self.widget = QWidget()
        self.place = QWidget()
        QVBoxLayout(self.widget).addWidget(self.place)
        qtbot.addWidget(self.widget)
        self.widget.resize(1024, 600)
        assert FEATURE.attach is not None
        self.handlers = FEATURE.attach(context, self.place)
        with qtbot.waitExposed(self.widget):
            self.widget.show()

    @property
    def form(self) -> TaskForm:
        return form_over(self.context, self.place)

    @property
    def panel(self) -> DonePanel:
        found = self.widget.findChild(DonePanel)
        assert isinstance(found, DonePanel)
        return found

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.context.runner.busy_count == 0)


@pytest.fixture
def window(app_context: AppContext, qtbot: QtBot) -> Window:
    return Window(app_context, qtbot)


def test_a_new_task_is_about_the_record_in_view(window: Window) -> None:
    context = window.context
    client = make_client(context.services, "Лебедева Анна")
    deal = context.services.deals.create(DealDraft(client, "Витрина"))
    context.shell.record_in_view = lambda: EntityRef(Entity.DEAL, deal)
    window.handlers["new_task"]()
    window.settle()
    assert window.form.isVisible()
    assert window.form.body.client.value() == "Лебедева Анна"
    draft = window.form.draft()
    assert (draft.client_id, draft.deal_id) == (client, deal)
    assert not window.form.is_edited


def test_without_a_record_a_new_task_is_about_nothing(window: Window) -> None:
    window.handlers["new_task"]()
    window.settle()
    assert window.form.draft().client_id is None


def test_a_task_that_a_screen_asks_for_is_opened_over_it(window: Window) -> None:
    task = window.context.services.tasks.create(TaskDraft("Перезвонить", TaskKind.CALL))
    window.context.shell.open_task(task)
    window.settle()
    assert window.form.body.title.value() == "Перезвонить"
    assert window.form.geometry().right() == window.place.geometry().right()


def test_a_screen_can_begin_a_task_of_which_something_is_known(window: Window) -> None:
    client = make_client(window.context.services)
    window.context.shell.begin_task(TaskDraft("Выслать счёт", TaskKind.INVOICE, client))
    window.settle()
    assert window.form.body.title.value() == "Выслать счёт"
    assert window.form.draft().client_id == client


def test_what_came_of_a_task_is_asked_over_any_screen(window: Window) -> None:
    services = window.context.services
    task = services.tasks.create(TaskDraft("Перезвонить", TaskKind.CALL, make_client(services)))
    window.context.shell.finish_task(task)
    window.settle()
    window.panel.result.set_value("Берёт две витрины")
    window.panel.next.setText("Выслать счёт")
    window.panel.submit()
    window.settle()
    assert services.tasks.get(task).state is TaskState.DONE
    assert [
        each.draft.title
        for each in services.tasks.open_of_client(services.tasks.get(task).draft.client_id or 0)
    ] == ["Выслать счёт"]
    assert not window.panel.isVisible()


def test_done_in_the_form_asks_what_came_of_it(window: Window) -> None:
    services = window.context.services
    task = services.tasks.create(TaskDraft("Перезвонить", TaskKind.CALL, make_client(services)))
    window.context.shell.open_task(task)
    window.form.done.click()
    window.settle()
    assert not window.form.isVisible()
    assert window.panel.isVisible()


def test_a_task_that_is_gone_is_told(window: Window) -> None:
    errors: list[Exception] = []
    window.context.shell.error_raised.connect(errors.append)
    window.context.shell.open_task(999)
    window.context.shell.finish_task(999)
    assert len(errors) == 1
