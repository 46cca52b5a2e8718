"""`remind --once` fires what is due, prints it, and fires nothing twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.cli.conftest import Run


@contextmanager
def opened(address: str) -> Iterator[Services]:
    """The base three days ago, so that what is written now is due by the clock of the command."""
    then = dt.datetime.now(dt.UTC) - dt.timedelta(days=3)
    store = open_base(address, clock=lambda: then).store
    yield build_services(store)
    store.close()


def test_what_is_due_is_printed_once(run: Run, engine_address: str) -> None:
    begin = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=5)
    with opened(engine_address) as services:
        services.users.act_as(services.users.create("Мария"))
        services.users.create("Олег")
        for owner in ("", "Олег"):
            draft = TaskDraft(
                f"Позвонить {owner}", owner=owner, starts_at=begin, remind_before=(dt.timedelta(),)
            )
            services.tasks.create(draft)
    arguments = ("remind", "--once", "--quiet", "--json", "--database", engine_address)
    told = run(*arguments, "--user", "мария").document["reminders"]
    tasks = [each for each in told if each["kind"] == "task"]
    assert [(each["user"], each["title"], each["task"]) for each in tasks] == [("Мария", "Позвонить", 1)]
    told = run(*arguments).document["reminders"]
    assert [each["title"] for each in told if each["kind"] == "task"] == ["Позвонить Олег"]
    assert run(*arguments).document == {"reminders": []}
    assert run("remind", "--once", "--quiet", "--database", engine_address).out.strip()


def test_somebody_must_be_there_to_be_reminded(run: Run, engine_address: str) -> None:
    answer = run("remind", "--once", "--user", "Никто", "--database", engine_address)
    assert (answer.status, bool(answer.err.strip())) == (1, True)
    assert run("remind", "--database", engine_address).status == 2
