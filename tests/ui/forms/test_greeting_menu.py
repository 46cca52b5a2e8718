"""A reminder of a birthday offers greetings, with the right name and age, on the clipboard."""

from __future__ import annotations

import datetime as dt

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.greeting import Template
from crm_desktop.domain.reminder import Reminder, ReminderKind
from crm_desktop.services import Services
from crm_desktop.ui.forms.greeting_menu import begin_letter, greeted_by, greeting_menu
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.factories import make_client


def birthday(client_id: int) -> Reminder:
    ref, at = EntityRef(Entity.CLIENT, client_id), dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
    return Reminder(1, ReminderKind.BIRTHDAY, ref, "Лебедева Анна", "", at, client_id, years=40)


def test_a_greeting_is_copied(qtbot: QtBot, app_context: AppContext, sqlite_services: Services) -> None:
    client_id = make_client(sqlite_services, "Лебедева Анна Петровна")
    sqlite_services.greetings.set_templates([Template("Моё & ваше", "{dear} {name}, с {jubilee}!")])
    host = QWidget()
    qtbot.addWidget(host)
    menu = greeting_menu(app_context, greeted_by(birthday(client_id)), host)
    action = menu.actions()[0]
    assert "&&" in action.text()
    action.trigger()
    assert QGuiApplication.clipboard().text() == "Уважаемая Анна Петровна, с 40-летием!"


def test_a_letter_needs_an_address(app_context: AppContext, sqlite_services: Services) -> None:
    said: list[ToastRequest] = []
    app_context.shell.toast_requested.connect(said.append)
    begin_letter(app_context, greeted_by(birthday(make_client(sqlite_services))), Template("x", "{name}"))
    assert len(said) == 1
