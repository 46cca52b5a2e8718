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
from crm_desktop import demo
from crm_desktop.demo.generator import clients
from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base

ROWS = 10_000
HEADINGS = ("ФИО", "Телефон", "E-mail", "Город", "Дата рождения", "Метки", "Комментарий", "Компания")


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """10,000 rows."""
    return _workbook(tmp_path_factory.mktemp("workbook") / "clients.xlsx", ROWS)


def _workbook(path: Path, rows: int) -> Path:
    """Rows as an office keeps them: a title, mixed phones, several in a cell."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Клиенты")
    sheet.write_row(0, 0, ["Клиенты магазина"])
    sheet.write_row(2, 0, HEADINGS)
    for row, draft in enumerate(itertools.islice(clients(rows, 99, "ru", date(2026, 11, 21)), rows), 3):
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


def _import(services: Services, workbook: Path) -> int:
    imports = services.imports
    return imports.execute(imports.plan(imports.open(workbook), ImportPolicy.SKIP)).counts.created


def test_import_10000(benchmark: Any, figures: Record, own_services: Services, workbook: Path) -> None:
    created = benchmark.pedantic(lambda: _import(own_services, workbook), rounds=1)
    assert created > ROWS * 0.8
    figures("Import of 10,000 rows from .xlsx into 100,000 clients, duplicates checked", "10 s")


def test_undo_of_import(benchmark: Any, figures: Record, own_services: Services, workbook: Path) -> None:
    _import(own_services, workbook)
    outcome = benchmark.pedantic(own_services.history.undo_last, rounds=1)
    assert outcome.kept == ()
    figures("Undo of that import", "5 s")


def test_import_100000(benchmark: Any, figures: Record, own_services: Services, tmp_path: Path) -> None:
    workbook = _workbook(tmp_path / "many.xlsx", 10 * ROWS)
    created = benchmark.pedantic(lambda: _import(own_services, workbook), rounds=1)
    assert created > 10 * ROWS * 0.8
    figures("Import of 100,000 rows from .xlsx into 100,000 clients, duplicates checked", "")


def test_undo_of_demonstration(benchmark: Any, figures: Record, tmp_path: Path) -> None:
    opened = open_base(tmp_path / "demo.db", language="ru")
    services = build_services(opened.store)
    demo.fill(services, ROWS, language="ru")
    outcome = benchmark.pedantic(services.history.undo_last, rounds=1)
    opened.store.close()
    assert outcome.kept == ()
    figures("Undo of 10,000 demonstration clients with 100,000 entries", "")


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
    figures("100,000 demonstration clients with 1,000,000 entries", "2 min")


def test_check(benchmark: Any, figures: Record, services: Services) -> None:
    report = benchmark.pedantic(services.maintenance.check, rounds=1)
    assert report.is_sound
    figures("Check of the whole base, and of the search against it", "")
