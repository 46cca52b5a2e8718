"""Cells of a workbook: how values look in them, and that nothing a user wrote becomes a formula."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from crm_desktop.domain.report import Value, ValueKind
from crm_desktop.domain.text import storable
from crm_desktop.reports.words import ReportWords

LONGEST = 32_767  # what a cell can hold
_SIGNS = {"RUB": "₽", "USD": "$", "EUR": "€", "GBP": "£", "KZT": "₸"}
_FORMATS: Mapping[ValueKind, str] = {
    ValueKind.COUNT: "#,##0",
    ValueKind.NUMBER: "#,##0.##",
    ValueKind.SHARE: "0.0%",
    ValueKind.POINTS: "+0.0%;-0.0%;0.0%",
    ValueKind.DAYS: "#,##0.0",
    ValueKind.SECONDS: "[h]:mm:ss",
    ValueKind.HOURS: "#,##0.0",
    ValueKind.DATE: "dd.mm.yyyy",
    ValueKind.WEEK: "dd.mm.yyyy",
    ValueKind.MONTH: "mm.yyyy",
    ValueKind.YEAR: "yyyy",
}
_SECONDS_OF_DAY = 86_400


class Looks:
    """How cells look, and how values are put into them."""

    def __init__(self, book: Any, currency: str) -> None:
        self._book = book
        self._money = f'#,##0.00 "{_SIGNS.get(currency, currency)}"'
        self._made: dict[tuple[ValueKind, bool], Any] = {}
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.quiet = book.add_format({"font_color": "gray"})
        self.name = book.add_format({"bold": True})
        self.heading = book.add_format(
            {"bold": True, "bottom": 1, "valign": "vcenter", "text_wrap": True, "align": "center"}
        )

    def of(self, kind: ValueKind, *, is_total: bool = False) -> Any:
        """Return the look of a value."""
        key = (kind, is_total)
        if key not in self._made:
            look: dict[str, Any] = {"num_format": self.number_format(kind)}
            if is_total:
                look |= {"bold": True, "top": 1}
            if kind in (ValueKind.TEXT, ValueKind.KEY):
                look["num_format"] = "@"
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    def number_format(self, kind: ValueKind, *, is_whole: bool = False) -> str:
        """Return how a spreadsheet writes a value; beside bars and axes money has no cents (`is_whole`)."""
        if is_whole and kind is ValueKind.MONEY:
            return "#,##0"
        return self._money if kind is ValueKind.MONEY else _FORMATS.get(kind, "General")

    def write(
        self,
        sheet: Any,
        row: int,
        place: int,
        value: Value,
        kind: ValueKind,
        words: ReportWords,
        *,
        is_total: bool = False,
    ) -> None:
        """Write a value into a cell: numbers and days as such, all else as text that is never a formula."""
        look = self.of(kind, is_total=is_total)
        figure = plain_figure(value, kind)
        if isinstance(figure, date):
            if kind is ValueKind.QUARTER:
                sheet.write_string(row, place, words.short(figure, kind, ""), look)
            else:
                sheet.write_datetime(row, place, figure, look)
        elif figure is not None:
            sheet.write_number(row, place, figure, look)
        elif value is not None or kind is ValueKind.TEXT:
            sheet.write_string(row, place, storable(words.text(value, kind))[:LONGEST], look)
        else:
            sheet.write_blank(row, place, None, look)


def plain_figure(value: Value, kind: ValueKind) -> float | date | None:
    """Return a value as a spreadsheet counts with it: sums in whole units, lengths of time in days. None for
    words."""
    if isinstance(value, (date, bool)) or value is None or isinstance(value, str):
        return value if isinstance(value, date) else None
    if kind is ValueKind.MONEY:
        return round(value) / 100
    if kind is ValueKind.SECONDS:
        return value / _SECONDS_OF_DAY
    return None if kind in (ValueKind.TEXT, ValueKind.KEY) else value
