"""People in the settings: who is at the keyboard, who has left, who takes over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.ui.settings.people import PeopleSection, PersonRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.who import remembered
from tests.factories import make_client
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[PeopleSection]], PeopleSection]
) -> PeopleSection:
    users = app_context.services.users
    users.act_as(users.create("Анна", "rose"))
    users.create("Пётр", "green")
    make_client(app_context.services, "Лебедева Ольга", owner="Пётр")
    return open_section(PeopleSection)


def row(section: PeopleSection, name: str) -> PersonRow:
    return next(row for row in section.column.rows if row.name() == name)


def test_the_person_at_the_keyboard_is_marked_and_cannot_go(section: PeopleSection) -> None:
    me, other = row(section, "Анна"), row(section, "Пётр")
    assert me.state.text() == "You"
    assert not me.remove.isVisible()
    assert not me.active.isVisible()
    assert other.remove.isVisible()


def test_who_has_left_can_come_back(
    section: PeopleSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    row(section, "Пётр").active.click()
    settle()
    assert [user.name for user in app_context.services.users.list(only_active=True)] == ["Анна"]
    assert row(section, "Пётр").state.isVisible()
    row(section, "Пётр").active.click()
    settle()
    assert len(app_context.services.users.list(only_active=True)) == 2
    assert said.undoable == ["Has left: Пётр", "Is back: Пётр"]


def test_somebody_else_takes_over_the_clients(
    section: PeopleSection, app_context: AppContext, settle: Settle
) -> None:
    gone, heir = row(section, "Пётр"), row(section, "Анна")
    section.ask_removal(gone)
    gone.replacement_chosen.emit(heir.row_id)
    settle()
    assert [user.name for user in app_context.services.users.list()] == ["Анна"]
    assert app_context.services.users.usage(heir.row_id) == 1


def test_a_person_without_clients_goes_at_once(
    section: PeopleSection, app_context: AppContext, settle: Settle
) -> None:
    section.add("Игорь")
    settle()
    row(section, "Игорь").remove.click()
    settle()
    assert "Игорь" not in {user.name for user in app_context.services.users.list()}


def test_name_and_colour_change_in_the_row(
    section: PeopleSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    target = row(section, "Пётр")
    target.edit.setText("Пётр Орлов")
    qtbot.keyClick(target.edit, Qt.Key.Key_Return)
    settle()
    row(section, "Пётр Орлов").color.chosen.emit("violet")
    settle()
    user = next(user for user in app_context.services.users.list() if user.name == "Пётр Орлов")
    assert user.color == "violet"


def test_the_mark_moves_when_somebody_else_works(section: PeopleSection, app_context: AppContext) -> None:
    user = app_context.services.users.act_as(row(section, "Пётр").row_id)
    app_context.shell.set_user(user.name, user.id, user.color)
    assert row(section, "Пётр").state.text() == "You"
    assert not row(section, "Анна").state.isVisible()


def test_open_promises_are_taken_over_too(
    section: PeopleSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    services = app_context.services
    client_id = make_client(services, "Ким Ли")
    promise = services.promises.add(PromiseDraft(client_id, "Скидка 5 %", made_by="Пётр"))
    section.refresh()
    settle()
    gone, heir = row(section, "Пётр"), row(section, "Анна")
    section.ask_removal(gone)
    menu = gone.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[0].text() == "Who takes over: 1 client, 1 open promise?"
    menu.close()
    gone.replacement_chosen.emit(heir.row_id)
    settle()
    assert services.promises.get(promise).draft.made_by == "Анна"


def test_who_wrote_entries_stays_as_one_who_has_left(
    section: PeopleSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    services = app_context.services
    client_id = make_client(services, "Ким Ли")
    services.timeline.add(InteractionDraft(client_id, InteractionKind.NOTE, body="кофе", author="Игорь"))
    section.refresh()
    settle()
    row(section, "Игорь").remove.click()
    settle()
    assert said.undoable == ["Has left: Игорь. What is past keeps the name."]
    assert [user.name for user in services.users.list(only_active=True)] == ["Анна", "Пётр"]
    assert "Игорь" in {user.name for user in services.users.list()}
    assert not row(section, "Игорь").remove.isVisible()
    assert row(section, "Игорь").active.isVisible()


def test_the_first_person_who_is_added_works_here(qtbot: QtBot, app_context: AppContext) -> None:
    section = PeopleSection(app_context)
    qtbot.addWidget(section)
    store = app_context.services.store
    section.add("Анна")
    qtbot.waitUntil(lambda: store.actor_name == "Анна")
    assert remembered(app_context.settings, store.engine.address) == store.actor_id
    section.add("Пётр")
    qtbot.waitUntil(lambda: len(app_context.services.users.list()) == 2)
    assert store.actor_name == "Анна"
