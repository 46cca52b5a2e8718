"""Backups of a base in a file: made, kept for a while, and brought back.

A base on a server is backed up by the server's own tools (pg_dump), which are told so by SERVER_BACKUP.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from glob import escape
from pathlib import Path

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.domain.maintenance import BackupInfo, backups_to_keep
from crm_desktop.domain.progress import Progress
from crm_desktop.models.engines import Engine, SqliteEngine, engine_for
from crm_desktop.models.engines.sqlite import reason_of
from crm_desktop.models.engines.sqlite_files import (
    TAILS,
    UID,
    backup_note,
    check_file,
    copy_file,
    note_backup,
    put_in_place,
    take_out_of_use,
)
from crm_desktop.models.schema import latest_version
from crm_desktop.services.store import Store, moment, utc_now, utc_text

log = logging.getLogger(__name__)
_STAMP = "%Y%m%d-%H%M%S"


def make_backup(store: Store, target: Path, progress: Progress | None = None) -> BackupInfo:
    """Write a checked copy of the base to a file, also while people work, and the files of clients beside it.

    An earlier backup is replaced, any other file is not; files are copied once for all backups of the base
    in one folder. Raises StorageError: SERVER_BACKUP, SAME_FILE, NOT_A_BACKUP, NO_FOLDER, READ_ONLY,
    NO_SPACE, DAMAGED; and Cancelled.
    """
    from crm_desktop.services.files.carrying import back_up_files, folder_of_backups

    engine = _file_engine(store.engine)
    target = target.expanduser().absolute()
    _check_target(engine.path, target)
    made_at = store.clock()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        engine.copy_to(draft)
        note_backup(draft, utc_text(made_at))
        check_file(draft, latest_version())
        back_up_files(store, draft, folder_of_backups(target.parent, *_names(engine)), progress)
        draft.replace(target)
    except (StorageError, sqlite3.Error) as error:
        known = error.reason if isinstance(error, StorageError) else reason_of(error)
        raise StorageError(known or StorageReason.IO, str(target)) from error
    except OSError as error:
        raise StorageError(StorageReason.READ_ONLY, str(target)) from error
    finally:
        draft.unlink(missing_ok=True)
    return BackupInfo(target, made_at, target.stat().st_size)


def _check_target(path: Path, target: Path) -> None:
    if not target.parent.is_dir():
        raise StorageError(StorageReason.NO_FOLDER, str(target))
    if not target.exists():
        if not os.access(target.parent, os.W_OK):
            raise StorageError(StorageReason.READ_ONLY, str(target))
        return
    if target.samefile(path):
        raise StorageError(StorageReason.SAME_FILE, str(target))
    if backup_note(target) is None:
        raise StorageError(StorageReason.NOT_A_BACKUP, str(target))


def restore_base(address: str | Path, file: Path, clock: Callable[[], datetime] = utc_now) -> Path | None:
    """Put a backup (or any base of this program) in the place of a base that is closed.

    The files of clients come with it. The base that was there stays beside it as
    "<name>.before-restore-<time>.db"; its path is returned, None when there was none. The file itself is
    only read. Raises StorageError: SERVER_BACKUP, MISSING, NOT_OURS, NEWER, DAMAGED (of the file), SAME_FILE,
    LOCKED (the base is in use), NO_SPACE, NO_FOLDER.
    """
    from crm_desktop.services.files.carrying import bring_files_back

    path = _file_engine(engine_for(address)).path
    file = file.expanduser().absolute()
    if not path.parent.is_dir():
        raise StorageError(StorageReason.NO_FOLDER, str(path))
    if path.exists() and file.exists() and file.samefile(path):
        raise StorageError(StorageReason.SAME_FILE, str(file))
    check_file(file, latest_version())
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        copy_file(file, draft)
        note_backup(draft, None)
        check_file(draft, latest_version())
        bring_files_back(file, path)
        former = _keep_former(path, clock()) if path.exists() else None
        put_in_place(draft, path)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(reason_of(error) or StorageReason.IO, str(path)) from error
    finally:
        draft.unlink(missing_ok=True)
    log.info("restored from a backup")
    return former


def _keep_former(path: Path, now: datetime) -> Path:
    """Keep the base that is about to be replaced; a damaged one is kept as it is, with its journal."""
    former = path.with_name(f"{path.stem}.before-restore-{now.astimezone().strftime(_STAMP)}{path.suffix}")
    if take_out_of_use(path):
        copy_file(path, former)
        return former
    for tail in ("", *TAILS):
        part = path.with_name(path.name + tail)
        if part.exists():
            former.with_name(former.name + tail).write_bytes(part.read_bytes())
    return former


def backup_if_due(store: Store, folder: Path, progress: Progress | None = None) -> BackupInfo | None:
    """Make the backup of the day unless it is there, and drop those that are too old to be kept.

    Returns the new backup; None when it is not due or the base is on a server.
    """
    if not isinstance(store.engine, SqliteEngine):
        return None
    known = list_backups(store, folder)
    now = store.clock()
    if any(backup.made_at.astimezone().date() == now.astimezone().date() for backup in known):
        return None
    made = backup_now(store, folder, progress)
    kept = backups_to_keep(backup.made_at.astimezone() for backup in [*known, made])
    too_old = [backup.path for backup in known if backup.made_at.astimezone() not in kept]
    for path in too_old:
        path.unlink(missing_ok=True)
    if too_old:
        from crm_desktop.services.files.carrying import folder_of_backups, sweep_backed_up_files

        sweep_backed_up_files(folder_of_backups(folder, *_names(store.engine)))
    return made


def backup_now(store: Store, folder: Path, progress: Progress | None = None) -> BackupInfo:
    """Make one more backup among the daily ones; raises StorageError as `make_backup` does."""
    engine = _file_engine(store.engine)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(StorageReason.READ_ONLY, str(folder)) from error
    name = f"{_prefix(engine)}{store.clock().astimezone().strftime(_STAMP)}.db"
    return make_backup(store, folder / name, progress)


def list_backups(store: Store, folder: Path) -> list[BackupInfo]:
    """Return the daily backups of this base in a folder, the newest first."""
    engine = _file_engine(store.engine)
    found = []
    for path in folder.glob(f"{escape(_prefix(engine))}*.db"):
        note = backup_note(path)
        if note is not None:
            found.append(BackupInfo(path, moment(note).astimezone(UTC), path.stat().st_size))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def _prefix(engine: SqliteEngine) -> str:
    """Begin the names of backups so that two bases of one name do not push out each other's."""
    stem, uid = _names(engine)
    return f"{stem}-{uid[:8]}-"


def _names(engine: SqliteEngine) -> tuple[str, str]:
    return engine.path.stem, str(engine.rows("SELECT value FROM app_meta WHERE key = ?", (UID,))[0][0])


def _file_engine(engine: Engine) -> SqliteEngine:
    if not isinstance(engine, SqliteEngine):
        raise StorageError(StorageReason.SERVER_BACKUP, engine.address)
    return engine
