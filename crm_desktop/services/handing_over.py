"""What somebody who leaves has to hand over, and what stays as the past under that name."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.inquiry import OPEN_STATES
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.sale import SaleState
from crm_desktop.domain.task import TaskState
from crm_desktop.models import (
    AutoTask,
    Deal,
    EscalationRule,
    Inquiry,
    Notice,
    Party,
    Plan,
    Promise,
    Sale,
    SpecialDay,
    Task,
    TaskSeries,
    User,
    WorkHours,
)
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import Model, references_to, table_of


class Duty(NamedTuple):
    """Rows that somebody answers for: those of a table where a column names him and a condition holds; `entity` is
    what they count as, None for what goes along without being asked about."""

    model: Model
    column: str
    condition: str
    entity: Entity | None = None


# What a rule says besides, once nobody has come in the place of a column: then it gives no work away.
_NOBODY: dict[str, dict[str, None]] = {"reassign_to_id": {"reassign_after": None}}
# What is of no use to anybody else: it goes with the user.
_OWN = (Notice, WorkHours, SpecialDay)


def duties(today: date) -> tuple[Duty, ...]:
    """Return what goes to whoever takes over; all else that names somebody is the past."""
    open_inquiry = ", ".join(f"'{state}'" for state in sorted(OPEN_STATES))
    owed = f"state <> '{SaleState.CANCELLED}' AND paid < total"
    return (
        Duty(Party, "owner_id", "1 = 1", Entity.CLIENT),
        Duty(Promise, "made_by_id", f"state = '{PromiseState.OPEN}'", Entity.PROMISE),
        Duty(Task, "owner_id", f"state = '{TaskState.OPEN}'", Entity.TASK),
        Duty(TaskSeries, "owner_id", "1 = 1"),
        Duty(AutoTask, "owner_id", "1 = 1"),
        Duty(EscalationRule, "notify_id", "1 = 1"),
        Duty(EscalationRule, "reassign_to_id", "1 = 1"),
        Duty(Deal, "owner_id", f"state = '{StageKind.OPEN}'", Entity.DEAL),
        Duty(Inquiry, "owner_id", f"state IN ({open_inquiry})", Entity.INQUIRY),
        Duty(Sale, "owner_id", f"(state = '{SaleState.ORDERED}' OR ({owed}))", Entity.SALE),
        Duty(Plan, "owner_id", f"month >= '{today:%Y-%m}'", Entity.PLAN),
    )


def count_duties(engine: Engine, today: date) -> dict[int, dict[Entity, int]]:
    """Return, by user, how much of what is to be handed over."""
    found: dict[int, dict[Entity, int]] = {}
    for model, column, condition, entity in duties(today):
        if entity is None:
            continue
        for user_id, count in engine.rows(
            f'SELECT {column}, count(*) FROM "{table_of(model)}" WHERE {column} IS NOT NULL AND {condition}'
            f" GROUP BY {column}"
        ):
            found.setdefault(user_id, {})[entity] = count
    return found


def has_past(engine: Engine, user_id: int, today: date) -> bool:
    """Return whether something names a user that nobody takes over: what was written, sold, moved, kept."""
    taken = {(duty.model, duty.column): duty.condition for duty in duties(today)}
    parts = []
    for model, column in references_to(User):
        if model in _OWN:
            continue
        condition = taken.get((model, column))
        still = f" AND NOT ({condition})" if condition else ""
        parts.append(f'EXISTS (SELECT 1 FROM "{table_of(model)}" WHERE {column} = ?{still})')
    return bool(engine.rows(f"SELECT 1 WHERE {' OR '.join(parts)}", (user_id,) * len(parts)))


def hand_over(changes: Changes, user_id: int, move_to: int | None, today: date) -> None:
    """Give all duties of a user to another one, or to nobody. Targets of a month that both have become one."""
    for model, column, condition, _ in duties(today):
        sql = f'SELECT id FROM "{table_of(model)}" WHERE {column} = ? AND {condition}'
        ids = [row[0] for row in changes.engine.rows(sql, (user_id,))]
        if model is Plan:
            _hand_over_plans(changes, ids, move_to)
        else:
            besides = _NOBODY.get(column, {}) if move_to is None else {}
            changes.update_many(model, ids, **{column: move_to}, **besides)


def forget_own(changes: Changes, user_id: int) -> None:
    """Delete the working hours and the reminders of a user who goes."""
    for model in _OWN:
        sql = f'SELECT id FROM "{table_of(model)}" WHERE user_id = ?'
        changes.delete(model, [row[0] for row in changes.engine.rows(sql, (user_id,))])


def _hand_over_plans(changes: Changes, ids: list[int], move_to: int | None) -> None:
    known = {
        (month, metric): (row_id, target)
        for row_id, month, metric, target in changes.engine.rows(
            "SELECT id, month, metric, target FROM plan WHERE owner_id = ?", (move_to,)
        )
    }
    moved: list[int] = []
    raised: dict[int, dict[str, int]] = {}
    for row_id, plan in changes.fetch(Plan, ids).items():
        other = known.get((plan["month"], plan["metric"]))
        if other is None:
            moved.append(row_id)
        else:
            raised[other[0]] = {"target": other[1] + plan["target"]}
    changes.update_each(Plan, raised)
    changes.update_many(Plan, moved, owner_id=move_to)
    changes.delete(Plan, [row_id for row_id in ids if row_id not in moved])
