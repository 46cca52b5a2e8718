"""Which column of a list of deals or products is which field, and what a list holds at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange import selling_words as to
from crm_desktop.exchange import synonyms as client_words
from crm_desktop.exchange.columns import ColumnGuess, Why, column_values
from crm_desktop.exchange.grid import Grid, is_blank
from crm_desktop.exchange.headings import heading_targets, normal_heading
from crm_desktop.exchange.profiles import profile
from crm_desktop.exchange.tables import SkipReason, Table, find_table, table_below

_SEARCHED = 40
_LONGEST = 60
_SLIP = 0.82  # as alike as this are a word and itself with a slip of the key
_AROUND = 0.93
_DEAL_STEMS = ("сделк", "deal")


@lru_cache(maxsize=2)
def _exact(subject: ImportSubject) -> dict[str, str]:
    return {
        normal_heading(word): target
        for target, words in to.WORDS[subject].items()
        for word in words.split("|")
    }


@lru_cache(maxsize=2048)
def heading_target(text: str, subject: ImportSubject) -> tuple[str, float]:
    """Return the field that a heading means, and how surely; `("", 0.0)` when it means none."""
    if not text.strip() or len(text) > 2 * _LONGEST:
        return "", 0.0
    last = text.rpartition(" / ")[2]
    known = _exact(subject)
    for words, weight in (
        (text, 1.0),
        (last, _AROUND),
        (text.partition("(")[0], 0.97),
        (text.partition(",")[0], 0.97),
    ):
        heading = normal_heading(words)
        if heading in known:
            return known[heading], to.WEAK.get(heading, 1.0) * weight
    heading = normal_heading(text)
    bare = " ".join(word for word in heading.split() if word not in to.AROUND)
    if bare in known:
        return known[bare], to.WEAK.get(bare, 1.0) * _AROUND
    return _slipped(heading, known)


def _slipped(heading: str, known: dict[str, str]) -> tuple[str, float]:
    """Forgive a slip of the key: `стдия`, `amonut`."""
    if len(heading) < 5:
        return "", 0.0
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    words = [word for word in known if len(word) >= 5 and word[0] in heading[:2]]
    found = process.extractOne(heading, words, scorer=OSA.normalized_similarity, score_cutoff=_SLIP)
    return (known[found[0]], 0.85 * found[1]) if found else ("", 0.0)


def find_selling_table(grid: Grid, subject: ImportSubject) -> Table | None:
    """Return the table of deals or products in a sheet: below the row that has most of their headings."""
    best, best_score = None, 0.0
    for number, row in enumerate(grid.rows[:_SEARCHED]):
        texts = [value for value in row if isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST]
        found = {
            target: score for text in texts for target, score in [heading_target(text, subject)] if target
        }
        score = sum(found.values()) - 0.02 * number
        enough = len(found) >= 2 or (len(found) == 1 and len(texts) == 1)
        if enough and found.keys() & _needed(subject) and score > best_score:
            best, best_score = number, score
    if best is None:
        return None
    table = table_below(grid, best)
    return with_lone_rows(grid, table) if subject is ImportSubject.DEALS else table


def with_lone_rows(grid: Grid, table: Table) -> Table:
    """Return the table with the rows that hold only the title of a deal: they are told, not taken for sections."""
    titles = {
        column
        for column, heading in zip(table.columns, table.headings, strict=True)
        if heading_target(heading, ImportSubject.DEALS)[0] == to.TITLE
    }
    across = {merge.first_row for merge in grid.merges if merge.last_column > merge.first_column}
    lone = {
        item.row: item.text
        for item in table.skipped
        if item.reason in (SkipReason.SECTION, SkipReason.FOOTER)
        and item.row not in across
        and {at for at, value in enumerate(grid.rows[item.row]) if not is_blank(value)} <= titles
    }
    if not lone:
        return table
    return replace(
        table,
        rows=tuple(sorted((*table.rows, *lone))),
        skipped=tuple(item for item in table.skipped if item.row not in lone),
        carry={row: text for row, text in table.carry.items() if text not in lone.values()},
    )


def _needed(subject: ImportSubject) -> frozenset[str]:
    return to.TELLING[subject] | ({to.NAME} if subject is ImportSubject.PRODUCTS else set())


def guess_selling_columns(grid: Grid, table: Table, subject: ImportSubject) -> tuple[ColumnGuess, ...]:
    """Return where each column goes, by its heading; what no field fits goes to the note of a deal, and a
    product has no place for it."""
    seen = [
        (column, heading, *heading_target(heading, subject))
        for column, heading in zip(table.columns, table.headings, strict=True)
    ]
    given: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    for column, _, target, score in sorted(seen, key=lambda item: (-item[3], item[0])):
        if target and score and (target not in taken or target in to.REPEATABLE):
            given[column] = (target, score)
            taken.add(target)
    return tuple(_guess(grid, table, item[0], item[1], given.get(item[0]), subject) for item in seen)


def _guess(
    grid: Grid,
    table: Table,
    column: int,
    heading: str,
    given: tuple[str, float] | None,
    subject: ImportSubject,
) -> ColumnGuess:
    values = profile(column_values(grid, table, column))
    rest = to.NOTE if subject is ImportSubject.DEALS else to.IGNORE
    if given is not None:
        target, score, why = given[0], given[1], Why.HEADING
    elif not values.filled:
        target, score, why = to.IGNORE, 0.9, Why.EMPTY
    elif values.is_counting:
        target, score, why = to.IGNORE, 0.9, Why.ROW_NUMBERS
    else:
        target, score, why = rest, 0.5, Why.NO_FIELD if heading.strip() else Why.NO_HEADING
    return ColumnGuess(column, heading, target, round(score, 2), why, (), values.samples)


def is_subject(columns: Iterable[ColumnGuess], subject: ImportSubject) -> bool:
    """Tell whether columns are those of deals, or of products."""
    targets = {guess.target for guess in columns}
    telling = bool(targets & to.TELLING[subject])
    if subject is ImportSubject.PRODUCTS:
        return to.NAME in targets and telling
    return telling and bool(targets & {to.TITLE, to.CLIENT, to.PHONE, to.EMAIL, to.INN, to.COMPANY})


def guess_subject(grids: Sequence[Grid]) -> ImportSubject:
    """Return what the headings of a file speak of: deals, products, or (when in doubt) clients."""
    for grid in grids:
        if not any(not is_blank(value) for row in grid.rows[:_SEARCHED] for value in row):
            continue
        for subject in (ImportSubject.DEALS, ImportSubject.PRODUCTS):
            table = find_selling_table(grid, subject)
            if table is not None and _speaks_of(table.headings, subject):
                return subject
        clients = find_table(grid)
        if clients is not None and any(map(_names_client, clients.headings)):
            return ImportSubject.CLIENTS
    return ImportSubject.CLIENTS


def _names_client(heading: str) -> bool:
    found = heading_targets(heading)
    return bool(found) and found[0][0] in client_words.IDENTIFYING


def _speaks_of(headings: Sequence[str], subject: ImportSubject) -> bool:
    meant = {heading_target(heading, subject)[0] for heading in headings}
    if subject is ImportSubject.DEALS:
        says_deal = any(stem in normal_heading(heading) for heading in headings for stem in _DEAL_STEMS)
        return (bool(meant & to.STRONG) or says_deal) and len(meant & to.TELLING[subject]) >= 2
    people = {normal_heading(word) for key in _OF_PEOPLE for word in client_words.SYNONYMS[key]}
    if any(normal_heading(heading) in people for heading in headings):
        return False
    return to.NAME in meant and bool(meant & {to.PRICE, to.SKU, to.BARCODE})


_OF_PEOPLE = (client_words.PHONE, client_words.EMAIL, client_words.LAST_NAME, client_words.INN)
_DEAL_KEYS = frozenset({"stage", "stage_log", "pipeline", "state", "expected_close"})
_PRODUCT_KEYS = frozenset({"sku", "barcode", "unit", "price"})


def guess_record_subject(records: Sequence[dict[str, object]]) -> ImportSubject:
    """Return what the fields of JSON records speak of."""
    keys = records[0].keys() if records else set()
    if "title" in keys and len(_DEAL_KEYS & keys) >= 2:
        return ImportSubject.DEALS
    if "name" in keys and "price" in keys and len(_PRODUCT_KEYS & keys) >= 2:
        return ImportSubject.PRODUCTS
    return ImportSubject.CLIENTS
