"""Periods in words: `November 2026`, `16–22 November 2026`, `IV quarter of 2026`."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.periods import Period, PeriodKind
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated

_ROMAN = ("I", "II", "III", "IV")


class PeriodWords(Translated):
    """Writes periods in the language in force."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def text(self, period: Period) -> str:
        """Return a period in as few words as tell it."""
        since, until = period.since, period.until
        if since is None and until is None:
            return self.tr("all the time")
        if since is None or until is None:
            return self._half(since, until)
        if period.kind is PeriodKind.MONTH:
            name = QLocale().standaloneMonthName(since.month)
            return f"{name[:1].upper()}{name[1:]} {since.year}"
        if period.kind is PeriodKind.QUARTER:
            return self.tr("{0} quarter of {1}").format(_ROMAN[(since.month - 1) // 3], since.year)
        if period.kind is PeriodKind.YEAR:
            return str(since.year)
        return self._days(since, until)

    def _half(self, since: date | None, until: date | None) -> str:
        if since is not None:
            return self.tr("since {0}").format(self._formats.long_date(since))
        return self.tr("until {0}").format(self._formats.long_date(until or date.max))

    def _days(self, since: date, until: date) -> str:
        if since == until:
            return self._formats.long_date(since)
        if (since.year, since.month) == (until.year, until.month):
            if QLocale().name().startswith("en"):
                month = QLocale().toString(QDate(since.year, since.month, since.day), "MMMM")
                return f"{month} {since.day}–{until.day}, {since.year}"
            return f"{since.day}–{self._formats.long_date(until)}"
        first = self._formats.long_date(since, today=until if since.year == until.year else None)
        return f"{first} – {self._formats.long_date(until)}"
