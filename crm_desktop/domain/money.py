"""Sums and numbers as people write them: blanks, commas, currency signs, brackets for a minus."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_CURRENCY = re.compile(
    r"(?:руб(?:л(?:ей|я|ь))?|р|тг|тенге|грн|usd|eur|gbp|rub|rur|kzt|byn|uah|cny|долл?(?:аров|ара?)?|евро|[₽$€£¥₸₴])\.?",
    re.IGNORECASE,
)
_FACTOR = re.compile(r"(?<=\d)\s*(тыс|млн|млрд|т|к|k)\.?$", re.IGNORECASE)
_FACTORS = {"тыс": 1_000, "т": 1_000, "к": 1_000, "k": 1_000, "млн": 1_000_000, "млрд": 1_000_000_000}
_KOPECKS = re.compile(r"\s*руб[а-я]*\.?\s*(\d{2})\s*коп[а-я]*\.?$", re.IGNORECASE | re.ASCII)
_BLANKS = str.maketrans("", "", " \u00a0\u202f\u2009\u2007\t'’_")
_MINUS = str.maketrans("\u2212\u2013\u2014\u2012", "----")
_PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+", re.ASCII)
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_GROUPED_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_COMMA_DECIMAL = re.compile(r"\d*,\d+", re.ASCII)
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_LARGEST = Decimal(10) ** 15


def parse_number(value: object) -> Decimal | None:
    """Return the number that a cell or a person means, or None; `1.234` is read as one and a bit."""
    return _parse(value, is_money=False)


def parse_money(value: object, decimals: int = 2) -> int | None:
    """Return a sum in minor units (kopecks), or None; `8.000` and `8,000` are eight thousand."""
    number = _parse(value, is_money=True)
    if number is None:
        return None
    return int((number * 10**decimals).to_integral_value(rounding=ROUND_HALF_UP))


def format_number(number: Decimal) -> str:
    """Return a number as plain text without needless zeros, the form in which files carry it."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _parse(value: object, *, is_money: bool) -> Decimal | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float, Decimal)):
        return _limited(str(value))
    if not isinstance(value, str):
        return None
    text = _KOPECKS.sub(r",\1", value.strip()).translate(_MINUS).removesuffix(".-")
    negative = text.startswith("(") and text.endswith(")")
    text = (text[1:-1] if negative else text).strip()
    if text[:1] in "+-" and text[:1]:
        negative ^= text[0] == "-"
        text = text[1:].strip()
    text, factor = _without_words(text)
    if text[:1] == "-" and not negative:
        negative, text = True, text[1:]
    elif text.endswith("-") and not negative:
        negative, text = True, text[:-1]
    plain = _plain(text.translate(_BLANKS), is_money=is_money)
    number = _limited(plain) if plain else None
    if number is None or abs(number * factor) >= _LARGEST:
        return None
    return -number * factor if negative else number * factor


def _without_words(text: str) -> tuple[str, int]:
    """Take currency and "thousand" away; the second value is what the word multiplies by."""
    for match in list(_CURRENCY.finditer(text))[::-1]:
        if match.start() == 0 or match.end() == len(text):
            text = (text[: match.start()] + text[match.end() :]).strip()
    found = _FACTOR.search(text)
    if found is None:
        return text, 1
    return text[: found.start()], _FACTORS[found[1].casefold()]


def _plain(text: str, *, is_money: bool) -> str | None:
    """Return text with a dot for the decimal mark and nothing else, or None when it is no number."""
    if is_money and _ONE_GROUP.fullmatch(text):
        return text.replace(".", "").replace(",", "")
    if _PLAIN.fullmatch(text):
        return text
    if _COMMA_DECIMAL.fullmatch(text):
        return text.replace(",", ".")
    if _GROUPED_COMMA.fullmatch(text):
        return text.replace(",", "")
    if _GROUPED_DOT.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    return None


def _limited(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < _LARGEST else None
