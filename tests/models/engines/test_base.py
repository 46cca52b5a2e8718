"""What both engines do alike."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.database import PeeweeException, database
from crm_desktop.models.engines.base import chain
from crm_desktop.services.store import Store


def test_the_chain_of_an_error_names_all_that_led_to_it_once() -> None:
    first, second, third = ValueError(1), ValueError(2), ValueError(3)
    third.__cause__ = second
    third.__context__ = first
    second.__context__ = first
    first.__context__ = third
    assert list(chain(third)) == [third, second, first]
    assert list(chain(None)) == []


def test_a_percent_sign_means_itself(store: Store) -> None:
    assert store.engine.rows("SELECT 'a%b', ?", ("%s?",)) == [("a%b", "%s?")]


def test_ids_are_reserved_in_runs(store: Store) -> None:
    with database.atomic():
        first = store.engine.reserve_ids("tag", 10)
        second = store.engine.reserve_ids("tag", 1)
    assert second == first + 10
    assert store.engine.last_id("tag") == second


def test_text_is_folded_as_the_program_folds_it(store: Store) -> None:
    folded = store.engine.folded("name")
    name = "ЁЛКА Straße" if store.engine.placeholder == "?" else "ЁЛКА Strasse"
    rows = store.engine.rows(f"SELECT {folded} FROM (SELECT CAST(? AS TEXT) AS name) AS t", (name,))
    assert rows == [("елка strasse",)]


@pytest.mark.parametrize(("document", "text"), [('{"f_1":5}', "5"), ('{"f_1":"a"}', "a"), ("{}", None)])
def test_a_value_of_a_document_is_read_as_text(store: Store, document: str, text: str | None) -> None:
    sql = f"SELECT {store.engine.json_text('d', 'f_1')} FROM (SELECT CAST(? AS TEXT) AS d) AS t"
    assert store.engine.rows(sql, (document,)) == [(text,)]
    with pytest.raises(ValueError, match="x'"):
        store.engine.json_text("d", "x'")
    with pytest.raises(ValueError, match="x'"):
        store.engine.json_value("d", "x'")


def test_a_thread_without_a_connection_is_a_bug(store: Store) -> None:
    caught: list[Any] = []

    def read() -> None:
        try:
            store.engine.rows("SELECT 1")
        except PeeweeException as error:
            caught.append(error)

    run(read)
    assert len(caught) == 1


def test_worker_threads_have_connections_of_their_own_and_give_them_back(store: Store) -> None:
    states: list[Any] = []

    def work() -> None:
        with store.engine.writer():
            states.append(store.engine.rows("SELECT 1"))
        with store.engine.reader():
            states.append(store.engine.rows("SELECT 2"))
            with pytest.raises(StorageError) as caught:
                store.engine.execute("DELETE FROM tag")
            states.append(caught.value.reason)
        states.append(store.engine.handle.is_closed())

    run(work)
    assert states == [[(1,)], [(2,)], StorageReason.READ_ONLY, True]
    assert not store.engine.handle.is_closed()


def test_a_lost_connection_is_opened_again(store: Store) -> None:
    assert not store.engine.drop_lost_connection(StorageReason.LOCKED)
    assert store.engine.drop_lost_connection(StorageReason.IO)
    assert store.engine.handle.is_closed()
    assert store.engine.rows("SELECT 1") == [(1,)]


def run(work: Any) -> None:
    failures: list[BaseException] = []

    def guarded() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failures.append(error)

    thread = threading.Thread(target=guarded)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]
