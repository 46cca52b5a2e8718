"""One call: whose it is decides what is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.call_number import read_call_number
from crm_desktop.ui.clients.calls.call_view import CallView
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.calls.conftest import NUMBER, settle


def view_of(context: AppContext, qtbot: QtBot, number: str) -> CallView:
    result = CallView(context, read_call_number(number))
    qtbot.addWidget(result)
    result.resize(900, 600)
    with qtbot.waitActive(result):
        result.show()
        result.activateWindow()
    return result


def test_the_title_says_whose_call_it_is(app_context: AppContext, anna: int, qtbot: QtBot) -> None:
    view = view_of(app_context, qtbot, NUMBER)
    assert view.title() == "+7 916 123-45-67"
    view.who.name.setText("Белов")
    assert view.title() == "Белов"
    view.show_client(anna)
    assert view.title() == "Лебедева Анна"
    settle(app_context, qtbot)


def test_somebody_else_has_the_phone(app_context: AppContext, anna: int, qtbot: QtBot) -> None:
    view = view_of(app_context, qtbot, NUMBER)
    view.offer(app_context.services.callers.who(NUMBER))
    assert view.client_id == anna
    assert view.pane is not None
    view.pane.other.click()
    assert view.client_id == 0
    record = view.record()
    assert record is not None
    assert record.new_client is not None
    settle(app_context, qtbot)


def test_an_outcome_is_chosen_by_its_place(app_context: AppContext, anna: int, qtbot: QtBot) -> None:
    view = view_of(app_context, qtbot, NUMBER)
    view.show_client(anna)
    view.form.notes.setFocus()
    qtbot.keyClick(view.form.notes, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    outcome = view.form.outcome()
    assert outcome is not None
    assert outcome.name == list(view.form.outcome_buttons.values())[1].text()
    settle(app_context, qtbot)


def test_another_language_keeps_what_was_typed(app_context: AppContext, anna: int, qtbot: QtBot) -> None:
    view = view_of(app_context, qtbot, NUMBER)
    view.show_client(anna)
    view.form.notes.setPlainText("важно")
    english = view.store_button.text()
    app_context.languages.use("ru")
    qtbot.waitUntil(lambda: view.store_button.text() != english)
    assert view.form.notes.value() == "важно"
    settle(app_context, qtbot)
