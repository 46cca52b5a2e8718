"""Phone numbers as people type them: several in one box, with labels, extensions and typing slips."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from crm_desktop.domain.client import Phone
from crm_desktop.domain.phone_boxes import split_box
from crm_desktop.domain.text import digits

_NOISE = str.maketrans("", "", " \u00a0\t()-.\u2011\u2012\u2013\u2014")
# The third form is a slip: no country begins with +89, so it is the trunk 8 with a plus in front.
_RUSSIAN = re.compile(r"(?:(?:\+7|[78]|\+8(?=9))([346789]\d{9})|([349]\d{9}))")
_PLUS_SEVEN = re.compile(r"\+7([346789]\d{9})")
_FLOAT_TEXT = re.compile(r"\+?(\d{6,15})[.,]0+")
_EXPONENT = re.compile(r"\d(?:[.,]\d+)?[eEеЕ]\+?\d{1,2}")
_TRUNK_ZERO = re.compile(r"\(0\)")
_SEARCH_PREFIX = re.compile(r"[78][3489]\d{3,}")
_SEVEN_REGIONS = ("RU", "KZ")
_MIN_POSSIBLE = 8


def parse_phones(text: str, region: str = "RU") -> tuple[Phone, ...]:
    """Return every number typed into one box; what is no number is kept with `e164` None.

    The raw parts together hold everything that was typed, apart from the marks between them.
    """
    simple = _fast(text, region)
    if simple:
        return (Phone(text.strip(), simple),)
    number = _from_number_cell(text.strip())
    if number:
        return (Phone(text.strip(), _normal(number, region)),)
    phones: list[Phone] = []
    for part in split_box(text):
        normal = _normal(part.number, region) if part.number else None
        if normal is None and phones and part.number:
            normal = _with_area_code(part.number, phones[-1].e164)
        label = part.label if normal else ""
        phones.append(Phone(part.raw, normal, part.extension if normal else "", label))
    return tuple(phones)


def parse_phone(text: str, region: str = "RU") -> Phone:
    """Return the one number of a box; a box with several gives the first, with the whole text as typed."""
    phones = parse_phones(text, region)
    if len(phones) == 1:
        return phones[0]
    good = next((phone for phone in phones if phone.e164), None)
    if good is None:
        return Phone(text.strip())
    return Phone(text.strip(), good.e164, good.extension, good.label)


def phone_key(text: str, region: str = "RU") -> str:
    """Return the digits by which a number, or its beginning, is searched: without +7, 7 or 8 in front."""
    normal = _fast(text, region)
    if normal is None and len(digits(text)) > _MIN_POSSIBLE:
        normal = next((phone.e164 for phone in parse_phones(text, region) if phone.e164), None)
    if normal:
        return normal[2:] if normal.startswith("+7") else normal[1:]
    found = digits(text)
    if text.lstrip().startswith("+7"):
        return found[1:]
    if region in _SEVEN_REGIONS and _SEARCH_PREFIX.fullmatch(found):
        return found[1:]
    return found


def format_phone(phone: Phone, extension_mark: str = "#") -> str:
    """Return the number as it is read aloud, `+7 912 345-67-89 #12`; an unknown one as it was typed."""
    normal = phone.e164
    if not normal:
        return phone.raw
    if len(normal) == 12 and normal.startswith("+7"):
        shown = f"+7 {normal[2:5]} {normal[5:8]}-{normal[8:10]}-{normal[10:]}"
    else:
        shown = _format_foreign(normal)
    return f"{shown} {extension_mark}{phone.extension}" if phone.extension else shown


def _fast(text: str, region: str) -> str | None:
    """Settle the usual Russian forms without the library: they are nearly all there is in a Russian list."""
    bare = text.translate(_NOISE)
    if region not in _SEVEN_REGIONS:
        match = _PLUS_SEVEN.fullmatch(bare)
        return "+7" + match[1] if match and match[1].isascii() else None
    match = _RUSSIAN.fullmatch(bare)
    if match is None or not bare.isascii():
        return None
    return "+7" + (match[1] or match[2])


def _from_number_cell(text: str) -> str | None:
    """Return the digits behind `79161234567.0` or `7.9161234567E10`, unless digits were rounded away."""
    if match := _FLOAT_TEXT.fullmatch(text):
        return match[1]
    if not _EXPONENT.fullmatch(text):
        return None
    plain = text.replace(",", ".").replace("е", "e").replace("Е", "e")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    if value != value.to_integral_value() or value >= 10**15:
        return None
    typed = len(digits(plain.lower().split("e")[0]))
    whole = str(int(value))
    return whole if typed >= len(whole) - 2 else None


def _normal(number: str, region: str) -> str | None:
    """Return the E.164 form of one number without label and extension."""
    return _fast(number, region) or _by_library(number, region)


def _by_library(number: str, region: str) -> str | None:
    found = digits(number)
    if not 7 <= len(found) <= 17:
        return None
    if found.startswith("00") and len(found) > _MIN_POSSIBLE + 2:
        return _fast("+" + found[2:], region) or _library_parse("+" + found[2:], region)
    number = _TRUNK_ZERO.sub("", number)
    normal = _library_parse(number, region)
    if normal is None and len(found) >= 11 and "+" not in number:
        normal = _library_parse("+" + digits(number), region, strict=True)
    return normal


def _library_parse(number: str, region: str, *, strict: bool = False) -> str | None:
    import phonenumbers  # slow to load, and most lists never need it

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        reason = phonenumbers.is_possible_number_with_reason(parsed)
        is_possible = reason == phonenumbers.ValidationResult.IS_POSSIBLE
        # Numbering plans change faster than libraries do; the Russian one does not.
        if strict or parsed.country_code == 7 or not is_possible:
            return None
        if len(str(parsed.national_number)) < _MIN_POSSIBLE:
            return None
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _with_area_code(number: str, previous: str | None) -> str | None:
    """Complete `8 (495) 123-45-67, 123-45-68`: a second local number shares the code of the first."""
    found = digits(number)
    if previous is None or "+" in number or not 5 <= len(found) <= 7:
        return None
    if not previous.startswith("+7") or previous[2] == "9" or previous[2:5] == "800":
        return None
    return previous[: 12 - len(found)] + found


def _format_foreign(normal: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(normal, None)
    except phonenumbers.NumberParseException:
        return normal
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
