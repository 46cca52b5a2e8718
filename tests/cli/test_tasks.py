"""`tasks`, `task add`, `task done` and `export tasks`."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from crm_desktop.domain.task import TaskDraft
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


@pytest.mark.parametrize(
    ("said", "wall"),
    [
        ("2026-12-31", "2026-12-31 23:59"),
        ("2026-12-31T15:30", "2026-12-31 15:30"),
        ("31.12.2026 15:30", "2026-12-31 15:30"),
        ("1 марта 2031", "2031-03-01 23:59"),
    ],
)
def test_a_deadline_is_a_day_or_a_moment(run: Run, engine_address: str, said: str, wall: str) -> None:
    make_base(engine_address)
    answer = run("task", "add", "счёт", "--due", said, "--json", "--database", engine_address)
    due = dt.datetime.fromisoformat(answer.document["due"]).astimezone()
    assert f"{due:%Y-%m-%d %H:%M}" == wall


@pytest.mark.parametrize("said", ["31.12.2026 25:99", "завтра позвонить", "0001-01-01", "каждый день"])
def test_what_is_no_deadline_is_refused(run: Run, engine_address: str, said: str) -> None:
    make_base(engine_address)
    refused = run("task", "add", "счёт", "--due", said, "--database", engine_address)
    assert (refused.status, said in refused.err) == (2, True)
    assert run("tasks", "--json", "--database", engine_address).document == {"tasks": []}


def test_a_task_is_of_the_only_one_who_works_here(run: Run, engine_address: str) -> None:
    base = ("--database", engine_address)
    make_base(engine_address)
    assert "--owner" in run("task", "add", "отчёт", *base).out  # nobody is here: it is nobody's
    run("task", "add", "отчёт", "--owner", "Марина", *base)
    answer = run("task", "add", "счёт", "--json", *base)
    assert (answer.document["owner"], answer.document["author"]) == ("Марина", "Марина")


def test_what_is_written_down_is_reminded_of(run: Run, engine_address: str) -> None:
    base = ("--database", engine_address)
    make_base(engine_address)
    run("task", "add", "счёт", "--due", "2020-01-01", "--owner", "Марина", *base)
    told = run("remind", "--once", "--quiet", "--json", *base).document["reminders"]
    assert [each["title"] for each in told if each["kind"] == "task"] == ["счёт"]


def test_today_and_late_are_two_things(run: Run, engine_address: str) -> None:
    base = ("--database", engine_address)
    store = open_base(engine_address).store
    now = dt.datetime.now(dt.UTC)
    today = now.astimezone().date()
    drafts = [
        TaskDraft("опоздали", day=today - dt.timedelta(days=2)),
        TaskDraft("сегодня", day=today),
        TaskDraft("идёт", day=today, due_at=now + dt.timedelta(days=9)),
        TaskDraft("завтра", day=today + dt.timedelta(days=1)),
    ]
    build_services(store).tasks.create_many(drafts)
    store.close()

    def titles(*options: str) -> list[str]:
        return [each["title"] for each in run("tasks", *options, "--json", *base).document["tasks"]]

    assert titles("--today") == ["сегодня", "идёт"]
    assert titles("--overdue") == ["опоздали"]
    assert titles("--today", "--overdue") == ["опоздали", "сегодня", "идёт"]
    assert titles() == ["опоздали", "сегодня", "завтра", "идёт"]


def test_what_comes_again_names_the_next_one(run: Run, engine_address: str) -> None:
    base = ("--database", engine_address)
    make_base(engine_address)
    first = run("task", "add", "каждый понедельник в 10 планёрка", "--json", *base).document
    done = run("task", "done", first["id"], "--json", *base).document
    assert (done["state"], done["next"]["state"]) == ("done", "open")
    assert done["next"]["start"] > first["start"]
    again = run("task", "done", first["id"], *base)
    assert (again.status, "планёрка" in again.err) == (1, True)
    assert f"{done['next']['id'] + 1}\t" in run("task", "done", done["next"]["id"], *base).out


def make_base(address: str) -> None:
    open_base(address).store.close()
