"""Which column is which field: headings and values are asked together, and no column is dropped silently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.text import fold_words
from crm_desktop.exchange import synonyms as to
from crm_desktop.exchange.column_groups import contact_groups
from crm_desktop.exchange.grid import Cell, Grid
from crm_desktop.exchange.headings import (
    LABELS_SCORE,
    WEAK_SCORE,
    about_whom,
    heading_targets,
    normal_heading,
)
from crm_desktop.exchange.profiles import Profile, ValueKind, profile
from crm_desktop.exchange.tables import Table

SURE = 0.8
_ENOUGH = 0.42


class Why(StrEnum):
    """What a guess rests on; the window turns it into words."""

    HEADING = "heading"
    VALUES = "values"
    HEADING_AND_VALUES = "heading_and_values"
    OWN_FIELD = "own_field"
    NEW_FIELD = "new_field"
    NO_FIELD = "no_field"
    ROW_NUMBERS = "row_numbers"
    NO_HEADING = "no_heading"
    EMPTY = "empty"
    USER = "user"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """Where one column goes: a target of `synonyms`, how surely (0 to 1), and why."""

    column: int
    heading: str
    target: str
    confidence: float
    why: Why
    alternatives: tuple[tuple[str, float], ...] = ()
    samples: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Tell whether nobody needs to look at this guess."""
        return self.confidence >= SURE


