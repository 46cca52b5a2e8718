import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.domain.errors import Cancelled, FileFormatError, FileReason
from crm_desktop.exchange.export_table import ExportOptions, ExportRecord, client_columns
from crm_desktop.exchange.write_xlsx import write_xlsx
from tests.exchange.clients import RUSSIAN_OPTIONS, anna, firm


def written(path: Path, *clients: ClientDraft, options: ExportOptions = RUSSIAN_OPTIONS) -> Any:
    write_xlsx(path, client_columns(options), map(ExportRecord, clients), sheet="Клиенты")
    return openpyxl.load_workbook(path)["Клиенты"]


def column(sheet: Any, heading: str) -> Any:
    return next(cells[1] for cells in sheet.iter_cols() if cells[0].value == heading)


def test_header_is_frozen_and_filtered(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx", anna(), firm())
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet["A1"].font.bold
    assert sheet.print_title_rows == "$1:$1"


def test_cells_have_their_types(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx", anna())
    assert column(sheet, "Дата рождения").value == datetime(1987, 3, 8)  # noqa: DTZ001
    assert column(sheet, "Дата рождения").number_format == "dd.mm.yyyy"
    assert column(sheet, "Размер обуви").value == 38.5
    assert column(sheet, "Оплачено").value == 1500.5
    assert column(sheet, "Оплачено").number_format == "# ##0.00"
    assert column(sheet, "ИНН").value == "500100732259"
    assert column(sheet, "Телефон").data_type == "s"


def test_formula_and_link_are_plain_text(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx", anna())
    cell = column(sheet, "Важно знать")
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")
    assert column(sheet, "Сайт").hyperlink is None
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in text
    assert 'numberStoredAsText="1"' in text


def test_widths_follow_the_text_but_not_one_long_note(tmp_path: Path) -> None:
    many = [ClientDraft(name=PersonName("Ли", "Ян"), notes="коротко") for _ in range(99)]
    many.append(ClientDraft(name=PersonName("Ли", "Ян"), notes="очень длинно " * 50))
    sheet = written(tmp_path / "a.xlsx", *many, options=ExportOptions(columns=("name", "notes")))
    assert 8 <= sheet.column_dimensions["A"].width < 12
    assert 8 <= sheet.column_dimensions["B"].width < 12


def test_text_longer_than_a_cell_is_cut_not_refused(tmp_path: Path) -> None:
    sheet = written(
        tmp_path / "a.xlsx", ClientDraft(notes="я" * 40_000), options=ExportOptions(columns=("notes",))
    )
    assert sheet["A2"].value == "я" * 32_766 + "…"


def test_cancel_leaves_no_file(tmp_path: Path) -> None:
    class Stop:
        def report(self, done: int, total: int | None) -> None:
            """Take no note."""

        def raise_if_cancelled(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_xlsx(
            tmp_path / "a.xlsx",
            client_columns(RUSSIAN_OPTIONS),
            [ExportRecord(anna())],
            sheet="x",
            progress=Stop(),
        )
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_disk_that_fills_up_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import xlsxwriter.workbook

    def full(self: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(xlsxwriter.workbook.Workbook, "_store_workbook", full)
    with pytest.raises(FileFormatError) as caught:
        write_xlsx(tmp_path / "a.xlsx", client_columns(RUSSIAN_OPTIONS), [ExportRecord(anna())], sheet="x")
    assert caught.value.reason is FileReason.NO_SPACE
    assert list(Path(tempfile.gettempdir()).glob("crm-*/tmp*")) == []
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
