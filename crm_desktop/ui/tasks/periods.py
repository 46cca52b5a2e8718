"""Which days a calendar shows: a day, a week, a month, and the way to the next one."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated

AGENDA_DAYS = 30
_WEEK = 7
_THURSDAY, _SATURDAY = 3, 5


class Shown(StrEnum):
    """The ways to look at a calendar."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    AGENDA = "agenda"
    LIST = "list"


def first_weekday() -> int:
    """Return the day on which weeks begin here; Monday is 0."""
    return int(QLocale().firstDayOfWeek().value) - 1


def week_of(day: date) -> date:
    """Return the first day of the week of a day."""
    return day - timedelta(days=(day.weekday() - first_weekday()) % _WEEK)


def week_number(day: date) -> int:
    """Return the number of a week by ISO 8601: that of its Thursday, wherever weeks begin."""
    first = week_of(day)
    thursday = first + timedelta(days=(_THURSDAY - first.weekday()) % _WEEK)
    return thursday.isocalendar().week


def days_of(shown: Shown, day: date, *, is_work_week: bool = False) -> list[date]:
    """Return the days that a view shows around a day; a month with the rest of its weeks."""
    if shown is Shown.DAY:
        return [day]
    if shown is Shown.WEEK:
        week = [week_of(day) + timedelta(days=at) for at in range(_WEEK)]
        return [one for one in week if one.weekday() < _SATURDAY] if is_work_week else week
    if shown is Shown.MONTH:
        first = week_of(day.replace(day=1))
        last = week_of(_next_month(day) - timedelta(days=1)) + timedelta(days=_WEEK - 1)
        return [first + timedelta(days=at) for at in range((last - first).days + 1)]
    return [day + timedelta(days=at) for at in range(AGENDA_DAYS)]


def step(shown: Shown, day: date, by: int) -> date:
    """Return the day that the next view is around; `by` is -1 for the one before."""
    if shown is Shown.MONTH:
        return month_later(day, by)
    return day + timedelta(days=by * {Shown.DAY: 1, Shown.WEEK: _WEEK}.get(shown, AGENDA_DAYS))


def month_later(day: date, by: int) -> date:
    """Return the same day of another month, or its last one."""
    months = day.year * 12 + day.month - 1 + by
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, (_next_month(first) - timedelta(days=1)).day))


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


class PeriodWords(Translated):
    """Days and periods in words, in the language in force."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def title(self, shown: Shown, day: date, *, is_work_week: bool = False) -> str:
        """Return what stands above a view."""
        if shown is Shown.LIST:
            return self.tr("Tasks")
        if shown is Shown.DAY:
            return f"{self.weekday(day)}, {self._formats.long_date(day)}"
        if shown is Shown.MONTH:
            return self.month(day)
        days = days_of(shown, day, is_work_week=is_work_week)
        return self.span(days[0], days[-1])

    def week(self, day: date) -> str:
        """Return the number of a week in words."""
        return self.tr("week {0}").format(week_number(day))

    def month(self, day: date) -> str:
        """Return a month with its year: Ноябрь 2026."""
        name = QLocale().standaloneMonthName(day.month)
        return f"{name[:1].upper()}{name[1:]} {day.year}"

    def span(self, first: date, last: date) -> str:
        """Return a few days in words: 23–29 ноября 2026."""
        locale, is_english = QLocale(), QLocale().name().startswith("en")
        one, other = (QDate(day.year, day.month, day.day) for day in (first, last))
        if first.year != last.year:
            return f"{self._formats.long_date(first)} – {self._formats.long_date(last)}"
        if first.month != last.month:
            pattern = "MMM d" if is_english else "d MMM"
            left, right = (locale.toString(each, pattern) for each in (one, other))
            return f"{left} – {right}{',' if is_english else ''} {last.year}"
        if is_english:
            return f"{locale.toString(one, 'MMMM d')}–{last.day}, {last.year}"
        return f"{first.day}–{locale.toString(other, 'd MMMM yyyy')}"

    def weekday(self, day: date) -> str:
        """Return the name of a weekday, with a capital: Вторник."""
        name = QLocale().standaloneDayName(day.isoweekday())
        return name[:1].upper() + name[1:]

    def short_weekday(self, day: date) -> str:
        """Return a weekday in short: вт."""
        return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
