"""The country of a file's phones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from crm_desktop.exchange.file_region import file_region
from crm_desktop.exchange.import_file import open_file
from tests.exchange.workbooks import OPTIONS, grid, xlsx

RUSSIAN = grid(["ФИО", "Телефон", "E-mail"], ["Панин Олег", 89161112233, "oleg@post.example"])
ENGLISH = grid(["Name", "Phone"], ["Dora White", "(212) 555-0123"])


@pytest.mark.parametrize(
    ("sheet", "region", "found"),
    [
        (RUSSIAN, "US", "RU"),
        (RUSSIAN, "RU", "RU"),
        (RUSSIAN, "KZ", "KZ"),
        (ENGLISH, "US", "US"),
        (ENGLISH, "RU", "RU"),
        (grid([1, 2], [3, None]), "GB", "GB"),
    ],
)
def test_letters_know_better_than_a_computer_abroad(sheet, region: str, found: str) -> None:
    assert file_region([sheet], region) == found


def test_a_russian_list_is_read_on_an_english_computer(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", [("ФИО", "Телефон"), ("Панин Олег", "8 916 111-22-33")])
    [row] = open_file(path, replace(OPTIONS, region="US")).rows()
    assert (row.draft.phones[0].e164, row.problems) == ("+79161112233", ())
