"""Series of tasks: what each occurrence says, which ones there are, and making them ahead."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from crm_desktop.domain.recurrence import occurrences
from crm_desktop.domain.task import CheckItem, TaskDraft, TaskKind
from crm_desktop.domain.wall_clock import moment_of, wall_of
from crm_desktop.models import Party, Task, TaskMember
from crm_desktop.models import TaskSeries as SeriesTable
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.tasks.writing import PRIORITIES, checklist_record, task_values, words_of

AHEAD = timedelta(days=90)  # for so long tasks are made ahead
RENEWED = timedelta(days=60)  # and made again when fewer days than this are left
LEAST, MOST = 2, 400  # tasks of one series that are made at a time
PAST = timedelta(days=31)  # of a series that began earlier only what is still to come is made
OVER = "9999-12-31T00:00:00"  # made_until of a series that gives nothing any more


@dataclass(frozen=True, slots=True)
class Series:
    """A stored series. `template` is a draft at its first beginning `starts`, which is on the clock of `zone`."""

    id: int
    rule: str
    zone: str
    starts: datetime
    made_until: str
    left_out: frozenset[datetime]
    template: TaskDraft
    owner_id: int | None


def begin_of(draft: TaskDraft, zone: str) -> datetime:
    """Return what the clock shows as a draft begins; one of a whole day begins at midnight."""
    if draft.starts_at is not None:
        return wall_of(draft.starts_at, zone)
    return datetime.combine(draft.day or date.max, time())


def at(template: TaskDraft, wall: datetime, zone: str) -> TaskDraft:
    """Return a draft as it is at another beginning; a deadline keeps its distance."""
    if template.starts_at is None and template.day is not None:
        days = wall.date() - template.day
        due = template.due_at and moment_of(wall_of(template.due_at, zone) + days, zone)
        last = template.last_day and template.last_day + days
        return replace(template, day=wall.date(), last_day=last, due_at=due)
    begin = moment_of(wall, zone)
    by = begin - template.starts_at if template.starts_at else timedelta(0)
    return replace(
        template,
        starts_at=begin,
        ends_at=template.ends_at + by if template.ends_at else None,
        due_at=template.due_at + by if template.due_at else None,
    )


def read_series(engine: Engine, ids: Sequence[int]) -> dict[int, Series]:
    """Return series by id; vanished ids are left out."""
    found: dict[int, Series] = {}
    for chunk in chunks(ids):
        for row in engine.rows(
            "SELECT id, rule, zone, starts_local, made_until, left_out, template, party_id, deal_id, owner_id"
            f" FROM task_series WHERE id IN ({marks(chunk)})",
            chunk,
        ):
            row_id, rule, zone, starts, made_until, left_out, template, party_id, deal_id, owner_id = row
            begin = datetime.fromisoformat(starts)
            draft = _template_draft(json.loads(template), begin, zone)
            draft.client_id, draft.deal_id, draft.rule, draft.zone = party_id, deal_id, rule, zone
            gone = frozenset(map(datetime.fromisoformat, json.loads(left_out)))
            found[row_id] = Series(row_id, rule, zone, begin, made_until, gone, draft, owner_id)
    return found


def series_values(draft: TaskDraft, rule: str, zone: str, owner_id: int | None) -> dict[str, Any]:
    """Return the columns of a series that repeats a draft."""
    begin = begin_of(draft, zone)
    moment = draft.starts_at or moment_of(begin, zone)
    due = draft.due_at and round((draft.due_at - moment).total_seconds() / 60)
    length = (
        draft.ends_at and draft.starts_at and round((draft.ends_at - draft.starts_at).total_seconds() / 60)
    )
    template = {
        **words_of(draft),
        "kind": draft.kind.value,
        "priority": draft.priority.value,
        "checklist": checklist_record(replace(item, is_done=False) for item in draft.checklist),
        "participants": list(draft.participants),
        "is_all_day": draft.is_all_day,
        "days": (draft.last_day - draft.day).days if draft.is_all_day and draft.day and draft.last_day else 0,
        "minutes": length,
        "due_minutes": due,
    }
    return {
        "party_id": draft.client_id,
        "deal_id": draft.deal_id,
        "owner_id": owner_id,
        "rule": rule,
        "zone": zone,
        "starts_local": begin.isoformat(),
        "template": template,
    }


def first_ones(series: Series, now: datetime) -> list[datetime]:
    """Return the beginnings that are made when a series is stored."""
    today = wall_of(now, series.zone)
    since = None if series.starts > today - PAST else datetime.combine(today.date(), time())
    found = occurrences(series.rule, series.starts, since, series.left_out)
    end = max(today, series.starts) + AHEAD
    wanted: list[datetime] = []
    for wall in islice(found, MOST):
        if wall > end and len(wanted) >= LEAST:
            break
        wanted.append(wall)
    return wanted


def next_ones(series: Series, until: datetime) -> tuple[list[datetime], bool]:
    """Return the beginnings up to a time that are not made yet, and whether the series ends with them."""
    made = datetime.fromisoformat(series.made_until) if series.made_until else series.starts - timedelta(1)
    wanted: list[datetime] = []
    for wall in occurrences(series.rule, series.starts, made + timedelta(microseconds=1), series.left_out):
        if wall > until or len(wanted) >= MOST:
            return wanted, False
        wanted.append(wall)
    return wanted, True


def make_tasks(changes: Changes, series: Series, walls: Sequence[datetime]) -> list[int]:
    """Store the tasks of a series at some beginnings and return their ids; who takes part is a client still."""
    rows = [occurrence_values(series, wall) for wall in walls]
    if not rows:
        return []
    ids = list(changes.insert_many(Task, tuple(rows[0]), [tuple(row.values()) for row in rows]))
    people = standing_clients(changes, series.template.participants)
    members = [(task_id, person, place) for task_id in ids for place, person in enumerate(people)]
    changes.insert_many(TaskMember, ("task_id", "party_id", "position"), members)
    return ids


def occurrence_values(series: Series, wall: datetime) -> dict[str, Any]:
    """Return the columns of the task of a series at one beginning."""
    values = task_values(at(series.template, wall, series.zone), {})
    mark = {"owner_id": series.owner_id, "series_id": series.id, "occurrence": wall.isoformat()}
    return values | mark


def note_made(changes: Changes, series: Series, walls: Sequence[datetime], *, is_over: bool = False) -> None:
    """Note up to when the tasks of a series are made."""
    made = OVER if is_over else walls[-1].isoformat() if walls else series.made_until
    changes.update_many(SeriesTable, [series.id], made_until=made)


def standing_clients(changes: Changes, ids: Iterable[int]) -> list[int]:
    """Return who of some clients is there still, those that were merged by the one that was kept."""
    wanted = list(dict.fromkeys(ids))
    rows = changes.fetch(Party, wanted, ("merged_into_id",))
    return list(
        dict.fromkeys(rows[row_id]["merged_into_id"] or row_id for row_id in wanted if row_id in rows)
    )


def _template_draft(said: dict[str, Any], begin: datetime, zone: str) -> TaskDraft:
    draft = TaskDraft(
        said["title"],
        TaskKind(said["kind"]),
        note=said["note"],
        priority=next(each for each in PRIORITIES if each.value == said["priority"]),
        place=said["place"],
        checklist=tuple(CheckItem(item["text"]) for item in said["checklist"]),
        remind_before=tuple(timedelta(minutes=lead) for lead in said["remind_before"]),
        participants=tuple(said["participants"]),
    )
    moment = moment_of(begin, zone)
    if said["is_all_day"]:
        draft.day = begin.date()
        draft.last_day = draft.day + timedelta(days=said["days"])
    else:
        draft.starts_at = moment
        draft.ends_at = moment + timedelta(minutes=said["minutes"] or 0)
    if said["due_minutes"] is not None:
        draft.due_at = moment + timedelta(minutes=said["due_minutes"])
    return draft
