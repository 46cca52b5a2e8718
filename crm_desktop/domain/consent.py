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


class Channel(StrEnum):
    """How somebody turns to a client."""

    CALL = "call"
    MESSAGE = "message"
    LETTER = "letter"
    MAILING = "mailing"

    @property
    def purpose(self) -> ConsentPurpose:
        """What the client's data is used for on this way."""
        return _PURPOSES[self]


_PURPOSES = {
    Channel.CALL: ConsentPurpose.CALLS,
    Channel.MESSAGE: ConsentPurpose.MESSAGES,
    Channel.LETTER: ConsentPurpose.MESSAGES,
    Channel.MAILING: ConsentPurpose.MAILINGS,
}
# The reason, as stored, of a client who has a number of somebody who was erased: the window has words for it.
FROM_STOP_LIST = "stop-list"


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
