"""The calendar: tasks and meetings by day, week and month, as an agenda and as a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_desktop.domain.entity import Entity
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.shell.context import AppContext
    from crm_desktop.ui.tasks.page import CalendarPage

KEY = "tasks"


def _make_page(context: AppContext, parent: QWidget) -> CalendarPage:
    from crm_desktop.ui.tasks.page import CalendarPage

    return CalendarPage(context, parent)


def _attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
    """Let a new task be begun over any screen; the form is built when it is first wanted."""

    def start() -> None:
        from crm_desktop.ui.tasks.form import form_over

        form_over(context, place).start()

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
            Menu.CLIENT,
            "calendar-plus",
            ("Ctrl+Shift+T",),
            group=4,
        ),
        Command(
            "calendar",
            QT_TRANSLATE_NOOP("Command", "Calendar"),
            Menu.CLIENT,
            "calendar-days",
            page=KEY,
            group=4,
        ),
    ),
    attach=_attach,
)
