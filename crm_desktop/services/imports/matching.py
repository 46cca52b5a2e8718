"""Finds the clients of the base that the clients of a file are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.company_names import company_key, split_legal_form
from crm_desktop.domain.duplicates import Certainty, DuplicateReason, compare
from crm_desktop.domain.import_plan import ImportPolicy, completed, is_bare
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.domain.text import sort_key
from crm_desktop.services.clients import ClientService
from crm_desktop.services.duplicates import Candidates
from crm_desktop.services.duplicates.candidates import contact_keys
from crm_desktop.services.imports.plan import PlannedClient

CHUNK = 500
_PORTION = 1000
_CROWD = 8
# A row that neither fills a gap nor says anything else says nothing new.
_BOTH_WAYS = (ImportPolicy.FILL, ImportPolicy.UPDATE)
_FORMS = ("ООО", "АО", "ИП", "ЗАО", "ОАО", "ПАО")


class BaseMatcher:
    """Matches clients of a file with the base; everything is looked up in a few statements beforehand."""

    def __init__(self, clients: ClientService, candidates: Candidates) -> None:
        self._clients = clients
        self._candidates = candidates
        self._by_contact: dict[str, list[int]] = {}
        self._by_inn: dict[str, list[int]] = {}
        self._by_name: dict[str, list[int]] = {}
        self.drafts: dict[int, ClientDraft] = {}
        self.unwanted: set[int] = set()  # who must not be called

    def prepare(
        self,
        wanted: Sequence[PlannedClient],
        mentions: Sequence[PlannedClient],
        progress: Progress | None = None,
    ) -> None:
        """Read everything of the base that the clients and the mentioned companies may be. Raises Cancelled."""
        progress = progress or NoProgress()
        every = [client.draft for client in (*wanted, *mentions)]
        self._by_contact, self._by_inn, self._by_name = {}, {}, {}
        for some in _portions(every, progress):
            self._by_contact |= self._candidates.by_contact(
                key for draft in some for key in contact_keys(draft)
            )
            self._by_inn |= self._candidates.by_inn(draft.inn for draft in some)
            names = {_shown(draft) for draft in some}
            for draft in some:
                if draft.kind is not ClientKind.PERSON:
                    names.update(spellings(draft.company_name))
            self._by_name |= self._candidates.by_sort_key(names)
        ids: dict[int, None] = {}
        for found in (self._by_contact, self._by_inn):
            for owners in found.values():
                ids |= dict.fromkeys(owners[:_CROWD])
        for some in _portions(every, progress):
            for draft in some:
                if draft.kind is not ClientKind.PERSON or not (draft.inn or contact_keys(draft)):
                    for name in (_shown(draft), *spellings(draft.company_name)):
                        ids |= dict.fromkeys(self._by_name.get(name, [])[:_CROWD])
        self.read(ids, progress)

    def certain(self, draft: ClientDraft) -> int | None:
        """Return the client that a draft certainly is; of several the one that shares most with it."""
        ids = dict.fromkeys(self._by_inn.get(draft.inn, [])[:_CROWD])
        for key in contact_keys(draft):
            ids |= dict.fromkeys(self._by_contact.get(key, [])[:_CROWD])
        ranks: list[tuple[int, int]] = []
        for row_id, known in self._known(ids):
            reasons, certainty = compare(known, draft)
            if certainty is Certainty.CERTAIN:
                ranks.append((-len(reasons) - (DuplicateReason.INN in reasons), row_id))
        return min(ranks)[1] if ranks else self._unchanged(draft)

    def look_alikes(self, draft: ClientDraft) -> tuple[int, ...]:
        """Return clients that have the same name and nothing else in common."""
        return tuple(self._by_name.get(_shown(draft), ())[:_CROWD])

    def company(self, draft: ClientDraft) -> int | None:
        """Return the company of the base that somebody mentions: by INN, else by its name and legal form."""
        for row_id, known in self._known(self._by_inn.get(draft.inn, [])[:_CROWD]):
            if known.kind is not ClientKind.PERSON:
                return row_id
        found: list[tuple[bool, int]] = []
        form, key = split_legal_form(draft.company_name)[0], company_key(draft.company_name)
        for spelling in spellings(draft.company_name):
            for row_id, known in self._known(self._by_name.get(spelling, [])[:_CROWD]):
                other = split_legal_form(known.company_name)[0]
                is_same = known.kind is not ClientKind.PERSON and company_key(known.company_name) == key
                if is_same and (not form or not other or form == other) and (not draft.inn or not known.inn):
                    found.append((form != other, row_id))
        return min(found)[1] if found else None

    def _unchanged(self, draft: ClientDraft) -> int | None:
        """Return the namesake that a draft says nothing new about, or the bare card of a mentioned company.

        A name alone proves nothing; but a row that the base holds already, word for word, is no new client:
        the same file again must not double those of its clients that have neither phone nor e-mail.
        """
        if draft.inn or contact_keys(draft):
            is_company = draft.kind is ClientKind.COMPANY
            namesakes = self._known(self.look_alikes(draft) if is_company else ())
            return next((row_id for row_id, known in namesakes if self._is_mention(known, draft)), None)
        for row_id, known in self._known(self.look_alikes(draft)):
            if known.kind is draft.kind and all(
                completed(known, draft, policy) == known for policy in _BOTH_WAYS
            ):
                return row_id
        return None

    def _known(self, ids: Iterable[int]) -> Iterator[tuple[int, ClientDraft]]:
        """Yield the clients that were read; one may have been removed between two statements."""
        return ((row_id, self.drafts[row_id]) for row_id in ids if row_id in self.drafts)

    @staticmethod
    def _is_mention(known: ClientDraft, draft: ClientDraft) -> bool:
        return known.kind is draft.kind and is_bare(known)

    def read(self, ids: Iterable[int], progress: Progress | None = None) -> None:
        """Read live clients that may be matched. Raises Cancelled."""
        progress = progress or NoProgress()
        wanted = list(ids)
        for at in range(0, len(wanted), CHUNK):
            progress.raise_if_cancelled()
            for client in self._clients.get_many(wanted[at : at + CHUNK]):
                if client.deleted_at is None:
                    self.drafts[client.id] = client.draft
                    if client.do_not_call is not None:
                        self.unwanted.add(client.id)


def _portions(drafts: Sequence[ClientDraft], progress: Progress) -> Iterator[Sequence[ClientDraft]]:
    """Yield the drafts a thousand at a time, so that a cancelled import need not wait for all."""
    for at in range(0, len(drafts), _PORTION):
        progress.raise_if_cancelled()
        yield drafts[at : at + _PORTION]


def _shown(draft: ClientDraft) -> str:
    """Return the key under which lists order the client; one without a name is called by its phone."""
    return sort_key(draft.display_name() or draft.fallback_name())


def spellings(company: str) -> list[str]:
    """Return the sort keys under which a company may stand in the base."""
    if not company:
        return []
    form, _ = split_legal_form(company)
    key = company_key(company)
    keys = [
        sort_key(company),
        key,
        *(sort_key(f"{form or other} {key}") for other in ([form] if form else _FORMS)),
    ]
    return list(dict.fromkeys(keys))
