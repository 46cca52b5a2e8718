"""The log of escalation as a table for people and as documents for programs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import Escalation, EscalationCause, Resolution
from crm_desktop.exchange.escalation_table import ENGLISH, escalation_document, escalation_table

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
LINE = Escalation(
    5, 1, "Просрочено", EscalationCause.TASK_OVERDUE, EntityRef(Entity.TASK, 9), "Позвонить", 3, "Анна", "Мария",
    "Глава", AT, Resolution.OPEN,
)  # fmt: skip


def test_a_document_names_the_record() -> None:
    said = escalation_document(LINE)
    assert (said["record"], said["record_id"], said["cause"]) == ("task", 9, "task_overdue")
    assert (said["at"], said["resolved"], said["resolution"]) == (AT.isoformat(), None, "")


@pytest.mark.parametrize(
    ("resolution", "is_open", "word"),
    [
        (Resolution.OPEN, True, "open"),
        (Resolution.REMINDED, True, "waiting"),
        (Resolution.REMINDED, False, "reminded"),
        (Resolution.DONE, False, "выполнено"),
    ],
)
def test_the_table_says_what_came_of_it(resolution: Resolution, is_open: bool, word: str) -> None:
    line = replace(LINE, resolution=resolution, resolved_at=None if is_open else AT)
    form = escalation_table({"what": "Что забыли", "outcome.done": "выполнено"})
    values = {column.key: column.value(line) for column in form.columns}
    assert values["resolution"] == word
    assert {column.key for column in form.columns} | {"sheet"} == ENGLISH.keys()
    assert "Что забыли" in [column.heading for column in form.columns]
