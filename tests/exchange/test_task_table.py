"""Tasks as a table for people and as documents for programs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from crm_desktop.domain.task import CheckItem, Task, TaskDraft, TaskState
from crm_desktop.exchange.task_table import ENGLISH, task_document, task_table

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)


def made(draft: TaskDraft) -> Task:
    return Task(5, 1, draft, TaskState.OPEN, "Пётр", "Анна", "Кофе", AT, escalated_at=AT, deal_number=7)


def test_a_document_says_what_programs_ask_for() -> None:
    draft = TaskDraft(
        "Показ", owner="Марина", starts_at=AT, ends_at=AT + timedelta(hours=1), rule="FREQ=DAILY"
    )
    said = task_document(made(draft))
    names = (
        "id title kind client deal owner start end all_day due priority state recurrence escalated".split()
    )
    assert set(names) <= said.keys()
    assert (said["start"], said["due"]) == (AT.isoformat(), (AT + timedelta(hours=1)).isoformat())
    assert (said["deal"], said["escalated"], said["all_day"]) == (7, True, False)


def test_whole_days_are_days() -> None:
    draft = TaskDraft(
        "Отпуск", day=date(2026, 12, 1), last_day=date(2026, 12, 3), checklist=(CheckItem("Билеты"),)
    )
    said = task_document(made(draft))
    assert (said["start"], said["end"], said["due"], said["all_day"]) == (
        "2026-12-01",
        "2026-12-03",
        "2026-12-03",
        True,
    )
    assert said["checklist"] == [{"text": "Билеты", "done": False}]
    assert task_document(made(TaskDraft("x")))["due"] is None


def test_the_table_speaks_another_language() -> None:
    form = task_table({"title": "Задача", "kind.todo": "дело"})
    values = {column.key: column.value(made(TaskDraft("Показ"))) for column in form.columns}
    assert [column.heading for column in form.columns][0] == "Задача"  # noqa: RUF015
    assert (values["title"], values["kind"], values["state"]) == ("Показ", "дело", "open")
    assert {column.key for column in form.columns} | {"sheet"} == ENGLISH.keys()
