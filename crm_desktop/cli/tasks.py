"""`tasks`, and `task add|done`: what is to be done, on the command line."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.options import AsJson
from crm_desktop.cli.session import Session, complain, print_json, say
from crm_desktop.domain.day_words import parse_day
from crm_desktop.domain.quick_task import Understood
from crm_desktop.domain.task import Outcome, Task, TaskFilter
from crm_desktop.domain.text import fold
from crm_desktop.exchange.task_table import task_document
from crm_desktop.services import Services
from crm_desktop.ui.runtime.task_texts import task_kind_text

_END_OF_DAY = dt.time(23, 59)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200

session = Session()
application = typer.Typer(help="Add tasks, and say that they are done.", no_args_is_help=True)


@application.callback()
def task() -> None:
    """Add tasks, and say that they are done."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks the command line asks for."""

    today: bool = False
    overdue: bool = False
    owner: str = ""


def tasks(
    today: Annotated[
        bool, typer.Option("--today", help="Those of today, and those that are overdue.")
    ] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those that are overdue.")] = False,
    owner: Annotated[str, typer.Option(help="Only those of this person.")] = "",
    as_json: AsJson = False,
) -> int:
    """List the open tasks as they fall due."""
    with session.services() as services:
        found = _open_tasks(services, Wanted(today, overdue, owner))
    if as_json:
        print_json({"tasks": [task_document(each) for each in found]})
        return 0
    for each in found:
        say(_line(each))
    if not found:
        say(QCoreApplication.translate("CliTasks", "No tasks."))
    return 0


@application.command("add")
def add(
    text: Annotated[str, typer.Argument(help="One line, such as “tomorrow at 3 pm call Petrov”.")],
    client: Annotated[int | None, typer.Option(help="The number of the client it is about.")] = None,
    due: Annotated[str, typer.Option(help="By when: 2026-12-31, 2026-12-31T15:30, Friday.")] = "",
    owner: Annotated[str, typer.Option(help="Whose task it is; mine when not given.")] = "",
    as_json: AsJson = False,
) -> int:
    """Add a task, and tell what was understood."""
    with session.services() as services:
        understood = services.tasks.understand(text)
        draft = understood.draft
        if client is not None:
            draft.client_id = client
        if due:
            draft.due_at = _due(due, services.today())
        draft.owner = owner or draft.owner
        task_id = services.tasks.create(draft)
        stored = services.tasks.get(task_id)
    if as_json:
        print_json(task_document(stored))
        return 0
    say(QCoreApplication.translate("CliTasks", "Task {0} added.").format(task_id))
    say(_line(stored))
    if stored.draft.client_id is None and understood.clients:
        _offer(understood)
    return 0


@application.command("done")
def done(
    task_id: Annotated[int, typer.Argument(help="The number of the task.", metavar="ID")],
    result: Annotated[str, typer.Option(help="What came of it; stands on the timeline of the client.")] = "",
    as_json: AsJson = False,
) -> int:
    """Say that a task is done."""
    with session.services() as services:
        services.tasks.complete(task_id, Outcome(result))
        stored = services.tasks.get(task_id)
    if as_json:
        print_json(task_document(stored))
    else:
        say(
            QCoreApplication.translate("CliTasks", "Task {0} is done: {1}").format(
                task_id, stored.draft.title
            )
        )
    return 0


def _open_tasks(services: Services, wanted: Wanted) -> list[Task]:
    owners = frozenset[str]()
    if wanted.owner:
        known = {fold(user.name): user.name for user in services.users.list()}
        name = known.get(fold(wanted.owner.strip()))
        if name is None:
            complain(
                QCoreApplication.translate("CliTasks", "Nobody here is called “{0}”.").format(wanted.owner)
            )
            raise typer.Exit(1)
        owners = frozenset({name})
    until = services.today() if wanted.today else None
    ids = services.tasks.list_ids(TaskFilter(owners=owners, only_overdue=wanted.overdue, until=until))
    rows = services.tasks.rows(ids)
    return [rows[task_id] for task_id in ids if task_id in rows]


def _line(task: Task) -> str:
    """Return a task in one line, cut by tabs: number, when, kind, title, client, owner."""
    draft = task.draft
    parts = (
        str(task.id),
        _when(task),
        task_kind_text(draft.kind),
        draft.title,
        task.client_name,
        draft.owner,
    )
    return "\t".join((*parts, draft.rule)).rstrip()


def _when(task: Task) -> str:
    draft = task.draft
    if draft.starts_at is not None:
        begin = draft.starts_at.astimezone()
        end = draft.ends_at.astimezone() if draft.ends_at and draft.ends_at != draft.starts_at else None
        if end is None:
            return f"{begin:%Y-%m-%d %H:%M}"
        return (
            f"{begin:%Y-%m-%d %H:%M}–{end:%H:%M}" if begin.date() == end.date() else f"{begin:%Y-%m-%d %H:%M}"
        )
    if draft.day is not None:
        return draft.day.isoformat()
    return f"{draft.due_at.astimezone():%Y-%m-%d %H:%M}" if draft.due_at else ""


def _offer(understood: Understood) -> None:
    """Name the clients that a line may have meant, so that one can be given by its number."""
    say(QCoreApplication.translate("CliTasks", "Not clear which client is meant; give one with --client:"))
    for guess in understood.clients:
        say("\t".join((str(guess.client_id), guess.name, guess.detail)).rstrip())


def _due(text: str, today: dt.date) -> dt.datetime:
    with suppress(ValueError):
        moment = dt.datetime.fromisoformat(text.strip())
        if _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            is_day = len(text.strip()) <= len("2026-12-31")
            return (dt.datetime.combine(moment, _END_OF_DAY) if is_day else moment).astimezone()
    day = parse_day(text, today=today)
    if day is None:
        raise typer.BadParameter(f"'{text}' is no day such as 2026-12-31.")
    return dt.datetime.combine(day, _END_OF_DAY).astimezone()
