"""Rows as a table on the clipboard: plain text for any program, HTML for Excel and Word."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData

# Without the number format Excel would turn a phone number into a sum and an INN into 7.7E+11.
_CELL = "<td style='mso-number-format:\"\\@\"'>{}</td>"


def table_data(head: Sequence[str], rows: Iterable[Sequence[str]]) -> QMimeData:
    """Return a table in both forms, ready for the clipboard."""
    body = [list(row) for row in rows]
    result = QMimeData()
    result.setText(as_text([list(head), *body]))
    result.setHtml(as_html(head, body))
    return result


def as_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows with tabs between cells, as Excel writes them."""
    return "\n".join("\t".join(map(_quoted, row)) for row in rows)


def as_html(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in which every cell is text."""
    lines = ["<table><tr>", *(f"<th>{html.escape(text)}</th>" for text in head), "</tr>"]
    for row in rows:
        cells = (_CELL.format(html.escape(text).replace("\n", "<br>")) for text in row)
        lines += ["<tr>", *cells, "</tr>"]
    lines.append("</table>")
    return "".join(lines)


def _quoted(text: str) -> str:
    if any(mark in text for mark in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text
