"""What was forgotten: found by reading only, by each rule.

A cause is of one record since one moment: the end of a task, the receipt of an inquiry, the last thing that happened
in a deal or with a client. The rule, the record and that moment make the occasion, so that it is told of once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import EscalationCause
from crm_desktop.domain.inquiry import OPEN_STATES
from crm_desktop.domain.moments import moment, utc_text
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.models.engines import Engine
from crm_desktop.services.deals.filtering import LIVE as LIVE_DEAL
from crm_desktop.services.escalation.rules import StoredRule
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.tasks.queries import LIVE as LIVE_TASK

LOOK_BACK = timedelta(days=31)  # a rule that is switched on does not tell of what was forgotten before that
# So many open lines of one rule somebody can still see to; the rest is told of as they are closed. Clients who are
# silent are many in each base.
MOST_OPEN, MOST_OPEN_CLIENTS = 200, 50
_WAITING = ", ".join(f"'{state.value}'" for state in sorted(OPEN_STATES))
_ONE_MINUTE = timedelta(minutes=1)
_ENTITIES = {
    EscalationCause.TASK_OVERDUE: Entity.TASK,
    EscalationCause.INQUIRY_UNANSWERED: Entity.INQUIRY,
    EscalationCause.DEAL_WITHOUT_ACTION: Entity.DEAL,
    EscalationCause.CLIENT_WITHOUT_CONTACT: Entity.CLIENT,
}
_IN_MINUTES = frozenset({EscalationCause.TASK_OVERDUE, EscalationCause.INQUIRY_UNANSWERED})
# What is forgotten as long as it stands there: id, client, owner, since when; a deal waits since its last activity
# or its last task that was done.
_SINCE_DEAL = (
    "CASE WHEN COALESCE((SELECT max(done_at) FROM task WHERE task.deal_id = deal.id), '') > deal.last_activity_at"
    " THEN (SELECT max(done_at) FROM task WHERE task.deal_id = deal.id) ELSE deal.last_activity_at END"
)
_SINCE_CLIENT = "CASE WHEN party.last_contact_at = '' THEN party.created_at ELSE party.last_contact_at END"
_WAITS: Mapping[Entity, str] = {
    Entity.TASK: (
        "SELECT task.id, task.party_id, task.owner_id, task.due_at FROM task"
        f" WHERE task.state = 'open' AND task.due_at <> '' AND {LIVE_TASK}"
    ),
    Entity.INQUIRY: (
        "SELECT inquiry.id, inquiry.party_id, inquiry.owner_id, inquiry.received_at FROM inquiry"
        f" WHERE inquiry.answered_at = '' AND inquiry.state IN ({_WAITING})"
    ),
    Entity.DEAL: (
        f"SELECT deal.id, deal.party_id, deal.owner_id, {_SINCE_DEAL} FROM deal"
        f" WHERE deal.state = 'open' AND deal.action_on = '' AND {LIVE_DEAL}"
    ),
    Entity.CLIENT: (
        f"SELECT party.id, party.id, party.owner_id, {_SINCE_CLIENT} FROM party"
        " WHERE party.deleted_at IS NULL AND party.merged_into_id IS NULL"
    ),
}
_SINCE: Mapping[Entity, str] = {
    Entity.TASK: "task.due_at",
    Entity.INQUIRY: "inquiry.received_at",
    Entity.DEAL: _SINCE_DEAL,
    Entity.CLIENT: _SINCE_CLIENT,
}
_TABLES = {Entity.TASK: "task", Entity.INQUIRY: "inquiry", Entity.DEAL: "deal", Entity.CLIENT: "party"}
Hours = Callable[[Iterable[int | None]], Mapping[int | None, WorkTime]]


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that was forgotten, by one rule."""

    rule_id: int
    entity: Entity
    entity_id: int
    party_id: int | None
    owner_id: int | None
    since: str

    @property
    def occasion(self) -> str:
        """What makes it come once."""
        return f"{self.rule_id}:{self.entity.value}:{self.entity_id}:{self.since}"


def since_of(occasion: str) -> str:
    """Return since when what an occasion names was forgotten."""
    return occasion.split(":", 3)[3]


