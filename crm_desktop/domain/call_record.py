"""A call as it is stored: the entry, and what else was settled while people talked."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.client import ClientDraft, Phone
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionDraft, NextStep


@dataclass(frozen=True, slots=True)
class CallRecord:
    """Everything that one call brings. The entry and the promise name the client by `entry.client_id`; with
    `new_client` the client is made first, and their own `client_id` does not count.

    `add_number` is a number that the client's card does not have yet and is to get.
    """

    entry: InteractionDraft
    new_client: ClientDraft | None = None
    add_number: Phone | None = None
    promise: PromiseDraft | None = None
    next_step: NextStep | None = None


@dataclass(frozen=True, slots=True)
class StoredCall:
    """Where a call was stored."""

    client_id: int
    entry_id: int
