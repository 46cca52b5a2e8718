"""A deal as it is typed, moved and shown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.lines import Line, line_problems
from crm_desktop.domain.pipeline import StageKind

MAX_TITLE = 500
OwnValue = str | int | float | bool | None


class MemberRole(StrEnum):
    """What somebody is to a deal."""

    DECIDES = "decides"
    INFLUENCES = "influences"
    USES = "uses"
    BLOCKS = "blocks"


class PaymentNature(StrEnum):
    """How the buyer means to pay."""

    UNKNOWN = ""
    PREPAID = "prepaid"
    ON_DELIVERY = "on_delivery"
    DEFERRED = "deferred"
    INSTALMENTS = "instalments"
    SUBSCRIPTION = "subscription"


class NextActionKind(StrEnum):
    """What the next action of a deal is."""

    CALL = "call"
    MEETING = "meeting"
    LETTER = "letter"
    INVOICE = "invoice"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NextAction:
    """What is to be done next with a deal, and on which day."""

    kind: NextActionKind
    on: date
    text: str = ""


@dataclass(frozen=True, slots=True)
class DealMember:
    """Somebody who takes part in a deal; `influence` from 0 (none) to 100 (all)."""

    client_id: int
    role: MemberRole
    influence: int = 50
    name: str = ""


@dataclass(slots=True)
class DealDraft:
    """A deal as a form edits it and a file brings it. Owner, source and tags are names.

    `amount` is in minor units of `currency`; with lines it is their sum. `stage_id` None is the first open
    stage of the pipeline, `pipeline_id` None the first pipeline. `probability` None is that of the stage.
    """

    client_id: int
    title: str
    company_id: int | None = None
    amount: int = 0
    currency: str = ""
    pipeline_id: int | None = None
    stage_id: int | None = None
    probability: int | None = None
    expected_close: date | None = None
    owner: str = ""
    source: str = ""
    purpose: str = ""
    payment_nature: PaymentNature = PaymentNature.UNKNOWN
    next_action: NextAction | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    members: tuple[DealMember, ...] = ()
    lines: tuple[Line, ...] = ()
    done: frozenset[str] = frozenset()  # ticked points of the checklists
    custom: dict[str, OwnValue] = field(default_factory=dict)

    def validate(self) -> None:
        """Raise ValidationError when this cannot be stored."""
        problems: dict[str, Problem] = {}
        if not self.title.strip():
            problems["title"] = Problem.REQUIRED
        elif len(self.title) > MAX_TITLE:
            problems["title"] = Problem.TOO_LONG
        if self.amount < 0:
            problems["amount"] = Problem.NOT_A_NUMBER
        if self.probability is not None and not 0 <= self.probability <= 100:
            problems["probability"] = Problem.NOT_A_NUMBER
        for at, member in enumerate(self.members):
            if not 0 <= member.influence <= 100:
                problems[f"members.{at}"] = Problem.NOT_A_NUMBER
        problems |= line_problems(self.lines)
        if problems:
            raise ValidationError(problems)

    def copy(self) -> DealDraft:
        """Return an independent copy."""
        return replace(self, custom=dict(self.custom))


@dataclass(frozen=True, slots=True)
class Loss:
    """Why a deal was lost or cancelled; `reason` is the name of a reason of the list."""

    reason: str
    note: str = ""
    competitor: str = ""


@dataclass(frozen=True, slots=True)
class StageMove:
    """One move of a deal: `seconds` is how long it stood in `from_stage`, `amount` what it was worth then.
    The first move of a deal comes from nowhere (`from_stage` None)."""

    from_stage: int | None
    to_stage: int
    at: datetime
    by: str
    seconds: int
    amount: int


@dataclass(frozen=True, slots=True)
class Deal:
    """A stored deal, whole."""

    id: int
    version: int
    number: int
    draft: DealDraft
    state: StageKind
    client_name: str
    company_name: str
    stage_entered_at: datetime
    created_at: datetime
    updated_at: datetime
    closed_at: datetime | None
    loss: Loss | None
    moves: tuple[StageMove, ...] = ()


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal as a card of the board and a line of the list."""

    id: int
    version: int
    number: int
    title: str
    client_id: int
    client_name: str
    company_name: str
    amount: int
    currency: str
    pipeline_id: int
    stage_id: int
    state: StageKind
    rank: str
    probability: int
    expected_close: date | None
    owner: str
    source: str
    next_action: NextAction | None
    tags: tuple[str, ...]
    stage_entered_at: datetime
    last_activity_at: datetime
    created_at: datetime
    closed_at: datetime | None
    lost_reason: str
    is_escalated: bool = False  # the head was told of something, and nobody has seen to it yet


@dataclass(frozen=True, slots=True)
class DealFilter:
    """Which deals are wanted; everything empty means all. `ids` are some that were picked out elsewhere,
    `client_ids` clients whose deals are."""

    pipeline_id: int | None = None
    stage_ids: frozenset[int] = frozenset()
    states: frozenset[StageKind] = frozenset()
    owners: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    client_id: int | None = None
    text: str = ""
    only_idle: bool = False
    only_without_action: bool = False
    only_overdue: bool = False
    created_since: date | None = None
    created_until: date | None = None
    closed_since: date | None = None
    closed_until: date | None = None
    ids: frozenset[int] = frozenset()
    client_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ColumnTotal:
    """What stands in a column of the board: deals, their sum, and the sum weighted by probability."""

    count: int
    amount: int
    weighted: int
