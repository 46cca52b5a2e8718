"""Tables in markup: .ods, HTML saved as .xls, and the XML of Excel 2003."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from html.parser import HTMLParser
from typing import IO
from xml.etree import ElementTree as ET

from crm_desktop.exchange.csv_text import decode
from crm_desktop.exchange.grid import MAX_ROWS, Cell

Sheets = Iterator[tuple[str, Iterator[list[Cell]]]]
_MAX_COLUMNS = 16_384


def ods_sheets(file: IO[bytes]) -> list[tuple[str, list[list[Cell]]]]:
    """Return the sheets of an OpenDocument spreadsheet; for files that calamine refuses."""
    sheets: list[tuple[str, list[list[Cell]]]] = []
    with zipfile.ZipFile(file) as archive, archive.open("content.xml") as content:
        for event, node in ET.iterparse(content, ("start", "end")):  # noqa: S314 - expat limits entities
            tag = node.tag.rpartition("}")[2]
            if event == "start" and tag == "table":
                sheets.append((_attribute(node, "name") or f"Sheet{len(sheets) + 1}", []))
            elif event == "end" and tag == "table-row" and sheets:
                rows = sheets[-1][1]
                row = _ods_row(node)
                again = min(_count(node, "number-rows-repeated"), MAX_ROWS - len(rows))
                # Files end with "a million times this empty row": only rows between filled ones count.
                rows.extend([list(row) for _ in range(again if row or again < 1000 else 0)])
                node.clear()
    return [(name, _without_empty_end(rows)) for name, rows in sheets]


def _ods_row(node: ET.Element) -> list[Cell]:
    row: list[Cell] = []
    for cell in node:
        if cell.tag.rpartition("}")[2] not in ("table-cell", "covered-table-cell"):
            continue
        value = _ods_value(cell)
        again = _count(cell, "number-columns-repeated")
        if value is None and again > 1000:
            break
        row.extend([value] * min(again, _MAX_COLUMNS - len(row)))
    while row and row[-1] is None:
        row.pop()
    return row


def _ods_value(cell: ET.Element) -> Cell:
    kind = _attribute(cell, "value-type")
    if kind in ("float", "percentage", "currency"):
        return float(_attribute(cell, "value") or 0)
    if kind == "boolean":
        return _attribute(cell, "boolean-value") == "true"
    if kind == "date":
        return _iso(_attribute(cell, "date-value") or "")
    lines = ["".join(part.itertext()) for part in cell if part.tag.rpartition("}")[2] == "p"]
    return "\n".join(lines) or None


def _attribute(node: ET.Element, name: str) -> str | None:
    return next((value for key, value in node.items() if key.rpartition("}")[2] == name), None)


def _count(node: ET.Element, name: str) -> int:
    text = _attribute(node, name)
    return max(1, int(text)) if text and text.isdigit() else 1


def _iso(text: str) -> Cell:
    try:
        moment = datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return text or None
    return moment.date() if moment.time() == time() else moment.replace(tzinfo=None)


def _without_empty_end(rows: list[list[Cell]]) -> list[list[Cell]]:
    while rows and not rows[-1]:
        rows.pop()
    return rows


def html_sheets(data: bytes) -> list[tuple[str, list[list[Cell]]]]:
    """Return the tables of an HTML page, which many programs save under the name of .xls."""
    parser = _TableParser()
    parser.feed(decode(data))
    parser.close()
    tables = [table for table in parser.tables if table]
    return [(f"Table {number}", table) for number, table in enumerate(tables, 1)]


class _TableParser(HTMLParser):
    """Collects the outermost tables; a table inside a cell is read as text of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Cell]]] = []
        self._depth = 0
        self._text: list[str] | None = None
        self._span = 1
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
        elif tag in ("style", "script"):
            self._silent += 1
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self.tables[-1].append([])
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            span = dict(attrs).get("colspan") or "1"
            self._span = min(int(span), 100) if span.isdigit() else 1
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script"):
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr", "table") and self._depth == 1:
            self._end_cell()
        if tag == "table":
            self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._silent:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        lines = [" ".join(line.split()) for line in "".join(self._text).split("\n")]
        text = "\n".join(lines).strip()
        if not self.tables[-1]:
            self.tables[-1].append([])
        self.tables[-1][-1].extend([text or None, *[None] * (self._span - 1)])
        self._text = None


def xml2003_sheets(file: IO[bytes]) -> list[tuple[str, list[list[Cell]]]]:
    """Return the sheets of a SpreadsheetML file (Excel 2002 and 2003)."""
    sheets: list[tuple[str, list[list[Cell]]]] = []
    for event, node in ET.iterparse(file, ("start", "end")):  # noqa: S314 - expat limits entities
        tag = node.tag.rpartition("}")[2]
        if event == "start" and tag == "Worksheet":
            sheets.append((_attribute(node, "Name") or f"Sheet{len(sheets) + 1}", []))
        elif event == "end" and tag == "Row" and sheets:
            rows = sheets[-1][1]
            index = _attribute(node, "Index")
            if index and index.isdigit():
                rows.extend([[] for _ in range(min(int(index) - 1, MAX_ROWS) - len(rows))])
            rows.append(_xml2003_row(node))
            node.clear()
    return sheets


def _xml2003_row(node: ET.Element) -> list[Cell]:
    row: list[Cell] = []
    for cell in node:
        if cell.tag.rpartition("}")[2] != "Cell":
            continue
        index = _attribute(cell, "Index")
        if index and index.isdigit():
            row.extend([None] * (min(int(index) - 1, _MAX_COLUMNS) - len(row)))
        data = next((part for part in cell if part.tag.rpartition("}")[2] == "Data"), None)
        row.append(_xml2003_value(data) if data is not None else None)
        merged = _attribute(cell, "MergeAcross")
        row.extend([None] * (min(int(merged), 100) if merged and merged.isdigit() else 0))
    return row


def _xml2003_value(data: ET.Element) -> Cell:
    text = "".join(data.itertext())
    kind = _attribute(data, "Type")
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text
    if kind == "Boolean":
        return text == "1"
    if kind == "DateTime":
        value = _iso(text)
        # Excel writes a bare time as a moment of its first day.
        return value.strftime("%H:%M") if isinstance(value, date) and value.year < 1900 else value
    return text or None
