"""Ctrl+Z, Ctrl+Shift+Z and the history of actions."""

from __future__ import annotations

from typing import Any

import pytest

from crm_desktop.domain.errors import NothingToUndoError
from crm_desktop.domain.history import ActionKind
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client
from tests.store_fixtures import Clock


def test_nothing_to_undo_in_a_new_base(services: Services) -> None:
    status = services.history.status()
    assert (status.undo, status.redo) == (None, None)
    with pytest.raises(NothingToUndoError):
        services.history.undo_last()
    with pytest.raises(NothingToUndoError):
        services.history.redo_last()


def test_undo_survives_a_restart(engine_address: str) -> None:
    first = build_services(open_base(engine_address).store)
    client_id = make_client(first, phones="89123456789")
    first.clients.archive([client_id])
    first.store.close()
    second = build_services(open_base(engine_address).store)
    assert second.history.undo_last().action.kind is ActionKind.CLIENTS_REMOVED
    assert list(second.clients.list_ids()) == [client_id]
    second.history.undo_last()
    second.store.close()
    third = build_services(open_base(engine_address).store)
    third.history.redo_last()
    assert third.clients.get(client_id).draft.phones[0].e164 == "+79123456789"
    third.store.close()


def test_redo_ends_with_new_work(services: Services) -> None:
    make_client(services)
    services.history.undo_last()
    assert services.history.status().redo is not None
    make_client(services, "Вторая")
    assert services.history.status().redo is None


def test_redo_goes_through_undone_actions_in_their_order(services: Services) -> None:
    for name in ("Первая", "Вторая", "Третья"):
        make_client(services, name)
    for _ in range(3):
        services.history.undo_last()
    redone = [services.history.redo_last().action.subject for _ in range(3)]
    assert redone == ["Первая", "Вторая", "Третья"]
    assert services.history.status().redo is None


def test_the_work_of_another_person_is_undone_only_from_the_history(services: Services) -> None:
    marina, oleg = services.users.create("Марина"), services.users.create("Олег")
    services.users.act_as(marina)
    client_id = make_client(services)
    action = services.store.last_change_set_id or 0
    services.users.act_as(oleg)
    assert services.history.status().undo is None
    with pytest.raises(NothingToUndoError):
        services.history.undo_last()
    services.history.undo(action)
    assert client_id not in services.clients.rows([client_id])


def test_the_history_names_actions_and_what_became_of_them(services: Services, clock: Clock) -> None:
    make_client(services)
    clock.step()
    make_client(services, "Ким Ли")
    services.history.undo_last()
    rows = services.history.rows(services.history.list_ids())
    assert sorted((row.subject, row.is_undone, row.can_undo) for row in rows.values()) == [
        ("Ким Ли", True, False),
        ("Лебедева Анна", False, True),
    ]
    newest = services.history.get(services.history.list_ids()[0])
    assert (newest.subject, newest.is_undone, newest.at) == ("Ким Ли", True, clock())


def test_an_erasure_cannot_be_undone(services: Services) -> None:
    client_id = make_client(services)
    services.clients.archive([client_id])
    services.clients.delete_forever([client_id])
    erased = services.history.get(services.history.list_ids()[0])
    assert (erased.kind, erased.can_undo) == (ActionKind.CLIENTS_ERASED, False)
    with pytest.raises(NothingToUndoError):
        services.history.undo(erased.id)


def test_the_changes_of_a_client_are_told_field_by_field(services: Services) -> None:
    services.users.act_as(services.users.create("Марина"))
    client_id = make_client(services)
    client = services.clients.get(client_id)
    client.draft.notes = "важно"
    services.clients.update(client_id, client.version, client.draft)
    changes = services.history.changes_of(client_id)
    assert [(change.field, change.before, change.after, change.user) for change in changes] == [
        ("notes", "", "важно", "Марина"),
        ("created", "", "", "Марина"),
    ]


def test_the_list_narrows_to_a_person_and_to_kinds(services: Services) -> None:
    services.tags.create("до всех")
    for name in ("Пётр", "Анна"):
        services.users.act_as(services.users.create(name))
        services.tags.create(f"метка {name}")
    history = services.history
    anna = history.list_ids("Анна")
    assert [history.get(each).subject for each in anna] == ["метка Анна"]
    kinds = (ActionKind.TAG_CHANGED,)
    assert len(history.list_ids(kinds=kinds)) == 3
    assert history.list_ids("Анна", (ActionKind.IMPORT,)) == []
    assert history.people() == ["Анна", "Пётр"]


def test_two_programs_do_not_undo_the_same_twice(engine_address: str) -> None:
    """The second looks before the first has written, and writes after it."""
    services = build_services(open_base(engine_address).store)
    client_id = make_client(services, notes="первое")
    client = services.clients.get(client_id)
    client.draft.notes = "второе"
    services.clients.update(client_id, client.version, client.draft)
    action, write = services.history.list_ids()[0], services.store.write

    def write_later(*given: Any, **named: Any) -> Any:
        services.store.write = write  # type: ignore[method-assign]
        services.history.undo(action)
        return write(*given, **named)

    services.store.write = write_later  # type: ignore[method-assign]
    with pytest.raises(NothingToUndoError):
        services.history.undo(action)
    assert services.clients.get(client_id).draft.notes == "первое"
    assert len(services.store.engine.rows("SELECT 1 FROM change_set WHERE kind = 'undo'")) == 1
    services.store.close()
