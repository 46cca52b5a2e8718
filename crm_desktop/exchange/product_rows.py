"""Products from the rows of a price list, and from the records of the JSON form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crm_desktop.domain.custom_values import parse_yes_no
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.product import ProductDraft, ProductKind
from crm_desktop.domain.text import digits, tidy
from crm_desktop.exchange import selling_words as to
from crm_desktop.exchange.columns import ColumnGuess
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.grid import Cell, Grid, cell_text, column_letter, is_blank
from crm_desktop.exchange.selling_cells import choice_of, currency_of, kind_of, text_of
from crm_desktop.exchange.selling_rows import ImportedProduct
from crm_desktop.exchange.tables import Table

_LENGTHS = (8, 12, 13, 14)
_TEXTS = frozenset({to.NAME, to.GROUP, to.UNIT, to.SKU})


def is_barcode(code: str) -> bool:
    """Tell whether a code is a barcode whose check digit agrees; one of letters, or of another length, has none."""
    number = digits(code)
    if number != code or len(number) not in _LENGTHS:
        return False
    from stdnum import ean

    return bool(ean.is_valid(number))


class ProductReader:
    """Reads the products of a table one after the other; the title of a section is the group of those below."""

    def __init__(self, grid: Grid, table: Table, columns: Sequence[ColumnGuess]) -> None:
        self._grid, self._table = grid, table
        self._columns = [guess for guess in columns if guess.target != to.IGNORE]
        targets = {guess.target for guess in columns}
        self._has_groups = to.GROUP in targets
        self._groups = {} if self._has_groups else self._lone_names(targets)

    def __iter__(self) -> Iterator[ImportedProduct]:
        for number in self._table.rows:
            if number not in self._groups:
                yield self.read(number)

    def read(self, number: int) -> ImportedProduct:
        """Return the product of a row, counted from 0."""
        product = ImportedProduct(number + 1, ProductDraft(""))
        said: set[str] = set()
        cells = self._grid.rows[number]
        for guess in self._columns:
            value = cells[guess.column] if guess.column < len(cells) else None
            if (number, guess.column) in self._grid.extras.errors:
                self._note(
                    product, guess, Problem.FORMULA_ERROR, self._grid.extras.errors[number, guess.column]
                )
            elif not is_blank(value) and self._put(product, guess, value):
                said.add(guess.target)
                if guess.target == to.PRICE and product.draft.currency:
                    said.add(to.CURRENCY)
        group = self._table.carry.get(number) or self._above(number)
        if not self._has_groups and group:
            product.draft.group = group
            said.add(to.GROUP)
        product.said = frozenset(said)
        return product

    def _lone_names(self, targets: set[str]) -> dict[int, str]:
        """Return the rows that hold a name and nothing else: in a price list they are titles of groups."""
        name = next((guess.column for guess in self._columns if guess.target == to.NAME), None)
        if name is None or to.PRICE not in targets:
            return {}
        lone: dict[int, str] = {}
        for number in self._table.rows:
            filled = [at for at, value in enumerate(self._grid.rows[number]) if not is_blank(value)]
            if filled == [name]:
                lone[number] = tidy(cell_text(self._grid.rows[number][name]))
        return lone if len(lone) * 2 <= len(self._table.rows) else {}

    def _above(self, number: int) -> str:
        found = [row for row in self._groups if row < number]
        return self._groups[max(found)] if found else ""

    def _put(self, product: ImportedProduct, guess: ColumnGuess, value: Cell) -> bool:
        """Store what a cell says; return whether it says something of its field."""
        draft, text, target = product.draft, tidy(cell_text(value)), guess.target
        if target in _TEXTS:
            setattr(draft, target, text)
        elif target == to.BARCODE:
            draft.barcode = text.replace(" ", "") if digits(text) == text.replace(" ", "") else text
            if not is_barcode(draft.barcode):
                self._note(product, guess, Problem.BAD_BARCODE, text)
        elif target == to.PRICE:
            price = parse_money(value)
            if price is None or price < 0:
                self._note(product, guess, Problem.NOT_A_NUMBER, text)
                return False
            draft.price = price
            draft.currency = draft.currency or (currency_of(text) if isinstance(value, str) else "")
        elif target == to.CURRENCY:
            draft.currency = currency_of(text) or draft.currency
            if not currency_of(text):
                self._note(product, guess, Problem.NOT_A_CHOICE, text)
        elif target == to.KIND:
            kind = kind_of(text)
            draft.kind = kind or ProductKind.GOODS
            return kind is not None
        else:
            return self._put_active(product, guess, value)
        return True

    def _put_active(self, product: ImportedProduct, guess: ColumnGuess, value: Cell) -> bool:
        answer = parse_yes_no(value)
        if answer is None:
            self._note(product, guess, Problem.NOT_YES_NO, cell_text(value))
            return False
        product.draft.is_active = answer
        return True

    def _note(self, product: ImportedProduct, guess: ColumnGuess, problem: Problem, raw: str) -> None:
        letter = column_letter(guess.column)
        product.problems.append(
            CellProblem(self._grid.name, product.row, letter, guess.heading, problem, raw)
        )


def product_from_record(row: int, record: Mapping[str, Any]) -> ImportedProduct:
    """Return the product of a record of the JSON form."""
    kind = text_of(record, "kind")
    price = parse_money(record.get("price") if record.get("price") is not None else 0)
    draft = ProductDraft(
        tidy(text_of(record, "name")),
        choice_of(ProductKind, kind) or kind_of(kind) or ProductKind.GOODS,
        tidy(text_of(record, "group")),
        tidy(text_of(record, "unit")),
        max(0, price or 0),
        text_of(record, "currency"),
        tidy(text_of(record, "sku")),
        tidy(text_of(record, "barcode")),
        record.get("active") is not False,
    )
    product = ImportedProduct(row, draft, frozenset(record.keys() & set(to.PRODUCT_TARGETS)))
    if price is None or price < 0:
        _refuse(product, "price", Problem.NOT_A_NUMBER, record)
    if draft.barcode and not is_barcode(draft.barcode):
        _refuse(product, "barcode", Problem.BAD_BARCODE, record)
    return product


def _refuse(product: ImportedProduct, key: str, problem: Problem, record: Mapping[str, Any]) -> None:
    product.problems.append(CellProblem("", product.row, "", key, problem, str(record[key])))
