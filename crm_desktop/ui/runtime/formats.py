"""Dates, numbers, money and phones as the reader's language writes them. The only place that formats them."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from crm_desktop.domain.client import Birthday
from crm_desktop.ui.runtime.i18n import Translated

NO_BREAK = "\u00a0"
_KILOBYTE = 1024
_NARROW = "\u202f"
_SIGNS = {
    "RUB": "₽",
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "KZT": "₸",
    "BYN": "Br",
    "UAH": "₴",
    "TRY": "₺",
    "CNY": "¥",
    "GEL": "₾",
    "AMD": "֏",
    "AZN": "₼",
}
_RUSSIAN_PHONE = re.compile(r"\+7(\d{3})(\d{3})(\d{2})(\d{2})")
_TYPED_RUSSIAN = re.compile(r"(?:\+7|[78])([3489]\d{9})")
_BETWEEN_DIGITS = re.compile(r"[\s().-]")
_CURRENCY_IN_FRONT = ("en",)
_DAYS_IN_WORDS = 99


class Formats(Translated):
    """Formats values in the locale in force, so a switch of language needs nothing.

    `currency` is that of the open base, for sums that name none.
    """

    currency = "RUB"

    def number(self, value: float, decimals: int | None = None) -> str:
        """Return a number with no-break blanks or commas between thousands."""
        locale = QLocale()
        if isinstance(value, int):
            return self._plain(locale.toString(value))
        if decimals is None:
            text = locale.toString(float(value), "f", 6).rstrip("0")
            return self._plain(text.removesuffix(locale.decimalPoint()))
        return self._plain(locale.toString(float(value), "f", decimals))

    def money(self, minor_units: int, currency: str = "") -> str:
        """Return an amount of minor units: `1 284 600 ₽`, kopecks only when there are any."""
        whole, rest = divmod(abs(minor_units), 100)
        text = self.number(whole)
        if rest:
            text += f"{QLocale().decimalPoint()}{rest:02d}"
        sign = "−" if minor_units < 0 else ""
        currency = currency or self.currency
        mark = _SIGNS.get(currency, currency)
        if QLocale().name()[:2] in _CURRENCY_IN_FRONT and len(mark) == 1 and mark != "₽":
            return f"{sign}{mark}{text}"
        return f"{sign}{text}{NO_BREAK}{mark}"

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share of one as per cent."""
        gap = "" if QLocale().name().startswith("en") else NO_BREAK
        return f"{self.number(share * 100, decimals)}{gap}%"

    def date(self, value: dt.date) -> str:
        """Return a day in short form: 24.11.2026."""
        locale = QLocale()
        pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
        if "yyyy" not in pattern:
            pattern = pattern.replace("yy", "yyyy")
        return locale.toString(QDate(value.year, value.month, value.day), pattern)

    @property
    def is_day_first(self) -> bool:
        """Whether dates are typed with the day before the month."""
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower()
        return pattern.find("d") < pattern.find("m")

    def long_date(self, value: dt.date, *, today: dt.date | None = None) -> str:
        """Return a day in words: 24 ноября 2026; without the year when it is the current one."""
        is_english = QLocale().name().startswith("en")
        if today is not None and value.year == today.year:
            pattern = "MMMM d" if is_english else "d MMMM"
        else:
            pattern = "MMMM d, yyyy" if is_english else "d MMMM yyyy"
        return QLocale().toString(QDate(value.year, value.month, value.day), pattern)

    def time(self, value: dt.datetime) -> str:
        """Return the time of day in this machine's zone: 10:52."""
        return self._plain(QLocale().toString(_local(value).time(), QLocale.FormatType.ShortFormat))

    def hour(self, hour: int) -> str:
        """Return a full hour of the day, without minutes where hours are counted to twelve: 8:00, 2 PM."""
        pattern = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
        if "a" in pattern.lower():
            return self._plain(QLocale().toString(QTime(hour, 0), "h AP"))
        return QLocale().toString(QTime(hour, 0), "H:mm")

    def date_time(self, value: dt.datetime) -> str:
        """Return day and time in this machine's zone."""
        local = value.astimezone() if value.tzinfo else value
        return f"{self.date(local.date())} {self.time(value)}"

    def birthday(self, value: Birthday) -> str:
        """Return a birthday in words, without a year when it is unknown."""
        pattern = "MMMM d" if QLocale().name().startswith("en") else "d MMMM"
        if value.year is None:
            return QLocale().toString(QDate(2000, value.month, value.day), pattern)
        return self.long_date(dt.date(value.year, value.month, value.day))

    def relative_day(self, value: dt.date, today: dt.date) -> str:
        """Return how far a day is from today, in short: `3 d`, `yesterday`; a date beyond that."""
        days = (value - today).days
        if days == 0:
            return self.tr("today")
        if days == -1:
            return self.tr("yesterday")
        if days == 1:
            return self.tr("tomorrow")
        if -_DAYS_IN_WORDS <= days < 0:
            return self.tr("%n d", "", abs(days))
        if 0 < days <= 31:
            return self.tr("in %n day(s)", "", days)
        return self.date(value)

    def past_day(self, value: dt.date, today: dt.date) -> str:
        """Return a day in the past within a sentence: `yesterday`, else the day in words."""
        if (today - value).days in (0, 1):
            return self.relative_day(value, today)
        return self.long_date(value, today=today)

    def phone(self, raw: str, e164: str | None, extension: str = "") -> str:
        """Return a number in groups when it was recognised as one of ours, else as it was typed."""
        match = _RUSSIAN_PHONE.fullmatch(e164 or "")
        text = "+7 {} {}-{}-{}".format(*match.groups()) if match else raw
        if match and extension:
            text += self.tr(", ext. {0}").format(extension)
        return text

    def contact(self, text: str) -> str:
        """Return a number or address that was used as it is read: a Russian number in groups."""
        match = _TYPED_RUSSIAN.fullmatch(_BETWEEN_DIGITS.sub("", text))
        return self.phone(text, f"+7{match[1]}") if match else text

    def file_size(self, size: int) -> str:
        """Return a number of bytes in the largest fitting unit."""
        units = QLocale.DataSizeFormat.DataSizeTraditionalFormat  # MB as people know it, not MiB
        if size < _KILOBYTE:  # Qt has one plural of its own for all of them
            return self.tr("%n byte(s)", "", size)
        return self._plain(QLocale().formattedDataSize(size, 1, units))

    @staticmethod
    def _plain(text: str) -> str:
        # In Inter the narrow blank makes groups of digits run together.
        return text.replace(_NARROW, NO_BREAK)


def _local(value: dt.datetime) -> QDateTime:
    local = value.astimezone() if value.tzinfo else value
    return QDateTime(local.year, local.month, local.day, local.hour, local.minute, local.second)
