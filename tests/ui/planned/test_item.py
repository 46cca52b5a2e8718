"""One open task on a card."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.task import Priority, Task, TaskDraft, TaskKind, TaskState
from crm_desktop.ui.planned.item import PlannedItem
from crm_desktop.ui.runtime.task_times import TaskTimes
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import ElidingLabel

NOW = dt.datetime(2026, 11, 21, 12).astimezone()
LONG = "Согласовать с производством сроки и цену второй витрины, потом перезвонить"


def item(
    context: AppContext, qtbot: QtBot, draft: TaskDraft, *, me: str = "", names_deal: bool = False
) -> PlannedItem:
    task = Task(7, 1, draft, TaskState.OPEN, "", "Лебедева Анна", "Витрина & Ко", NOW)
    result = PlannedItem(task, TaskTimes(context.formats), NOW, me=me, names_deal=names_deal)
    qtbot.addWidget(result)
    result.resize(258, result.sizeHint().height())
    with qtbot.waitExposed(result):
        result.show()
    return result


def words(shown: PlannedItem) -> list[str]:
    return [label.full_text() for label in shown.findChildren(ElidingLabel) if label.full_text()]


def test_a_long_title_is_shortened_and_whole_in_its_tip(app_context: AppContext, qtbot: QtBot) -> None:
    shown = item(app_context, qtbot, TaskDraft(LONG, TaskKind.CALL))
    assert shown.title.text().endswith("…")
    assert LONG in shown.title.toolTip()
    shown.resize(900, shown.height())
    qtbot.waitUntil(lambda: shown.title.text() == LONG)


def test_whose_it_is_is_told_of_others_only(app_context: AppContext, qtbot: QtBot) -> None:
    draft = TaskDraft("Счёт", owner="Марина", priority=Priority.HIGH)
    assert words(item(app_context, qtbot, draft)) == ["Марина"]
    assert words(item(app_context, qtbot, draft, me="Марина")) == []
    assert words(item(app_context, qtbot, draft, me="Марина", names_deal=True)) == ["Витрина & Ко"]


def test_everything_is_done_by_keys_and_big_enough(app_context: AppContext, qtbot: QtBot) -> None:
    shown = item(app_context, qtbot, TaskDraft("Счёт"))
    heard: list[object] = []
    shown.done_requested.connect(lambda: heard.append("done"))
    shown.open_requested.connect(lambda: heard.append("open"))
    shown.moved.connect(heard.append)
    for control in shown.controls():
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert control.accessibleName()
        assert control.width() >= 24
        assert control.height() >= 24
        if control is not shown.more:
            qtbot.keyClick(control, Qt.Key.Key_Return)
    assert heard == ["done", "open", 1]
    shown.open_menu()
    assert shown.more.menu().isVisible()
    shown.more.menu().close()
