"""Writing tasks and meetings to calendar files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.recurrence import between, occurrences
from crm_desktop.domain.task import Task, TaskDraft, TaskState
from crm_desktop.exchange.ics import IcsWriter
from crm_desktop.exchange.ics_items import CalendarItem, Named
from crm_desktop.models.engines import Engine
from crm_desktop.models.engines.sqlite_files import UID
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store
from crm_desktop.services.tables import chunks, marks
from crm_desktop.services.tasks.queries import TaskQueries
from crm_desktop.services.tasks.series import Series, at, read_series

SUFFIX = ".ics"


def export_calendar(store: Store, path: Path, ids: Sequence[int], *, progress: Progress | None = None) -> int:
    """Write tasks into an .ics file and return how many entries it has; of a series of which one is wanted all is
    written, as one entry. Raises FileFormatError and Cancelled; the old file stays until the new one is whole."""
    if path.suffix.lower() != SUFFIX:
        raise FileFormatError(FileReason.UNKNOWN_FORMAT, str(path), path.suffix.lower().removeprefix("."))
    source = CalendarSource(store)
    single, series = source.split(ids)
    writer = IcsWriter(PreferenceService(store).get().time_zone, store.clock(), base_name(store.engine))
    items = chain(
        chain.from_iterable(source.single(some) for some in chunks(single)),
        chain.from_iterable(source.of_series(some) for some in chunks(series)),
    )
    zones = {each.zone for each in read_series(store.engine, series).values()}
    return writer.write(path, items, zones, progress, len(single) + len(series))


def base_name(engine: Engine) -> str:
    """Return the name by which a base knows its own files again."""
    rows = engine.rows("SELECT value FROM app_meta WHERE key = ?", (UID,))
    return str(rows[0][0]) if rows else ""


class CalendarSource:
    """Makes items of what is stored."""

    def __init__(self, store: Store) -> None:
        self._engine = store.engine
        self._tasks = TaskQueries(store)
        self._base = base_name(store.engine)

    def split(self, ids: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return which of some tasks are single, and the series of the others; both in order."""
        series: dict[int, None] = {}
        single = []
        for chunk in chunks(ids):
            sql = f"SELECT id, series_id FROM task WHERE id IN ({marks(chunk)})"
            of = dict(self._engine.rows(sql, chunk))
            for task_id in chunk:
                if of.get(task_id) is not None:
                    series[of[task_id]] = None
                elif task_id in of:
                    single.append(task_id)
        return single, list(series)

    def single(self, ids: Sequence[int]) -> Iterator[CalendarItem]:
        """Yield single tasks as they are written."""
        rows = self._engine.rows(f"SELECT id, uid, created_at FROM task WHERE id IN ({marks(ids)})", ids)
        uids = {row_id: uid or own_uid("task", row_id, made, self._base) for row_id, uid, made in rows}
        found = self._tasks.whole(ids)
        names = self._names([task.draft for task in found.values()])
        for task_id in ids:
            if task_id in found:
                yield _item(found[task_id], uids[task_id], names)

    def of_series(self, ids: Sequence[int]) -> Iterator[CalendarItem]:
        """Yield series as they are written, with those of their tasks that differ."""
        known = read_series(self._engine, ids)
        owners = dict(self._engine.rows('SELECT id, name FROM "user"'))
        for series_id in ids:
            if series_id in known:
                series = known[series_id]
                owner = owners.get(series.owner_id, "")
                yield self._series(replace(series, template=replace(series.template, owner=owner)))

    def _series(self, series: Series) -> CalendarItem:
        rows = self._engine.rows(
            "SELECT id FROM task WHERE series_id = ? ORDER BY occurrence, id", (series.id,)
        )
        found = self._tasks.whole([row[0] for row in rows])
        made = [found[row[0]] for row in rows]
        names = self._names([series.template, *(task.draft for task in made)])
        uid = self._series_uid(series)
        walls = [datetime.fromisoformat(task.occurrence) for task in made]
        first = next(occurrences(series.rule, series.starts), series.starts)
        given = set(between(series.rule, series.starts, series.starts, max([first, *walls])))
        return replace(
            _named(CalendarItem(uid, at(series.template, first, series.zone)), names),
            deal=made[0].deal_number if made else None,
            left_out=tuple(sorted(series.left_out - set(walls))),
            added=tuple(wall for wall in walls if wall not in given),
            changed=[
                replace(_item(task, uid, names), occurrence=wall)
                for task, wall in zip(made, walls, strict=True)
                if _differs(task, series, wall)
            ],
        )

    def _names(self, drafts: Iterable[TaskDraft]) -> dict[int, str]:
        ids = {
            each for draft in drafts for each in (draft.client_id, *draft.participants) if each is not None
        }
        names: dict[int, str] = {}
        for chunk in chunks(sorted(ids)):
            sql = f"SELECT id, display_name FROM party WHERE id IN ({marks(chunk)})"
            names |= dict(self._engine.rows(sql, chunk))
        return names

    def _series_uid(self, series: Series) -> str:
        sql = "SELECT uid FROM task WHERE series_id = ? AND uid <> '' ORDER BY id LIMIT 1"
        rows = self._engine.rows(sql, (series.id,))
        if rows:
            return str(rows[0][0])
        [(created,)] = self._engine.rows("SELECT created_at FROM task_series WHERE id = ?", (series.id,))
        return own_uid("series", series.id, created, self._base)


def _item(task: Task, uid: str, names: Mapping[int, str]) -> CalendarItem:
    draft = task.draft if task.series_id is None else replace(task.draft, rule="", zone="")
    item = CalendarItem(uid, draft, task.state, task.done_at, task.result, deal=task.deal_number)
    return _named(item, names)


def _named(item: CalendarItem, names: Mapping[int, str]) -> CalendarItem:
    """Return an item with the names of its clients."""
    draft = item.draft
    client = None
    if draft.client_id is not None and draft.client_id in names:
        client = Named(names[draft.client_id], draft.client_id)
    people = tuple(Named(names[each], each) for each in draft.participants if each in names)
    return replace(item, client=client, people=people)


def own_uid(what: str, row_id: int, created: str, base: str) -> str:
    """Return the name by which other calendars know something that was begun here; it is never given again."""
    when = datetime.fromisoformat(created).astimezone(UTC)
    return f"{what}-{row_id}-{when:%Y%m%d%H%M%S%f}@{base}"


def _differs(task: Task, series: Series, wall: datetime) -> bool:
    """Whether a task of a series is not as its series says."""
    if task.state is not TaskState.OPEN or task.result:
        return True
    wanted = at(series.template, wall, series.zone)
    stored = replace(task.draft, rule=wanted.rule, zone=wanted.zone)
    return stored != replace(
        wanted,
        ends_at=wanted.ends_at or wanted.starts_at,
        last_day=wanted.last_day or wanted.day,
        remind_before=tuple(sorted(wanted.remind_before)),
    )
