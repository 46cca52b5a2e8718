"""Reading tasks: lists, what is in a period, one task whole."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.moments import moment, utc_text
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.task import MAX_LENGTH, CheckItem, Task, TaskDraft, TaskFilter, TaskKind, TaskState
from crm_desktop.domain.wall_clock import moment_of, wall_of
from crm_desktop.domain.work_time import OFFICE, Spans, free_spans
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.collector import collector_paused
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.search.lookup import document_condition
from crm_desktop.services.search.query import search_words
from crm_desktop.services.store import Store
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.tasks.writing import PRIORITIES
from crm_desktop.services.working_time import WorkingTimeService

if TYPE_CHECKING:
    from crm_desktop.domain.quick_task import Understood

_EVERYTHING = TaskFilter()
_ONE_DAY = timedelta(days=1)
_LEAST = timedelta(minutes=1)  # that a task of no length takes
_FROM = (
    " FROM task LEFT JOIN party ON party.id = task.party_id LEFT JOIN deal ON deal.id = task.deal_id"
    ' LEFT JOIN "user" AS owner ON owner.id = task.owner_id'
    ' LEFT JOIN "user" AS author ON author.id = task.created_by_id'
    " LEFT JOIN task_series AS series ON series.id = task.series_id"
)
_ROW = (
    "task.id, task.version, task.title, task.kind, task.party_id, task.deal_id, COALESCE(owner.name, ''),"
    " task.starts_at, task.ends_at, task.day, task.last_day, task.deadline_at, task.priority, task.place,"
    " task.note, task.checklist, task.remind_before, COALESCE(series.rule, ''), COALESCE(series.zone, ''),"
    " task.state, COALESCE(author.name, ''), COALESCE(party.display_name, ''), COALESCE(deal.title, ''),"
    " task.created_at, task.done_at, task.result, task.series_id, task.occurrence, task.escalated_at, deal.number"
)
_OF = 'task.owner_id IN (SELECT id FROM "user" WHERE name IN ({0}))'
_OWNED = f"({_OF} OR task.owner_id IS NULL)"  # or of nobody
# Begins on another day than it falls due: written as in `task_long`, an index of its own. Of what has hours the days
# are those of UTC: it may still go on over midnight here, but then it falls due within a day.
LONG = (
    "(task.deadline_at <> '' OR task.last_day <> task.day"
    " OR task.ends_at <> '' AND substr(task.starts_at, 1, 10) <> substr(task.ends_at, 1, 10))"
)
LIVE = "(task.party_id IS NULL OR task.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL))"


class TaskQueries:
    """Everything that can be asked about tasks; those of clients in the recycle bin are not listed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list_ids(self, wanted: TaskFilter = _EVERYTHING) -> array[int]:
        """Return the ids of the tasks that a filter lets through: as they fall due, those without a time last."""
        where, params = self._conditions(wanted)
        select = f"SELECT task.id FROM task WHERE {where} AND task.due_at"
        # One after the other, so that each is read in the order of an index.
        rows: list[tuple[Any, ...]] = []
        if not wanted.only_without_time:
            # What has neither an hour nor a day falls due by a deadline: that index is the shorter one.
            long = f" AND {LONG}" if wanted.only_unplanned else ""
            rows += self._engine.rows(f"{select} <> ''{long} ORDER BY task.due_at, task.id", params)
        if not (wanted.only_overdue or wanted.since or wanted.until):
            # With the sign it is not read in the order of ids from all tasks that there ever were.
            rows += self._engine.rows(f"{select} = '' ORDER BY +task.id", params)
        return array("q", (row[0] for row in rows))

    def rows(self, ids: Sequence[int]) -> dict[int, Task]:
        """Return tasks by id; vanished ids are left out. Participants are those of `get` only."""
        found: dict[int, Task] = {}
        for chunk in chunks(ids):
            sql = f"SELECT {_ROW}{_FROM} WHERE task.id IN ({marks(chunk)})"
            found |= {row[0]: _task(row) for row in self._engine.rows(sql, chunk)}
        return found

    def with_time(self, ids: Sequence[int]) -> list[int]:
        """Return which of some tasks stand in the calendar, in the same order."""
        found: set[int] = set()
        for chunk in chunks(ids):
            sql = f"SELECT id FROM task WHERE (starts_at <> '' OR day <> '') AND id IN ({marks(chunk)})"
            found.update(row[0] for row in self._engine.rows(sql, chunk))
        return [task_id for task_id in ids if task_id in found]

    def understand(self, line: str) -> Understood:
        """Read a task in one line; it is mine. Nothing is stored and nothing refused."""
        from crm_desktop.services.tasks.quick import understand

        owner = self._store.actor_name
        return understand(
            self._engine,
            line,
            now=self._store.clock(),
            owner=owner,
            zone=PreferenceService(self._store).get().time_zone,
            work_ends=lambda day: self._work_ends(owner, day),
        )

    def _work_ends(self, owner: str, day: date) -> int:
        """Return the minute at which somebody's work ends on a day; who works on a day off works as on any other."""
        hours = WorkingTimeService(self._store, PreferenceService(self._store))
        return (hours.common([owner] if owner else [], day) or OFFICE[0])[-1][1]

    def get(self, task_id: int) -> Task:
        """Return one task whole; raises NotFoundError."""
        found = self.whole([task_id]).get(task_id)
        if found is None:
            raise NotFoundError(EntityRef(Entity.TASK, task_id))
        return found

    def whole(self, ids: Sequence[int]) -> dict[int, Task]:
        """Return tasks by id with their participants; vanished ids are left out."""
        found, people = self.rows(ids), self._participants(ids)
        for task_id, task in found.items():
            task.draft.participants = tuple(people.get(task_id, ()))
        return found

    def within(self, since: date, until: date, owners: frozenset[str] = frozenset()) -> list[Task]:
        """Return what stands in the calendar from one day to another, both included, as it begins; done tasks
        too, cancelled ones not."""
        begin, end = _midnight(since), _midnight(until + _ONE_DAY)
        where = [LIVE, "task.state <> 'cancelled'"]
        params: list[Any] = []
        if owners:
            where.append(_OWNED.format(marks(owners)) if "" in owners else _OF.format(marks(owners)))
            params += sorted(owners)
        timed = "task.starts_at >= ? AND task.starts_at < ?"
        # What began before and still goes on.
        going_on = "task.starts_at >= ? AND task.starts_at < ? AND task.ends_at > ?"
        whole = "task.day >= ? AND task.day <= ? AND task.last_day >= ?"
        long_ago = utc_text(moment(begin) - MAX_LENGTH)
        year_before = (since - MAX_LENGTH).isoformat()  # the earliest day of what may still go on
        select = f"SELECT {_ROW}{_FROM} WHERE {' AND '.join(where)} AND "
        rows = [
            *self._engine.rows(select + timed, (*params, begin, end)),
            *self._engine.rows(select + going_on, (*params, long_ago, begin, begin)),
            *self._engine.rows(select + whole, (*params, year_before, until.isoformat(), since.isoformat())),
        ]
        with collector_paused():  # thousands of them for a month
            return sorted(map(_task, rows), key=lambda task: (_begin(task), task.id))

    def conflicts(self, draft: TaskDraft, except_id: int | None = None) -> list[Task]:
        """Return the open tasks that want the owner of a draft (nobody means me), or one of its participants or
        its client at a meeting, in the same hours."""
        if draft.starts_at is None:
            return []
        begin, end = draft.starts_at, _end(draft.starts_at, draft)
        owner = draft.owner or self._store.actor_name
        clients = {draft.client_id, *draft.participants} - {None} if draft.kind is TaskKind.MEETING else set()
        rows = self._engine.rows(
            f"SELECT {_ROW}{_FROM} WHERE {LIVE} AND task.state = 'open' AND task.starts_at > ?"
            " AND task.starts_at < ? AND task.ends_at >= ?",
            (utc_text(begin - MAX_LENGTH), utc_text(end), utc_text(begin)),
        )
        found = [
            task
            for task in map(_task, rows)
            if task.id != except_id and _end(_begin(task), task.draft) > begin
        ]
        busy = self._participants([task.id for task in found]) if clients else {}
        return [
            task
            for task in sorted(found, key=lambda task: (_begin(task), task.id))
            if (owner and name_key(task.draft.owner) == name_key(owner))
            or (
                task.draft.kind is TaskKind.MEETING
                and clients & {task.draft.client_id, *busy.get(task.id, ())}
            )
        ]

    def free_slots(
        self, owners: Iterable[str], day: date, length: timedelta, work: Spans | None = None
    ) -> list[tuple[datetime, datetime]]:
        """Return when all of some people are free for so long on a day, within the minutes that all of them work."""
        owners = list(owners)
        if work is None:
            work = WorkingTimeService(self._store, PreferenceService(self._store)).common(owners, day)
        midnight = datetime.combine(day, time())
        busy = []
        for task in self.within(day, day, frozenset(owners)):
            if task.state is TaskState.OPEN and task.draft.starts_at is not None:
                begin, end = wall_of(task.draft.starts_at), wall_of(_end(task.draft.starts_at, task.draft))
                busy.append((_minute(begin - midnight), _minute(end - midnight)))
        spans = free_spans(tuple(busy), work, max(1, _minute(length)))
        return [
            (moment_of(midnight + timedelta(minutes=begin)), moment_of(midnight + timedelta(minutes=end)))
            for begin, end in spans
        ]

    def _participants(self, ids: Sequence[int]) -> dict[int, list[int]]:
        """Return who takes part in tasks, by task, in order."""
        found: dict[int, list[int]] = {}
        for chunk in chunks(ids):
            sql = (
                f"SELECT task_id, party_id FROM task_member WHERE task_id IN ({marks(chunk)})"
                " AND party_id IS NOT NULL ORDER BY task_id, position, id"
            )
            for task_id, party_id in self._engine.rows(sql, chunk):
                found.setdefault(task_id, []).append(party_id)
        return found

    def open_of_client(self, client_id: int) -> list[Task]:
        """Return the open tasks of a client as they fall due."""
        ids = self.list_ids(TaskFilter(client_id=client_id))
        found = self.rows(ids)
        return [found[task_id] for task_id in ids if task_id in found]

    def open_of_deal(self, deal_id: int) -> list[Task]:
        """Return the open tasks of a deal as they fall due."""
        ids = self.list_ids(TaskFilter(deal_id=deal_id))
        found = self.rows(ids)
        return [found[task_id] for task_id in ids if task_id in found]

    def _conditions(self, wanted: TaskFilter) -> tuple[str, list[Any]]:
        conditions, params = [LIVE], list[Any]()
        if wanted.states == {TaskState.OPEN}:
            conditions.append("task.state = 'open'")  # written out: the indexes of open tasks are used then
        elif wanted.states:
            conditions.append(f"task.state IN ({marks(wanted.states)})")
            params += sorted(state.value for state in wanted.states)
        if wanted.kinds:
            conditions.append(f"task.kind IN ({marks(wanted.kinds)})")
            params += sorted(kind.value for kind in wanted.kinds)
        if wanted.owners:
            who = _OWNED if "" in wanted.owners else _OF
            conditions.append(who.format(marks(wanted.owners)))
            params += sorted(wanted.owners)
        for column, value in (("party_id", wanted.client_id), ("deal_id", wanted.deal_id)):
            if value is not None:
                conditions.append(f"task.{column} = ?")
                params.append(value)
        self._limit_time(wanted, conditions, params)
        for word in search_words(wanted.text):
            tasks, of_tasks = document_condition(self._engine, SearchKind.TASK, "task.id", word)
            clients, of_clients = document_condition(self._engine, SearchKind.CLIENT, "task.party_id", word)
            conditions.append(f"({tasks} OR {clients})")
            params += [*of_tasks, *of_clients]
        return " AND ".join(conditions), params

    def _limit_time(self, wanted: TaskFilter, conditions: list[str], params: list[Any]) -> None:
        if wanted.only_overdue:
            conditions.append("task.due_at <> '' AND task.due_at <= ?")
            params.append(utc_text(self._store.clock()))
        if wanted.only_without_time:
            conditions.append("task.due_at = ''")
        if wanted.only_unplanned:
            # Not compared with "": SQLite would go through all tasks that are of no day.
            conditions.append("length(task.starts_at) = 0 AND length(task.day) = 0")
        if wanted.since is not None:
            # A task of a whole day falls due as the day ends.
            conditions.append("task.due_at >= ? AND NOT (task.due_at = ? AND task.day <> '')")
            params += [_midnight(wanted.since)] * 2
        if wanted.until is not None:
            end = _midnight(wanted.until + _ONE_DAY)
            conditions.append("task.due_at <> '' AND (task.due_at < ? OR task.due_at = ? AND task.day <> '')")
            params += [end, end]


