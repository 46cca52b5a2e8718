"""A line that is read while it is typed, and marked where it was understood."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.quick_task import Understood
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.forms.quick_line import QuickLine
from crm_desktop.ui.shell.context import AppContext
from tests.ui.keyboard import type_text


def read(text: str) -> Understood:
    return Understood(TaskDraft(text), spans=((0, 3),))


def test_a_line_is_read_after_a_pause_and_marked(app_context: AppContext, qtbot: QtBot) -> None:
    line = QuickLine(app_context.runner, read)
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.understood) as answer:
        type_text(line, "завтра счёт")
        assert line.is_waiting
    assert answer.args[0].draft.title == "завтра счёт"
    assert line.spans == ((0, 3),)
    assert line.text() == "завтра счёт"
    type_text(line, "!")
    assert line.spans == ()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0 and not line.is_waiting)


def test_an_empty_line_is_not_read(app_context: AppContext, qtbot: QtBot) -> None:
    line = QuickLine(app_context.runner, read)
    qtbot.addWidget(line)
    line.ask()
    assert app_context.runner.busy_count == 0
