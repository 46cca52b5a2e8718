"""Opening a base: checking it, bringing it up to date, and giving a new one its first lists."""

from __future__ import annotations

import logging
import sqlite3
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import peewee

from crm_desktop.domain.catalogue import LifeStage
from crm_desktop.domain.errors import CrmError, StorageError, StorageReason
from crm_desktop.models import AppMeta, Status, database
from crm_desktop.models.engines import Engine, SqliteEngine, engine_for
from crm_desktop.models.schema import needs_upgrade, upgrade
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import Store, utc_now, utc_text

log = logging.getLogger(__name__)

# The first statuses of a new base, in the language of the user who makes it; they are data from then on.
FIRST_STATUSES = {
    "ru": (
        ("Новый", LifeStage.LEAD, "cyan"),
        ("В работе", LifeStage.PROSPECT, "violet"),
        ("Клиент", LifeStage.CLIENT, "green"),
        ("Постоянный", LifeStage.CLIENT, "blue"),
        ("Спящий", LifeStage.LAPSED, "grey"),
        ("Не работаем", LifeStage.BLOCKED, "rose"),
    ),
    "en": (
        ("New", LifeStage.LEAD, "cyan"),
        ("In progress", LifeStage.PROSPECT, "violet"),
        ("Client", LifeStage.CLIENT, "green"),
        ("Regular", LifeStage.CLIENT, "blue"),
        ("Dormant", LifeStage.LAPSED, "grey"),
        ("Closed", LifeStage.BLOCKED, "rose"),
    ),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened base: its store, whether it was made just now, and the copy made before an upgrade."""

    store: Store
    is_new: bool
    safety_copy: Path | None


def open_base(
    address: str | Path,
    *,
    language: str = "en",
    create: bool = True,
    clock: Callable[[], datetime] = utc_now,
) -> Opened:
    """Open a base, making it when it is not there and `create` allows it.

    Raises StorageError: MISSING, NO_FOLDER, NOT_OURS, NEWER, LOCKED, READ_ONLY, NO_SPACE, DAMAGED,
    UNREACHABLE, UPGRADE_FAILED. A copy of a file is made before an upgrade, and a failed upgrade
    leaves the file as it was.
    """
    engine = engine_for(address)
    if not create and isinstance(engine, SqliteEngine) and not engine.path.exists():
        raise StorageError(StorageReason.MISSING, engine.address)
    engine.open()
    try:
        is_new = engine.is_empty()
        copy = None
        if needs_upgrade(engine):
            copy = _safety_copy(engine) if not is_new else None
            _upgrade(engine, copy)
        if is_new:
            _fill_new(engine, language, clock)
    except CrmError:
        engine.close()
        raise
    except peewee.PeeweeException as error:
        reason = engine.reason(error) or StorageReason.IO
        engine.close()
        raise StorageError(reason, engine.address) from error
    log.info("opened %s, SQLite %s", type(engine).__name__, sqlite3.sqlite_version)
    return Opened(Store(engine, clock), is_new, copy)


def _safety_copy(engine: Engine) -> Path | None:
    """Copy the file before its schema changes; on a server that is the administrator's dump."""
    if not isinstance(engine, SqliteEngine):
        return None
    target = engine.path.with_name(f"{engine.path.stem}.before-upgrade-{engine.schema_version()}{engine.path.suffix}")
    target.unlink(missing_ok=True)
    engine.copy_to(target)
    return target


def _upgrade(engine: Engine, copy: Path | None) -> None:
    try:
        upgrade(engine)
    except CrmError:
        raise
    except Exception as error:  # a migration script may fail in any way: say so, and keep the file as it was
        log.exception("upgrade failed")
        engine.close()
        if copy is not None and isinstance(engine, SqliteEngine):
            _bring_back(copy, engine.path)
        reason = engine.reason(error)
        detail = str(copy or "")
        raise StorageError(reason or StorageReason.UPGRADE_FAILED, engine.address, detail) from error


def _bring_back(copy: Path, path: Path) -> None:
    """Put the copy in the place of the half-upgraded file, together with what belongs to it."""
    for tail in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    copy.replace(path)


def _fill_new(engine: Engine, language: str, clock: Callable[[], datetime]) -> None:
    rows = [
        (name, name_key(name), stage.value, color, at)
        for at, (name, stage, color) in enumerate(FIRST_STATUSES.get(language, FIRST_STATUSES["en"]))
    ]
    with database.atomic():
        # Not an action of the user, so not in the history: nobody wants to undo the beginning.
        changes = Changes(engine, utc_text(clock()), None)
        changes.insert_many(Status, ("name", "name_key", "stage", "color", "position"), rows)
        AppMeta.insert(key="base_uid", value=uuid.uuid4().hex).execute()
