"""Import, export, undo, one edit, demonstration data: what writes."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks import base
from benchmarks.conftest import Record
from crm_desktop.demo.generator import clients
from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.services import Services

ROWS = 10_000
HEADINGS = ("ФИО", "Телефон", "E-mail", "Город", "Дата рождения", "Метки", "Комментарий", "Компания")


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """10,000 rows as an office keeps them: a title, mixed phones, several in a cell."""
    import xlsxwriter

    path = tmp_path_factory.mktemp("workbook") / "clients.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Клиенты")
    sheet.write_row(0, 0, ["Клиенты магазина"])
    sheet.write_row(2, 0, HEADINGS)
    for row, draft in enumerate(itertools.islice(clients(ROWS, 99, "ru", date(2026, 11, 21)), ROWS), 3):
        birthday = draft.birthday
        cells = (
            draft.display_name(),
            ", ".join(phone.raw for phone in draft.phones),
            draft.emails[0].raw if draft.emails else "",
            draft.addresses[0].city if draft.addresses else "",
            f"{birthday.day:02}.{birthday.month:02}.{birthday.year}" if birthday and birthday.year else "",
            ", ".join(draft.tags),
            draft.notes,
            draft.employments[0].company if draft.employments else "",
        )
        sheet.write_row(row, 0, cells)
    book.close()
    return path


def test_import_10000(benchmark: Any, figures: Record, own_services: Services, workbook: Path) -> None:
    def run() -> int:
        imports = own_services.imports
        summary = imports.execute(imports.plan(imports.open(workbook), ImportPolicy.SKIP))
        return summary.counts.created

    created = benchmark.pedantic(run, rounds=1)
    assert created > ROWS * 0.8
    figures("Import of 10,000 rows from .xlsx into 100,000 clients, duplicates checked", "10 s")


def test_undo_of_import(benchmark: Any, figures: Record, own_services: Services, workbook: Path) -> None:
    imports = own_services.imports
    imports.execute(imports.plan(imports.open(workbook), ImportPolicy.SKIP))
    outcome = benchmark.pedantic(own_services.history.undo_last, rounds=1)
    assert outcome.kept == ()
    figures("Undo of that import", "5 s")


@pytest.mark.parametrize("form", ["xlsx", "csv", "json", "vcf"])
def test_export_100000(
    benchmark: Any, figures: Record, services: Services, tmp_path: Path, form: str
) -> None:
    count = benchmark.pedantic(lambda: services.exports.export(tmp_path / f"clients.{form}"), rounds=1)
    assert count == base.CLIENTS
    figures(f"Export of 100,000 clients to .{form}, every column", "")


def test_one_edit(benchmark: Any, figures: Record, own_services: Services) -> None:
    service = own_services.clients
    ids = iter(service.list_ids()[::331])

    def edit() -> None:
        client = service.get(next(ids))
        service.update(client.id, client.version, replace(client.draft, notes="Перезвонить в среду."))

    benchmark.pedantic(edit, rounds=200, warmup_rounds=5)
    figures("One edit read, saved and logged", "")


def test_remove_and_undo_1000(benchmark: Any, figures: Record, own_services: Services) -> None:
    ids = list(own_services.clients.list_ids()[:1000])

    def run() -> None:
        own_services.clients.archive(ids)
        own_services.history.undo_last()

    benchmark.pedantic(run, rounds=3)
    figures("1,000 clients to the recycle bin and back by undo", "")


def test_demo_100000(benchmark: Any, figures: Record, tmp_path: Path) -> None:
    benchmark.pedantic(lambda: base.fill(tmp_path / "demo.db", base.CLIENTS), rounds=1)
    figures("100,000 demonstration clients", "2 min")


def test_check(benchmark: Any, figures: Record, services: Services) -> None:
    report = benchmark.pedantic(services.maintenance.check, rounds=1)
    assert report.is_sound
    figures("Check of the whole base", "")
