"""What happened with a client: entries that people write, and the line on which everything stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.task import Task

MAX_SUBJECT = 500


class InteractionKind(StrEnum):
    """What an entry of the timeline is about."""

    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    LETTER = "letter"
    MESSAGE = "message"
    SMS = "sms"
    FAX = "fax"
    NOTE = "note"


# All that counts as having been in touch: a note is only about the client, not with the client.
CONTACT_KINDS = frozenset(InteractionKind) - {InteractionKind.NOTE}


class Direction(StrEnum):
    """Who turned to whom: the client to us, or we to the client."""

    NONE = ""
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a contact ended, in the user's words, and what usually follows.

    `kind` limits it to one kind of entry (None: offered for every kind); `next_step` is suggested with
    `next_days` days from the day of the entry.
    """

    id: int
    version: int
    name: str
    kind: InteractionKind | None = None
    next_step: str = ""
    next_days: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class DealMark:
    """The deal that something on the timeline was about, as much of it as is shown there."""

    id: int
    number: int
    title: str

    @property
    def text(self) -> str:
        """Return the number with the title."""
        return f"№ {self.number} · {self.title}"


@dataclass(slots=True)
class InteractionDraft:
    """An entry as it is typed, imported or logged by a command. `outcome` and `author` are names: the
    service finds or creates the outcome, and takes the person at the keyboard for an empty author.

    `started_at` None means now; a moment without a zone is local time. `contact` is the number or address
    that was used. `thread_key` is the Message-ID of a letter, by which it is known again. `deal_id` is the deal
    it was about.
    """

    client_id: int
    kind: InteractionKind
    subject: str = ""
    body: str = ""
    decision: str = ""
    direction: Direction = Direction.NONE
    started_at: datetime | None = None
    length_seconds: int | None = None
    outcome: str = ""
    author: str = ""
    contact: str = ""
    thread_key: str = ""
    is_pinned: bool = False
    deal_id: int | None = None

    def validate(self) -> None:
        """Raise ValidationError for an entry that says nothing at all, or too much in one line."""
        problems: dict[str, Problem] = {}
        said = (self.subject, self.body, self.decision, self.outcome)
        if self.kind is InteractionKind.NOTE and not any(text.strip() for text in said):
            problems["body"] = Problem.REQUIRED
        if len(self.subject) > MAX_SUBJECT:
            problems["subject"] = Problem.TOO_LONG
        if len(self.outcome) > MAX_SUBJECT:
            problems["outcome"] = Problem.TOO_LONG
        if self.length_seconds is not None and self.length_seconds < 0:
            problems["length_seconds"] = Problem.NOT_A_NUMBER
        if problems:
            raise ValidationError(problems)


@dataclass(frozen=True, slots=True)
class Interaction:
    """A stored entry, whole."""

    id: int
    version: int
    draft: InteractionDraft
    client_name: str
    created_at: datetime
    updated_at: datetime
    deal: DealMark | None = None


class TimelineKind(StrEnum):
    """What stands on the timeline: the kinds of entries, and what the program itself notes."""

    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    LETTER = "letter"
    MESSAGE = "message"
    SMS = "sms"
    FAX = "fax"
    NOTE = "note"
    FILE = "file"
    PROMISE = "promise"
    DEAL = "deal"
    SALE = "sale"
    CHANGE = "change"
    IMPORT = "import"
    TASK = "task"  # what is to be done: it stands on top of the line, not on it

    @property
    def is_interaction(self) -> bool:
        """Whether people write this kind themselves."""
        return self.value in {kind.value for kind in InteractionKind}


class SellingState(StrEnum):
    """What happened to a deal, or with the money of a sale."""

    ADDED = "added"
    MOVED = "moved"
    WON = "won"
    LOST = "lost"
    REOPENED = "reopened"
    ORDERED = "ordered"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    PAID = "paid"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class TimelineKey:
    """The place of an item on the line, the newest first: moment as stored, table number, id."""

    at: str
    table: int
    id: int


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One item of the timeline, ready to be painted.

    `record_id` is the id of the interaction, attachment, promise, deal, sale or change set behind it, by `kind`.
    For a CHANGE or IMPORT `subject` is empty and `change` carries the action and what it was about
    (`ActionKind` value, subject): the window finds the words. For a PROMISE `state` is its state after
    this event, for a DEAL or SALE what happened (`SellingState`), with the `amount` it was about and, for a
    DEAL, the stage it entered in `outcome`; their `record_id` is the deal or the sale.

    `client_id` and `client_name` name whose entry it is: in the timeline of a company those
    of its people stand too. `files` are the names of what is attached, `deal` is the deal that an entry or a file
    belongs to. `planned` is the task of a TASK.
    """

    key: TimelineKey
    kind: TimelineKind
    at: datetime
    record_id: int
    client_id: int
    client_name: str
    subject: str = ""
    body: str = ""
    decision: str = ""
    direction: Direction = Direction.NONE
    length_seconds: int | None = None
    author: str = ""
    outcome: str = ""
    contact: str = ""
    state: str = ""
    change: tuple[str, str] | None = None
    files: tuple[tuple[int, str], ...] = ()  # (attachment id, name)
    is_pinned: bool = False
    version: int = 0
    amount: int | None = None
    currency: str = ""
    deal: DealMark | None = None
    planned: Task | None = None


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """Which items of a timeline are wanted; everything empty means all.

    With `deal_ids` all that belongs to these deals is wanted, whoever of their people it was with. `text` is
    looked for in subject, text, decision and outcome, folded, every word of it.
    """

    kinds: frozenset[TimelineKind] = frozenset()
    client_ids: frozenset[int] = frozenset()  # only entries with these of the company's people
    authors: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    text: str = ""
    only_decisions: bool = False
    only_pinned: bool = False
    with_people: bool = True
    deal_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A run of items, the newest first, and whether older ones follow."""

    items: tuple[TimelineItem, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is to be done next with a client, and by when."""

    text: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class DeskSummary:
    """What a card and the call screen show at a glance besides the client itself."""

    last_contact_at: datetime | None = None
    counts: dict[str, int] = field(default_factory=dict)  # by TimelineKind value, and "all"
    files: int = 0
    open_promises: int = 0
