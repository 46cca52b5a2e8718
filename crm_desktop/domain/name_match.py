"""Whether two names may belong to one person: short forms, initials, one slip of a key, Latin letters."""

from __future__ import annotations

import re

from crm_desktop.domain.client import PersonName
from crm_desktop.domain.given_names import is_full_given_name, is_given_name, same_given_name
from crm_desktop.domain.text import fold_words

_SHORTEST_FOR_SLIP = 5
_SEX_ENDING = re.compile(r"(?:ая|ий|ый|ой|а|я|й|aya|iy|yi|y|a)$")
_CYRILLIC = re.compile(r"[а-яіїєґ]")
_SOUNDS = dict(zip("абвгдезийклмнопрстуфхцыэіїєґ", "abvgdeziiklmnoprstufhcieiieg", strict=True))
_LONG_SOUNDS = {"ж": "zh", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
_TRANSLITERATION = str.maketrans(_SOUNDS | _LONG_SOUNDS)
_SPELLINGS = (
    *(
        ("shch", "sh"),
        ("sch", "sh"),
        ("kh", "h"),
        ("ts", "c"),
        ("tz", "c"),
        ("ks", "x"),
        ("ph", "f"),
        ("ck", "k"),
    ),
    *(("yo", "e"), ("ye", "e"), ("je", "e"), ("yu", "iu"), ("ju", "iu"), ("ya", "ia"), ("ja", "ia")),
    *(("y", "i"), ("j", "i"), ("w", "v"), ("ii", "i"), ("ie", "e"), ("'", "")),
)


def names_compatible(a: PersonName, b: PersonName) -> bool:
    """Tell whether two names may be one person's; a missing part fits anything, but one part must agree."""
    if _agree(a, b):
        return True
    if a.patronymic or b.patronymic or not (a.last_name and a.first_name and b.last_name and b.first_name):
        return False
    return _agree(_swapped(a), b) or _agree(a, _swapped(b))


def transliterate(text: str) -> str:
    """Return folded text in plain Latin letters, the same for all usual ways to write Russian in them."""
    latin = fold_words(text).translate(_TRANSLITERATION)
    for spelling, plain in _SPELLINGS:
        latin = latin.replace(spelling, plain)
    return latin


def within_one_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by at most one typing error: a letter more, less, wrong or swapped."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    if len(rest) == len(other_rest):
        swapped = rest[1:2] + rest[:1] + rest[2:]
        return rest[1:] == other_rest[1:] or swapped == other_rest
    return rest[1:] == other_rest or rest == other_rest[1:]


def _swapped(name: PersonName) -> PersonName:
    return PersonName(name.first_name, name.last_name)


def _agree(a: PersonName, b: PersonName) -> bool:
    pairs = (
        _same_surname(a.last_name, b.last_name) if a.last_name and b.last_name else None,
        _same_given(a.first_name, b.first_name) if a.first_name and b.first_name else None,
        _same_given(a.patronymic, b.patronymic) if a.patronymic and b.patronymic else None,
    )
    if False in pairs:
        return False
    return pairs[0] is True or pairs[1] is True


def _same_surname(one: str, other: str) -> bool:
    first, second = _comparable(one, other)
    if first == second:
        return True
    if _are_sexes_of_one(first, second):
        return False
    if "-" in one + other:
        halves, other_halves = set(fold_words(one).split()), set(fold_words(other).split())
        if halves & other_halves:
            return True
    return min(len(first), len(second)) >= _SHORTEST_FOR_SLIP and within_one_slip(first, second)


def _are_sexes_of_one(one: str, other: str) -> bool:
    """Tell husband from wife: Иванов and Иванова are two people, not a typing error."""
    return one != other and _SEX_ENDING.sub("", one) == _SEX_ENDING.sub("", other)


def _same_given(one: str, other: str) -> bool:
    first, second = _comparable(one, other)
    if not first or not second:
        return True
    if len(first) == 1 or len(second) == 1 or one.endswith(".") or other.endswith("."):
        return first.startswith(second) or second.startswith(first)
    if first == second or same_given_name(one, other):
        return True
    if is_full_given_name(one) and is_full_given_name(other):
        return False
    if is_given_name(one) and is_given_name(other):
        return False
    return min(len(first), len(second)) >= _SHORTEST_FOR_SLIP - 1 and within_one_slip(first, second)


def _comparable(one: str, other: str) -> tuple[str, str]:
    """Fold two words; when they are of different alphabets, into Latin."""
    first, second = fold_words(one), fold_words(other)
    if bool(_CYRILLIC.search(first)) != bool(_CYRILLIC.search(second)):
        return transliterate(first), transliterate(second)
    return first, second
