"""What is asked at the start, and what follows."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.system.settings import FIRST_START_DONE
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.welcome.first_start import FirstStart


@pytest.fixture
def first(app_context: AppContext, window: MainWindow) -> FirstStart:
    return FirstStart(app_context, window)


def test_a_new_machine_is_asked_everything_once(
    first: FirstStart, window: MainWindow, app_context: AppContext
) -> None:
    view = first.ask()
    assert view is not None
    assert len(view.steps) == 3
    assert window.is_covered
    view.finished.emit("empty")
    assert not window.is_covered
    assert app_context.settings.get(FIRST_START_DONE)
    assert first.ask() is None


def test_a_base_of_others_asks_who_works(first: FirstStart, app_context: AppContext) -> None:
    app_context.services.users.create("Анна", "rose")
    view = first.ask()
    assert view is not None
    assert len(view.steps) == 1


def test_who_is_known_is_not_asked(first: FirstStart, window: MainWindow, app_context: AppContext) -> None:
    users = app_context.services.users
    users.act_as(users.create("Анна", "rose"))
    assert first.ask() is None
    assert not window.is_covered


def test_the_own_list_leads_to_the_import(first: FirstStart, app_context: AppContext, qtbot: QtBot) -> None:
    view = first.ask()
    assert view is not None
    with qtbot.waitSignal(app_context.shell.command_requested) as asked:
        view.finished.emit("import")
    assert asked.args == ["import"]


def test_the_example_is_asked_for(first: FirstStart, qtbot: QtBot) -> None:
    view = first.ask()
    assert view is not None
    with qtbot.waitSignal(first.demo_requested):
        view.finished.emit("demo")


def test_commands_of_screens_wait_behind_the_questions(
    first: FirstStart, window: MainWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    first.ask()
    before = window.pages.current_key
    app_context.shell.run_command("new_client")
    assert window.pages.current_key == before
    app_context.shell.run_command("language_ru")
    assert app_context.languages.language == "ru"


def test_the_lists_of_the_base_speak_the_chosen_language(
    first: FirstStart, app_context: AppContext, qtbot: QtBot
) -> None:
    view = first.ask()
    assert view is not None
    assert app_context.services.statuses.list()[0].name == "Новый"
    view.finished.emit("empty")
    outcomes = app_context.services.outcomes
    qtbot.waitUntil(lambda: outcomes.list()[0].name == "Reached")
    assert app_context.services.statuses.list()[0].name == "New"


def test_who_joins_a_base_of_others_changes_no_lists(
    first: FirstStart, app_context: AppContext, qtbot: QtBot
) -> None:
    app_context.services.users.create("Анна", "rose")
    view = first.ask()
    assert view is not None
    view.finished.emit("empty")
    qtbot.waitUntil(lambda: not app_context.runner.busy_count)
    assert app_context.services.statuses.list()[0].name == "Новый"
