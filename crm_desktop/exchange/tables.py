"""Finding the table in a sheet: its header, where it ends, and the rows in it that are no clients."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from crm_desktop.domain.given_names import is_given_name
from crm_desktop.domain.text import fold_words, tidy
from crm_desktop.exchange.grid import Cell, Grid, cell_text, is_blank
from crm_desktop.exchange.headings import heading_score, heading_targets
from crm_desktop.exchange.profiles import VALUE_LIKE, ValueKind, value_kind
from crm_desktop.exchange.synonyms import IDENTIFYING

_SEARCHED = 40
_CONTACTS = (ValueKind.PHONE, ValueKind.EMAIL, ValueKind.PERSON_AND_PHONE)
_MAX_HEADING = 60
_TOTAL = re.compile(
    r"\s*(?:итого|итог|всего|подытог|промежуточный итог|общий итог|всего клиентов|total|totals|grand total|"
    r"subtotal|sum)\b[\s:.]*(?:\D{0,30})?[\s:.]*\d*\s*$",
    re.IGNORECASE,
)
_GROUP_WORD = re.compile(
    r"(?:раздел|группа|категория|регион|город|г\.|менеджер|отдел|филиал|group|category|region|section)\b",
    re.IGNORECASE,
)
_SIGNED_BY = re.compile(
    r"(?:генеральный |главный |коммерческий |ген\. ?|гл\. ?)?(?:директор|бухгалтер|менеджер|руководитель|исполнитель|"
    r"составил|проверил|утверждаю|подпись|м\. ?п|signature|signed|prepared by|approved by)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"_{3,}")
_SIGNATURE = re.compile(
    r"_{3,}|^\s*(?:\*|примечание\s*:|note\s*:|директор\s|составил|подпись|исполнитель\s*:)", re.IGNORECASE
)


class SkipReason(StrEnum):
    """Why a row below the header is no client."""

    TOTAL = "total"
    HEADER_AGAIN = "header_again"
    SECTION = "section"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that was left out; `row` counts from 0."""

    row: int
    reason: SkipReason
    text: str


@dataclass(slots=True)
class Table:
    """Where the clients of a sheet are. Rows and columns count from 0; `rows` are those of clients.

    `carry` maps a row to the text of the section row above it, when there is one.
    """

    header_rows: tuple[int, ...]
    columns: tuple[int, ...]
    headings: tuple[str, ...]
    rows: tuple[int, ...]
    skipped: tuple[SkippedRow, ...] = ()
    carry: dict[int, str] = field(default_factory=dict)


def find_table(grid: Grid) -> Table | None:
    """Return the table of clients in a sheet; None when the sheet has none."""
    header = _header_row(grid)
    if header is not None:
        table = table_below(grid, header)
        return table if table.rows else None
    first = next((number for number, row in enumerate(grid.rows) if _filled(row)), None)
    if first is None or not _starts_with_values(grid, first):
        return None
    return _table(grid, (), first)


def table_below(grid: Grid, header: int) -> Table:
    """Return the table whose header (or the one line of it that decides) is this row."""
    rows = _header_rows(grid, header)
    return _table(grid, rows, rows[-1] + 1)


def _filled(row: list[Cell]) -> list[int]:
    return [column for column, value in enumerate(row) if not is_blank(value)]


def _header_row(grid: Grid) -> int | None:
    best, best_score = None, 0.0
    seen = 0
    for number, row in enumerate(grid.rows):
        if not _filled(row):
            continue
        seen += 1
        if seen > _SEARCHED:
            break
        score = _header_score(grid, number)
        if score > best_score:
            best, best_score = number, score
    return best


def _header_score(grid: Grid, number: int) -> float:
    """Score a row as header; 0 or less when it cannot be one."""
    row = grid.rows[number]
    filled = _filled(row)
    known = [score for column in filled if (score := heading_score(row[column])) >= 0.5]
    values = sum(
        1 for column in filled if value_kind(row[column]) in VALUE_LIKE and heading_score(row[column]) < 0.9
    )
    texts = [row[column] for column in filled if isinstance(row[column], str)]
    repeated = len(texts) - len(set(texts))
    below = [later for later in grid.rows[number + 1 : number + 12] if _filled(later)]
    contrast = _contrast(grid, number, filled)
    score = sum(known) - 1.5 * values + contrast - 0.02 * number - 0.3 * repeated
    if len(known) >= 2:
        return score + (1.0 if below else 0.2)
    if len(known) == 1 and max((len(_filled(later)) for later in below), default=1) <= max(2, len(filled)):
        # A list of one or two columns has a header of one or two words.
        return score if known[0] >= 0.9 and len(filled) <= 3 else score - 0.5
    return score if contrast >= 2 and values == 0 and len(filled) >= 2 else 0.0


