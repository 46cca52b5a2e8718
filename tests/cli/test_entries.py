"""`log`: an entry on the timeline of a client, on each engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from crm_desktop.domain.timeline import Direction, InteractionKind
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.cli.conftest import Run
from tests.factories import make_client


@contextmanager
def opened(address: str) -> Iterator[Services]:
    """The base between two commands: each command opens and closes it."""
    store = open_base(address).store
    try:
        yield build_services(store)
    finally:
        store.close()


@pytest.fixture
def client_id(engine_address: str) -> int:
    with opened(engine_address) as services:
        return make_client(services)


def test_everything_that_can_be_said_of_an_entry(run: Run, client_id: int, engine_address: str) -> None:
    answer = run(
        "log", client_id, "--kind", "call", "--text", "Ждёт счёт", "--subject", "Цена", "--outcome", "Думает",
        "--decision", "Скидка 5 %", "--direction", "in", "--at", "2026-11-20T15:30+00:00", "--length", "2.5",
        "--author", "Инна", "--json", "--database", engine_address,
    )  # fmt: skip
    assert answer.status == 0
    assert answer.document == {
        "entry": answer.document["entry"],
        "client_id": client_id,
        "client": "Лебедева Анна",
    }
    with opened(engine_address) as services:
        draft = services.timeline.get(answer.document["entry"]).draft
    assert (draft.kind, draft.direction) == (InteractionKind.CALL, Direction.IN)
    assert (draft.subject, draft.body, draft.decision) == ("Цена", "Ждёт счёт", "Скидка 5 %")
    assert (draft.outcome, draft.author, draft.length_seconds) == ("Думает", "Инна", 150)
    assert draft.started_at is not None
    assert draft.started_at.isoformat() == "2026-11-20T15:30:00+00:00"


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_a_few_words_are_enough(run: Run, client_id: int, engine_address: str, kind: str) -> None:
    before = datetime.now(UTC)
    answer = run("log", client_id, "--kind", kind, "--text", "Слово", "--database", engine_address)
    assert answer.status == 0
    assert "Лебедева Анна" in answer.out
    with opened(engine_address) as services:
        [item] = [item for item in services.timeline.page(client_id).items if item.change is None]
        assert (item.kind.value, item.body) == (kind, "Слово")
        assert before <= item.at <= datetime.now(UTC)
        services.history.undo_last()
        assert services.timeline.counts(client_id).get(item.kind) is None


@pytest.mark.parametrize(
    "wrong",
    [
        ("1", "--kind", "song"),
        ("1",),
        ("1", "--kind", "call", "--at", "вчера"),
        ("1", "--kind", "call", "--at", "0001-01-01"),
        ("1", "--kind", "call", "--length", "-1"),
        ("1", "--kind", "call", "--direction", "up"),
    ],
)
def test_wrong_words_are_refused(run: Run, sqlite_address: str, wrong: tuple[str, ...]) -> None:
    answer = run("log", *wrong, "--database", sqlite_address)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err


def test_a_note_of_nothing_and_an_unknown_client_are_refused(run: Run, sqlite_address: str) -> None:
    with opened(sqlite_address) as services:
        client_id = make_client(services)
    answer = run("log", client_id, "--kind", "note", "--database", sqlite_address)
    assert answer.status == 2
    assert "--text" in answer.err
    answer = run("log", 999, "--kind", "call", "--database", sqlite_address)
    assert answer.status == 1
    assert answer.err
    with opened(sqlite_address) as services:
        assert len(services.history.list_ids()) == 1
