"""Looking into the documents of one kind, by the index and by reading."""

from __future__ import annotations

import pytest

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.services.search import lookup
from crm_desktop.services.search.lookup import Lookup, client_condition
from crm_desktop.services.search.query import Reading
from tests.factories import make_client, make_clients


def found(services: Services, *words: str, kind: SearchKind = SearchKind.CLIENT) -> list[list[int]]:
    """Return what each way of looking finds."""
    engine = services.store.engine
    looking = Lookup(engine, kind)
    ids = []
    for matching in looking.ways(Reading(words)):
        sql, params = matching.documents()
        rows = engine.rows(f"SELECT doc.id {sql.format('')}", params)
        ids.append(sorted(row[0] - looking.first for row in rows))
    return ids


def test_a_phrase_is_looked_for_before_its_words(services: Services) -> None:
    close = make_client(services, "Орлов Пётр", notes="скидка в среду")
    far = make_client(services, "Лебедева Анна", notes="в понедельник скидка")
    assert found(services, "скидка", "в") == [[close], [close, far]]


def test_letters_are_read_in_the_newest_documents(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_, last = make_clients(services, 5)
    assert found(services, "ч") == [[]]
    assert found(services, "л") == [[*range(first, last + 1)]]
    monkeypatch.setattr(lookup, "NEWEST", 2)
    by_index, by_reading = found(services, "к")
    assert by_index == [*range(first, last + 1)]  # words that begin with it, in all documents
    assert by_reading == [last - 1, last]
    assert found(services, "зю") == [[], []]


def test_of_entries_phrases_and_pairs_of_letters_are_looked_for_in_the_newest(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    client_id = make_client(services)
    bodies = ["за углом", "за углом", "углом за", "дом"]
    drafts = [InteractionDraft(client_id, InteractionKind.NOTE, body=body) for body in bodies]
    first, second, third, fourth = services.timeline.add_many(drafts)
    monkeypatch.setattr(lookup, "NEWEST", 1)
    monkeypatch.setattr(lookup, "NEWEST_ENTRIES", 2)
    entries = SearchKind.ENTRY
    assert found(services, "за", "углом", kind=entries) == [[second], [first, second, third]]
    assert found(services, "уг", "ло", kind=entries) == [[], [third]]
    assert found(services, "до", kind=entries) == [[fourth], [fourth]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 3),
        ("а", 2),
        ("ан", 2),
        ("анна", 2),
        ("лебедева анна", 1),
        ("912 345", 1),
        ("8912345", 1),
        ("ъъъ", 0),
    ],
)
def test_a_list_is_narrowed_down_by_all_that_is_known(services: Services, text: str, count: int) -> None:
    make_client(services, "Лебедева Анна", phones="+7 912 345-67-89")
    make_client(services, "Орлов Ян", notes="муж Анны, Анна главная")
    make_client(services, "Ким Ли")
    assert services.clients.count(ClientFilter(text=text)) == count
    condition, params = client_condition(services.store.engine, text)
    rows = services.store.engine.rows(f"SELECT count(*) FROM party WHERE {condition}", params)
    assert rows == [(count,)]
