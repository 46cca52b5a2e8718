"""Promises: what was agreed with a client, by whom, until when, and whether it was kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.text import fold

MAX_WHAT = 1000


class PromiseKind(StrEnum):
    """What a promise is about."""

    DISCOUNT = "discount"
    PRICE = "price"
    DATE = "date"
    TERMS = "terms"
    OTHER = "other"


_KIND_STEMS = {
    PromiseKind.DISCOUNT: ("скидк", "discount", r"off\b"),
    PromiseKind.TERMS: ("услови", "рассрочк", "отсрочк", "предоплат", "terms", "instal", "prepay"),
    PromiseKind.PRICE: ("цен", "стоимост", "price"),
    PromiseKind.DATE: ("срок", "достав", "привез", "deliver", "deadline"),
}
_KIND_STEM = {
    kind: re.compile("|".join(rf"(?<!\w){stem}" for stem in stems)) for kind, stems in _KIND_STEMS.items()
}


def kind_of(what: str) -> PromiseKind:
    """Return what a promise is about, by its words; OTHER when they do not tell."""
    said = fold(what)
    return next((kind for kind, stem in _KIND_STEM.items() if stem.search(said)), PromiseKind.OTHER)


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    CANCELLED = "cancelled"


class PromiseSide(StrEnum):
    """Who gave the word: we to the client, or the client to us."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(slots=True)
class PromiseDraft:
    """A promise as it is typed. `made_by` is the name of the one of us who said or heard it (empty: the
    person at the keyboard); `person_id` is to whom of a company. `valid_until` is its last day.
    `interaction_id` and `attachment_id` are the proof: the entry in which it was said, a file.
    """

    client_id: int
    what: str
    kind: PromiseKind = PromiseKind.OTHER
    side: PromiseSide = PromiseSide.OURS
    made_by: str = ""
    made_at: datetime | None = None
    person_id: int | None = None
    valid_until: date | None = None
    note: str = ""
    interaction_id: int | None = None
    attachment_id: int | None = None

    def validate(self) -> None:
        """Raise ValidationError for a promise of nothing."""
        problems: dict[str, Problem] = {}
        if not self.what.strip():
            problems["what"] = Problem.REQUIRED
        elif len(self.what) > MAX_WHAT:
            problems["what"] = Problem.TOO_LONG
        if problems:
            raise ValidationError(problems)


@dataclass(frozen=True, slots=True)
class Promise:
    """A stored promise. `closed_at` and `closed_note` tell when and how it ended."""

    id: int
    version: int
    draft: PromiseDraft
    state: PromiseState
    client_name: str
    person_name: str
    closed_at: datetime | None
    closed_note: str
    created_at: datetime

    def is_overdue(self, today: date) -> bool:
        """Whether the promise is open after its last day."""
        until = self.draft.valid_until
        return self.state is PromiseState.OPEN and until is not None and until < today


@dataclass(frozen=True, slots=True)
class PromiseFilter:
    """Which promises a list shows; everything empty means all."""

    states: frozenset[PromiseState] = frozenset({PromiseState.OPEN})
    made_by: frozenset[str] = frozenset()
    sides: frozenset[PromiseSide] = frozenset()
    client_id: int | None = None
    until: date | None = None  # valid until this day or earlier
    text: str = ""


class PromiseSort(StrEnum):
    """The order of a list of promises."""

    DUE = "due"  # what runs out first; without a date last
    CLOSED = "closed"  # what was closed last


class PromiseKey(NamedTuple):
    """A line of a list of promises before its row is read: enough to group it."""

    id: int
    until: date | None


class DueCount(NamedTuple):
    """How many open promises are late, and how many run out today."""

    overdue: int
    today: int


@dataclass(frozen=True, slots=True)
class PromiseScore:
    """How one of us keeps promises."""

    made_by: str
    open: int
    overdue: int
    kept: int
    broken: int
