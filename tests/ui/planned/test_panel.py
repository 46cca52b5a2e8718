"""The open tasks on the card of a client or of a deal."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.task import Task, TaskDraft, TaskKind, TaskState
from crm_desktop.ui.planned.panel import MOST, PlannedPanel
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.factories import make_client
from tests.ui.keyboard import type_text


class Desk:
    """The panel of one client, and what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.requests: list[ToastRequest] = []
        self.refs: list[EntityRef] = []
        self.opened: list[int] = []
        self.finished: list[int] = []
        self.begun: list[TaskDraft] = []
        shell = context.shell
        shell.undo_offered.connect(self.toasts.append)
        shell.filed.connect(lambda text, ref: (self.toasts.append(text), self.refs.append(ref)))
        shell.toast_requested.connect(self.requests.append)
        shell.task_opened.connect(self.opened.append)
        shell.task_finished.connect(self.finished.append)
        shell.task_begun.connect(self.begun.append)
        self.anna = make_client(self.services, "Лебедева Анна")
        self.panel = PlannedPanel(context)
        qtbot.addWidget(self.panel)
        self.panel.resize(290, 500)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()

    @property
    def today(self) -> dt.date:
        return self.services.today()

    def add(self, title: str, days: int | None = None, **values: object) -> int:
        day = None if days is None else self.today + dt.timedelta(days=days)
        draft = TaskDraft(title, client_id=self.anna, day=day, last_day=day)
        for key, value in values.items():
            setattr(draft, key, value)
        return self.services.tasks.create(draft)

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.panel._timer.isActive()

        self.qtbot.waitUntil(is_quiet)

    def show(self) -> None:
        self.panel.show_client(self.anna)
        self.settle()

    def titles(self) -> list[str]:
        return [item.task.draft.title for item in self.panel.items]

    def stored(self) -> list[Task]:
        return self.services.tasks.open_of_client(self.anna)


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)


def test_open_tasks_stand_as_they_fall_due(desk: Desk) -> None:
    desk.add("Без срока")
    desk.add("Потом", 3)
    desk.add("Вчера", -1)
    done = desk.add("Сделано", 0)
    desk.services.tasks.complete_many([done])
    desk.show()
    assert desk.titles() == ["Вчера", "Потом", "Без срока"]
    looks = [(item.when._text, item.when._pair) for item in desk.panel.items]
    assert looks == [("yesterday", "danger"), ("in 3 days", "neutral"), ("without a time", "neutral")]
    assert not desk.panel._nothing.isVisible()


def test_where_nothing_is_planned_it_says_so(desk: Desk) -> None:
    assert not desk.panel._nothing.isVisible()  # nobody is shown
    desk.show()
    assert desk.panel._nothing.isVisible()


