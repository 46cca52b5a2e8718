"""Indexed look-ups of the clients that share something with drafts: no statement reads the whole base."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.domain.client import ClientDraft, ClientKind, PersonName
from crm_desktop.domain.company_names import company_key
from crm_desktop.domain.given_names import same_given_name
from crm_desktop.domain.text import fold_words
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import marks
from crm_desktop.services.derived import EMAIL, PHONE
from crm_desktop.services.search.ranking import LAST

CHUNK = 500
# A name that more clients share than this is no hint; the rest of a very long range is not looked at.
MANY_NAMES = 400
_SHORTEST_FOR_SLIP = 5
_FORMS = ("ооо", "ип", "ао", "оао", "зао", "пао", "тоо", "чп", "ано", "тсж")


class Candidates:
    """Looks up live clients by what identifies them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def by_contact(self, normals: Iterable[str]) -> dict[str, list[int]]:
        """Return, by normal form, the clients with this phone or e-mail."""
        return self._grouped(
            "SELECT contact.normal, contact.party_id FROM contact_point AS contact"
            " JOIN party ON party.id = contact.party_id AND party.deleted_at IS NULL"
            f" WHERE contact.normal <> '' AND contact.kind IN ('{PHONE}', '{EMAIL}') AND contact.normal IN ({{}})",
            normals,
        )

    def by_inn(self, numbers: Iterable[str]) -> dict[str, list[int]]:
        """Return, by INN, the clients with this number."""
        return self._grouped(
            "SELECT inn, id FROM party WHERE inn <> '' AND deleted_at IS NULL AND inn IN ({})", numbers
        )

    def by_sort_key(self, keys: Iterable[str]) -> dict[str, list[int]]:
        """Return, by the key that lists are ordered by, the clients that are called exactly so."""
        return self._grouped(
            "SELECT sort_key, id FROM party WHERE deleted_at IS NULL AND sort_key IN ({})", keys
        )

    def by_name(self, draft: ClientDraft) -> dict[int, ClientDraft]:
        """Return clients whose names may be nearly the draft's: kind and name only, for comparing."""
        if not draft.display_name():
            return {}
        if draft.kind is not ClientKind.COMPANY and draft.name.full():
            return self._people(draft.name)
        found: dict[int, ClientDraft] = {}
        for prefix, shortest, longest in _company_ranges(draft.company_name):
            found |= self._names_from(prefix, "AND length(sort_key) BETWEEN ? AND ?", shortest, longest)
        return found

    def _people(self, name: PersonName) -> dict[int, ClientDraft]:
        """Return people under the likely spellings: the name as it is, name and surname swapped, a short
        form of the first name, and a slip of the key in the surname."""
        surname, first = fold_words(name.last_name), fold_words(name.first_name)
        if not surname or not first:
            return self._names_from(surname or first)
        found = self._names_from(f"{surname} {first[0]}") | self._names_from(f"{first} {surname}")
        found |= {
            row_id: named
            for row_id, named in self._names_from(f"{surname} ").items()
            if same_given_name(named.name.first_name, first)
        }
        if len(surname) >= _SHORTEST_FOR_SLIP:
            slip = surname[: max(3, len(surname) - 3)]
            bounds = "AND first_name = ? AND length(last_name) BETWEEN ? AND ?"
            found |= self._names_from(slip, bounds, name.first_name, len(surname) - 1, len(surname) + 1)
        return found

    def _names_from(self, prefix: str, more: str = "", *params: Any) -> dict[int, ClientDraft]:
        if not prefix:
            return {}
        rows = self._engine.rows(
            "SELECT id, kind, last_name, first_name, patronymic, company_name FROM party"
            f" WHERE deleted_at IS NULL AND sort_key >= ? AND sort_key < ? {more} ORDER BY sort_key, id LIMIT ?",
            [prefix, prefix + LAST, *params, MANY_NAMES],
        )
        return {row[0]: _named(row[1:]) for row in rows}

    def _grouped(self, sql: str, values: Iterable[str]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        wanted = list(dict.fromkeys(value for value in values if value))
        for at in range(0, len(wanted), CHUNK):
            some = wanted[at : at + CHUNK]
            for value, row_id in self._engine.rows(sql.format(marks(some)), some):
                owners = found.setdefault(value, [])
                if row_id not in owners:
                    owners.append(row_id)
        return found


def contact_keys(draft: ClientDraft) -> list[str]:
    """Return the normal forms of a draft's phones and e-mails."""
    keys = [phone.e164 for phone in draft.phones if phone.e164]
    return keys + [email.normal for email in draft.emails if email.normal]


def _named(row: Sequence[str]) -> ClientDraft:
    kind, last, first, patronymic, company = row
    return ClientDraft(kind=ClientKind(kind), name=PersonName(last, first, patronymic), company_name=company)


def _company_ranges(company: str) -> list[tuple[str, int, int]]:
    """Return beginnings of sort keys under which a company may be listed, with and without its form, each
    with the shortest and the longest key that is still nearly the same name."""
    key = company_key(company)
    if not key:
        return []
    start = key if len(key) < 6 else key[: max(4, len(key) * 2 // 3)]
    slack = max(2, len(key) // 8)
    behind = 1 + max(map(len, _FORMS))
    ranges = [(start, len(key) - slack, len(key) + slack + behind)]
    for form in _FORMS:
        length = len(form) + 1 + len(key)
        ranges.append((f"{form} {start}", length - slack, length + slack))
    return ranges
