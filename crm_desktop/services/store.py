"""The store: opens a base and runs each user action as one recorded, repeatable write."""

from __future__ import annotations

import logging
import random
import socket
import threading
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import peewee

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.history import ActionKind
from crm_desktop.models import database
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes, marks
from crm_desktop.services.derived import refresh_derived

log = logging.getLogger(__name__)
T = TypeVar("T")
Listener = Callable[[DataChanged], None]
RETRY_SECONDS = 20.0


def utc_text(moment: datetime) -> str:
    """Write a moment as it is stored: UTC, microseconds, final Z; such texts sort by time."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """Read what `utc_text` wrote."""
    return datetime.fromisoformat(text)


def utc_now() -> datetime:
    """Return the current moment; the clock of a store outside tests."""
    return datetime.now(UTC)


class Store:
    """One opened base and the person at the keyboard.

    Reads go straight through the engine. A write is `write(kind, work)`: `work` receives the
    `Changes` and may run more than once (another computer may be in the way), so it must do nothing
    but read and write the base. `writer_thread`, once set, is the only thread that may write.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self.engine = engine
        self.clock = clock
        self.actor_id: int | None = None
        self.actor_name = ""
        self.machine = socket.gethostname()
        self.writer_thread: int | None = None
        self.last_write_at: datetime | None = None
        self.last_change_set_id: int | None = None
        self._listeners: list[Listener] = []
        self._local = threading.local()

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after each commit, on the thread that committed."""
        self._listeners.append(listener)

    def act_as(self, user_id: int | None, name: str) -> None:
        """Say who works from now on."""
        self.actor_id = user_id
        self.actor_name = name

    def close(self) -> None:
        """Close the base for this thread."""
        self.engine.close()

    # -- the write rule ----------------------------------------------------------------------------

    def write(
        self,
        kind: ActionKind,
        work: Callable[[Changes], T],
        *,
        subject: str | Callable[[T], str] = "",
        count: int | Callable[[T], int] = 1,
        target_id: int | None = None,
        is_final: bool = False,
    ) -> T:
        """Run one user action: all or nothing, one change set, events after the commit.

        A write inside a write joins the action that runs. `subject` names what was worked on and
        `count` how many, for the history; both may be computed from the result. `is_final` marks an
        action that cannot be taken back.
        """
        running: Changes | None = getattr(self._local, "changes", None)
        if running is not None:
            return work(running)
        if self.writer_thread is not None and self.writer_thread != threading.get_ident():
            raise RuntimeError("a write on a thread that may only read")
        op_id = uuid.uuid4().hex
        give_up = time.monotonic() + RETRY_SECONDS
        while True:
            changes = Changes(self.engine, utc_text(self.clock()), self.actor_id)
            try:
                result = self._attempt(op_id, changes, kind, work, subject, count, target_id, is_final)
                break
            except peewee.PeeweeException as error:
                if not self.engine.is_busy(error) or time.monotonic() > give_up:
                    reason = self.engine.reason(error)
                    if reason is None:
                        raise
                    raise StorageError(reason, self.engine.address) from error
                log.info("busy, trying again: %s", op_id)
                time.sleep(0.05 + random.random() * 0.2)  # noqa: S311 - jitter, not a secret
        self.last_write_at = self.clock()
        self._publish(changes.events())
        return result

    def _attempt(
        self,
        op_id: str,
        changes: Changes,
        kind: ActionKind,
        work: Callable[[Changes], T],
        subject: str | Callable[[T], str],
        count: int | Callable[[T], int],
        target_id: int | None,
        is_final: bool,
    ) -> T:
        self._local.changes = changes
        try:
            with database.atomic():
                result = work(changes)
                changes.touch_owners_of_parts()
                refresh_derived(self.engine, changes.stale_parties, changes.renamed_tags)
                if changes.items:
                    header = (
                        op_id,
                        changes.at,
                        self.actor_id,
                        self.actor_name,
                        self.machine,
                        kind.value,
                        subject(result) if callable(subject) else subject,
                        count(result) if callable(count) else count,
                        target_id,
                        int(is_final),
                    )
                    self._log(kind, target_id, header, changes)
            return result
        finally:
            self._local.changes = None

    def _log(self, kind: ActionKind, target_id: int | None, header: tuple[object, ...], changes: Changes) -> None:
        columns = "op_id, at, user_id, user_name, machine, kind, subject, count, target_id, is_final"
        set_id = self.engine.reserve_ids("change_set", 1)
        self.engine.execute(
            f"INSERT INTO change_set (id, {columns}) VALUES (?, {marks(header)})",  # noqa: S608 - fixed names
            (set_id, *header),
        )
        first = self.engine.reserve_ids("change_item", len(changes.items))
        self.engine.execute_many(
            "INSERT INTO change_item"
            " (id, change_set_id, table_name, row_id, last_id, root_id, op, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((first + at, set_id, *item) for at, item in enumerate(changes.items)),
        )
        if target_id is not None:
            self.engine.execute(
                "UPDATE change_set SET undone_by_id = ? WHERE id = ?",
                (set_id if kind is ActionKind.UNDO else None, target_id),
            )
        self.last_change_set_id = set_id
        log.info("%s %s: %d items", header[5], header[0], len(changes.items))

    def _publish(self, events: list[DataChanged]) -> None:
        for event in events:
            for listener in self._listeners:
                try:
                    listener(event)
                except Exception:
                    log.exception("a listener failed")
