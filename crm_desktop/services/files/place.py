"""Where the bytes of files are: beside a base in a file, in a folder of the business for one on a server."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from crm_desktop.models.engines import Engine, SqliteEngine
from crm_desktop.models.engines.sqlite_files import UID
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store
from crm_desktop.system import paths
from crm_desktop.system.file_store import FileStore

FOLDER_END = ".files"


def file_store_of(store: Store) -> FileStore:
    """Return the contents that belong to an opened base."""
    return FileStore(folder_of(store), lambda: _neighbours(store.engine))


def folder_of(store: Store) -> Path:
    """Return the folder of the files of a base; it may not be there yet.

    A base in a file has it beside itself, so that both are moved together. A base on a server has it where
    its preferences say (a share that all can reach); until they do, in the data folder of this computer.
    """
    if isinstance(store.engine, SqliteEngine):
        return folder_beside(store.engine.path)
    named = PreferenceService(store).get().files_folder
    return (Path(named).expanduser() if named else paths.data_folder()) / _name_on_server(store.engine)


def folder_beside(base: Path) -> Path:
    """Return the folder of the files of a base in a file."""
    return base.with_name(base.name + FOLDER_END)


def folder_of_backups(folder: Path, stem: str, uid: str) -> Path:
    """Return the folder that all backups of one base in `folder` share for its files."""
    return folder / f"{stem}-{uid[:8]}{FOLDER_END}"


def folders_in(folder: Path) -> list[Path]:
    """Return every folder of files in a folder."""
    return [path for path in sorted(folder.glob(f"*{FOLDER_END}")) if path.is_dir()]


def uid_of(engine: Engine) -> str:
    """Return the uid of a base, which its copies keep."""
    return str(engine.rows("SELECT value FROM app_meta WHERE key = ?", (UID,))[0][0])


def _name_on_server(engine: Engine) -> str:
    return f"{uid_of(engine)}{FOLDER_END}"


def _neighbours(engine: Engine) -> Iterable[Path]:
    """Return where a content may lie besides: with a copy of the base, or here before a share was named."""
    if isinstance(engine, SqliteEngine):
        return folders_in(engine.path.parent)
    return (paths.data_folder() / _name_on_server(engine),)
