"""Lines of goods and services: of deals and of sales, kept with what they add up to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from crm_desktop.domain.lines import Line
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models import Deal, DocLine, Payment, Product, Sale
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import DELETE, Changes, chunks, marks, table_of

_COLUMNS = ("product_id", "text", "unit", "quantity", "price", "discount", "total", "position")


def read_lines(engine: Engine, owner: str, ids: Iterable[int]) -> dict[int, tuple[Line, ...]]:
    """Return lines by what they belong to; `owner` is the column that names it: deal_id or sale_id."""
    found: dict[int, list[Line]] = {}
    for chunk in chunks(ids):
        for owner_id, product_id, text, unit, quantity, price, discount in engine.rows(
            f"SELECT line.{owner}, line.product_id, COALESCE(NULLIF(line.text, ''), product.name, ''), line.unit,"
            " line.quantity, line.price, line.discount FROM doc_line AS line"
            f" LEFT JOIN product ON product.id = line.product_id WHERE line.{owner} IN ({marks(chunk)})"
            " ORDER BY line.position, line.id",
            chunk,
        ):
            found.setdefault(owner_id, []).append(Line(text, quantity, price, discount, product_id, unit))
    return {owner_id: tuple(lines) for owner_id, lines in found.items()}


def write_lines(changes: Changes, owner: str, owner_id: int, party_id: int, lines: Sequence[Line]) -> None:
    """Make the lines of a deal or a sale equal to these. They are written over in their order, so that an undo
    of one change leaves what another one did to other lines."""
    rows = changes.engine.rows(
        f"SELECT id FROM doc_line WHERE {owner} = ? ORDER BY position, id", (owner_id,)
    )
    stored = [row[0] for row in rows]
    values = line_values(changes, lines)
    kept = zip(stored, values, strict=False)
    changes.update_each(DocLine, {row_id: dict(zip(_COLUMNS, line, strict=True)) for row_id, line in kept})
    changes.delete(DocLine, stored[len(values) :])
    insert_lines(changes, owner, [(owner_id, party_id, line) for line in values[len(stored) :]])


def line_values(changes: Changes, lines: Sequence[Line]) -> list[tuple[Any, ...]]:
    """Return the rows of the lines of one document; what only names a product gets its name and unit."""
    return line_rows(changes, [lines])[0]


def line_rows(changes: Changes, documents: Sequence[Sequence[Line]]) -> list[list[tuple[Any, ...]]]:
    """Return the rows of the lines of many documents; see `line_values`."""
    known = _products(changes, [line for lines in documents for line in lines])
    return [[_line_row(at, line, known) for at, line in enumerate(lines)] for lines in documents]


def _products(changes: Changes, lines: Sequence[Line]) -> dict[int, tuple[str, str]]:
    """Return name and unit of the products of lines that lack one of them."""
    blank = [
        line.product_id for line in lines if line.product_id is not None and not (line.text and line.unit)
    ]
    known: dict[int, tuple[str, str]] = {}
    for chunk in chunks(sorted(set(blank))):
        sql = f"SELECT id, name, unit FROM {table_of(Product)} WHERE id IN ({marks(chunk)})"
        known |= {row_id: (name, unit) for row_id, name, unit in changes.engine.rows(sql, chunk)}
    return known


def _line_row(at: int, line: Line, known: Mapping[int, tuple[str, str]]) -> tuple[Any, ...]:
    name, unit = known.get(line.product_id or 0, ("", ""))
    text, unit = tidy(storable(line.text)) or name, tidy(storable(line.unit)) or unit
    return line.product_id, text, unit, line.quantity, line.price, line.discount, line.total, at


def insert_lines(changes: Changes, owner: str, rows: Sequence[tuple[int, int, tuple[Any, ...]]]) -> None:
    """Store lines, each with what it belongs to and whose it is."""
    columns = (owner, "party_id", *_COLUMNS)
    changes.insert_many(DocLine, columns, [(owner_id, party_id, *line) for owner_id, party_id, line in rows])


def settle_sums(changes: Changes) -> None:
    """Make what deals and sales repeat of their lines and payments true again, whatever wrote those: a deal
    with lines is worth their sum, and a sale knows its total and what was paid."""
    touched = changes.seen.rows
    if not (touched.keys() & {DocLine, Payment, Deal, Sale}):
        return
    deals = _owners(changes, DocLine, "deal_id") | touched.get(Deal, set())
    sales = _owners(changes, DocLine, "sale_id") | touched.get(Sale, set())
    paid = _owners(changes, Payment, "sale_id") | touched.get(Sale, set())
    for chunk in chunks(sorted(deals)):
        changes.update_each(Deal, _sums(changes, "doc_line", "deal_id", "total", "amount", chunk))
    for chunk in chunks(sorted(sales)):
        wanted = {row_id: {"total": 0} for row_id in chunk}
        wanted |= _sums(changes, "doc_line", "sale_id", "total", "total", chunk)
        changes.update_each(Sale, wanted)
    for chunk in chunks(sorted(paid)):
        wanted = {row_id: {"paid": 0} for row_id in chunk}
        wanted |= _sums(changes, "payment", "sale_id", "amount", "paid", chunk)
        changes.update_each(Sale, wanted)


def _owners(changes: Changes, model: type[DocLine | Payment], column: str) -> set[int]:
    """Return what the written rows belong to, and what those belonged to that are gone."""
    table = table_of(model)
    found: set[int] = set()
    for chunk in chunks(sorted(changes.seen.rows.get(model, ()))):
        sql = f"SELECT DISTINCT {column} FROM {table} WHERE id IN ({marks(chunk)}) AND {column} IS NOT NULL"
        found.update(row[0] for row in changes.engine.rows(sql, chunk))
    for item in changes.items:
        if item.table == table and item.op == DELETE:
            owner = json.loads(item.before or "{}").get(column)
            if owner is not None:
                found.add(owner)
    return found


def _sums(
    changes: Changes, table: str, owner: str, column: str, target: str, ids: Sequence[int]
) -> dict[int, dict[str, int]]:
    rows = changes.engine.rows(
        f"SELECT {owner}, SUM({column}) FROM {table} WHERE {owner} IN ({marks(ids)}) GROUP BY {owner}", ids
    )
    return {row_id: {target: int(amount)} for row_id, amount in rows}
