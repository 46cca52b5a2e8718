"""An import is one action: undone it leaves the base as before, and many rows take few statements."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.errors import Cancelled, FileFormatError
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.services import Services
from tests.services.imports_selling.files import bring, plan_of

_TABLES = ("party", "contact_point", "deal", "deal_move", "deal_tag", "doc_line", "product", "product_group")
HEAD = ("Номер", "Название сделки", "Клиент", "Телефон", "Этап", "Сумма", "Теги", "Товары")


def _many(path: Path, count: int, encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEAD)
        for at in range(1, count + 1):
            phone = f"8916{at % 500:07d}"
            writer.writerow(
                (
                    at,
                    f"Заказ {at}",
                    f"Белов Пётр {at % 500}",
                    phone,
                    "",
                    at * 10,
                    "опт",
                    f"Чай * 1 по {at * 10}",
                )
            )
    return path


def _rows(services: Services) -> dict[str, list[tuple[object, ...]]]:
    return {name: services.store.engine.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in _TABLES}


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_an_import_is_undone_as_one_action(services: Services, tmp_path: Path, encoding: str) -> None:
    before = _rows(services)
    path = _many(tmp_path / "a.csv", 20, encoding)
    summary = bring(services, path, ImportSubject.DEALS)
    assert (summary.counts.created, summary.counts.clients) == (20, 20)
    assert plan_of(services, path, ImportSubject.DEALS).imported_before is not None
    assert summary.action_id is not None
    services.history.undo(summary.action_id)
    assert _rows(services) == before


def test_products_are_undone_too(services: Services, tmp_path: Path) -> None:
    before = _rows(services)
    path = tmp_path / "a.csv"
    path.write_bytes("Наименование;Цена;Группа\r\nЧай;10;Напитки\r\n".encode("cp1251"))
    summary = bring(services, path, ImportSubject.PRODUCTS)
    assert summary.action_id is not None
    services.history.undo(summary.action_id)
    assert _rows(services) == before


def test_many_deals_take_few_statements(services: Services, tmp_path: Path) -> None:
    def statements(count: int, name: str) -> int:
        plan = plan_of(services, _many(tmp_path / name, count), ImportSubject.DEALS)
        with count_queries() as counter:
            services.selling_imports.execute(plan)
        return int(counter.count)

    small = statements(50, "small.csv")
    assert statements(1050, "large.csv") < small + 250


def test_a_cancelled_import_writes_nothing(services: Services, tmp_path: Path) -> None:
    class Stop:
        def report(self, done: int, total: int | None) -> None:
            """Nothing is shown."""

        def raise_if_cancelled(self) -> None:
            raise Cancelled

    plan = plan_of(services, _many(tmp_path / "a.csv", 5), ImportSubject.DEALS)
    before = _rows(services)
    with pytest.raises(Cancelled):
        services.selling_imports.execute(plan, Stop())
    assert _rows(services) == before


def test_a_damaged_file(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(FileFormatError):
        services.selling_imports.open(path, ImportSubject.DEALS)
