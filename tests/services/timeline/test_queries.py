"""Reading a timeline: what stands on it, in which order, by page, filtered, counted, and at what cost."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.timeline import (
    InteractionDraft,
    InteractionKind,
    TimelineFilter,
    TimelineItem,
    TimelineKey,
    TimelineKind,
)
from crm_desktop.models import Attachment, Promise
from crm_desktop.services import Services
from crm_desktop.services.store import utc_text
from tests.factories import make_client, make_draft, make_task
from tests.store_fixtures import Clock

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def entry(client_id: int, body: str = "", days: float = 0, **values: Any) -> InteractionDraft:
    kind = InteractionKind(values.pop("kind", "call"))
    return InteractionDraft(client_id, kind, body=body, started_at=NOON + timedelta(days=days), **values)


def add_file(services: Services, client_id: int, name: str, entry_id: int | None = None) -> int:
    return services.store.write(
        ActionKind.FILES_ADDED,
        lambda changes: changes.insert(
            Attachment, party_id=client_id, interaction_id=entry_id, name=name, content_hash="0" * 64, size=3
        ),
    )


def add_promise(services: Services, client_id: int, what: str, days: float, **values: Any) -> int:
    made_at = utc_text(NOON + timedelta(days=days))
    return services.store.write(
        ActionKind.PROMISE_ADDED,
        lambda changes: changes.insert(Promise, party_id=client_id, what=what, made_at=made_at, **values),
    )


def bodies(services: Services, client_id: int, **wanted: Any) -> list[str]:
    page = services.timeline.page(client_id, TimelineFilter(**wanted))
    return [item.body or item.subject for item in page.items if item.change is None]


def company_with_person(services: Services) -> tuple[int, int]:
    company = make_client(services, "ООО «Маяк»", kind="company")
    return company, make_client(services, "Орлов Пётр", company="ООО «Маяк»")


def test_everything_stands_on_one_line_the_newest_first(services: Services, clock: Clock) -> None:
    client_id = make_client(services)
    clock.step()
    services.timeline.add(entry(client_id, "звонок", 2, outcome="Заказал", decision="скидка 5 %"))
    add_file(services, client_id, "счёт.txt")
    closed = utc_text(NOON + timedelta(days=40))
    add_promise(services, client_id, "скидка", 5, state="kept", closed_at=closed, closed_note="дали")
    clock.step()
    services.clients.set_value([client_id], "status", "Особый")
    page = services.timeline.page(client_id)
    assert [(item.kind.value, item.subject, item.body, item.state) for item in page.items] == [
        ("promise", "скидка", "дали", "kept"),
        ("change", "", "", ""),
        ("file", "счёт.txt", "", ""),
        ("change", "", "", ""),
        ("promise", "скидка", "", "open"),
        ("call", "", "звонок", ""),
    ]
    assert [item.change for item in page.items if item.change] == [
        ("clients_updated", "Особый"),
        ("client_created", "Лебедева Анна"),
    ]
    assert not page.has_more
    call = page.items[-1]
    assert (call.outcome, call.decision, call.at) == ("Заказал", "скидка 5 %", NOON + timedelta(days=2))
    assert (call.client_id, call.client_name, call.version) == (client_id, "Лебедева Анна", 1)
    assert page.items[2].files == ((page.items[2].record_id, "счёт.txt"),)
    assert services.timeline.counts(client_id) == {
        TimelineKind.CALL: 1,
        TimelineKind.FILE: 1,
        TimelineKind.PROMISE: 2,
        TimelineKind.CHANGE: 2,
    }


def test_writing_entries_files_and_promises_is_no_change_of_the_record(
    services: Services, clock: Clock
) -> None:
    client_id = make_client(services)
    clock.step()
    row_id = services.timeline.add(entry(client_id, "раз"))
    services.timeline.set_pinned(row_id, True)
    add_file(services, client_id, "счёт.txt")
    add_promise(services, client_id, "скидка", 0)
    services.timeline.remove([row_id])
    services.history.undo_last()
    assert services.timeline.counts(client_id)[TimelineKind.CHANGE] == 1


def test_the_next_step_do_not_call_and_parts_are_changes_of_the_record(
    services: Services, clock: Clock
) -> None:
    client_id = make_client(services)
    clock.step()
    make_task(services, client_id, "Позвонить")
    clock.step()
    services.clients.add_tag([client_id], "VIP")
    clock.step()
    services.wishes.set_do_not_call([client_id], date(2026, 11, 1), "просил")
    found = [item.change[0] for item in services.timeline.page(client_id).items if item.change]
    assert found == ["do_not_call_changed", "clients_updated", "task_added", "client_created"]


def test_a_client_that_came_with_many_shows_when_it_came(services: Services, clock: Clock) -> None:
    services.clients.create_many([make_draft("Орлов Пётр"), make_draft("Орлова Анна")])
    clock.step()
    services.clients.create_many(
        [make_draft("Ким Ли"), make_draft("Ким Лев")], ActionKind.IMPORT, "клиенты.xlsx"
    )
    ids = {row.name: row.id for row in services.clients.rows(services.clients.list_ids()).values()}
    [pasted] = services.timeline.page(ids["Орлов Пётр"]).items
    [imported] = services.timeline.page(ids["Ким Лев"]).items
    assert (pasted.kind, pasted.change) == (TimelineKind.CHANGE, ("clients_pasted", ""))
    assert (imported.kind, imported.change) == (TimelineKind.IMPORT, ("import", "клиенты.xlsx"))
    assert imported.record_id == services.history.list_ids()[0]
    assert services.timeline.counts(ids["Ким Лев"]) == {TimelineKind.IMPORT: 1}
    wanted = TimelineFilter(kinds=frozenset({TimelineKind.CHANGE}))
    assert services.timeline.page(ids["Ким Лев"], wanted).items == ()


def test_a_company_shows_what_happened_with_its_people(services: Services, clock: Clock) -> None:
    company, person = company_with_person(services)
    clock.step()
    services.timeline.add(entry(company, "с фирмой"))
    services.timeline.add(entry(person, "с Петром", 1))
    add_file(services, person, "паспорт.txt")
    assert set(bodies(services, company)) == {"паспорт.txt", "с Петром", "с фирмой"}
    assert bodies(services, company, with_people=False) == ["с фирмой"]
    assert bodies(
        services, company, client_ids=frozenset({person}), kinds=frozenset({TimelineKind.CALL})
    ) == ["с Петром"]
    assert "с фирмой" not in bodies(services, person)
    # What was changed on a person's card is not a change of the company's card.
    changes = [item for item in services.timeline.page(company).items if item.change]
    assert {item.client_id for item in changes} == {company}
    names = {item.client_name for item in services.timeline.page(company).items if not item.change}
    assert names == {"ООО «Маяк»", "Орлов Пётр"}


def test_a_promise_to_a_person_of_a_company_shows_with_both(services: Services) -> None:
    company, person = company_with_person(services)
    add_promise(services, company, "скидка директору", 0, person_id=person)
    assert bodies(services, company) == ["скидка директору"]
    assert bodies(services, person) == ["скидка директору"]


def test_a_merged_card_brings_its_entries_and_its_past(services: Services, clock: Clock) -> None:
    keep = make_client(services, "Орлов Пётр")
    clock.step()
    other = make_client(services, "Орлов П.")
    clock.step()
    services.clients.set_value([other], "source", "Сайт")
    services.timeline.add(entry(other, "звонок"))
    clock.step()
    preview = services.merges.preview(keep, other)
    services.merges.merge(preview, preview.draft())
    items = services.timeline.page(keep).items
    assert [item.body for item in items if item.kind is TimelineKind.CALL] == ["звонок"]
    assert ("clients_updated", "Сайт") in [item.change for item in items]


FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"kinds": frozenset({TimelineKind.CALL})}, ["третий", "первый"]),
    ({"kinds": frozenset({TimelineKind.NOTE, TimelineKind.FILE})}, ["договор.pdf", "второй"]),
    ({"authors": frozenset({"Инна"})}, ["второй"]),
    ({"authors": frozenset({"Инна", "Олег"})}, ["обещание", "третий", "второй"]),
    ({"only_decisions": True}, ["третий"]),
    ({"only_pinned": True}, ["первый"]),
    ({"text": "СКИДКА еЩё"}, ["третий"]),
    ({"text": "договор"}, ["договор.pdf"]),
    ({"text": "100%"}, ["первый"]),
    ({"text": "100_"}, []),
    ({"text": "дозвон"}, ["второй"]),
    ({"text": "обещ"}, ["обещание"]),
]


def _case(wanted: dict[str, Any]) -> str:
    """Return a name for a case; that of a set is sorted, for all processes of a run must agree on it."""
    parts = (
        ",".join(sorted(value)) if isinstance(value, frozenset) else str(value) for value in wanted.values()
    )
    return "-".join([*wanted, *parts]) or "all"


@pytest.mark.parametrize(("wanted", "expected"), FILTERS, ids=[_case(wanted) for wanted, _ in FILTERS])
def test_filters(services: Services, wanted: dict[str, Any], expected: list[str]) -> None:
    client_id = make_client(services)
    services.timeline.add_many(
        [
            entry(client_id, "первый", 1, is_pinned=True, subject="100%"),
            entry(client_id, "второй", 2, kind="note", author="Инна", outcome="Дозвонились"),
            entry(client_id, "третий", 3, author="Олег", decision="Скидка, и ещё"),
        ]
    )
    add_file(services, client_id, "договор.pdf")
    oleg = next(user.id for user in services.users.list() if user.name == "Олег")
    add_promise(services, client_id, "обещание", 4, made_by_id=oleg)
    assert bodies(services, client_id, **wanted) == expected
    counts = services.timeline.counts(client_id, TimelineFilter(**wanted))
    entries = {kind: count for kind, count in counts.items() if kind is not TimelineKind.CHANGE}
    page = services.timeline.page(client_id, TimelineFilter(**wanted))
    for kind in wanted.get("kinds", entries):
        assert entries.get(kind, 0) == sum(item.kind is kind for item in page.items)


def test_a_period_holds_its_first_and_its_last_day(services: Services) -> None:
    client_id = make_client(services)
    local = datetime.combine(date(2026, 11, 1), time.min)
    for at in (
        local - timedelta(seconds=1),
        local,
        local + timedelta(hours=23, minutes=59),
        local + timedelta(1),
    ):
        services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, body=f"{at}", started_at=at))
    day = date(2026, 11, 1)
    assert bodies(services, client_id, since=day, until=day) == ["2026-11-01 23:59:00", "2026-11-01 00:00:00"]
    assert len(bodies(services, client_id, until=date.max)) == 4


def _walk(services: Services, client_id: int, limit: int, **wanted: Any) -> list[TimelineItem]:
    items: list[TimelineItem] = []
    after: TimelineKey | None = None
    while True:
        page = services.timeline.page(client_id, TimelineFilter(**wanted), after, limit)
        items += page.items
        if not page.has_more:
            return items
        after = page.items[-1].key


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_pages_follow_each_other_without_gap_or_repetition(services: Services, limit: int) -> None:
    client_id = make_client(services)
    # Many of one moment: the place on the line is then the table and the id.
    services.timeline.add_many([entry(client_id, str(at), at // 3) for at in range(9)])
    for at in range(3):
        at_noon = utc_text(NOON + timedelta(days=at))
        add_promise(services, client_id, f"п{at}", at, state="kept", closed_at=at_noon)
    whole = services.timeline.page(client_id).items
    assert len(whole) == 16
    assert _walk(services, client_id, limit) == list(whole)
    assert [item.key for item in whole] == sorted(
        (item.key for item in whole), key=lambda key: (key.at, key.table, key.id), reverse=True
    )


def test_pinned_entries_authors_and_the_glance(services: Services) -> None:
    company, person = company_with_person(services)
    old = services.timeline.add(entry(company, "старое", is_pinned=True, author="Яна"))
    services.timeline.add(entry(person, "новое", 3, is_pinned=True, author="Инна"))
    services.timeline.add(entry(company, "обычное", 1, kind="note"))
    add_file(services, company, "письмо.txt", old)
    add_promise(services, company, "скидка", 0)
    assert [item.body for item in services.timeline.pinned(company)] == ["новое", "старое"]
    [own] = services.timeline.pinned(company, with_people=False)
    assert [name for _, name in own.files] == ["письмо.txt"]
    assert services.timeline.authors(company) == ["Инна", "Яна"]
    summary = services.timeline.summary(company)
    assert summary.last_contact_at == NOON + timedelta(days=3)
    assert (summary.counts["all"], summary.counts["call"], summary.counts["note"]) == (5, 2, 1)
    assert (summary.files, summary.open_promises) == (1, 1)
    assert services.timeline.summary(make_client(services, "Ким Ли")).last_contact_at is None


def test_one_entry_whole_and_as_painted(services: Services) -> None:
    client_id = make_client(services)
    draft = entry(
        client_id, "текст", kind="letter", subject="Тема", thread_key="<1@x>", contact="a@b.example"
    )
    row_id = services.timeline.add(draft)
    add_file(services, client_id, "счёт.pdf", row_id)
    found = services.timeline.get(row_id)
    assert (found.id, found.version, found.client_name, found.draft) == (row_id, 1, "Лебедева Анна", draft)
    item = services.timeline.item(row_id)
    assert item in services.timeline.page(client_id).items
    assert [name for _, name in item.files] == ["счёт.pdf"]
    assert services.timeline.find_by_thread("<1@x>") == row_id
    assert services.timeline.find_by_thread("") is None
    assert services.timeline.find_by_thread("<2@x>") is None
    with pytest.raises(NotFoundError):
        services.timeline.get(999)
    with pytest.raises(NotFoundError):
        services.timeline.item(999)
    with pytest.raises(NotFoundError):
        services.timeline.summary(999)


def test_a_client_nobody_knows_has_an_empty_line(services: Services) -> None:
    page = services.timeline.page(999)
    assert (page.items, page.has_more) == ((), False)
    assert services.timeline.page(999, TimelineFilter(client_ids=frozenset({5}))).items == ()


def test_a_page_takes_five_statements_whatever_stands_on_it(services: Services) -> None:
    company, person = company_with_person(services)
    for at in range(20):
        row_id = services.timeline.add(entry(person, str(at), at))
        add_file(services, person, f"{at}.txt", row_id if at % 2 else None)
        add_promise(services, company, str(at), at)
    with count_queries() as counter:
        page = services.timeline.page(company)
    assert counter.count <= 5
    assert {item.kind for item in page.items} == {
        TimelineKind.CALL,
        TimelineKind.FILE,
        TimelineKind.PROMISE,
        TimelineKind.CHANGE,
    }


@pytest.mark.parametrize("wanted", [{}, *(wanted for wanted, _ in FILTERS)], ids=_case)
def test_no_table_is_read_from_end_to_end(
    sqlite_services: Services, monkeypatch: pytest.MonkeyPatch, wanted: dict[str, Any]
) -> None:
    company, person = company_with_person(sqlite_services)
    row_id = sqlite_services.timeline.add(entry(person, "раз"))
    add_file(sqlite_services, person, "1.txt", row_id)
    add_promise(sqlite_services, company, "скидка", 0)
    engine = sqlite_services.store.engine
    read, plans = engine.rows, list[str]()

    def explained(sql: str, params: Any = ()) -> list[tuple[Any, ...]]:
        plans.extend(row[3] for row in read(f"EXPLAIN QUERY PLAN {sql}", params))
        return read(sql, params)

    monkeypatch.setattr(engine, "rows", explained)
    timeline, line = sqlite_services.timeline, TimelineFilter(**wanted)
    key = timeline.page(company, line, limit=2).items
    timeline.page(company, line, key[-1].key if key else None, 2)
    timeline.counts(company, line)
    timeline.pinned(company)
    timeline.summary(company)
    timeline.authors(company)
    assert [plan for plan in plans if plan.startswith("SCAN") and _is_table(plan)] == []
    assert any("interaction_party_id_started_at_id" in plan for plan in plans)


def _is_table(plan: str) -> bool:
    """Whether a scan is of a table, and not of rows found before or of the handful of people at work."""
    return plan.split()[1] not in {"user", "CONSTANT"} and not plan.split()[1].startswith(("part", "("))


def test_what_another_program_removed_meanwhile_is_left_out(services: Services) -> None:
    draft = ClientDraft(kind=ClientKind.COMPANY, company_name="ООО «Тест»")
    client_id = services.clients.create(draft)
    ids = services.timeline.add_many([entry(client_id, "раз"), entry(client_id, "два", 1)])
    page = services.timeline.page(client_id, limit=1)
    services.timeline.remove(ids)
    assert services.timeline.page(client_id, after=page.items[-1].key).items == ()
