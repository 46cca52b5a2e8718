"""Working hours in words: spans of a day, what is wrong with typed ones, days off in a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QLocale

from crm_desktop.domain.work_text import HoursError, HoursProblem
from crm_desktop.domain.work_time import Spans
from crm_desktop.services.working_time import DayOff
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated


class WorkingTexts(Translated):
    """The words of the section about working time."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def spans(self, spans: Spans) -> str:
        """Return hours as they are typed: `9:00–13:00, 14:00–18:00`; nothing for a day off."""
        return ", ".join(f"{self._clock(begin)}–{self._clock(end)}" for begin, end in spans)

    def day(self, spans: Spans) -> str:
        """Return the hours of a day, or that it is a day off."""
        return self.spans(spans) or self.tr("day off")

    def problem(self, error: HoursError) -> str:
        """Return what is wrong with typed hours, as a sentence."""
        text = {
            HoursProblem.NOT_HOURS: self.tr("“{0}” is not understood. Write hours like this: {1}."),
            HoursProblem.ENDS_FIRST: self.tr("“{0}”: the end has to come after the beginning."),
            HoursProblem.OVERLAP: self.tr("“{0}” overlaps with the hours before it."),
        }[error.problem]
        return text.format(error.piece, self.example())

    def example(self) -> str:
        """Return hours with a break, as an example of what can be typed."""
        return self.spans(((9 * 60, 13 * 60), (14 * 60, 18 * 60)))

    def run(self, since: dt.date, until: dt.date, today: dt.date | None = None) -> str:
        """Return days in a row: one day, or from and until; month and year only once, and not that of today."""
        long = self._formats.long_date
        if since == until:
            return long(since, today=today)
        if (since.year, since.month) == (until.year, until.month) and self._formats.is_day_first:
            return f"{since.day}–{long(until, today=today)}"
        first = long(since, today=until) if since.year == until.year else long(since, today=today)
        return f"{first} – {long(until, today=today)}"

    def days_off(self, found: Sequence[DayOff], today: dt.date) -> str:
        """Return the next days off, a line each."""
        lines = [
            f"{self.run(each.since, each.until, today)} — {each.label}"
            if each.label
            else self.run(each.since, each.until, today)
            for each in found
        ]
        return "\n".join([self.tr("Next days off:"), *lines])

    def weekday(self, day: int) -> str:
        """Return the name of a weekday, Monday is 0."""
        name = QLocale().standaloneDayName(day + 1)
        return name[:1].upper() + name[1:]

    def _clock(self, minute: int) -> str:
        midnight = dt.datetime.combine(dt.date(2000, 1, 1), dt.time())
        return self._formats.time(midnight + dt.timedelta(minutes=minute))


def week_order() -> list[int]:
    """Return the weekdays, Monday is 0, in the order of the calendar of the language."""
    first = QLocale().firstDayOfWeek().value - 1
    return [(first + step) % 7 for step in range(7)]
