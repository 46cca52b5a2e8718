"""The store: runs each user action on an opened base as one recorded, repeatable write."""

from __future__ import annotations

import logging
import random
import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from crm_desktop.domain.errors import DuplicateError, StorageError, StorageReason
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.moments import moment, utc_text
from crm_desktop.domain.text import storable
from crm_desktop.models import database
from crm_desktop.models.database import PeeweeException
from crm_desktop.models.engines import Engine
from crm_desktop.models.schema import latest_version
from crm_desktop.models.search_index import search_index
from crm_desktop.services.auto_tasks_making import make_auto_tasks
from crm_desktop.services.changes import Changes
from crm_desktop.services.collector import collector_paused
from crm_desktop.services.derived import refresh_derived
from crm_desktop.services.doc_lines import settle_sums
from crm_desktop.services.failures import as_domain_error
from crm_desktop.services.next_tasks import settle_next_tasks
from crm_desktop.services.roads import settle_roads
from crm_desktop.services.search.index import refresh_index
from crm_desktop.services.stop_list import heed_stop_list
from crm_desktop.services.tables import marks
from crm_desktop.services.task_moments import settle_due, settle_reminders

__all__ = ["Store", "moment", "utc_now", "utc_text"]

log = logging.getLogger(__name__)
T = TypeVar("T")
# What is taken back or done again has its tasks in the log; what is brought in happened long ago.
_MAKE_NO_TASKS = frozenset(
    {ActionKind.UNDO, ActionKind.REDO, ActionKind.IMPORT, ActionKind.DEALS_IMPORTED, ActionKind.DEMO}
)
Listener = Callable[[DataChanged], None]
# After these the same write may succeed a moment later.
_PASSING = frozenset({StorageReason.LOCKED, StorageReason.UNREACHABLE, StorageReason.IO})
_MOST_STEPS = 1000  # of tidying, some seconds; the rest is done the next time
_SET_COLUMNS = "op_id, at, user_id, user_name, machine, kind, subject, count, target_id, is_final"
_ITEM_COLUMNS = "id, change_set_id, table_name, row_id, last_id, root_id, op, before, after"


