"""Files for tests of import: written the way other programs write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from crm_desktop.exchange.drafts import ImportOptions
from crm_desktop.exchange.grid import Cell, Grid, Range

TODAY = date(2026, 11, 21)
OPTIONS = ImportOptions(TODAY)
Rows = Sequence[Sequence[Any]]
SMALL: Rows = (("ФИО", "Телефон"), ("Иванов Иван Иванович", "8 916 123-45-67"))


def grid(*rows: Sequence[Cell], merges: Sequence[Range] = ()) -> Grid:
    """A sheet that was read already."""
    return Grid("Лист1", [list(row) for row in rows], merges=tuple(merges))


def xlsx(path: Path, rows: Rows, merges: Sequence[str] = (), title: str = "Лист1") -> Path:
    """An .xlsx by openpyxl, which keeps formulas without results."""
    import openpyxl

    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)
    workbook.save(path)
    return path


def xls(path: Path, rows: Rows) -> Path:
    """A workbook of Excel 97, by xlwt."""
    import xlwt

    workbook = xlwt.Workbook(encoding="utf-8")
    sheet = workbook.add_sheet("Лист1")
    day = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            if isinstance(value, date):
                sheet.write(number, place, value, day)
            else:
                sheet.write(number, place, value)
    workbook.save(str(path))
    return path


def ods(path: Path, rows: Rows, manifest: str = "") -> Path:
    """An OpenDocument spreadsheet with white space between its tags, as some programs write it."""
    body = "\n".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="Лист1">{body}'
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            manifest
            or '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/"'
            ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
    return path


def _ods_cell(value: Any) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}">'
            f"<text:p>{value:%d.%m.%Y}</text:p></table:table-cell>"
        )
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'


def protected(path: Path, password: str = "secret") -> Path:
    """An .xlsx that opens only by password."""
    from msoffcrypto.format.ooxml import OOXMLFile

    plain = io.BytesIO(xlsx(path.with_suffix(".plain"), SMALL).read_bytes())
    with path.open("wb") as file:
        OOXMLFile(plain).encrypt(password, file)
    return path