def _contrast(grid: Grid, number: int, filled: list[int]) -> float:
    """Count the columns whose cells below are of a kind that the header cell is not."""
    total = 0.0
    below = [row for row in grid.rows[number + 1 : number + 16] if _filled(row)][:10]
    for column in filled:
        if not isinstance(grid.rows[number][column], str):
            continue
        kinds = Counter(
            value_kind(row[column]) for row in below if column < len(row) and not is_blank(row[column])
        )
        if not kinds:
            continue
        kind, count = kinds.most_common(1)[0]
        is_other = kind in VALUE_LIKE and value_kind(grid.rows[number][column]) is not kind
        if is_other and count * 2 > sum(kinds.values()):
            total += 0.5 if count >= 2 else 0.3
    return total


def _starts_with_values(grid: Grid, first: int) -> bool:
    """Tell whether the sheet is a list without a header: its rows hold what identifies clients."""
    rows = [row for row in grid.rows[first : first + 30] if _filled(row)]
    with_contact = sum(
        1 for row in rows if any(value_kind(row[column]) in _CONTACTS for column in _filled(row))
    )
    return with_contact * 2 >= len(rows)


def _header_rows(grid: Grid, row: int) -> tuple[int, ...]:
    """Return the header row and the one above or below that belongs to it."""
    if row + 1 < len(grid.rows) and _is_second_line(grid, row, row + 1):
        return (row, row + 1)
    if row > 0 and _is_second_line(grid, row - 1, row):
        return (row - 1, row)
    return (row,)


def _is_second_line(grid: Grid, upper: int, lower: int) -> bool:
    """Tell whether two rows make one header: the upper names groups, the lower the columns under them."""
    above, below = _filled(grid.rows[upper]), _filled(grid.rows[lower])
    if not above or not below or len(above) < 2:
        return False
    if any(
        value_kind(grid.rows[line][column]) in VALUE_LIKE
        for line, cells in ((upper, above), (lower, below))
        for column in cells
    ):
        return False
    if any(len(cell_text(grid.rows[lower][column])) > _MAX_HEADING for column in below):
        return False
    merges = [
        merge for merge in grid.merges if merge.first_row == upper and merge.last_column > merge.first_column
    ]
    covered = {column for merge in merges for column in range(merge.first_column, merge.last_column + 1)}
    under = (
        [column for column in below if column in covered]
        if merges
        else [column for column in below if column not in above]
    )
    known = [column for column in below if heading_score(grid.rows[lower][column]) >= 0.7]
    if merges:
        return bool(under) and len(known) * 2 >= len(below)
    # Without merges: the lower line fills the gaps of the upper, and all of it is words for fields.
    return (
        len(under) >= 2
        and len(known) >= max(2, len(below) - 1)
        and any(heading_score(grid.rows[upper][column]) >= 0.5 for column in above)
    )


def _headings(grid: Grid, header_rows: tuple[int, ...], columns: tuple[int, ...]) -> tuple[str, ...]:
    if not header_rows:
        return tuple("" for _ in columns)
    lines = [
        _heading_line(grid, row, is_upper=row != header_rows[-1], columns=columns) for row in header_rows
    ]
    return tuple(
        " / ".join(dict.fromkeys(part for part in parts if part)) for parts in zip(*lines, strict=True)
    )


def _heading_line(grid: Grid, row: int, is_upper: bool, columns: tuple[int, ...]) -> list[str]:
    cells = grid.rows[row]
    texts = {column: tidy(cell_text(cells[column])) for column in columns if column < len(cells)}
    if is_upper:
        for merge in grid.merges:
            if merge.first_row <= row <= merge.last_row:
                for column in range(merge.first_column + 1, merge.last_column + 1):
                    texts[column] = texts.get(merge.first_column, "")
    return [texts.get(column, "") for column in columns]


def _table(grid: Grid, header_rows: tuple[int, ...], first: int) -> Table:
    width = max((len(row) for row in grid.rows[first:]), default=0)
    for row in header_rows:
        width = max(width, len(grid.rows[row]))
    used = {column for row in grid.rows[first:] for column in _filled(row)}
    used |= {column for row in header_rows for column in _filled(grid.rows[row])}
    columns = tuple(column for column in range(width) if column in used)
    table = Table(header_rows, columns, _headings(grid, header_rows, columns), ())
    _sort_rows(grid, table, first)
    return table


