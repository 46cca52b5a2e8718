"""How a draft of a task becomes a row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from crm_desktop.domain.moments import utc_text
from crm_desktop.domain.task import CheckItem, Priority, TaskDraft
from crm_desktop.domain.text import storable, tidy
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import chunks, marks

PRIORITIES = (Priority.LOW, Priority.NORMAL, Priority.HIGH)
_ONE_DAY = timedelta(days=1)


def task_values(draft: TaskDraft, owners: dict[str, int]) -> dict[str, Any]:
    """Return the columns of a task that its form edits; `owners` are ids by folded name."""
    return {
        "party_id": draft.client_id,
        "deal_id": draft.deal_id,
        "kind": draft.kind.value,
        "owner_id": owners.get(name_key(storable(draft.owner))),
        "starts_at": utc_text(draft.starts_at) if draft.starts_at else "",
        "ends_at": utc_text(draft.ends_at or draft.starts_at) if draft.starts_at else "",
        "day": draft.day.isoformat() if draft.is_all_day and draft.day else "",
        "last_day": (draft.last_day or draft.day or date.min).isoformat() if draft.is_all_day else "",
        "deadline_at": utc_text(draft.due_at) if draft.due_at else "",
        "due_at": _text(due_at(draft)),
        "priority": PRIORITIES.index(draft.priority),
        "checklist": checklist_record(draft.checklist),
        **words_of(draft),
    }


def hold_tasks(changes: Changes, ids: Iterable[int]) -> None:
    """Let no other program change tasks until the commit, so that what is read from now on is what is changed."""
    if changes.engine.lock_rows:
        for chunk in chunks(ids):
            sql = f"SELECT id FROM task WHERE id IN ({marks(chunk)}) ORDER BY id{changes.engine.lock_rows}"
            changes.engine.rows(sql, chunk)


def words_of(draft: TaskDraft) -> dict[str, Any]:
    """Return what a task says of itself, as it is stored: in its own row and in that of its series alike."""
    return {
        "title": tidy(storable(draft.title)),
        "note": storable(draft.note).strip(),
        "place": tidy(storable(draft.place)),
        "remind_before": sorted(int(lead.total_seconds() // 60) for lead in draft.remind_before),
    }


def due_at(draft: TaskDraft) -> datetime | None:
    """Return from when on a task is overdue: its deadline, else its end; one of a whole day when it is over."""
    if draft.due_at is not None:
        return draft.due_at
    if draft.starts_at is not None:
        return draft.ends_at or draft.starts_at
    last = draft.last_day or draft.day
    return datetime.combine(last + _ONE_DAY, time()).astimezone() if last else None


def checklist_record(items: Iterable[CheckItem]) -> list[dict[str, Any]]:
    """Return a checklist as it is stored."""
    return [{"text": tidy(storable(item.text)), "done": item.is_done} for item in items if tidy(item.text)]


def _text(moment: datetime | None) -> str:
    return utc_text(moment) if moment else ""
