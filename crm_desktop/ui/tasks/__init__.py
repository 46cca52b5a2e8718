"""The calendar: tasks and meetings by day, week and month, as an agenda and as a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Creation, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.domain.task import TaskDraft
    from crm_desktop.ui.shell.context import AppContext
    from crm_desktop.ui.tasks.page import CalendarPage

KEY = "tasks"


def _make_page(context: AppContext, parent: QWidget) -> CalendarPage:
    from crm_desktop.ui.tasks.page import CalendarPage

    return CalendarPage(context, parent)


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Let tasks be begun, opened and finished over any screen; the panels are built when they are first wanted."""

    def start() -> None:
        from crm_desktop.ui.tasks.over import begin_about

        begin_about(context, place, context.shell.record_in_view())

    def begin(draft: TaskDraft) -> None:
        from crm_desktop.ui.tasks.over import begin_over

        begin_over(context, place, draft)

    def open_task(task_id: int) -> None:
        from crm_desktop.ui.tasks.over import open_over

        open_over(context, place, task_id)

    def finish(task_id: int) -> None:
        from crm_desktop.ui.tasks.over import finish_over

        finish_over(context, place, task_id)

    context.shell.task_begun.connect(begin)
    context.shell.task_opened.connect(open_task)
    context.shell.task_finished.connect(finish)
    return {"new_task": start}


FEATURE = Feature(
    KEY,
    QT_TRANSLATE_NOOP("Feature", "Calendar"),
    "calendar-days",
    _make_page,
    entity=Entity.TASK,
    commands=(
        Command(
            "new_task",
            QT_TRANSLATE_NOOP("Command", "New task"),
            Menu.TASK,
            "calendar-plus",
            ("Ctrl+Shift+T",),
            creates=Creation(QT_TRANSLATE_NOOP("Command", "Task"), (KEY,)),
        ),
        Command(
            "calendar",
            QT_TRANSLATE_NOOP("Command", "Calendar"),
            Menu.TASK,
            "calendar-days",
            page=KEY,
            group=1,
        ),
    ),
    attach=_attach,
)
