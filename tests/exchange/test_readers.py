from datetime import date
from pathlib import Path

import pytest

from crm_desktop.exchange import readers
from crm_desktop.exchange.readers import SheetStart, TooLarge, readers_of
from crm_desktop.exchange.sniff import FileKind
from tests.exchange import workbooks

ROWS = [("ФИО", "Тел", "Дата"), ("", "", ""), ("Яна", 79161234567, date(1987, 3, 8)), ("Зоя", "8 916", "")]
EXPECTED = [["ФИО", "Тел", "Дата"], [], ["Яна", 79161234567.0, date(1987, 3, 8)], ["Зоя", "8 916"]]


def plain(rows: list[list[object]]) -> list[list[object]]:
    """Readers differ in what they call the same day and the same empty cell."""
    return [[value.date() if hasattr(value, "date") else value for value in row] for row in rows]


@pytest.mark.parametrize(
    ("kind", "write"),
    [(FileKind.XLSX, workbooks.xlsx), (FileKind.XLS, workbooks.xls), (FileKind.ODS, workbooks.ods)],
)
@pytest.mark.parametrize("number", [0, 1])
def test_first_and_second_reader_agree(tmp_path: Path, kind: FileKind, write, number: int) -> None:
    path = write(tmp_path / "file", ROWS)
    start, *chunks = readers_of(kind)[number](path)
    assert isinstance(start, SheetStart)
    assert start.name == "Лист1"
    assert plain([row for chunk in chunks for row in chunk]) == EXPECTED


def test_hidden_sheets_are_read_and_marked(tmp_path: Path) -> None:
    import openpyxl

    workbook = openpyxl.Workbook()
    workbook["Sheet"].append(["видно"])
    secret = workbook.create_sheet("Скрытый")
    secret.append(["нет"])
    secret.sheet_state = "hidden"
    workbook.save(tmp_path / "a.xlsx")
    for reader in readers_of(FileKind.XLSX):
        starts = [part for part in reader(tmp_path / "a.xlsx") if isinstance(part, SheetStart)]
        assert [(start.name, start.is_visible) for start in starts] == [("Sheet", True), ("Скрытый", False)]


def test_error_cells_are_empty_whichever_reader_reads(tmp_path: Path) -> None:
    import openpyxl

    workbook = openpyxl.Workbook()
    sheet = workbook["Sheet"]
    sheet.append(["ФИО", "Сумма"])
    sheet.append(["Яна", "#DIV/0!"])
    sheet["B2"].data_type = "e"
    workbook.save(tmp_path / "a.xlsx")
    for reader in readers_of(FileKind.XLSX):
        start, *chunks = reader(tmp_path / "a.xlsx")
        assert isinstance(start, SheetStart)
        assert start.extras is not None
        assert start.extras.errors == {(1, 1): "#DIV/0!"}
        assert chunks == [[["ФИО", "Сумма"], ["Яна"]]]


def test_guard_of_our_own_csv_is_taken_off(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Имя,Заметка\nЯна,'=1+1\n", encoding="utf-8")
    _, rows = readers_of(FileKind.CSV)[0](tmp_path / "a.csv")
    assert rows == [["Имя", "Заметка"], ["Яна", "=1+1"]]


def test_sheet_with_too_many_cells_stops_early(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(readers, "MAX_CELLS", 5)
    with pytest.raises(TooLarge):
        list(readers_of(FileKind.XLSX)[0](workbooks.xlsx(tmp_path / "a.xlsx", ROWS)))
