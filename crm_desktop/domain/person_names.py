"""Surname, given name and patronymic out of one line, in whatever usual order they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from crm_desktop.domain import name_words as words
from crm_desktop.domain.client import PersonName
from crm_desktop.domain.given_names import is_given_name
from crm_desktop.domain.text import tidy

_TOO_MANY = 7
_LIKELY = 0.5


class NameOrder(StrEnum):
    """What comes first in the lines of a column."""

    SURNAME_FIRST = "surname_first"
    GIVEN_FIRST = "given_first"


def parse_person_name(text: str, order: NameOrder | None = None) -> PersonName:
    """Return the parts of a name; `order` decides where the words themselves leave it open."""
    shown = tidy(text)
    if "," in shown:
        before, _, after = shown.partition(",")
        if before.strip() and after.strip() and "," not in after and not words.is_suffix(after):
            rest = _split(words.split(after))
            if not rest.last_name or len(words.split(after)) > 1:
                return _after_comma(before, after, shown)
    parts = words.split(shown)
    if not parts:
        return PersonName(last_name=shown)
    if words.is_one_case(shown):
        parts = [words.capitalise(part) for part in parts]
    return _split(parts, order)


def name_order_votes(texts: Iterable[str]) -> NameOrder | None:
    """Return the order that the clear names of a column agree on, or None when there is no majority."""
    surname_first = given_first = 0
    for text in texts:
        parts = words.split(tidy(text))
        first, last = _evidence(parts)
        surname_first += first > last
        given_first += last > first
    if surname_first == given_first:
        return None
    return NameOrder.SURNAME_FIRST if surname_first > given_first else NameOrder.GIVEN_FIRST


def looks_like_person_name(text: str) -> float:
    """Return how much text reads like the name of one person, from 0 to 1."""
    shown = tidy(text)
    if not shown or any(character.isdigit() for character in shown) or "@" in shown or len(shown) > 80:
        return 0.0
    parts = words.split(shown.replace(",", " "))
    if not 1 <= len(parts) <= 5 or words.has_company_marks(shown):
        return 0.0
    score = 0.0
    if any(words.is_patronymic(part) for part in parts[1:]):
        score += 0.6
    if any(is_given_name(part) for part in parts):
        score += 0.5
    if len(parts) > 1 and any(words.is_surname(part) for part in parts):
        score += 0.2
    if len(parts) > 1 and any(words.is_initial(part) for part in parts):
        score += 0.3
    if len(parts) in (2, 3) and all(words.is_capitalised(part) for part in parts):
        score += 0.15
    return min(1.0, score if len(parts) > 1 else score * 0.8)


def initials(name: PersonName) -> str:
    """Return one or two letters that stand for a person on a round mark: ИП for Иван Петров."""
    letters = [part[0] for part in (name.first_name, name.last_name, name.patronymic) if part]
    return "".join(letters[:2]).upper()


def short_name(name: PersonName) -> str:
    """Return surname and initials, `Иванов И. И.`."""
    if not name.last_name:
        return " ".join(part for part in (name.first_name, name.patronymic) if part)
    marks = [f"{part[0]}." for part in (name.first_name, name.patronymic) if part]
    return " ".join([name.last_name, *marks])


def _after_comma(before: str, after: str, whole: str) -> PersonName:
    """Read `Smith, John` and `Иванов, Иван Иванович`."""
    last, rest = words.split(before), words.split(after)
    if words.is_one_case(whole):
        last = [words.capitalise(part) for part in last]
        rest = [words.capitalise(part) for part in rest]
    if not last or not rest:
        return _split(last + rest)
    return PersonName(" ".join(last), rest[0], " ".join(rest[1:]))


def _split(parts: list[str], order: NameOrder | None = None) -> PersonName:
    count = len(parts)
    if count == 0:
        return PersonName()
    if count == 1:
        return _one(parts[0])
    if count == 2:
        return _two(parts[0], parts[1], order)
    return _many(parts, order)


def _one(part: str) -> PersonName:
    if is_given_name(part):
        return PersonName(first_name=part)
    if words.is_patronymic(part) and not words.is_surname_like_patronymic(part):
        return PersonName(patronymic=part)
    return PersonName(last_name=part)


def _two(one: str, two: str, order: NameOrder | None) -> PersonName:
    if words.is_initial(one) and words.is_initial(two):
        return PersonName(first_name=one, patronymic=two)
    if words.is_patronymic(two) and not is_given_name(two) and _may_be_given(one, two):
        return PersonName(first_name=one, patronymic=two)
    if _given_first([one, two], order):
        return PersonName(two, one)
    return PersonName(one, two)


def _may_be_given(one: str, patronymic: str) -> bool:
    """Tell Иван Петрович from Рабинович Давид turned round: a given name stands before a patronymic."""
    if words.is_initial(one):
        return not words.is_surname_like_patronymic(patronymic)
    return is_given_name(one) or not words.is_surname(one)


def _given_first(parts: list[str], order: NameOrder | None) -> bool:
    surname_first, given_first = _evidence(parts)
    if surname_first != given_first:
        return given_first > surname_first
    if order is not None:
        return order is NameOrder.GIVEN_FIRST
    return all(words.is_latin(part) for part in parts)


def _evidence(parts: list[str]) -> tuple[int, int]:
    """Return how much the words speak for surname first, and for given name first."""
    if len(parts) < 2:
        return 0, 0
    at = _patronymic_at(parts)
    if at is not None:
        return (1, 0) if at >= 2 else (0, 1 if len(parts) > 2 else 0)
    one, two = parts[0], parts[-1]
    surname_first = 2 * _is_given(parts[1]) + 1 * (words.is_surname(one) and not _is_given(one))
    given_first = 2 * _is_given(one) + 1 * (words.is_surname(two) and not _is_given(two))
    surname_first += 3 * (words.is_initial(parts[1]) and not words.is_initial(one) and words.is_initial(two))
    given_first += 3 * (words.is_initial(one) and not words.is_initial(two))
    return surname_first, given_first


def _is_given(part: str) -> bool:
    return is_given_name(part)


def _patronymic_at(parts: list[str]) -> int | None:
    """Return which word is the patronymic: one that follows a given name wins over one that does not."""
    candidates = [at for at in range(1, len(parts)) if words.is_patronymic(parts[at])]
    if not candidates:
        return None
    for at in candidates:
        if is_given_name(parts[at - 1]):
            return at
    if len(candidates) > 1 and len(parts) == 3:
        return candidates[-1] if words.is_surname(parts[0]) else candidates[0]
    return candidates[-1] if not (candidates[-1] == len(parts) - 1 and len(parts) == 2) else None


def _many(parts: list[str], order: NameOrder | None) -> PersonName:
    at = _patronymic_at(parts)
    if at is not None:
        rest = parts[: at - 1] + parts[at + 1 :]
        return PersonName(" ".join(rest), parts[at - 1], parts[at])
    marks = [words.is_initial(part) for part in parts]
    if marks[-1] and marks[-2] and not marks[0]:
        return PersonName(" ".join(parts[:-2]), parts[-2], parts[-1])
    if marks[0] and marks[1] and not marks[-1]:
        return PersonName(" ".join(parts[2:]), parts[0], parts[1])
    if _given_first(parts, order):
        return PersonName(parts[-1], parts[0], " ".join(parts[1:-1]))
    return PersonName(parts[0], parts[1], " ".join(parts[2:]))
