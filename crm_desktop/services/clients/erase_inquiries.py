"""What inquiries say of clients that are erased: of those whom they are from, and of those who only wrote."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from crm_desktop.models import Inquiry
from crm_desktop.services.changes import Changes
from crm_desktop.services.tables import chunks, marks

_KEYS = {"phone_key": "phone", "email_key": "email"}


class Senders(NamedTuple):
    """Clients who are erased, and the numbers and addresses that only they had."""

    ids: frozenset[int]
    keys: frozenset[tuple[str, str]]  # the column of an inquiry, and what stands in it


def senders(changes: Changes, client_ids: Iterable[int]) -> Senders:
    """Return by what inquiries of these clients are known; a number that somebody who stays has too is no sign."""
    ids = sorted(client_ids)
    keys: set[tuple[str, str]] = set()
    for column, kind in _KEYS.items():
        normals: set[str] = set()
        for chunk in chunks(ids):
            sql = (
                "SELECT DISTINCT normal FROM contact_point"
                f" WHERE kind = ? AND normal <> '' AND party_id IN ({marks(chunk)})"
            )
            normals.update(row[0] for row in changes.engine.rows(sql, (kind, *chunk)))
        going = set(ids)
        for some in chunks(sorted(normals)):
            sql = f"SELECT normal, party_id FROM contact_point WHERE kind = ? AND normal IN ({marks(some)})"
            owners = changes.engine.rows(sql, (kind, *some))
            normals -= {normal for normal, owner in owners if owner not in going}
        keys |= {(column, normal) for normal in normals}
    return Senders(frozenset(ids), frozenset(keys))


def inquiries_of(changes: Changes, who: Senders) -> set[int]:
    """Return the inquiries from these clients: those that name them, and nobody's from their numbers."""
    found: set[int] = set()
    for chunk in chunks(sorted(who.ids)):
        sql = f"SELECT id FROM inquiry WHERE party_id IN ({marks(chunk)})"
        found.update(row[0] for row in changes.engine.rows(sql, chunk))
    for column in _KEYS:
        wanted = sorted(normal for key, normal in who.keys if key == column)
        for some in chunks(wanted):
            sql = f"SELECT id FROM inquiry WHERE party_id IS NULL AND {column} <> '' AND {column} IN ({marks(some)})"
            found.update(row[0] for row in changes.engine.rows(sql, some))
    return found


def inquiries_in_log(changes: Changes, who: Senders) -> set[int]:
    """Return the inquiries of which the log says that they were from these clients: some were removed since,
    some named another number before."""
    found = set()
    for row_id, before, after in changes.engine.rows(
        "SELECT row_id, before, after FROM change_item WHERE table_name = ?", (Inquiry._meta.table_name,)
    ):
        for image in (before, after):
            said = json.loads(image) if image else {}
            if said.get("party_id") in who.ids or not who.keys.isdisjoint(said.items()):
                found.add(int(row_id))
    return found
