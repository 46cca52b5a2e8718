"""Surname, given name and patronymic out of one line, in whatever usual order they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from crm_desktop.domain import name_words as words
from crm_desktop.domain.client import PersonName
from crm_desktop.domain.given_names import is_given_name
from crm_desktop.domain.text import tidy

_GIVEN_WEIGHT = 4
_LONGEST = 80
_CHANGED_STEMS = frozenset({"льв", "павл", "михайл", "яковл", "петр", "исаак", "абд"})
_REMARK = re.compile(r"\s*(?:\(([^()]*)\)|[,;]\s*([^,;()]*)|\s[-\u2013\u2014]\s(?=[a-zа-яё])([^()]*))\s*$")


class NameOrder(StrEnum):
    """What comes first in the lines of a column."""

    SURNAME_FIRST = "surname_first"
    GIVEN_FIRST = "given_first"


def parse_person_name(text: str, order: NameOrder | None = None) -> PersonName:
    """Return the parts of a name; `order` decides where the words themselves leave it open."""
    shown = tidy(text)
    if shown.count(",") == 1:
        before, _, after = shown.partition(",")
        last, rest = _cased(before, shown), _cased(after, shown)
        if _is_comma_form(last, rest, after):
            return PersonName(" ".join(last), rest[0], " ".join(rest[1:]))
    parts = _cased(shown, shown)
    return _arrange(parts, order) if parts else PersonName(last_name=shown)


def name_order_votes(texts: Iterable[str]) -> NameOrder | None:
    """Return the order that the clear names of a column agree on, or None when there is no majority."""
    surname_first = given_first = 0
    for text in texts:
        first, last = _evidence(words.split(tidy(text)))
        surname_first += first > last
        given_first += last > first
    if surname_first == given_first:
        return None
    return NameOrder.SURNAME_FIRST if surname_first > given_first else NameOrder.GIVEN_FIRST


def looks_like_person_name(text: str) -> float:
    """Return how much text reads like the name of one person, from 0 to 1."""
    shown = tidy(text)
    if not shown or len(shown) > _LONGEST or "@" in shown or any(map(str.isdigit, shown)):
        return 0.0
    parts = words.split(shown)
    if not 1 <= len(parts) <= 5 or words.has_company_marks(shown) or any(map(words.is_connective, parts)):
        return 0.0
    score = 0.5 * any(map(is_given_name, parts)) + 0.6 * any(map(words.is_patronymic, parts[1:]))
    score += 0.1 * max(map(words.surname_weight, parts))
    if len(parts) == 1:
        return min(0.5, score)
    marks = sum(map(words.is_initial, parts))
    score += 0.3 * min(marks, 2) * (len(parts) > marks)
    score += 0.15 * (len(parts) in (2, 3) and all(map(words.is_capitalised, parts)))
    return min(1.0, score)


def split_remark(text: str) -> tuple[str, str]:
    """Return a name and what was written behind it: `Иванов Иван (директор)`, `Анна, бухгалтер`."""
    shown = tidy(text)
    match = _REMARK.search(shown)
    if match is None or not shown[: match.start()].strip():
        return _split_lower_words(shown)
    remark = (match[1] or match[2] or match[3] or "").strip()
    if not remark or looks_like_person_name(remark) >= 0.3 or words.is_suffix(remark):
        return shown, ""
    return shown[: match.start()].strip(), remark


def _split_lower_words(shown: str) -> tuple[str, str]:
    """Cut words in small letters off a name with capitals."""
    parts = shown.split(" ")
    end = len(parts)
    while end > 1 and words.is_lower_remark(parts[end - 1]) and not is_given_name(parts[end - 1]):
        end -= 1
    if end == len(parts) or not words.is_capitalised(parts[0]) or words.is_connective(parts[end]):
        return shown, ""
    name = " ".join(parts[:end])
    return (name, " ".join(parts[end:])) if looks_like_person_name(name) >= 0.5 else (shown, "")


def initials(name: PersonName) -> str:
    """Return one or two letters that stand for a person on a round mark: ИП for Иван Петров."""
    letters = [part[0] for part in (name.first_name, name.last_name, name.patronymic) if part]
    return "".join(letters[:2]).upper()


def _cased(text: str, whole: str) -> list[str]:
    """Cut into words; a line that was typed in one case gets the capitals of a name."""
    parts = words.split(text)
    return [words.capitalise(part) for part in parts] if words.is_one_case(whole) else parts


def _is_comma_form(last: list[str], rest: list[str], after: str) -> bool:
    """Tell `Smith, John` from two people and from a remark behind a name."""
    if not last or not rest or words.is_suffix(after):
        return False
    if len(last) == 1:
        return not (is_given_name(last[0]) and words.surname_weight(rest[0]) and not is_given_name(rest[0]))
    return is_given_name(rest[0]) and not any(map(is_given_name, last)) and len(rest) <= 2


def _arrange(parts: list[str], order: NameOrder | None) -> PersonName:
    if len(parts) == 1:
        return _arrange_one(parts[0])
    if len(parts) == 2:
        return _arrange_two(parts[0], parts[1], order)
    return _arrange_many(parts, order)


def _arrange_one(part: str) -> PersonName:
    if is_given_name(part):
        return PersonName(first_name=part)
    if _is_surely_patronymic(part):
        return PersonName(patronymic=part)
    return PersonName(last_name=part)


def _arrange_two(one: str, two: str, order: NameOrder | None) -> PersonName:
    if words.is_initial(one) and words.is_initial(two):
        return PersonName(first_name=one, patronymic=two)
    if words.is_patronymic(two) and _may_be_given(one, two):
        return PersonName(first_name=one, patronymic=two)
    if _is_surely_patronymic(one) and is_given_name(two):
        return PersonName(first_name=two, patronymic=one)
    if _is_given_first([one, two], order):
        return PersonName(two, one)
    return PersonName(one, two)


def _is_surely_patronymic(part: str) -> bool:
    return words.is_patronymic(part) and not words.is_surname_like_patronymic(part)


def _may_be_given(one: str, patronymic: str) -> bool:
    """Tell Иван Петрович from Лев Рабинович: a patronymic is made from a name, and stands behind one."""
    if words.is_initial(one):
        return not words.is_surname_like_patronymic(patronymic)
    if words.is_surname_like_patronymic(patronymic) and not _is_made_from_name(patronymic):
        return False
    return is_given_name(one) or not words.surname_weight(one)


def _is_made_from_name(patronymic: str) -> bool:
    stem = patronymic[:-4].casefold()
    if stem in _CHANGED_STEMS:
        return True
    if stem.endswith("ь"):
        return is_given_name(stem[:-1] + "ий")
    return any(is_given_name(stem + ending) for ending in ("", "й", "ь", "а", "о", "ий"))


def _is_given_first(parts: list[str], order: NameOrder | None) -> bool:
    surname_first, given_first = _evidence(parts)
    if surname_first != given_first:
        return given_first > surname_first
    if order is not None:
        return order is NameOrder.GIVEN_FIRST
    return all(map(words.is_latin, parts))


def _evidence(parts: list[str]) -> tuple[int, int]:
    """Return how much the words speak for surname first, and how much for given name first."""
    if len(parts) < 2:
        return 0, 0
    at = _patronymic_at(parts) if len(parts) > 2 else None
    if at is not None:
        return (1, 0) if at >= 2 else (0, 1)
    first, second, last = parts[0], parts[1], parts[-1]
    if words.is_initial(first) != words.is_initial(last):
        return (0, 1) if words.is_initial(first) else (1, 0)
    return _weight(second, first), _weight(first, last)


def _weight(given: str, surname: str) -> int:
    """Return how well one word serves as given name and another as surname."""
    weight = _GIVEN_WEIGHT * is_given_name(given)
    return weight + (0 if is_given_name(surname) else words.surname_weight(surname))


def _patronymic_at(parts: list[str]) -> int | None:
    """Return which word is the patronymic: the last one behind a known given name, or else the last."""
    candidates = [
        at
        for at in range(1, len(parts))
        if words.is_patronymic(parts[at])
        and not all(map(words.is_initial, parts[: at - 1] + parts[at + 1 :]))
    ]
    behind_given = [at for at in candidates if is_given_name(parts[at - 1])]
    return max(behind_given or candidates, default=None)


def _arrange_many(parts: list[str], order: NameOrder | None) -> PersonName:
    at = _patronymic_at(parts)
    if at is not None:
        rest = parts[: at - 1] + parts[at + 1 :]
        return PersonName(" ".join(rest), parts[at - 1], parts[at])
    marks = [words.is_initial(part) for part in parts]
    if marks[-1] and marks[-2] and not marks[0]:
        return PersonName(" ".join(parts[:-2]), parts[-2], parts[-1])
    if marks[0] and marks[1] and not marks[-1]:
        return PersonName(" ".join(parts[2:]), parts[0], parts[1])
    if _is_given_first(parts, order):
        return PersonName(parts[-1], parts[0], " ".join(parts[1:-1]))
    return PersonName(parts[0], parts[1], " ".join(parts[2:]))
