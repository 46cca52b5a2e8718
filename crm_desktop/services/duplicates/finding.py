"""Compares a draft, or the whole base, with the clients that share something with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, pairwise

from crm_desktop.domain.client import ClientDraft, ClientRow
from crm_desktop.domain.duplicates import Certainty, DuplicateReason, Match, compare
from crm_desktop.services.clients import ClientService
from crm_desktop.services.duplicates.candidates import CHUNK, Candidates, contact_keys
from crm_desktop.services.store import Store

_ORDER = {Certainty.CERTAIN: 0, Certainty.POSSIBLE: 1, Certainty.CONFLICT: 2}
# Of more clients that share one number, only neighbours by name are compared: an office, a call centre.
_SMALL_GROUP = 12
_FEW = 40


@dataclass(frozen=True, slots=True)
class LikeClient:
    """A stored client that is like the one being typed, and why."""

    match: Match
    row: ClientRow


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two stored clients that may be one."""

    first: ClientRow
    second: ClientRow
    reasons: tuple[DuplicateReason, ...]
    certainty: Certainty


class DuplicateService:
    """Warns of duplicates and lists them."""

    def __init__(self, store: Store, clients: ClientService) -> None:
        self._engine = store.engine
        self._clients = clients
        self._candidates = Candidates(store.engine)

    def find(self, draft: ClientDraft, exclude_id: int | None = None, limit: int = 5) -> list[LikeClient]:
        """Return stored clients that share a phone, an e-mail or the INN with a draft, or nearly its name;
        the surest first. Fast enough to be asked while the user types."""
        apart = {exclude_id} | self._known_apart(exclude_id)
        ids: dict[int, None] = {}
        for owners in self._candidates.by_inn([draft.inn]).values():
            ids |= dict.fromkeys(owners[:_FEW])
        for owners in self._candidates.by_contact(contact_keys(draft)).values():
            ids |= dict.fromkeys(owners[:_FEW])
        matches = [
            Match(client.id, reasons, certainty)
            for client in self._clients.get_many([row_id for row_id in ids if row_id not in apart])
            for reasons, certainty in [compare(draft, client.draft)]
            if certainty is not None
        ]
        matches += self._by_name(draft, {*ids, *apart}, limit)
        matches.sort(key=lambda match: (_ORDER[match.certainty], match.client_id))
        matches = matches[:limit]
        rows = self._clients.rows([match.client_id for match in matches])
        return [LikeClient(match, rows[match.client_id]) for match in matches if match.client_id in rows]

    def pairs(self, limit: int = 200) -> list[DuplicatePair]:
        """Return pairs of clients in the whole base that may be one, the surest first, without those
        that somebody said are not. Relatives and colleagues with one phone are not pairs."""
        apart = {tuple(row) for row in self._engine.rows("SELECT party_a_id, party_b_id FROM not_duplicate")}
        found: dict[tuple[int, int], tuple[tuple[DuplicateReason, ...], Certainty]] = {}
        for groups in self._groups():
            for some in _pieces(_pairs_of(groups, apart)):
                if len(found) >= limit:
                    break
                found |= self._compared(some)
        ordered = sorted(found, key=lambda pair: _ORDER[found[pair][1]])[:limit]
        return self._with_rows([(one, other, *found[one, other]) for one, other in ordered])

    def _known_apart(self, client_id: int | None) -> set[int | None]:
        if client_id is None:
            return set()
        rows = self._engine.rows(
            "SELECT party_b_id FROM not_duplicate WHERE party_a_id = ?"
            " UNION SELECT party_a_id FROM not_duplicate WHERE party_b_id = ?",
            (client_id, client_id),
        )
        return {row[0] for row in rows}

    def _by_name(self, draft: ClientDraft, passed: set[int | None], limit: int) -> list[Match]:
        """Compare names alone; as soon as there are enough, the rest is not looked at."""
        bare = ClientDraft(kind=draft.kind, name=draft.name, company_name=draft.company_name)
        found: list[Match] = []
        for row_id, named in self._candidates.by_name(draft).items():
            reasons, certainty = compare(bare, named) if row_id not in passed else ((), None)
            if certainty is not None:
                found.append(Match(row_id, reasons, certainty))
            if len(found) == limit:
                break
        return found

    def _groups(self) -> Iterable[Iterable[list[int]]]:
        """Yield the ids of clients that share a phone or e-mail, an INN, a name: the surest kind first."""
        live = "party.deleted_at IS NULL"
        yield _runs(
            self._engine.rows(
                "SELECT contact.normal, party.id FROM contact_point AS contact"
                f" JOIN party ON party.id = contact.party_id AND {live}"
                " WHERE contact.normal <> '' AND contact.kind IN ('phone', 'email') AND contact.normal IN ("
                "SELECT normal FROM contact_point WHERE normal <> '' GROUP BY normal HAVING count(*) > 1)"
                " ORDER BY contact.normal, party.sort_key, party.id"
            )
        )
        for column in ("inn", "sort_key"):
            yield _runs(
                self._engine.rows(
                    f"SELECT {column}, id FROM party WHERE {live} AND {column} <> '' AND {column} IN ("
                    f"SELECT {column} FROM party WHERE {live} AND {column} <> ''"
                    f" GROUP BY {column} HAVING count(*) > 1) ORDER BY {column}, id"
                )
            )

    def _compared(
        self, pairs: Sequence[tuple[int, int]]
    ) -> dict[tuple[int, int], tuple[tuple[DuplicateReason, ...], Certainty]]:
        ids = list(dict.fromkeys(row_id for pair in pairs for row_id in pair))
        drafts = {client.id: client.draft for client in self._clients.get_many(ids)}
        found: dict[tuple[int, int], tuple[tuple[DuplicateReason, ...], Certainty]] = {}
        for one, other in pairs:
            reasons, certainty = compare(drafts[one], drafts[other])
            if certainty is Certainty.CERTAIN or certainty is Certainty.POSSIBLE:
                found[one, other] = (reasons, certainty)
        return found

    def _with_rows(
        self, found: list[tuple[int, int, tuple[DuplicateReason, ...], Certainty]]
    ) -> list[DuplicatePair]:
        ids = list(dict.fromkeys(row_id for one, other, *_ in found for row_id in (one, other)))
        rows: dict[int, ClientRow] = {}
        for at in range(0, len(ids), CHUNK):
            rows |= self._clients.rows(ids[at : at + CHUNK])
        return [DuplicatePair(rows[one], rows[other], reasons, sure) for one, other, reasons, sure in found]


def _runs(rows: Iterable[Sequence[object]]) -> Iterable[list[int]]:
    """Cut rows of (value, id), ordered by value, into the ids of each value."""
    groups: dict[object, dict[int, None]] = {}
    for value, row_id in rows:
        groups.setdefault(value, {})[int(str(row_id))] = None
    return (list(ids) for ids in groups.values() if len(ids) > 1)


def _pairs_of(groups: Iterable[list[int]], apart: set[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of each group, the smaller id first, without those known not to be duplicates."""
    for group in groups:
        for one, other in combinations(group, 2) if len(group) <= _SMALL_GROUP else pairwise(group):
            pair = (min(one, other), max(one, other))
            if pair not in apart:
                yield pair


def _pieces(pairs: Iterator[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    while some := list(islice(pairs, CHUNK // 2)):
        yield some
