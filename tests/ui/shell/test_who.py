"""Who works here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.who import base_key, remembered, work_as


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("/home/anna/clients.db", "/home/anna/clients.db"),
        ("postgresql://anna:secret@host/crm", "postgresql://host/crm"),
        ("postgresql://host/crm", "postgresql://host/crm"),
    ],
)
def test_a_base_is_remembered_without_its_password(address: str, key: str) -> None:
    assert base_key(address) == key


def test_who_works_is_remembered_for_this_base_only(app_context: AppContext) -> None:
    user_id = app_context.services.users.create("Анна", "rose")
    work_as(app_context, user_id)
    address = app_context.services.store.engine.address
    assert remembered(app_context.settings, address) == user_id
    assert remembered(app_context.settings, "/other.db") == 0


def test_the_menu_switches_between_people(window: MainWindow, app_context: AppContext, qtbot: QtBot) -> None:
    users = app_context.services.users
    first, second = users.create("Анна", "rose"), users.create("Пётр", "green")
    work_as(app_context, first)
    menu = window.who.open_menu(QPoint(400, 40))
    chosen = {action.text(): action for action in menu.actions() if action.isCheckable()}
    assert [name for name, action in chosen.items() if action.isChecked()] == ["Анна"]
    chosen["Пётр"].trigger()
    menu.close()
    current = users.current()
    assert current is not None
    assert current.id == second
    assert window.toasts.toasts[-1].accessibleName() == "Пётр works here now."


def test_who_has_left_is_not_in_the_menu(window: MainWindow, app_context: AppContext) -> None:
    users = app_context.services.users
    users.update(users.create("Анна", "rose"), is_active=False)
    menu = window.who.open_menu(QPoint(400, 40))
    assert [action.text() for action in menu.actions() if action.isCheckable()] == []
    menu.close()


def test_a_renamed_person_is_shown_at_once(window: MainWindow, app_context: AppContext, qtbot: QtBot) -> None:
    users = app_context.services.users
    user_id = users.create("Анна", "rose")
    work_as(app_context, user_id)
    with qtbot.waitSignal(app_context.shell.user_changed) as shown:
        users.update(user_id, name="Анна Лебедева")
    assert shown.args == ["Анна Лебедева", user_id, "rose"]
    assert app_context.services.store.actor_name == "Анна Лебедева"


def test_a_name_in_the_menu_is_shown_as_it_was_typed(window: MainWindow, app_context: AppContext) -> None:
    app_context.services.users.create("Anna & Igor", "rose")
    menu = window.who.open_menu(QPoint(400, 40))
    assert "Anna && Igor" in [action.text() for action in menu.actions()]  # one & is a mnemonic
    menu.close()
