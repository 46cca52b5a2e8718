"""Filing text that was pasted: whose it is, and the note with the facts as one action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.capture import Fact, FactKind, Recognised, add_facts, draft_of_facts, recognise
from crm_desktop.domain.client import ClientDraft, ClientRow, Email, PersonName, Phone
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import fold_words, sort_key
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients import ClientService
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store
from crm_desktop.services.timeline import TimelineService

MOST = 8


class FoundBy(StrEnum):
    """How sure it is that a text is about a client: by what it was found."""

    PHONE = "phone"
    EMAIL = "email"
    INN = "inn"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class CaptureMatch:
    """A client whom a text may be about. By a name alone it is only likely."""

    row: ClientRow
    found_by: FoundBy

    @property
    def is_sure(self) -> bool:
        """Whether the text holds what belongs to this client alone."""
        return self.found_by is not FoundBy.NAME


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a text was filed."""

    client_id: int
    entry_id: int
    is_new: bool


class CaptureService:
    """Reads pasted text and files it."""

    def __init__(
        self,
        store: Store,
        clients: ClientService,
        timeline: TimelineService,
        preferences: PreferenceService,
    ) -> None:
        self._store, self._engine = store, store.engine
        self._clients, self._timeline, self._preferences = clients, timeline, preferences

    def read(self, text: str) -> Recognised:
        """Return what a text says; writes nothing."""
        today = self._store.clock().astimezone().date()
        return recognise(text, today=today, region=self._preferences.get().phone_region)

    def find(self, facts: Iterable[Fact]) -> list[CaptureMatch]:
        """Return the clients whom the facts belong to, the surest first: by number, address, INN, then name."""
        facts = list(facts)
        found: dict[int, FoundBy] = {}
        for fact in facts:
            if isinstance(fact.value, Phone) and fact.value.e164:
                self._note(found, FoundBy.PHONE, self._with_contact("phone", fact.value.e164))
            elif isinstance(fact.value, Email) and fact.value.normal:
                self._note(found, FoundBy.EMAIL, self._with_contact("email", fact.value.normal))
            elif fact.kind is FactKind.INN:
                self._note(found, FoundBy.INN, self._with_inn(str(fact.value)))
        for fact in facts:
            if isinstance(fact.value, PersonName):
                self._note(found, FoundBy.NAME, self._named(fact.value))
            elif fact.kind is FactKind.COMPANY:
                self._note(found, FoundBy.NAME, self._with_key(sort_key(str(fact.value))))
        ids = list(found)[:MOST]
        rows = self._clients.rows(ids)
        return [CaptureMatch(rows[row_id], found[row_id]) for row_id in ids if row_id in rows]

    def file(
        self, text: str, facts: Iterable[Fact], kind: InteractionKind, client_id: int | None = None
    ) -> Filed:
        """Write the text into the timeline of a client, who gets the facts; without one a new client is made
        of them. One action. Raises ValidationError, NotFoundError."""
        chosen = tuple(facts)
        new = draft_of_facts(chosen) if client_id is None else None
        if new is not None:
            new.validate()

        def work(_changes: Changes) -> Filed:
            owner = self._clients.create(new) if new is not None else self._complete(client_id or 0, chosen)
            entry = InteractionDraft(owner, kind, body=text.strip())
            return Filed(owner, self._timeline.add(entry), new is not None)

        subject = _name(new) if new is not None else self._clients.subject_of([client_id or 0])
        return self._store.write(ActionKind.ENTRY_ADDED, work, subject=subject)

    def _complete(self, client_id: int, facts: tuple[Fact, ...]) -> int:
        draft = self._clients.get(client_id).draft
        completed = add_facts(draft, facts)
        if completed != draft:
            self._clients.update(client_id, None, completed)
        return client_id

    @staticmethod
    def _note(found: dict[int, FoundBy], by: FoundBy, ids: Iterable[int]) -> None:
        for row_id in ids:
            found.setdefault(row_id, by)

    def _with_contact(self, kind: str, normal: str) -> list[int]:
        rows = self._engine.rows(
            "SELECT party.id FROM contact_point AS point JOIN party ON party.id = point.party_id"
            " WHERE point.normal = ? AND point.normal <> '' AND point.kind = ? AND party.deleted_at IS NULL"
            " ORDER BY party.kind = 'company', party.last_contact_at DESC, party.id LIMIT ?",
            (normal, kind, MOST),
        )
        return [row[0] for row in rows]

    def _with_inn(self, inn: str) -> list[int]:
        rows = self._engine.rows(
            "SELECT id FROM party WHERE inn = ? AND inn <> '' AND deleted_at IS NULL ORDER BY id LIMIT ?",
            (inn, MOST),
        )
        return [row[0] for row in rows]

    def _named(self, name: PersonName) -> list[int]:
        """Return clients with this surname and given name; one of the two alone tells nothing."""
        if not (name.last_name and name.first_name):
            return []
        return self._with_key(fold_words(f"{name.last_name} {name.first_name}"))

    def _with_key(self, key: str) -> list[int]:
        """Return clients whose name is this one, or goes on behind it."""
        if not key:
            return []
        rows = self._engine.rows(
            "SELECT id FROM party WHERE deleted_at IS NULL AND (sort_key = ? OR (sort_key > ? AND sort_key < ?))"
            " ORDER BY sort_key, id LIMIT ?",
            (key, f"{key} ", f"{key}!", MOST),
        )
        return [row[0] for row in rows]


def _name(draft: ClientDraft) -> str:
    return draft.display_name() or draft.fallback_name()
