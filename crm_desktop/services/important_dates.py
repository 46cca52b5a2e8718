"""Days of clients that are worth a word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.important_date import DateKind, ImportantDate, ImportantDateDraft
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import ImportantDate as DateTable
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import Store

_COLUMNS = "id, version, party_id, label, kind, month, day, year, is_yearly, days_before"


class ImportantDateService:
    """Reads and changes the days of clients."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def of_client(self, client_id: int) -> list[ImportantDate]:
        """Return the days of a client through the year."""
        sql = f"SELECT {_COLUMNS} FROM important_date WHERE party_id = ? ORDER BY month, day, id"
        return [_date(row) for row in self._engine.rows(sql, (client_id,))]

    def get(self, date_id: int) -> ImportantDate:
        """Return one day; raises NotFoundError."""
        rows = self._engine.rows(f"SELECT {_COLUMNS} FROM important_date WHERE id = ?", (date_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.IMPORTANT_DATE, date_id))
        return _date(rows[0])

    def add(self, draft: ImportantDateDraft) -> int:
        """Store a day and return its id. Raises ValidationError, NotFoundError."""
        draft.validate()

        def work(changes: Changes) -> int:
            if not self._engine.rows("SELECT 1 FROM party WHERE id = ?", (draft.client_id,)):
                raise NotFoundError(EntityRef(Entity.CLIENT, draft.client_id))
            return changes.insert(DateTable, party_id=draft.client_id, **_values(draft))

        return self._store.write(ActionKind.DATE_CHANGED, work, subject=tidy(draft.label))

    def update(self, date_id: int, version: int | None, draft: ImportantDateDraft) -> None:
        """Make a day equal to the draft; it stays with its client. Raises ValidationError, NotFoundError,
        StaleError."""
        draft.validate()

        def work(changes: Changes) -> None:
            changes.update(DateTable, date_id, version, **_values(draft))

        self._store.write(ActionKind.DATE_CHANGED, work, subject=tidy(draft.label))

    def remove(self, ids: Iterable[int]) -> int:
        """Remove days; returns how many."""
        wanted = sorted(set(ids))
        subject = self.get(wanted[0]).draft.label if len(wanted) == 1 else ""
        return self._store.write(
            ActionKind.DATE_CHANGED,
            lambda changes: changes.delete(DateTable, wanted),
            subject=subject,
            count=lambda count: count,
        )


def _values(draft: ImportantDateDraft) -> dict[str, Any]:
    return {
        "label": tidy(storable(draft.label)),
        "kind": draft.kind.value,
        "month": draft.month,
        "day": draft.day,
        "year": draft.year,
        "is_yearly": int(draft.is_yearly),
        "days_before": draft.days_before,
    }


def _date(row: tuple[Any, ...]) -> ImportantDate:
    row_id, version, party_id, label, kind, month, day, year, is_yearly, days_before = row
    draft = ImportantDateDraft(
        party_id, label, DateKind(kind), month, day, year, bool(is_yearly), days_before
    )
    return ImportantDate(row_id, version, draft)
