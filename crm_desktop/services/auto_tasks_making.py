"""Makes tasks of what an action has done: in the same action, so that they are taken back with it.

Looked for at the end of each write, whichever service it came from: a deal that a stage was entered by dragging, by
winning or by an inquiry that became one gets the same tasks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_desktop.domain.auto_task import Occasion, fill_title
from crm_desktop.domain.inquiry import OPEN_STATES
from crm_desktop.domain.moments import day_of, start_of
from crm_desktop.domain.task import MAX_TITLE
from crm_desktop.models import Task
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import INSERT, Changes, chunks, marks
from crm_desktop.services.stored_hours import read_hours

if TYPE_CHECKING:
    from crm_desktop.domain.work_time import WorkTime

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
    in_working_days: int
    owner_id: int | None
    is_spare: int

    def owner(self, of_record: int | None) -> int | None:
        """Return whose task it is: the rule's, else that of who answers for the record."""
        return self.owner_id if self.owner_id is not None else of_record


class Calendar:
    """Counts the days of rules; the hours of people are read only when a rule counts working days."""

    def __init__(self, engine: Engine, today: date) -> None:
        self.today = today
        self._engine = engine
        self._hours: dict[int | None, WorkTime] = {}

    def later(self, rule: Rule, day: date, owner: int | None) -> date:
        """Return the day on which a task of a rule is due that comes after a day."""
        return self._shifted(rule, day, rule.days, owner)

    def before(self, rule: Rule, day: date, owner: int | None) -> date:
        """Return the day on which a task of a rule is due that comes before a day."""
        return self._shifted(rule, day, -rule.days, owner)

    def _shifted(self, rule: Rule, day: date, days: int, owner: int | None) -> date:
        if not rule.in_working_days:
            return day + timedelta(days=days)
        if owner not in self._hours:
            self._hours |= read_hours(self._engine, self.today, [owner])
        return self._hours[owner].shifted(day, days)


def rules_on(changes: Changes, occasion: Occasion) -> list[Rule]:
    """Return the rules of an occasion that are switched on."""
    rows = changes.engine.rows(
        "SELECT id, stage_id, days, kind, title, priority, in_working_days, owner_id, is_spare FROM auto_task"
        " WHERE occasion = ? AND is_active = 1"
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
        "title": (title or rule.title)[:MAX_TITLE],
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
    calendar = Calendar(changes.engine, day_of(changes.at))
    for chunk in chunks(ids):
        rows = changes.engine.rows(
            "SELECT deal.id, deal.party_id, deal.owner_id, move.to_stage_id, deal.title, stage.name,"
            " party.display_name, deal.action_on <> '' OR deal.state <> 'open' FROM deal_move AS move"
            " JOIN deal ON deal.id = move.deal_id AND deal.stage_id = move.to_stage_id"
            " JOIN stage ON stage.id = deal.stage_id JOIN party ON party.id = deal.party_id"
            f" WHERE move.id IN ({marks(chunk)}) ORDER BY move.id",
            chunk,
        )
        for deal, party, owner, stage, title, of_stage, client, needs_none in rows:
            words = {"client": client, "deal": title, "stage": of_stage}
            for rule in rules:
                if rule.stage_id == stage and not (rule.is_spare and needs_none):
                    whose = rule.owner(owner or changes.actor_id)
                    yield task_of(
                        rule,
                        calendar.later(rule, calendar.today, whose),
                        party=party,
                        owner=whose,
                        deal=deal,
                        title=fill_title(rule.title, words),
                    )


def _of_inquiries(changes: Changes, rules: Sequence[Rule], ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    calendar = Calendar(changes.engine, day_of(changes.at))
    for chunk in chunks(ids):
        rows = changes.engine.rows(
            "SELECT party_id, inquiry.owner_id, name, subject, phone, email, COALESCE(display_name, '')"
            " FROM inquiry LEFT JOIN party ON party.id = party_id WHERE answered_at = ''"
            f" AND state IN ({_WAITING}) AND inquiry.id IN ({marks(chunk)}) ORDER BY inquiry.id",
            chunk,
        )
        for party, owner, name, subject, phone, email, client in rows:
            # Who asks may have no card yet: then the title says who it is.
            who = "" if party is not None else name or phone or email or subject
            words = {"client": client or name or phone or email, "subject": subject}
            for rule in rules:
                whose = rule.owner(owner or changes.actor_id)
                day = calendar.later(rule, calendar.today, whose)
                yield task_of(rule, day, party=party, owner=whose, title=fill_title(rule.title, words, who))


def _of_sales(changes: Changes, rules: Sequence[Rule], ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    calendar = Calendar(changes.engine, day_of(changes.at))
    for chunk in chunks(ids):
        rows = changes.engine.rows(
            "SELECT party_id, sale.owner_id, ordered_on, number, COALESCE(display_name, '') FROM sale"
            " LEFT JOIN party ON party.id = party_id WHERE state <> 'cancelled'"
            f" AND sale.id IN ({marks(chunk)}) ORDER BY sale.id",
            chunk,
        )
        for party, owner, ordered_on, number, client in rows:
            words = {"client": client, "number": str(number or "")}
            for rule in rules:
                whose = rule.owner(owner or changes.actor_id)
                day = calendar.later(rule, date.fromisoformat(ordered_on), whose)
                if (
                    day >= calendar.today
                ):  # what was sold long ago and is noted only now needs nothing any more
                    yield task_of(rule, day, party=party, owner=whose, title=fill_title(rule.title, words))


_MAKERS = {
    Occasion.STAGE_ENTERED: _of_stages,
    Occasion.INQUIRY_NEW: _of_inquiries,
    Occasion.SALE_MADE: _of_sales,
}