_LIKES: dict[str, tuple[ValueKind, ...]] = {
    to.PHONE: (ValueKind.PHONE, ValueKind.PERSON_AND_PHONE, ValueKind.CODE),
    to.WHATSAPP: (ValueKind.PHONE, ValueKind.HANDLE, ValueKind.URL, ValueKind.CODE),
    to.TELEGRAM: (ValueKind.HANDLE, ValueKind.PHONE, ValueKind.URL, ValueKind.TEXT),
    to.VK: (ValueKind.HANDLE, ValueKind.URL, ValueKind.TEXT),
    to.INSTAGRAM: (ValueKind.HANDLE, ValueKind.URL, ValueKind.TEXT),
    to.HANDLE: (ValueKind.HANDLE, ValueKind.URL, ValueKind.TEXT, ValueKind.PHONE),
    to.SITE: (ValueKind.URL,),
    to.EMAIL: (ValueKind.EMAIL,),
    to.INN: (ValueKind.TAX_ID, ValueKind.CODE),
    to.OGRN: (ValueKind.TAX_ID, ValueKind.CODE),
    to.KPP: (ValueKind.NUMBER, ValueKind.CODE),
    to.POSTCODE: (ValueKind.NUMBER,),
    to.BIRTHDAY: (ValueKind.DATE, ValueKind.NUMBER),
    to.NAME: (ValueKind.PERSON, ValueKind.COMPANY, ValueKind.TEXT, ValueKind.PERSON_AND_PHONE),
    to.LAST_NAME: (ValueKind.TEXT,),
    to.FIRST_NAME: (ValueKind.TEXT,),
    to.PATRONYMIC: (ValueKind.TEXT,),
    to.COMPANY: (ValueKind.COMPANY, ValueKind.TEXT, ValueKind.PERSON),
    to.POSITION: (ValueKind.TEXT,),
    to.ADDRESS: (ValueKind.ADDRESS, ValueKind.TEXT, ValueKind.PERSON),
    to.CITY: (ValueKind.TEXT, ValueKind.ADDRESS, ValueKind.PERSON),
    to.OWNER: (ValueKind.PERSON, ValueKind.TEXT),
    to.STATUS: (ValueKind.TEXT, ValueKind.PERSON, ValueKind.YES_NO),
    to.SOURCE: (ValueKind.TEXT, ValueKind.PERSON, ValueKind.URL),
    to.KIND: (ValueKind.TEXT, ValueKind.COMPANY, ValueKind.PERSON),
    to.TAGS: (ValueKind.TEXT, ValueKind.PERSON, ValueKind.NUMBER),
    to.DO_NOT_CALL: (ValueKind.YES_NO, ValueKind.TEXT),
}
# Kinds that a field never holds: a heading over a column full of them is wrong.
_NOT_NAMES = (
    ValueKind.PHONE,
    ValueKind.EMAIL,
    ValueKind.DATE,
    ValueKind.NUMBER,
    ValueKind.TAX_ID,
    ValueKind.CODE,
    ValueKind.MONEY,
    ValueKind.YES_NO,
)
_NOT_PHONES = (
    ValueKind.EMAIL,
    ValueKind.DATE,
    ValueKind.COMPANY,
    ValueKind.PERSON,
    ValueKind.ADDRESS,
    ValueKind.URL,
    ValueKind.MONEY,
    ValueKind.YES_NO,
)
_STRICT: dict[str, tuple[ValueKind, ...]] = {
    to.NAME: _NOT_NAMES,
    to.LAST_NAME: _NOT_NAMES,
    to.FIRST_NAME: _NOT_NAMES,
    to.COMPANY: (*_NOT_NAMES[:3], ValueKind.MONEY, ValueKind.YES_NO),
    to.PHONE: _NOT_PHONES,
    to.EMAIL: (
        ValueKind.PHONE,
        ValueKind.CODE,
        ValueKind.DATE,
        ValueKind.PERSON,
        ValueKind.ADDRESS,
        ValueKind.NUMBER,
    ),
    to.ADDRESS: (ValueKind.EMAIL, ValueKind.PHONE, ValueKind.CODE, ValueKind.DATE),
    to.CITY: (
        ValueKind.EMAIL,
        ValueKind.PHONE,
        ValueKind.CODE,
        ValueKind.DATE,
        ValueKind.MONEY,
        ValueKind.NUMBER,
    ),
    to.BIRTHDAY: (
        ValueKind.PHONE,
        ValueKind.CODE,
        ValueKind.EMAIL,
        ValueKind.PERSON,
        ValueKind.YES_NO,
        ValueKind.MONEY,
    ),
    to.STATUS: (ValueKind.EMAIL, ValueKind.PHONE, ValueKind.CODE, ValueKind.DATE),
    to.SOURCE: (ValueKind.PHONE, ValueKind.CODE, ValueKind.DATE),
    to.OWNER: (ValueKind.DATE, ValueKind.MONEY),
    to.POSITION: (ValueKind.EMAIL, ValueKind.PHONE, ValueKind.CODE, ValueKind.DATE),
    to.INN: (ValueKind.EMAIL, ValueKind.DATE, ValueKind.PERSON, ValueKind.MONEY),
    to.DO_NOT_CALL: (ValueKind.PHONE, ValueKind.CODE, ValueKind.EMAIL, ValueKind.PERSON),
}
_BY_VALUES: tuple[tuple[str, ValueKind, float], ...] = (
    (to.EMAIL, ValueKind.EMAIL, 0.6),
    (to.PHONE, ValueKind.PHONE, 0.6),
    (to.NAME, ValueKind.PERSON, 0.6),
    (to.NAME, ValueKind.PERSON_AND_PHONE, 0.5),
    (to.NAME, ValueKind.GIVEN_NAME, 0.6),
    (to.COMPANY, ValueKind.COMPANY, 0.6),
    (to.INN, ValueKind.TAX_ID, 0.8),
    (to.SITE, ValueKind.URL, 0.7),
    (to.HANDLE, ValueKind.HANDLE, 0.6),
    (to.ADDRESS, ValueKind.ADDRESS, 0.6),
)


def guess_columns(
    grid: Grid, table: Table, own_fields: Sequence[CustomField] = (), learned: Mapping[str, str] | None = None
) -> tuple[ColumnGuess, ...]:
    """Return a target for every column of a table.

    `learned` maps headings (as `normal_heading` writes them) to the targets that the user chose before;
    they win over everything.
    """
    profiles = {column: profile(column_values(grid, table, column)) for column in table.columns}
    headings = dict(zip(table.columns, table.headings, strict=True))
    scores: list[tuple[float, int, str]] = []
    for column, heading in headings.items():
        for target, score in _scores(heading, profiles[column]).items():
            scores.append((score, column, target))
    scores = _of_the_client(scores, headings)
    _settle_names(scores, headings, profiles)
    own = {fold_words(field.label): field for field in own_fields}
    chosen: dict[int, tuple[str, float, Why]] = {}
    for column, heading in headings.items():
        wanted = (learned or {}).get(normal_heading(heading)) if heading else None
        if wanted:
            chosen[column] = (wanted, 1.0, Why.USER)
        elif heading and fold_words(heading) in own:
            chosen[column] = (to.custom_target(own[fold_words(heading)].label), 1.0, Why.OWN_FIELD)
    _assign(scores, chosen, headings)
    _add_contacts(chosen, headings, profiles)
    labels: set[str] = set()
    return tuple(
        _guess((column, headings[column], profiles[column]), chosen.get(column), scores, labels)
        for column in table.columns
    )


