"""Storing a call with everything that came of it, as one action."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.call_record import CallRecord, StoredCall
from crm_desktop.domain.client import Phone
from crm_desktop.domain.history import ActionKind
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients import ClientService
from crm_desktop.services.promises import PromiseService
from crm_desktop.services.store import Store
from crm_desktop.services.timeline import TimelineService


class CallService:
    """Writes what a call brought: the entry, the client or the number, a promise, the next step."""

    def __init__(
        self, store: Store, clients: ClientService, timeline: TimelineService, promises: PromiseService
    ) -> None:
        self._store, self._clients, self._timeline, self._promises = store, clients, timeline, promises

    def store(self, record: CallRecord) -> StoredCall:
        """Store a call as one action; raises ValidationError, NotFoundError."""

        def work(_changes: Changes) -> StoredCall:
            client_id = self._client(record)
            entry_id = self._timeline.add(replace(record.entry, client_id=client_id), record.next_step)
            if record.promise is not None:
                self._promises.add(replace(record.promise, client_id=client_id, interaction_id=entry_id))
            return StoredCall(client_id, entry_id)

        if record.new_client is not None:
            subject = record.new_client.display_name() or record.new_client.fallback_name()
        else:
            subject = self._clients.subject_of([record.entry.client_id])
        return self._store.write(ActionKind.ENTRY_ADDED, work, subject=subject)

    def _client(self, record: CallRecord) -> int:
        """Return whose call it is, made or completed as the record wants it."""
        if record.new_client is not None:
            return self._clients.create(record.new_client)
        client_id = record.entry.client_id
        if record.add_number is not None:
            draft = self._clients.get(client_id).draft
            if not any(_is_same(phone, record.add_number) for phone in draft.phones):
                draft.phones = (*draft.phones, record.add_number)
                self._clients.update(client_id, None, draft)
        return client_id


def _is_same(one: Phone, other: Phone) -> bool:
    return one.e164 == other.e164 if one.e164 and other.e164 else one.raw == other.raw
