"""Writes drafts into rows: the fast road for many new clients, the careful one for a single edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.text import sort_key, tidy
from crm_desktop.models import Address, ContactPoint, Party, PartyLink, PartyTag, Source, Status, Tag, User
from crm_desktop.models.party import DERIVED
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes, Model, chunks, marks
from crm_desktop.services.clients.parts import (
    ADDRESS_COLUMNS,
    CONTACT_COLUMNS,
    LINK_COLUMNS,
    PARTY_COLUMNS,
    References,
    address_values,
    contact_values,
    link_values,
    new_uid,
    party_values,
)
from crm_desktop.services.derived import Parts, derive


def resolve_names(changes: Changes, drafts: Sequence[ClientDraft]) -> References:
    """Find or create everything that drafts call by name: statuses, sources, owners, tags, companies."""
    names = References(
        statuses=ids_by_name(changes, Status, (draft.status for draft in drafts)),
        sources=ids_by_name(changes, Source, (draft.source for draft in drafts)),
        owners=ids_by_name(changes, User, (draft.owner for draft in drafts)),
        tags=ids_by_name(changes, Tag, (tag for draft in drafts for tag in draft.tags)),
        companies=_company_ids(changes, drafts),
    )
    chosen = {place.company_id for draft in drafts for place in draft.employments if place.company_id}
    names.tag_names = _stored(changes, "SELECT id, name FROM tag", names.tags.values())
    companies = {*names.companies.values(), *chosen}
    names.company_names = _stored(changes, "SELECT id, company_name FROM party", companies)
    return names


def _stored(changes: Changes, select: str, ids: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for chunk in chunks(sorted(ids)):
        found |= {
            row[0]: row[1] for row in changes.engine.rows(f"{select} WHERE id IN ({marks(chunk)})", chunk)
        }
    return found


def place_key(company: str) -> str:
    """Return the key under which a place of work is found: quotes and marks do not tell companies apart."""
    return sort_key(company) or name_key(company)


def _company_ids(changes: Changes, drafts: Sequence[ClientDraft]) -> dict[str, int]:
    """Find the companies that people work in by name, among the new drafts' own too; create the rest."""
    wanted: dict[str, str] = {}
    for draft in drafts:
        for place in draft.employments:
            if place.company_id is None and tidy(place.company):
                wanted.setdefault(place_key(place.company), tidy(place.company))
    if wanted:
        changes.engine.hold(
            "party"
        )  # or another program adds the same company between our look and our write
    found: dict[str, int] = {}
    for some in chunks_of(list(wanted)):
        sql = (
            "SELECT id, company_name FROM party WHERE kind <> 'person' AND deleted_at IS NULL AND company_name <> ''"
            f" AND sort_key IN ({marks(some)})"
        )
        for row_id, company in changes.engine.rows(sql, [sort_key(wanted[key]) for key in some]):
            found.setdefault(place_key(company), row_id)
    being_added = {place_key(draft.company_name) for draft in drafts if draft.kind is not ClientKind.PERSON}
    missing = [name for key, name in wanted.items() if key not in found and key not in being_added]
    if missing:
        new = [ClientDraft(kind=ClientKind.COMPANY, company_name=name) for name in missing]
        found |= dict(zip(map(place_key, missing), insert_clients(changes, new, References()), strict=True))
    return found


