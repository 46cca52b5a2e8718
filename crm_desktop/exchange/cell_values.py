"""From the text of one cell to the values in it; what is no value of the column's kind goes to the notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from crm_desktop.domain.client import ClientKind, Email, Handle, HandleKind, Phone
from crm_desktop.domain.custom_values import parse_yes_no
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.handles import parse_handle
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.text import fold_words, tidy
from crm_desktop.exchange.grid import Cell, cell_text
from crm_desktop.exchange.headings import normal_heading

_NOTHING = frozenset(
    "|нет|не указан|не указано|не указана|неизвестно|нет данных|отсутствует|б н|н д|"
    "none|n a|na|null|nan|no|unknown|not known|not set".split("|")
)
_LONGEST_NOTHING = 20
# Words of a heading that do not tell one phone or address from another.
_GENERIC = frozenset(
    (
        "телефон телефоны тел номер phone phones telephone number no mobile № клиента контакта контактный контактное "
        "основной основная primary для связи email e mail почта эл электронная почты электронной адрес адреса "
        "address value контакты contact лицо лица person контактные данные к d of the ф и доставки"
    ).split()
)
_EMAIL_IN_TEXT = re.compile(r"[^\s,;<>()/|]+@[^\s,;<>()/|]+")
_PHONE_RUN = re.compile(r"\+?\d[\d\s()\-\u2010-\u2015]{8,}\d")
# Headings whose columns are pieces of one address, with the mark that a piece needs in one line.
_ADDRESS_PARTS = dict.fromkeys(
    "область регион район край улица ул страна state region country county province".split(), ""
) | {
    "дом": "д.",
    "корпус": "корп.",
    "строение": "стр.",
    "квартира": "кв.",
    "кв": "кв.",
    "офис": "оф.",
    "apartment": "apt.",
    "flat": "flat",
    "house": "",
    "подъезд": "подъезд",
    "этаж": "этаж",
}
_LIST = re.compile(r"\s*[;\n|]\s*|\s*,\s*")
_KINDS: dict[ClientKind, tuple[str, ...]] = {
    ClientKind.PERSON: ("person", "физ", "частн", "individual", "человек"),
    ClientKind.SOLE_TRADER: ("sole", "ип", "индивидуальн", "предприним", "самозан"),
    ClientKind.COMPANY: ("company", "юр", "компан", "организац", "legal", "business", "ооо", "фирма"),
}
_HANDLE_STEMS: dict[HandleKind, tuple[str, ...]] = {
    HandleKind.TELEGRAM: ("telegram", "телеграм"),
    HandleKind.WHATSAPP: ("whatsapp", "ватсап"),
    HandleKind.VIBER: ("viber", "вайбер"),
    HandleKind.FACEBOOK: ("facebook", "фейсбук"),
    HandleKind.INSTAGRAM: ("instagram",),
    HandleKind.MAX: ("max",),
    HandleKind.VK: ("vk", "вк"),
}


@dataclass(slots=True)
class Found:
    """What one cell gave; `rest` is text that did not fit the column and belongs in the notes."""

    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    handles: tuple[Handle, ...] = ()
    rest: str = ""
    problems: list[Problem] = field(default_factory=list)


def is_nothing(text: str) -> bool:
    """Tell whether a cell only says that there is no value: a dash, `нет`, `n/a`."""
    return len(text) <= _LONGEST_NOTHING and not text[-1:].isdigit() and fold_words(text) in _NOTHING


def reason_not_to_call(value: Cell) -> str | None:
    """Return why a client must not be called, as a cell of such a column says it: any text but a plain
    yes is the reason. None when the cell says that calls are welcome, or nothing."""
    text = tidy(cell_text(value))
    answer = parse_yes_no(value)
    if answer:
        return ""
    return None if answer is False or not text or is_nothing(text) else text


@lru_cache(maxsize=1024)
def heading_label(heading: str) -> str:
    """Return the words of a heading that tell one phone (or address) from another: `рабочий`, `факс`."""
    words = [word for word in re.findall(r"[^\W\d_]+", tidy(heading)) if normal_heading(word) not in _GENERIC]
    label = " ".join(words).casefold()
    return label if len(label) <= 30 else ""


def phones_in(text: str, region: str, heading: str) -> Found:
    """Return the phones of a cell, and the e-mail addresses that people put beside them."""
    if is_nothing(text):
        return Found()
    emails: tuple[Email, ...] = ()
    if "@" in text:
        parts = _EMAIL_IN_TEXT.findall(text)
        emails = tuple(email for part in parts for email in parse_emails(part) if email.normal)
        if emails:
            text = _EMAIL_IN_TEXT.sub(" ", text)
    if not any(mark.isdigit() for mark in text):
        return Found(emails=emails, rest=tidy(text.strip(" ,;/|")))
    label = heading_label(heading)
    phones = tuple(
        Phone(phone.raw, phone.e164, phone.extension, phone.label or label)
        for phone in parse_phones(text, region)
    )
    found = Found(phones=phones, emails=emails)
    found.problems.extend(Problem.NOT_A_PHONE for phone in phones if phone.e164 is None)
    return found


def labelled(found: Found, label: str) -> Found:
    """Return what a cell gave with the label that another column has for it."""
    return replace(
        found,
        phones=tuple(replace(phone, label=label) for phone in found.phones),
        emails=tuple(replace(email, label=label) for email in found.emails),
        handles=tuple(replace(handle, label=label) for handle in found.handles),
    )


def emails_in(text: str, region: str, heading: str) -> Found:
    """Return the e-mail addresses of a cell; a phone among them is a phone."""
    if is_nothing(text):
        return Found()
    found = Found()
    emails: list[Email] = []
    label = heading_label(heading)
    for email in parse_emails(text):
        if email.normal is None and "@" not in email.raw:
            phones = parse_phones(email.raw, region) if sum(map(str.isdigit, email.raw)) >= 10 else ()
            if phones and all(phone.e164 for phone in phones):
                found.phones += phones
                continue
        if email.normal is None:
            found.problems.append(Problem.NOT_AN_EMAIL)
        emails.append(Email(email.raw, email.normal, email.label or label))
    found.emails = tuple(emails)
    return found


def handles_in(text: str, kind: HandleKind | None, heading: str) -> Found:
    """Return the messenger accounts and sites of a cell."""
    if is_nothing(text):
        return Found()
    kind = kind or handle_kind(heading)
    found = Found()
    rest: list[str] = []
    for part in _LIST.split(text):
        handle = parse_handle(part, kind) if part else None
        if handle:
            found.handles += (handle,)
        elif part:
            rest.append(part)
    found.rest = ", ".join(rest)
    return found


def name_and_contacts(text: str, region: str) -> tuple[str, Found]:
    """Part a cell that holds a name and a phone (or an e-mail) after it: `Иванов Иван 8 916 123-45-67`."""
    found = Found()
    numbers = [run for run in _PHONE_RUN.findall(text) if sum(map(str.isdigit, run)) >= 10]
    addresses = _EMAIL_IN_TEXT.findall(text)
    if not numbers and not addresses:
        return text, found
    found.phones = tuple(phone for run in numbers for phone in parse_phones(run, region))
    found.emails = tuple(email for part in addresses for email in parse_emails(part))
    found.problems.extend(Problem.NOT_A_PHONE for phone in found.phones if phone.e164 is None)
    name = text
    for part in (*numbers, *addresses):
        name = name.replace(part, " ")
    return tidy(name).strip(" ,;:-–—()"), found


def address_part(heading: str, text: str) -> str:
    """Return a piece of an address as it is written in one line; empty when the heading means a whole one."""
    word = normal_heading(heading)
    if word not in _ADDRESS_PARTS:
        return ""
    mark = _ADDRESS_PARTS[word]
    return text if not mark or normal_heading(text).startswith(normal_heading(mark)) else f"{mark} {text}"


def handle_kind(heading: str) -> HandleKind | None:
    """Return the messenger that a heading names."""
    words = f" {normal_heading(heading)}"
    return next(
        (kind for kind, stems in _HANDLE_STEMS.items() if any(f" {stem}" in words for stem in stems)), None
    )


def client_kind(text: str) -> ClientKind | None:
    """Return the kind of client that a word of a file means."""
    word = fold_words(text)
    return next((kind for kind, stems in _KINDS.items() if word.startswith(stems)), None)


def words_in(text: str) -> tuple[str, ...]:
    """Return the tags of a cell."""
    return tuple(
        dict.fromkeys(part for part in map(tidy, _LIST.split(text)) if part and not is_nothing(part))
    )
