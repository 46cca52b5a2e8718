"""Reminders for tests of what shows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.reminder import Reminder, ReminderKind
from crm_desktop.domain.task import TaskKind

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
TASK = Reminder(
    1, ReminderKind.TASK, EntityRef(Entity.TASK, 1), "Позвонить", "", NOW, task_kind=TaskKind.CALL
)


def tasks(count: int) -> list[Reminder]:
    return [replace(TASK, id=number + 1, title=f"Дело {number}") for number in range(count)]
