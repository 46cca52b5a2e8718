"""Files of deals and products, opened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.selling_file import open_selling, read_file, read_text
from crm_desktop.exchange.selling_rows import SellingOptions

OPTIONS = SellingOptions(date(2026, 11, 22))
DEALS = ImportSubject.DEALS


def _book(path: Path) -> Path:
    import xlwt

    book = xlwt.Workbook()
    for name, rows in (
        ("Прочее", [["заметки"], ["что-то"]]),
        ("Сделки", [["Отчёт"], ["Сделка", "Клиент", "Сумма"], ["Шкаф", "Белов", 5], ["Стол", "Белов", 7]]),
        ("Старые", [["Сделка", "Клиент", "Сумма"], ["Шкаф", "Белов", 5]]),
    ):
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value)
    book.save(str(path))
    return path


def test_the_sheet_with_most_deals_of_an_old_workbook(tmp_path: Path) -> None:
    read = read_file(_book(tmp_path / "a.xls"))
    assert read.subject is DEALS
    file = open_selling(read, DEALS, OPTIONS)
    assert (file.sheet, file.row_count, [sheet.rows for sheet in file.sheets]) == ("Сделки", 2, [0, 2, 1])
    assert [deal.title for deal in file.deals()] == ["Шкаф", "Стол"]
    assert file.with_sheet("Старые").row_count == 1
    with pytest.raises(FileFormatError):
        file.with_sheet("Нет")
    with pytest.raises(FileFormatError) as caught:
        list(file.chosen_sheet(0).deals())
    assert caught.value.reason is FileReason.NO_DEALS
    assert file.with_header(1).row_count == 2


def test_a_block_and_another_mapping() -> None:
    file = open_selling(read_text("Сделка\tКлиент\tСумма\nШкаф\tБелов\t5"), DEALS, OPTIONS)
    changed = file.with_mapping({2: "note"})
    assert [deal.note for deal in changed.deals()] == ["5"]


@pytest.mark.parametrize(
    ("text", "reason"), [("[]", FileReason.EMPTY), ('[{"name": "a"}]', FileReason.NO_DEALS)]
)
def test_a_list_of_something_else(tmp_path: Path, text: str, reason: FileReason) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileFormatError) as caught:
        open_selling(read_file(path), DEALS, OPTIONS)
    assert caught.value.reason in (reason, FileReason.NO_DEALS)