class CauseFinder:
    """Finds what was forgotten by now."""

    def __init__(
        self, engine: Engine, now: datetime, hours: Hours, of_class: Callable[[str], Iterable[int]]
    ) -> None:
        self._engine, self._now = engine, now
        self._hours, self._of_class = hours, of_class

    def find(self, rule: StoredRule) -> list[Cause]:
        """Return what a rule has to tell of and has not told yet, what waits longest first; no more than leaves the
        head able to see to it."""
        entity = _ENTITIES[rule.cause]
        room = self._room(rule, MOST_OPEN_CLIENTS if entity is Entity.CLIENT else MOST_OPEN)
        if room <= 0:
            return []
        chosen = set(self._of_class(rule.client_class)) if rule.client_class else None
        found = [
            Cause(rule.id, entity, *row)
            for row in self._waiting(rule, entity, chosen)
            if chosen is None or row[1] in chosen
        ]
        new = _not_told(self._engine, found)
        return sorted(new, key=lambda cause: (cause.since, cause.entity_id))[:room]

    def is_reassigned(self, rule: StoredRule, owner_id: int | None, since: str) -> bool:
        """Return whether something has waited so long that somebody else gets it."""
        if rule.reassign_after is None or rule.reassign_to_id in (None, owner_id):
            return False
        limit = self._limit(rule.cause, rule.reassign_after, self._hours([owner_id])[owner_id])
        return limit is not None and moment(since) <= limit

    def _room(self, rule: StoredRule, most: int) -> int:
        sql = "SELECT count(*) FROM escalation WHERE resolved_at = '' AND rule_id = ?"
        return most - int(self._engine.rows(sql, (rule.id,))[0][0])

    def _waiting(
        self, rule: StoredRule, entity: Entity, chosen: set[int] | None
    ) -> Iterator[tuple[Any, ...]]:
        select, since = _WAITS[entity], _SINCE[entity]
        for owner_id, limit in self._limits(rule).items():
            where, params = f"{since} <= ?", [utc_text(limit)]
            if entity is not Entity.CLIENT:
                where += f" AND {since} > ?"
                params.append(utc_text(limit - LOOK_BACK))
            table = _TABLES[entity]
            owned: tuple[int, ...] = ()
            if entity.value in ("task", "inquiry"):
                where += (
                    f" AND {table}.owner_id IS NULL" if owner_id is None else f" AND {table}.owner_id = ?"
                )
                owned = () if owner_id is None else (owner_id,)
            if entity is Entity.CLIENT and chosen is not None:
                for chunk in chunks(sorted(chosen)):
                    sql = f"{select} AND {where} AND party.id IN ({marks(chunk)})"
                    yield from self._engine.rows(sql, (*params, *owned, *chunk))
            else:
                yield from self._engine.rows(f"{select} AND {where}", (*params, *owned))

    def _limits(self, rule: StoredRule) -> dict[int | None, datetime]:
        """Return up to when what is told of has begun to wait, by its owner where each has hours of his own."""
        owners: list[int | None] = [None]
        if rule.cause in _IN_MINUTES:
            owners += [row[0] for row in self._engine.rows('SELECT id FROM "user" ORDER BY id')]
        hours = self._hours(owners)
        limits = {owner: self._limit(rule.cause, rule.after, hours[owner]) for owner in owners}
        return {owner: limit for owner, limit in limits.items() if limit is not None}

    def _limit(self, cause: EscalationCause, after: int, work: WorkTime) -> datetime | None:
        if cause in _IN_MINUTES:
            return work.before(self._now, timedelta(minutes=after))
        # Days are those of the calendar, but nobody is told before somebody works again.
        seen = work.before(self._now, _ONE_MINUTE)
        return seen - timedelta(days=after) if seen else None


def still_waiting(engine: Engine, entity: Entity, ids: Sequence[int]) -> dict[int, str]:
    """Return which of some records wait yet, with the moment since when."""
    found: dict[int, str] = {}
    for chunk in chunks(ids):
        sql = f"{_WAITS[entity]} AND {_TABLES[entity]}.id IN ({marks(chunk)})"
        found |= {row[0]: row[3] for row in engine.rows(sql, chunk)}
    return found


def _not_told(engine: Engine, causes: Sequence[Cause]) -> list[Cause]:
    told: set[str] = set()
    for chunk in chunks([cause.occasion for cause in causes]):
        sql = f"SELECT occasion FROM escalation WHERE occasion IN ({marks(chunk)})"
        told.update(row[0] for row in engine.rows(sql, chunk))
    return [cause for cause in causes if cause.occasion not in told]
