"""Any list as .xlsx, .csv and .json."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange import write_xlsx
from crm_desktop.exchange.table_columns import ColumnKind, TableColumn, TableForm
from crm_desktop.exchange.table_file import write_table

AT = datetime(2026, 11, 20, 15, 30)  # noqa: DTZ001 - as a table shows it
FORM: TableForm[str] = TableForm(
    "Список",
    (
        TableColumn("word", "Слово", ColumnKind.TEXT, lambda word: word),
        TableColumn("at", "Когда", ColumnKind.MOMENT, lambda word: AT if word else None),
        TableColumn("length", "Букв", ColumnKind.NUMBER, len),
    ),
    lambda word: {"word": word},
)


def test_a_workbook_has_moments_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert write_table(path, FORM, ["=1+1", ""]) == 2
    sheet = openpyxl.load_workbook(path)["Список"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Слово", "Когда", "Букв"],
        ["=1+1", AT, 4],
        [None, None, 0],
    ]
    assert (sheet["A2"].data_type, sheet["B2"].number_format) == ("s", "dd.mm.yyyy hh:mm")


@pytest.mark.parametrize(
    ("language", "delimiter", "moment"), [("ru", ";", "20.11.2026 15:30"), ("en", ",", "2026-11-20 15:30")]
)
def test_text_as_spreadsheets_of_the_language_expect_it(
    tmp_path: Path, language: str, delimiter: str, moment: str
) -> None:
    path = tmp_path / "a.csv"
    assert write_table(path, FORM, ["=1+1"], language=language) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=delimiter))
    assert rows[1][1:] == [moment, "4"]
    assert not rows[1][0].startswith("=")


def test_documents_for_programs(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    assert write_table(path, FORM, ["раз", "два"]) == 2
    assert json.loads(path.read_text(encoding="utf-8")) == [{"word": "раз"}, {"word": "два"}]


@pytest.mark.parametrize("name", ["a.vcf", "a.pdf", "a"])
def test_other_names_are_refused_and_write_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileFormatError) as caught:
        write_table(tmp_path / name, FORM, ["раз"])
    assert caught.value.reason is FileReason.UNKNOWN_FORMAT
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(("count", "sheets"), [(3, [3]), (4, [3, 1]), (7, [3, 3, 1])])
def test_what_one_sheet_cannot_hold_goes_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, sheets: list[int]
) -> None:
    monkeypatch.setattr(write_xlsx, "_LAST_ROW", 3)
    path = tmp_path / "a.xlsx"
    assert write_table(path, FORM, map(str, range(count))) == count
    book = openpyxl.load_workbook(path)
    assert [sheet.max_row - 1 for sheet in book] == sheets
    written = [row[0].value for sheet in book for row in sheet.iter_rows(min_row=2)]
    assert written == [str(number) for number in range(count)]
