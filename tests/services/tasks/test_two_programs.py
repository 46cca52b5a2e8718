"""Two programs on one base change the same tasks at the same moment: nothing of either is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from crm_desktop.domain.task import Outcome, Task, TaskDraft, TaskState
from crm_desktop.domain.timeline import TimelineFilter, TimelineKind
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client
from tests.store_fixtures import Clock

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
SAID = frozenset({TimelineKind.NOTE})


@pytest.fixture
def other(services: Services, engine_address: str, clock: Clock) -> Iterator[Services]:
    """The services of a second program on the same base."""
    store = open_base(engine_address, clock=clock).store
    yield build_services(store)
    store.close()


def let_in_between(
    monkeypatch: pytest.MonkeyPatch, services: Services, meanwhile: Callable[[], object]
) -> None:
    """Let something happen right after a program has first read tasks."""
    read, waits = services.tasks.rows, [meanwhile]

    def rows(ids: Any) -> dict[int, Task]:
        found = read(ids)
        while waits:
            waits.pop()()
        return found

    monkeypatch.setattr(services.tasks, "rows", rows)


def test_a_move_keeps_what_somebody_else_typed_meanwhile(
    services: Services, other: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = services.tasks.create(TaskDraft("Позвонить", starts_at=AT, ends_at=AT + timedelta(hours=1)))

    def rename() -> None:
        stored = other.tasks.get(task)
        stored.draft.title = "Позвонить и извиниться"
        other.tasks.update(task, stored.version, stored.draft)

    let_in_between(monkeypatch, services, rename)
    assert services.tasks.shift([task], timedelta(hours=1)) == 1
    draft = services.tasks.get(task).draft
    assert (draft.title, draft.starts_at) == ("Позвонить и извиниться", AT + timedelta(hours=1))


def test_what_was_done_meanwhile_is_not_cancelled(
    services: Services, other: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = services.tasks.create(TaskDraft("Позвонить"))
    let_in_between(monkeypatch, services, lambda: other.tasks.complete(task))
    assert services.tasks.cancel([task]) == 0
    assert services.tasks.get(task).state is TaskState.DONE


def test_two_who_finish_at_once_make_one_entry_with_the_words_of_both(
    services: Services, other: Services
) -> None:
    client = make_client(services)
    task = services.tasks.create(TaskDraft("Сверка", client_id=client))
    other.tasks.complete(task, Outcome("долга нет"))
    services.tasks.complete(task, Outcome("акт подписан"))
    services.tasks.complete(task, Outcome("акт подписан"))  # pressed twice
    [item] = services.timeline.page(client, TimelineFilter(kinds=SAID)).items
    assert item.body == services.tasks.get(task).result == "долга нет\nакт подписан"
