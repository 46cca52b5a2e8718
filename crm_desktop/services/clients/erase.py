"""Erases clients for good: their rows, and every trace of what the rows said in the change log."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.history import ActionKind
from crm_desktop.models import (
    Address,
    Attachment,
    Consent,
    ContactPoint,
    Deal,
    DealMember,
    DealMove,
    DealTag,
    DocLine,
    Escalation,
    ImportantDate,
    Inquiry,
    Interaction,
    NotDuplicate,
    Notice,
    Party,
    PartyLink,
    PartyTag,
    Payment,
    Promise,
    ProtectedData,
    Sale,
    SegmentMember,
    Task,
    TaskMember,
    TaskSeries,
)
from crm_desktop.services.changes import INSERT, Changes
from crm_desktop.services.clients.erase_inquiries import inquiries_in_log, inquiries_of, senders
from crm_desktop.services.clients.erase_tasks import TITLED, rows_in_log
from crm_desktop.services.stop_list import remember_erased
from crm_desktop.services.tables import MENTIONS, ROOT_COLUMNS, Model, chunks, marks, references_to, table_of

# Every reference to a client; the row goes with the client. A test walks the foreign keys and fails
# when a new table is missing here.
PARTS: tuple[tuple[Model, str], ...] = (
    (ContactPoint, "party_id"),
    (Address, "party_id"),
    (PartyLink, "person_id"),
    (PartyLink, "company_id"),
    (PartyTag, "party_id"),
    (NotDuplicate, "party_a_id"),
    (NotDuplicate, "party_b_id"),
    (SegmentMember, "party_id"),
    (Notice, "party_id"),
    (Escalation, "party_id"),
    (TaskMember, "party_id"),
    (Task, "party_id"),
    (TaskSeries, "party_id"),
    (ImportantDate, "party_id"),
    (ProtectedData, "party_id"),
    (Consent, "party_id"),
    (Promise, "party_id"),
    (Attachment, "party_id"),
    (Interaction, "party_id"),
    (Payment, "party_id"),
    (DocLine, "party_id"),
    (Sale, "party_id"),
    (DealTag, "party_id"),
    (DealMember, "party_id"),
    (DealMove, "party_id"),
    (Inquiry, "party_id"),
    (Deal, "party_id"),
)
# What goes with a deal or a sale although it names another client, by whom it belongs to.
_OF_RECORDS: dict[Model, tuple[tuple[Model, str], ...]] = {
    Deal: ((DealMember, "deal_id"),),
    Task: ((TaskMember, "task_id"),),
}
# Actions whose subject is a tag, a status, a list or a file and never the name of a client.
_IMPERSONAL = (
    ActionKind.CLIENTS_UPDATED,
    ActionKind.CLIENTS_PASTED,
    ActionKind.IMPORT,
    ActionKind.DEMO,
    ActionKind.OUTCOME_CHANGED,
    ActionKind.SEGMENT_CHANGED,
)


def erase_clients(changes: Changes, ids: list[int]) -> int:
    """Remove clients, those merged into them, and their log; returns how many clients went."""
    every = set(ids)
    for chunk in chunks(ids):
        sql = f"SELECT id FROM party WHERE merged_into_id IN ({marks(chunk)})"
        every.update(row[0] for row in changes.engine.rows(sql, chunk))
    ordered = sorted(every)
    remember_erased(changes, ordered)
    who = senders(changes, ordered)  # before their numbers go
    gone: dict[Model, set[int]] = {model: set() for model in ROOT_COLUMNS}
    gone[Inquiry] = inquiries_of(changes, who)
    _remove(changes, Inquiry, sorted(gone[Inquiry]))
    for chunk in chunks(ordered):
        for model, column in PARTS:
            select = f'SELECT id FROM "{table_of(model)}" WHERE {column} IN ({marks(chunk)})'
            row_ids = [row[0] for row in changes.engine.rows(select, chunk)]
            _remove(changes, model, row_ids)
            gone.setdefault(model, set()).update(row_ids)
        for model, column in MENTIONS:
            _forget_reference(changes, model, column, chunk)
    # Absorbed clients point at the one that is kept: the pointers go before the clients.
    for chunk in chunks(ordered):
        changes.engine.execute(f"UPDATE party SET merged_into_id = NULL WHERE id IN ({marks(chunk)})", chunk)
    erased = changes.delete(Party, ordered)
    for model in ROOT_COLUMNS:
        _forget_rows(changes, model, gone[model] | _vanished(changes, model, ordered))
    _forget_titled(changes, Inquiry, gone[Inquiry] | inquiries_in_log(changes, who))
    for model in TITLED:
        _forget_titled(changes, model, gone.get(model, set()) | rows_in_log(changes, model, every))
    _forget(changes, ordered)
    return erased


def _remove(changes: Changes, model: Model, ids: list[int]) -> None:
    """Remove rows, and the pointers at them in records of other clients (the letter that proves a promise)."""
    for chunk in chunks(ids):
        going = _OF_RECORDS.get(model, ())
        for other, column in going:
            select = f'SELECT id FROM "{table_of(other)}" WHERE {column} IN ({marks(chunk)})'
            changes.delete(other, [row[0] for row in changes.engine.rows(select, chunk)])
        for other, column in references_to(model):
            if (other, column) not in going and _may_be_empty(other, column):
                _forget_reference(changes, other, column, chunk)
    changes.delete(model, ids)


def _may_be_empty(model: Model, column: str) -> bool:
    return bool(model._meta.columns[column].null)


def _forget_reference(changes: Changes, model: Model, column: str, ids: list[int]) -> None:
    sql = f'UPDATE "{table_of(model)}" SET {column} = NULL WHERE {column} IN ({marks(ids)})'
    changes.engine.execute(sql, ids)


def _forget(changes: Changes, ids: list[int]) -> None:
    """Clean the log: the images of the rows go, and the names in the titles of actions."""
    # Of this very action only the fact stays: nothing that it removed can be brought back.
    erased = set(ids)
    of_nobody = {"not_duplicate", *map(table_of, (Inquiry, Task, TaskSeries, TaskMember, Notice, Escalation))}
    changes.items.forget_images(lambda item: item.table in of_nobody or item.root_id in erased)
    tables = sorted([table_of(Party), *map(table_of, ROOT_COLUMNS)])
    of_clients = f"FROM change_item WHERE table_name IN ({marks(tables)}) AND root_id IN "
    for chunk in chunks(ids):
        params = (*tables, *chunk)
        found = changes.engine.rows(f"SELECT DISTINCT change_set_id {of_clients}({marks(chunk)})", params)
        _clear_subjects(changes, {row[0] for row in found})
        changes.engine.execute(f"DELETE {of_clients}({marks(chunk)})", params)


def _vanished(changes: Changes, model: Model, ids: list[int]) -> set[int]:
    """Return the rows that the log knows as theirs, and that are not there any more."""
    logged: set[int] = set()
    for chunk in chunks(ids):
        sql = f"SELECT DISTINCT row_id FROM change_item WHERE table_name = ? AND root_id IN ({marks(chunk)})"
        logged.update(row[0] for row in changes.engine.rows(sql, (table_of(model), *chunk)))
    there: set[int] = set()
    for chunk in chunks(sorted(logged)):
        sql = f'SELECT id FROM "{table_of(model)}" WHERE id IN ({marks(chunk)})'
        there.update(row[0] for row in changes.engine.rows(sql, chunk))
    return logged - there


def _forget_rows(changes: Changes, model: Model, row_ids: Iterable[int]) -> None:
    """Clean what was logged of rows while another client had them: between a merge and its undoing."""
    for chunk in chunks(sorted(row_ids)):
        images = f"FROM change_item WHERE table_name = ? AND op <> ? AND row_id IN ({marks(chunk)})"
        params = (table_of(model), INSERT, *chunk)
        found = changes.engine.rows(f"SELECT DISTINCT change_set_id {images}", params)
        _clear_subjects(changes, {row[0] for row in found})
        changes.engine.execute(f"DELETE {images}", params)


def _forget_titled(changes: Changes, model: Model, row_ids: set[int]) -> None:
    """Clean what was logged of inquiries or tasks, and who asked or what was to be done out of the actions that
    stored them."""
    _forget_rows(changes, model, row_ids)
    for chunk in chunks(sorted(row_ids)):
        sql = f"SELECT DISTINCT change_set_id FROM change_item WHERE table_name = ? AND row_id IN ({marks(chunk)})"
        found = changes.engine.rows(sql, (table_of(model), *chunk))
        _clear_subjects(changes, {row[0] for row in found})


def _clear_subjects(changes: Changes, set_ids: Iterable[int]) -> None:
    """Take the names out of actions that were about these clients, and of their undoing and redoing."""
    kept = [kind.value for kind in _IMPERSONAL]
    # An undo carries the subject of what it undid.
    personal = "COALESCE((SELECT kind FROM change_set AS done WHERE done.id = change_set.target_id), kind)"
    for chunk in chunks(sorted(set_ids)):
        changes.engine.execute(
            f"UPDATE change_set SET subject = '' WHERE (id IN ({marks(chunk)}) OR target_id IN ({marks(chunk)}))"
            f" AND {personal} NOT IN ({marks(kept)})",
            (*chunk, *chunk, *kept),
        )
