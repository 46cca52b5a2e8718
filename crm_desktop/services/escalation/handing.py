"""How forgotten work goes to somebody else: the record and what is open of it, in one action."""

from __future__ import annotations

from crm_desktop.domain.entity import Entity
from crm_desktop.models import Deal, Inquiry, Party, Task
from crm_desktop.services.changes import Changes, Model

_MODELS: dict[Entity, Model] = {
    Entity.TASK: Task,
    Entity.INQUIRY: Inquiry,
    Entity.DEAL: Deal,
    Entity.CLIENT: Party,
}
_OPEN = "SELECT id FROM task WHERE state = 'open' AND owner_id = ?"
_OPEN_TASKS = {
    Entity.DEAL: f"{_OPEN} AND deal_id = ?",
    Entity.CLIENT: f"{_OPEN} AND party_id = ? AND deal_id IS NULL",
}


def hand_over(changes: Changes, entity: Entity, entity_id: int, owner_id: int) -> None:
    """Give a record to somebody; with a deal or a client go the open tasks of who had it, and its past stays whole.
    Raises NotFoundError."""
    model = _MODELS[entity]
    former = changes.fetch(model, [entity_id], ["owner_id"]).get(entity_id, {}).get("owner_id")
    changes.update(model, entity_id, owner_id=owner_id)
    if entity in _OPEN_TASKS and former is not None:
        rows = changes.engine.rows(_OPEN_TASKS[entity], (former, entity_id))
        changes.update_many(Task, [row[0] for row in rows], owner_id=owner_id)
