"""Problems of an import as a workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange.write_problems import ProblemLine, write_problems

HEADINGS = ("Лист", "Строка", "Столбец", "Заголовок", "В файле", "Что не так")


def test_each_problem_is_a_line_and_text_stays_text(tmp_path: Path) -> None:
    lines = [
        ProblemLine("Лист1", 12, "C", "Тел.", "=1+2", "Не похоже на телефон"),
        ProblemLine("Лист1", 13, "", "", "x" * 40_000, "Слишком длинно"),
    ]
    path = tmp_path / "замечания.xlsx"
    assert write_problems(path, HEADINGS, lines, "Замечания " * 9) == 2
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == HEADINGS
    assert rows[1] == ("Лист1", 12, "C", "Тел.", "=1+2", "Не похоже на телефон")
    assert sheet["E2"].data_type == "s"
    assert sheet.freeze_panes == "A2"
    assert len(str(rows[2][4])) == 32_767


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError) as caught:
        write_problems(tmp_path / "nowhere" / "a.xlsx", HEADINGS, [], "a")
    assert caught.value.reason is FileReason.NOT_WRITABLE
