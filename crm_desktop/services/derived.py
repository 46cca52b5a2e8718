"""Keeps the columns of a client that are made from its other rows: what lists show and sort by.

One function computes them, whether a single card was saved, ten thousand were imported or an action
was undone, and `check` compares what is kept with what it computes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from crm_desktop.domain.client import ClientKind, Phone
from crm_desktop.domain.phones import format_phone
from crm_desktop.domain.text import sort_key
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.models.engines import Engine
from crm_desktop.models.party import DERIVED
from crm_desktop.services.touched import Touched

CHUNK = 500
PHONE, EMAIL = "phone", "email"


class Parts(NamedTuple):
    """What belongs to one client, as the derivation needs it, each list in its order."""

    contacts: list[tuple[str, str, str, str]]  # kind, raw, normal, extension
    cities: list[str]
    places: list[tuple[str, str]]  # company name, title; the main place first
    tags: list[str]
    last_contact_at: str = ""  # with the client, or with one of its people


def derive(party: dict[str, Any], parts: Parts) -> dict[str, str]:
    """Return the derived columns of a client from its own columns and its parts."""
    person = " ".join(part for part in (party["last_name"], party["first_name"], party["patronymic"]) if part)
    company_first = party["kind"] == ClientKind.COMPANY
    name = (party["company_name"] or person) if company_first else (person or party["company_name"])
    phones = [contact for contact in parts.contacts if contact[0] == PHONE]
    emails = [contact for contact in parts.contacts if contact[0] == EMAIL]
    others = [contact for contact in parts.contacts if contact[0] not in {PHONE, EMAIL}]
    name = name or next((contact[1] for contact in (*phones, *emails, *others)), "")
    company, title = parts.places[0] if parts.places else ("", "")
    if not company and party["kind"] == ClientKind.SOLE_TRADER and person:
        company = party["company_name"]
    _, raw, normal, extension = phones[0] if phones else ("", "", "", "")
    return {
        "display_name": name,
        "sort_key": sort_key(name),
        "main_phone": format_phone(Phone(raw, normal or None, extension)) if phones else "",
        "main_email": (emails[0][2] or emails[0][1]) if emails else "",
        "company_display": company,
        "position_title": title,
        "city": next((city for city in parts.cities if city), ""),
        "tags_display": _shown_tags(parts.tags),
        "last_contact_at": parts.last_contact_at,
    }


def refresh_derived(engine: Engine, seen: Touched) -> int:
    """Recompute the derived columns of the clients that a write has touched and of the people of those that
    are companies, what clients show of their tags, and when they were last in touch.

    Returns how many rows were different.
    """
    wanted = set(seen.stale_parties)
    for chunk in _chunks(sorted(wanted)):
        sql = f"SELECT person_id FROM party_link WHERE company_id IN ({_q(chunk)})"
        wanted.update(row[0] for row in engine.rows(sql, chunk))
    only_tags = set(seen.retagged)
    for chunk in _chunks(sorted(seen.renamed_tags)):
        sql = f"SELECT party_id FROM party_tag WHERE tag_id IN ({_q(chunk)})"
        only_tags.update(row[0] for row in engine.rows(sql, chunk))
    different = sum(_refresh_tags(engine, chunk) for chunk in _chunks(sorted(only_tags - wanted)))
    in_touch = _with_companies(engine, seen.contacted | wanted) - wanted
    different += sum(_refresh_contact(engine, chunk) for chunk in _chunks(sorted(in_touch)))
    return different + sum(_refresh_chunk(engine, chunk) for chunk in _chunks(sorted(wanted)))


def stale_clients(engine: Engine, ids: Iterable[int]) -> list[int]:
    """Return the clients whose kept columns differ from what they should be."""
    found = []
    for chunk in _chunks(ids):
        found += [row_id for row_id, _ in _differences(engine, chunk)]
    return found


def _refresh_chunk(engine: Engine, ids: list[int]) -> int:
    differences = _differences(engine, ids)
    # Only what differs is written: a column that an index holds costs as much as all others.
    statements: dict[tuple[str, ...], list[list[Any]]] = {}
    for row_id, new in differences:
        statements.setdefault(tuple(new), []).append([*new.values(), row_id])
    for names, params in statements.items():
        sets = ", ".join(f"{name} = ?" for name in names)
        engine.execute_many(f"UPDATE party SET {sets} WHERE id = ?", params)
    return len(differences)


def _refresh_tags(engine: Engine, ids: list[int]) -> int:
    stored = engine.rows(f"SELECT id, tags_display FROM party WHERE id IN ({_q(ids)})", ids)
    tags = _read_tags(engine, ids)
    new = [(_shown_tags(tags.get(row_id, [])), row_id, shown) for row_id, shown in stored]
    params = [[text, row_id] for text, row_id, shown in new if text != shown]
    engine.execute_many("UPDATE party SET tags_display = ? WHERE id = ?", params)
    return len(params)


def _refresh_contact(engine: Engine, ids: list[int]) -> int:
    """Recompute when clients were last in touch, and nothing else of them."""
    stored = dict(engine.rows(f"SELECT id, last_contact_at FROM party WHERE id IN ({_q(ids)})", ids))
    latest = _last_contacts(engine, list(stored))
    params = [[at, row_id] for row_id, at in latest.items() if at != stored[row_id]]
    engine.execute_many("UPDATE party SET last_contact_at = ? WHERE id = ?", params)
    return len(params)


def _with_companies(engine: Engine, ids: set[int]) -> set[int]:
    """Add the companies of people: who talked to the director was in touch with the company."""
    every = set(ids)
    for chunk in _chunks(sorted(ids)):
        sql = f"SELECT company_id FROM party_link WHERE person_id IN ({_q(chunk)})"
        every.update(row[0] for row in engine.rows(sql, chunk))
    return every


def _last_contacts(engine: Engine, ids: list[int]) -> dict[int, str]:
    """Return, by client, the latest moment of a contact with it or with one of its people ("": never)."""
    latest = (
        "SELECT entry.started_at FROM interaction AS entry WHERE entry.party_id = {0}"
        f" AND entry.kind <> '{InteractionKind.NOTE}' ORDER BY entry.started_at DESC, entry.id DESC LIMIT 1"
    )
    own = latest.format("party.id")
    found = dict(engine.rows(f"SELECT id, COALESCE(({own}), '') FROM party WHERE id IN ({_q(ids)})", ids))
    of_person = latest.format("link.person_id")
    for company_id, at in engine.rows(
        f"SELECT link.company_id, COALESCE(({of_person}), '') FROM party_link AS link"
        f" WHERE link.company_id IN ({_q(ids)})",
        ids,
    ):
        found[company_id] = max(found[company_id], at)
    return found


def _shown_tags(names: list[str]) -> str:
    # A tag may hold a comma: the blank after it must not look like the end of the tag. Names are tidied,
    # so that none has a blank of this kind itself.
    return ", ".join(name.replace(", ", _INNER_COMMA) for name in names)


def tags_of(shown: str) -> tuple[str, ...]:
    """Return the names of the tags behind the text that `tags_display` holds."""
    return tuple(name.replace(_INNER_COMMA, ", ") for name in shown.split(", ")) if shown else ()


_INNER_COMMA = ",\u00a0"


def _differences(engine: Engine, ids: list[int]) -> list[tuple[int, dict[str, str]]]:
    """Return, by client, the derived columns that should be other than they are."""
    columns = ("id", "kind", "last_name", "first_name", "patronymic", "company_name", *DERIVED)
    parties = engine.rows(f"SELECT {', '.join(columns)} FROM party WHERE id IN ({_q(ids)})", ids)
    parts = _read_parts(engine, ids)
    different = []
    for values in parties:
        party = dict(zip(columns, values, strict=True))
        derived = derive(party, parts[party["id"]])
        new = {name: value for name, value in derived.items() if value != party[name]}
        if new:
            different.append((party["id"], new))
    return different


def _read_parts(engine: Engine, ids: list[int]) -> dict[int, Parts]:
    parts = {row_id: Parts([], [], [], []) for row_id in ids}
    where = f"IN ({_q(ids)}) ORDER BY"
    for party_id, *contact in engine.rows(
        f"SELECT party_id, kind, raw, normal, extension FROM contact_point WHERE party_id {where} position, id",
        ids,
    ):
        parts[party_id].contacts.append(tuple(contact))
    for party_id, city in engine.rows(
        f"SELECT party_id, city FROM address WHERE party_id {where} position, id", ids
    ):
        parts[party_id].cities.append(city)
    for party_id, company, title in engine.rows(
        "SELECT link.person_id, company.company_name, link.title FROM party_link AS link"
        f" JOIN party AS company ON company.id = link.company_id WHERE link.person_id {where}"
        " link.has_left, link.is_main DESC, link.position, link.id",
        ids,
    ):
        parts[party_id].places.append((company, title))
    for party_id, tags in _read_tags(engine, ids).items():
        parts[party_id].tags.extend(tags)
    latest = _last_contacts(engine, ids)
    return {row_id: of._replace(last_contact_at=latest.get(row_id, "")) for row_id, of in parts.items()}


def _read_tags(engine: Engine, ids: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for party_id, tag in engine.rows(
        "SELECT link.party_id, tag.name FROM party_tag AS link JOIN tag ON tag.id = link.tag_id"
        f" WHERE link.party_id IN ({_q(ids)}) ORDER BY link.position, link.id",
        ids,
    ):
        found.setdefault(party_id, []).append(tag)
    return found


def _chunks(ids: Iterable[int]) -> list[list[int]]:
    every = list(ids)
    return [every[at : at + CHUNK] for at in range(0, len(every), CHUNK)]


def _q(ids: list[int]) -> str:
    return ", ".join("?" * len(ids))
