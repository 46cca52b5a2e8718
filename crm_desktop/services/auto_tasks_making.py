"""Makes tasks of what an action has done: in the same action, so that they are taken back with it.

Looked for at the end of each write, whichever service it came from: a deal that a stage was entered by dragging, by
winning or by an inquiry that became one gets the same tasks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain.auto_task import Occasion
from crm_desktop.domain.inquiry import OPEN_STATES
from crm_desktop.domain.moments import day_of, start_of
from crm_desktop.models import Task
from crm_desktop.services.changes import INSERT, Changes, chunks, marks

_TABLES = {
    "deal_move": Occasion.STAGE_ENTERED,
    "inquiry": Occasion.INQUIRY_NEW,
    "sale": Occasion.SALE_MADE,
}
_ONE_DAY = timedelta(days=1)
_WAITING = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))


class Rule(NamedTuple):
    """A rule as making needs it."""

    id: int
    stage_id: int | None
    days: int
    kind: str
    title: str
    priority: int


def rules_on(changes: Changes, occasion: Occasion) -> list[Rule]:
    """Return the rules of an occasion that are switched on."""
    rows = changes.engine.rows(
        "SELECT id, stage_id, days, kind, title, priority FROM auto_task WHERE occasion = ? AND is_active = 1"
        " ORDER BY position, id",
        (occasion.value,),
    )
    return [Rule(*row) for row in rows]


def make_auto_tasks(changes: Changes) -> None:
    """Store the tasks that follow from the rows which an action has added."""
    added: dict[Occasion, list[int]] = {}
    for item in changes.items:
        if item.op == INSERT and item.table in _TABLES:
            added.setdefault(_TABLES[item.table], []).extend(range(item.row_id, item.last_id + 1))
    for occasion, ids in added.items():
        rules = rules_on(changes, occasion)
        if rules:
            insert_tasks(changes, list(_MAKERS[occasion](changes, rules, ids)))


def task_of(
    rule: Rule,
    day: date,
    *,
    party: int | None,
    owner: int | None,
    deal: int | None = None,
    title: str = "",
    uid: str = "",
) -> dict[str, Any]:
    """Return the columns of a task of a whole day that a rule makes."""
    return {
        "party_id": party,
        "deal_id": deal,
        "owner_id": owner,
        "kind": rule.kind,
        "title": title or rule.title,
        "priority": rule.priority,
        "day": day.isoformat(),
        "last_day": day.isoformat(),
        "due_at": start_of(day + _ONE_DAY),
        "uid": uid,
    }


def insert_tasks(changes: Changes, rows: Sequence[dict[str, Any]]) -> int:
    """Store tasks, all with the same columns; returns how many."""
    if rows:
        changes.insert_many(Task, tuple(rows[0]), [tuple(row.values()) for row in rows])
    return len(rows)


def _of_stages(changes: Changes, rules: Sequence[Rule], ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    today = day_of(changes.at)
    for chunk in chunks(ids):
        for deal, party, owner, stage in changes.engine.rows(
            "SELECT deal.id, deal.party_id, deal.owner_id, move.to_stage_id FROM deal_move AS move"
            " JOIN deal ON deal.id = move.deal_id AND deal.stage_id = move.to_stage_id"
            f" WHERE move.id IN ({marks(chunk)}) ORDER BY move.id",
            chunk,
        ):
            for rule in rules:
                if rule.stage_id == stage:
                    day = today + timedelta(days=rule.days)
                    yield task_of(rule, day, party=party, owner=owner or changes.actor_id, deal=deal)


def _of_inquiries(changes: Changes, rules: Sequence[Rule], ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    today = day_of(changes.at)
    for chunk in chunks(ids):
        for party, owner, name, subject, phone, email in changes.engine.rows(
            "SELECT party_id, owner_id, name, subject, phone, email FROM inquiry WHERE answered_at = ''"
            f" AND state IN ({_WAITING}) AND id IN ({marks(chunk)}) ORDER BY id",
            chunk,
        ):
            # Who asks may have no card yet: then the title says who it is.
            who = "" if party is not None else name or phone or email or subject
            for rule in rules:
                title = f"{rule.title}: {who}" if who else rule.title
                day = today + timedelta(days=rule.days)
                yield task_of(rule, day, party=party, owner=owner or changes.actor_id, title=title)


def _of_sales(changes: Changes, rules: Sequence[Rule], ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    today = day_of(changes.at)
    for chunk in chunks(ids):
        for party, owner, ordered_on in changes.engine.rows(
            "SELECT party_id, owner_id, ordered_on FROM sale WHERE state <> 'cancelled'"
            f" AND id IN ({marks(chunk)}) ORDER BY id",
            chunk,
        ):
            for rule in rules:
                day = date.fromisoformat(ordered_on) + timedelta(days=rule.days)
                if day >= today:  # what was sold long ago and is noted only now needs nothing any more
                    yield task_of(rule, day, party=party, owner=owner or changes.actor_id)


_MAKERS = {
    Occasion.STAGE_ENTERED: _of_stages,
    Occasion.INQUIRY_NEW: _of_inquiries,
    Occasion.SALE_MADE: _of_sales,
}
