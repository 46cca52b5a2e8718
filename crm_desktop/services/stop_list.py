"""The stop list: numbers of erased clients who asked not to be contacted, kept only as hashes.

A hash is keyed with the name of the base, so that lists of two bases cannot be laid side by side.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from crm_desktop.domain.consent import FROM_STOP_LIST
from crm_desktop.domain.phones import parse_phone
from crm_desktop.domain.text import digits
from crm_desktop.models import ContactPoint, Party, StopEntry
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import Changes
from crm_desktop.services.derived import EMAIL, PHONE
from crm_desktop.services.tables import chunks, marks

ERASED = "erased"  # why a number is on the list: more would be a trace of who was erased
Number = tuple[str, str]  # kind and normal form


def remember_erased(changes: Changes, ids: list[int]) -> int:
    """Put the phones and e-mails of those of these clients on the list who asked not to be contacted, the
    absorbed ones of such a client with him; returns how many are new."""
    numbers: set[Number] = set()
    for chunk in chunks(ids):
        for kind, raw, normal in changes.engine.rows(
            "SELECT contact_point.kind, contact_point.raw, contact_point.normal FROM contact_point"
            " JOIN party ON party.id = contact_point.party_id"
            " LEFT JOIN party AS kept ON kept.id = party.merged_into_id"
            f" WHERE contact_point.kind IN (?, ?) AND party.id IN ({marks(chunk)})"
            " AND (party.do_not_call_on <> '' OR kept.do_not_call_on <> '')",
            (PHONE, EMAIL, *chunk),
        ):
            numbers.add((kind, _normal(kind, raw, normal)))
    hashes = _hashes(changes.engine, numbers)
    known = _listed(changes.engine, hashes.values())
    rows = [(kind, text, ERASED) for (kind, _), text in sorted(hashes.items()) if text not in known]
    return len(changes.insert_many(StopEntry, ("kind", "hash", "reason"), rows))


def heed_stop_list(changes: Changes) -> None:
    """Mark the clients to whom this action gave a number of the list. Costs one look while it is empty."""
    written = changes.seen.rows.get(ContactPoint)
    if not written or not changes.engine.rows("SELECT 1 FROM stop_entry LIMIT 1"):
        return
    unwanted: set[int] = set()
    for chunk in chunks(sorted(written)):
        rows = changes.engine.rows(
            "SELECT party_id, kind, raw, normal FROM contact_point"
            f" WHERE kind IN (?, ?) AND id IN ({marks(chunk)})",
            (PHONE, EMAIL, *chunk),
        )
        owners = [(party_id, (kind, _normal(kind, raw, normal))) for party_id, kind, raw, normal in rows]
        hashes = _hashes(changes.engine, {number for _, number in owners})
        known = _listed(changes.engine, hashes.values())
        unwanted.update(party_id for party_id, number in owners if hashes[number] in known)
    since = datetime.fromisoformat(changes.at).astimezone().date().isoformat()
    asked = changes.fetch(Party, sorted(unwanted), ("do_not_call_on",))
    new = [row_id for row_id, row in asked.items() if not row["do_not_call_on"]]
    changes.update_many(Party, new, do_not_call_on=since, do_not_call_reason=FROM_STOP_LIST)


def entries_of(engine: Engine, typed: str, region: str) -> list[int]:
    """Return the ids of the entries for a number or an address as somebody types it."""
    from crm_desktop.domain.emails import normal_email

    email = normal_email(typed)
    phone = parse_phone(typed, region)
    numbers = {(EMAIL, email)} if email else set()
    if digits(typed) and not email:
        numbers.add((PHONE, _normal(PHONE, typed, phone.e164 or "")))
    hashes = list(_hashes(engine, numbers).values())
    if not hashes:
        return []
    return [
        row[0] for row in engine.rows(f"SELECT id FROM stop_entry WHERE hash IN ({marks(hashes)})", hashes)
    ]


def _normal(kind: str, raw: str, normal: str) -> str:
    if normal:
        return normal
    return digits(raw) if kind == PHONE else raw.strip().casefold()


def _hashes(engine: Engine, numbers: Iterable[Number]) -> dict[Number, str]:
    import hmac

    from crm_desktop.models.engines.sqlite_files import UID

    wanted = [number for number in numbers if number[1]]
    if not wanted:
        return {}
    key = str(engine.rows("SELECT value FROM app_meta WHERE key = ?", (UID,))[0][0]).encode()
    return {
        (kind, text): hmac.digest(key, f"{kind}:{text}".encode(), "sha256").hex() for kind, text in wanted
    }


def _listed(engine: Engine, hashes: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for chunk in _chunks(list(hashes)):
        rows = engine.rows(f"SELECT hash FROM stop_entry WHERE hash IN ({marks(chunk)})", chunk)
        found.update(row[0] for row in rows)
    return found


def _chunks(texts: list[str], size: int = 500) -> list[list[str]]:
    return [texts[at : at + size] for at in range(0, len(texts), size)]