def _midnight(day: date) -> str:
    return utc_text(datetime.combine(day, time()).astimezone())


def _begin(task: Task) -> datetime:
    draft = task.draft
    return draft.starts_at or datetime.combine(draft.day or date.max, time()).astimezone()


def _end(begin: datetime, draft: TaskDraft) -> datetime:
    """Return when a task that begins at a moment is over."""
    return max(draft.ends_at or begin, begin + _LEAST)


def _minute(since: timedelta) -> int:
    return int(since.total_seconds() // 60)


def _moment(text: str) -> datetime | None:
    return moment(text) if text else None


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _checklist(text: str) -> tuple[CheckItem, ...]:
    return tuple(CheckItem(item["text"], item["done"]) for item in json.loads(text))


@cache
def _leads(text: str) -> tuple[timedelta, ...]:
    return tuple(timedelta(minutes=lead) for lead in json.loads(text))


def _task(row: tuple[Any, ...]) -> Task:
    (
        row_id, version, title, kind, party_id, deal_id, owner, starts_at, ends_at, day, last_day, deadline,
        priority, place, note, checklist, leads, rule, zone, state, author, client, deal, created, done, result,
        series_id, occurrence, escalated, number,
    ) = row  # fmt: skip
    draft = TaskDraft(
        title=title,
        kind=TaskKind(kind),
        client_id=party_id,
        deal_id=deal_id,
        owner=owner,
        starts_at=_moment(starts_at),
        ends_at=_moment(ends_at),
        day=_day(day),
        last_day=_day(last_day),
        due_at=_moment(deadline),
        priority=PRIORITIES[priority],
        place=place,
        note=note,
        checklist=_checklist(checklist) if checklist != "[]" else (),
        remind_before=_leads(leads) if leads != "[]" else (),
        rule=rule,
        zone=zone,
    )
    return Task(
        id=row_id,
        version=version,
        draft=draft,
        state=TaskState(state),
        author=author,
        client_name=client,
        deal_title=deal,
        created_at=moment(created),
        done_at=_moment(done),
        result=result,
        series_id=series_id,
        occurrence=occurrence,
        escalated_at=_moment(escalated),
        deal_number=number,
    )
