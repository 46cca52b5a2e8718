"""Every write is recorded so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.domain.history import ActionKind
from crm_desktop.models import ContactPoint, Party, Setting, Source
from crm_desktop.services import Services
from crm_desktop.services.changes import MANY, Changes, Item
from crm_desktop.services.store import Store, utc_text
from tests.factories import make_client, make_clients
from tests.store_fixtures import Clock


def written(store: Store, work: Callable[[Changes], Any]) -> tuple[Any, list[Item]]:
    """Run a write and return its result and what it logged."""
    kept: list[Item] = []

    def remember(changes: Changes) -> Any:
        result = work(changes)
        kept.extend(changes.items)
        return result

    return store.write(ActionKind.SOURCE_CHANGED, remember), kept


def test_a_run_of_new_rows_is_one_entry_without_an_image(store: Store) -> None:
    rows = [(f"S{at}", f"s{at}") for at in range(1000)]
    ids, items = written(store, lambda changes: changes.insert_many(Source, ("name", "name_key"), rows))
    assert items == [Item("source", ids[0], ids[-1], None, "insert", None, None)]


def test_an_update_keeps_only_what_changed(store: Store, clock: Clock) -> None:
    row_id, _ = written(store, lambda changes: changes.insert(Source, name="A", name_key="a"))
    clock.step()
    changed, items = written(store, lambda changes: changes.update(Source, row_id, 1, name="B", name_key="a"))
    assert changed
    before, after = json.loads(items[0].before or ""), json.loads(items[0].after or "")
    assert (before["name"], after["name"], "name_key" in after) == ("A", "B", False)
    assert after["updated_at"] == utc_text(clock())
    assert store.engine.rows("SELECT version FROM source") == [(2,)]


def test_an_equal_value_is_no_update(store: Store) -> None:
    row_id, _ = written(store, lambda changes: changes.insert(Source, name="A", name_key="a"))
    assert written(store, lambda changes: changes.update(Source, row_id, name="A")) == (False, [])


def test_a_removal_keeps_the_whole_row(store: Store) -> None:
    row_id, _ = written(store, lambda changes: changes.insert(Source, name="A", name_key="a"))
    count, items = written(store, lambda changes: changes.delete(Source, [row_id, 999]))
    image = json.loads(items[0].before or "")
    assert (count, image["id"], image["name"], image["version"]) == (1, row_id, "A", 1)


def test_ids_run_on_after_a_removal(store: Store) -> None:
    first, _ = written(store, lambda changes: changes.insert(Source, name="A", name_key="a"))
    written(store, lambda changes: changes.delete(Source, [first]))
    second, _ = written(store, lambda changes: changes.insert(Source, name="A", name_key="a"))
    assert second > first


def test_a_part_gives_its_client_a_new_version_and_date(services: Services, clock: Clock) -> None:
    client_id = make_client(services)
    clock.step()

    def work(changes: Changes) -> None:
        changes.insert(ContactPoint, party_id=client_id, kind="phone", raw="1")

    written(services.store, work)
    client = services.clients.get(client_id)
    assert (client.version, client.updated_at) == (2, clock())
    assert services.clients.rows([client_id])[client_id].phone == "1"


def test_documents_are_stored_in_one_form(store: Store) -> None:
    row_id, _ = written(store, lambda changes: changes.insert(Setting, key="a", value={"b": 1, "a": "ё"}))
    stored = store.engine.rows("SELECT value FROM setting WHERE id = ?", (row_id,))
    assert stored == [('{"a":"ё","b":1}',)]
    same = {"a": "ё", "b": 1}
    (_, items) = written(store, lambda changes: changes.update_many(Setting, [row_id], value=same))
    assert items == []


def test_many_rows_get_one_value_in_few_statements(services: Services) -> None:
    ids = make_clients(services, 1200)
    changed, items = written(services.store, lambda changes: changes.update_many(Party, ids, notes="x"))
    assert (changed, len(items)) == (1200, 1200)
    assert {row.notes for row in services.clients.rows(ids).values()} == {"x"}


def test_many_rows_of_several_statements_are_announced_without_their_ids(store: Store) -> None:
    heard: list[DataChanged] = []
    store.subscribe(heard.append)

    def work(changes: Changes) -> None:
        for start in range(0, 3 * MANY, MANY // 2):
            rows = [(f"S{at}", f"s{at}") for at in range(start, start + MANY // 2)]
            changes.insert_many(Source, ("name", "name_key"), rows)

    written(store, work)
    assert heard == [DataChanged(Entity.SOURCE, frozenset(), ChangeKind.CREATED)]
