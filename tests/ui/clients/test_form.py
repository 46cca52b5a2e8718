"""The form of a new client: one line is enough, duplicates are told before it is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft, ClientKind, Email, Employment
from crm_desktop.ui.clients.form import ClientForm
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.keyboard import type_text


@pytest.fixture
def form(app_context: AppContext, qtbot: QtBot) -> ClientForm:
    result = ClientForm(app_context)
    qtbot.addWidget(result)
    result.resize(700, 600)
    result.show()
    result.activateWindow()
    result.start()
    return result


def _settle(context: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def test_one_line_and_ctrl_enter_make_a_client(
    form: ClientForm, app_context: AppContext, qtbot: QtBot
) -> None:
    qtbot.waitUntil(form.line.hasFocus)
    type_text(form.line, "лебедева анна сергеевна 8 912 345-67-89")
    assert form.understood.text() == (
        "Surname: Лебедева · First name: Анна · Patronymic: Сергеевна · Phone: +7 912 345-67-89"
    )
    with qtbot.waitSignal(form.created) as told:
        qtbot.keyClick(form.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    draft = app_context.services.clients.get(told.args[0]).draft
    assert draft.display_name() == "Лебедева Анна Сергеевна"
    assert draft.phones[0].e164 == "+79123456789"


def test_all_fields_go_into_the_client(form: ClientForm, app_context: AppContext, qtbot: QtBot) -> None:
    type_text(form.line, "Орлов Пётр 8 916 123-45-67")
    phone = form.phones.rows[0].editors()[0]
    phone.setFocus()
    type_text(phone, "8 903 111-22-33")
    form.company.setText("Кофейня")
    form.position.setText("бариста")
    form.tags.add("VIP")
    form.notes.setPlainText("из чата")
    with qtbot.waitSignal(form.created) as told:
        form.create_button.click()
    draft = app_context.services.clients.get(told.args[0]).draft
    assert [phone.e164 for phone in draft.phones] == ["+79161234567", "+79031112233"]
    assert (draft.employments[0].company, draft.employments[0].position) == ("Кофейня", "бариста")
    assert (draft.tags, draft.notes) == (("VIP",), "из чата")


def test_an_empty_form_is_not_stored_and_says_why(form: ClientForm, app_context: AppContext) -> None:
    assert not form.is_touched
    form.create_button.click()
    assert form.problem.text() == "Give at least a name or a phone number"
    assert app_context.services.clients.count() == 0


def test_a_duplicate_is_told_while_typing(form: ClientForm, app_context: AppContext, qtbot: QtBot) -> None:
    known = make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    type_text(form.line, "+7 (912) 345 67 89")
    qtbot.waitUntil(form.alike.isVisible)
    with qtbot.waitSignal(form.open_requested) as told:
        next(b for b in form.alike.findChildren(QAbstractButton) if b.text() == "Open").click()
    assert told.args == [known]


def test_another_client_is_remembered_as_such(
    form: ClientForm, app_context: AppContext, qtbot: QtBot
) -> None:
    known = make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    type_text(form.line, "Лебедева Аня 8 912 345-67-89")
    qtbot.waitUntil(form.alike.isVisible)
    next(b for b in form.alike.findChildren(QAbstractButton) if b.text() == "Not a duplicate").click()
    with qtbot.waitSignal(form.created) as told:
        form.create_client()
    duplicates = app_context.services.duplicates
    draft = app_context.services.clients.get(told.args[0]).draft
    assert [like.row.id for like in duplicates.find(draft, told.args[0])] == []
    assert duplicates.pairs() == []
    assert known != told.args[0]


def test_the_kind_follows_the_line_until_it_is_chosen(form: ClientForm, qtbot: QtBot) -> None:
    type_text(form.line, "ООО «Зерно»")
    assert form.kinds.current() == ClientKind.COMPANY
    assert not form.company.isVisible()
    form.kinds.chosen.emit(ClientKind.PERSON)
    assert form.draft().kind is ClientKind.PERSON
    assert form.company.isVisible()


def test_starting_again_leaves_nothing_behind(
    form: ClientForm, app_context: AppContext, qtbot: QtBot
) -> None:
    type_text(form.line, "Орлов Пётр")
    phone = form.phones.rows[0].editors()[0]
    phone.setFocus()
    type_text(phone, "8 903 111-22-33")
    form.notes.setPlainText("из чата")
    form.tags.add("VIP")
    form.start(ClientKind.COMPANY)
    assert form.draft() == ClientDraft(kind=ClientKind.COMPANY)
    form.start(ClientKind.PERSON, Employment("Кофейня", 7))
    assert form.draft().employments == (Employment("Кофейня", 7),)
    _settle(app_context, qtbot)


def test_escape_leaves_the_form(form: ClientForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(form.line, Qt.Key.Key_Escape)


def test_a_phone_stays_when_tab_goes_on(form: ClientForm, app_context: AppContext, qtbot: QtBot) -> None:
    type_text(form.line, "Орлов Пётр")
    phone = form.phones.rows[0].editors()[0]
    phone.setFocus()
    qtbot.keyClicks(phone, "8 903 111-22-33")
    qtbot.keyClick(phone, Qt.Key.Key_Tab)
    assert not phone.hasFocus()
    assert phone.text() == "+7 903 111-22-33"
    email = form.emails.rows[0].editors()[0]
    email.setFocus()
    qtbot.keyClicks(email, "orlov@example.ru")
    qtbot.keyClick(email, Qt.Key.Key_Backtab)
    with qtbot.waitSignal(form.created) as told:
        form.create_client()
    draft = app_context.services.clients.get(told.args[0]).draft
    assert [phone.e164 for phone in draft.phones] == ["+79031112233"]
    assert [email.raw for email in draft.emails] == ["orlov@example.ru"]


def test_all_that_was_typed_can_be_shown_again(
    form: ClientForm, app_context: AppContext, qtbot: QtBot
) -> None:
    company_id = make_client(app_context.services, "Зерно", kind=ClientKind.COMPANY)
    form.start(company=Employment("Зерно", company_id))
    type_text(form.line, "Орлов Пётр 8 916 123-45-67")
    form.emails.set_value((Email("petr@b.example", "petr@b.example"),))
    form.position.set_value("buyer")
    form.tags.add("VIP")
    form.notes.set_value("calls on Fridays")
    typed, draft = form.typed(), form.draft()
    form.start()
    assert not form.is_touched
    form.take(typed)
    assert form.draft() == draft
    assert form.draft().employments[0].company_id == company_id
