"""Taking tasks in from calendar files: each entry is known again by its UID, and all is one action."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.recurrence import occurrences
from crm_desktop.domain.task import Outcome, TaskDraft, TaskState
from crm_desktop.domain.text import fold, storable
from crm_desktop.exchange.ics_items import CalendarContents, CalendarItem, IcsProblem, IcsTrouble, Named
from crm_desktop.models import Task as TaskTable
from crm_desktop.models import TaskMember, TaskSeries, User
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store, utc_text
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.tasks.calendar_export import base_name, own_uid
from crm_desktop.services.tasks.finishing import write_entries
from crm_desktop.services.tasks.queries import TaskQueries
from crm_desktop.services.tasks.series import (
    Series,
    at,
    begin_of,
    first_ones,
    note_made,
    occurrence_values,
    read_series,
    series_values,
)
from crm_desktop.services.tasks.writing import task_values
from crm_desktop.services.timeline import TimelineService


@dataclass(slots=True)
class CalendarSummary:
    """What an import came to; when only tried out, what it would come to."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    troubles: list[IcsTrouble] = field(default_factory=list)
    is_done: bool = True
    action_id: int | None = None


class _Tried(Exception):
    def __init__(self, summary: CalendarSummary) -> None:
        super().__init__()
        self.summary = summary


def import_calendar(
    store: Store, contents: CalendarContents, *, subject: str = "", dry_run: bool = False
) -> CalendarSummary:
    """Store the entries of a calendar, new or as changes of those with the same UID, as one action; with `dry_run`
    nothing is written, and the answer is what would be. Raises StorageError."""

    def work(changes: Changes) -> CalendarSummary:
        summary = _Import(store, changes, contents).run()
        if dry_run:
            summary.is_done = False
            raise _Tried(summary)
        return summary

    before = store.last_change_set_id
    try:
        summary = store.write(
            ActionKind.TASKS_IMPORTED,
            work,
            subject=subject,
            count=lambda summary: summary.created + summary.updated,
        )
    except _Tried as tried:
        return tried.summary
    if store.last_change_set_id != before:
        summary.action_id = store.last_change_set_id
    return summary


