"""The check finds each kind of fault, and nothing in a base that is in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.maintenance import CheckCode
from crm_desktop.domain.progress import NoProgress
from crm_desktop.models.search_index import search_index
from crm_desktop.services import Services
from crm_desktop.services.tables import CHUNK
from tests.factories import make_client, make_clients


@pytest.fixture
def filled(services: Services) -> Services:
    client_id = make_client(services, phones="89123456789", tags=("VIP",), company="Зерно")
    key = services.custom_fields.get(services.custom_fields.create("Вес", CustomFieldKind.NUMBER)).key
    client = services.clients.get(client_id)
    client.draft.custom = {key: 5}
    services.clients.update(client_id, client.version, client.draft)
    services.history.undo_last()
    services.history.redo_last()
    return services


def found(services: Services) -> list[tuple[CheckCode, str, int]]:
    return [(problem.code, problem.table, problem.count) for problem in services.maintenance.check().problems]


def test_a_base_in_order_has_no_problems(filled: Services) -> None:
    report = filled.maintenance.check()
    assert report.is_sound
    assert (report.rows["party"], report.rows["contact_point"], report.rows["tag"]) == (2, 1, 1)


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        ("UPDATE party SET city = 'Тверь' WHERE kind = 'person'", (CheckCode.DERIVED, "party", 1)),
        ("UPDATE party SET extra = '{' WHERE kind = 'company'", (CheckCode.JSON, "party", 1)),
        (
            "UPDATE party SET extra = '{\"none\":1}' WHERE kind = 'company'",
            (CheckCode.UNKNOWN_FIELD, "party", 1),
        ),
        ("UPDATE party SET extra = replace(extra, '5', '\"x\"')", (CheckCode.FIELD_VALUE, "party", 1)),
        ("UPDATE change_set SET undone_by_id = 999 WHERE id = 1", (CheckCode.HISTORY, "change_set", 1)),
        ("UPDATE change_item SET change_set_id = 999 WHERE id = 1", (CheckCode.HISTORY, "change_item", 1)),
        ("DELETE FROM change_set WHERE kind = 'client_updated'", (CheckCode.HISTORY, "change_set", 2)),
    ],
)
def test_each_fault_is_found(filled: Services, sql: str, problem: tuple[CheckCode, str, int]) -> None:
    filled.store.engine.execute(sql)
    assert problem in found(filled)


def test_a_row_that_refers_to_nothing_is_found(sqlite_services: Services) -> None:
    make_client(sqlite_services, phones="89123456789")
    engine = sqlite_services.store.engine
    engine.execute("PRAGMA foreign_keys = OFF")
    engine.execute("DELETE FROM party")
    assert (CheckCode.REFERENCE, "contact_point", 1) in found(sqlite_services)


def test_an_id_that_would_be_given_out_twice_is_found(sqlite_services: Services) -> None:
    make_client(sqlite_services)
    sqlite_services.store.engine.execute("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'party'")
    assert found(sqlite_services) == [(CheckCode.IDS, "party", 1)]


def test_damage_of_the_file_itself_is_found(sqlite_services: Services) -> None:
    make_client(sqlite_services)
    engine = sqlite_services.store.engine
    engine.execute("PRAGMA writable_schema = ON")
    engine.execute(
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'tag')"
        " WHERE name = 'source'"
    )
    engine.close()
    engine.handle.connect()
    assert CheckCode.FILE in {code for code, _, _ in found(sqlite_services)}


def test_a_check_can_be_cancelled(filled: Services) -> None:
    class Stop:
        def report(self, done: int, total: int | None = None) -> None:
            raise Cancelled

        def raise_if_cancelled(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        filled.maintenance.check(Stop())


def test_the_work_of_the_day_leaves_the_search_in_one_piece(
    sqlite_services: Services, tmp_path: Path
) -> None:
    for at in range(12):
        make_client(sqlite_services, f"Лебедева Анна {at}")
    sqlite_services.maintenance.backup_if_due(tmp_path)
    assert search_index(sqlite_services.store.engine).tidy() is False
    assert len(sqlite_services.search.find("лебед").hits) == 12


class Watch(NoProgress):
    """Notes how far a job says it is."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int | None]] = []

    def report(self, done: int, total: int | None) -> None:
        self.seen.append((done, total))


def test_a_long_check_tells_how_far_it_is(sqlite_services: Services) -> None:
    make_clients(sqlite_services, 3 * CHUNK)
    watch = Watch()
    sqlite_services.maintenance.check(watch)
    assert watch.seen == sorted(watch.seen)
    assert {(15, 100), (18, 100), (21, 100), (25, 100), (38, 100), (51, 100)} <= set(watch.seen)
    assert watch.seen[-1] == (100, 100)
