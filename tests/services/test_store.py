"""The write rule: all or nothing, once, recorded, announced after the commit, and errors a user can be told."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any

import peewee
import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import (
    DuplicateError,
    InUseError,
    StaleError,
    StorageError,
    StorageReason,
    ValidationError,
)
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.domain.history import ActionKind
from crm_desktop.models import Party, PartyTag, Source, Tag
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from crm_desktop.services.changes import Changes
from crm_desktop.services.collector import collect_by_hand
from crm_desktop.services.store import Store
from tests.factories import make_client, make_clients
from tests.services.world import differences, snapshot


def add_source(name: str) -> Callable[[Changes], int]:
    return lambda changes: changes.insert(Source, name=name, name_key=name)


def sources(store: Store) -> list[str]:
    return [row[0] for row in store.engine.rows("SELECT name FROM source ORDER BY id")]


def sets(store: Store) -> int:
    return int(store.engine.rows("SELECT count(*) FROM change_set")[0][0])


def test_a_write_is_stored_with_its_change_set(services: Services) -> None:
    user = services.users.create("Марина")
    services.users.act_as(user)
    client_id = make_client(services, phones="8 912 345-67-89", company="Зерно", tags=("VIP",))
    assert services.clients.get(client_id).draft.tags == ("VIP",)
    action = services.history.status().undo
    assert action is not None
    assert (action.kind, action.user, action.subject) == (
        ActionKind.CLIENT_CREATED,
        "Марина",
        "Лебедева Анна",
    )
    assert action.machine == services.store.machine


def test_a_failed_write_leaves_nothing_and_announces_nothing(store: Store) -> None:
    heard: list[DataChanged] = []
    store.subscribe(heard.append)

    def work(changes: Changes) -> None:
        add_source("Сайт")(changes)
        raise ZeroDivisionError

    before = snapshot(store.engine)
    with pytest.raises(ZeroDivisionError):
        store.write(ActionKind.SOURCE_CHANGED, work)
    assert (differences(before, snapshot(store.engine)), sets(store), heard) == ([], 0, [])


def test_a_write_inside_a_write_joins_it(store: Store) -> None:
    def work(changes: Changes) -> None:
        add_source("Сайт")(changes)
        store.write(ActionKind.TAG_CHANGED, add_source("Выставка"))

    store.write(ActionKind.SOURCE_CHANGED, work)
    assert (sources(store), sets(store)) == (["Сайт", "Выставка"], 1)


def test_a_failed_write_inside_a_write_takes_only_itself_back(services: Services) -> None:
    store, client_id = services.store, make_client(services)
    tag_id = services.tags.create("VIP")
    version = services.clients.get(client_id).version

    def inner(changes: Changes) -> None:
        changes.insert(PartyTag, party_id=client_id, tag_id=tag_id)
        changes.insert(Tag, name="VIP", name_key="vip")

    def work(changes: Changes) -> None:
        with pytest.raises(peewee.IntegrityError):
            store.write(ActionKind.TAG_CHANGED, inner)
        add_source("Сайт")(changes)

    heard: list[DataChanged] = []
    store.subscribe(heard.append)
    store.write(ActionKind.SOURCE_CHANGED, work)
    assert sources(store) == ["Сайт"]
    assert services.clients.get(client_id).version == version  # not touched by the part that failed
    assert [event.entity for event in heard] == [Entity.SOURCE]
    assert store.engine.rows("SELECT count(*) FROM change_item WHERE table_name = 'party_tag'") == [(0,)]


def test_events_come_after_the_commit_and_a_failing_listener_does_not_matter(store: Store) -> None:
    heard: list[Any] = []

    def fail(event: DataChanged) -> None:
        raise ZeroDivisionError

    store.subscribe(fail)
    store.subscribe(lambda event: heard.append((event, store.engine.handle.in_transaction())))
    row_id = store.write(ActionKind.SOURCE_CHANGED, add_source("Сайт"))
    assert heard == [(DataChanged(Entity.SOURCE, frozenset({row_id}), ChangeKind.CREATED), False)]


def test_a_listener_may_write(store: Store) -> None:
    def react(event: DataChanged) -> None:
        if len(sources(store)) == 1:
            store.write(ActionKind.SOURCE_CHANGED, add_source("Выставка"))

    store.subscribe(react)
    store.write(ActionKind.SOURCE_CHANGED, add_source("Сайт"))
    assert (sources(store), sets(store)) == (["Сайт", "Выставка"], 2)


def test_a_bulk_change_is_announced_without_its_ids(services: Services) -> None:
    heard: list[DataChanged] = []
    services.store.subscribe(heard.append)
    make_clients(services, 2001)
    assert heard == [DataChanged(Entity.CLIENT, frozenset(), ChangeKind.CREATED)]


def test_a_thread_that_may_only_read_cannot_write(store: Store) -> None:
    store.writer_thread = threading.get_ident() + 1
    with pytest.raises(RuntimeError):
        store.write(ActionKind.SOURCE_CHANGED, add_source("Сайт"))
    assert sources(store) == []


def test_a_reader_connection_refuses_to_write(store: Store) -> None:
    caught: list[BaseException] = []

    def read() -> None:
        with store.engine.reader():
            assert store.engine.rows("SELECT count(*) FROM party") == [(0,)]
            try:
                store.write(ActionKind.SOURCE_CHANGED, add_source("Сайт"))
            except StorageError as error:
                caught.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert [getattr(error, "reason", None) for error in caught] == [StorageReason.READ_ONLY]
    assert sources(store) == []


def test_two_threads_write_in_turn(store: Store) -> None:
    def write(letter: str) -> None:
        with store.engine.writer():
            for number in range(15):
                store.write(ActionKind.SOURCE_CHANGED, add_source(f"{letter}{number}"))

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for number in range(15):
        store.write(ActionKind.SOURCE_CHANGED, add_source(f"c{number}"))
    for thread in threads:
        thread.join()
    assert sorted(sources(store)) == sorted(f"{letter}{number}" for letter in "abc" for number in range(15))
    assert sets(store) == 45


def test_a_write_that_waits_too_long_for_another_thread_is_told_so(sqlite_services: Services) -> None:
    store, caught = sqlite_services.store, list[BaseException]()
    store.patience = 0.05

    def other() -> None:
        try:
            store.write(ActionKind.SOURCE_CHANGED, add_source("Выставка"))
        except StorageError as error:
            caught.append(error)

    def work(changes: Changes) -> None:
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        add_source("Сайт")(changes)

    store.write(ActionKind.SOURCE_CHANGED, work)
    assert [getattr(error, "reason", None) for error in caught] == [StorageReason.LOCKED]
    assert sources(store) == ["Сайт"]


def break_commits(store: Store, monkeypatch: pytest.MonkeyPatch, count: int, *, before: bool) -> None:
    """Let commits fail as a lost line makes them fail: before they reach the base, or just after."""
    handle, real, left = store.engine.handle, store.engine.handle.commit, [count]
    error = (
        "database is locked" if isinstance(handle, peewee.SqliteDatabase) else "server closed the connection"
    )

    def commit() -> Any:
        if not left[0]:
            return real()
        left[0] -= 1
        if not before:
            real()
        with peewee.__exception_wrapper__:  # type: ignore[attr-defined]
            raise lost(error)

    def lost(text: str) -> Exception:
        if isinstance(handle, peewee.SqliteDatabase):
            import sqlite3

            failure = sqlite3.OperationalError(text)
            failure.sqlite_errorcode = sqlite3.SQLITE_BUSY
            return failure
        import psycopg

        return psycopg.OperationalError(text)

    monkeypatch.setattr(handle, "commit", commit)


@pytest.mark.parametrize("before", [True, False], ids=["lost_before", "lost_after"])
def test_a_write_whose_confirmation_is_lost_is_written_once(
    store: Store, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    heard: list[DataChanged] = []
    store.subscribe(heard.append)
    break_commits(store, monkeypatch, 2, before=before)
    row_id = store.write(ActionKind.SOURCE_CHANGED, add_source("Сайт"))
    assert (sources(store), sets(store)) == (["Сайт"], 1)
    assert store.engine.rows("SELECT id FROM source") == [(row_id,)]
    assert [event.ids for event in heard] == [frozenset({row_id})]


def test_a_write_gives_up_when_its_patience_ends(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.patience = 0
    break_commits(store, monkeypatch, 99, before=True)
    with pytest.raises(StorageError):
        store.write(ActionKind.SOURCE_CHANGED, add_source("Сайт"))
    monkeypatch.undo()
    assert sources(store) == []
    store.write(ActionKind.SOURCE_CHANGED, add_source("Выставка"))
    assert sources(store) == ["Выставка"]


@pytest.mark.postgresql
def test_a_lost_server_connection_is_opened_anew(postgresql_address: str) -> None:
    import psycopg

    store = open_base(postgresql_address).store
    services = build_services(store)
    make_client(services)

    def cut() -> None:
        (pid,) = store.engine.rows("SELECT pg_backend_pid()")[0]
        with psycopg.connect(postgresql_address, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", (pid,))

    attempts = []

    def work(changes: Changes) -> int:
        attempts.append(1)
        row_id = add_source("Сайт")(changes)
        if len(attempts) == 1:
            cut()
        return row_id

    store.write(ActionKind.SOURCE_CHANGED, work)
    assert (sources(store), len(attempts)) == (["Сайт"], 2)
    cut()
    with pytest.raises(StorageError) as caught:
        services.clients.count()
    assert caught.value.reason is StorageReason.UNREACHABLE
    assert services.clients.count() == 1
    store.close()


def test_a_newer_program_that_upgraded_the_base_meanwhile_stops_writes(services: Services) -> None:
    make_client(services)
    engine = services.store.engine
    engine.set_schema_version(9999)
    with pytest.raises(StorageError) as caught:
        make_client(services, "Второй")
    assert caught.value.reason is StorageReason.NEWER
    assert services.clients.count() == 1


def test_a_name_that_is_taken_is_a_duplicate(store: Store) -> None:
    store.write(ActionKind.SOURCE_CHANGED, add_source("сайт"))
    with pytest.raises(DuplicateError) as caught:
        store.write(ActionKind.SOURCE_CHANGED, add_source("сайт"))
    assert caught.value.field_key == "name"


def test_a_record_that_others_refer_to_is_in_use(services: Services) -> None:
    client_id = make_client(services, source="Сайт")
    source_id = services.sources.list()[0].id
    with pytest.raises(InUseError) as caught:
        services.store.write(ActionKind.SOURCE_CHANGED, lambda changes: changes.delete(Source, [source_id]))
    assert (caught.value.ref.entity, caught.value.ref.id) == (Entity.SOURCE, source_id)
    assert (caught.value.by, caught.value.count) == (Entity.CLIENT, 1)
    assert services.clients.get(client_id).draft.source == "Сайт"


def test_a_reference_to_what_was_removed_meanwhile_is_stale(services: Services) -> None:
    client_id = make_client(services)
    with pytest.raises(StaleError):
        services.store.write(
            ActionKind.CLIENTS_UPDATED, lambda changes: changes.update_many(Party, [client_id], status_id=777)
        )


def test_a_version_that_was_overtaken_is_stale(services: Services) -> None:
    client_id = make_client(services)
    client = services.clients.get(client_id)
    client.draft.notes = "первая"
    services.clients.update(client_id, client.version, client.draft)
    client.draft.notes = "вторая"
    with pytest.raises(StaleError):
        services.clients.update(client_id, client.version, client.draft)
    assert services.clients.get(client_id).draft.notes == "первая"


def test_the_collector_rests_during_a_write_and_works_again_after_a_failed_one(store: Store) -> None:
    seen: list[bool] = []

    def work(_changes: Changes) -> None:
        seen.append(gc.isenabled())
        raise ValidationError({})

    collect_by_hand(is_on=False)
    with pytest.raises(ValidationError):
        store.write(ActionKind.SETTING_CHANGED, work)
    is_enabled = gc.isenabled()
    collect_by_hand()
    assert (seen, is_enabled) == ([False], True)
