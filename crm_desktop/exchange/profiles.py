"""What the values of a column look like, whatever its heading says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise

from crm_desktop.domain.given_names import is_given_name
from crm_desktop.domain.tax_ids import check_inn, check_ogrn
from crm_desktop.domain.text import fold
from crm_desktop.exchange.grid import Cell, cell_text, is_blank

SAMPLE = 200


class ValueKind(StrEnum):
    """What one cell looks like by itself. CODE: digits that a phone may have, but a passport or a card too."""

    PHONE = "phone"
    EMAIL = "email"
    TAX_ID = "tax_id"
    CODE = "code"
    DATE = "date"
    NUMBER = "number"
    PERSON = "person"
    GIVEN_NAME = "given_name"
    PERSON_AND_PHONE = "person_and_phone"
    COMPANY = "company"
    ADDRESS = "address"
    URL = "url"
    HANDLE = "handle"
    YES_NO = "yes_no"
    MONEY = "money"
    TEXT = "text"


# Kinds that a heading never has; a person's or a company's name is a word like any other.
VALUE_LIKE = frozenset(ValueKind) - {
    ValueKind.PERSON,
    ValueKind.GIVEN_NAME,
    ValueKind.COMPANY,
    ValueKind.ADDRESS,
    ValueKind.TEXT,
}

_EMAIL = re.compile(r"[^\s@,;]+\s?@\s?[^\s@,;]+\.[^\s@,;]{2,}")
_URL = re.compile(
    r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:ru|com|рф|net|org|su|io|me|by|kz|ua|info|biz|pro|online|shop)(?:/\S*)?",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"@[A-Za-z]\w{3,31}|(?:t\.me|vk\.com|vk\.ru|instagram\.com|wa\.me|ok\.ru)/\S+", re.IGNORECASE
)
_DATE = re.compile(
    r"\d{1,2}[./\-]\d{1,2}[./\-](?:\d{4}|\d{2})(?:\s*г\.?)?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}(?:[ T].*)?"
    r"|\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?(?:\s+\d{4}.*)?",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[-+]?\d[\d\s\u00a0]*(?:[.,]\d{1,2})?\s*(?:руб\w*\.?|р\.?|₽|\$|€|£|usd|eur|тыс\.?(?:\s*руб\.?)?)|[$€£]\s?\d[\d\s,]*(?:\.\d{1,2})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+]?\d[\d\s\u00a0]{0,14}(?:[.,]\d+)?%?")
_PHONE_SIGNS = re.compile(r"[\d\s()+\-.\u2010-\u2015\u00a0]+")
_GAP = r"[\s\-.\u2010-\u2015\u00a0]"
# Numbers that are written as only phones are: in brackets, with a plus, or cut as people read them aloud.
_READ_ALOUD = re.compile(
    rf"(?:\+\D*\d|\D*0)(?:\D*\d){{8,14}}|(?:\+?\d{{1,3}}{_GAP}*)?\(\s*\d{{2,5}}\s*\).*\d{{2}}"
    rf"|(?:\d{{1,3}}{_GAP})?(?:\d{{3}}{_GAP})?\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}|(?:1{_GAP})?\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}"
    rf"|\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}"
)
_FULL_PHONE = re.compile(
    r"(?<![^\W_])(?:(?:\+?7|8)\D{0,3}[3-9]|9)(?:[\s\-().\u2010-\u2015]*\d){9}(?![^\W_])|\+\d"
)
_PHONE_FIRST = re.compile(r"\(?(?:(?:\+?7|8)\D{0,3}[3-9]|9)(?:[\s\-().\u2010-\u2015]*\d){9}(?![^\W_])")
_INN_AND_KPP = re.compile(r"\d{9,12}\s*[/\\]\s*\d{8,9}")
_COMPANY = re.compile(
    r"(?:^|[\s\"«(,])(?:ооо|оао|зао|пао|ао|ип|нко|чоу|гбоу|мбоу|мкоу|гуп|муп|фгуп|фгбу|тоо|снт|тсж|тсн|"
    r"llc|ltd|inc|corp|gmbh|llp|plc|l\.l\.c|co)\.?(?:$|[\s\"»),])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:^|[\s,.])(?:ул|улица|пр|просп|проспект|пр-т|пр-кт|пер|переулок|д|дом|кв|квартира|обл|область|г|город|шоссе|ш|б-р|"
    r"бульвар|наб|мкр|р-н|стр|корп|street|st|road|rd|avenue|ave|lane|drive|blvd|suite)(?:\.|\s|,|$)",
    re.IGNORECASE,
)
_PATRONYMIC = re.compile(r"\w+(?:вич|вна|ична|инична|оглы|кызы|улы)$", re.IGNORECASE)
_INITIALS = re.compile(
    r"[А-ЯЁA-Z][\w'-]+\s+[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.)?|[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.)?\s?[А-ЯЁA-Z][\w'-]+"
)
_IN_NAMES = str.maketrans("", "", "'’ʼ-")
_PARTICLES = frozenset(
    "van von der den de del da di la le el al bin ter ten оглы оглу кызы улы фон де".split()
)
_PERSON_AND_PHONE = re.compile(
    r"(?!(?:тел|моб|раб|дом|факс|т|tel|phone|fax|mob)\b)[А-ЯЁA-Z][^\W\d_]+[^\d@]*[\s,:;+(\-]\d(?:[\s()\-]*\d){9,10}(?!\d).*",
    re.DOTALL,
)
_YES_NO = frozenset({"да", "нет", "yes", "no", "true", "false", "+", "-", "y", "n", "есть", "истина", "ложь"})


def value_kind(value: Cell) -> ValueKind:
    """Return what a cell that is not blank looks like."""
    if isinstance(value, str):
        return _text_kind(value.strip())
    if isinstance(value, bool):
        return ValueKind.YES_NO
    if isinstance(value, date | datetime):
        return ValueKind.DATE
    return _digits_kind(cell_text(value)) or ValueKind.NUMBER


def _text_kind(text: str) -> ValueKind:
    if "@" in text and _EMAIL.search(text):
        return ValueKind.EMAIL
    if _PERSON_AND_PHONE.fullmatch(text):
        return ValueKind.PERSON_AND_PHONE
    if _HANDLE.match(text):
        return ValueKind.HANDLE
    if _URL.fullmatch(text):
        return ValueKind.URL
    if text[:1].isdigit() or text[-1:].isdigit() or text[:1] in "+-($€£":
        kind = _number_kind(text)
        if kind:
            return kind
    return ValueKind.YES_NO if fold(text) in _YES_NO else _words_kind(text)


def _number_kind(text: str) -> ValueKind | None:
    if _DATE.fullmatch(text):
        return ValueKind.DATE
    if _INN_AND_KPP.fullmatch(text):
        return ValueKind.TAX_ID
    kind = _signs_kind(text) if _PHONE_SIGNS.fullmatch(text) else None
    if kind:
        return kind
    if _MONEY.fullmatch(text):
        return ValueKind.MONEY
    if _NUMBER.fullmatch(text):
        return ValueKind.NUMBER
    return _mixed_kind(text)


def _signs_kind(text: str) -> ValueKind | None:
    """Tell what digits with the signs of phones between them are."""
    found = "".join(mark for mark in text if mark.isdigit())
    if 5 < len(found) <= 15 and _READ_ALOUD.fullmatch(text):
        return ValueKind.PHONE
    return _digits_kind(found, is_bare=found == text)


def _mixed_kind(text: str) -> ValueKind | None:
    """Tell several phones, or one with a remark, from a car's number and a card's."""
    if _PHONE_FIRST.match(text):
        return ValueKind.PHONE
    count = sum(mark.isdigit() for mark in text)
    if count >= 10 and count * 2 > len(text.replace(" ", "")):
        return ValueKind.PHONE if _FULL_PHONE.search(text) else ValueKind.CODE
    return None


def _digits_kind(found: str, is_bare: bool = True) -> ValueKind | None:
    """Tell phones from tax numbers and from other codes: ten digits from a 9 are a mobile phone."""
    count = len(found)
    if not (found.isascii() and found.isdigit()):
        return None
    if count == 11 and found[0] in "78" and found[1] in "3456789":
        return ValueKind.PHONE
    if count == 10 and found[0] == "9":
        return ValueKind.PHONE
    if is_bare and count in (10, 12, 13, 15) and not (check_inn(found) and check_ogrn(found)):
        return ValueKind.TAX_ID
    if count >= 10 or (not is_bare and count >= 5):
        return ValueKind.CODE if count <= 20 else None
    return None


def _words_kind(text: str) -> ValueKind:
    if len(text) > 200:
        return ValueKind.TEXT
    if _COMPANY.search(text):
        return ValueKind.COMPANY
    words = text.split()
    if _INITIALS.fullmatch(text):
        return ValueKind.PERSON
    if len(words) == 1 and text[:1].isupper() and is_given_name(text):
        return ValueKind.GIVEN_NAME
    if 2 <= len(words) <= 4:
        if any(_PATRONYMIC.match(word) for word in words):
            return ValueKind.PERSON
        names = [word for word in words if word not in _PARTICLES]
        if 2 <= len(names) <= 3 and all(map(_is_name_word, names)):
            return ValueKind.PERSON
    if _ADDRESS.search(text) and any(mark.isdigit() or mark in ".," for mark in text):
        return ValueKind.ADDRESS
    return ValueKind.TEXT


def _is_name_word(word: str) -> bool:
    """Tell whether a word is written as names are: Пётр, O'Brien, McAllister, Тер-Петросян, García."""
    return len(word) > 1 and word[0].isupper() and word.rstrip(",").translate(_IN_NAMES).isalpha()


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares of the kinds of value in a column, over a sample of its filled cells."""

    filled: int
    shares: dict[ValueKind, float]
    distinct: float
    samples: tuple[str, ...]
    is_counting: bool
    words: float = 0.0

    def share(self, *kinds: ValueKind) -> float:
        """Return how much of the column looks like one of these kinds."""
        return sum(self.shares.get(kind, 0.0) for kind in kinds)


def profile(values: Sequence[Cell]) -> Profile:
    """Look at up to SAMPLE filled cells, spread over the column."""
    filled = [value for value in values if not is_blank(value)]
    step = max(1, len(filled) // SAMPLE)
    sample = filled[::step][:SAMPLE]
    if not sample:
        return Profile(0, {}, 0.0, (), False)
    counts = Counter(value_kind(value) for value in sample)
    texts = [cell_text(value).strip() for value in sample]
    shown = tuple(dict.fromkeys(texts))[:3]
    return Profile(
        len(filled),
        {kind: count / len(sample) for kind, count in counts.items()},
        len(set(texts)) / len(texts),
        shown,
        _is_counting(filled),
        sum(len(text.split()) for text in texts) / len(texts),
    )


def _is_counting(filled: Sequence[Cell]) -> bool:
    """Tell whether the column just numbers its rows: 1, 2, 3."""
    numbers: list[float] = []
    for value in filled[:50]:
        text = cell_text(value).strip().rstrip(".")
        if not text.isdigit() or len(text) > 6:
            return False
        numbers.append(int(text))
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    return len(numbers) >= 3 and numbers[0] <= 1 and all(0 < step <= 2 for step in steps)
