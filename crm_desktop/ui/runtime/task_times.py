"""When a task is, in a few words: `tomorrow, 15:00`; what is late is red."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from crm_desktop.domain.task import Priority, Task, TaskDraft, TaskState
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.task_texts import task_kind_text, task_state_text

_ONE_DAY = dt.timedelta(days=1)


class TimeLook(NamedTuple):
    """A time in words, the pair of colours it is written in, and its icon."""

    text: str
    pair: str
    icon: str


class TaskTimes(Translated):
    """Writes when tasks are; `formats` writes days and times."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def look(self, task: Task, now: dt.datetime) -> TimeLook:
        """Return when a task is and how that looks; `now` is this moment."""
        if task.state is not TaskState.OPEN:
            return TimeLook(task_state_text(task.state), "neutral", "")
        wall, draft = wall_of(now), task.draft
        text = self.when(draft, now)
        end = late_from(draft)
        if end is not None and end <= wall:
            return TimeLook(text, "danger", "circle-alert")
        first, last = _days(draft)
        is_today = first is not None and first <= wall.date() <= (last or first)
        return TimeLook(text, "success" if is_today else "neutral", "clock")

    def when(self, draft: TaskDraft, now: dt.datetime) -> str:
        """Return when something is to be done: `tomorrow, 15:00`, `by Friday`, `without a time`."""
        today = wall_of(now).date()
        if draft.starts_at is not None:
            begins = wall_of(draft.starts_at)
            return f"{self._formats.relative_day(begins.date(), today)}, {self._formats.time(begins)}"
        if draft.day is not None:
            return self._formats.relative_day(draft.day, today)
        if draft.due_at is not None:
            day = self._formats.relative_day(wall_of(draft.due_at).date(), today)
            return self.tr("by {0}").format(day)
        return self.tr("without a time")

    def understood(self, draft: TaskDraft, now: dt.datetime) -> str:
        """Return what a line was understood to be, in words."""
        when = self.when(draft, now)
        if draft.due_at is not None and draft.starts_at is None and draft.day is None:
            when = f"{when}, {self._formats.time(wall_of(draft.due_at))}"
        parts = [task_kind_text(draft.kind), when]
        if draft.rule:
            parts.append(self.tr("repeats"))
        if draft.priority is Priority.HIGH:
            parts.append(self.tr("urgent"))
        elif draft.priority is Priority.LOW:
            parts.append(self.tr("not urgent"))
        return self.tr("Understood: {0}").format(" · ".join(parts))


def late_from(draft: TaskDraft) -> dt.datetime | None:
    """Return from when on a task is late, by the clock on the wall, as the base counts it; None for one without a
    time."""
    if draft.due_at is not None:
        return wall_of(draft.due_at)
    if draft.starts_at is not None:
        return wall_of(draft.ends_at or draft.starts_at)
    last = draft.last_day or draft.day
    return dt.datetime.combine(last + _ONE_DAY, dt.time()) if last else None


def _days(draft: TaskDraft) -> tuple[dt.date | None, dt.date | None]:
    if draft.starts_at is not None:
        begins = wall_of(draft.starts_at)
        return begins.date(), wall_of(draft.ends_at).date() if draft.ends_at else begins.date()
    return draft.day, draft.last_day
