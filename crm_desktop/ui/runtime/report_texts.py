"""Values of reports in words: in full for tables and tips, in short for axes and bars."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.report import Value, ValueKind
from crm_desktop.reports.words import ReportWords
from crm_desktop.ui.runtime.formats import NO_BREAK, Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.report_labels import report_labels

_ROMAN = ("I", "II", "III", "IV")
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_SHORT_FROM = 10_000  # whole units from which thousands are said


def report_words(formats: Formats) -> ReportWords:
    """Return what reports are written with, in the language in force."""
    values = ReportValues(formats)
    return ReportWords(report_labels(), values.write, values.short)


class ReportValues(Translated):
    """Writes the values of reports in the language in force."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def write(self, value: Value, kind: ValueKind, currency: str = "") -> str:
        """Return a value in full."""
        if value is None:
            return "—"
        if isinstance(value, dt.date):
            return self._period(value, kind)
        if isinstance(value, str):
            return value
        return self._figure(value, kind, currency)

    def short(self, value: Value, kind: ValueKind, currency: str = "") -> str:
        """Return a value in the least room; a sum without `currency` has no sign of it."""
        if isinstance(value, dt.date):
            return self._short_period(value, kind)
        if value is None or isinstance(value, str):
            return value or ""
        if kind is ValueKind.MONEY:
            return self._short_money(value, currency)
        return self._short_figure(value, kind)

    def _short_figure(self, value: float, kind: ValueKind) -> str:
        if kind is ValueKind.SHARE:
            return self._formats.percent(value)
        if kind is ValueKind.POINTS:
            return self._formats.number(round(value * 100))
        if kind is ValueKind.DAYS:
            return _together(self.tr("{0} d").format(self._number(value)))
        if kind is ValueKind.SECONDS:
            return self._duration(value, largest_only=True)
        if kind is ValueKind.HOURS:
            if 0 < value < 1:
                return self._hours(value)
            return _together(self.tr("{0} h").format(self._number(value if value < 10 else round(value))))
        return self._scaled(value) if abs(value) >= 1000 else self._number(value)

    def _figure(self, value: float, kind: ValueKind, currency: str) -> str:
        formats = self._formats
        if kind is ValueKind.MONEY:
            return formats.money(round(value), currency)
        if kind is ValueKind.SHARE:
            return formats.percent(value, 0 if round(value * 100, 1) % 1 == 0 else 1)
        if kind is ValueKind.POINTS:
            points = formats.number(abs(round(value * 100, 1)))
            return _together(self.tr("{0} p.p.").format(f"{'−' if value < 0 else '+'}{points}"))
        if kind is ValueKind.DAYS:
            if float(value).is_integer():
                return self.tr("%n day(s)", "", int(value))
            return self.tr("{0} days").format(self._number(value))
        if kind is ValueKind.SECONDS:
            return self._duration(value)
        if kind is ValueKind.HOURS:
            return self._hours(value)
        return self._number(value)

    def _number(self, value: float) -> str:
        number = int(value) if float(value).is_integer() else round(value, 1)
        return self._formats.number(abs(number)) if number >= 0 else f"−{self._formats.number(abs(number))}"

    def _short_money(self, value: float, currency: str) -> str:
        units = value / 100
        if not currency:
            return self._scaled(units)
        one = self._formats.money(0, currency)  # where the sign stands is the business of the language
        sign = "−" if units < 0 else ""
        return sign + one.replace(self._formats.number(0), self._scaled(abs(units)))

    def _scaled(self, value: float) -> str:
        """Return a number with its thousands, millions or milliards in a word."""
        size = abs(value)
        if size < _SHORT_FROM and (size < 1000 or round(size) % 100):  # 7 500 is as short as 7.5 thousand
            return self._number(round(value))
        if size < 999_500:
            return _together(self.tr("{0}K").format(self._significant(value / 1000)))
        if size < 999_500_000:
            return _together(self.tr("{0}M").format(self._significant(value / 1_000_000)))
        return _together(self.tr("{0}B").format(self._significant(value / 1_000_000_000)))

    def _significant(self, value: float) -> str:
        """Return a number with three digits that mean something."""
        size = abs(value)
        rounded = round(value, 0 if size >= 100 else 1 if size >= 10 else 2)
        text = self._formats.number(int(rounded) if float(rounded).is_integer() else abs(rounded))
        return text if rounded >= 0 or float(rounded).is_integer() else f"−{text}"

    def _duration(self, seconds: float, *, largest_only: bool = False) -> str:
        return _together(self._length(seconds, largest_only=largest_only))

    def _length(self, seconds: float, *, largest_only: bool) -> str:
        whole = round(seconds)
        if whole < _MINUTE:
            return self.tr("{0} s").format(whole)
        minutes = round(whole / _MINUTE)
        if minutes < 60:
            return self.tr("{0} min").format(minutes)
        hours, rest = divmod(minutes, 60)
        if hours < 24:
            text = self.tr("{0} h").format(hours)
            if not rest or (largest_only and hours >= 10):
                return text
            return text + " " + self.tr("{0} min").format(rest)
        days, hours = divmod(round(whole / _HOUR), 24)
        text = self.tr("{0} d").format(self._formats.number(days))
        return text if largest_only or not hours else text + " " + self.tr("{0} h").format(hours)

    def _hours(self, hours: float) -> str:
        """Return hours of work with their minutes; a day of them would be no day."""
        whole, minutes = divmod(round(hours * 60), 60)
        texts = [self.tr("{0} h").format(self._formats.number(whole))] if whole or not minutes else []
        if minutes:
            texts.append(self.tr("{0} min").format(minutes))
        return _together(" ".join(texts))

    def _period(self, first: dt.date, kind: ValueKind) -> str:
        if kind is ValueKind.WEEK:
            last = first + dt.timedelta(days=6)
            return f"{self._formats.date(first)} – {self._formats.date(last)}"
        if kind is ValueKind.MONTH:
            name = QLocale().standaloneMonthName(first.month)
            return f"{name[:1].upper()}{name[1:]} {first.year}"
        if kind is ValueKind.QUARTER:
            return self.tr("{0} quarter of {1}").format(_ROMAN[(first.month - 1) // 3], first.year)
        return str(first.year) if kind is ValueKind.YEAR else self._formats.date(first)

    def _short_period(self, first: dt.date, kind: ValueKind) -> str:
        if kind is ValueKind.WEEK:
            return self._week(first)
        if kind is ValueKind.MONTH:
            name = QLocale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat).rstrip(".")
            return f"{name}{NO_BREAK}{first.year % 100:02d}"
        if kind is ValueKind.QUARTER:
            text = self.tr("{0} q. {1}").format(_ROMAN[(first.month - 1) // 3], f"{first.year % 100:02d}")
            return _together(text)
        return str(first.year) if kind is ValueKind.YEAR else self._day(first)

    def _week(self, first: dt.date) -> str:
        last = first + dt.timedelta(days=6)
        if first.month != last.month:
            return f"{self._day(first)}{NO_BREAK}–{NO_BREAK}{self._day(last)}"
        if QLocale().name().startswith("en"):
            return f"{self._day(first)}–{last.day}"
        return f"{first.day}–{self._day(last)}"

    @staticmethod
    def _day(day: dt.date) -> str:
        pattern = "MMM\u00a0d" if QLocale().name().startswith("en") else "d\u00a0MMM"
        return QLocale().toString(QDate(day.year, day.month, day.day), pattern).rstrip(".")


def _together(text: str) -> str:
    """Return text that is never broken between a number and its unit."""
    return text.replace(" ", NO_BREAK)
