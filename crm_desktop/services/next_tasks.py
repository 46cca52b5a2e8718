"""The next action of a deal and the next step of a client are the first of their open tasks.

The columns of deals and clients repeat it for lists, filters and reports. Who writes the columns writes the task with
them, and who writes tasks gets the columns made anew, in the same action: undo, merge and import need nothing of
their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain.deal import NextActionKind
from crm_desktop.domain.moments import day_of, moment, start_of, utc_text
from crm_desktop.domain.task import TaskKind, TaskState
from crm_desktop.domain.wall_clock import moment_of, wall_of
from crm_desktop.models import Deal, Party, Task
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes, Model, Row, chunks, marks

KINDS = {
    NextActionKind.CALL: TaskKind.CALL,
    NextActionKind.MEETING: TaskKind.MEETING,
    NextActionKind.LETTER: TaskKind.FOLLOW_UP,
    NextActionKind.INVOICE: TaskKind.INVOICE,
    NextActionKind.OTHER: TaskKind.TO_DO,
}
_ACTIONS = {task.value: action.value for action, task in KINDS.items()}
_ONE_DAY = timedelta(days=1)
_TASK = (
    "task.id, task.kind, task.title, task.starts_at, task.ends_at, task.day, task.last_day, task.deadline_at"
)


class Plan(NamedTuple):
    """What the columns say: kind (of deals only), day, text."""

    kind: str
    on: str
    text: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing is planned."""
        return not (self.on or self.text)


_NOTHING = Plan("", "", "")


class Head(NamedTuple):
    """The first open task of a deal or a client."""

    id: int
    kind: str
    title: str
    starts_at: str
    ends_at: str
    day: str
    last_day: str
    deadline_at: str

    @property
    def on(self) -> str:
        """The day on which it begins, here."""
        at = self.starts_at or self.deadline_at
        return day_of(at).isoformat() if at and not (self.day and not self.starts_at) else self.day


@dataclass(frozen=True, slots=True)
class Whose:
    """A deal or a client: what its columns say, and what a task of it would need."""

    id: int
    plan: Plan
    name: str
    party_id: int
    deal_id: int | None
    owner_id: int | None
    may_plan: bool


@dataclass(frozen=True, slots=True)
class Side:
    """Deals, or clients: where they keep what is next."""

    model: Model
    columns: tuple[str, ...]
    select: str
    heads: str

    def whose(self, engine: Engine, ids: Sequence[int]) -> list[Whose]:
        """Return records by their columns."""
        rows = engine.rows(self.select.format(marks(ids)), ids)
        return [
            Whose(row_id, Plan(kind, on, text), name, party, deal, owner, bool(may))
            for row_id, kind, on, text, name, party, deal, owner, may in rows
        ]

    def first_tasks(self, engine: Engine, ids: Sequence[int]) -> dict[int, Head]:
        """Return the first open task of each record."""
        found: dict[int, Head] = {}
        for row_id, *task in engine.rows(self.heads.format(marks(ids)), ids):
            found.setdefault(row_id, Head(*task))
        return found

    def values(self, plan: Plan) -> dict[str, str]:
        """Return a plan as columns."""
        return dict(zip(self.columns, plan[-len(self.columns) :], strict=True))


DEALS = Side(
    Deal,
    ("action_kind", "action_on", "action_text"),
    (
        "SELECT id, action_kind, action_on, action_text, title, party_id, id, owner_id,"
        " CASE WHEN state = 'open' THEN 1 ELSE 0 END FROM deal WHERE id IN ({0})"
    ),
    (
        f"SELECT task.deal_id, {_TASK} FROM task WHERE task.deal_id IN ({{0}}) AND task.state = 'open'"
        " AND task.due_at <> '' ORDER BY task.due_at, task.id"
    ),
)
CLIENTS = Side(
    Party,
    ("next_step_on", "next_step"),
    "SELECT id, '', next_step_on, next_step, display_name, id, NULL, owner_id, 1 FROM party WHERE id IN ({0})",
    (
        f"SELECT task.party_id, {_TASK} FROM task WHERE task.party_id IN ({{0}}) AND task.deal_id IS NULL"
        " AND task.state = 'open' ORDER BY task.due_at = '', task.due_at, task.id"
    ),
)


