"""A new task in one line on a card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.planned.line import TaskLine
from crm_desktop.ui.runtime.task_times import TaskTimes
from crm_desktop.ui.shell.context import AppContext
from tests.ui.keyboard import type_text


def line(context: AppContext, qtbot: QtBot) -> TaskLine:
    result = TaskLine(context, TaskTimes(context.formats))
    qtbot.addWidget(result)
    result.show()
    return result


def test_a_line_is_sent_once_until_it_was_refused(app_context: AppContext, qtbot: QtBot) -> None:
    shown, heard = line(app_context, qtbot), list[TaskDraft]()
    shown.submitted.connect(heard.append)
    type_text(shown.line, "завтра счёт")
    shown.submit()
    qtbot.waitUntil(lambda: len(heard) == 1)
    shown.submit()
    assert len(heard) == 1
    shown.show_error(ValidationError({"title": Problem.TOO_LONG}))
    assert shown.problem.text()
    shown.submit()
    assert len(heard) == 2


def test_typing_on_takes_back_what_was_to_be_stored(app_context: AppContext, qtbot: QtBot) -> None:
    shown, heard = line(app_context, qtbot), list[TaskDraft]()
    shown.submitted.connect(heard.append)
    type_text(shown.line, "завтра")
    shown.submit()
    type_text(shown.line, " звонок")
    with qtbot.waitSignal(shown.line.understood):
        pass
    assert heard == []
    qtbot.keyClick(shown.line, Qt.Key.Key_Return)
    assert heard[0].title == "звонок"


def test_nothing_is_left_of_the_former_line(app_context: AppContext, qtbot: QtBot) -> None:
    shown = line(app_context, qtbot)
    with qtbot.waitSignal(shown.line.understood):
        type_text(shown.line, "завтра счёт")
    assert shown.words.isVisible()
    shown.start()
    assert not shown.is_touched
    assert not shown.words.isVisible()


def test_the_form_is_given_what_the_line_says_even_nothing(app_context: AppContext, qtbot: QtBot) -> None:
    shown, heard = line(app_context, qtbot), list[TaskDraft]()
    shown.more_requested.connect(heard.append)
    shown.more.click()
    assert heard == [TaskDraft("")]
