"""Consents: what clients said about the use of their data, statement by statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.client import MAX_NAME
from crm_desktop.domain.consent import Channel, Consent, ConsentPurpose, ConsentState
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Consent as ConsentRow
from crm_desktop.models import Party
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import Store
from crm_desktop.services.tables import marks

_COLUMNS = "id, version, party_id, purpose, state, given_on, source, note, attachment_id"


class Consents:
    """Reads and writes consents; each statement is one undoable action."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def consents(self, client_id: int) -> list[Consent]:
        """Return every statement of a client, the newest first."""
        return self._read([client_id])

    def current(self, client_id: int) -> dict[ConsentPurpose, Consent]:
        """Return the statement in force for each purpose that the client ever spoke about."""
        found: dict[ConsentPurpose, Consent] = {}
        for consent in self._read([client_id]):
            found.setdefault(consent.purpose, consent)
        return found

    def closed(self, client_id: int) -> frozenset[Channel]:
        """Return the ways on which the client refused to be turned to, or took the consent back."""
        said = self.current(client_id)
        return frozenset(
            channel
            for channel in Channel
            if (consent := said.get(channel.purpose)) and consent.state is not ConsentState.GIVEN
        )

    def record(
        self,
        client_id: int,
        purpose: ConsentPurpose,
        state: ConsentState,
        on: date,
        source: str = "",
        note: str = "",
        attachment_id: int | None = None,
    ) -> int:
        """Write down what a client said and return its id; raises ValidationError for a day to come."""
        self._check(on)

        def work(changes: Changes) -> int:
            if not changes.fetch(Party, [client_id], ("kind",)):
                raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
            return changes.insert(
                ConsentRow,
                party_id=client_id,
                purpose=purpose.value,
                state=state.value,
                given_on=on.isoformat(),
                source=tidy(source)[:MAX_NAME],
                note=storable(note).strip(),
                attachment_id=attachment_id,
            )

        return self._store.write(ActionKind.CONSENT_CHANGED, work, subject=self._name_of(client_id))

    def withdraw(self, client_id: int, purpose: ConsentPurpose, on: date, note: str = "") -> int:
        """Write down that a client took his consent back, and return the id of that statement."""
        return self.record(client_id, purpose, ConsentState.WITHDRAWN, on, note=note)

    def remove(self, consent_id: int) -> None:
        """Take away a statement that was written down by mistake; raises NotFoundError."""
        rows = self._engine.rows("SELECT party_id FROM consent WHERE id = ?", (consent_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.CONSENT, consent_id))
        self._store.write(
            ActionKind.CONSENT_CHANGED,
            lambda changes: changes.delete(ConsentRow, [consent_id]),
            subject=self._name_of(rows[0][0]),
        )

    def _read(self, client_ids: Sequence[int]) -> list[Consent]:
        rows = self._engine.rows(
            f"SELECT {_COLUMNS} FROM consent WHERE party_id IN ({marks(client_ids)})"
            " ORDER BY given_on DESC, id DESC",
            list(client_ids),
        )
        return [_consent(row) for row in rows]

    def _check(self, on: date) -> None:
        if on > self._store.clock().astimezone().date():
            raise ValidationError({"on": Problem.IN_FUTURE})

    def _name_of(self, client_id: int) -> str:
        rows = self._engine.rows("SELECT display_name FROM party WHERE id = ?", (client_id,))
        return str(rows[0][0]) if rows else ""


def _consent(row: tuple[Any, ...]) -> Consent:
    row_id, version, client_id, purpose, state, on, source, note, attachment_id = row
    return Consent(
        row_id,
        version,
        client_id,
        ConsentPurpose(purpose),
        ConsentState(state),
        date.fromisoformat(on),
        source,
        note,
        attachment_id,
    )