def column_values(grid: Grid, table: Table, column: int) -> list[Cell]:
    """Return the cells of one column, in the rows of clients only."""
    rows = grid.rows
    return [rows[row][column] if column < len(rows[row]) else None for row in table.rows]


def with_target(guess: ColumnGuess, target: str) -> ColumnGuess:
    """Return the guess as the user corrected it."""
    return replace(guess, target=target, confidence=1.0, why=Why.USER)


def _scores(heading: str, values: Profile) -> dict[str, float]:
    """Score every field that the heading or the values speak for."""
    scores: dict[str, float] = {}
    if values.is_counting and (not heading or dict(heading_targets(heading)).get(to.IGNORE)):
        return {to.IGNORE: 1.0}
    for target, score in heading_targets(heading):
        if target == to.IGNORE:
            # A column headed № that holds more than row numbers is kept; one of labels is not.
            if score == LABELS_SCORE:
                return {to.IGNORE: score}
            continue
        if not values.filled:
            scores[target] = score * 0.85
            continue
        if values.share(*_STRICT.get(target, ())) > 0.5:
            continue
        likes = _LIKES.get(target)
        if likes and ValueKind.TEXT in likes:
            likes = (*likes, ValueKind.GIVEN_NAME)
        fit = values.share(*likes) if likes else 0.9
        if score <= WEAK_SCORE and fit < 0.3:
            continue  # a word like `Номер` over the rooms of a hotel
        scores[target] = 0.65 * score + 0.35 * fit * score
    return scores | _scores_by_values(heading, values, scores)


def _scores_by_values(heading: str, values: Profile, known: dict[str, float]) -> dict[str, float]:
    """Score the fields that only the values speak for."""
    scores: dict[str, float] = {}
    for target, kind, needed in _BY_VALUES:
        share = values.share(kind)
        is_said = kind is ValueKind.GIVEN_NAME and bool(heading)  # `Подруга`: Анна
        if share >= needed and target not in known and not is_said:
            scores[target] = 0.45 + 0.3 * share if not heading else 0.3 + 0.3 * share
    return scores


_OWN_ONLY = frozenset({to.NAME, to.LAST_NAME, to.FIRST_NAME, to.PATRONYMIC, to.BIRTHDAY, to.INN, to.POSITION})


def _of_the_client(
    scores: list[tuple[float, int, str]], headings: dict[int, str]
) -> list[tuple[float, int, str]]:
    """Leave out what columns about a child, a spouse or a parent would say of the client; their phones stay.

    In a list without a name of the client, the first of those people is the client.
    """
    whom = {column: about_whom(heading) for column, heading in headings.items()}
    names = {column: score for score, column, target in scores if target == to.NAME and score >= _ENOUGH}
    named = [column for column in sorted(names) if not whom[column]] or sorted(names)
    client = whom[named[0]] if named else ""
    return [item for item in scores if item[2] not in _OWN_ONLY or whom[item[1]] in ("", client)]


def _settle_names(
    scores: list[tuple[float, int, str]], headings: dict[int, str], profiles: dict[int, Profile]
) -> None:
    """Decide what the neighbours decide: `Имя` beside `Фамилия` is a first name, alone it is the whole name;
    `Наименование` beside `Контактное лицо` is a company."""
    best: dict[int, tuple[str, float]] = {}
    for score, column, target in sorted(scores):
        best[column] = (target, score)
    has_last = any(target == to.LAST_NAME for target, _ in best.values())
    for column, (target, score) in best.items():
        if target == to.FIRST_NAME and not has_last and profiles[column].words > 1.3:
            scores.append((score + 0.01, column, to.NAME))
        if target == to.LAST_NAME and profiles[column].words > 1.8:
            scores.append((score + 0.01, column, to.NAME))
    names = [column for column, (target, _) in best.items() if target == to.NAME]
    if len(names) < 2 and not (names and has_last):
        return
    has_company = any(target == to.COMPANY for target, _ in best.values())
    contact = next((column for column in names if _is_contact(headings[column])), None)
    others = [column for column in names if column != contact]
    if has_company or not others or (contact is None and not has_last):
        return
    others = [column for column in others if profiles[column].share(*_STRICT[to.COMPANY]) <= 0.5]
    if not others:
        return
    company = max(others, key=lambda column: profiles[column].share(ValueKind.COMPANY))
    scores.append((best[company][1] + 0.01, company, to.COMPANY))