def settle_next_tasks(changes: Changes, *, is_reversal: bool = False) -> None:
    """Make what deals and clients say to be next and their tasks agree, whichever of them an action wrote.

    What was taken back or done again has its tasks in the log: they count then.
    """
    tasked = _of_tasks(changes)
    for side in (DEALS, CLIENTS):
        with_tasks = tasked[side.model] | changes.seen.left_by_tasks.get(side.model, set())
        planned = changes.seen.planned.get(side.model, set())
        # A deal that is opened again may have tasks that are not what was planned for it now.
        apart = with_tasks | (changes.seen.reopened if side is DEALS else set())
        for chunk in chunks(sorted(planned - apart)):
            _follow_columns(changes, side, chunk)
        if not is_reversal:
            for chunk in chunks(sorted(planned & apart)):
                _add_planned(changes, side, chunk)
        # A deal may be closed without a word of its plan: taking back that it was opened again says no more.
        settled = planned | apart | (changes.seen.closed if side is DEALS else set())
        for chunk in chunks(sorted(settled)):
            _write_columns(changes, side, chunk)


def stale_plans(engine: Engine, side: Side) -> list[int]:
    """Return the records whose columns do not say what their first open task says."""
    table = side.model._meta.table_name
    ids = [row[0] for row in engine.rows(f'SELECT id FROM "{table}" ORDER BY id')]
    stale: list[int] = []
    for chunk in chunks(ids):
        heads = side.first_tasks(engine, chunk)
        for whose in side.whose(engine, chunk):
            head = heads.get(whose.id)
            if not _agree(whose.plan, _plan_of(side, whose, head), head):
                stale.append(whose.id)
    return stale


def _of_tasks(changes: Changes) -> dict[Model, set[int]]:
    """Return the deals and the clients of the tasks that were written."""
    found: dict[Model, set[int]] = {Deal: set(), Party: set()}
    for chunk in chunks(sorted(changes.seen.rows.get(Task, ()))):
        for deal, party in changes.engine.rows(
            f"SELECT deal_id, party_id FROM task WHERE id IN ({marks(chunk)})", chunk
        ):
            if deal is not None:
                found[Deal].add(deal)
            if party is not None:
                found[Party].add(party)
    return found


def _write_columns(changes: Changes, side: Side, ids: Sequence[int]) -> None:
    heads = side.first_tasks(changes.engine, ids)
    wanted: dict[int, Row] = {}
    for whose in side.whose(changes.engine, ids):
        plan = _plan_of(side, whose, heads.get(whose.id))
        if plan != whose.plan:
            wanted[whose.id] = dict(side.values(plan))
    changes.update_each(side.model, wanted)


def _follow_columns(changes: Changes, side: Side, ids: Sequence[int]) -> None:
    """Let the first task of each record say what the columns say; it is cancelled where they say nothing."""
    heads = side.first_tasks(changes.engine, ids)
    changed: dict[int, Row] = {}
    new: list[Whose] = []
    for whose in side.whose(changes.engine, ids):
        head = heads.get(whose.id)
        if head is None:
            new.append(whose)
        elif whose.plan.is_empty:
            changed[head.id] = {"state": TaskState.CANCELLED.value, "done_at": changes.at}
        elif not _agree(whose.plan, _plan_of(side, whose, head), head):
            changed[head.id] = _changed_task(side, whose, head)
    changes.update_each(Task, changed)
    _insert(changes, side, new)


def _add_planned(changes: Changes, side: Side, ids: Sequence[int]) -> None:
    """Add a task for what the columns say, where none says it."""
    said: dict[int, set[tuple[str, str]]] = {}
    for row_id, *task in changes.engine.rows(side.heads.format(marks(ids)), ids):
        head = Head(*task)
        said.setdefault(row_id, set()).add((head.on, head.title))
    _insert(
        changes,
        side,
        [
            whose
            for whose in side.whose(changes.engine, ids)
            if (whose.plan.on, whose.plan.text or whose.name) not in said.get(whose.id, set())
        ],
    )


