"""What the rows of a list of deals or products become, before the base is asked about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from crm_desktop.domain.client import ClientKind, Email, Phone
from crm_desktop.domain.deal import Loss, MemberRole, NextAction, OwnValue, PaymentNature
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.product import ProductDraft
from crm_desktop.exchange.drafts import CellProblem


@dataclass(frozen=True, slots=True)
class SellingOptions:
    """What the reading of cells depends on besides the file."""

    today: date
    region: str = "RU"


@dataclass(frozen=True, slots=True)
class ClientMention:
    """A client as a row of another list names it: by all or some of these."""

    name: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    inn: str = ""
    kind: ClientKind | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it names nobody."""
        return not (self.name or self.phones or self.emails or self.inn)


@dataclass(frozen=True, slots=True)
class MemberMention:
    """Somebody who takes part in a deal, as a file names them."""

    client: ClientMention
    role: MemberRole
    influence: int = 50


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """A move of the stage log of a file; `to` is the name of a stage."""

    to: str
    at: datetime
    by: str = ""
    amount: int | None = None
    pipeline: str = ""


@dataclass(slots=True)
class ImportedDeal:
    """One deal of a file; `row` counts from 1, as Excel shows it. Empty and None mean that it does not say."""

    row: int
    title: str = ""
    number: int | None = None
    client: ClientMention = field(default_factory=ClientMention)
    company: ClientMention = field(default_factory=ClientMention)
    pipeline: str = ""
    stage: str = ""
    state: StageKind | None = None
    amount: int | None = None
    currency: str = ""
    probability: int | None = None
    owner: str = ""
    source: str = ""
    created: datetime | None = None
    expected_close: date | None = None
    closed: datetime | None = None
    loss: Loss = field(default_factory=lambda: Loss(""))
    next_action: NextAction | None = None
    tags: tuple[str, ...] = ()
    purpose: str = ""
    payment_nature: PaymentNature | None = None
    lines: tuple[Line, ...] = ()
    lines_text: str = ""  # what the cell says when it does not give every price
    note: str = ""
    members: tuple[MemberMention, ...] = ()
    log: tuple[MoveRecord, ...] = ()
    done: frozenset[str] = frozenset()
    custom: Mapping[str, OwnValue] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)

    def keep(self, heading: str, text: str) -> None:
        """Add to the note what no field takes."""
        line = f"{heading}: {text}" if heading.strip() else text
        self.note = f"{self.note}\n{line}" if self.note else line


@dataclass(slots=True)
class ImportedProduct:
    """One product of a file; `said` are the fields that its row fills."""

    row: int
    draft: ProductDraft
    said: frozenset[str] = frozenset()
    problems: list[CellProblem] = field(default_factory=list)
