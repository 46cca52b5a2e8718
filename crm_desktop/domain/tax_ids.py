"""Russian registration numbers: INN, KPP and OGRN, their check digits and what Excel does to them."""

from __future__ import annotations

import re

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.text import digits

_KPP = re.compile(r"\d{4}[\dA-Z]{2}\d{3}", re.ASCII)
_NOT_NUMBER = re.compile(r"[^0-9A-ZА-Я]", re.IGNORECASE)
_PAIR = re.compile(
    r"\D*(\d{9,12})\s*[/\\,;|\s]+\s*(?:КПП\D*)?(\d{4}[\dA-Z]{2}\d{3})\D*", re.ASCII | re.IGNORECASE
)
_INN_LENGTHS = (10, 12)


def check_inn(text: str) -> Problem | None:
    """Return BAD_INN unless text is empty or an INN with right check digits."""
    return None if not text.strip() or _is_inn(_bare(text)) else Problem.BAD_INN


def check_kpp(text: str) -> Problem | None:
    """Return BAD_KPP unless text is empty or has the form of a KPP; a KPP has no check digit."""
    return None if not text.strip() or _KPP.fullmatch(_bare(text).upper()) else Problem.BAD_KPP


def check_ogrn(text: str) -> Problem | None:
    """Return BAD_OGRN unless text is empty or an OGRN or OGRNIP with a right check digit."""
    return None if not text.strip() or _is_ogrn(_bare(text)) else Problem.BAD_OGRN


def normal_inn(value: object) -> str:
    """Return an INN as text; the zero that Excel cut off comes back when the check digits then are right."""
    text = _text(value)
    bare = _bare(text)
    if bare.isascii() and bare.isdigit() and len(bare) + 1 in _INN_LENGTHS and _is_inn("0" + bare):
        return "0" + bare
    return bare if _is_inn(bare) else text


def normal_kpp(value: object) -> str:
    """Return a KPP as text, with the zero that Excel cut off."""
    text = _text(value)
    bare = _bare(text).upper()
    if len(bare) == 8 and bare.isascii() and bare.isdigit():
        return "0" + bare
    return bare if _KPP.fullmatch(bare) else text


def normal_ogrn(value: object) -> str:
    """Return an OGRN or OGRNIP as text without blanks."""
    text = _text(value)
    bare = _bare(text)
    return bare if _is_ogrn(bare) else text


def split_inn_kpp(text: str) -> tuple[str, str]:
    """Return INN and KPP written into one cell, `7707083893/773601001`; either may be empty."""
    match = _PAIR.fullmatch(text.strip())
    if match:
        return normal_inn(match[1]), match[2].upper()
    return normal_inn(text), ""


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value).strip()
    return text[:-2] if text.endswith(".0") and text[:-2].isdigit() else text


def _bare(text: str) -> str:
    bare = _NOT_NUMBER.sub("", text)
    found = digits(bare)
    for word in ("ИНН", "КПП", "ОГРНИП", "ОГРН", "INN", "KPP"):
        if bare.upper() == word + found:
            return found
    return bare


def _is_inn(text: str) -> bool:
    if len(text) not in _INN_LENGTHS or not (text.isascii() and text.isdigit()) or not text.strip("0"):
        return False
    from stdnum.ru import inn  # loaded when the first full INN is met

    return bool(inn.is_valid(text))


def _is_ogrn(text: str) -> bool:
    if len(text) not in (13, 15) or not (text.isascii() and text.isdigit()):
        return False
    if len(text) == 15:
        # The last digit of the remainder counts; stdnum wants the whole of it, which no digit can be above 9.
        return text[0] in "34" and int(text[:-1]) % 13 % 10 == int(text[-1])
    from stdnum.ru import ogrn

    return bool(ogrn.is_valid(text))
