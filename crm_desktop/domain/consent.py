"""What a client allowed and forbade: consent for each purpose, and "do not call"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ConsentPurpose(StrEnum):
    """What a client's data may be used for."""

    SERVICE = "service"
    CALLS = "calls"
    MESSAGES = "messages"
    MAILINGS = "mailings"


class ConsentState(StrEnum):
    """What the client said last about a purpose."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Consent:
    """One statement of a client about one purpose; the newest by `on`, then id, is in force.

    `source` is how it was given (form on paper, by phone, on the site), `attachment_id` the proof file.
    """

    id: int
    version: int
    client_id: int
    purpose: ConsentPurpose
    state: ConsentState
    on: date
    source: str = ""
    note: str = ""
    attachment_id: int | None = None


@dataclass(frozen=True, slots=True)
class DoNotCall:
    """The client asked not to be contacted: since when and why.

    While it is on no dialling, writing or export for mailing may reach the client.
    """

    since: date
    reason: str = ""
