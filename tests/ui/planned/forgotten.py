"""Something that was forgotten, and of which the head was told."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services

MONDAY = dt.datetime(2026, 11, 23, 6, 0, tzinfo=dt.UTC)
TOLD_AT = MONDAY + dt.timedelta(hours=2)


def forget_task(services: Services, client_id: int, deal_id: int | None = None) -> int:
    """Let a call of Мария be overdue and tell Глава of it, who sits at the keyboard; return the task."""
    services.preferences.update(time_zone="Europe/Moscow", holiday_country="-")
    head = services.users.create("Глава")
    services.users.act_as(head)
    services.escalations.create_rule(
        EscalationDraft("Просрочено", EscalationCause.TASK_OVERDUE, 60, notify="Глава")
    )
    draft = TaskDraft("Позвонить", client_id=client_id, deal_id=deal_id, starts_at=MONDAY, owner="Мария")
    task = services.tasks.create(draft)
    services.escalations.check(TOLD_AT)
    return task
