"""`tasks`, and `task add|done`: what is to be done, on the command line."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Annotated

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.options import AsJson
from crm_desktop.cli.people import complain_of_nobody, person_called, work_here
from crm_desktop.cli.session import Session, complain, print_json, say
from crm_desktop.domain.day_words import parse_day
from crm_desktop.domain.quick_task import Understood, parse_task
from crm_desktop.domain.task import FIRST_YEAR, LAST_YEAR, Outcome, Task, TaskFilter, TaskState
from crm_desktop.domain.wall_clock import moment_of, wall_of
from crm_desktop.exchange.task_table import task_document
from crm_desktop.services import Services
from crm_desktop.ui.runtime.task_texts import task_kind_text

_END_OF_DAY = dt.time(23, 59)

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
        bool, typer.Option("--today", help="Those of today; with --overdue also what is late.")
    ] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Those that should have been done.")] = False,
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
    due: Annotated[str, typer.Option(help="By when: 2026-12-31, 2026-12-31T15:30, Friday at 15:00.")] = "",
    owner: Annotated[
        str, typer.Option(help="Whose task it is; mine when not given. A new name is added to the people.")
    ] = "",
    as_json: AsJson = False,
) -> int:
    """Add a task, and tell what was understood."""
    with session.services() as services:
        work_here(services)
        understood = services.tasks.understand(text)
        draft = understood.draft
        if client is not None:
            draft.client_id = client
        if due:
            draft.due_at = _due(due, services.store.clock(), services.preferences.get().time_zone)
        draft.owner = owner.strip() or draft.owner
        task_id = services.tasks.create(draft)
        stored = services.tasks.get(task_id)
    if as_json:
        print_json(task_document(stored))
        return 0
    say(QCoreApplication.translate("CliTasks", "Task {0} added.").format(task_id))
    say(_line(stored))
    if stored.draft.client_id is None and understood.clients:
        _offer(understood)
    if not stored.draft.owner:
        say(QCoreApplication.translate("CliTasks", "It is nobody's so far; say whose it is with --owner."))
    return 0


@application.command("done")
def done(
    task_id: Annotated[int, typer.Argument(help="The number of the task.", metavar="ID")],
    result: Annotated[str, typer.Option(help="What came of it; stands on the timeline of the client.")] = "",
    as_json: AsJson = False,
) -> int:
    """Say that a task is done."""
    translate = QCoreApplication.translate
    with session.services() as services:
        work_here(services)
        before = services.tasks.get(task_id)
        if before.state is TaskState.DONE:
            complain(
                translate("CliTasks", "Task {0} was done already: {1}").format(task_id, before.draft.title)
            )
            return 1
        services.tasks.complete(task_id, Outcome(result))
        services.tasks.extend()
        stored, following = services.tasks.get(task_id), _next_of(services, task_id)
    if as_json:
        print_json(task_document(stored) | {"next": task_document(following) if following else None})
        return 0
    say(translate("CliTasks", "Task {0} is done: {1}").format(task_id, stored.draft.title))
    if following is not None:
        say(translate("CliTasks", "It comes again: {0}").format(_line(following)))
    return 0


def _next_of(services: Services, task_id: int) -> Task | None:
    """Return the first open task of the same series; none of a single task."""
    ids = [each for each in services.tasks.following(task_id) if each != task_id]
    return services.tasks.rows(ids[:1]).get(ids[0]) if ids else None


def _open_tasks(services: Services, wanted: Wanted) -> list[Task]:
    owners = frozenset[str]()
    if wanted.owner.strip():
        person = person_called(services, wanted.owner)
        if person is None:
            complain_of_nobody(wanted.owner)
            raise typer.Exit(1)
        owners = frozenset({person.name})
    every = TaskFilter(owners=owners)
    ids: dict[int, None] = {}
    if wanted.overdue:
        ids |= dict.fromkeys(services.tasks.list_ids(replace(every, only_overdue=True)))
    if wanted.today:
        ids |= dict.fromkeys(_of_today(services, every))
    if not wanted.overdue and not wanted.today:
        ids = dict.fromkeys(services.tasks.list_ids(every))
    rows = services.tasks.rows(list(ids))
    return [rows[task_id] for task_id in ids if task_id in rows]


def _of_today(services: Services, every: TaskFilter) -> list[int]:
    """Return what is due today, and what stands in the calendar of today and is due later."""
    today = services.today()
    ids = list(services.tasks.list_ids(replace(every, since=today, until=today)))
    standing = services.tasks.within(today, today, every.owners)
    return ids + [task.id for task in standing if task.state is TaskState.OPEN and task.id not in ids]


def _line(task: Task) -> str:
    """Return a task in one line, cut by tabs: number, when, kind, title, client, owner, whether it comes again."""
    draft = task.draft
    parts = (
        str(task.id),
        _when(task),
        task_kind_text(draft.kind),
        draft.title,
        task.client_name,
        draft.owner,
    )
    again = QCoreApplication.translate("CliTasks", "comes again") if draft.rule else ""
    return "\t".join((*parts, again)).rstrip()


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
        days = dict.fromkeys((draft.day, draft.last_day or draft.day))
        return "–".join(day.isoformat() for day in days)
    return f"{draft.due_at.astimezone():%Y-%m-%d %H:%M}" if draft.due_at else ""


def _offer(understood: Understood) -> None:
    """Name the clients that a line may have meant, so that one can be given by its number."""
    say(QCoreApplication.translate("CliTasks", "Not clear which client is meant; give one with --client:"))
    for guess in understood.clients:
        say("\t".join((str(guess.client_id), guess.name, guess.detail)).rstrip())


def _due(text: str, now: dt.datetime, zone: str) -> dt.datetime:
    """Return by when something is to be done, by the clock of a zone; a day without an hour lasts to its end."""
    wall = _wall(text.strip(), wall_of(now, zone))
    if wall is None or not FIRST_YEAR <= wall.year <= LAST_YEAR:
        raise typer.BadParameter(f"'{text}' is no day such as 2026-12-31, Friday, or 2026-12-31T15:30.")
    return wall.astimezone(dt.UTC) if wall.tzinfo is not None else moment_of(wall, zone)


def _wall(text: str, now: dt.datetime) -> dt.datetime | None:
    with suppress(ValueError):
        moment = dt.datetime.fromisoformat(text)
        is_day = len(text) <= len("2026-12-31")
        return dt.datetime.combine(moment, _END_OF_DAY) if is_day else moment
    said = parse_task(text, now=now)
    if said.minute is None and ":" in text:
        return None  # an hour that no clock shows
    if said.day is not None and not said.title and said.repeat is None:
        time = _END_OF_DAY if said.minute is None else dt.time(*divmod(said.minute, 60))
        return dt.datetime.combine(said.day, time)
    day = parse_day(text, today=now.date())
    return dt.datetime.combine(day, _END_OF_DAY) if day else None
