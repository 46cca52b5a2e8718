"""A file is opened as what its headings speak of, or as what the user says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileFormatError
from crm_desktop.domain.progress import NoProgress
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.import_file import ImportFile
from crm_desktop.exchange.selling_file import SellingFile
from crm_desktop.services import Services
from crm_desktop.ui.importing.opening import FileOpening


def _open(services: Services, text: str, subject: ImportSubject | None = None) -> ImportFile | SellingFile:
    return FileOpening(services).open(None, text, NoProgress(), subject)


def test_blocks(sqlite_services: Services) -> None:
    deals = _open(sqlite_services, "Сделка\tКлиент\tСумма\nШкаф\tБелов Пётр\t5")
    assert isinstance(deals, SellingFile)
    assert isinstance(_open(sqlite_services, "ФИО\tТелефон\nБелов Пётр\t89160000001"), ImportFile)
    goods = _open(sqlite_services, "Товар\tЦена\tАртикул\nЧай\t5\tA1")
    assert isinstance(goods, SellingFile)
    assert goods.subject is ImportSubject.PRODUCTS
    chosen = _open(sqlite_services, "Сделка\tКлиент\tСумма\nШкаф\tБелов Пётр\t5", ImportSubject.CLIENTS)
    assert isinstance(chosen, ImportFile)


def test_json_and_a_file_of_nothing(sqlite_services: Services, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps([{"title": "Шкаф", "stage": "", "state": "open", "client": "Белов"}]), encoding="utf-8"
    )
    assert isinstance(FileOpening(sqlite_services).open(path, "", NoProgress()), SellingFile)
    with pytest.raises(FileFormatError):
        _open(sqlite_services, "a\tb\nc\td")
