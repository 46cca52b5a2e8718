"""The questions of the first start, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.welcome.language_step import LanguageStep
from crm_desktop.ui.welcome.person_step import PersonStep
from crm_desktop.ui.welcome.start_step import StartStep
from crm_desktop.ui.welcome.view import WelcomeView


@pytest.fixture
def view(app_context: AppContext, qtbot: QtBot) -> WelcomeView:
    result = WelcomeView(app_context)
    qtbot.addWidget(result)
    result.resize(900, 700)
    result.show()
    result.activateWindow()
    result.start()
    return result


def press(view: WelcomeView, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> None:
    qtbot.keyClick(view.step.first(), key)


def test_enter_goes_through_all_steps(view: WelcomeView, app_context: AppContext, qtbot: QtBot) -> None:
    press(view, qtbot)
    assert isinstance(view.step, PersonStep)
    qtbot.keyClicks(view.step.first(), "Anna Lebedeva")
    press(view, qtbot)
    qtbot.waitUntil(lambda: isinstance(view.step, StartStep))
    press(view, qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.finished) as finished:
        press(view, qtbot)
    assert finished.args == ["demo"]
    user = app_context.services.users.current()
    assert user is not None
    assert user.name == "Anna Lebedeva"


def test_every_step_can_be_skipped(view: WelcomeView, app_context: AppContext, qtbot: QtBot) -> None:
    view.skip.click()
    view.skip.click()
    with qtbot.waitSignal(view.finished) as finished:
        view.skip.click()
    assert finished.args == ["empty"]
    assert app_context.services.users.list() == []


def test_enter_on_skip_skips(view: WelcomeView, qtbot: QtBot) -> None:
    view.skip.setFocus()
    qtbot.keyClick(view.skip, Qt.Key.Key_Return)
    assert isinstance(view.step, PersonStep)


def test_without_a_name_there_is_no_way_on(view: WelcomeView, qtbot: QtBot) -> None:
    press(view, qtbot)
    press(view, qtbot)
    assert isinstance(view.step, PersonStep)
    assert not view.go.isEnabled()


def test_escape_goes_back(view: WelcomeView, qtbot: QtBot) -> None:
    press(view, qtbot)
    press(view, qtbot, Qt.Key.Key_Escape)
    assert isinstance(view.step, LanguageStep)
    assert not view.back.isVisible()


def test_the_steps_are_counted(view: WelcomeView) -> None:
    assert view._number.text() == "Step 1 of 3"
    assert view._title.text() == "Welcome"
    view.skip.click()
    assert view._number.text() == "Step 2 of 3"
    assert view._title.text() == "Who are you?"


def test_a_known_base_asks_only_who_works(app_context: AppContext, qtbot: QtBot) -> None:
    app_context.services.users.create("Анна", "rose")
    view = WelcomeView(app_context, only_person=True)
    qtbot.addWidget(view)
    view.show()
    assert view._number.text() == ""
    assert view._title.text() == "Who is working now?"
    with qtbot.waitSignal(view.finished) as finished:
        view.go.click()
    assert finished.args == ["empty"]
    assert app_context.services.users.current() is not None


def test_the_language_changes_under_the_hand(
    view: WelcomeView, app_context: AppContext, qtbot: QtBot
) -> None:
    app_context.languages.use("ru")
    qtbot.waitUntil(lambda: view._title.text() == "Добро пожаловать")
    assert view.go.text() == "Далее"
