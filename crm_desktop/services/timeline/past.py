"""Writes what happened earlier in one go: closed promises, consents, next steps, for many clients at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from crm_desktop.domain.consent import Consent, DoNotCall
from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.domain.text import storable, tidy
from crm_desktop.domain.timeline import NextStep
from crm_desktop.models import Consent as ConsentTable
from crm_desktop.models import Party, User
from crm_desktop.models import Promise as PromiseTable
from crm_desktop.services.catalogue import ids_by_name, name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.store import utc_text
from crm_desktop.services.timeline.commands import step_columns

_PROMISE = (
    "party_id", "person_id", "kind", "side", "what", "note", "made_by_id", "made_at", "valid_until", "state",
    "closed_at", "closed_note", "interaction_id", "attachment_id",
)  # fmt: skip
_CONSENT = ("party_id", "purpose", "state", "given_on", "source", "note", "attachment_id")


@dataclass(frozen=True, slots=True)
class PastPromise:
    """A promise, and how and when it ended; an open one has not."""

    draft: PromiseDraft
    state: PromiseState = PromiseState.OPEN
    closed_at: datetime | None = None
    closed_note: str = ""


def add_promises(changes: Changes, promises: Sequence[PastPromise]) -> range:
    """Store promises as they ended, and return the run of their ids; raises ValidationError."""
    for promise in promises:
        promise.draft.validate()
    makers = ids_by_name(changes, User, [promise.draft.made_by for promise in promises])
    rows = []
    for promise in promises:
        draft = promise.draft
        rows.append(
            (
                draft.client_id,
                draft.person_id,
                draft.kind.value,
                draft.side.value,
                tidy(storable(draft.what)),
                storable(draft.note).strip(),
                makers.get(name_key(draft.made_by), changes.actor_id),
                utc_text(draft.made_at) if draft.made_at else changes.at,
                draft.valid_until.isoformat() if draft.valid_until else "",
                promise.state.value,
                utc_text(promise.closed_at) if promise.closed_at else None,
                storable(promise.closed_note).strip(),
                draft.interaction_id,
                draft.attachment_id,
            )
        )
    return changes.insert_many(PromiseTable, _PROMISE, rows)


def add_consents(changes: Changes, consents: Sequence[Consent]) -> range:
    """Store statements about consent, whose own ids do not matter, and return the run of their ids."""
    rows = [
        (
            said.client_id,
            said.purpose.value,
            said.state.value,
            said.on.isoformat(),
            tidy(storable(said.source)),
            storable(said.note).strip(),
            said.attachment_id,
        )
        for said in consents
    ]
    return changes.insert_many(ConsentTable, _CONSENT, rows)


def set_wishes(changes: Changes, steps: Mapping[int, NextStep], do_not_call: Mapping[int, DoNotCall]) -> int:
    """Set the next steps of clients, and who asked not to be contacted; returns how many changed."""
    wanted: dict[int, dict[str, str]] = {}
    for client_id, step in steps.items():
        wanted[client_id] = step_columns(step)
    for client_id, wish in do_not_call.items():
        wanted.setdefault(client_id, {}).update(
            do_not_call_on=wish.since.isoformat(), do_not_call_reason=tidy(storable(wish.reason))
        )
    return changes.update_each(Party, wanted)
