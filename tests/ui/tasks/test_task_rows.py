"""Rows of the list in words, and their headings."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.task import Task, TaskDraft, TaskState
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.table.two_lines import HEADING
from crm_desktop.ui.tasks.periods import Shown
from crm_desktop.ui.tasks.task_rows import TaskWords
from tests.ui.tasks.calendar_desk import TODAY, CalendarDesk, at, timed

NOW = dt.datetime.combine(TODAY, dt.time(12))


@pytest.mark.parametrize(
    ("draft", "state", "text", "pair"),
    [
        (timed("x", TODAY, 9, 30), TaskState.OPEN, "today, 9:00", "danger"),
        (timed("x", TODAY, 15), TaskState.OPEN, "today, 3:00", "success"),
        (TaskDraft("x", day=TODAY + dt.timedelta(days=1)), TaskState.OPEN, "tomorrow", "neutral"),
        (TaskDraft("x", due_at=at(TODAY, 9)), TaskState.OPEN, "by today", "danger"),
        (TaskDraft("x"), TaskState.OPEN, "without a time", "neutral"),
        (timed("x", TODAY, 9), TaskState.DONE, "Done", "neutral"),
    ],
)
def test_when_in_words(
    languages: Languages, draft: TaskDraft, state: TaskState, text: str, pair: str
) -> None:
    task = Task(1, 1, draft, state, "", "Орлов Пётр", "Стеллажи", at(TODAY, 8))
    words = TaskWords(Formats())
    found, colors = words.when(task, NOW)
    assert (found[: len(text)], colors) == (text, pair)
    assert "Орлов Пётр · Стеллажи" in words.spoken(task, NOW)


def test_rows_below_a_heading_have_room_for_it(desk: CalendarDesk) -> None:
    for hour in (20, 21):
        desk.add(timed("x", TODAY, hour))
    desk.show(Shown.LIST)
    heights = desk.page.list.rows.verticalHeader()
    assert heights.sectionSize(0) == heights.sectionSize(1) + HEADING
    assert not desk.page.list.rows.grab().isNull()
