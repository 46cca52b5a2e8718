"""All entries of a day of which only some have room, in a menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS
from crm_desktop.ui.tasks.desk import TaskDesk
from crm_desktop.ui.tasks.entries import Entry, Slot
from crm_desktop.ui.widgets.text import literal


class DayMenu(Translated):
    """Opens an entry, begins one on the day, or leads to the day."""

    def __init__(
        self, host: QWidget, desk: TaskDesk, formats: Formats, to_day: Callable[[date], None]
    ) -> None:
        self._host, self._desk, self._formats, self._to_day = host, desk, formats, to_day

    def open(self, day: date, entries: Iterable[Entry], place: QPoint) -> None:
        """Show the entries of a day at a place of the screen."""
        menu = QMenu(self._host)
        menu.aboutToHide.connect(menu.deleteLater)
        for entry in entries:
            when = "" if entry.is_all_day else self._formats.time(entry.begins) + "  "
            text = literal(when + entry.title)
            menu.addAction(icon(TASK_ICONS[entry.kind]), text, partial(self._desk.open, entry.id))
        menu.addSeparator()
        menu.addAction(icon("plus"), self.tr("New task"), lambda: self._desk.start(Slot(day, None, 1)))
        menu.addAction(icon("calendar"), self.tr("To this day"), lambda: self._to_day(day))
        menu.popup(place)