class _Import:
    """One attempt at it."""

    def __init__(self, store: Store, changes: Changes, contents: CalendarContents) -> None:
        self._store, self._changes, self._engine = store, changes, changes.engine
        self._contents = contents
        self._home = PreferenceService(store).get().time_zone
        self._is_own = bool(contents.base) and contents.base == base_name(store.engine)
        self._tasks = TaskQueries(store)
        self._summary = CalendarSummary(troubles=list(contents.troubles))
        every = [each for item in contents.items for each in (item, *item.changed)]
        self._owners = ids_by_name(changes, User, [storable(item.draft.owner) for item in every])
        self._clients = self._find_clients(every)
        self._deals = self._find_deals(every) if self._is_own else {}
        self._single, self._series = self._find_known([item.uid for item in contents.items])

    def run(self) -> CalendarSummary:
        """Write everything and return what came of it."""
        for item in self._contents.items:
            is_known = item.uid in self._single or item.uid in self._series
            is_series = bool(item.draft.rule)
            is_changed = self._write_series(item) if is_series else self._write_single(item)
            if not is_known:
                self._summary.created += 1
            elif is_changed:
                self._summary.updated += 1
            else:
                self._summary.unchanged += 1
        return self._summary

    def _write_single(self, item: CalendarItem) -> bool:
        series_id = self._series.get(item.uid)
        if series_id is not None:  # a series that became a single task: all that is open of it goes
            self._end(series_id)
        return self._write_task(item, self._single.get(item.uid), {"uid": item.uid})

    def _write_task(self, item: CalendarItem, task_id: int | None, more: dict[str, Any]) -> bool:
        """Store one task, or make a stored one equal to it; returns whether anything changed."""
        draft = self._draft(item, task_id)
        values = task_values(draft, self._owners)
        if task_id is None:
            values |= self._state(item, None) | more
            values["owner_id"] = values["owner_id"] or self._store.actor_id
            task_id = self._changes.insert(TaskTable, **values)
            self._write_members(task_id, draft.participants)
            return True
        before = self._tasks.whole([task_id])[task_id]
        values |= self._state(item, before.done_at if before.state is item.state else None)
        if before.draft.starts_at and item.occurrence is None and not more.get("series_id"):
            values |= {"series_id": None, "occurrence": ""}
        if not item.result:
            values.pop("result", None)
        if "owner" not in item.says:
            values.pop("owner_id")
        is_changed = self._changes.update_each(TaskTable, {task_id: values}) > 0
        if before.state is TaskState.OPEN and item.state is TaskState.DONE:  # it was done on a telephone
            entries = write_entries(
                self._changes, TimelineService(self._store), [task_id], Outcome(item.result)
            )
            self._changes.update(TaskTable, task_id, None, interaction_id=entries.get(task_id))
        if before.draft.participants != draft.participants:
            self._write_members(task_id, draft.participants)
            is_changed = True
        return is_changed

    def _write_series(self, item: CalendarItem) -> bool:
        """Store a series and its tasks, or make a stored one equal to it."""
        series_id = self._series.get(item.uid)
        stored = read_series(self._engine, [series_id]).get(series_id) if series_id is not None else None
        draft = self._draft(item, None, stored)
        # Whole days have no zone in a file.
        zone = stored.zone if stored and draft.is_all_day else draft.zone or self._home
        draft, rule = self._as_stored(draft, zone, stored)
        draft.ends_at = draft.ends_at or draft.starts_at
        owner_id = self._owners.get(name_key(storable(draft.owner)))
        if owner_id is None:
            owner_id = stored.owner_id if stored else self._store.actor_id
        values = series_values(draft, rule, zone, owner_id)
        if stored is not None and values == _values_of(stored):
            values = {}
        apart = {each.occurrence for each in item.changed if each.occurrence} | set(item.added)
        walls_made = self._made(stored.id) if stored else {}
        gone = set(item.left_out)
        values["left_out"] = sorted(wall.isoformat() for wall in gone)
        if stored is not None and values["left_out"] != sorted(w.isoformat() for w in stored.left_out):
            kept = {wall for wall in stored.left_out if wall in walls_made}  # tasks that stand apart
            values["left_out"] = sorted(wall.isoformat() for wall in gone | kept)
        if stored is None:
            series_id = self._changes.insert(TaskSeries, **values)
            is_changed = True
        else:
            series_id = stored.id
            is_changed = self._changes.update_each(TaskSeries, {series_id: values}) > 0
        series = read_series(self._engine, [series_id])[series_id]
        if is_changed:
            self._make(series, walls_made, apart, item.uid)
        return self._write_changed(item, series) or is_changed

    def _as_stored(self, draft: TaskDraft, zone: str, stored: Series | None) -> tuple[TaskDraft, str]:
        """Return a draft and its rule as they are stored when the file says the same in other words."""
        if stored is None or _parts(stored.rule) != _parts(draft.rule) or stored.zone != zone:
            return draft, draft.rule
        first = next(occurrences(stored.rule, stored.starts), stored.starts)
        if first != begin_of(draft, zone):
            return draft, stored.rule
        return at(draft, stored.starts, zone), stored.rule

    def _made(self, series_id: int) -> dict[datetime, tuple[int, str]]:
        rows = self._engine.rows("SELECT occurrence, id, state FROM task WHERE series_id = ?", (series_id,))
        return {datetime.fromisoformat(wall): (row_id, state) for wall, row_id, state in rows}

    def _make(
        self, series: Series, made: dict[datetime, tuple[int, str]], apart: set[datetime], uid: str
    ) -> None:
        """Make the tasks of a series: those that are there stay where the rule still gives them."""
        walls = [wall for wall in first_ones(series, self._store.clock()) if wall not in series.left_out]
        people = series.template.participants
        wanted = {wall for wall in walls if wall not in apart}
        is_open = {wall: row_id for wall, (row_id, state) in made.items() if state == TaskState.OPEN.value}
        for wall in sorted(wanted):
            values = occurrence_values(series, wall)
            if wall in is_open:
                self._changes.update(TaskTable, is_open[wall], None, **values)
                self._write_members(is_open[wall], people)
            elif wall not in made:
                self._write_members(self._changes.insert(TaskTable, **values, uid=uid), people)
        self._delete([row_id for wall, row_id in is_open.items() if wall not in wanted | apart])
        note_made(self._changes, series, walls)

    def _write_changed(self, item: CalendarItem, series: Series) -> bool:
        """Store the tasks of a series that differ from it."""
        made = self._made(series.id)
        is_changed = False
        said = {each.occurrence: each for each in item.changed if each.occurrence}
        for wall in item.added:
            said.setdefault(wall, replace(item, draft=at(item.draft, wall, series.zone), occurrence=wall))
        for wall, each in said.items():
            row_id = made[wall][0] if wall in made else None
            draft = replace(each.draft, rule="", zone="")
            mark = {"series_id": series.id, "occurrence": wall.isoformat(), "uid": item.uid}
            is_changed |= self._write_task(replace(each, draft=draft, occurrence=wall), row_id, mark)
        beyond = {wall for wall in said if wall.isoformat() > series.made_until} - series.left_out
        if beyond:  # they are there already: the rule must not make them once more
            gone = sorted(wall.isoformat() for wall in beyond | set(series.left_out))
            self._changes.update_many(TaskSeries, [series.id], left_out=gone)
        return is_changed

    def _end(self, series_id: int) -> None:
        """Take away what is open of a series, and the series."""
        made = self._made(series_id)
        is_open = [row_id for row_id, state in made.values() if state == TaskState.OPEN.value]
        self._delete(is_open)
        rest = [row_id for row_id, _ in made.values() if row_id not in is_open]
        self._changes.update_many(TaskTable, rest, series_id=None, occurrence="", uid="")
        self._changes.delete(TaskSeries, [series_id])

    def _delete(self, ids: Sequence[int]) -> None:
        for task_id in ids:
            self._write_members(task_id, ())
        self._changes.delete(TaskTable, ids)

    def _write_members(self, task_id: int, people: Sequence[int]) -> None:
        old = self._engine.rows(
            "SELECT id, party_id FROM task_member WHERE task_id = ? ORDER BY position, id", (task_id,)
        )
        wanted = list(dict.fromkeys(people))
        if [row[1] for row in old] == wanted:
            return
        self._changes.delete(TaskMember, [row[0] for row in old])
        rows = [(task_id, person, place) for place, person in enumerate(wanted)]
        self._changes.insert_many(TaskMember, ("task_id", "party_id", "position"), rows)

    def _state(self, item: CalendarItem, done_before: datetime | None) -> dict[str, Any]:
        if item.state is TaskState.OPEN:
            return {"state": item.state.value, "done_at": "", "result": item.result}
        done = item.done_at or done_before
        at_text = utc_text(done) if done else self._changes.at
        if done_before and item.done_at and done_before.replace(microsecond=0) == item.done_at:
            at_text = utc_text(done_before)
        return {"state": item.state.value, "done_at": at_text, "result": item.result}

    def _draft(self, item: CalendarItem, task_id: int | None, stored: Series | None = None) -> TaskDraft:
        """Return what is to be stored: what a file does not say stays as it is."""
        draft = replace(item.draft, note=item.draft.note)
        known = stored.template if stored else None
        if task_id is not None:
            known = self._tasks.whole([task_id])[task_id].draft
        if known is not None:
            for name in {"kind", "checklist", "owner"} - item.says:
                setattr(draft, name, getattr(known, name))
            draft = _with_same_times(draft, known)
        draft.client_id = self._client(item.client, "CONTACT", draft)
        people = [(person, self._client(person, "ATTENDEE", draft)) for person in item.people]
        draft.participants = tuple(dict.fromkeys(each for _, each in people if each is not None))
        draft.deal_id = self._deals.get(item.deal) if item.deal is not None else None
        if known is not None:
            draft.client_id = draft.client_id or (known.client_id if item.client is None else None)
            draft.deal_id = draft.deal_id or known.deal_id
        return draft

    def _client(self, person: Named | None, name: str, draft: TaskDraft) -> int | None:
        """Return which client is meant; who is not known stands in the note."""
        if person is None:
            return None
        found = self._clients.get(fold(person.name), set())
        if self._is_own and person.id in found:
            return person.id
        if len(found) == 1:
            return next(iter(found))
        line = f"{name}: {person.name}"
        if line not in draft.note:
            draft.note = f"{draft.note}\n\n{line}".strip()
            trouble = IcsTrouble(draft.title, name, person.name, IcsProblem.UNKNOWN_PERSON)
            if trouble not in self._summary.troubles:
                self._summary.troubles.append(trouble)
        return None

    def _find_clients(self, items: Iterable[CalendarItem]) -> dict[str, set[int]]:
        names = {each.name for item in items for each in (item.client, *item.people) if each is not None}
        found: dict[str, set[int]] = {}
        for chunk in chunks(sorted(names)):
            rows = self._engine.rows(
                "SELECT id, display_name FROM party WHERE deleted_at IS NULL AND merged_into_id IS NULL"
                f" AND display_name IN ({marks(chunk)})",
                chunk,
            )
            for row_id, name in rows:
                found.setdefault(fold(name), set()).add(row_id)
        return found

    def _find_deals(self, items: Iterable[CalendarItem]) -> dict[int, int]:
        found: dict[int, int] = {}
        for chunk in chunks(sorted({item.deal for item in items if item.deal is not None})):
            sql = f"SELECT number, id FROM deal WHERE number IN ({marks(chunk)})"
            found |= dict(self._engine.rows(sql, chunk))
        return found

    def _find_known(self, uids: Sequence[str]) -> tuple[dict[str, int], dict[str, int]]:
        """Return which tasks and which series are known by these names."""
        single: dict[str, int] = {}
        series: dict[str, int] = {}
        wanted, base = set(uids), base_name(self._engine)
        for chunk in chunks(uids):
            sql = f"SELECT uid, id, series_id FROM task WHERE uid IN ({marks(chunk)}) ORDER BY id DESC"
            for uid, row_id, series_id in self._engine.rows(sql, chunk):
                if series_id is None:
                    single[uid] = row_id
                else:
                    series[uid] = series_id
        for what, table, known in (("task", "task", single), ("series", "task_series", series)):
            ids = [row_id for uid in uids if (row_id := _own_id(uid, what)) is not None]
            for some in chunks(ids):
                sql = f"SELECT id, created_at FROM {table} WHERE id IN ({marks(some)})"
                for row_id, created in self._engine.rows(sql, some):
                    name = own_uid(what, row_id, created, base)
                    if name in wanted:
                        known.setdefault(name, row_id)
        return single, series


def _own_id(uid: str, what: str) -> int | None:
    """Return the number in a name that was given here."""
    number = uid.removeprefix(f"{what}-").partition("-")[0]
    return int(number) if uid.startswith(f"{what}-") and number.isdecimal() and len(number) < 18 else None


def _with_same_times(draft: TaskDraft, known: TaskDraft) -> TaskDraft:
    """Return a draft with the parts of a second that a file cannot say, and a stored task has."""
    for name in ("starts_at", "ends_at", "due_at"):
        before, now = getattr(known, name), getattr(draft, name)
        if before and now and before.replace(microsecond=0) == now:
            setattr(draft, name, before)
    return draft


def _values_of(series: Series) -> dict[str, Any]:
    """Return what a stored series says, in the words in which a file says it."""
    return series_values(series.template, series.rule, series.zone, series.owner_id)


def _parts(rule: str) -> set[str]:
    return set(rule.upper().removeprefix("RRULE:").split(";"))
