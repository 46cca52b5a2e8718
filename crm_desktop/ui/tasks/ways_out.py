"""The ways by which the calendar leaves the screen, and comes in: paper, pages, calendar files."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.tasks.entries import Column, Entry
from crm_desktop.ui.tasks.head import CalendarHead
from crm_desktop.ui.tasks.periods import Shown, days_of
from crm_desktop.ui.tasks.side import CalendarSide
from crm_desktop.ui.tasks.task_list import TaskList
from crm_desktop.ui.tasks.time_grid import TimeGrid

if TYPE_CHECKING:
    from crm_desktop.ui.tasks.calendar_files import CalendarFiles
    from crm_desktop.ui.tasks.printing import CalendarPrinting


class Calendar(Protocol):
    """What is asked of the screen whose days leave it."""

    context: AppContext
    day: date
    head: CalendarHead
    grid: TimeGrid
    list: TaskList
    side: CalendarSide

    @property
    def view(self) -> QWidget:
        """What is shown now."""

    def pair(self, entry: Entry) -> str:
        """Return the colours of an entry."""

    def columns_of(self, days: builtins.list[date]) -> builtins.list[Column]:
        """Return the columns of some days."""


class WaysOut(QObject):
    """Each is made when it is first wanted: most days nothing is printed."""

    def __init__(self, page: Calendar, place: QWidget) -> None:
        super().__init__(place)
        self._page, self._place = page, place
        self._printing: CalendarPrinting | None = None
        self._files: CalendarFiles | None = None
        head = page.head
        head.print_requested.connect(lambda: self.bring_to_paper(is_file=False))
        head.pdf_requested.connect(lambda: self.bring_to_paper(is_file=True))
        head.shown_export_requested.connect(self.write_shown)
        head.export_requested.connect(lambda: self.files.ask_export(None))
        head.import_requested.connect(lambda _=None: self.files.ask_import())

    @property
    def files(self) -> CalendarFiles:
        """Calendar files."""
        from crm_desktop.ui.tasks.calendar_files import CalendarFiles

        if self._files is None:
            self._files = CalendarFiles(self._page.context, self._place)
        return self._files

    def bring_to_paper(self, *, is_file: bool) -> None:
        """Bring the days that are shown to paper, of a month or an agenda the week of the day."""
        from crm_desktop.ui.tasks.printing import CalendarPrinting

        page = self._page
        shown, is_work_week = page.head.shown, page.head.work_week.isChecked()
        shown = shown if page.view is page.grid else Shown.WEEK
        columns = page.columns_of(days_of(shown, page.day, is_work_week=is_work_week))
        title = page.grid.periods.title(shown, page.day, is_work_week=is_work_week)
        if self._printing is None:
            self._printing = CalendarPrinting(page.context, self._place, page.pair)
        self._printing.bring(title, columns, page.side.people.owners(), is_file=is_file)

    def write_shown(self) -> None:
        """Write what is shown into a calendar file: the rows of the list, or what stands in the days."""
        page, tasks = self._page, self._page.context.services.tasks
        if page.head.shown is Shown.LIST:
            ids = list(page.list.model.ids)
            self.files.ask_export(lambda: ids)
            return
        days = days_of(page.head.shown, page.day, is_work_week=page.head.work_week.isChecked())
        owners = page.side.people.owners()

        def find() -> Sequence[int]:
            return [task.id for task in tasks.within(days[0], days[-1], owners)]

        self.files.ask_export(find)
