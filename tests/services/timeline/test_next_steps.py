"""What is to be done next with a client."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep, TimelineKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.store_fixtures import Clock


def test_a_next_step_is_set_changed_taken_off_and_undone(services: Services) -> None:
    client_id = make_client(services)
    assert services.next_steps.get(client_id) is None
    step = NextStep("Отправить счёт", date(2026, 12, 1))
    services.next_steps.set(client_id, NextStep("  Отправить\0  счёт ", date(2026, 12, 1)))
    assert services.next_steps.get(client_id) == step
    assert services.clients.get(client_id).next_step == step
    services.next_steps.set(client_id, NextStep("Позвонить"))
    assert services.next_steps.get(client_id) == NextStep("Позвонить")
    services.history.undo_last()
    assert services.next_steps.get(client_id) == step
    services.next_steps.set(client_id, None)
    assert services.next_steps.get(client_id) is None
    [action] = services.history.rows(services.history.list_ids()[:1]).values()
    assert (action.kind, action.subject) == (ActionKind.NEXT_STEP_CHANGED, "Лебедева Анна")


def test_the_history_of_the_card_shows_it(services: Services) -> None:
    client_id = make_client(services)
    services.next_steps.set(client_id, NextStep("Позвонить", date(2026, 12, 1)))
    found = {(change.field, change.before, change.after) for change in services.history.changes_of(client_id)}
    assert {("next_step", "", "Позвонить"), ("next_step_on", "", "2026-12-01")} <= found


def test_nobody_has_no_next_step(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.next_steps.get(999)
    with pytest.raises(NotFoundError):
        services.next_steps.set(999, NextStep("Позвонить"))


def test_an_entry_and_what_follows_from_it_are_one_action(services: Services, clock: Clock) -> None:
    client_id = make_client(services)
    clock.step()
    draft = InteractionDraft(client_id, InteractionKind.CALL, body="Перезвонить завтра")
    services.timeline.add(draft, NextStep("Перезвонить", date(2026, 11, 22)))
    assert services.next_steps.get(client_id) == NextStep("Перезвонить", date(2026, 11, 22))
    services.history.undo_last()
    assert services.next_steps.get(client_id) is None
    assert TimelineKind.CALL not in services.timeline.counts(client_id)


def test_a_step_that_is_done_leaves_an_entry(services: Services, clock: Clock) -> None:
    client_id = make_client(services)
    step = NextStep("Перезвонить")
    services.next_steps.set(client_id, step)
    clock.step()
    services.next_steps.complete(client_id, InteractionDraft(client_id, InteractionKind.CALL, body="Сделано"))
    assert services.next_steps.get(client_id) is None
    assert services.timeline.counts(client_id)[TimelineKind.CALL] == 1
    services.history.undo_last()
    assert services.next_steps.get(client_id) == step
    assert TimelineKind.CALL not in services.timeline.counts(client_id)


def test_many_clients_get_a_step_unless_they_have_one(services: Services) -> None:
    anna, pavel = make_client(services, "Анна"), make_client(services, "Павел")
    own, step = NextStep("Отправить договор"), NextStep("Связаться")
    services.next_steps.set(pavel, own)
    assert services.next_steps.set_many([anna, pavel], step) == 1
    assert services.next_steps.get(anna) == step
    assert services.next_steps.get(pavel) == own
    services.history.undo_last()
    assert services.next_steps.get(anna) is None
