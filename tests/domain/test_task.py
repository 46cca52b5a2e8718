"""What a task may say, and what it may not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.task import MAX_LENGTH, TaskDraft

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (TaskDraft("  "), "title"),
        (TaskDraft("x" * 501), "title"),
        (TaskDraft("x", starts_at=AT, ends_at=AT - timedelta(minutes=1)), "ends_at"),
        (TaskDraft("x", starts_at=AT, ends_at=AT + MAX_LENGTH + timedelta(1)), "ends_at"),
        (TaskDraft("x", day=DAY, last_day=DAY - timedelta(1)), "last_day"),
        (TaskDraft("x", rule="FREQ=DAILY", due_at=AT), "rule"),
    ],
)
def test_a_field_is_named_that_is_wrong(draft: TaskDraft, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        draft.validate()
    assert set(refused.value.problems) == {field}
    assert refused.value.problems["title" if field == "title" else field] in Problem


def test_an_hour_a_day_or_nothing() -> None:
    for draft in (
        TaskDraft("x", starts_at=AT, ends_at=AT),
        TaskDraft("x", day=DAY, rule="FREQ=DAILY"),
        TaskDraft("x"),
    ):
        draft.validate()
    assert TaskDraft("x", day=DAY).is_all_day
    assert not TaskDraft("x", day=DAY, starts_at=AT).is_all_day
    copied = TaskDraft("x").copy()
    copied.title = "y"
    assert TaskDraft("x") != copied
