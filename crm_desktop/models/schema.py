"""Brings a base to the schema of this program, one migration script at a time."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.models.engines import Engine

MIGRATIONS = Path(__file__).with_name("migrations")


def latest_version() -> int:
    """Return the number of the newest migration script this program has."""
    return _latest_in(MIGRATIONS)


@cache
def _latest_in(folder: Path) -> int:
    return max(int(match[0]) for path in folder.glob("[0-9]*.py") if (match := re.match(r"\d+", path.name)))


def needs_upgrade(engine: Engine) -> bool:
    """Return whether migrations are waiting; raises StorageError(NEWER) for a base of a newer program."""
    version = engine.schema_version()
    if version > latest_version():
        raise StorageError(StorageReason.NEWER, engine.address)
    return version < latest_version()


def upgrade(engine: Engine) -> list[str]:
    """Run the waiting migrations, each in one transaction, and return their names.

    Raises StorageError(NEWER) when the history names a script that this program does not have.
    """
    runner = _runner(engine)
    known = {migration.name for migration in runner.migrations()}
    if set(runner.applied()) - known:
        raise StorageError(StorageReason.NEWER, engine.address)
    names: list[str] = runner.up()
    engine.set_schema_version(latest_version())
    return names


def applied(engine: Engine) -> list[str]:
    """Return the names of the migrations that the base has seen."""
    return sorted(_runner(engine).applied())


def count_waiting(engine: Engine) -> int:
    """Return how many migrations the base has not seen yet."""
    runner = _runner(engine)
    return len(runner.migrations()) - len(runner.applied())


def _runner(engine: Engine) -> Any:
    from playhouse.migrations import Runner  # not needed by a base that is up to date

    return Runner(engine.handle, directory=str(MIGRATIONS))
