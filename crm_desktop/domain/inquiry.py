"""Requests of people who may become clients, before there is a deal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from crm_desktop.domain.errors import Problem, ValidationError


class InquiryChannel(StrEnum):
    """How a request came."""

    CALL = "call"
    SITE = "site"
    EMAIL = "email"
    MESSENGER = "messenger"
    SOCIAL = "social"
    VISIT = "visit"
    OTHER = "other"


class InquiryState(StrEnum):
    """What became of a request."""

    NEW = "new"
    TAKEN = "taken"
    QUALIFIED = "qualified"
    SPAM = "spam"
    DUPLICATE = "duplicate"
    CONVERTED = "converted"


_OPEN = frozenset(InquiryState)
INQUIRY_TRANSITIONS: Mapping[InquiryState, frozenset[InquiryState]] = MappingProxyType(
    {
        InquiryState.NEW: _OPEN - {InquiryState.NEW},
        InquiryState.TAKEN: _OPEN - {InquiryState.TAKEN},
        InquiryState.QUALIFIED: _OPEN - {InquiryState.NEW, InquiryState.QUALIFIED},
        InquiryState.SPAM: frozenset({InquiryState.NEW, InquiryState.TAKEN}),
        InquiryState.DUPLICATE: frozenset({InquiryState.NEW, InquiryState.TAKEN}),
        InquiryState.CONVERTED: frozenset(),
    }
)


@dataclass(slots=True)
class InquiryDraft:
    """A request as it came. `name`, `phone`, `email` are what is known of who asks; `client_id` once it is
    known who that is."""

    channel: InquiryChannel
    subject: str = ""
    body: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    source: str = ""
    owner: str = ""
    received_at: datetime | None = None
    client_id: int | None = None

    def validate(self) -> None:
        """Raise ValidationError for a request that says nothing and comes from nobody."""
        said = (self.subject, self.body, self.name, self.phone, self.email)
        if self.client_id is None and not any(text.strip() for text in said):
            raise ValidationError({"subject": Problem.REQUIRED})


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A stored request. `answer_due_at` is until when somebody should answer, `answered_at` when it was."""

    id: int
    version: int
    number: int
    draft: InquiryDraft
    state: InquiryState
    received_at: datetime
    answer_due_at: datetime
    answered_at: datetime | None
    client_name: str
    deal_id: int | None
