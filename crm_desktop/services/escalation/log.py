"""The log of escalation: when who was told of what, and what came of it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.escalation import Escalation, EscalationCause, EscalationFilter, Resolution
from crm_desktop.domain.moments import moment, start_of
from crm_desktop.services.escalation.rules import EscalationRules
from crm_desktop.services.tables import chunks, marks

_WHAT = (
    "CASE line.entity WHEN 'task' THEN (SELECT title FROM task WHERE task.id = line.entity_id)"
    " WHEN 'deal' THEN (SELECT title FROM deal WHERE deal.id = line.entity_id)"
    " WHEN 'inquiry' THEN (SELECT CASE WHEN subject <> '' THEN subject ELSE name END FROM inquiry"
    " WHERE inquiry.id = line.entity_id)"
    " ELSE (SELECT display_name FROM party WHERE party.id = line.entity_id) END"
)
_ROW = (
    "SELECT line.id, line.version, rule.name, rule.cause, line.entity, line.entity_id,"
    f" COALESCE({_WHAT}, ''), line.party_id, COALESCE(party.display_name, ''), COALESCE(owner.name, ''),"
    " COALESCE(told.name, ''), line.at, line.resolution, line.resolved_at, COALESCE(new_owner.name, '')"
    " FROM escalation AS line JOIN escalation_rule AS rule ON rule.id = line.rule_id"
    " LEFT JOIN party ON party.id = line.party_id"
    ' LEFT JOIN "user" AS owner ON owner.id = line.owner_id'
    ' LEFT JOIN "user" AS told ON told.id = line.told_id'
    ' LEFT JOIN "user" AS new_owner ON new_owner.id = line.new_owner_id'
)
_LIVE = "(line.party_id IS NULL OR line.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL))"


class EscalationLog(EscalationRules):
    """Reads the log."""

    def list_ids(self, wanted: EscalationFilter = EscalationFilter()) -> array[int]:  # noqa: B008 - frozen
        """Return the ids of lines, the newest first."""
        where, params = self._conditions(wanted)
        rows = self._engine.rows(
            "SELECT line.id FROM escalation AS line JOIN escalation_rule AS rule ON rule.id = line.rule_id"
            f' LEFT JOIN "user" AS owner ON owner.id = line.owner_id WHERE {where}'
            " ORDER BY line.at DESC, line.id DESC",
            params,
        )
        return array("q", (row[0] for row in rows))

    def rows(self, ids: Sequence[int]) -> dict[int, Escalation]:
        """Return lines by id; vanished ids are left out."""
        found: dict[int, Escalation] = {}
        for chunk in chunks(ids):
            for row in self._engine.rows(f"{_ROW} WHERE line.id IN ({marks(chunk)})", chunk):
                found[row[0]] = _line(row)
        return found

    def get(self, line_id: int) -> Escalation:
        """Return one line; raises NotFoundError."""
        found = self.rows([line_id]).get(line_id)
        if found is None:
            raise NotFoundError(EntityRef(Entity.ESCALATION, line_id))
        return found

    def of_record(self, ref: EntityRef) -> list[Escalation]:
        """Return what the log tells of a task, an inquiry, a deal or a client, the newest first; of a client also
        what it tells of everything that is his."""
        is_client = ref.entity is Entity.CLIENT
        ids = self.list_ids(EscalationFilter(client_id=ref.id) if is_client else EscalationFilter(ref=ref))
        found = self.rows(ids)
        return [found[line_id] for line_id in ids if line_id in found]

    def _conditions(self, wanted: EscalationFilter) -> tuple[str, list[Any]]:
        conditions, params = [_LIVE], list[Any]()
        if wanted.causes:
            conditions.append(f"rule.cause IN ({marks(wanted.causes)})")
            params += sorted(cause.value for cause in wanted.causes)
        if wanted.owners:
            conditions.append(f"COALESCE(owner.name, '') IN ({marks(wanted.owners)})")
            params += sorted(wanted.owners)
        if wanted.ref is not None:
            conditions.append("line.entity = ? AND line.entity_id = ?")
            params += [wanted.ref.entity.value, wanted.ref.id]
        if wanted.client_id is not None:
            conditions.append("line.party_id = ?")
            params.append(wanted.client_id)
        if wanted.only_open:
            conditions.append("line.resolved_at = ''")
        if wanted.since is not None:
            conditions.append("line.at >= ?")
            params.append(start_of(wanted.since))
        if wanted.until is not None:
            conditions.append("line.at < ?")
            params.append(start_of(wanted.until + timedelta(days=1)))
        return " AND ".join(conditions), params


def _line(row: tuple[Any, ...]) -> Escalation:
    (
        row_id, version, rule, cause, entity, entity_id, what, party_id, client, owner, told, at, resolution,
        resolved_at, new_owner,
    ) = row  # fmt: skip
    return Escalation(
        row_id,
        version,
        rule,
        EscalationCause(cause),
        EntityRef(Entity(entity), entity_id),
        what,
        party_id,
        client,
        owner,
        told,
        moment(at),
        Resolution(resolution),
        moment(resolved_at) if resolved_at else None,
        new_owner,
    )
