"""Keeping a base in order: checking it against its own rules, and its backups."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.maintenance import BackupInfo, CheckCode, CheckProblem, CheckReport
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.models import TABLES
from crm_desktop.models.fields import JsonTextField
from crm_desktop.models.search_index import search_index
from crm_desktop.services.backups import backup_if_due, backup_now, list_backups, make_backup
from crm_desktop.services.deals.checking import contradictions
from crm_desktop.services.derived import stale_clients
from crm_desktop.services.files import FileService
from crm_desktop.services.search.documents import TABLES as TABLES_OF_KINDS
from crm_desktop.services.search.index import wrong_documents
from crm_desktop.services.store import Store
from crm_desktop.services.tables import CHUNK, Model, chunks, references_to, table_of
from crm_desktop.services.tasks.checking import contradictions_of_tasks

MANY = 20  # ids named in a report
# How far the check is, of a hundred, after the tables, the kept columns, the documents, the index and the files.
_TABLES_END, _COLUMNS_END, _DOCUMENTS_END, _INDEX_END, _END = 15, 25, 65, 98, 100

_TYPES: dict[str, tuple[type, ...]] = {
    CustomFieldKind.NUMBER: (int, float),
    CustomFieldKind.MONEY: (int,),
    CustomFieldKind.YES_NO: (bool,),
    CustomFieldKind.TEXT: (str,),
    CustomFieldKind.CHOICE: (str,),
}
# Contradictions of the change log, by the table they are reported for.
_HISTORY = (
    (
        "change_set",
        "an undone action points to no undo",
        (
            "SELECT done.id FROM change_set AS done LEFT JOIN change_set AS undo ON undo.id = done.undone_by_id"
            " WHERE done.undone_by_id IS NOT NULL"
            " AND (undo.id IS NULL OR undo.kind <> 'undo' OR COALESCE(undo.target_id, 0) <> done.id)"
        ),
    ),
    (
        "change_set",
        "an undo of nothing",
        (
            "SELECT undo.id FROM change_set AS undo LEFT JOIN change_set AS done ON done.id = undo.target_id"
            " WHERE undo.kind IN ('undo', 'redo') AND done.id IS NULL"
        ),
    ),
    (
        "change_item",
        "a change outside of every action",
        (
            "SELECT item.id FROM change_item AS item LEFT JOIN change_set AS action"
            " ON action.id = item.change_set_id WHERE action.id IS NULL"
        ),
    ),
)


class MaintenanceService:
    """Checks and backups of the opened base."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine
        self._files = FileService(store)

    def check(self, progress: Progress | None = None) -> CheckReport:
        """Look for everything that must not be; changes nothing. Raises Cancelled."""
        progress = progress or NoProgress()
        rows = {name: self._number(f'SELECT count(*) FROM "{name}"') for name in TABLES}
        problems: list[CheckProblem] = []
        steps: tuple[Callable[[], Iterator[CheckProblem]], ...] = (
            self._file_problems,
            self._broken_references,
            self._broken_documents,
            self._wrong_own_values,
            self._contradictions_of_history,
            self._ids_to_come,
            self._contradictions_of_records,
        )
        for at, step in enumerate(steps):
            progress.report(at * _TABLES_END // len(steps), _END)
            problems += step()
        problems += self._stale_columns(progress)
        problems += self._wrong_documents(progress, rows)
        progress.report(_DOCUMENTS_END, _END)
        if not search_index(self._engine).is_sound():
            problems.append(CheckProblem(CheckCode.SEARCH, "search_text", 1))
        progress.report(_INDEX_END, _END)
        problems += _problem(CheckCode.CONTENT, "attachment", self._files.wrong_ids(progress))
        progress.report(_END, _END)
        return CheckReport(tuple(problems), rows)

    def _file_problems(self) -> Iterator[CheckProblem]:
        for detail in self._engine.integrity_problems():
            yield CheckProblem(CheckCode.FILE, "", 1, detail=detail)

    def _broken_references(self) -> Iterator[CheckProblem]:
        for target in TABLES.values():
            for model, column in references_to(target):
                ids = self._ids(
                    f'SELECT child.id FROM "{table_of(model)}" AS child LEFT JOIN "{table_of(target)}" AS parent'
                    f" ON parent.id = child.{column} WHERE child.{column} IS NOT NULL AND parent.id IS NULL"
                )
                yield from _problem(CheckCode.REFERENCE, table_of(model), ids, column)

    def _broken_documents(self) -> Iterator[CheckProblem]:
        for model in TABLES.values():
            for column in _json_columns(model):
                table = table_of(model)
                rows = self._engine.rows(
                    f"SELECT id, {column} FROM \"{table}\" WHERE {column} NOT IN ('{{}}', '[]')"
                )
                yield from _problem(
                    CheckCode.JSON, table, [i for i, text in rows if not _is_json(text)], column
                )

    def _wrong_own_values(self) -> Iterator[CheckProblem]:
        for table, entity in (("party", Entity.CLIENT), ("deal", Entity.DEAL)):
            yield from self._wrong_values_in(table, entity)

    def _wrong_values_in(self, table: str, entity: Entity) -> Iterator[CheckProblem]:
        kinds = dict(self._engine.rows("SELECT key, kind FROM field_def WHERE entity = ?", (entity,)))
        unknown: dict[str, list[int]] = {}
        wrong: dict[str, list[int]] = {}
        for row_id, text in self._engine.rows(f"SELECT id, extra FROM {table} WHERE extra <> '{{}}'"):
            values = json.loads(text) if _is_json(text) else {}
            for key, value in values.items():
                if key not in kinds:
                    unknown.setdefault(key, []).append(row_id)
                elif not _fits(kinds[key], value):
                    wrong.setdefault(key, []).append(row_id)
        for code, found in ((CheckCode.UNKNOWN_FIELD, unknown), (CheckCode.FIELD_VALUE, wrong)):
            for key, ids in found.items():
                yield from _problem(code, table, ids, key)

    def _contradictions_of_history(self) -> Iterator[CheckProblem]:
        for table, detail, sql in _HISTORY:
            yield from _problem(CheckCode.HISTORY, table, self._ids(sql), detail)

    def _ids_to_come(self) -> Iterator[CheckProblem]:
        for table in TABLES:
            highest = self._number(f'SELECT COALESCE(max(id), 0) FROM "{table}"')
            if highest > self._engine.last_id(table):
                yield CheckProblem(CheckCode.IDS, table, 1, (highest,))

    def _contradictions_of_records(self) -> Iterator[CheckProblem]:
        for table, column, ids in (*contradictions(self._engine), *contradictions_of_tasks(self._engine)):
            yield from _problem(CheckCode.DERIVED, table, ids, column)

    def _stale_columns(self, progress: Progress) -> Iterator[CheckProblem]:
        stale: list[int] = []
        ids = self._ids("SELECT id FROM party ORDER BY id")
        for at, chunk in enumerate(chunks(ids)):
            progress.raise_if_cancelled()
            progress.report(_between(_TABLES_END, _COLUMNS_END, at * CHUNK, len(ids)), _END)
            stale += stale_clients(self._engine, chunk)
        yield from _problem(CheckCode.DERIVED, "party", stale)

    def _wrong_documents(self, progress: Progress, rows: dict[str, int]) -> Iterator[CheckProblem]:
        """Compare what is searched with the records."""
        total = sum(rows[table] for table in TABLES_OF_KINDS.values())
        before = 0
        for kind, table in TABLES_OF_KINDS.items():
            wrong: list[int] = []
            for at, ids in enumerate(wrong_documents(self._engine, kind)):
                progress.raise_if_cancelled()
                done = before + min(at * CHUNK, rows[table])
                progress.report(_between(_COLUMNS_END, _DOCUMENTS_END, done, total), _END)
                wrong += ids
            before += rows[table]
            yield from _problem(CheckCode.SEARCH, table, wrong)

    def _ids(self, sql: str) -> list[int]:
        return [row[0] for row in self._engine.rows(sql)]

    def _number(self, sql: str) -> int:
        return int(self._engine.rows(sql)[0][0])

    def backup(self, target: Path, progress: Progress | None = None) -> BackupInfo:
        """Write a checked copy of the base, and the files of clients beside it; see `backups.make_backup`."""
        return make_backup(self._store, target, progress)

    def backup_now(self, folder: Path, progress: Progress | None = None) -> BackupInfo:
        """Make one more backup among the daily ones; see `backups.backup_now`."""
        return backup_now(self._store, folder, progress)

    def backup_if_due(self, folder: Path, progress: Progress | None = None) -> BackupInfo | None:
        """Make the backup of the day unless it is there, sweep files and tidy the search; see
        `backups.backup_if_due`."""
        made = backup_if_due(self._store, folder, progress)
        self._files.sweep_if_due()
        self._store.tidy()
        return made

    def backups(self, folder: Path) -> list[BackupInfo]:
        """Return the daily backups of this base, the newest first."""
        return list_backups(self._store, folder)


def _between(start: int, end: int, done: int, total: int) -> int:
    """Return how far the check is when so much of one of its parts is done."""
    return start + (end - start) * done // max(total, 1)


def _problem(code: CheckCode, table: str, ids: list[int], detail: str = "") -> Iterator[CheckProblem]:
    if ids:
        yield CheckProblem(code, table, len(ids), tuple(ids[:MANY]), detail)


def _json_columns(model: Model) -> list[str]:
    return [field.column_name for field in model._meta.sorted_fields if isinstance(field, JsonTextField)]


def _is_json(text: str | None) -> bool:
    try:
        json.loads(text or "null")
    except ValueError:
        return False
    return True


def _fits(kind: str, value: Any) -> bool:
    """Return whether a value is of the type that its field stores."""
    if kind == CustomFieldKind.DATE:
        try:
            return bool(date.fromisoformat(value))
        except (TypeError, ValueError):
            return False
    if isinstance(value, bool) and kind != CustomFieldKind.YES_NO:
        return False
    return isinstance(value, _TYPES[kind])
