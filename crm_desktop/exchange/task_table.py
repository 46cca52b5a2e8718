"""The columns of exported tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from crm_desktop.domain.task import Task, TaskDraft
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn, TableForm, local

# Every word of the table; another language comes as `labels` under the same keys.
ENGLISH = {
    "sheet": "Tasks",
    "title": "Task",
    "kind": "Kind",
    "state": "State",
    "start": "Begins",
    "end": "Ends",
    "due": "Due",
    "priority": "Priority",
    "client": "Client",
    "deal": "Deal No.",
    "owner": "Responsible",
    "author": "Set by",
    "place": "Place",
    "note": "Note",
    "recurrence": "Repeats",
    "done": "Done",
    "result": "Result",
}
_KINDS = {
    "start": ColumnKind.MOMENT,
    "end": ColumnKind.MOMENT,
    "due": ColumnKind.MOMENT,
    "deal": ColumnKind.NUMBER,
    "note": ColumnKind.LONG_TEXT,
    "done": ColumnKind.MOMENT,
    "result": ColumnKind.LONG_TEXT,
}


def task_table(labels: Mapping[str, str] | None = None) -> TableForm[Task]:
    """Return how tasks are written; `labels` has the words of `ENGLISH`, those of kinds (`kind.call`), states
    (`state.open`) and priorities (`priority.high`), in another language."""
    words = {**ENGLISH, **(labels or {})}

    def word(kind: str, value: str) -> str:
        return words.get(f"{kind}.{value}", value)

    getters: dict[str, Callable[[Task], ExportValue]] = {
        "title": lambda task: task.draft.title,
        "kind": lambda task: word("kind", task.draft.kind.value),
        "state": lambda task: word("state", task.state.value),
        "start": lambda task: _shown(task.draft.starts_at or task.draft.day),
        "end": lambda task: _shown(task.draft.ends_at or task.draft.last_day),
        "due": lambda task: _shown(_due(task.draft)),
        "priority": lambda task: word("priority", task.draft.priority.value),
        "client": lambda task: task.client_name,
        "deal": lambda task: task.deal_number,
        "owner": lambda task: task.draft.owner,
        "author": lambda task: task.author,
        "place": lambda task: task.draft.place,
        "note": lambda task: task.draft.note,
        "recurrence": lambda task: task.draft.rule,
        "done": lambda task: local(task.done_at),
        "result": lambda task: task.result,
    }
    columns = tuple(
        TableColumn(key, words[key], _KINDS.get(key, ColumnKind.TEXT), getter)
        for key, getter in getters.items()
    )
    return TableForm(words["sheet"], columns, task_document)


def task_document(task: Task) -> dict[str, Any]:
    """Return a task for programs, under plain English names. A task of a whole day has days for moments."""
    draft = task.draft
    return {
        "id": task.id,
        "title": draft.title,
        "kind": draft.kind.value,
        "client": task.client_name,
        "client_id": draft.client_id,
        "deal": task.deal_number,
        "owner": draft.owner,
        "author": task.author,
        "start": _text(draft.starts_at or draft.day),
        "end": _text(draft.ends_at or draft.last_day),
        "all_day": draft.is_all_day,
        "due": _text(_due(draft)),
        "priority": draft.priority.value,
        "state": task.state.value,
        "place": draft.place,
        "note": draft.note,
        "checklist": [{"text": item.text, "done": item.is_done} for item in draft.checklist],
        "recurrence": draft.rule,
        "done": _text(task.done_at),
        "result": task.result,
        "escalated": task.escalated_at is not None,
    }


def _due(draft: TaskDraft) -> datetime | date | None:
    """Return by when a task is to be done: its deadline, else its end."""
    return draft.due_at or draft.ends_at or draft.starts_at or draft.last_day or draft.day


def _shown(when: datetime | date | None) -> ExportValue:
    return local(when) if isinstance(when, datetime) else when


def _text(when: datetime | date | None) -> str | None:
    return when.isoformat() if when else None
