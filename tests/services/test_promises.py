"""Promises: stored, found, closed, moved, counted, and all of it taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import NotFoundError, Problem, StaleError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.promise import (
    DueCount,
    PromiseDraft,
    PromiseFilter,
    PromiseKind,
    PromiseScore,
    PromiseSide,
    PromiseSort,
    PromiseState,
)
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock, NewBase

TODAY = date(2026, 11, 21)
OPEN, KEPT, BROKEN, CANCELLED = PromiseState


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def make_promise(services: Services, client_id: int, what: str = "Скидка 10 %", **values: Any) -> int:
    return services.promises.add(PromiseDraft(client_id, what, **values))


def whats(services: Services, **wanted: Any) -> list[str]:
    promises = services.promises
    rows = promises.rows(promises.list_ids(PromiseFilter(**wanted)))
    return [rows[row_id].draft.what for row_id in promises.list_ids(PromiseFilter(**wanted))]


def test_a_promise_is_stored_as_it_was_typed(services: Services) -> None:
    company = make_client(services, "ООО «Зерно»", kind=ClientKind.COMPANY)
    person = make_client(services, "Лебедева Анна")
    draft = PromiseDraft(
        company,
        "  Скидка   10 % ",
        PromiseKind.DISCOUNT,
        PromiseSide.THEIRS,
        made_by="Марина",
        made_at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC),
        person_id=person,
        valid_until=days(6),
        note="по телефону\nдо пятницы",
    )
    promise = services.promises.get(services.promises.add(draft))
    draft.what = "Скидка 10 %"
    assert promise.draft == draft
    assert (promise.state, promise.client_name, promise.person_name) == (OPEN, "ООО «Зерно»", "Лебедева Анна")
    assert (promise.closed_at, promise.closed_note) == (None, "")
    undo = services.history.status().undo
    assert undo is not None
    assert (undo.kind, undo.subject) == (ActionKind.PROMISE_ADDED, "ООО «Зерно»")


def test_who_and_when_are_the_person_at_the_keyboard_and_now(services: Services, clock: Clock) -> None:
    client = make_client(services)
    services.users.act_as(services.users.create("Олег"))
    promise = services.promises.get(make_promise(services, client))
    assert (promise.draft.made_by, promise.draft.made_at) == ("Олег", clock.now)


def test_nothing_promised_and_a_lost_client_are_refused(services: Services) -> None:
    client = make_client(services)
    with pytest.raises(ValidationError) as caught:
        make_promise(services, client, "  ")
    assert caught.value.problems == {"what": Problem.REQUIRED}
    with pytest.raises(NotFoundError) as lost:
        make_promise(services, 999)
    assert lost.value.ref.entity is Entity.CLIENT
    with pytest.raises(NotFoundError):
        services.promises.get(1)


def test_an_edit_keeps_who_and_when_and_an_old_version_is_refused(services: Services, clock: Clock) -> None:
    client = make_client(services)
    said_at = clock.now
    row_id = make_promise(services, client, made_by="Марина")
    clock.step()
    services.users.act_as(services.users.create("Олег"))
    services.promises.update(row_id, 1, PromiseDraft(client, "Цена 500", PromiseKind.PRICE))
    promise = services.promises.get(row_id)
    assert (promise.draft.what, promise.draft.made_by, promise.draft.made_at) == (
        "Цена 500",
        "Марина",
        said_at,
    )
    with pytest.raises(StaleError):
        services.promises.update(row_id, 1, PromiseDraft(client, "Цена 600"))
    with pytest.raises(NotFoundError):
        services.promises.update(999, None, PromiseDraft(client, "Цена 600"))


def test_a_promise_is_kept_broken_and_open_again(services: Services, clock: Clock) -> None:
    client = make_client(services)
    ids = [make_promise(services, client, f"№ {at}") for at in range(3)]
    clock.step()
    assert services.promises.close(ids[:2], KEPT, " привезли ") == 2
    kept = services.promises.get(ids[0])
    assert (kept.state, kept.closed_at, kept.closed_note) == (KEPT, clock.now, "привезли")
    clock.step()
    assert services.promises.close(ids, BROKEN) == 3
    broken_at = clock.now
    clock.step()
    assert services.promises.close(ids, BROKEN) == 0
    assert services.promises.close(ids[1:2], BROKEN, "опоздали") == 1
    late = services.promises.get(ids[1])
    assert (late.closed_at, late.closed_note) == (broken_at, "опоздали")
    assert services.promises.close(ids[:1], OPEN, "зря") == 1
    again = services.promises.get(ids[0])
    assert (again.state, again.closed_at, again.closed_note) == (OPEN, None, "")
    assert whats(services) == ["№ 0"]
    assert whats(services, states=frozenset({BROKEN})) == ["№ 1", "№ 2"]


def test_the_list_is_ordered_by_the_last_day_and_closed_ones_by_when(
    services: Services, clock: Clock
) -> None:
    client = make_client(services)
    never, later, late = (
        make_promise(services, client, what, valid_until=until)
        for what, until in (("без срока", None), ("позже", days(9)), ("просрочено", days(-2)))
    )
    assert whats(services) == ["просрочено", "позже", "без срока"]
    assert [key.until for key in services.promises.list_keys()] == [days(-2), days(9), None]
    for row_id in (later, never, late):
        clock.step()
        services.promises.close([row_id], CANCELLED)
    wanted = PromiseFilter(states=frozenset({CANCELLED}))
    assert list(services.promises.list_ids(wanted, PromiseSort.CLOSED)) == [late, never, later]


def test_filters_of_the_list(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна", phones="+7 916 123-45-67")
    company = make_client(services, "ООО «Ёлка»", kind=ClientKind.COMPANY)
    make_promise(services, anna, "Доставка", made_by="Олег", valid_until=days(-1), note="До Пятницы")
    make_promise(services, company, "Оплата", side=PromiseSide.THEIRS, made_by="Марина", person_id=anna)
    make_promise(services, company, "Цена", valid_until=days(3), made_by="Марина")
    assert whats(services, made_by=frozenset({"Марина"})) == ["Цена", "Оплата"]
    assert whats(services, sides=frozenset({PromiseSide.THEIRS})) == ["Оплата"]
    assert whats(services, until=days(0)) == ["Доставка"]
    assert whats(services, client_id=anna) == ["Доставка"]
    assert whats(services, states=frozenset()) == ["Доставка", "Цена", "Оплата"]
    for text, found in {
        "ДОСТАВКА": ["Доставка"],
        "пятниц": ["Доставка"],
        "елка": ["Цена", "Оплата"],
        "анна": ["Доставка", "Оплата"],
        "анна марина": ["Оплата"],
        "8 (916) 123 45 67": ["Доставка", "Оплата"],
        "100 %": [],
    }.items():
        assert whats(services, text=text) == found, text


def test_a_card_shows_what_was_promised_to_the_people_of_the_company(services: Services) -> None:
    company = make_client(services, "ООО «Зерно»", kind=ClientKind.COMPANY)
    anna = make_client(services, "Лебедева Анна", company="ООО «Зерно»")
    other = make_client(services, "Орлов Пётр")
    to_company = make_promise(services, company, person_id=anna, valid_until=days(5))
    to_anna = make_promise(services, anna, valid_until=days(1))
    make_promise(services, other)
    service = services.promises
    assert [promise.id for promise in service.of_client(company)] == [to_anna, to_company]
    assert [promise.id for promise in service.of_client(company, with_people=False)] == [to_company]
    assert [promise.id for promise in service.of_client(anna)] == [to_anna, to_company]
    service.close([to_anna], KEPT)
    assert [promise.id for promise in service.of_client(company)] == [to_company]
    assert [promise.id for promise in service.of_client(company, only_open=False)] == [to_company, to_anna]
    services.clients.archive([anna])
    assert [promise.id for promise in service.of_client(company, only_open=False)] == [to_company]
    assert [promise.id for promise in service.of_client(anna, only_open=False)] == [to_company, to_anna]


def test_what_is_late_and_what_runs_out(services: Services, clock: Clock) -> None:
    client, gone = make_client(services), make_client(services, "Орлов Пётр")
    for until in (days(-3), days(-1), days(0), days(2), days(9), None):
        make_promise(services, client, str(until), valid_until=until)
    make_promise(services, gone, valid_until=days(0))
    services.clients.archive([gone])
    services.promises.close([make_promise(services, client, valid_until=days(-1))], BROKEN)
    assert services.promises.due(TODAY) == DueCount(overdue=2, today=1)
    assert [promise.draft.valid_until for promise in services.promises.running_out(2)] == [days(0), days(2)]
    clock.step(86400)
    assert services.promises.due(days(1)) == DueCount(overdue=3, today=0)


def test_more_days_count_from_today_for_what_is_late(services: Services) -> None:
    client = make_client(services)
    late, soon, never, closed = (
        make_promise(services, client, valid_until=until) for until in (days(-9), days(2), None, days(1))
    )
    services.promises.close([closed], KEPT)
    assert services.promises.postpone([late, soon, never, closed], 7) == 3
    rows = services.promises.rows([late, soon, never, closed])
    assert [rows[row_id].draft.valid_until for row_id in (late, soon, never, closed)] == [
        days(7),
        days(9),
        days(7),
        days(1),
    ]
    services.history.undo_last()
    assert services.promises.get(late).draft.valid_until == days(-9)


def test_scores_count_our_own_promises_by_person_and_period(services: Services, clock: Clock) -> None:
    client = make_client(services)

    def given(who: str, state: PromiseState, **values: Any) -> None:
        row_id = make_promise(services, client, made_by=who, **values)
        if state is not OPEN:
            services.promises.close([row_id], state)

    given("Марина", KEPT)
    clock.step(86400 * 2)
    given("Марина", KEPT)
    given("Марина", BROKEN)
    given("Марина", OPEN, valid_until=days(1))
    given("Марина", OPEN)
    given("Ёлкин", KEPT)
    given("Ёлкин", CANCELLED)
    given("Никто", CANCELLED)
    given("", KEPT)
    given("Марина", BROKEN, side=PromiseSide.THEIRS)
    everything = services.promises.scores()
    assert everything == [
        PromiseScore("Ёлкин", open=0, overdue=0, kept=1, broken=0),
        PromiseScore("Марина", open=2, overdue=1, kept=2, broken=1),
        PromiseScore("", open=0, overdue=0, kept=1, broken=0),
    ]
    assert services.promises.scores(days(1), days(2)) == [
        everything[0],
        PromiseScore("Марина", open=2, overdue=1, kept=1, broken=1),
        everything[2],
    ]
    assert services.promises.scores(None, days(1))[0] == PromiseScore("Марина", 2, 1, kept=1, broken=0)


def test_a_promise_counts_in_the_period_in_which_it_ended(services: Services, clock: Clock) -> None:
    promise = make_promise(services, make_client(services), made_by="Марина")
    clock.step(86400 * 2)
    services.promises.close([promise], KEPT)
    assert services.promises.scores(days(0), days(1)) == []
    assert services.promises.scores(days(2), days(2)) == [PromiseScore("Марина", 0, 0, kept=1, broken=0)]


def test_removed_promises_come_back_with_undo(services: Services) -> None:
    client = make_client(services)
    ids = [make_promise(services, client, f"№ {at}") for at in range(2)]
    assert services.promises.remove([*ids, 999]) == 2
    assert whats(services, states=frozenset()) == []
    services.history.undo_last()
    assert whats(services, states=frozenset()) == ["№ 0", "№ 1"]


def test_the_open_list_and_the_badge_go_by_the_index_of_open_promises(sqlite_services: Services) -> None:
    engine = sqlite_services.store.engine
    asked: list[tuple[str, Any]] = []
    read = engine.rows

    def watching(sql: str, params: Any = ()) -> Any:
        asked.append((sql, params))
        return read(sql, params)

    engine.rows = watching  # type: ignore[method-assign]
    sqlite_services.promises.due(TODAY)
    sqlite_services.promises.list_keys(PromiseFilter(until=TODAY))
    assert len(asked) == 2
    for sql, params in asked:
        plan = " ".join(str(row[-1]) for row in read(f"EXPLAIN QUERY PLAN {sql}", params))
        assert "promise_open_until" in plan


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "kept", "broken", "cancelled", "open", "postpone", "remove"]),
        st.integers(0, 5),
        st.integers(-3, 3),
    ),
    min_size=1,
    max_size=10,
)


def _step(services: Services, client: int, name: str, which: int, number: int) -> None:
    promises = services.promises
    every = list(promises.list_ids(PromiseFilter(states=frozenset())))
    some = every[: which + 1]
    if name == "add":
        make_promise(services, client, f"№ {number}", valid_until=days(number), made_by="Марина")
    elif name == "edit" and some:
        stored = promises.get(some[-1])
        stored.draft.what = f"иначе {number}"
        promises.update(stored.id, stored.version, stored.draft)
    elif name == "postpone":
        promises.postpone(some, which + 1)
    elif name == "remove":
        promises.remove(some[:1])
    elif name != "edit":
        promises.close(some, PromiseState(name), "итог")


def test_any_steps_undone_and_redone_give_the_same_promises(
    request: pytest.FixtureRequest, new_base: NewBase
) -> None:
    examples = 40 if "sqlite" in request.node.name else 8

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(STEPS)
    def check(steps: list[tuple[str, int, int]]) -> None:
        with new_base() as (services, clock):
            client, store = make_client(services), services.store
            make_promise(services, client, made_by="Марина")
            states, done = [snapshot(store.engine)], list[int]()
            for step in steps:
                clock.step()
                store.last_change_set_id = None
                _step(services, client, *step)
                if store.last_change_set_id is not None:
                    done.append(store.last_change_set_id)
                    states.append(snapshot(store.engine))
                for promise in services.promises.of_client(client, only_open=False):
                    assert (promise.state is OPEN) == (promise.closed_at is None)
            for at in reversed(range(len(done))):
                clock.step()
                assert services.history.undo(done[at]).kept == ()
                assert differences(snapshot(store.engine), states[at]) == []
            for at, set_id in enumerate(done):
                clock.step()
                services.history.redo(set_id)
                assert differences(snapshot(store.engine), states[at + 1]) == []

    check()
