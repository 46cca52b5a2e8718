"""Erases clients for good: their rows, and every trace of what the rows said in the change log."""

from __future__ import annotations

from crm_desktop.models import Address, ContactPoint, NotDuplicate, Party, PartyLink, PartyTag
from crm_desktop.services.changes import ROOT_COLUMNS, Changes, Model, chunks, marks, table_of

# Every reference to a client, and whether the row goes with it. A test walks the foreign keys and
# fails when a new table is missing here.
PARTS: tuple[tuple[Model, str], ...] = (
    (ContactPoint, "party_id"),
    (Address, "party_id"),
    (PartyLink, "person_id"),
    (PartyLink, "company_id"),
    (PartyTag, "party_id"),
    (NotDuplicate, "party_a_id"),
    (NotDuplicate, "party_b_id"),
)


def erase_clients(changes: Changes, ids: list[int]) -> int:
    """Remove clients, those merged into them, and their log; returns how many clients went."""
    every = set(ids)
    for chunk in chunks(ids):
        sql = f"SELECT id FROM party WHERE merged_into_id IN ({marks(chunk)})"
        every.update(row[0] for row in changes.engine.rows(sql, chunk))
    ordered = sorted(every)
    for chunk in chunks(ordered):
        for model, column in PARTS:
            table = model._meta.table_name
            _remove(changes, model, f'SELECT id FROM "{table}" WHERE {column} IN ({marks(chunk)})', chunk)
    # Absorbed clients point at the one that is kept: the pointers go before the clients.
    for chunk in chunks(ordered):
        changes.engine.execute(f"UPDATE party SET merged_into_id = NULL WHERE id IN ({marks(chunk)})", chunk)
    erased = changes.delete(Party, ordered)
    _forget(changes, ordered)
    return erased


def _remove(changes: Changes, model: Model, select: str, params: list[int]) -> None:
    changes.delete(model, [row[0] for row in changes.engine.rows(select, params)])


def _forget(changes: Changes, ids: list[int]) -> None:
    """Clean the log: the images of the rows go, and the names in the titles of actions."""
    erased = set(ids)
    tables = sorted([table_of(Party), *map(table_of, ROOT_COLUMNS)])
    of_clients = f"table_name IN ({marks(tables)})"
    for at, item in enumerate(changes.items):
        if item.root_id in erased:
            changes.items[at] = item._replace(before=None, after=None)
    for chunk in chunks(ids):
        found = changes.engine.rows(
            f"SELECT DISTINCT change_set_id FROM change_item WHERE {of_clients} AND root_id IN ({marks(chunk)})",
            (*tables, *chunk),
        )
        for sets in chunks(row[0] for row in found):
            changes.engine.execute(f"UPDATE change_set SET subject = '' WHERE id IN ({marks(sets)})", sets)
        changes.engine.execute(
            f"DELETE FROM change_item WHERE {of_clients} AND root_id IN ({marks(chunk)})", (*tables, *chunk)
        )