def _sort_rows(grid: Grid, table: Table, first: int) -> None:
    """Part the rows below the header into clients and all else."""
    names = {
        column
        for column, heading in zip(table.columns, table.headings, strict=True)
        if _names_client(heading)
    }
    across = {merge.first_row for merge in grid.merges if merge.last_column - merge.first_column >= 1}
    lone = _lone_sections(grid, table, first, names)
    rows: list[int] = []
    skipped: list[SkippedRow] = []
    carry = ""
    for number in range(first, len(grid.rows)):
        row = grid.rows[number]
        filled = _filled(row)
        if not filled:
            continue
        reason = SkipReason.SECTION if number in lone else None
        reason = reason or _skip_reason(table, row, filled, names, number in across)
        if reason is None:
            rows.append(number)
            if carry:
                table.carry[number] = carry
            continue
        text = tidy(" ".join(cell_text(row[column]) for column in filled))
        if reason is SkipReason.SECTION:
            carry = text
        skipped.append(SkippedRow(number, reason, text))
    last = rows[-1] if rows else -1
    table.rows = tuple(rows)
    table.skipped = tuple(
        SkippedRow(item.row, SkipReason.FOOTER, item.text)
        if item.reason is SkipReason.SECTION and item.row > last
        else item
        for item in skipped
    )


def _lone_sections(grid: Grid, table: Table, first: int, names: set[int]) -> set[int]:
    """Return rows with one cell, in the column of people's names, that is no person: `ООО «Ромашка»`, `Оптовики`.

    Each must stand above at least two fuller rows; otherwise it may be a client of whom only the name is known.
    """
    filled = [(number, _filled(grid.rows[number])) for number in range(first, len(grid.rows))]
    filled = [(number, columns) for number, columns in filled if columns]
    at = {number: place for place, (number, _) in enumerate(filled)}
    alone = [(number, columns[0]) for number, columns in filled if len(columns) == 1]
    if not alone or len(alone) * 3 > len(filled):
        return set()
    column = Counter(column for _, column in alone).most_common(1)[0][0]
    if table.header_rows and column not in names:
        return set()
    fuller = [
        grid.rows[number][column] for number, columns in filled if len(columns) > 1 and column in columns
    ]
    people = sum(value_kind(value) is ValueKind.PERSON for value in fuller[:200])
    if people * 10 < len(fuller[:200]) * 8 or not people:
        return set()
    found = set()
    for number, where in alone:
        value = grid.rows[number][where]
        below = filled[at[number] + 1 : at[number] + 3]
        is_group = len(below) == 2 and all(len(columns) > 1 for _, columns in below)
        if where == column and is_group and isinstance(value, str) and not _may_be_person(value):
            found.add(number)
    return found


def _may_be_person(text: str) -> bool:
    kind = value_kind(text)
    return kind in (ValueKind.PERSON, ValueKind.PERSON_AND_PHONE, ValueKind.PHONE, ValueKind.EMAIL) or any(
        is_given_name(word) for word in tidy(text).split()
    )


def _names_client(heading: str) -> bool:
    found = heading_targets(heading)
    return bool(found) and found[0][0] in IDENTIFYING


def _skip_reason(
    table: Table, row: list[Cell], filled: list[int], names: set[int], is_across: bool
) -> SkipReason | None:
    if any(
        isinstance(row[column], str) and _TOTAL.match(str(row[column])) for column in filled[:2]
    ) and not any(value_kind(row[column]) in _CONTACTS for column in filled):
        return SkipReason.TOTAL
    if _is_header_again(table, row, filled):
        return SkipReason.HEADER_AGAIN
    if _is_signed(row, filled):
        return SkipReason.FOOTER
    if len(filled) > 1 or len(table.columns) < 3:
        return None
    only = row[filled[0]]
    if value_kind(only) in (*_CONTACTS, ValueKind.TAX_ID, ValueKind.CODE, ValueKind.HANDLE):
        return None
    text = cell_text(only)
    if _SIGNATURE.search(text):
        return SkipReason.FOOTER
    is_name = filled[0] in names or not table.header_rows
    if is_across or not is_name or _GROUP_WORD.match(text):
        return SkipReason.SECTION
    return None


def _is_signed(row: list[Cell], filled: list[int]) -> bool:
    """Tell `Главный бухгалтер ____ Петрова А.А.` from a client: a title, and a line to sign on."""
    if len(filled) > 4:
        return False
    texts = [cell_text(row[column]).strip() for column in filled]
    has_contact = any(value_kind(row[column]) in _CONTACTS for column in filled)
    return not has_contact and bool(_SIGNED_BY.match(texts[0])) and any(map(_LINE.search, texts))


@lru_cache(maxsize=256)
def _first_letters(heading: str) -> frozenset[str]:
    return frozenset({heading[:1].casefold(), heading.rpartition(" / ")[2][:1].casefold()})


def _is_header_again(table: Table, row: list[Cell], filled: list[int]) -> bool:
    if len(filled) < 2 or not table.header_rows:
        return False
    same = 0
    for column, heading in zip(table.columns, table.headings, strict=True):
        value = row[column] if column < len(row) else None
        # The first letter settles nearly every cell before the slow comparison.
        if isinstance(value, str) and heading and value.strip()[:1].casefold() in _first_letters(heading):
            same += fold_words(value) in (fold_words(heading), fold_words(heading.rpartition(" / ")[2]))
    return same >= 2 and same * 5 >= len(filled) * 3
