"""Finds the rows of one file that are one client, and the companies that its people work in."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.company_names import company_key, guess_kind, sole_trader_name, split_legal_form
from crm_desktop.domain.duplicates import Certainty, compare
from crm_desktop.domain.import_plan import completed
from crm_desktop.domain.text import fold_words
from crm_desktop.services.imports.plan import PlannedClient

# When more clients than this share a number, only those with the same surname are compared.
_CROWD = 8


class RowClusters:
    """Takes rows one after the other and tells which earlier client each belongs to.

    A row joins a client only when that is certain (domain/duplicates.py); two clients that a later row
    proves to be one are united too. Rows that say exactly the same are one client whatever they hold.
    """

    def __init__(self) -> None:
        self.clients: list[PlannedClient] = []
        self._by_key: dict[tuple[str, ...], list[int]] = {}
        self._merged: dict[int, int] = {}

    def add(self, row: int, draft: ClientDraft) -> int | None:
        """Add a row; return the number of the client it joined, None when it is a new one."""
        certain = self._certain(draft)
        if not certain:
            self.clients.append(PlannedClient(draft, [row]))
            self._index(len(self.clients) - 1, draft)
            return None
        first = min(certain)
        self._extend(first, draft, [row])
        for other in sorted(set(certain) - {first}):
            if compare(self.clients[first].draft, self.clients[other].draft)[1] is Certainty.CERTAIN:
                self._merged[other] = first
                self._extend(first, self.clients[other].draft, self.clients[other].rows)
        return first

    def add_contact(self, draft: ClientDraft) -> None:
        """Add a further person of a row; the row itself is its main client's."""
        certain = self._certain(draft)
        if certain:
            self._extend(min(certain), draft, [])
        else:
            self.clients.append(PlannedClient(draft))
            self._index(len(self.clients) - 1, draft)

    def result(self) -> list[PlannedClient]:
        """Return the clients of the file in the order of their first rows."""
        return [client for at, client in enumerate(self.clients) if at not in self._merged]

    def _certain(self, draft: ClientDraft) -> list[int]:
        """Return the earlier clients that a draft certainly is."""
        certain = [
            at
            for at in self._candidates(draft)
            if compare(self.clients[at].draft, draft)[1] is Certainty.CERTAIN
        ]
        if not certain and not _contact_keys(draft):
            same = self._by_key.get(_everything(draft))
            certain = [self._root(same[0])] if same else []
        return certain

    def _extend(self, at: int, draft: ClientDraft, rows: list[int]) -> None:
        client = self.clients[at]
        client.draft = completed(client.draft, draft)
        client.rows = sorted(client.rows + rows)
        self._index(at, draft)

    def _candidates(self, draft: ClientDraft) -> list[int]:
        found: dict[int, None] = {}
        for key in _contact_keys(draft):
            owners = self._by_key.get(key, [])
            if len(owners) > _CROWD:
                owners = self._by_key.get((*key, _surname(draft)), [])[:_CROWD]
            found |= dict.fromkeys(self._root(at) for at in owners)
        return list(found)

    def _root(self, at: int) -> int:
        while at in self._merged:
            at = self._merged[at]
        return at

    def _index(self, at: int, draft: ClientDraft) -> None:
        keys = _contact_keys(draft)
        surname = _surname(draft)
        for key in [*keys, *((*key, surname) for key in keys)] or [_everything(draft)]:
            owners = self._by_key.setdefault(key, [])
            if at not in owners[-_CROWD:]:
                owners.append(at)


def _contact_keys(draft: ClientDraft) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [("phone", item.e164, item.extension) for item in draft.phones if item.e164]
    keys += [("email", item.normal) for item in draft.emails if item.normal]
    return [*keys, ("inn", draft.inn)] if draft.inn else keys


def _surname(draft: ClientDraft) -> str:
    if draft.kind is ClientKind.COMPANY:
        return company_key(draft.company_name)
    return fold_words(draft.name.last_name or draft.display_name())


def _everything(draft: ClientDraft) -> tuple[str, ...]:
    return ("same", repr(draft))


class Companies:
    """The companies of a file: its rows about companies, and those that its people only mention."""

    def __init__(self, with_rows: Iterable[PlannedClient]) -> None:
        self.every: list[PlannedClient] = []
        self._by_key: dict[str, list[int]] = {}
        self._by_inn: dict[str, int] = {}
        self._known: dict[tuple[str, str], int] = {}
        for client in with_rows:
            if client.draft.kind is not ClientKind.PERSON:
                self._add(client)

    def place(self, name: str, numbers: ClientDraft | None = None) -> int:
        """Return the company of this name (and these INN, KPP, OGRN), added if it is not there yet."""
        inn = numbers.inn if numbers else ""
        found = self._known.get((name, inn))
        if found is None:
            found = self._find(name, inn)
            if found is None:
                found = self._add(PlannedClient(_mentioned(name), is_mention=True))
            self._known[name, inn] = found
        if numbers is not None:
            self._learn(found, numbers)
        return found

    def _find(self, name: str, inn: str) -> int | None:
        if inn and inn in self._by_inn:
            return self._by_inn[inn]
        form = split_legal_form(name)[0]
        fitting = []
        for at in self._by_key.get(company_key(name), ()):
            other = self.every[at].draft
            other_form = split_legal_form(other.company_name)[0]
            if (not inn or not other.inn) and (not form or not other_form or form == other_form):
                fitting.append((form != other_form, at))
        return min(fitting)[1] if fitting else None

    def _learn(self, at: int, numbers: ClientDraft) -> None:
        """Add numbers to a company; only to the same one, so numbers of a namesake never mix in."""
        known = self.every[at].draft
        if known.inn in ("", numbers.inn):
            bare = ClientDraft(kind=known.kind, inn=numbers.inn, kpp=numbers.kpp, ogrn=numbers.ogrn)
            self.every[at].draft = completed(known, bare)
            if numbers.inn:
                self._by_inn.setdefault(numbers.inn, at)

    def _add(self, client: PlannedClient) -> int:
        self.every.append(client)
        at = len(self.every) - 1
        if client.draft.company_name:
            self._by_key.setdefault(company_key(client.draft.company_name), []).append(at)
        if client.draft.inn:
            self._by_inn.setdefault(client.draft.inn, at)
        return at


def _mentioned(name: str) -> ClientDraft:
    if guess_kind(name) is ClientKind.SOLE_TRADER:
        return ClientDraft(kind=ClientKind.SOLE_TRADER, name=sole_trader_name(name), company_name=name)
    return ClientDraft(kind=ClientKind.COMPANY, company_name=name)
