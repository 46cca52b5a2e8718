"""Requests of people who may become clients, before there is a deal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from crm_desktop.domain.client import MAX_NAME
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.work_time import WorkTime

MAX_SUBJECT = 500
_TITLE = 80  # of a text without a subject so much makes a title


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
# Somebody has to do something about these yet.
OPEN_STATES = frozenset({InquiryState.NEW, InquiryState.TAKEN, InquiryState.QUALIFIED})


def answer_due(received_at: datetime, minutes: int, work: WorkTime | None = None) -> datetime:
    """Return until when a request should be answered: in so much working time, or day and night without one."""
    length = timedelta(minutes=minutes)
    return (work.after(received_at, length) if work else None) or received_at + length


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
        """Raise ValidationError for a request that says nothing and comes from nobody, or too much in a line."""
        said = (self.subject, self.body, self.name, self.phone, self.email)
        problems: dict[str, Problem] = {}
        if self.client_id is None and not any(text.strip() for text in said):
            problems["subject"] = Problem.REQUIRED
        if len(self.subject) > MAX_SUBJECT:
            problems["subject"] = Problem.TOO_LONG
        for key, text in (
            ("name", self.name),
            ("phone", self.phone),
            ("email", self.email),
            ("source", self.source),
            ("owner", self.owner),
        ):
            if len(text) > MAX_NAME:
                problems[key] = Problem.TOO_LONG
        if problems:
            raise ValidationError(problems)

    def title(self) -> str:
        """Return one line that tells what is asked for: the subject, else how the text begins."""
        if self.subject.strip():
            return self.subject.strip()
        line = " ".join(self.body.split())
        if len(line) <= _TITLE:
            return line
        return f"{line[:_TITLE].rsplit(' ', 1)[0].rstrip(' ,;:—-')}…"

    def who(self) -> str:
        """Return what is known of who asks, the most telling first: name, number, address."""
        return self.name.strip() or self.phone.strip() or self.email.strip()


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A stored request. `answer_due_at` is until when somebody should answer, `answered_at` when it was.

    `duplicate_of` is the number of the request that this one repeats.
    """

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
    closed_at: datetime | None = None
    deal_number: int | None = None
    duplicate_of: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to do something about it yet."""
        return self.state in OPEN_STATES

    @property
    def is_waiting(self) -> bool:
        """Whether who asks waits for the first answer."""
        return self.is_open and self.answered_at is None

    def may_become(self, state: InquiryState) -> bool:
        """Whether it may go into a state from where it is."""
        return state in INQUIRY_TRANSITIONS[self.state]

    def who(self) -> str:
        """Return who asks: as the request says, else the client."""
        return self.draft.name.strip() or self.client_name or self.draft.who()


class InquirySort(StrEnum):
    """The order of a list of requests."""

    URGENT = "urgent"  # who waits comes first, the most pressing on top; then the newest
    NEWEST = "newest"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class InquiryFilter:
    """Which requests are wanted; everything empty means all. `since` and `until` are days of receipt, `ids` are
    some that were picked out elsewhere."""

    states: frozenset[InquiryState] = frozenset()
    channels: frozenset[InquiryChannel] = frozenset()
    owners: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    client_id: int | None = None
    only_waiting: bool = False
    only_late: bool = False
    since: date | None = None
    until: date | None = None
    text: str = ""
    ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class InquiryCount:
    """How many requests wait for their first answer, and how many of these wait too long already."""

    waiting: int
    late: int
