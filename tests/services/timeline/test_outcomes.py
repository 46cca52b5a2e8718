"""The list of outcomes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import DuplicateError, InUseError, NotFoundError, StaleError, ValidationError
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client


def names(services: Services) -> list[str]:
    return [outcome.name for outcome in services.outcomes.list()]


def test_an_outcome_has_a_kind_and_says_what_follows(services: Services) -> None:
    row_id = services.outcomes.create("Ждём оплату", InteractionKind.LETTER, "  Проверить\0 счёт ", 5)
    made = services.outcomes.list()[-1]
    assert (made.id, made.version, made.name) == (row_id, 1, "Ждём оплату")
    assert (made.kind, made.next_step, made.next_days) == (InteractionKind.LETTER, "Проверить счёт", 5)
    services.outcomes.update(row_id, 1, kind=None, next_days=None, next_step="", name="Ждём")
    made = services.outcomes.list()[-1]
    assert (made.name, made.kind, made.next_step, made.next_days) == ("Ждём", None, "", None)
    services.history.undo_last()
    assert services.outcomes.list()[-1].kind is InteractionKind.LETTER


def test_refusals(services: Services) -> None:
    row_id = services.outcomes.create("Ждём")
    with pytest.raises(DuplicateError):
        services.outcomes.create("  ждём ")
    with pytest.raises(ValidationError):
        services.outcomes.create("  ")
    with pytest.raises(ValidationError):
        services.outcomes.create("Скоро", next_days=-1)
    with pytest.raises(NotFoundError):
        services.outcomes.update(999, name="Нет")
    services.outcomes.update(row_id, 1, next_days=1)
    with pytest.raises(StaleError):
        services.outcomes.update(row_id, 1, next_days=2)


def test_an_outcome_in_use_goes_only_when_its_entries_get_another(services: Services) -> None:
    client_id = make_client(services)
    at = datetime(2026, 11, 1, tzinfo=UTC)
    entry_id = services.timeline.add(
        InteractionDraft(client_id, InteractionKind.CALL, started_at=at, outcome="Ждём")
    )
    row_id = next(outcome.id for outcome in services.outcomes.list() if outcome.name == "Ждём")
    assert services.outcomes.usage(row_id) == 1
    with pytest.raises(InUseError) as caught:
        services.outcomes.remove(row_id)
    assert (caught.value.by, caught.value.count) == (Entity.INTERACTION, 1)
    services.outcomes.remove(row_id, move_to=services.outcomes.create("Ждём оплату"))
    assert services.timeline.get(entry_id).draft.outcome == "Ждём оплату"
    services.history.undo_last()
    assert services.timeline.get(entry_id).draft.outcome == "Ждём"
    services.outcomes.remove(services.outcomes.create("Никем не взят"))
    assert "Никем не взят" not in names(services)


def test_outcomes_keep_the_order_of_the_user(services: Services) -> None:
    before = services.outcomes.list()
    services.outcomes.move([before[-1].id, *(outcome.id for outcome in before[:-1])])
    assert names(services) == [before[-1].name, *(outcome.name for outcome in before[:-1])]
    services.history.undo_last()
    assert names(services) == [outcome.name for outcome in before]