def utc_now() -> datetime:
    """Return the current moment; the clock of a store outside tests."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class _Action(Generic[T]):
    """What `Store.write` was asked to do; `op_id` is the same for every attempt at it."""

    op_id: str
    kind: ActionKind
    work: Callable[[Changes], T]
    subject: str | Callable[[T], str]
    count: int | Callable[[T], int]
    target_id: int | None
    by_program: bool = False


class Store:
    """One opened base and the person at the keyboard.

    Reads go straight through the engine. A write is `write(kind, work)`: `work` receives the
    `Changes` and may run more than once (another computer may be in the way), so it must do nothing
    but read and write the base. `writer_thread`, once set, is the only thread that may write.
    `patience` is for how many seconds a write is tried again.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self.engine = engine
        self.clock = clock
        self.actor_id: int | None = None
        self.actor_name = ""
        self.machine = socket.gethostname()
        self.writer_thread: int | None = None
        self.last_change_set_id: int | None = None
        self.patience = 20.0
        self._listeners: list[Listener] = []
        self._own: set[str] | None = None
        self._local = threading.local()
        self._writing = threading.Lock()

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after each commit, on the thread that committed."""
        self._listeners.append(listener)

    def note_own(self) -> set[str]:
        """Note from now on the op_id of each action of this store, before it is committed.

        The set is in the hands of the caller, who takes out what is not needed any more.
        """
        if self._own is None:
            self._own = set()
        return self._own

    def act_as(self, user_id: int | None, name: str) -> None:
        """Say who works from now on."""
        self.actor_id = user_id
        self.actor_name = name

    def close(self) -> None:
        """Close the base for this thread."""
        self.engine.close()

    def wipe(self) -> None:
        """Leave nothing of erased rows in the files of the base; inside a write the next one does it.

        The rows are gone before: when another program is in the way, their traces go with the next wiping.
        """
        if getattr(self._local, "changes", None) is not None:
            return
        try:
            with self._turn():
                search_index(self.engine).forget_removed()
            self.tidy()
            with self._turn():
                self.engine.wipe()
        except StorageError as error:
            log.warning("traces of what was erased stay for now: %s", error.reason)

    def tidy(self) -> None:
        """Join what writes left in pieces in the index of the search, so that no later write has to do it all.

        It is done a little at a time, and other programs write in between. Not inside a write.
        """
        with self._turn():
            search_index(self.engine).tune()
        for _ in range(_MOST_STEPS):
            with self._turn():
                if not search_index(self.engine).tidy():
                    return

    def write(
        self,
        kind: ActionKind,
        work: Callable[[Changes], T],
        *,
        subject: str | Callable[[T], str] = "",
        count: int | Callable[[T], int] = 1,
        target_id: int | None = None,
        is_final: bool = False,
        by_program: bool = False,
    ) -> T:
        """Run one user action: all or nothing, one change set, events after the commit.

        A write inside a write joins the action that runs; when it fails, only its own part is undone
        and the outer action may go on. `subject` names what was worked on and `count` how many, for the
        history; both may be computed from the result. `is_final` marks an action that cannot be taken back;
        `by_program` one that nobody at the keyboard asked for: it is nobody's, and no Ctrl+Z of a person meets it.

        Raises StorageError, and DuplicateError, InUseError or NotFoundError for a broken rule of the
        tables. A write that has got through is never repeated, even when its confirmation was lost.
        """
        running: Changes | None = getattr(self._local, "changes", None)
        if running is not None:
            with running.part():
                running.is_final |= is_final
                return work(running)
        if self.writer_thread is not None and self.writer_thread != threading.get_ident():
            raise RuntimeError("a write on a thread that may only read")
        action = _Action(uuid.uuid4().hex, kind, work, subject, count, target_id, by_program)
        with self._turn(), collector_paused(), self._noted(action.op_id):
            changes, result = self._until_done(action, is_final)
        self._publish(changes.events())
        return result

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for the write of another thread to end, where the engine wants one writer at a time."""
        if not self.engine.has_one_writer:
            yield
            return
        if not self._writing.acquire(timeout=self.patience):
            raise StorageError(StorageReason.LOCKED, self.engine.address)
        try:
            yield
        finally:
            self._writing.release()

    @contextmanager
    def _noted(self, op_id: str) -> Iterator[None]:
        """Know an action as our own: it is announced here, and not as that of another program."""
        if self._own is None:
            yield
            return
        self._own.add(op_id)
        try:
            yield
        except BaseException:
            # Should it have got through after all, nobody has announced it yet.
            self._own.discard(op_id)
            raise

    def _until_done(self, action: _Action[T], is_final: bool) -> tuple[Changes, T]:
        give_up = time.monotonic() + self.patience
        finished: list[tuple[Changes, T]] = []
        overtaken = False
        while True:
            actor_id = None if action.by_program else self.actor_id
            changes = Changes(self.engine, utc_text(self.clock()), actor_id)
            changes.is_final = is_final
            try:
                self._attempt(action, changes, finished)
                return finished[-1]
            except (StorageError, PeeweeException) as error:
                failure = as_domain_error(self.engine, error, changes)
                if isinstance(failure, DuplicateError) and not (overtaken or self.engine.has_one_writer):
                    # Somebody stored the same name between our look and our write: look again.
                    overtaken = True
                    continue
                if not isinstance(failure, StorageError):
                    raise failure from error
                self.engine.drop_lost_connection(failure.reason)
                if failure.reason not in _PASSING or time.monotonic() > give_up:
                    raise failure from error
                log.info("%s, trying again: %s", failure.reason, action.op_id)
                time.sleep(0.05 + random.random() * 0.2)  # noqa: S311 - jitter, not a secret

    def _attempt(self, action: _Action[T], changes: Changes, finished: list[tuple[Changes, T]]) -> None:
        """Try once. `finished` keeps what each attempt came to: the last one may have been committed
        although its confirmation was lost on the way, and is then taken for what it is."""
        self.engine.ensure_open()
        self._local.changes = changes
        try:
            with database.atomic():
                if finished and self._is_stored(action.op_id):
                    return
                if self.engine.schema_version() > latest_version():
                    raise StorageError(StorageReason.NEWER, self.engine.address)
                result = action.work(changes)
                heed_stop_list(changes)
                if action.kind not in _MAKE_NO_TASKS:
                    make_auto_tasks(changes)
                settle_sums(changes)
                settle_roads(changes)
                is_reversal = action.kind in {ActionKind.UNDO, ActionKind.REDO}
                if is_reversal:
                    settle_due(changes)
                settle_next_tasks(changes, is_reversal=is_reversal)
                settle_reminders(changes)
                changes.touch_owners_of_parts()
                refresh_derived(self.engine, changes.seen)
                refresh_index(self.engine, changes.seen)
                finished.append((changes, result))
                if changes.items:
                    self._log(action, result, changes)
        finally:
            self._local.changes = None

    def _is_stored(self, op_id: str) -> bool:
        return bool(self.engine.rows("SELECT 1 FROM change_set WHERE op_id = ?", (op_id,)))

    def _log(self, action: _Action[T], result: T, changes: Changes) -> None:
        header: tuple[Any, ...] = (
            action.op_id,
            changes.at,
            changes.actor_id,
            "" if action.by_program else self.actor_name,
            self.machine,
            action.kind.value,
            storable(action.subject(result) if callable(action.subject) else action.subject),
            action.count(result) if callable(action.count) else action.count,
            action.target_id,
            int(changes.is_final),
        )
        set_id = self.engine.reserve_ids("change_set", 1)
        self.engine.execute(
            f"INSERT INTO change_set (id, {_SET_COLUMNS}) VALUES (?, {marks(header)})", (set_id, *header)
        )
        first = self.engine.reserve_ids("change_item", len(changes.items))
        self.engine.execute_many(
            f"INSERT INTO change_item ({_ITEM_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((first + at, set_id, *item) for at, item in enumerate(changes.items)),
        )
        if action.target_id is not None:
            self.engine.execute(
                "UPDATE change_set SET undone_by_id = ? WHERE id = ?",
                (set_id if action.kind is ActionKind.UNDO else None, action.target_id),
            )
        self.last_change_set_id = set_id
        log.info("%s %s: %d items", action.kind.value, action.op_id, len(changes.items))

    def _publish(self, events: list[DataChanged]) -> None:
        for event in events:
            for listener in self._listeners:
                try:
                    listener(event)
                except Exception:
                    log.exception("a listener failed")
