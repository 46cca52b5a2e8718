"""The people who work with the base: who does, who leaves, who takes over."""

from __future__ import annotations

import pytest

from crm_desktop.domain.catalogue import Workload
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import InUseError
from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.world import differences, snapshot


def test_who_works_is_remembered_by_the_store_and_on_the_records(services: Services) -> None:
    user_id = services.users.create("Марина", "green")
    assert services.users.current() is None
    assert services.users.act_as(user_id).name == "Марина"
    current = services.users.current()
    assert current is not None
    assert current.color == "green"
    client = services.clients.get(make_client(services))
    assert (client.created_by, client.updated_by) == ("Марина", "Марина")


def person(services: Services, name: str) -> int:
    return next((user.id for user in services.users.list() if user.name == name), 0)


def test_who_takes_over_gets_clients_and_open_promises(services: Services) -> None:
    client_id = make_client(services, owner="Марина")
    marina, anna = person(services, "Марина"), services.users.create("Анна")
    promise = services.promises.add(PromiseDraft(client_id, "Скидка 5 %", made_by="Марина"))
    segment = services.segments.create("Её клиенты", ClientFilter(owners=frozenset({"Марина"})))
    before = snapshot(services.store.engine)
    assert services.users.workloads() == {marina: Workload(1, 1), anna: Workload()}
    with pytest.raises(InUseError) as caught:
        services.users.delete(marina)
    assert (caught.value.by, caught.value.count) == (Entity.CLIENT, 1)
    assert snapshot(services.store.engine) == before
    assert services.users.delete(marina, move_to=anna)
    assert [user.name for user in services.users.list()] == ["Анна"]
    assert services.clients.get(client_id).draft.owner == "Анна"
    assert services.promises.get(promise).draft.made_by == "Анна"
    assert services.segments.count(segment) == 1
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []


def test_open_promises_alone_ask_for_somebody_too(services: Services) -> None:
    client_id, marina = make_client(services), services.users.create("Марина")
    services.promises.add_many(
        [PromiseDraft(client_id, what, made_by="Марина") for what in ("Скидка", "Обмен")]
    )
    with pytest.raises(InUseError) as caught:
        services.users.delete(marina)
    assert (caught.value.by, caught.value.count) == (Entity.PROMISE, 2)


def test_who_wrote_entries_stays_as_one_who_has_left(services: Services) -> None:
    client_id = make_client(services, owner="Марина")
    marina, anna = person(services, "Марина"), services.users.create("Анна")
    services.users.act_as(marina)
    entry = services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, body="Просила скидку"))
    services.users.act_as(anna)
    before = snapshot(services.store.engine)
    assert not services.users.delete(marina, move_to=anna)
    assert [(user.name, user.is_active) for user in services.users.list()] == [
        ("Анна", True),
        ("Марина", False),
    ]
    assert services.timeline.get(entry).draft.author == "Марина"
    assert services.clients.get(client_id).draft.owner == "Анна"
    assert services.users.workloads()[marina] == Workload(has_past=True)
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []


def test_promises_that_are_over_keep_who_made_them(services: Services) -> None:
    client_id, marina = make_client(services), services.users.create("Марина")
    kept, opened = services.promises.add_many(
        [PromiseDraft(client_id, what, made_by="Марина") for what in ("Скидка", "Обмен")]
    )
    services.promises.close([kept], PromiseState.KEPT)
    anna = services.users.create("Анна")
    assert services.users.workloads()[marina] == Workload(0, 1, has_past=True)
    assert not services.users.delete(marina, move_to=anna)
    makers = [services.promises.get(promise_id).draft.made_by for promise_id in (kept, opened)]
    assert makers == ["Марина", "Анна"]
