"""The calendar over a real base, with some tasks in it, and hands that use it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.task import Task, TaskDraft
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.page import CalendarPage
from crm_desktop.ui.tasks.periods import Shown
from tests.factories import make_client

TODAY = dt.date(2026, 11, 21)  # a Saturday
MONDAY = dt.date(2026, 11, 16)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NOTHING = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    """Return a moment by the local clock."""
    return dt.datetime.combine(day, dt.time(hour, minute)).astimezone()


def wall(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """Return what the clock on the wall shows in the month of the tests."""
    return dt.datetime.combine(TODAY.replace(day=day), dt.time(hour, minute))


def timed(title: str, day: dt.date, hour: int, minutes: int = 60, **values: Any) -> TaskDraft:
    """Return a task among the hours of a day."""
    begin = at(day, hour)
    return TaskDraft(title, starts_at=begin, ends_at=begin + dt.timedelta(minutes=minutes), **values)


class CalendarDesk:
    """The screen, and what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.refs: list[EntityRef] = []
        self.errors: list[Exception] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.filed.connect(lambda text, _ref: self.toasts.append(text))
        context.shell.ref_requested.connect(self.refs.append)
        context.shell.error_raised.connect(self.errors.append)
        self.anna = make_client(self.services, "Лебедева Анна", phones="+7 916 123-45-67")
        self.page = CalendarPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1300, 860)

    def add(self, draft: TaskDraft) -> int:
        """Store a task."""
        return self.services.tasks.create(draft)

    def task(self, task_id: int) -> Task:
        """Return a stored task."""
        return self.services.tasks.get(task_id)

    def times(self, task_id: int) -> tuple[dt.datetime | None, dt.datetime | None]:
        """Return when a task is, by the local clock and without a zone."""
        draft = self.task(task_id).draft
        begin, end = draft.starts_at, draft.ends_at
        return (
            begin.astimezone().replace(tzinfo=None) if begin else None,
            end.astimezone().replace(tzinfo=None) if end else None,
        )

    def show(self, shown: Shown = Shown.WEEK) -> None:
        """Show the calendar in a view, with the keyboard in it."""
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.settle()
        if self.page.head.shown is not shown:
            self.page.show_view(shown)
            self.settle()
        self.page.focus_first()

    def settle(self) -> None:
        """Wait until nothing is under way."""

        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.page._refresh_timer.isActive()

        self.qtbot.waitUntil(is_quiet)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a key in the view; Ctrl and Shift stay held, which `keyClick` would let go."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.page.view, QKeyEvent(kind, key, modifiers))
        self.settle()

    def write(self, work: Callable[[], object]) -> None:
        """Change something as another program would."""
        self.context.runner.run(lambda _progress: work(), writes=True)
        self.settle()

    def point(self, day: dt.date, hour: float) -> QPoint:
        """Return where an hour of a day is, in the picture of a week."""
        place = self.page.grid.place
        column = [each.day for each in self.page.grid.scene.columns].index(day)
        area = place.column_area(column, hour * 60, hour * 60 + 60)
        return QPoint(area.center().x(), place.y(hour * 60))

    def drag(self, widget: QWidget, points: list[QPoint], *, lets_go: bool = True) -> None:
        """Press the mouse at the first point, lead it over the others, and let go at the last."""
        QTest.mousePress(widget, LEFT, NOTHING, points[0])
        for point in points[1:]:
            move(widget, point)
        if lets_go:
            QTest.mouseRelease(widget, LEFT, NOTHING, points[-1])
            self.settle()


def move(widget: QWidget, point: QPoint) -> None:
    """Move the mouse with its left button held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        LEFT,
        NOTHING,
    )
    QApplication.sendEvent(widget, event)
