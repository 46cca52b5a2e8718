"""What another program wrote is told once, with its records; what was written here is not told again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.domain.history import ActionKind
from crm_desktop.models import Tag
from crm_desktop.services import Services, build_services
from crm_desktop.services.changes import MANY, Changes
from crm_desktop.services.foreign_changes import ForeignChanges
from crm_desktop.services.store import Store
from tests.factories import make_client, make_clients

ROOT = Path(__file__).resolve().parents[2]
CREATED, UPDATED, REMOVED = ChangeKind.CREATED, ChangeKind.UPDATED, ChangeKind.REMOVED

OTHER_PROGRAM = """
import sys
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client

services = build_services(open_base(sys.argv[1]).store)
print(make_client(services, "Орлов Пётр"))
services.store.close()
"""


@pytest.fixture
def other(services: Services) -> Services:
    """Another program at work on the same base."""
    return build_services(Store(services.store.engine, services.store.clock))


@pytest.fixture
def foreign(services: Services) -> ForeignChanges:
    make_client(services, "Лебедева Анна")  # before: not told
    return services.foreign_changes


@pytest.fixture
def statements(services: Services) -> Iterator[list[str]]:
    """The statements that the base was asked."""
    asked: list[str] = []
    hooks = services.store.engine.handle.query_hooks

    def note(event: object) -> None:
        asked.append(str(getattr(event, "sql", "")))

    hooks.append(note)
    yield asked
    hooks.remove(note)


def told(events: list[DataChanged], entity: Entity) -> dict[ChangeKind, set[int]]:
    return {event.kind: set(event.ids) for event in events if event.entity is entity}


def test_what_another_made_and_changed_is_told_once(foreign: ForeignChanges, other: Services) -> None:
    pavel = make_client(other, "Орлов Пётр", phones="+7 916 123-45-67")
    assert told(foreign.look(), Entity.CLIENT)[CREATED] == {pavel}
    assert foreign.look() == []
    client = other.clients.get(pavel)
    client.draft.notes = "Перезвонить"
    other.clients.update(pavel, client.version, client.draft)
    assert foreign.look() == [DataChanged(Entity.CLIENT, frozenset({pavel}), UPDATED)]


def test_a_phone_that_another_added_changes_its_client(foreign: ForeignChanges, other: Services) -> None:
    pavel = make_client(other, "Орлов Пётр")
    neighbour = make_client(other, "Ким Роза", phones="+7 916 123-45-60")
    foreign.look()
    client = other.clients.get(pavel)
    client.draft.phones = other.clients.get(neighbour).draft.phones
    other.clients.update(pavel, client.version, client.draft)
    assert told(foreign.look(), Entity.CLIENT) == {UPDATED: {pavel}}


def test_a_deal_that_another_moved_and_took_back_is_told_each_time(
    foreign: ForeignChanges, services: Services, other: Services
) -> None:
    stages = services.pipelines.list()[0].stages
    deal = services.deals.create(DealDraft(make_client(services), "Кресло", stage_id=stages[0].id))
    assert foreign.look() == []
    other.deals.move([deal], stages[1].id)
    moved = foreign.look()
    assert told(moved, Entity.DEAL) == {UPDATED: {deal}}
    assert CREATED in told(moved, Entity.DEAL_MOVE)
    other.history.undo_last()
    back = foreign.look()
    assert told(back, Entity.DEAL) == {UPDATED: {deal}}
    assert REMOVED in told(back, Entity.DEAL_MOVE)
    assert foreign.look() == []


def test_what_was_written_here_is_never_told(
    foreign: ForeignChanges, services: Services, other: Services
) -> None:
    first = make_client(services, "Первый")
    theirs = make_client(other, "Чужой")
    services.clients.archive([first])
    assert told(foreign.look(), Entity.CLIENT) == {CREATED: {theirs}}
    services.history.undo_last()
    assert foreign.look() == []


def test_it_is_told_as_the_other_program_tells_its_own_window(
    foreign: ForeignChanges, services: Services, other: Services
) -> None:
    """The same events, whatever was done: nothing that a screen waits for is missing."""
    heard: list[DataChanged] = []
    other.store.subscribe(heard.append)
    stages = services.pipelines.list()[0].stages
    steps = [
        lambda: make_client(other, "Орлов Пётр", tags=("vip",), status="Новый", phones="+7 916 123-45-67"),
        lambda: other.deals.create(DealDraft(1, "Кресло", stage_id=stages[0].id, tags=("срочно",))),
        lambda: other.clients.archive([1]),
        other.history.undo_last,
        other.history.redo_last,
    ]
    for step in steps:
        heard.clear()
        step()
        assert {(e.entity, e.kind, e.ids) for e in foreign.look()} == {
            (e.entity, e.kind, e.ids) for e in heard
        }


def test_a_write_that_failed_here_hides_nothing(
    foreign: ForeignChanges, services: Services, other: Services
) -> None:
    """The number of a change set that was rolled back is given to the next one, whoever writes it."""

    def fail(changes: Changes) -> None:
        changes.insert(Tag, name="x", name_key="x", color="")
        raise NotFoundError(EntityRef(Entity.TAG, 1))

    with pytest.raises(NotFoundError):
        services.store.write(ActionKind.TAG_CHANGED, fail)
    theirs = make_client(other, "Чужой")
    assert told(foreign.look(), Entity.CLIENT) == {CREATED: {theirs}}


def test_very_many_are_told_without_their_numbers(foreign: ForeignChanges, other: Services) -> None:
    make_clients(other, MANY + 1)
    events = [event for event in foreign.look() if event.entity is Entity.CLIENT]
    assert {event.ids for event in events} == {frozenset()}


def test_nothing_new_costs_one_statement(
    foreign: ForeignChanges, services: Services, statements: list[str]
) -> None:
    foreign.look()
    assert len(statements) == 1
    make_client(services)
    statements.clear()
    foreign.look()  # only our own
    assert len(statements) == 1


def test_a_real_other_program_is_heard_on_the_thread_of_readers(
    foreign: ForeignChanges, services: Services, engine_address: str
) -> None:
    """Its connection is as old as the question: nothing depends on one that stays open."""
    done = subprocess.run(
        [sys.executable, "-c", OTHER_PROGRAM, engine_address],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    engine = services.store.engine
    engine.close()
    with engine.reader():
        assert told(foreign.look(), Entity.CLIENT) == {CREATED: {int(done.stdout)}}
        assert foreign.look() == []
    engine.open()
