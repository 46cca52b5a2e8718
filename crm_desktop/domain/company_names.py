"""Names of companies: the legal form in front or behind, quotes, and the key by which two are the same."""

from __future__ import annotations

import re

from crm_desktop.domain.client import MAX_NAME, ClientKind, PersonName
from crm_desktop.domain.name_words import has_company_word
from crm_desktop.domain.person_names import looks_like_person_name, parse_person_name
from crm_desktop.domain.text import fold_words, tidy

_LONG_FORMS = {
    "общество с ограниченной ответственностью": "ООО",
    "общество с дополнительной ответственностью": "ОДО",
    "публичное акционерное общество": "ПАО",
    "непубличное акционерное общество": "НАО",
    "открытое акционерное общество": "ОАО",
    "закрытое акционерное общество": "ЗАО",
    "акционерное общество": "АО",
    "индивидуальный предприниматель": "ИП",
    "товарищество с ограниченной ответственностью": "ТОО",
    "частное предприятие": "ЧП",
    "крестьянское (фермерское) хозяйство": "КФХ",
    "крестьянско-фермерское хозяйство": "КФХ",
    "глава кфх": "ИП",
    "автономная некоммерческая организация": "АНО",
    "производственный кооператив": "ПК",
    "товарищество собственников жилья": "ТСЖ",
    "limited liability company": "LLC",
    "private limited company": "Ltd",
    "public limited company": "PLC",
    "sole proprietor": "ИП",
    "sole trader": "ИП",
    "individual entrepreneur": "ИП",
}
_RUSSIAN_FORMS = (
    *(
        "ООО",
        "ОДО",
        "ПАО",
        "НАО",
        "ОАО",
        "ЗАО",
        "АО",
        "ИП",
        "ИЧП",
        "ТОО",
        "ЧП",
        "ПБОЮЛ",
        "КФХ",
        "АНО",
        "НКО",
        "ТСЖ",
    ),
    *(
        "ТСН",
        "СНТ",
        "ДНТ",
        "ПК",
        "ПКФ",
        "НПО",
        "НПП",
        "НПФ",
        "УП",
        "ЧУП",
        "ФГУП",
        "ГУП",
        "МУП",
        "ФГБУ",
        "ФГАУ",
    ),
    *(
        "ФГБОУ",
        "ГБУ",
        "ГБОУ",
        "ГАУ",
        "МБУ",
        "МБОУ",
        "МБДОУ",
        "МАОУ",
        "МОУ",
        "МКУ",
        "ГКУ",
        "ГУ",
        "МУ",
        "КГУ",
        "ЧОУ",
    ),
    *("ЧУ", "ООИ", "ЖСК", "ГСК", "СПК", "СХПК", "ОсОО"),
)
_FOREIGN_FORMS = {
    "ltd": "Ltd",
    "limited": "Ltd",
    "llc": "LLC",
    "l.l.c": "LLC",
    "inc": "Inc",
    "incorporated": "Inc",
    "corp": "Corp",
    "corporation": "Corp",
    "plc": "PLC",
    "llp": "LLP",
    "lp": "LP",
    "gmbh": "GmbH",
    "ag": "AG",
    "kg": "KG",
    "ug": "UG",
    "sarl": "SARL",
    "sas": "SAS",
    "sa": "SA",
    "s.a": "SA",
    "srl": "SRL",
    "spa": "SpA",
    "s.p.a": "SpA",
    "bv": "BV",
    "b.v": "BV",
    "nv": "NV",
    "oy": "Oy",
    "ab": "AB",
    "as": "AS",
    "aps": "ApS",
    "pty": "Pty",
    "pty ltd": "Pty Ltd",
    "co": "Co",
    "co ltd": "Co Ltd",
    "s.r.o": "s.r.o.",
    "sp. z o.o": "Sp. z o.o.",
    "ooo": "ООО",
    "oao": "ОАО",
    "zao": "ЗАО",
    "pao": "ПАО",
}
_TRADER_FORMS = frozenset({"ИП", "ПБОЮЛ", "ИЧП"})
_RUSSIAN = {form.casefold(): form for form in _RUSSIAN_FORMS}
_CODES = "|".join(sorted((re.escape(form) for form in _RUSSIAN), key=len, reverse=True))
_LONG = "|".join(sorted((re.escape(form) for form in _LONG_FORMS), key=len, reverse=True))
_FOREIGN = "|".join(sorted((re.escape(form) for form in _FOREIGN_FORMS), key=len, reverse=True)).replace(
    r"\ ", r"[\s,.]+"
)
_FRONT = re.compile(rf"^\W{{0,3}}({_LONG}|{_CODES})(?![\w-])[\s.,:]*", re.IGNORECASE)
_LATIN_FRONT = re.compile(r"^\W{0,3}(ooo|oao|zao|pao|llc)(?![\w-])[\s.,:]*(?=\S)", re.IGNORECASE)
_BACK = re.compile(rf"(?<![\s,(])[\s,(]+({_LONG}|{_CODES}|{_FOREIGN})[.)\s]*$", re.IGNORECASE)
_TRAILING_DOT = re.compile(r"(?<=\w\w)\.$")  # not the dot of an initial
_QUOTES = "\"'«»“”„‘’`"
_QUOTED = re.compile(r"[\"«“„][^\"»”“]+[\"»”“]")


def split_legal_form(text: str) -> tuple[str, str]:
    """Return the legal form in its short spelling, or nothing, and the name without it and its quotes."""
    shown = tidy(text)
    if len(shown) > MAX_NAME:  # a note in the wrong column, not a name
        return "", shown
    match = _FRONT.match(shown) or _LATIN_FRONT.match(shown)
    if match:
        form, bare = match[1], shown[match.end() :]
    elif match := _BACK.search(shown):
        form, bare = match[1], shown[: match.start()]
    else:
        return "", _without_quotes(shown)
    bare = _without_quotes(_TRAILING_DOT.sub("", bare.strip(" ,:").lstrip(".")))
    if not any(character.isalnum() for character in bare):
        return "", _without_quotes(shown)
    return _short(form), bare


def company_key(text: str) -> str:
    """Return the key by which two spellings of a company are one: folded, without legal form and quotes."""
    return fold_words(split_legal_form(text)[1].replace("&", " and "))


def guess_kind(text: str) -> ClientKind | None:
    """Return who a name belongs to in law, or None when it does not say."""
    form, bare = split_legal_form(text)
    if form in _TRADER_FORMS or (form == "ЧП" and looks_like_person_name(bare) >= 0.5):
        return ClientKind.SOLE_TRADER
    if form or _QUOTED.search(text) or has_company_word(text):
        return ClientKind.COMPANY
    return ClientKind.PERSON if looks_like_person_name(text) >= 0.5 else None


def sole_trader_name(text: str) -> PersonName:
    """Return the person behind `ИП Иванов И.И.`."""
    return parse_person_name(split_legal_form(text)[1])


def _short(form: str) -> str:
    folded = re.sub(r"[\s,.]+", " ", form.casefold()).strip()
    exact = form.casefold()
    return (
        _LONG_FORMS.get(exact)
        or _RUSSIAN.get(exact)
        or _FOREIGN_FORMS.get(exact)
        or _FOREIGN_FORMS.get(folded, form)
    )


def _without_quotes(text: str) -> str:
    """Take away quotes round the whole name; quotes round a part of it stay."""
    bare = text.strip()
    while len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES:
        inner = bare[1:-1].strip()
        if not inner or 0 <= inner.find("»") < inner.rfind("«"):
            break
        bare = inner
    return bare
