"""Sheets and headers are chosen by click and by key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.exchange.import_file import ImportFile, open_file
from crm_desktop.system import paths
from crm_desktop.ui.importing.file_step import FileStep
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.exchange.workbooks import OPTIONS


@pytest.fixture
def step(languages: Languages, theme: Theme, qtbot: QtBot) -> FileStep:
    result = FileStep(Formats())
    qtbot.addWidget(result)
    result.retranslate()
    result.resize(900, 500)
    result.show()
    return result


def _show(step: FileStep, file: ImportFile) -> None:
    step.show_file(file, file.sheets)


def test_one_sheet_needs_no_list_of_sheets(step: FileStep, messy: Path) -> None:
    _show(step, open_file(messy, OPTIONS))
    assert not step.sheets.isVisible()
    assert step._title.full_text() == "4 clients · header in row 3 · 2 rows left out"


def test_sheets_are_listed_with_what_they_hold(step: FileStep, qtbot: QtBot) -> None:
    _show(step, open_file(paths.resource("samples", "salon_ru.xlsx"), OPTIONS))
    texts = [step.sheets.item(row).text() for row in range(step.sheets.count())]
    assert texts == ["Клиентская база · 28 rows", "Заметки · no clients"]
    with qtbot.waitSignal(step.sheet_chosen) as heard:
        step.sheets.setCurrentRow(1)
    assert heard.args == [1]


def test_a_hidden_sheet_is_named_so(step: FileStep, tmp_path: Path) -> None:
    import openpyxl

    workbook = openpyxl.Workbook()
    for number, name in enumerate(("Сейчас", "Архив")):
        sheet = workbook.active if not number else workbook.create_sheet()
        assert sheet is not None
        sheet.title = name
        sheet.append(["ФИО", "Телефон"])
        sheet.append(["Анна Орлова", "8 916 000-00-01"])
    workbook["Архив"].sheet_state = "hidden"
    workbook.save(tmp_path / "two.xlsx")
    _show(step, open_file(tmp_path / "two.xlsx", OPTIONS))
    assert step.sheets.item(1).text() == "Архив · 1 row · hidden"
    assert not step.sheets.item(1).icon().isNull()


def test_a_click_and_enter_make_a_row_the_header(step: FileStep, messy: Path, qtbot: QtBot) -> None:
    _show(step, open_file(messy, OPTIONS))
    heard: list[int] = []
    step.header_chosen.connect(heard.append)
    place = step.grid.visualRect(step.model.index(3, 1)).center()
    qtbot.mouseClick(step.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    step.focus_first()
    qtbot.keyClick(step.grid, Qt.Key.Key_Down)
    qtbot.keyClick(step.grid, Qt.Key.Key_Return)
    assert heard == [3, 4]


def test_the_row_at_hand_stays_when_the_header_changes(step: FileStep, messy: Path) -> None:
    file = open_file(messy, OPTIONS)
    _show(step, file)
    assert step.grid.currentIndex().row() == 2
    step.grid.setCurrentIndex(step.model.index(4, 0))
    _show(step, file.with_header(4))
    assert step.grid.currentIndex().row() == 4


def test_titles_above_the_table_do_not_widen_its_columns(step: FileStep, tmp_path: Path, messy: Path) -> None:
    file = open_file(paths.resource("samples", "salon_ru.xlsx"), OPTIONS)
    _show(step, file)
    assert step.grid.columnWidth(1) < 100 < step.grid.columnWidth(2)


def test_a_file_of_records_says_that_there_is_nothing_to_choose(step: FileStep, tmp_path: Path) -> None:
    card = tmp_path / "one.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Анна\nTEL:+79160000001\nEND:VCARD\n", "utf-8")
    _show(step, open_file(card, OPTIONS))
    assert not step.grid.isVisible()
    assert step._records.text().startswith("1 client. ")


def test_the_language_changes(step: FileStep, languages: Languages) -> None:
    _show(step, open_file(paths.resource("samples", "salon_ru.xlsx"), OPTIONS))
    languages.use("ru")
    step.retranslate()
    assert step.sheets.item(0).text() == "Клиентская база · 28 строк"
    assert step.model.index(3, 0).data() == "Заголовки"
