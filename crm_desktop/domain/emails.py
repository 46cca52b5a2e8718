"""E-mail addresses as people type them: several in one box, with Cyrillic look-alikes and stray blanks."""

from __future__ import annotations

import re
from itertools import pairwise

from crm_desktop.domain.client import Email
from crm_desktop.domain.text import drop_invisible

_LOOK_ALIKE = str.maketrans("аАВеЕКМНоОрРсСТуУхХ", "aABeEKMHoOpPcCTyYxX")
_SPACED_AT = re.compile(r"(?<!\s)\s*(?:[@＠]|[(\[](?:at|собака)[)\]])\s*", re.IGNORECASE)
_SPACED_DOT = re.compile(
    r"(@[\w.\-]*?)\s*[.,]\s*(?=(?:ru|com|org|net|su|рф|by|kz|ua|info|biz|uk|de)(?:[\s,;>)]|$))", re.IGNORECASE
)
_SCHEME = re.compile(r"mailto:\s*", re.IGNORECASE)
_QUERY = re.compile(r"(?<=\.\w\w)(\w*)\?\S*")
_CUT = re.compile(r"[;,\n\r|\\]+|(?<!\s)\s+/+\s*|/(?=[^\s/]*@)|(?<!\s)\s+(?:и|или|and|or)\s+", re.IGNORECASE)
_WORDS = re.compile(r"[\s<>()\[\]\"«»]+")
_ADDRESS = re.compile(
    r"[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*"
    r"@(?:[^\W_](?:[\w\-]{0,61}[^\W_])?\.)+(?:[^\W\d_]{2,24}|xn--[a-z0-9\-]{2,59})"
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CYRILLIC_ZONES = frozenset(
    {
        "рф",
        "рус",
        "москва",
        "дети",
        "онлайн",
        "сайт",
        "орг",
        "ком",
        "бел",
        "укр",
        "қаз",
        "срб",
        "мкд",
        "мон",
        "бг",
    }
)
_EDGE = ".…,:;<>()[]\"'«» \t\u00a0"
_LONGEST = 254
_NO_LABEL = frozenset(
    {"", "e-mail", "email", "mail", "эл почта", "почта", "e", "эл", "емейл", "мейл", "имейл", "эл. почта"}
)


def parse_emails(text: str) -> tuple[Email, ...]:
    """Return every address of one box; what is no address is kept with `normal` None, never lost."""
    simple = text.strip()
    if _is_plain(simple):
        return (Email(simple, _fold(simple)),)
    emails: list[Email] = []
    for piece in _CUT.split(_SPACED_DOT.sub(r"\1.", _SPACED_AT.sub("@", drop_invisible(text)))):
        if any(character.isalnum() for character in piece):
            emails.extend(_addresses(piece.strip()))
    if len(emails) == 1:
        return (Email(simple, emails[0].normal, emails[0].label),)
    return tuple(emails)


def normal_email(text: str) -> str | None:
    """Return the form by which one address is compared, or None when it cannot be an address."""
    candidate = _QUERY.sub(r"\1", _SCHEME.sub("", text)).strip(_EDGE)
    if "@" not in candidate or len(candidate) > _LONGEST:
        return None
    candidate = _repair(candidate)
    if not _ADDRESS.fullmatch(candidate) or not _is_of_one_alphabet(candidate):
        return None
    return _fold(candidate)


def _is_of_one_alphabet(address: str) -> bool:
    """Refuse what was typed half in Russian: Cyrillic letters need a zone that takes them."""
    return not _CYRILLIC.search(address) or address.rpartition(".")[2].casefold() in _CYRILLIC_ZONES


def _is_plain(text: str) -> bool:
    return (
        text.isascii() and "mailto:" not in text and len(text) <= _LONGEST and bool(_ADDRESS.fullmatch(text))
    )


def _fold(address: str) -> str:
    return address.casefold()


def _repair(address: str) -> str:
    """Put Latin letters for the Cyrillic ones that look the same; a truly Cyrillic domain stays."""
    if not _CYRILLIC.search(address):
        return address
    local, _, domain = address.rpartition("@")
    return f"{_repair_part(local)}@{_repair_domain(domain)}"


def _repair_part(part: str) -> str:
    fixed = part.translate(_LOOK_ALIKE)
    return part if _CYRILLIC.search(fixed) else fixed


def _repair_domain(domain: str) -> str:
    fixed = domain.translate(_LOOK_ALIKE)
    if not _CYRILLIC.search(fixed):
        return fixed
    return domain


def _addresses(piece: str) -> list[Email]:
    """Return the addresses of a piece without separators; the words round the only one are its label."""
    words = [word for word in _WORDS.split(piece) if word]
    found = [(word, normal_email(word)) for word in words]
    good = [(word, normal) for word, normal in found if normal]
    if not good:
        return [Email(piece)]
    if len(good) > 1:
        return _several(piece, words)
    label = " ".join(word for word, normal in found if normal is None).strip(" :-–—.,")
    if label.casefold() in _NO_LABEL:
        label = ""
    return [Email(piece, good[0][1], label)]


def _several(piece: str, words: list[str]) -> list[Email]:
    """Give each address the words before it; words after the last one go with the last."""
    starts: list[int] = []
    position = 0
    for word in words:
        position = piece.index(word, position)
        if normal_email(word):
            starts.append(position + len(word))
        position += len(word)
    bounds = [0, *starts[:-1], len(piece)]
    return [email for begin, end in pairwise(bounds) for email in _addresses(piece[begin:end].strip())]
