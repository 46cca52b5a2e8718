"""From the rows of a table to client drafts. What cannot be read as its column wants is kept in the notes
under the heading of the column, and named as a problem: nothing of a file is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import Address, ClientDraft, ClientKind, HandleKind
from crm_desktop.domain.custom_values import parse_custom
from crm_desktop.domain.dates import column_day_first, parse_birthday
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.person_names import NameOrder, name_order_votes
from crm_desktop.domain.tax_ids import (
    check_inn,
    check_kpp,
    check_ogrn,
    normal_kpp,
    normal_ogrn,
    split_inn_kpp,
)
from crm_desktop.domain.text import fold_words, tidy
from crm_desktop.exchange import synonyms as to
from crm_desktop.exchange.cell_values import (
    Found,
    client_kind,
    emails_in,
    handles_in,
    heading_label,
    is_nothing,
    phones_in,
    words_in,
)
from crm_desktop.exchange.columns import ColumnGuess, column_values
from crm_desktop.exchange.grid import Cell, Grid, cell_text, column_letter, is_blank
from crm_desktop.exchange.profiles import ValueKind, profile
from crm_desktop.exchange.row_names import NameCells, employer_inn, put_names
from crm_desktop.exchange.tables import Table

NEW_FIELD_PREFIX = "new:"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Why a cell was not taken as it is; `row` counts from 1 and `column` are letters, as Excel shows them."""

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
    belongs to that company's card, not to the person's.
    """

    row: int
    draft: ClientDraft
    problems: tuple[CellProblem, ...] = ()
    employer: ClientDraft | None = None


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


@dataclass(slots=True)
class _Row:
    """A row on its way to a draft."""

    number: int
    draft: ClientDraft = field(default_factory=ClientDraft)
    names: NameCells = field(default_factory=NameCells)
    addresses: list[Address] = field(default_factory=list)
    city: str = ""
    postcode: str = ""
    notes: list[str] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)

    def keep(self, heading: str, text: str) -> None:
        """Put text that found no place into the notes, under the heading of its column."""
        if text:
            self.notes.append(f"{heading}: {text}" if heading else text)


_Put = Callable[["_Row", ColumnGuess, Cell, str], None]
_HANDLES = {
    to.TELEGRAM: HandleKind.TELEGRAM,
    to.WHATSAPP: HandleKind.WHATSAPP,
    to.VK: HandleKind.VK,
    to.INSTAGRAM: HandleKind.INSTAGRAM,
    to.SITE: HandleKind.SITE,
    to.HANDLE: None,
}
_NAME_CELLS = frozenset({to.NAME, to.LAST_NAME, to.FIRST_NAME, to.PATRONYMIC, to.COMPANY, to.POSITION})
_WORDS = frozenset({to.STATUS, to.SOURCE, to.OWNER})
_LONG = frozenset({to.MUST_KNOW, to.PREFERENCES})


def new_fields(
    grid: Grid, table: Table, guesses: Sequence[ColumnGuess], own_fields: Sequence[CustomField]
) -> tuple[NewField, ...]:
    """Return the own fields that the mapping asks for and the base does not have, with the kind of their values."""
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
        return CustomFieldKind.DATE
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


class RowReader:
    """Reads the rows of one table by one mapping; what is decided once per column is decided here."""

    def __init__(
        self, grid: Grid, table: Table, guesses: Sequence[ColumnGuess], options: ImportOptions
    ) -> None:
        self._grid = grid
        self._table = table
        self._guesses = [guess for guess in guesses if guess.target != to.IGNORE]
        self._options = options
        self._fields = {fold_words(item.label): item for item in options.own_fields}
        for wanted in new_fields(grid, table, guesses, options.own_fields):
            self._fields[fold_words(wanted.label)] = CustomField(0, 0, wanted.key, wanted.label, wanted.kind)
        self._orders: dict[int, NameOrder | None] = {}
        self._day_first: dict[int, bool] = {}
        self._mostly_companies = False
        for guess in self._guesses:
            self._decide(guess)
        self._cache: dict[tuple[int, str], Found] = {}
        self._puts = [self._put_of(guess.target) for guess in self._guesses]
        self._notes_columns = sum(1 for guess in self._guesses if guess.target == to.NOTES)

    def _decide(self, guess: ColumnGuess) -> None:
        """Decide word order and order of day and month for a column as a whole, never cell by cell."""
        values = column_values(self._grid, self._table, guess.column)
        if guess.target == to.NAME:
            texts = [value for value in values[:2000] if isinstance(value, str) and value.strip()]
            self._orders[guess.column] = name_order_votes(texts)
            seen = profile(values)
            self._mostly_companies = seen.share(ValueKind.COMPANY) > 0.5
        if guess.target == to.BIRTHDAY or to.custom_label(guess.target):
            vote = column_day_first(values)
            self._day_first[guess.column] = vote if vote is not None else self._options.region != "US"

    def __iter__(self) -> Iterator[ImportedRow]:
        for row in self._table.rows:
            yield self.read(row)

    def read(self, number: int) -> ImportedRow:
        """Return the client of one row of the sheet (counted from 0)."""
        row = _Row(number + 1)
        cells = self._grid.rows[number]
        extras = self._grid.extras
        for guess, put in zip(self._guesses, self._puts, strict=True):
            value = cells[guess.column] if guess.column < len(cells) else None
            if is_blank(value):
                place = (number, guess.column)
                if place in extras.errors:
                    self._note_problem(row, guess, Problem.FORMULA_ERROR, extras.errors[place])
                elif place in extras.not_calculated:
                    self._note_problem(row, guess, Problem.NOT_CALCULATED, "")
                continue
            put(row, guess, value, cell_text(value).strip())
        return self._finish(row, self._table.carry.get(number, ""))

    def _finish(self, row: _Row, carry: str) -> ImportedRow:
        draft = row.draft
        row.names.has_company_ids = bool(draft.kpp) or employer_inn(draft.inn)
        order = next(iter(self._orders.values()), None)
        headings = {guess.target: guess.heading for guess in self._guesses}
        for target, text in put_names(draft, row.names, order, self._mostly_companies):
            row.keep(headings.get(target, ""), text)
        draft.addresses = _addresses(row)
        if carry:
            draft.tags = (*draft.tags, *(tag for tag in words_in(carry) if tag not in draft.tags))
        draft.notes = "\n".join(row.notes)
        employer = _employer(draft)
        return ImportedRow(row.number, draft, tuple(row.problems), employer)

    def _note_problem(self, row: _Row, guess: ColumnGuess, kind: Problem, raw: str) -> None:
        row.problems.append(
            CellProblem(self._grid.name, row.number, column_letter(guess.column), guess.heading, kind, raw)
        )

    def _put_of(self, target: str) -> _Put:
        if target in _NAME_CELLS:
            return self._put_name
        if target in _HANDLES or target in (to.PHONE, to.EMAIL):
            return self._put_contact
        if target in (to.INN, to.KPP, to.OGRN):
            return self._put_tax_id
        if target in _WORDS or target in _LONG:
            return self._put_text
        if to.custom_label(target):
            return self._put_custom
        by_target: dict[str, _Put] = {
            to.ADDRESS: self._put_address,
            to.CITY: self._put_place,
            to.POSTCODE: self._put_place,
            to.BIRTHDAY: self._put_birthday,
            to.KIND: self._put_kind,
            to.TAGS: self._put_tags,
        }
        return by_target.get(target, self._put_notes)

    def _put_name(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        if is_nothing(text):
            return
        known = getattr(row.names, guess.target)
        if known and known != text:
            row.keep(guess.heading, text)
        else:
            setattr(row.names, guess.target, text)

    def _put_contact(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        found = self._cache.get((guess.column, text))
        if found is None:
            found = self._found(guess, text)
            if len(self._cache) < 100_000:
                self._cache[guess.column, text] = found
        draft = row.draft
        for phone in found.phones:
            if all(
                (phone.e164 or phone.raw, phone.extension) != (other.e164 or other.raw, other.extension)
                for other in draft.phones
            ):
                draft.phones = (*draft.phones, phone)
        for email in found.emails:
            if all((email.normal or email.raw) != (other.normal or other.raw) for other in draft.emails):
                draft.emails = (*draft.emails, email)
        draft.handles = (*draft.handles, *(item for item in found.handles if item not in draft.handles))
        row.keep(guess.heading, found.rest)
        for problem in found.problems:
            self._note_problem(row, guess, problem, text)

    def _found(self, guess: ColumnGuess, text: str) -> Found:
        if guess.target == to.PHONE:
            return phones_in(text, self._options.region, guess.heading)
        if guess.target == to.EMAIL:
            return emails_in(text, self._options.region, guess.heading)
        return handles_in(text, _HANDLES[guess.target], guess.heading)

    def _put_tax_id(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        draft = row.draft
        if is_nothing(text):
            return
        if guess.target == to.INN:
            inn, kpp = split_inn_kpp(text)
            draft.inn, draft.kpp = inn, draft.kpp or kpp
            problem = check_inn(inn)
        elif guess.target == to.KPP:
            draft.kpp = normal_kpp(value)
            problem = check_kpp(draft.kpp)
        else:
            draft.ogrn = normal_ogrn(value)
            problem = check_ogrn(draft.ogrn)
        if problem:
            self._note_problem(row, guess, problem, text)

    def _put_text(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        if guess.target in _WORDS and is_nothing(text):
            return
        known = getattr(row.draft, guess.target)
        if not known:
            setattr(row.draft, guess.target, tidy(text) if guess.target in _WORDS else text)
        elif guess.target in _LONG:
            setattr(row.draft, guess.target, f"{known}\n{text}")
        elif known != text:
            row.keep(guess.heading, text)

    def _put_address(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        if is_nothing(text):
            return
        found = parse_address(text)
        label = found.label or heading_label(guess.heading)
        row.addresses.append(Address(found.text, label, found.postcode, found.region, found.city))

    def _put_place(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        if not is_nothing(text):
            setattr(row, guess.target, tidy(text))

    def _put_birthday(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        if is_nothing(text):
            return
        found = parse_birthday(
            value,
            today=self._options.today,
            day_first=self._day_first[guess.column],
            epoch1904=self._grid.epoch1904,
        )
        if found is None:
            row.keep(guess.heading, text)
            self._note_problem(row, guess, Problem.NOT_A_DATE, text)
        row.draft.birthday = found

    def _put_kind(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        row.names.kind = client_kind(text)
        if row.names.kind is None:
            row.keep(guess.heading, text)

    def _put_tags(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        row.draft.tags = tuple(dict.fromkeys((*row.draft.tags, *words_in(text))))

    def _put_notes(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        row.keep(guess.heading if self._notes_columns > 1 else "", text)

    def _put_custom(self, row: _Row, guess: ColumnGuess, value: Cell, text: str) -> None:
        own = self._fields[fold_words(to.custom_label(guess.target) or "")]
        day_first = self._day_first[guess.column]
        given = text if own.kind is CustomFieldKind.TEXT else value
        parsed, problem = parse_custom(own, given, today=self._options.today, day_first=day_first)
        if problem or parsed is None or own.key in row.draft.custom:
            row.keep(guess.heading, text)
        else:
            row.draft.custom[own.key] = parsed
        if problem:
            self._note_problem(row, guess, problem, text)


def _addresses(row: _Row) -> tuple[Address, ...]:
    """Put city and postcode of their own columns into the first address, or make them one."""
    if not (row.city or row.postcode):
        return tuple(row.addresses)
    first, *others = row.addresses or [Address("")]
    text = first.text
    before = [part for part in (row.postcode, row.city) if part and fold_words(part) not in fold_words(text)]
    text = ", ".join([*before, text] if text else before)
    joined = Address(text, first.label, first.postcode or row.postcode, first.region, row.city or first.city)
    return (joined, *others)


def _employer(draft: ClientDraft) -> ClientDraft | None:
    """Take the numbers that only a company has away from its employee."""
    if not draft.employments or not (draft.kpp or employer_inn(draft.inn)):
        return None
    company = ClientDraft(kind=ClientKind.COMPANY, company_name=draft.employments[0].company)
    company.inn, company.kpp, company.ogrn = draft.inn, draft.kpp, draft.ogrn
    draft.inn = draft.kpp = draft.ogrn = ""
    return company
