"""Writes what an import brings: new clients by the fast road, and what completes the known ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from crm_desktop.domain.client import MAX_NAME, ClientDraft, ClientKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.import_plan import ImportPolicy, completed
from crm_desktop.domain.progress import Progress
from crm_desktop.models import Address, ContactPoint, Party, PartyLink, PartyTag
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes, Model
from crm_desktop.services.clients import ClientService
from crm_desktop.services.clients.parts import (
    ADDRESS_COLUMNS,
    CONTACT_COLUMNS,
    LINK_COLUMNS,
    References,
    address_values,
    contact_values,
    link_values,
    party_values,
)
from crm_desktop.services.clients.writing import insert_clients, place_key, resolve_names, write_draft
from crm_desktop.services.imports.plan import PlannedClient

BATCH = 1000
CHUNK = 500


class ImportWriter:
    """Writes the clients of a plan within one action."""

    def __init__(
        self,
        changes: Changes,
        clients: ClientService,
        batch_id: int,
        keys: Mapping[str, str],
        policy: ImportPolicy,
        progress: Progress,
        total: int,
        today: date,
    ) -> None:
        """`keys` maps the keys that drafts carry for own fields to those of the base; wishes not to be
        called are noted as of `today`."""
        self._changes = changes
        self._clients = clients
        self._batch_id = batch_id
        self._keys = keys
        self._policy = policy
        self._progress = progress
        self._total = total
        self._today = today
        self._done = 0
        self.created: list[int] = []
        self.updated = 0

    def write(self, companies: Sequence[PlannedClient], clients: Sequence[PlannedClient]) -> None:
        """Write companies first, so that the people find them."""
        ids: dict[int, int] = {at: c.client_id for at, c in enumerate(companies) if c.client_id is not None}
        new = [at for at, company in enumerate(companies) if company.client_id is None]
        ids |= dict(zip(new, self._insert([companies[at] for at in new], {}), strict=True))
        people = [client for client in clients if client.draft.kind is ClientKind.PERSON]
        self._insert([client for client in people if client.client_id is None], ids)
        known = [company for company in companies if company.client_id is not None and company.is_changed]
        known += [client for client in people if client.client_id is not None and client.is_changed]
        for at in range(0, len(known), CHUNK):
            self._step(0)
            some = known[at : at + CHUNK]
            self._complete([(client, self._ready(client, ids)) for client in some])
            self._step(len(some))

    def _insert(self, clients: list[PlannedClient], company_ids: Mapping[int, int]) -> list[int]:
        ids: list[int] = []
        for at in range(0, len(clients), BATCH):
            self._step(0)
            some = [self._ready(client, company_ids) for client in clients[at : at + BATCH]]
            ids += insert_clients(self._changes, some, resolve_names(self._changes, some), self._batch_id)
            self._step(len(some))
        self._note_wishes(zip(ids, clients, strict=True))
        self.created += ids
        return ids

    def _ready(self, client: PlannedClient, company_ids: Mapping[int, int]) -> ClientDraft:
        """Return the draft with the ids of companies and of own fields in place; the plan stays as it is."""
        draft = client.draft.copy()
        draft.custom = {self._keys.get(key, key): value for key, value in draft.custom.items()}
        draft.employments = tuple(
            replace(place, company_id=company_ids.get(at, place.company_id))
            for place, at in zip(draft.employments, client.places, strict=True)
        )
        return draft

    def _note_wishes(self, written: Iterable[tuple[int, PlannedClient]]) -> set[int]:
        """Note who must not be called by what the file says; what is known of that already stays."""
        reasons = {row_id: each.do_not_call for row_id, each in written if each.do_not_call is not None}
        known = self._changes.fetch(Party, reasons, {"do_not_call_on"})
        since = self._today.isoformat()
        fresh = {
            row_id: {"do_not_call_on": since, "do_not_call_reason": reasons[row_id][:MAX_NAME]}
            for row_id, row in known.items()
            if not row["do_not_call_on"]
        }
        self._changes.update_each(Party, fresh)
        return set(fresh)

    def _step(self, done: int) -> None:
        self._done += done
        self._progress.raise_if_cancelled()
        self._progress.report(self._done, self._total)

    def _complete(self, pairs: Iterable[tuple[PlannedClient, ClientDraft]]) -> None:
        wanted: dict[int, list[tuple[PlannedClient, ClientDraft]]] = {}
        for client, draft in pairs:
            wanted.setdefault(client.client_id or 0, []).append((client, draft))
        stored = {client.id: client for client in self._clients.get_many(list(wanted))}
        targets: list[tuple[int, ClientDraft, ClientDraft]] = []
        for row_id, rows in wanted.items():
            known = stored.get(row_id)
            if known is None or known.deleted_at is not None:
                raise StaleError(EntityRef(Entity.CLIENT, row_id))
            after = known.draft
            for client, draft in rows:
                policy = ImportPolicy.FILL if client.is_mention else self._policy
                after = completed(after, _unnamed(draft) if client.is_mention else draft, policy)
            if after != known.draft:
                targets.append((row_id, known.draft, after))
        names = resolve_names(self._changes, [after for *_, after in targets])
        quick = [target for target in targets if _only_grows(target[1], target[2])]
        write_growth(self._changes, quick, names)
        for row_id, before, after in targets:
            if not _only_grows(before, after):
                write_draft(self._changes, row_id, None, after)
        pairs_of_ids = ((client.client_id or 0, client) for rows in wanted.values() for client, _ in rows)
        self.updated += len({row_id for row_id, *_ in targets} | self._note_wishes(pairs_of_ids))


def write_growth(
    changes: Changes, targets: Sequence[tuple[int, ClientDraft, ClientDraft]], names: References
) -> None:
    """Write what drafts say more than before, many clients at once; their lists may only grow at the end."""
    values: dict[int, dict[str, Any]] = {}
    added: dict[Model, list[tuple[Any, ...]]] = {ContactPoint: [], Address: [], PartyLink: [], PartyTag: []}
    for row_id, before, after in targets:
        values[row_id] = _party(after, names)
        added[ContactPoint] += _tail(row_id, contact_values(before), contact_values(after))
        added[Address] += _tail(row_id, address_values(before), address_values(after))
        links = [
            link_values(place, company_id)
            for place in after.employments
            if (company_id := place.company_id or names.companies.get(place_key(place.company))) is not None
        ]
        fresh = links[len(before.employments) :]
        added[PartyLink] += [(row_id, *row, len(before.employments) + at) for at, row in enumerate(fresh)]
        tags = [(names.tags[name_key(tag)],) for tag in after.tags[len(before.tags) :]]
        added[PartyTag] += [(row_id, *row, len(before.tags) + at) for at, row in enumerate(tags)]
    changes.update_each(Party, values)
    changes.insert_many(ContactPoint, ("party_id", *CONTACT_COLUMNS, "position"), added[ContactPoint])
    changes.insert_many(Address, ("party_id", *ADDRESS_COLUMNS, "position"), added[Address])
    changes.insert_many(PartyLink, ("person_id", *LINK_COLUMNS, "position"), added[PartyLink])
    changes.insert_many(PartyTag, ("party_id", "tag_id", "position"), added[PartyTag])


def _party(draft: ClientDraft, names: References) -> dict[str, Any]:
    return party_values(
        draft,
        names.statuses.get(name_key(draft.status)),
        names.sources.get(name_key(draft.source)),
        names.owners.get(name_key(draft.owner)),
    )


def _tail(row_id: int, before: list[tuple[str, ...]], after: list[tuple[str, ...]]) -> list[tuple[Any, ...]]:
    """Return the rows that were added, after the last stored position whatever list they belong to."""
    known = set(before)
    new = [row for row in after if row not in known]
    return [(row_id, *row, len(before) + at) for at, row in enumerate(new)]


def _only_grows(before: ClientDraft, after: ClientDraft) -> bool:
    lists = ("employments", "phones", "emails", "handles", "addresses", "tags")
    return all(getattr(after, name)[: len(getattr(before, name))] == getattr(before, name) for name in lists)


def _unnamed(company: ClientDraft) -> ClientDraft:
    """Return the numbers of a mentioned company: how somebody spells its name changes nothing."""
    return ClientDraft(kind=company.kind, inn=company.inn, kpp=company.kpp, ogrn=company.ogrn)