def _insert(changes: Changes, side: Side, wanted: Sequence[Whose]) -> None:
    planned = [whose for whose in wanted if whose.may_plan and not whose.plan.is_empty]
    new = [_new_task(side, whose, changes.actor_id) for whose in planned]
    if new:
        changes.insert_many(Task, tuple(new[0]), [tuple(row.values()) for row in new])


def _plan_of(side: Side, whose: Whose, head: Head | None) -> Plan:
    """Return what the columns should say."""
    if head is None or not whose.may_plan:
        return _NOTHING
    if side is CLIENTS:
        return Plan("", head.on, head.title)
    kind = _ACTIONS.get(head.kind, NextActionKind.OTHER.value)
    text = "" if head.title == whose.name and (whose.plan.text == "" or not head.on) else head.title
    return Plan(kind, head.on, text if text or head.on else head.title)


def _agree(plan: Plan, wanted: Plan, head: Head | None) -> bool:
    if plan == wanted or (plan.is_empty and wanted.is_empty):
        return True
    if head is None or not (head.starts_at or head.deadline_at) or not (plan.on and wanted.on):
        return False
    # On another computer, in another time zone, an hour may be of the day before or after.
    apart = abs(date.fromisoformat(plan.on) - date.fromisoformat(wanted.on))
    return apart <= _ONE_DAY and plan._replace(on="") == wanted._replace(on="") and plan.on != ""


def _new_task(side: Side, whose: Whose, actor_id: int | None) -> Row:
    kind = KINDS[NextActionKind(whose.plan.kind)] if side is DEALS and whose.plan.kind else TaskKind.TO_DO
    return {
        "party_id": whose.party_id,
        "deal_id": whose.deal_id,
        "kind": kind.value,
        "title": whose.plan.text or whose.name,
        "owner_id": whose.owner_id or actor_id,
        **_days(whose.plan.on, whose.plan.on),
    }


def _changed_task(side: Side, whose: Whose, head: Head) -> Row:
    """Return the columns of a task that is to say what a plan says; at its hour, on another day."""
    plan = whose.plan
    values: Row = {"title": plan.text or whose.name}
    if side is DEALS and plan.kind and _ACTIONS.get(head.kind) != plan.kind:
        values["kind"] = KINDS[NextActionKind(plan.kind)].value
    if plan.on == head.on:
        return values
    if not plan.on or not head.on or not (head.starts_at or head.deadline_at):
        last = plan.on
        if plan.on and head.day and head.last_day:
            span = date.fromisoformat(head.last_day) - date.fromisoformat(head.day)
            last = (date.fromisoformat(plan.on) + span).isoformat()
        return values | _days(plan.on, last) | {"starts_at": "", "ends_at": "", "deadline_at": ""}
    by = date.fromisoformat(plan.on) - date.fromisoformat(head.on)
    values |= {name: _put_off(getattr(head, name), by) for name in ("starts_at", "ends_at", "deadline_at")}
    if head.day:
        first, last_day = date.fromisoformat(head.day) + by, date.fromisoformat(head.last_day) + by
        values |= {"day": first.isoformat(), "last_day": last_day.isoformat()}
    return values | {"due_at": values["deadline_at"] or values["ends_at"] or values["starts_at"]}


def _days(first: str, last: str) -> dict[str, Any]:
    due = start_of(date.fromisoformat(last) + _ONE_DAY) if last else ""
    return {"day": first, "last_day": last, "due_at": due}


def _put_off(at: str, by: timedelta) -> str:
    """Return a moment so many days later, at the same hour of the clock on the wall."""
    return utc_text(moment_of(wall_of(moment(at)) + by)) if at else ""


def add_step(changes: Changes, client_id: int, next_step: str, next_step_on: str) -> None:
    """Add one more open task to those of a client, whatever is next by now."""
    plan = Plan("", next_step_on, next_step)
    for whose in CLIENTS.whose(changes.engine, [client_id]):
        _insert(changes, CLIENTS, [replace(whose, plan=plan)])
