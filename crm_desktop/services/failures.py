"""Turns errors of the database into errors a user can be told: the only place that does it for writes."""

from __future__ import annotations

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.errors import DuplicateError, InUseError, StaleError, StorageError
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import entity_of, marks, references_to, table_of


def as_domain_error(engine: Engine, error: Exception, changes: Changes) -> Exception:
    """Return what a failed write means, after it was rolled back; an unknown error is returned as it is.

    UNIQUE is DuplicateError; ON DELETE RESTRICT is InUseError, which names who refers; a reference to a
    record that was removed meanwhile is StaleError; trouble with file or server is StorageError.
    """
    if isinstance(error, StorageError):
        return error
    storage = engine.storage_error(error)
    if storage is not None:
        return storage
    column = engine.taken_column(error)
    if column is not None:
        return DuplicateError(column.removesuffix("_key") or column)
    if not engine.is_broken_reference(error):
        return error
    if changes.removing is not None:
        return _in_use(engine, changes) or error
    return StaleError(EntityRef(entity_of(changes.writing), 0)) if changes.writing else error


def _in_use(engine: Engine, changes: Changes) -> InUseError | None:
    """Find out what kept a record from being removed."""
    model, ids = changes.removing or (None, [])
    for other, column in references_to(model) if model else []:
        rows = engine.rows(
            f'SELECT {column}, count(*) FROM "{table_of(other)}" WHERE {column} IN ({marks(ids)}) GROUP BY {column}',
            ids,
        )
        if rows and model is not None:
            return InUseError(EntityRef(entity_of(model), rows[0][0]), entity_of(other), rows[0][1])
    return None