def test_a_task_is_typed_in_a_line_and_what_was_understood_is_shown_before(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    desk.panel.adder.click()
    line = desk.panel.line
    assert line.line.hasFocus()
    with qtbot.waitSignal(line.line.understood):
        type_text(line.line, "завтра в 15 позвонить")
    assert line.words.isVisible()
    assert line.words.text().startswith("Understood: Call · tomorrow, ")
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    desk.settle()
    (task,) = desk.stored()
    assert (task.draft.kind, task.draft.client_id, task.draft.deal_id) == (TaskKind.CALL, desk.anna, None)
    assert task.draft.starts_at is not None
    assert task.draft.starts_at.astimezone().date() == desk.today + dt.timedelta(days=1)
    assert desk.titles() == [task.draft.title]
    assert desk.refs[0].id == task.id
    assert not line.isVisible()
    assert desk.panel.adder.hasFocus()


def test_a_line_that_was_not_read_yet_is_read_before_it_is_stored(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    desk.panel.begin()
    type_text(desk.panel.line.line, "завтра счёт")
    qtbot.keyClick(desk.panel.line.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.stored()) == 1)
    desk.settle()
    assert desk.stored()[0].draft.day == desk.today + dt.timedelta(days=1)


def test_an_empty_line_is_refused_and_escape_leaves_it(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    desk.panel.begin()
    line = desk.panel.line
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    desk.settle()
    assert desk.stored() == []
    assert line.isVisible()
    qtbot.keyClick(line.line, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert desk.panel._nothing.isVisible()


def test_a_task_can_be_gone_on_with_in_the_form(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    desk.panel.begin()
    type_text(desk.panel.line.line, "завтра встреча")
    desk.panel.line.more.click()
    qtbot.waitUntil(lambda: len(desk.begun) == 1)
    assert (desk.begun[0].kind, desk.begun[0].client_id) == (TaskKind.MEETING, desk.anna)
    assert not desk.panel.line.isVisible()
    desk.settle()


def test_what_was_typed_and_not_stored_can_be_brought_back(desk: Desk) -> None:
    desk.show()
    desk.panel.begin()
    type_text(desk.panel.line.line, "узнать про доставку")
    desk.panel.show_client(make_client(desk.services, "Орлов Пётр"))
    desk.settle()
    assert not desk.panel.line.isVisible()
    (request,) = desk.requests
    assert request.on_action is not None
    request.on_action()
    assert (desk.begun[0].title, desk.begun[0].client_id) == ("узнать про доставку", desk.anna)


def test_done_and_a_click_are_asked_of_whoever_has_the_panels(desk: Desk, qtbot: QtBot) -> None:
    task = desk.add("Перезвонить", 0)
    desk.show()
    item = desk.panel.items[0]
    qtbot.keyClick(item.done, Qt.Key.Key_Return)
    qtbot.mouseClick(item.title, Qt.MouseButton.LeftButton)
    assert (desk.finished, desk.opened) == ([task], [task])


def test_a_task_goes_to_tomorrow_at_its_hour(desk: Desk) -> None:
    at = dt.datetime.combine(desk.today - dt.timedelta(days=2), dt.time(15)).astimezone()
    task = desk.add("Перезвонить", starts_at=at)
    desk.show()
    desk.panel.items[0].tomorrow.setFocus()
    desk.panel.items[0].tomorrow.click()
    desk.settle()
    wanted = dt.datetime.combine(desk.today + dt.timedelta(days=1), dt.time(15)).astimezone()
    assert desk.services.tasks.get(task).draft.starts_at == wanted
    assert desk.toasts == ["Moved: Перезвонить – tomorrow"]
    assert QApplication.focusWidget() is desk.panel.items[0].tomorrow
    desk.context.runner.run(lambda _progress: desk.services.history.undo_last(), writes=True)
    desk.settle()
    assert desk.panel.items[0].task.draft.starts_at == at


def test_the_menu_moves_cancels_and_removes(desk: Desk) -> None:
    first, second = desk.add("А", 0), desk.add("Б", 1)
    desk.show()
    actions = {action.text(): action for action in desk.panel.items[0].more.menu().actions()}
    actions["In a week"].trigger()
    desk.settle()
    assert desk.services.tasks.get(first).draft.day == desk.today + dt.timedelta(days=7)
    assert desk.titles() == ["Б", "А"]
    next(
        each for each in desk.panel.items[0].more.menu().actions() if each.text() == "Will not be done"
    ).trigger()
    desk.settle()
    assert desk.services.tasks.get(second).state is TaskState.CANCELLED
    next(each for each in desk.panel.items[0].more.menu().actions() if each.text() == "Remove").trigger()
    desk.settle()
    assert desk.titles() == []
    assert desk.stored() == []


def test_only_the_first_ones_are_shown_until_all_are_wanted(desk: Desk) -> None:
    for at in range(MOST + 2):
        desk.add(f"Дело {at}", at)
    desk.show()
    assert len(desk.panel.items) == MOST
    assert desk.panel.all_button.isVisible()
    desk.panel.all_button.click()
    assert len(desk.panel.items) == MOST + 2
    assert not desk.panel.all_button.isVisible()


def test_a_deal_shows_its_own_tasks_and_new_ones_belong_to_it(desk: Desk, qtbot: QtBot) -> None:
    deal = desk.services.deals.create(DealDraft(desk.anna, "Витрина"))
    desk.add("Про клиента", 1)
    desk.panel.show_deal(deal, desk.anna)
    desk.settle()
    assert desk.titles() == ["Ответить клиенту"]  # the stage asks for it
    desk.panel.begin()
    type_text(desk.panel.line.line, "послезавтра счёт")
    desk.panel.line.submit()
    qtbot.waitUntil(lambda: len(desk.services.tasks.open_of_deal(deal)) == 2)
    desk.settle()
    assert desk.services.tasks.open_of_deal(deal)[1].draft.client_id == desk.anna
    desk.show()
    assert len(desk.titles()) == 3  # those of deals stand on the card of the client too


def test_what_is_read_costs_few_statements(desk: Desk) -> None:
    for at in range(30):
        desk.add(f"Дело {at}", at)
    with count_queries() as counter:
        desk.services.tasks.open_of_client(desk.anna)
    assert counter.count <= 3


def test_tab_goes_through_tasks_where_they_stand(desk: Desk) -> None:
    for at in range(MOST + 1):
        desk.add(f"Дело {at}", at)
    desk.show()
    panel = desk.panel
    panel.adder.setFocus()
    wanted = [
        panel.adder,
        *(control for item in panel.items for control in item.controls()),
        panel.all_button,
    ]
    for each in wanted:
        assert QApplication.focusWidget() is each
        desk.qtbot.keyClick(each, Qt.Key.Key_Tab)
