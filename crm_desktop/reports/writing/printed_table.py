"""A table on paper: columns as wide as what stands in them, the heading on each page."""

from __future__ import annotations

from crm_desktop.domain.report import Column, Table, Value, ValueKind
from crm_desktop.reports.drawing import fonts
from crm_desktop.reports.drawing.sheet import SMALL, TITLE, Across, Box, Sheet
from crm_desktop.reports.words import ReportWords

_ROW, _TITLE_ROW, _HEAD_LINE = 17.0, 28.0, 11.5
_SIZE = 8.5
_GAP = 12.0
_WIDEST, _WIDEST_HEAD = 210.0, 78.0
_SAMPLE = 400
MOST_ROWS = 1000  # more are for a workbook, not for paper


class PrintedTable:
    """One table while it is laid out on pages."""

    def __init__(self, table: Table, words: ReportWords, currency: str) -> None:
        self._table = table
        self._words = words
        self._currency = currency
        self._rows = [row.values for row in table.rows[:MOST_ROWS]]
        self._heads = [self._head(column) for column in table.columns]
        self._widths = [self._width(place) for place in range(len(table.columns))]

    @property
    def width(self) -> float:
        """Return how wide the table is by itself, in points."""
        return sum(self._widths) + _GAP * (len(self._widths) - 1)

    @property
    def count(self) -> int:
        """Return how many rows are printed."""
        return len(self._rows)

    def height(self, rows: int) -> float:
        """Return how much room some rows take, with title, heading and sums, in points."""
        return _TITLE_ROW + _HEAD_LINE * max(map(len, self._heads)) + 5 + _ROW * (rows + 2)

    def draw(self, sheet: Sheet, box: Box, title: str, first: int) -> int:
        """Draw as many rows as the page holds, from one on; return the first that it does not."""
        lefts, widths = self._columns(box)
        sheet.text(box.left, box.top + 8, title, size=TITLE, weight=fonts.SEMIBOLD, room=box.width)
        top = box.top + _TITLE_ROW
        lines = max(map(len, self._heads))
        for place, head in enumerate(self._heads):
            for number, line in enumerate(head):
                down = top + _HEAD_LINE * (lines - len(head) + number + 0.5)
                self._cell(sheet, place, lefts[place], widths[place], down, line, weight=fonts.SEMIBOLD)
        top += _HEAD_LINE * lines + 5
        ends = [(box.left, top), (lefts[-1] + widths[-1], top)]
        sheet.line(ends, sheet.palette.border_strong, width=0.8)
        last = min(first + max(int((box.bottom - top) // _ROW) - 2, 1), self.count)
        for number in range(first, last):
            self._line(
                sheet, self._rows[number], lefts, widths, top + (number - first) * _ROW, number % 2 == 1
            )
        top += (last - first) * _ROW
        if last == self.count:
            self._finish(sheet, box, lefts, widths, top)
        return last

    def _finish(self, sheet: Sheet, box: Box, lefts: list[float], widths: list[float], top: float) -> None:
        """Write the sums, and how many rows are not on paper."""
        rest = len(self._table.rows) - self.count
        if rest:
            text = self._words.label("more").format(rest)
            sheet.text(box.left, top + _ROW / 2, text, size=SMALL, color=sheet.palette.text3)
            top += _ROW
        if self._table.total is None:
            return
        sheet.line([(box.left, top), (lefts[-1] + widths[-1], top)], sheet.palette.border_strong, width=0.8)
        for place, (column, value) in enumerate(zip(self._table.columns, self._table.total, strict=True)):
            text = "" if value is None else self._text(value, column.kind)
            text = text or (self._words.label("total") if place == 0 else "")
            self._cell(sheet, place, lefts[place], widths[place], top + _ROW / 2, text, weight=fonts.SEMIBOLD)

    def _line(
        self, sheet: Sheet, values: tuple[Value, ...], lefts: list[float], widths: list[float], top: float, zebra: bool
    ) -> None:  # fmt: skip
        if zebra:
            right = lefts[-1] + widths[-1]
            sheet.bar(Box(lefts[0] - 4, top, right - lefts[0] + 8, _ROW), sheet.palette.subtle, radius=2)
        for place, (column, value) in enumerate(zip(self._table.columns, values, strict=True)):
            text = self._text(value, column.kind)
            self._cell(sheet, place, lefts[place], widths[place], top + _ROW / 2, text)

    def _cell(
        self, sheet: Sheet, place: int, left: float, width: float, middle: float, text: str, *, weight: int = 400
    ) -> None:  # fmt: skip
        across: Across = "left" if self._is_text(self._table.columns[place]) else "right"
        at = left if across == "left" else left + width
        sheet.text(at, middle, text, size=_SIZE, weight=weight, across=across, room=width + 1)

    def _columns(self, box: Box) -> tuple[list[float], list[float]]:
        """Return where columns begin and how wide they are; the widest give way when there is no room."""
        widths = list(self._widths)
        room = box.width - _GAP * (len(widths) - 1)
        while sum(widths) > room + 0.01:
            widest = max(widths)
            others = max((width for width in widths if width < widest), default=0.0)
            places = [place for place, width in enumerate(widths) if width == widest]
            narrower = max(others, widest - (sum(widths) - room) / len(places))
            for place in places:
                widths[place] = narrower
        lefts = [box.left]
        for width in widths[:-1]:
            lefts.append(lefts[-1] + width + _GAP)
        return lefts, widths

    def _head(self, column: Column) -> list[str]:
        return fonts.wrapped(self._words.label(column.key), _WIDEST_HEAD, _SIZE, fonts.SEMIBOLD)[:3]

    def _width(self, place: int) -> float:
        column = self._table.columns[place]
        texts = [self._text(row[place], column.kind) for row in self._rows[:_SAMPLE]]
        if self._table.total is not None and self._table.total[place] is not None:
            texts.append(self._text(self._table.total[place], column.kind))
        bodies = [fonts.text_width(fonts.drawable(text), _SIZE, fonts.SEMIBOLD) for text in texts]
        heads = [fonts.text_width(line, _SIZE, fonts.SEMIBOLD) for line in self._heads[place]]
        return min(max([*bodies, *heads, 12.0]), _WIDEST)

    def _text(self, value: Value, kind: ValueKind) -> str:
        return self._words.text(value, kind, self._currency)

    @staticmethod
    def _is_text(column: Column) -> bool:
        return column.kind in (ValueKind.TEXT, ValueKind.KEY) or column.kind in _PERIODS


_PERIODS = (ValueKind.DATE, ValueKind.WEEK, ValueKind.MONTH, ValueKind.QUARTER, ValueKind.YEAR)
