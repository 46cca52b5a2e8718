"""A draft becomes a row: when it begins, when it falls due."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from crm_desktop.domain.moments import start_of, utc_text
from crm_desktop.domain.task import CheckItem, Priority, TaskDraft
from crm_desktop.services.tasks.writing import checklist_record, due_at, task_values

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_due_is_the_deadline_else_the_end() -> None:
    end = AT + timedelta(hours=1)
    assert due_at(TaskDraft("x")) is None
    assert due_at(TaskDraft("x", starts_at=AT)) == AT
    assert due_at(TaskDraft("x", starts_at=AT, ends_at=end)) == end
    assert due_at(TaskDraft("x", starts_at=AT, ends_at=end, due_at=AT)) == AT
    whole = task_values(TaskDraft("x", day=date(2026, 12, 1), last_day=date(2026, 12, 2)), {})
    assert whole["due_at"] == start_of(date(2026, 12, 3))


def test_names_and_lists_as_they_are_stored() -> None:
    draft = TaskDraft(
        "  Два \n слова ", owner="Марина", priority=Priority.HIGH, starts_at=AT,
        remind_before=(timedelta(hours=1), timedelta(minutes=15)),
    )  # fmt: skip
    values = task_values(draft, {"марина": 7})
    assert (values["title"], values["owner_id"], values["priority"]) == ("Два слова", 7, 2)
    assert (values["starts_at"], values["ends_at"]) == (utc_text(AT), utc_text(AT))
    assert values["remind_before"] == [15, 60]
    assert checklist_record([CheckItem(" "), CheckItem(" Ключ ", True)]) == [{"text": "Ключ", "done": True}]
