"""The first road of a user, by keyboard alone: start, bring a workbook, find, change, take back, export, quit."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QApplication

from crm_desktop import app
from crm_desktop.domain.client import Client
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.services import Services
from tests.journeys.person import CTRL, Key, Person


def _services(program: app.Program) -> Services:
    assert program.session is not None
    return program.session.services


def _found(program: app.Program, text: str) -> Client:
    services = _services(program)
    return services.clients.get(services.clients.list_ids(ClientFilter(text=text))[0])


def _start(program: app.Program, person: Person) -> None:
    """Go through the questions of the first start with Enter."""
    program.start(None)
    person.waits(lambda: QApplication.focusWidget() is not None)
    person.press(Key.Key_Return)
    person.waits(lambda: "Ваше имя" in person.words())
    person.type("Марина")
    person.press(Key.Key_Return)
    person.waits(lambda: "Excel" in person.words())
    person.press(Key.Key_Return)
    person.sees_button("Выбрать файл")


def _bring(person: Person, workbook: Path) -> None:
    person.press(Key.Key_Return)
    person.sees_window("Файл с клиентами")
    person.type(str(workbook))
    person.press(Key.Key_Return)
    person.sees_button("Импортировать 28 клиентов")
    person.press(Key.Key_Return)
    person.sees_button("Показать")


def test_the_first_road(program: app.Program, person: Person, workbook: Path, tmp_path: Path) -> None:
    _start(program, person)
    _bring(person, workbook)
    services = _services(program)
    assert len(services.clients.list_ids(ClientFilter())) == 28
    user = services.users.current()
    assert user is not None
    assert user.name == "Марина"

    # Find by the last digits of the phone, open, change the surname, take it back.
    person.press(Key.Key_2, modifier=CTRL)
    person.press(Key.Key_F, modifier=CTRL)
    person.waits(lambda: "Поиск" in person.words())
    person.type("7589")
    person.press(Key.Key_Return)
    person.waits(lambda: "Клиенты" in person.words())
    person.press(Key.Key_Return)
    person.waits(lambda: "Лента" in person.words())
    person.press(Key.Key_F2)
    person.waits(lambda: "Фамилия" in person.words())
    before = _found(program, "7589").draft.name.last_name
    person.type_over("Светлова")
    person.press(Key.Key_Return)
    person.waits(lambda: _found(program, "7589").draft.name.last_name == "Светлова")
    person.press(Key.Key_Escape)
    person.waits(lambda: "Клиенты" in person.words())
    person.press(Key.Key_Z, modifier=CTRL)
    person.waits(lambda: _found(program, "7589").draft.name.last_name == before)

    # Export what the list shows.
    person.press(Key.Key_E, modifier=CTRL)
    person.sees_button("Сохранить")
    person.press(Key.Key_Return)
    person.sees_window("Экспорт клиентов")
    person.type_over(str(tmp_path / "мои клиенты.xlsx"))
    person.press(Key.Key_Return)
    person.waits((tmp_path / "мои клиенты.xlsx").is_file)
    sheet = openpyxl.load_workbook(tmp_path / "мои клиенты.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 2
    assert before in str(sheet.cell(2, 1).value)

    window = program.session.window if program.session is not None else None
    assert window is not None
    person.waits(lambda: "Клиенты" in person.words())
    person.press(Key.Key_Q, modifier=CTRL)
    assert not window.isVisible()
