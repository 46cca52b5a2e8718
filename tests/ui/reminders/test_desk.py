"""Reminders come by themselves, take the keyboard from nobody, and go when they are answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.services import Services
from crm_desktop.ui.reminders.desk import ReminderDesk
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.store_fixtures import Clock

QUARTER = dt.timedelta(minutes=15)


@pytest.fixture
def desk(qtbot: QtBot, app_context: AppContext, me: int) -> Iterator[ReminderDesk]:
    place = QWidget()
    qtbot.addWidget(place)
    found = ReminderDesk(app_context, place)
    qtbot.addWidget(found.window)
    yield found
    found.window.hide()


@pytest.fixture
def me(sqlite_services: Services) -> int:
    user_id = sqlite_services.users.create("Мария")
    sqlite_services.users.act_as(user_id)
    sqlite_services.reminders.due(sqlite_services.store.clock(), user_id)
    return user_id


def make_tasks(services: Services, count: int, client_id: int | None = None) -> list[int]:
    begin = services.store.clock() + QUARTER
    drafts = [
        TaskDraft(f"Дело {number}", client_id=client_id, starts_at=begin, remind_before=(dt.timedelta(),))
        for number in range(count)
    ]
    return services.tasks.create_many(drafts)


def look(qtbot: QtBot, desk: ReminderDesk) -> None:
    with qtbot.waitSignal(desk.looked):
        desk.look()


def test_what_is_due_comes_up_without_taking_the_keyboard(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    make_tasks(sqlite_services, 1)
    look(qtbot, desk)
    assert not desk.window.isVisible()
    clock.step(15 * 60)
    look(qtbot, desk)
    assert desk.window.isVisible()
    assert desk.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert [card.reminder.title for card in desk.window.cards] == ["Дело 0"]
    look(qtbot, desk)
    assert len(desk.window.cards) == 1


def test_three_are_shown_and_the_others_are_a_click_away(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    make_tasks(sqlite_services, 5)
    clock.step(20 * 60)
    look(qtbot, desk)
    assert len(desk.window.cards) == 3
    assert desk.window.more.isVisible()
    qtbot.mouseClick(desk.window.more, Qt.MouseButton.LeftButton)
    assert len(desk.window.cards) == 5


def test_done_finishes_the_task_and_takes_the_card_away(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    (task_id,) = make_tasks(sqlite_services, 1)
    clock.step(15 * 60)
    look(qtbot, desk)
    qtbot.mouseClick(desk.window.cards[0].finish, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.window.isVisible())
    assert sqlite_services.tasks.get(task_id).state is TaskState.DONE


def test_a_quarter_later_it_comes_again(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    make_tasks(sqlite_services, 1)
    clock.step(15 * 60)
    look(qtbot, desk)
    qtbot.mouseClick(desk.window.cards[0].quarter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.window.isVisible())
    clock.step(15 * 60)
    look(qtbot, desk)
    assert desk.window.isVisible()


def test_what_is_done_elsewhere_goes_from_the_screen(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    ids = make_tasks(sqlite_services, 2)
    clock.step(15 * 60)
    desk.start()
    qtbot.waitUntil(lambda: len(desk.window.cards) == 2)
    sqlite_services.tasks.complete_many(ids[:1])
    qtbot.waitUntil(lambda: [card.reminder.ref.id for card in desk.window.cards] == ids[1:])


def test_a_hidden_reminder_stays_at_the_bell(
    qtbot: QtBot, desk: ReminderDesk, app_context: AppContext, sqlite_services: Services, clock: Clock
) -> None:
    counts: list[int] = []
    app_context.shell.badge_changed.connect(lambda _key, count, _text: counts.append(count))
    make_tasks(sqlite_services, 1)
    clock.step(15 * 60)
    look(qtbot, desk)
    qtbot.keyClick(desk.window.cards[0], Qt.Key.Key_Escape)
    assert not desk.window.isVisible()
    look(qtbot, desk)
    assert not desk.window.isVisible()
    assert counts[-1] == 1
    desk.show_all()
    assert len(desk.window.cards) == 1


def test_a_click_opens_the_record(
    qtbot: QtBot, desk: ReminderDesk, app_context: AppContext, sqlite_services: Services, clock: Clock
) -> None:
    opened: list[object] = []
    app_context.shell.ref_requested.connect(opened.append)
    (task_id,) = make_tasks(sqlite_services, 1, make_client(sqlite_services))
    clock.step(15 * 60)
    look(qtbot, desk)
    qtbot.mouseClick(desk.window.cards[0], Qt.MouseButton.LeftButton)
    assert opened == [EntityRef(Entity.TASK, task_id)]


def test_a_pause_holds_everything_back_and_loses_nothing(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    make_tasks(sqlite_services, 1)
    desk.pause()
    clock.step(15 * 60)
    desk.look()
    assert sqlite_services.reminders.shown(sqlite_services.store.actor_id or 0) == []
    clock.step(46 * 60)
    look(qtbot, desk)
    assert len(desk.window.cards) == 1


def test_the_next_look_is_at_the_next_reminder_and_never_far(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    look(qtbot, desk)
    assert desk._timer.interval() == 30_000
    make_tasks(sqlite_services, 1)
    clock.step(15 * 60 - 5)
    look(qtbot, desk)
    assert 4_000 < desk._timer.interval() <= 5_001


def test_the_list_is_reached_by_the_keyboard(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    make_tasks(sqlite_services, 1)
    clock.step(15 * 60)
    look(qtbot, desk)
    desk.show_all()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.window.cards[0])


def test_a_new_task_finds_room_where_the_reminders_stood(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, app_context: AppContext, clock: Clock
) -> None:
    make_tasks(sqlite_services, 1)
    clock.step(15 * 60)
    look(qtbot, desk)
    with qtbot.waitSignal(app_context.shell.command_requested) as asked:
        desk.tray.task_requested.emit()
    assert asked.args == ["new_task"]
    assert not desk.window.isVisible()
    desk.show_all()
    assert len(desk.window.cards) == 1


def test_what_comes_again_is_made_ahead_without_anybody_looking(
    qtbot: QtBot, desk: ReminderDesk, sqlite_services: Services, clock: Clock
) -> None:
    begin = clock.now + QUARTER
    draft = TaskDraft("Планёрка", starts_at=begin, remind_before=(dt.timedelta(),), rule="FREQ=WEEKLY")
    sqlite_services.tasks.create(draft)
    before = len(sqlite_services.tasks.list_ids())
    undo = sqlite_services.history.status().undo
    look(qtbot, desk)
    clock.step(80 * 86400)
    look(qtbot, desk)
    assert len(sqlite_services.tasks.list_ids()) > before
    assert sqlite_services.history.status().undo == undo  # it was nobody's deed


def test_nobody_is_asked_once_who_works_here(qtbot: QtBot, app_context: AppContext, clock: Clock) -> None:
    services = app_context.services
    services.users.create("Мария")
    services.users.create("Пётр")
    said: list[str] = []
    opened: list[str] = []
    app_context.shell.toast_requested.connect(
        lambda request: (said.append(request.text), request.on_action())
    )
    app_context.shell.command_requested.connect(opened.append)
    place = QWidget()
    qtbot.addWidget(place)
    desk = ReminderDesk(app_context, place)
    qtbot.addWidget(desk.window)
    desk.start()
    make_tasks(services, 1)
    qtbot.waitUntil(lambda: bool(said))
    make_tasks(services, 1)
    QApplication.processEvents()
    assert said == ["To be reminded, say who works here."]
    assert opened == ["settings_people"]
    services.users.act_as(services.users.list()[0].id)
    app_context.shell.set_user("Мария", 1, "rose")
    desk.window.hide()
    place.close()
