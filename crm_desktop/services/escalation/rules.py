"""The rules of escalation: what the owner of the shop edits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft, EscalationRule
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import EscalationRule as RuleTable
from crm_desktop.models import User
from crm_desktop.models.engines import Engine
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.first_lists import FIRST_RULES
from crm_desktop.services.store import Store


@dataclass(frozen=True, slots=True)
class StoredRule:
    """A rule as checking needs it: people by their ids."""

    id: int
    cause: EscalationCause
    after: int
    client_class: str
    notify_id: int | None
    reassign_after: int | None
    reassign_to_id: int | None


def active_rules(engine: Engine) -> list[StoredRule]:
    """Return the rules that are switched on."""
    rows = engine.rows(
        "SELECT id, cause, after, client_class, notify_id, reassign_after, reassign_to_id FROM escalation_rule"
        " WHERE is_active = 1 AND is_gone = 0 ORDER BY position, id"
    )
    return [StoredRule(row[0], EscalationCause(row[1]), *row[2:]) for row in rows]


class EscalationRules:
    """Reading rules, and every change to them as one undoable action."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def rules(self) -> list[EscalationRule]:
        """Return all rules in their order."""
        rows = self._engine.rows(
            "SELECT rule.id, rule.version, rule.name, rule.cause, rule.after, rule.client_class,"
            " COALESCE(told.name, ''), rule.reassign_after, COALESCE(goes_to.name, ''), rule.is_active"
            ' FROM escalation_rule AS rule LEFT JOIN "user" AS told ON told.id = rule.notify_id'
            ' LEFT JOIN "user" AS goes_to ON goes_to.id = rule.reassign_to_id WHERE rule.is_gone = 0'
            " ORDER BY rule.position, rule.id"
        )
        return [
            EscalationRule(
                row_id,
                version,
                EscalationDraft(
                    name, EscalationCause(cause), after, of_class, told, late, goes_to, bool(is_active)
                ),
            )
            for row_id, version, name, cause, after, of_class, told, late, goes_to, is_active in rows
        ]

    def create_rule(self, draft: EscalationDraft) -> int:
        """Store a rule at the end of the list and return its id. Raises ValidationError."""
        draft.validate()

        def work(changes: Changes) -> int:
            last = self._engine.rows("SELECT COALESCE(max(position), -1) FROM escalation_rule")[0][0]
            return changes.insert(RuleTable, **_values(changes, draft), position=last + 1)

        return self._store.write(ActionKind.ESCALATION_CHANGED, work, subject=tidy(draft.name))

    def create_first(self, language: str) -> int:
        """Store the usual rules, in force at once, as one action; returns how many. Rules that are there stay."""
        drafts = [
            EscalationDraft(name, cause, after, of_class)
            for name, cause, after, of_class in FIRST_RULES.get(language, FIRST_RULES["en"])
        ]

        def work(changes: Changes) -> int:
            last = self._engine.rows("SELECT COALESCE(max(position), -1) FROM escalation_rule")[0][0]
            for at, draft in enumerate(drafts, last + 1):
                changes.insert(RuleTable, **_values(changes, draft), position=at)
            return len(drafts)

        return self._store.write(ActionKind.ESCALATION_CHANGED, work, count=len(drafts))

    def update_rule(self, rule_id: int, version: int | None, draft: EscalationDraft) -> None:
        """Make a rule equal to the draft. Raises ValidationError, NotFoundError, StaleError."""
        draft.validate()
        self._store.write(
            ActionKind.ESCALATION_CHANGED,
            lambda changes: changes.update(RuleTable, rule_id, version, **_values(changes, draft)),
            subject=tidy(draft.name),
        )

    def remove_rule(self, rule_id: int) -> None:
        """Remove a rule; the log still names it. Raises NotFoundError."""
        rows = self._engine.rows("SELECT name FROM escalation_rule WHERE id = ? AND is_gone = 0", (rule_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.ESCALATION_RULE, rule_id))

        def work(changes: Changes) -> None:
            if self._engine.rows("SELECT 1 FROM escalation WHERE rule_id = ? LIMIT 1", (rule_id,)):
                changes.update(RuleTable, rule_id, is_gone=1)
            else:
                changes.delete(RuleTable, [rule_id])

        self._store.write(ActionKind.ESCALATION_CHANGED, work, subject=str(rows[0][0]))


def _values(changes: Changes, draft: EscalationDraft) -> dict[str, Any]:
    people = ids_by_name(changes, User, [storable(draft.notify), storable(draft.reassign_to)])
    return {
        "name": tidy(storable(draft.name)),
        "cause": draft.cause.value,
        "after": draft.after,
        "client_class": draft.client_class.strip().upper(),
        "notify_id": people.get(name_key(storable(draft.notify))),
        "reassign_after": draft.reassign_after,
        "reassign_to_id": people.get(name_key(storable(draft.reassign_to))),
        "is_active": int(draft.is_active),
    }