def chunks_of(items: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    """Cut texts into lists short enough for one statement."""
    for at in range(0, len(items), size):
        yield items[at : at + size]


def insert_clients(
    changes: Changes, drafts: Sequence[ClientDraft], names: References, import_batch_id: int | None = None
) -> range:
    """Store new clients whose names are resolved, and return the run of their ids."""
    parties = []
    own_companies: dict[str, ClientDraft] = {}
    for draft in drafts:
        if draft.kind is not ClientKind.PERSON and draft.company_name:
            own_companies.setdefault(place_key(draft.company_name), draft)
    for draft in drafts:
        values = party_values(
            draft,
            names.statuses.get(name_key(draft.status)),
            names.sources.get(name_key(draft.source)),
            names.owners.get(name_key(draft.owner)),
        )
        parts = Parts(
            contacts=[row[:4] for row in contact_values(draft)],  # type: ignore[misc] # four texts
            cities=[row[-1] for row in address_values(draft)],
            places=_places(draft, names, own_companies),
            tags=[names.tag_names[row_id] for row_id in _tag_ids(draft, names)],
        )
        derived = derive(values, parts)
        parties.append(
            (
                new_uid(),
                *(values[name] for name in PARTY_COLUMNS[1:]),
                import_batch_id,
                *(derived[n] for n in DERIVED),
            )
        )
    ids = changes.insert_many(Party, (*PARTY_COLUMNS, "import_batch_id", *DERIVED), parties)
    companies = dict(names.companies)
    for row_id, draft in zip(ids, drafts, strict=True):
        if draft.kind is not ClientKind.PERSON and draft.company_name:
            companies.setdefault(place_key(draft.company_name), row_id)
    _insert_parts(changes, list(zip(ids, drafts, strict=True)), names, companies)
    changes.seen.stale_parties.difference_update(ids)
    changes.seen.retagged.difference_update(ids)
    return ids


def _places(
    draft: ClientDraft, names: References, own_companies: dict[str, ClientDraft]
) -> list[tuple[str, str]]:
    """Return the places of a client as its derived columns show them: stored names, the main one first."""
    found = []
    for place in sorted(draft.employments, key=lambda place: (place.has_left, not place.is_main)):
        key = place_key(place.company)
        company_id = place.company_id or names.companies.get(key)
        if company_id is not None:
            found.append((names.company_names[company_id], tidy(place.position)))
        elif key in own_companies and own_companies[key] is not draft:
            found.append((tidy(own_companies[key].company_name), tidy(place.position)))
    return found


def _tag_ids(draft: ClientDraft, names: References) -> list[int]:
    return list(dict.fromkeys(names.tags[name_key(tag)] for tag in draft.tags if name_key(tag)))


def _insert_parts(
    changes: Changes, clients: list[tuple[int, ClientDraft]], names: References, companies: dict[str, int]
) -> None:
    contacts, addresses, links, tags = [], [], [], []
    for row_id, draft in clients:
        contacts += [(row_id, *row, at) for at, row in enumerate(contact_values(draft))]
        addresses += [(row_id, *row, at) for at, row in enumerate(address_values(draft))]
        for at, place in enumerate(draft.employments):
            company_id = place.company_id or companies.get(place_key(place.company))
            if company_id is not None and company_id != row_id:
                links.append((row_id, *link_values(place, company_id), at))
        tags += [(row_id, tag_id, at) for at, tag_id in enumerate(_tag_ids(draft, names))]
    changes.insert_many(ContactPoint, ("party_id", *CONTACT_COLUMNS, "position"), contacts)
    changes.insert_many(Address, ("party_id", *ADDRESS_COLUMNS, "position"), addresses)
    changes.insert_many(PartyLink, ("person_id", *LINK_COLUMNS, "position"), links)
    changes.insert_many(PartyTag, ("party_id", "tag_id", "position"), tags)


def write_draft(changes: Changes, client_id: int, version: int | None, draft: ClientDraft) -> None:
    """Make a stored client equal to a draft, touching only what differs.

    Raises NotFoundError, and StaleError when the client was changed since `version` was read.
    """
    names = resolve_names(changes, [draft])
    values = party_values(
        draft,
        names.statuses.get(name_key(draft.status)),
        names.sources.get(name_key(draft.source)),
        names.owners.get(name_key(draft.owner)),
    )
    changes.update(Party, client_id, version, **values)
    _write_rows(changes, ContactPoint, client_id, "party_id", CONTACT_COLUMNS, contact_values(draft))
    _write_rows(changes, Address, client_id, "party_id", ADDRESS_COLUMNS, address_values(draft))
    links = []
    for place in draft.employments:
        company_id = place.company_id or names.companies.get(place_key(place.company))
        if company_id is not None and company_id != client_id:
            links.append(link_values(place, company_id))
    _write_rows(changes, PartyLink, client_id, "person_id", LINK_COLUMNS, links)
    tags = [(tag_id,) for tag_id in _tag_ids(draft, names)]
    _write_rows(changes, PartyTag, client_id, "party_id", ("tag_id",), tags)


def _write_rows(
    changes: Changes,
    model: Model,
    client_id: int,
    owner_column: str,
    columns: tuple[str, ...],
    wanted: Sequence[tuple[Any, ...]],
) -> None:
    """Make the parts of a client equal to a list: the same rows stay, edited ones keep their id."""
    table = model._meta.table_name
    select = f'SELECT id, position, {", ".join(columns)} FROM "{table}" WHERE {owner_column} = ? ORDER BY position, id'
    stored = [(row[0], row[1], tuple(row[2:])) for row in changes.engine.rows(select, (client_id,))]
    pairs = _match(stored, list(wanted))
    updates, inserts = {}, []
    for at, (row, row_id) in enumerate(pairs):
        if row_id is None:
            inserts.append((client_id, *row, at))
        else:
            updates[row_id] = {**dict(zip(columns, row, strict=True)), "position": at}
    changes.delete(model, [row_id for row_id, _, _ in stored if row_id not in updates])
    changes.update_each(model, updates)
    changes.insert_many(model, (owner_column, *columns, "position"), inserts)


def _match(
    stored: list[tuple[int, int, tuple[Any, ...]]], wanted: list[tuple[Any, ...]]
) -> list[tuple[tuple[Any, ...], int | None]]:
    """Pair each wanted row with the stored row it continues: an equal one, else one with an equal key."""
    free = {row_id: row for row_id, _, row in stored}
    found: dict[int, int] = {}
    tests: tuple[Callable[[tuple[Any, ...], tuple[Any, ...]], bool], ...] = (
        lambda a, b: a == b,
        lambda a, b: a[:2] == b[:2],
        lambda a, b: a[0] == b[0],
    )
    for same in tests:
        for at, row in enumerate(wanted):
            if at in found:
                continue
            match = next((row_id for row_id, old in free.items() if same(old, row)), None)
            if match is not None:
                found[at] = match
                del free[match]
    return [(row, found.get(at)) for at, row in enumerate(wanted)]


def ids_in_bin(changes: Changes, ids: Iterable[int], *, in_bin: bool) -> list[int]:
    """Return those of the clients that are (or are not) in the recycle bin."""
    test = "IS NOT NULL" if in_bin else "IS NULL"
    found: list[int] = []
    for chunk in chunks(ids):
        sql = f"SELECT id FROM party WHERE id IN ({marks(chunk)}) AND deleted_at {test}"
        found += [row[0] for row in changes.engine.rows(sql, chunk)]
    return found
