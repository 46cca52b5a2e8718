"""The rows of a table of deals, read one by one: what a column does not take goes to the note, with a word why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from crm_desktop.domain.dates import column_day_first, parse_date
from crm_desktop.domain.deal import NextAction
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.domain.tax_ids import check_inn, normal_inn
from crm_desktop.domain.text import tidy
from crm_desktop.exchange import selling_words as to
from crm_desktop.exchange.cell_values import emails_in, is_nothing, phones_in, words_in
from crm_desktop.exchange.columns import ColumnGuess, Why, column_values
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.grid import Cell, Grid, cell_text, column_letter, is_blank
from crm_desktop.exchange.line_text import read_lines_text
from crm_desktop.exchange.selling_cells import (
    action_of,
    currency_of,
    moment_of,
    payment_of,
    percent_of,
    state_of,
    writes_shares,
)
from crm_desktop.exchange.selling_rows import ImportedDeal, SellingOptions
from crm_desktop.exchange.tables import Table

_MOMENTS = frozenset({to.CREATED, to.CLOSED})
_DAYS = frozenset({to.EXPECTED_CLOSE, to.NEXT_ACTION_ON})
_TEXTS = frozenset({to.TITLE, to.PIPELINE, to.STAGE, to.OWNER, to.SOURCE, to.PURPOSE})
_LOSS = {to.LOST_REASON: "reason", to.LOST_NOTE: "note", to.COMPETITOR: "competitor"}


@dataclass(frozen=True, slots=True)
class _Cell:
    guess: ColumnGuess
    value: Cell
    text: str


class DealReader:
    """Reads the deals of a table one after the other."""

    def __init__(
        self, grid: Grid, table: Table, columns: Sequence[ColumnGuess], options: SellingOptions
    ) -> None:
        self._grid, self._table, self._options = grid, table, options
        self._columns = [guess for guess in columns if guess.target != to.IGNORE]
        self._day_first = {
            guess.column: column_day_first(column_values(grid, table, guess.column)) is not False
            for guess in self._columns
            if guess.target in _MOMENTS | _DAYS
        }
        self._shares = {
            guess.column: writes_shares(column_values(grid, table, guess.column))
            for guess in self._columns
            if guess.target == to.PROBABILITY
        }
        self._notes = sum(guess.target == to.NOTE for guess in self._columns)
        self._action: dict[str, _Cell] = {}

    def __iter__(self) -> Iterator[ImportedDeal]:
        for number in self._table.rows:
            yield self.read(number)

    def read(self, number: int) -> ImportedDeal:
        """Return the deal of a row, counted from 0."""
        cells = self._grid.rows[number]
        deal = ImportedDeal(number + 1)
        self._action = {}
        later: list[_Cell] = []
        for guess in self._columns:
            value = cells[guess.column] if guess.column < len(cells) else None
            if (number, guess.column) in self._grid.extras.errors:
                self._note_problem(
                    deal, guess, Problem.FORMULA_ERROR, self._grid.extras.errors[number, guess.column]
                )
                continue
            if is_blank(value):
                continue
            cell = _Cell(guess, value, cell_text(value).strip())
            if guess.target == to.NOTE:
                later.append(cell)  # what the row says itself stands above what no field took
            else:
                self._put(deal, cell)
        self._put_action(deal)
        leftovers, deal.note = deal.note, ""
        for cell in later:
            is_own = self._notes == 1 and cell.guess.why is not Why.NO_FIELD
            deal.keep("" if is_own else cell.guess.heading, cell.text)
        if leftovers:
            deal.keep("", leftovers)
        section = self._table.carry.get(number)
        if section:
            deal.keep("", section)
        return deal

    def _put(self, deal: ImportedDeal, cell: _Cell) -> None:
        target = cell.guess.target
        if target in _TEXTS:
            setattr(deal, target, tidy(cell.text))
        elif target in _MOMENTS | _DAYS:
            self._put_day(deal, cell)
        elif target in _LOSS:
            deal.loss = replace(deal.loss, **{_LOSS[target]: tidy(cell.text)})
        elif target == to.NEXT_ACTION:
            self._action[target] = cell
        else:
            self._special(target)(deal, cell)

    def _special(self, target: str) -> Callable[[ImportedDeal, _Cell], None]:
        puts: dict[str, Callable[[ImportedDeal, _Cell], None]] = {
            to.NUMBER: self._put_number,
            to.CLIENT: self._put_client,
            to.PHONE: self._put_phone,
            to.EMAIL: self._put_email,
            to.INN: self._put_inn,
            to.COMPANY: self._put_company,
            to.STATE: self._put_state,
            to.AMOUNT: self._put_amount,
            to.CURRENCY: self._put_currency,
            to.PROBABILITY: self._put_probability,
            to.TAGS: self._put_tags,
            to.PAYMENT: self._put_payment,
            to.LINES: self._put_lines,
        }
        return puts[target]

    def _refuse(self, deal: ImportedDeal, cell: _Cell, problem: Problem) -> None:
        """Keep what does not fit its column in the note, and say why."""
        self._note_problem(deal, cell.guess, problem, cell.text)
        deal.keep(cell.guess.heading, cell.text)

    def _note_problem(self, deal: ImportedDeal, guess: ColumnGuess, problem: Problem, raw: str) -> None:
        letter = column_letter(guess.column)
        deal.problems.append(CellProblem(self._grid.name, deal.row, letter, guess.heading, problem, raw))

    def _put_number(self, deal: ImportedDeal, cell: _Cell) -> None:
        number = parse_number(cell.text.lstrip("№# "))
        if number is None or number != int(number) or not 0 < number < 2**31:
            self._refuse(deal, cell, Problem.NOT_A_NUMBER)
        else:
            deal.number = int(number)

    def _put_client(self, deal: ImportedDeal, cell: _Cell) -> None:
        if not is_nothing(cell.text):
            deal.client = replace(deal.client, name=tidy(cell.text))

    def _put_phone(self, deal: ImportedDeal, cell: _Cell) -> None:
        found = phones_in(cell.text, self._options.region, cell.guess.heading)
        good = tuple(phone for phone in found.phones if phone.e164)
        deal.client = replace(
            deal.client, phones=(*deal.client.phones, *good), emails=(*deal.client.emails, *found.emails)
        )
        if len(good) < len(found.phones):
            self._refuse(deal, cell, Problem.NOT_A_PHONE)
        elif found.rest:
            deal.keep(cell.guess.heading, found.rest)

    def _put_email(self, deal: ImportedDeal, cell: _Cell) -> None:
        found = emails_in(cell.text, self._options.region, cell.guess.heading)
        good = tuple(email for email in found.emails if email.normal)
        deal.client = replace(
            deal.client, phones=(*deal.client.phones, *found.phones), emails=(*deal.client.emails, *good)
        )
        if len(good) < len(found.emails):
            self._refuse(deal, cell, Problem.NOT_AN_EMAIL)

    def _put_inn(self, deal: ImportedDeal, cell: _Cell) -> None:
        number = normal_inn(cell.value)
        problem = check_inn(number)
        if problem is not None:
            self._refuse(deal, cell, problem)
        elif not is_nothing(cell.text):
            deal.client = replace(deal.client, inn=number)

    def _put_company(self, deal: ImportedDeal, cell: _Cell) -> None:
        if not is_nothing(cell.text):
            deal.company = replace(deal.company, name=tidy(cell.text))

    def _put_state(self, deal: ImportedDeal, cell: _Cell) -> None:
        deal.state = state_of(cell.text)
        if any(guess.target == to.STAGE for guess in self._columns):
            if deal.state is None:
                self._refuse(deal, cell, Problem.NOT_A_CHOICE)
        else:
            deal.stage = tidy(cell.text)  # who has no other column for it writes the stage here

    def _put_amount(self, deal: ImportedDeal, cell: _Cell) -> None:
        if is_nothing(cell.text):
            return
        amount = parse_money(cell.value)
        if amount is None or amount < 0:
            self._refuse(deal, cell, Problem.NOT_A_NUMBER)
            return
        deal.amount = amount
        deal.currency = deal.currency or (currency_of(cell.text) if isinstance(cell.value, str) else "")

    def _put_currency(self, deal: ImportedDeal, cell: _Cell) -> None:
        code = currency_of(cell.text)
        if code:
            deal.currency = code
        else:
            self._refuse(deal, cell, Problem.NOT_A_CHOICE)

    def _put_probability(self, deal: ImportedDeal, cell: _Cell) -> None:
        deal.probability = percent_of(cell.value, are_shares=self._shares[cell.guess.column])
        if deal.probability is None:
            self._refuse(deal, cell, Problem.NOT_A_NUMBER)

    def _put_tags(self, deal: ImportedDeal, cell: _Cell) -> None:
        deal.tags = tuple(dict.fromkeys((*deal.tags, *words_in(cell.text))))

    def _put_payment(self, deal: ImportedDeal, cell: _Cell) -> None:
        deal.payment_nature = payment_of(cell.text)
        if deal.payment_nature is None:
            deal.keep(cell.guess.heading, cell.text)

    def _put_lines(self, deal: ImportedDeal, cell: _Cell) -> None:
        deal.lines, priced = read_lines_text(cell.text)
        if not priced:
            deal.lines_text = cell.text

    def _put_day(self, deal: ImportedDeal, cell: _Cell) -> None:
        if is_nothing(cell.text):
            return
        day_first, today = self._day_first[cell.guess.column], self._options.today
        epoch = self._grid.epoch1904
        if cell.guess.target in _MOMENTS:
            moment = moment_of(cell.value, today, day_first=day_first, epoch1904=epoch)
            setattr(deal, cell.guess.target, moment)
            is_read = moment is not None
        else:
            day = parse_date(cell.value, today=today, day_first=day_first, epoch1904=epoch)
            if cell.guess.target == to.EXPECTED_CLOSE:
                deal.expected_close = day
            elif day is not None:
                self._action[to.NEXT_ACTION_ON] = replace(cell, value=day)
            is_read = day is not None
        if not is_read:
            self._refuse(deal, cell, Problem.NOT_A_DATE)

    def _put_action(self, deal: ImportedDeal) -> None:
        words, day = self._action.get(to.NEXT_ACTION), self._action.get(to.NEXT_ACTION_ON)
        if day is None:
            if words is not None and not is_nothing(words.text):
                self._refuse(deal, words, Problem.NO_DAY)
            return
        kind, text = action_of(tidy(words.text) if words else "")
        on = parse_date(day.value, today=self._options.today)
        assert on is not None
        deal.next_action = NextAction(kind, on, text)
