"""From the rows of a table to client drafts. What cannot be read as its column wants is kept in the notes
under the heading of the column, and named as a problem: nothing of a file is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import Address, ClientDraft, ClientKind, Employment, HandleKind, Phone
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
    address_part,
    client_kind,
    emails_in,
    handles_in,
    heading_label,
    is_nothing,
    labelled,
    name_and_contacts,
    phones_in,
    reason_not_to_call,
    words_in,
)
from crm_desktop.exchange.column_groups import contact_groups, label_columns, role_in
from crm_desktop.exchange.columns import ColumnGuess, column_values
from crm_desktop.exchange.drafts import CellProblem, ImportedRow, ImportOptions, new_fields
from crm_desktop.exchange.grid import Cell, Grid, cell_text, column_letter, is_blank
from crm_desktop.exchange.profiles import ValueKind, profile
from crm_desktop.exchange.regions import phone_region
from crm_desktop.exchange.row_addresses import row_addresses
from crm_desktop.exchange.row_names import NameCells, employer_inn, employer_of, is_company, put_names
from crm_desktop.exchange.tables import Table


@dataclass(slots=True)
class _Row:
    """A row on its way to a draft."""

    number: int
    draft: ClientDraft = field(default_factory=ClientDraft)
    names: NameCells = field(default_factory=NameCells)
    addresses: list[Address] = field(default_factory=list)
    address_parts: list[str] = field(default_factory=list)
    city: str = ""
    postcode: str = ""
    do_not_call: str | None = None
    notes: list[str] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)

    def known(self, target: str) -> str:
        """Return what an earlier column gave for a field of one value; empty for every other field."""
        return {
            to.CITY: self.city,
            to.POSTCODE: self.postcode,
            to.BIRTHDAY: self.draft.birthday.text() if self.draft.birthday else "",
            to.KIND: self.names.kind or "",
            to.INN: self.draft.inn,
            to.KPP: self.draft.kpp,
            to.OGRN: self.draft.ogrn,
        }.get(target, "")

    def keep(self, heading: str, text: str) -> None:
        """Put text that found no place into the notes, under the heading of its column."""
        if text:
            self.notes.append(f"{heading}: {text}" if heading else text)


@dataclass(slots=True)
class _Cell:
    """A filled cell: its column, what was read, and how it reads."""

    guess: ColumnGuess
    value: Cell
    text: str
    label: str = ""


_Put = Callable[[_Row, _Cell], None]
_HANDLES = {
    to.TELEGRAM: HandleKind.TELEGRAM,
    to.WHATSAPP: HandleKind.WHATSAPP,
    to.VK: HandleKind.VK,
    to.INSTAGRAM: HandleKind.INSTAGRAM,
    to.SITE: HandleKind.SITE,
    to.HANDLE: None,
}
_NAME_CELLS = frozenset({to.NAME, to.LAST_NAME, to.FIRST_NAME, to.PATRONYMIC, to.COMPANY, to.POSITION})
_HAS_CONTACT = re.compile(r"\d.*\d{2}|@")
_WORDS = frozenset({to.STATUS, to.SOURCE, to.OWNER})
_LONG = frozenset({to.MUST_KNOW, to.PREFERENCES})


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
        self._headings = {guess.target: guess.heading for guess in self._guesses}
        self._has_address_parts = any(
            guess.target == to.ADDRESS and address_part(guess.heading, "1") for guess in self._guesses
        )
        self._region = self._phone_region(table.headings)
        self._orders: dict[int, NameOrder | None] = {}
        self._day_first: dict[int, bool] = {}
        self._mostly_companies = False
        targets = [(guess.column, guess.heading, guess.target) for guess in guesses]
        self._labels = label_columns(targets)
        self._groups = contact_groups(targets)
        for guess in self._guesses:
            self._decide(guess)
        self._cache: dict[tuple[int, str], Found] = {}
        self._puts = [self._put_of(guess.target) for guess in self._guesses]
        self._notes_columns = sum(1 for guess in self._guesses if guess.target == to.NOTES)

    def _phone_region(self, headings: Sequence[str]) -> str:
        columns = [guess.column for guess in self._guesses if guess.target in (to.PHONE, to.WHATSAPP)]
        values = [
            value for column in columns for value in column_values(self._grid, self._table, column)[:500]
        ]
        texts = [cell_text(value) for value in values if not is_blank(value)]
        return phone_region(self._options.region, headings, texts)

    def _decide(self, guess: ColumnGuess) -> None:
        """Decide word order and order of day and month for a column as a whole, never cell by cell."""
        values = column_values(self._grid, self._table, guess.column)
        if guess.target == to.NAME:
            texts = [value for value in values[:2000] if isinstance(value, str) and value.strip()]
            self._orders[guess.column] = name_order_votes(texts)
            seen = profile(values)
            if guess.column not in self._groups:
                self._mostly_companies = seen.share(ValueKind.COMPANY) > 0.5
        if guess.target == to.BIRTHDAY or to.custom_label(guess.target):
            vote = column_day_first(values)
            self._day_first[guess.column] = vote if vote is not None else self._region != "US"

    def __iter__(self) -> Iterator[ImportedRow]:
        for row in self._table.rows:
            yield self.read(row)

    def read(self, number: int) -> ImportedRow:
        """Return the client of one row of the sheet (counted from 0)."""
        row = _Row(number + 1)
        others: dict[int, _Row] = {}
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
            group = self._groups.get(guess.column)
            about = others.setdefault(group, _Row(number + 1)) if group else row
            cell = _Cell(guess, value, cell_text(value).strip(), self._label(guess.column, cells))
            known = about.known(guess.target)
            if not known:
                put(about, cell)
            elif not is_nothing(cell.text) and fold_words(known) != fold_words(cell.text):
                about.keep(guess.heading, cell.text)  # a second column for a field of one value
        contacts = tuple(self._contacts(row, others)) if others else ()
        read = self._finish(row, self._table.carry.get(number, ""))
        return replace(read, contacts=contacts) if contacts else read

    def _label(self, column: int, cells: Sequence[Cell]) -> str:
        """Return what a column of labels says of a value: `home` for `* Home`."""
        at = self._labels.get(column, -1)
        return tidy(cell_text(cells[at])).strip("* ").casefold() if 0 <= at < len(cells) else ""

    def _contacts(self, row: _Row, others: dict[int, _Row]) -> Iterator[ClientDraft]:
        """Yield the further people of the company of a row; what is said of nobody is the row's own."""
        for group, other in others.items():
            column = next(at for at, number in self._groups.items() if number == group)
            heading = next(guess.heading for guess in self._guesses if guess.column == column)
            row.problems += other.problems
            row.notes += other.notes
            company, name = row.names.company, other.names.name
            other.names.company = company
            other.names.position = other.names.position or role_in(heading)
            put_names(other.draft, other.names, self._orders.get(column), False)
            is_other = bool(name) and fold_words(name) != fold_words(row.names.name)
            if is_other and company and other.draft.kind is ClientKind.PERSON:
                yield other.draft
                continue
            if is_other:
                row.keep(heading, name)
            found = Found(other.draft.phones, other.draft.emails, other.draft.handles)
            self._add_contacts(row, _Cell(self._guesses[0], "", ""), found)

    def _finish(self, row: _Row, carry: str) -> ImportedRow:
        draft = row.draft
        row.names.has_company_ids = bool(draft.kpp) or employer_inn(draft.inn)
        order = next((order for at, order in self._orders.items() if at not in self._groups), None)
        for target, text in put_names(draft, row.names, order, self._mostly_companies):
            row.keep(self._headings.get(target, ""), text)
        draft.addresses = row_addresses(row.addresses, row.address_parts, row.city, row.postcode)
        if carry and draft.kind is ClientKind.PERSON and not draft.employments and is_company(carry):
            draft.employments = (Employment(carry),)
        elif carry:
            draft.tags = (*draft.tags, *(tag for tag in words_in(carry) if tag not in draft.tags))
        draft.notes = "\n".join(row.notes)
        employer = employer_of(draft)
        return ImportedRow(row.number, draft, tuple(row.problems), employer, do_not_call=row.do_not_call)

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
            to.DO_NOT_CALL: self._put_wish,
        }
        return by_target.get(target, self._put_notes)

    def _put_name(self, row: _Row, cell: _Cell) -> None:
        if is_nothing(cell.text):
            return
        text = cell.text
        if cell.guess.target == to.NAME and _HAS_CONTACT.search(text):
            text, found = name_and_contacts(text, self._region)
            self._add_contacts(row, cell, found)
        known = getattr(row.names, cell.guess.target)
        if known and known != text:
            row.keep(cell.guess.heading, text)
        else:
            setattr(row.names, cell.guess.target, text)

    def _put_contact(self, row: _Row, cell: _Cell) -> None:
        found = self._cache.get((cell.guess.column, cell.text))
        if found is None:
            found = self._found(cell.guess, cell.text)
            if len(self._cache) < 100_000:
                self._cache[cell.guess.column, cell.text] = found
        self._add_contacts(row, cell, labelled(found, cell.label) if cell.label else found)

    def _add_contacts(self, row: _Row, cell: _Cell, found: Found) -> None:
        """Give the client what it does not have yet."""
        draft = row.draft
        for phone in found.phones:
            if _phone_key(phone) not in map(_phone_key, draft.phones):
                draft.phones = (*draft.phones, phone)
        for email in found.emails:
            if (email.normal or email.raw) not in {other.normal or other.raw for other in draft.emails}:
                draft.emails = (*draft.emails, email)
        draft.handles = (*draft.handles, *(item for item in found.handles if item not in draft.handles))
        row.keep(cell.guess.heading, found.rest)
        for problem in found.problems:
            self._note_problem(row, cell.guess, problem, cell.text)

    def _found(self, guess: ColumnGuess, text: str) -> Found:
        if guess.target == to.PHONE:
            return phones_in(text, self._region, guess.heading)
        if guess.target == to.EMAIL:
            return emails_in(text, self._region, guess.heading)
        return handles_in(text, _HANDLES[guess.target], guess.heading)

    def _put_tax_id(self, row: _Row, cell: _Cell) -> None:
        draft = row.draft
        if is_nothing(cell.text):
            return
        if cell.guess.target == to.INN:
            inn, kpp = split_inn_kpp(cell.text)
            draft.inn, draft.kpp = inn, draft.kpp or kpp
            problem = check_inn(inn)
        elif cell.guess.target == to.KPP:
            draft.kpp = normal_kpp(cell.value)
            problem = check_kpp(draft.kpp)
        else:
            draft.ogrn = normal_ogrn(cell.value)
            problem = check_ogrn(draft.ogrn)
        if problem:
            self._note_problem(row, cell.guess, problem, cell.text)

    def _put_text(self, row: _Row, cell: _Cell) -> None:
        if cell.guess.target in _WORDS and is_nothing(cell.text):
            return
        known = getattr(row.draft, cell.guess.target)
        if not known:
            text = tidy(cell.text) if cell.guess.target in _WORDS else cell.text
            setattr(row.draft, cell.guess.target, text)
        elif cell.guess.target in _LONG:
            setattr(row.draft, cell.guess.target, f"{known}\n{cell.text}")
        elif known != cell.text:
            row.keep(cell.guess.heading, cell.text)

    def _put_address(self, row: _Row, cell: _Cell) -> None:
        if is_nothing(cell.text):
            return
        part = address_part(cell.guess.heading, cell.text)
        if part:
            row.address_parts.append(part)
            return
        found = parse_address(cell.text)
        label = found.label or cell.label or heading_label(cell.guess.heading)
        row.addresses.append(Address(found.text, label, found.postcode, found.region, found.city))

    def _put_place(self, row: _Row, cell: _Cell) -> None:
        if is_nothing(cell.text):
            return
        setattr(row, cell.guess.target, tidy(cell.text))
        if self._has_address_parts:
            row.address_parts.append(tidy(cell.text))

    def _put_birthday(self, row: _Row, cell: _Cell) -> None:
        if is_nothing(cell.text):
            return
        found = parse_birthday(
            cell.value,
            today=self._options.today,
            day_first=self._day_first[cell.guess.column],
            epoch1904=self._grid.epoch1904,
        )
        if found is None:
            row.keep(cell.guess.heading, cell.text)
            self._note_problem(row, cell.guess, Problem.NOT_A_DATE, cell.text)
        row.draft.birthday = found

    def _put_kind(self, row: _Row, cell: _Cell) -> None:
        row.names.kind = client_kind(cell.text)
        if row.names.kind is None:
            row.keep(cell.guess.heading, cell.text)

    def _put_tags(self, row: _Row, cell: _Cell) -> None:
        row.draft.tags = tuple(dict.fromkeys((*row.draft.tags, *words_in(cell.text))))

    def _put_wish(self, row: _Row, cell: _Cell) -> None:
        row.do_not_call = reason_not_to_call(cell.value)

    def _put_notes(self, row: _Row, cell: _Cell) -> None:
        row.keep(cell.guess.heading if self._notes_columns > 1 else "", cell.text)

    def _put_custom(self, row: _Row, cell: _Cell) -> None:
        own = self._fields[fold_words(to.custom_label(cell.guess.target) or "")]
        day_first = self._day_first[cell.guess.column]
        given = cell.text if own.kind is CustomFieldKind.TEXT else cell.value
        parsed, problem = parse_custom(own, given, today=self._options.today, day_first=day_first)
        if problem or parsed is None or own.key in row.draft.custom:
            row.keep(cell.guess.heading, cell.text)
        else:
            row.draft.custom[own.key] = parsed
        if problem:
            self._note_problem(row, cell.guess, problem, cell.text)


def _phone_key(phone: Phone) -> tuple[str, str]:
    return phone.e164 or phone.raw, phone.extension
