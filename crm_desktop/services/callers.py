"""Who is calling: clients by a number in whatever form the line gives it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from crm_desktop.domain.call_number import CallerMatch, CallNumber, read_call_number
from crm_desktop.domain.client import ClientKind, Phone
from crm_desktop.domain.consent import DoNotCall
from crm_desktop.domain.text import digits
from crm_desktop.services.derived import PHONE
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store

MOST = 20
# A number of a town is dialled without its area; fewer digits belong to half the base.
_FEWEST_ENDING, _MOST_ENDING = 5, 7
_COLUMNS = (
    "party.id, party.kind, party.display_name, party.company_display, party.position_title,"
    " party.do_not_call_on, party.do_not_call_reason, party.must_know,"
    " point.raw, point.normal, point.extension, point.label"
)
# A person answers the phone, not the company; of several persons the one we spoke with last comes first.
_ORDER = (
    "ORDER BY CASE party.kind WHEN 'person' THEN 0 WHEN 'sole_trader' THEN 1 ELSE 2 END,"
    " party.last_contact_at DESC, party.sort_key, party.id, point.position"
)


class CallerService:
    """Finds clients by the number of a call."""

    def __init__(self, store: Store, preferences: PreferenceService) -> None:
        self._store = store
        self._engine = store.engine
        self._preferences = preferences

    def read(self, text: str) -> CallNumber:
        """Return what the line said about who calls, by the country of this base's phone numbers."""
        return read_call_number(text, self._preferences.get().phone_region)

    def who(self, number: str, limit: int = MOST) -> list[CallerMatch]:
        """Return the clients with this number, the likeliest first: persons before companies.

        When nobody has exactly this number, those whose number ends in the same digits as a short one do.
        """
        phone = self.read(number).phone
        if phone is None:
            return []
        return self.exact(phone, limit) or self.by_ending(phone, limit)

    def exact(self, phone: Phone, limit: int = MOST) -> list[CallerMatch]:
        """Return the clients with exactly this number: one look into the index."""
        if not phone.e164:
            return []
        sql = (
            f"SELECT {_COLUMNS} FROM contact_point AS point JOIN party ON party.id = point.party_id"
            " WHERE point.normal = ? AND point.normal <> '' AND point.kind = ? AND party.deleted_at IS NULL"
            f" {_ORDER} LIMIT ?"
        )
        found = _matches(self._engine.rows(sql, (phone.e164, PHONE, limit)), is_exact=True)
        # Of several people behind one number of a firm the one with this extension is meant.
        same = phone.extension
        return sorted(found, key=lambda match: match.number.extension != same) if same else found

    def by_ending(self, phone: Phone, limit: int = MOST) -> list[CallerMatch]:
        """Return the clients whose number agrees in its last digits: a number of the town was dialled without
        its area, or was written so on the card. Reads all numbers of the base."""
        ending = digits(phone.e164 or phone.raw)
        found: list[tuple[Any, ...]] = []
        if not phone.e164 and _FEWEST_ENDING <= len(ending) <= _MOST_ENDING:
            sql = (
                f"SELECT {_COLUMNS} FROM contact_point AS point JOIN party ON party.id = point.party_id"
                " WHERE point.normal <> '' AND point.normal LIKE ? AND point.kind = ?"
                f" AND party.deleted_at IS NULL {_ORDER} LIMIT ?"
            )
            found += self._engine.rows(sql, (f"%{ending}", PHONE, limit))
        # Numbers that were not recognised are few, and stand on the card as they were typed.
        sql = (
            f"SELECT {_COLUMNS} FROM contact_point AS point JOIN party ON party.id = point.party_id"
            " WHERE point.normal = '' AND point.kind = ? AND point.raw <> '' AND party.deleted_at IS NULL"
            f" {_ORDER}"
        )
        found += [row for row in self._engine.rows(sql, (PHONE,)) if _ends_alike(ending, digits(row[8]))]
        return _matches(found, is_exact=False)[:limit]


def _ends_alike(called: str, stored: str) -> bool:
    """Whether the shorter of two numbers is the end of the longer one, and long enough to mean something."""
    shorter, longer = sorted((called, stored), key=len)
    return (len(shorter) >= _FEWEST_ENDING and longer.endswith(shorter)) or called == stored != ""


def _matches(rows: Iterable[tuple[Any, ...]], *, is_exact: bool) -> list[CallerMatch]:
    """Make one match of each client, by the first of its numbers that fits."""
    found: dict[int, CallerMatch] = {}
    for row in rows:
        row_id, kind, name, company, position, since, reason, must_know, raw, normal, extension, label = row
        number = Phone(raw, normal or None, extension, label)
        found.setdefault(
            row_id,
            CallerMatch(
                row_id,
                ClientKind(kind),
                name,
                company,
                position,
                number,
                DoNotCall(date.fromisoformat(since), reason) if since else None,
                must_know,
                is_exact,
            ),
        )
    return list(found.values())
