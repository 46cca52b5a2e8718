"""`tasks`, `task add`, `task done` and `export tasks`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.cli.conftest import Run
from tests.factories import make_client


@pytest.fixture
def client(engine_address: str) -> int:
    """A base with one client."""
    opened = open_base(engine_address)
    made = make_client(build_services(opened.store), "Иванов Иван")
    opened.store.close()
    return made


def test_a_line_becomes_a_task_and_is_done(
    run: Run, engine_address: str, client: int, tmp_path: Path
) -> None:
    base = ("--database", engine_address)
    answer = run("task", "add", "завтра в 15 позвонить Иванову", "--json", *base)
    assert answer.status == 0
    task = json.loads(answer.out)
    assert (task["client_id"], task["kind"], task["all_day"]) == (client, "call", False)
    listed = json.loads(run("tasks", "--json", *base).out)["tasks"]
    assert [each["id"] for each in listed] == [task["id"]]
    assert json.loads(run("tasks", "--today", "--json", *base).out)["tasks"] == []
    assert json.loads(run("tasks", "--overdue", "--json", *base).out)["tasks"] == []
    assert run("task", "done", task["id"], "--result", "Договорились", *base).status == 0
    assert json.loads(run("tasks", "--json", *base).out)["tasks"] == []
    for name in ("t.json", "t.csv", "t.xlsx"):
        assert run("export", "tasks", "--to", tmp_path / name, *base).status == 0
    [record] = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert (record["state"], record["result"]) == ("done", "Договорились")


def test_what_was_understood_is_told(run: Run, engine_address: str, client: int) -> None:
    base = ("--database", engine_address)
    answer = run("task", "add", "счёт", "--client", client, "--due", "2026-12-31", *base)
    assert (answer.status, "Иванов Иван" in answer.out, "2026-12-31 23:59" in answer.out) == (0, True, True)
    assert run("task", "add", "отчёт", "--due", "когда-то", *base).status == 2
    assert run("task", "add", " ", *base).status == 1
    assert run("task", "add", "отчёт", "--client", 99, *base).status == 1


def test_a_person_is_known_by_name(run: Run, engine_address: str, client: int) -> None:
    base = ("--database", engine_address)
    run("task", "add", "отчёт завтра", "--owner", "Марина", *base)
    assert "отчёт" in run("tasks", "--owner", "марина", *base).out
    refused = run("tasks", "--owner", "Никто", *base)
    assert (refused.status, "Никто" in refused.err) == (1, True)
    assert run("task", "done", 99, *base).status == 1