def _is_contact(heading: str) -> bool:
    words = normal_heading(heading)
    return any(
        stem in words
        for stem in ("конт", "contact", "представитель", "фио", "person", "director", "директор")
    )


def _assign(
    scores: list[tuple[float, int, str]], chosen: dict[int, tuple[str, float, Why]], headings: dict[int, str]
) -> None:
    """Give out fields, the surest first; only some may be given twice."""
    taken = {target for target, _, _ in chosen.values()}
    by_heading = {
        column: {target for target, _ in heading_targets(text)} for column, text in headings.items()
    }
    for score, column, target in sorted(scores, key=lambda item: (-item[0], item[1])):
        if column in chosen or score < _ENOUGH or (target in taken and target not in to.REPEATABLE):
            continue
        why = Why.HEADING if target in by_heading[column] else Why.VALUES
        if target == to.IGNORE:
            why = Why.HEADING if score == LABELS_SCORE else Why.ROW_NUMBERS
        chosen[column] = (target, min(score, 1.0), why)
        taken.add(target)


def _add_contacts(
    chosen: dict[int, tuple[str, float, Why]], headings: dict[int, str], profiles: dict[int, Profile]
) -> None:
    """Give columns of further people beside a company a name, when a phone, an e-mail or a position is theirs."""
    free = [
        column
        for column, values in profiles.items()
        if column not in chosen and values.share(ValueKind.PERSON) > 0.6 and not about_whom(headings[column])
    ]
    for column in free:
        wanted = {at: target for at, (target, _, _) in chosen.items()} | {column: to.NAME}
        positions = [
            at
            for at in headings
            if at not in chosen and at != column and to.POSITION in dict(heading_targets(headings[at]))
        ]
        wanted |= dict.fromkeys(positions, to.POSITION)
        groups = contact_groups([(at, text, wanted.get(at, "")) for at, text in headings.items()])
        mine = [at for at, number in groups.items() if number == groups.get(column) and at != column]
        if mine:
            chosen[column] = (to.NAME, 0.7, Why.VALUES)
            chosen |= {at: (to.POSITION, 0.7, Why.HEADING) for at in mine if at in positions}


def _guess(
    seen: tuple[int, str, Profile],
    chosen: tuple[str, float, Why] | None,
    scores: list[tuple[float, int, str]],
    labels: set[str],
) -> ColumnGuess:
    column, heading, values = seen
    others = sorted(
        {(target, round(score, 2)) for score, where, target in scores if where == column},
        key=lambda item: -item[1],
    )
    if chosen is None:
        chosen = _left_over(heading, values, labels)
    target, confidence, why = chosen
    if why is Why.HEADING and values.filled and values.share(*_LIKES.get(target, ())) > 0.7:
        why = Why.HEADING_AND_VALUES
    alternatives = tuple(item for item in others if item[0] != target)[:3]
    return ColumnGuess(column, heading, target, round(confidence, 2), why, alternatives, values.samples)


def _left_over(heading: str, values: Profile, labels: set[str]) -> tuple[str, float, Why]:
    """Keep a column that no field fits: as an own field under its heading, or in the notes."""
    if not values.filled:
        return to.IGNORE, 0.9, Why.EMPTY
    if not heading.strip():
        return to.NOTES, 0.4, Why.NO_HEADING
    label = heading.rpartition(" / ")[2] if len(heading) > 60 else heading
    if label in labels:
        label = heading
    number = 2
    base = label
    while label in labels:
        label = f"{base} {number}"
        number += 1
    labels.add(label)
    return to.custom_target(label), 0.5, Why.NEW_FIELD
