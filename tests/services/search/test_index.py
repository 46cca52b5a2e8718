"""What is searched goes with the data: in the same transaction, and provably."""

from __future__ import annotations

import pytest

from crm_desktop.domain.maintenance import CheckCode
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.models.database import database
from crm_desktop.models.search_index import search_index
from crm_desktop.services import Services
from crm_desktop.services.base import open_base
from crm_desktop.services.search.documents import span
from crm_desktop.services.search.index import documents_are_made, make_documents, wrong_documents
from tests.factories import make_client, make_clients


def wrong(services: Services) -> list[tuple[SearchKind, int]]:
    return [
        (kind, row_id)
        for kind in SearchKind
        for ids in wrong_documents(services.store.engine, kind)
        for row_id in ids
    ]


def found(services: Services, text: str) -> list[tuple[SearchKind, int]]:
    return [(hit.kind, hit.record_id) for hit in services.search.find(text).hits]


def test_a_client_is_found_as_soon_as_it_is_stored_and_no_more_when_it_is_undone(services: Services) -> None:
    client_id = make_client(services, "Лебедева Анна")
    assert found(services, "лебед") == [(SearchKind.CLIENT, client_id)]
    services.history.undo_last()
    assert (found(services, "лебед"), wrong(services)) == ([], [])
    assert services.store.engine.rows("SELECT count(*) FROM search_text WHERE text LIKE '%лебед%'") == [(0,)]


def test_people_are_found_by_the_new_name_of_their_company_and_by_renamed_tags(services: Services) -> None:
    person = make_client(services, "Лебедева Анна", company="Зерно", tags=("опт",))
    company = services.clients.get(person).draft.employments[0].company_id or 0
    card = services.clients.get(company)
    card.draft.company_name = "Мука"
    services.clients.update(company, card.version, card.draft)
    assert set(found(services, "мука")) == {(SearchKind.CLIENT, company), (SearchKind.CLIENT, person)}
    tag = services.tags.list()[0].id
    services.tags.update(tag, None, name="розница")
    assert found(services, "розниц") == [(SearchKind.CLIENT, person), (SearchKind.TAG, tag)]
    assert (found(services, "опт"), wrong(services)) == ([], [])


def test_entries_are_found_by_the_new_name_of_their_outcome(services: Services) -> None:
    client_id = make_client(services)
    entry = services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, outcome="Согласен"))
    outcome = next(each for each in services.outcomes.list() if each.name == "Согласен")
    services.outcomes.update(outcome.id, None, name="Передумал")
    assert found(services, "передумал") == [(SearchKind.ENTRY, entry)]
    assert found(services, "согласен") == []


def test_nothing_is_left_of_an_erased_client(services: Services) -> None:
    client_id = make_client(services, "Секретова Анна")
    services.timeline.add(InteractionDraft(client_id, InteractionKind.NOTE, body="Секретная заметка"))
    services.clients.archive([client_id])
    services.clients.delete_forever([client_id])
    assert services.store.engine.rows("SELECT id FROM search_text WHERE text LIKE '%секрет%'") == []
    assert wrong(services) == []


def test_a_write_that_fails_leaves_the_search_as_it_was(services: Services) -> None:
    client_id = make_client(services, "Лебедева Анна")
    card = services.clients.get(client_id)
    card.draft.notes = "другое"

    def fail(_changes: object) -> None:
        services.clients.update(client_id, card.version, card.draft)
        raise KeyError

    from crm_desktop.domain.history import ActionKind

    with pytest.raises(KeyError):
        services.store.write(ActionKind.CLIENT_UPDATED, fail)
    assert (found(services, "другое"), wrong(services)) == ([], [])


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ("UPDATE search_text SET text = 'x' WHERE id = 1", ("party", 1)),
        ("DELETE FROM search_text WHERE id = 2", ("party", 1)),
        ("INSERT INTO search_text (id, text) VALUES (999, 'x')", ("party", 1)),
    ],
)
def test_a_check_finds_what_the_search_does_not_know(
    services: Services, damage: str, problem: tuple[str, int]
) -> None:
    make_clients(services, 3)
    assert services.maintenance.check().is_sound
    services.store.engine.execute(damage)
    problems = [each for each in services.maintenance.check().problems if each.code is CheckCode.SEARCH]
    assert (problems[0].table, problems[0].count) == problem


def test_a_base_that_an_older_program_wrote_is_searchable_when_it_is_opened(services: Services) -> None:
    client_id = make_client(services, "Лебедева Анна")
    engine = services.store.engine
    engine.execute("UPDATE app_meta SET value = 'old' WHERE key = 'search_documents'")
    engine.execute("UPDATE party SET notes = 'прежняя программа'")
    assert not documents_are_made(engine)
    services.store.close()
    opened = open_base(engine.address if "://" not in str(engine.address) else engine.url)  # type: ignore[attr-defined]
    other = Services(opened.store)
    assert found(other, "прежняя") == [(SearchKind.CLIENT, client_id)]
    assert documents_are_made(opened.store.engine)
    opened.store.close()
    services.store.engine.open()


def test_a_base_from_before_there_were_tasks_gets_only_theirs(services: Services) -> None:
    make_clients(services, 2)
    services.tasks.create(TaskDraft("Отвезти скатерти"))
    engine = services.store.engine
    whole = engine.rows("SELECT id, text FROM search_text ORDER BY id")
    first_task = span(SearchKind.TASK)[0]
    engine.execute("UPDATE app_meta SET value = '4' WHERE key = 'search_documents'")
    with database.atomic():
        search_index(engine).remove([row for row in whole if row[0] >= first_task])
        make_documents(engine)
    assert engine.rows("SELECT id, text FROM search_text ORDER BY id") == whole
    assert documents_are_made(engine)
    assert services.maintenance.check().is_sound


def test_made_anew_the_documents_are_the_same(services: Services) -> None:
    make_clients(services, 3, tags=("опт",), company="Зерно")
    engine = services.store.engine
    before = engine.rows("SELECT id, text FROM search_text ORDER BY id")
    with database.atomic():
        make_documents(engine)
    assert engine.rows("SELECT id, text FROM search_text ORDER BY id") == before
    assert services.maintenance.check().is_sound
