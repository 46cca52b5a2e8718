"""The calendar, as the shell gets it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks import FEATURE
from crm_desktop.ui.tasks.form import TaskForm
from crm_desktop.ui.tasks.page import CalendarPage


def test_the_feature_makes_its_page(app_context: AppContext, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = FEATURE.make_page(app_context, holder)
    assert isinstance(page, CalendarPage)
    assert set(page.commands()) == {command.key for command in FEATURE.commands if command.page}


def test_a_new_task_is_begun_over_any_screen(app_context: AppContext, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place = QWidget(window)
    QVBoxLayout(window).addWidget(place)
    window.resize(900, 600)
    with qtbot.waitExposed(window):
        window.show()
    assert FEATURE.attach is not None
    begin = FEATURE.attach(app_context, place)["new_task"]
    assert window.findChildren(TaskForm) == []
    begin()
    begin()
    (form,) = window.findChildren(TaskForm)
    assert form.isVisible()
    assert form.geometry().right() == place.geometry().right()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
