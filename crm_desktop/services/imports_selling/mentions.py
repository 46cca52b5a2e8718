"""Finds the clients that deals of a file name: by phone, e-mail, INN or name, each only when it is one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_desktop.domain.client import ClientDraft, ClientKind
from crm_desktop.domain.company_names import company_key, guess_kind, sole_trader_name
from crm_desktop.domain.person_names import parse_person_name
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.text import sort_key
from crm_desktop.exchange.selling_rows import ClientMention
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.duplicates import Candidates
from crm_desktop.services.imports.matching import spellings

_PORTION = 1000
_COMPANY_INN = 10


@dataclass(frozen=True, slots=True)
class Known:
    """A client of the base, as far as it tells who is meant."""

    name: str
    kind: ClientKind
    has_contacts: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means: one client, none, or several (`alike`) of whom it may be any."""

    client_id: int | None = None
    name: str = ""
    alike: tuple[int, ...] = ()
    is_other_name: bool = False


class ClientFinder:
    """Looks mentions up in a few statements beforehand, and keeps the drafts of those who are new."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._candidates = Candidates(engine)
        self._by_contact: dict[str, list[int]] = {}
        self._by_inn: dict[str, list[int]] = {}
        self._by_name: dict[str, list[int]] = {}
        self._known: dict[int, Known] = {}
        self.new: list[ClientDraft] = []
        self._new_by_key: dict[str, int] = {}
        self._new_by_name: dict[str, int] = {}

    def prepare(self, mentions: Sequence[ClientMention], progress: Progress) -> None:
        """Read everything of the base that the mentions may mean. Raises Cancelled."""
        for at in range(0, len(mentions), _PORTION):
            progress.raise_if_cancelled()
            some = mentions[at : at + _PORTION]
            self._by_contact |= self._candidates.by_contact(key for each in some for key in _contacts(each))
            self._by_inn |= self._candidates.by_inn(each.inn for each in some)
            self._by_name |= self._candidates.by_sort_key(
                key for each in some for key in _name_keys(each.name)
            )
        found = (self._by_contact, self._by_inn, self._by_name)
        self._read({row_id for each in found for ids in each.values() for row_id in ids})

    def find(self, mention: ClientMention) -> Match:
        """Return whom a mention means."""
        pool: tuple[int, ...] = ()
        for hits in self._by_keys(mention):
            both = tuple(row_id for row_id in pool if row_id in hits)
            pool = both or pool or tuple(hits)
        if pool:
            named = tuple(row_id for row_id in pool if self._is_called(row_id, mention.name))
            return self._match(named or pool, mention)
        alike = [row_id for key in _name_keys(mention.name) for row_id in self._by_name.get(key, ())]
        named = tuple(dict.fromkeys(row_id for row_id in alike if self._is_called(row_id, mention.name)))
        if _contacts(mention) or mention.inn:
            # A namesake with other numbers is somebody else.
            named = tuple(row_id for row_id in named if not self._known[row_id].has_contacts)
        exact = tuple(
            row_id for row_id in named if sort_key(self._known[row_id].name) == sort_key(mention.name)
        )
        return self._match(exact or named, mention)

    def add(self, mention: ClientMention, *, is_company: bool = False) -> int:
        """Return the place in `new` of a client that the base does not know; who is named again is the same."""
        keys = [*_contacts(mention), *([mention.inn] if mention.inn else [])]
        at = next((self._new_by_key[key] for key in keys if key in self._new_by_key), None)
        named = self._new_by_name.get(company_key(mention.name)) if mention.name else None
        if at is None and named is not None and (not keys or _is_bare(self.new[named])):
            at = named  # a namesake with other numbers is somebody else
        if at is None:
            at = len(self.new)
            self.new.append(client_draft(mention, is_company=is_company))
        else:
            _complete(self.new[at], mention)
        for key in keys:
            self._new_by_key.setdefault(key, at)
        if mention.name:
            self._new_by_name.setdefault(company_key(mention.name), at)
        return at

    def _by_keys(self, mention: ClientMention) -> Iterable[dict[int, None]]:
        """Yield whom the phones, the e-mails and the INN of a mention belong to, where they are known."""
        phones = [phone.e164 for phone in mention.phones if phone.e164]
        emails = [email.normal for email in mention.emails if email.normal]
        for index, keys in (
            (self._by_contact, phones),
            (self._by_contact, emails),
            (self._by_inn, [mention.inn] if mention.inn else []),
        ):
            hits = dict.fromkeys(
                row_id for key in keys for row_id in index.get(key, ()) if row_id in self._known
            )
            if hits:
                yield hits

    def _match(self, ids: tuple[int, ...], mention: ClientMention) -> Match:
        if len(ids) != 1:
            return Match(alike=ids)
        known = self._known[ids[0]]
        is_other = bool(mention.name) and not self._shares_a_word(known.name, mention.name)
        return Match(ids[0], known.name, ids, is_other)

    def _is_called(self, row_id: int, name: str) -> bool:
        known = self._known.get(row_id)
        if known is None or not name:
            return False
        if sort_key(known.name) in (sort_key(name), sort_key(parse_person_name(name).full())):
            return True
        return known.kind is not ClientKind.PERSON and company_key(known.name) == company_key(name)

    @staticmethod
    def _shares_a_word(one: str, other: str) -> bool:
        return not set(sort_key(one).split()).isdisjoint(sort_key(other).split())

    def _read(self, ids: Iterable[int]) -> None:
        for chunk in chunks(sorted(ids)):
            for row_id, name, kind, contacts in self._engine.rows(
                "SELECT id, display_name, kind, (SELECT count(*) FROM contact_point WHERE party_id = party.id)"
                f" FROM party WHERE deleted_at IS NULL AND id IN ({marks(chunk)})",
                chunk,
            ):
                self._known[row_id] = Known(name, ClientKind(kind), bool(contacts))


def client_draft(mention: ClientMention, *, is_company: bool = False) -> ClientDraft:
    """Return the card of a client of whom only a mention is known."""
    kind = mention.kind or guess_kind(mention.name)
    if kind in (None, ClientKind.PERSON) and (is_company or len(mention.inn) == _COMPANY_INN):
        kind = ClientKind.COMPANY
    draft = ClientDraft(
        kind=kind or ClientKind.PERSON, phones=mention.phones, emails=mention.emails, inn=mention.inn
    )
    if draft.kind is ClientKind.COMPANY:
        draft.company_name = mention.name
    elif draft.kind is ClientKind.SOLE_TRADER and guess_kind(mention.name) is ClientKind.SOLE_TRADER:
        draft.name, draft.company_name = sole_trader_name(mention.name), mention.name
    else:
        draft.name = parse_person_name(mention.name)
    return draft


def _is_bare(draft: ClientDraft) -> bool:
    return not (draft.phones or draft.emails or draft.inn)


def _complete(draft: ClientDraft, mention: ClientMention) -> None:
    """Add to the card of a new client what a further row says."""
    known = {phone.e164 for phone in draft.phones}
    draft.phones += tuple(phone for phone in mention.phones if phone.e164 not in known)
    addresses = {email.normal for email in draft.emails}
    draft.emails += tuple(email for email in mention.emails if email.normal not in addresses)
    draft.inn = draft.inn or mention.inn


def _contacts(mention: ClientMention) -> list[str]:
    keys = [phone.e164 for phone in mention.phones if phone.e164]
    return keys + [email.normal for email in mention.emails if email.normal]


def _name_keys(name: str) -> list[str]:
    """Return the sort keys under which a client of this name may stand in the base."""
    if not name:
        return []
    keys = [sort_key(name), sort_key(parse_person_name(name).full())]
    if guess_kind(name) is not ClientKind.PERSON:
        keys += spellings(name)
    return list(dict.fromkeys(key for key in keys if key))
