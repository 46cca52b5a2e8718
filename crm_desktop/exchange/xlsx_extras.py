"""What the value readers do not tell of an .xlsx: epoch, hidden rows and columns, error cells, formulas
that were never calculated. Read by patterns from the stream of a sheet, so that size does not matter."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import IO, Any
from xml.etree import ElementTree as ET

from crm_desktop.exchange.grid import SheetExtras, column_number

_CHUNK = 4_000_000
_MAX_NOTED = 100_000
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_ERROR = re.compile(rb'<(?:\w+:)?c\b([^>]*\bt="e"[^>]*)>(.*?)</(?:\w+:)?c>', re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v>([^<]*)<")
_BARE_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*[^/>]>[^<]*</(?:\w+:)?f>|>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_SPAN = re.compile(rb'\bmin="(\d+)"|\bmax="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')


def read_extras(file: IO[bytes]) -> tuple[bool, dict[str, SheetExtras]]:
    """Return whether dates count from 1904, and the extras of each sheet by its name.

    A workbook that is odd enough to break this pass is read without extras.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            epoch1904, parts = _sheet_parts(archive)
            return epoch1904, {name: _sheet_extras(archive, part) for name, part in parts.items()}
    except (zipfile.BadZipFile, KeyError, ET.ParseError, OSError, ValueError, RuntimeError):
        return False, {}


def _sheet_parts(archive: zipfile.ZipFile) -> tuple[bool, dict[str, str]]:
    """Return the epoch and, for each sheet name, the part of the archive that holds it."""
    workbook = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - expat limits entity growth
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {item.get("Id", ""): item.get("Target", "") for item in relations}
    epoch1904 = any(
        node.get("date1904") in ("1", "true") for node in workbook.iter() if node.tag.endswith("}workbookPr")
    )
    parts: dict[str, str] = {}
    for node in workbook.iter():
        if not node.tag.endswith("}sheet"):
            continue
        relation = next((value for key, value in node.items() if key.endswith("}id")), "")
        target = targets.get(relation, "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        if target and path in archive.namelist():
            parts[node.get("name", "")] = path
    return epoch1904, parts


def _sheet_extras(archive: zipfile.ZipFile, part: str) -> SheetExtras:
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    bare: set[tuple[int, int]] = set()
    with archive.open(part) as stream:
        for block in _blocks(stream):
            for row in _ROW.finditer(block):
                number = _NUMBER.search(row[1])
                if number and _HIDDEN.search(row[1]):
                    hidden_rows.add(int(number[1]) - 1)
            for column in _COLUMN.finditer(block):
                if _HIDDEN.search(column[1]):
                    hidden_columns.update(_span(column[1]))
            if b't="e"' in block and len(errors) < _MAX_NOTED:
                errors.update(_error_cells(block))
            if b"<f" in block and len(bare) < _MAX_NOTED:
                bare.update(filter(None, (_place(cell[1]) for cell in _BARE_FORMULA.finditer(block))))
    return SheetExtras(frozenset(hidden_rows), frozenset(hidden_columns), errors, frozenset(bare))


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the XML in blocks that end where a row ends, so that no cell is cut in two."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        block = rest + chunk
        cut = block.rfind(b"</row>")
        if cut < 0 and len(block) < 4 * _CHUNK:
            rest = block
            continue
        rest = block[cut:] if cut >= 0 else b""
        yield block[:cut] if cut >= 0 else block
    yield rest


def _span(attributes: bytes) -> range:
    numbers = [int(low or high) for low, high in _SPAN.findall(attributes)]
    return range(min(numbers) - 1, min(max(numbers), 16_384)) if numbers else range(0)


def _error_cells(block: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for cell in _ERROR.finditer(block):
        place, value = _place(cell[1]), _VALUE.search(cell[2])
        if place:
            yield place, value[1].decode("utf-8", "replace") if value else "#"


def _place(attributes: bytes) -> tuple[int, int] | None:
    found: Any = _PLACE.search(attributes)
    return (int(found[2]) - 1, column_number(found[1].decode())) if found else None
