"""What the rows of a file become: drafts, the problems in them, and the own fields that they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.text import fold_words
from crm_desktop.exchange import synonyms as to
from crm_desktop.exchange.columns import ColumnGuess, column_values
from crm_desktop.exchange.grid import Cell, Grid
from crm_desktop.exchange.profiles import ValueKind, profile
from crm_desktop.exchange.tables import Table

NEW_FIELD_PREFIX = "new:"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Why a cell was not taken as it is; `row` counts from 1, `column` are letters, as Excel shows them."""

    sheet: str
    row: int
    column: str
    heading: str
    kind: Problem
    raw: str


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One client of a file; `row` counts from 1, as Excel shows it.

    `employer` holds what the row says of the company that the person works for (INN, KPP, OGRN): it
    belongs to that company's card, not to the person's. `contacts` are further people of that company.
    `do_not_call` is what the row says of a wish not to be called: the reason, empty when there is none;
    None when it says nothing, which never takes a wish back.
    """

    row: int
    draft: ClientDraft
    problems: tuple[CellProblem, ...] = ()
    employer: ClientDraft | None = None
    contacts: tuple[ClientDraft, ...] = ()
    do_not_call: str | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the reading of cells depends on besides the file."""

    today: date
    region: str = "RU"
    own_fields: tuple[CustomField, ...] = ()


@dataclass(frozen=True, slots=True)
class NewField:
    """An own field that a column asks for; drafts carry its values under `key` until it is created."""

    label: str
    kind: CustomFieldKind

    @property
    def key(self) -> str:
        """Return the key that stands in drafts for the field that does not exist yet."""
        return NEW_FIELD_PREFIX + self.label


def new_fields(
    grid: Grid, table: Table, guesses: Sequence[ColumnGuess], own_fields: Sequence[CustomField]
) -> tuple[NewField, ...]:
    """Return the own fields that the mapping asks for and the base lacks, with the kind of their values."""
    known = {fold_words(item.label) for item in own_fields}
    wanted: dict[str, NewField] = {}
    for guess in guesses:
        label = to.custom_label(guess.target)
        if label and fold_words(label) not in known:
            wanted.setdefault(label, NewField(label, _field_kind(column_values(grid, table, guess.column))))
    return tuple(wanted.values())


def _field_kind(values: Sequence[Cell]) -> CustomFieldKind:
    """Return the kind that holds every value of the sample as it is; text when in doubt."""
    seen = profile(values)
    if not seen.filled:
        return CustomFieldKind.TEXT
    if seen.share(ValueKind.DATE) == 1:
        return CustomFieldKind.TEXT if any(map(_has_time, values)) else CustomFieldKind.DATE
    if seen.share(ValueKind.YES_NO) == 1:
        return CustomFieldKind.YES_NO
    if seen.share(ValueKind.MONEY) > 0 and seen.share(ValueKind.MONEY, ValueKind.NUMBER) == 1:
        return CustomFieldKind.MONEY
    is_code = any(
        isinstance(value, str) and value.strip()[:1] == "0" and len(value.strip()) > 1 for value in values
    )
    has_percent = any(isinstance(value, str) and value.strip().endswith("%") for value in values)
    if seen.share(ValueKind.NUMBER) == 1 and not is_code and not has_percent:
        return CustomFieldKind.NUMBER
    return CustomFieldKind.TEXT


def _has_time(value: Cell) -> bool:
    """Tell whether a date would lose its hour in a field of dates."""
    if isinstance(value, datetime):
        return value.time() != time()
    return isinstance(value, str) and ":" in value
