"""Documents are found by any part of them; the index notices when it does not agree with them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from random import Random

import pytest

from crm_desktop.models import database
from crm_desktop.models.engines import Engine, engine_for
from crm_desktop.models.search_index import SearchIndex, search_index
from crm_desktop.services import Services

DOCUMENTS = [(1, " иванов \n дом 5% "), (2, ' "петров" x_y! '), (900, " иванов ")]


@pytest.fixture
def engine(engine_address: str) -> Iterator[Engine]:
    engine = engine_for(engine_address)
    engine.open()
    yield engine
    engine.close()


@pytest.fixture
def index(engine: Engine) -> SearchIndex:
    index = search_index(engine)
    index.clear()
    index.add(DOCUMENTS)
    return index


def found(index: SearchIndex, *needles: str, last: int = 100, mark: str = "") -> list[int]:
    sql, params = index.matching(needles, 0, last, "абвёно5", mark).documents()
    return [row[0] for row in index.engine.rows(f"SELECT doc.id {sql.format('')} ORDER BY 1", params)]


@pytest.mark.parametrize(
    ("needles", "ids"),
    [
        (["ива"], [1]),
        (["иванов"], [1]),
        (["вано", "дом"], [1]),
        (["нов \n дом"], [1]),
        (["ивановдом"], []),
        (["ив"], [1]),
        (['"пет'], [2]),
        (["5% "], [1]),
        (["x_y!"], [2]),
        (["xзy"], []),
        (["iva"], []),
    ],
)
def test_any_part_is_found_and_marks_mean_themselves(
    index: SearchIndex, needles: list[str], ids: list[int]
) -> None:
    assert found(index, *needles) == ids


def test_only_documents_of_the_span_are_found(index: SearchIndex) -> None:
    assert found(index, "иванов", last=1000) == [1, 900]
    assert found(index, "иванов", last=1000, mark="дом") == ([1] if index.by_name else [1, 900])


def test_reading_all_finds_the_same(index: SearchIndex) -> None:
    sql, params = index.scan(["и", "5"], 0, 1000).documents()
    assert index.engine.rows(f"SELECT doc.id {sql.format('')}", params) == [(1,)]


def test_what_is_removed_is_not_found_any_more(index: SearchIndex) -> None:
    index.remove(DOCUMENTS[:1])
    assert found(index, "ива") == []
    assert found(index, "петр") == [2]
    assert index.is_sound()
    index.clear()
    assert found(index, "петр") == []
    assert index.is_sound()


def test_an_index_that_does_not_agree_is_noticed(sqlite_address: str) -> None:
    engine = engine_for(sqlite_address)
    engine.open()
    index = search_index(engine)
    index.add(DOCUMENTS)
    assert index.is_sound()
    engine.execute("UPDATE search_text SET text = ' сидоров ' WHERE id = 1")
    assert not index.is_sound()
    engine.close()


def test_pieces_are_joined_a_little_at_a_time(index: SearchIndex) -> None:
    assert index.tidy() is False
    for at in range(1, 9):
        index.add([(1000 + at, f" письмо {at} ")])
    steps = 0
    while index.tidy():
        steps += 1
    assert (steps > 0) is (index.by_name != "")  # a server does it by itself
    assert found(index, "письмо", last=2000) == [*range(1001, 1009)]
    assert index.is_sound()


def test_removed_documents_leave_no_trace(index: SearchIndex) -> None:
    index.add([(1000 + at, f" письмо {at} ") for at in range(1, 200)])
    index.add([(3000, " ჟჯჰ ")])
    index.remove([(3000, " ჟჯჰ ")])
    index.forget_removed()
    while index.tidy():
        pass
    if index.by_name:  # in a file
        blocks = index.engine.rows("SELECT block FROM search_fts_data")
        assert not [block for (block,) in blocks if "ჯჰ".encode() in bytes(block)]
    assert found(index, "письмо", last=2000) == [*range(1001, 1200)]
    assert index.is_sound()


def test_a_write_joins_only_many_pieces_at_a_time(sqlite_services: Services) -> None:
    rows = sqlite_services.store.engine.rows("SELECT v FROM search_fts_config WHERE k = 'automerge'")
    assert rows == [(16,)]


def test_no_single_write_joins_what_imports_left(sqlite_address: str) -> None:
    engine = engine_for(sqlite_address)
    engine.open()
    index, dice = search_index(engine), Random(1)

    def text() -> str:
        return " ".join("".join(dice.choices("абвгдежзиклмнопрстуфхц", k=7)) for _ in range(10))

    def pages(count: int) -> int:
        """Store documents; return how many rows of the tables behind the index that took."""
        before = engine.rows("SELECT total_changes()")[0][0]
        with database.atomic():
            index.add([(next(ids), text()) for _ in range(count)])
        return int(engine.rows("SELECT total_changes()")[0][0] - before)

    ids = itertools.count(10_000)
    for _ in range(47):
        pages(400)
    assert max(pages(1) for _ in range(300)) < 900  # all at once they are more than 2,000
    assert index.is_sound()
    engine.close()


def test_a_base_of_a_former_program_is_tuned_when_it_is_tidied(sqlite_services: Services) -> None:
    engine = sqlite_services.store.engine
    engine.execute("INSERT INTO search_fts (search_fts, rank) VALUES ('crisismerge', 16)")
    sqlite_services.store.tidy()
    assert engine.rows("SELECT v FROM search_fts_config WHERE k = 'crisismerge'") == [(400,)]
