"""Facts about a client in a text that was pasted: phones, addresses, names, companies, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_desktop.domain.client import (
    Birthday,
    ClientDraft,
    ClientKind,
    Email,
    Employment,
    Handle,
    HandleKind,
    PersonName,
    Phone,
)
from crm_desktop.domain.company_names import company_key, guess_kind, sole_trader_name
from crm_desktop.domain.dates import parse_birthday
from crm_desktop.domain.emails import normal_email
from crm_desktop.domain.given_names import is_given_name
from crm_desktop.domain.handles import parse_handle
from crm_desktop.domain.name_words import is_initial, is_patronymic, surname_weight
from crm_desktop.domain.person_names import looks_like_person_name, parse_person_name
from crm_desktop.domain.phones import parse_phone
from crm_desktop.domain.tax_ids import check_inn
from crm_desktop.domain.text import digits
from crm_desktop.domain.timeline import InteractionKind

LONGEST = 20_000  # letters that are read; a whole book is no contact
Value = Phone | Email | Handle | PersonName | Birthday | str
_SURE_NAME = 0.6


class FactKind(StrEnum):
    """What a piece of text says."""

    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    INN = "inn"
    COMPANY = "company"
    PERSON = "person"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of the text, from `start` to `end`, with what it means."""

    kind: FactKind
    start: int
    end: int
    text: str
    value: Value


_EMAIL = re.compile(r"[\w.+%\-]{1,64}@[\w\-]+(?:\.[\w\-]+)+")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"«»]+|\b(?:t\.me|wa\.me|vk\.com|instagram\.com|ok\.ru)/[^\s<>\"«»]+",
    re.IGNORECASE,
)
_NICK = re.compile(r"(?<![\w@.])@[A-Za-z]\w{3,31}\b(?!\.\w)", re.ASCII)
_INN = re.compile(r"(?<!\d)(?:ИНН\D{0,3})?(\d{12}|\d{10})(?!\d)", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w@.])(?:\+|00)?\d(?:[\s\u00a0().\-\u2010-\u2015]{0,3}\d){6,14}(?:[\s,;]*(?:доб|вн|ext)\.?\s*\d{1,6})?(?![\w@])",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    r"(?:д\.?\s?р\.?|дата рождения|день рождения|родил(?:ся|ась)|birthday|born|dob)\s*[:\-–—]?\s*"
    r"(\d{1,2}[./\-]\d{1,2}(?:[./\-]\d{2,4})?|\d{1,2}\s[а-яa-z]{3,8}(?:\s\d{4})?)",
    re.IGNORECASE,
)
_FORMS = r"ООО|АО|ПАО|ЗАО|ОАО|НАО|ИП|АНО|ТОО|ЧП|КФХ|ТСЖ"
_COMPANY = re.compile(
    rf"(?<!\w)(?:(?:{_FORMS})\s{{0,2}}(?:«[^»\n]{{1,80}}»|\"[^\"\n]{{1,80}}\"|“[^”\n]{{1,80}}”"
    r"|[А-ЯЁA-Z][\w\-]*(?:\s(?:[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁA-Z][\w\-]*)){0,3})"
    r"|[A-Z][\w&\-]*(?:\s[A-Z][\w&\-]*){0,3},?\s(?:LLC|Ltd|Inc|GmbH|Corp)\b\.?)"
)
_WORD = r"(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?|[А-ЯЁA-Z]\.)"
_NAME = re.compile(rf"(?<![\w@.]){_WORD}(?:[ \u00a0]?(?<=\.){_WORD}|[ \u00a0]{_WORD}){{0,3}}(?![\w@])")
_INTRODUCED = re.compile(
    r"(?:меня зовут|моё имя|с вами|имя|контакт|зовут|my name is|i am|name)\s*[:\-–—]?\s*$", re.IGNORECASE
)
_LEADING = frozenset(
    "звонил звонила позвонил позвонила написал написала пишет писал писала просит просил просила пришёл пришла"
    " приходил приходила спросил спросила клиент клиентка покупатель здравствуйте привет добрый уважаемый"
    " уважаемая спасибо dear hello hi thanks called client mr mrs ms".split()
)
_LETTER = re.compile(r"(?mi)^[ \t]*(?:from|от|кому|to|subject|тема|sent|отправлено|дата|date)\s*:\s*\S")
_REGARDS = re.compile(
    r"(?i)с уважением|best regards|kind regards|sincerely|здравствуйте[,!]|добрый день[,!]|dear "
)
_CHAT = re.compile(
    r"(?m)^[ \t]*(?:\[?\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?,?\s+\d{1,2}:\d{2}|\[\d{1,2}:\d{2}|[^\n]{1,40},? \[\d{1,2})"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A text with its facts, in their order; no two share a letter. `looks` is what it seems to be."""

    text: str
    facts: tuple[Fact, ...]
    looks: InteractionKind


def recognise(text: str, *, today: date, region: str = "RU") -> Recognised:
    """Return what can be read out of a text; of what is doubtful nothing is made."""
    head = text[:LONGEST]
    taken = bytearray(len(head))
    facts: list[Fact] = []
    for fact in _candidates(head, today, region):
        if not any(taken[fact.start : fact.end]):
            taken[fact.start : fact.end] = b"\x01" * (fact.end - fact.start)
            facts.append(fact)
    facts.extend(_names(head, taken))
    return Recognised(text, tuple(sorted(facts, key=lambda fact: fact.start)), _looks(head))


def draft_of_facts(facts: tuple[Fact, ...]) -> ClientDraft:
    """Return a new client with these facts."""
    return add_facts(ClientDraft(), facts)


def add_facts(draft: ClientDraft, facts: tuple[Fact, ...]) -> ClientDraft:
    """Return a client with what the facts add; nothing that is known already is written over."""
    result = draft.copy()
    for fact in facts:
        _add(result, fact)
    if not result.name.full() and result.company_name == "" and len(result.employments) == 1:
        # Nobody but a company is named: it is the client.
        place = result.employments[0]
        if place.company_id is None:
            result.kind, result.company_name, result.employments = ClientKind.COMPANY, place.company, ()
    return result


def is_new(draft: ClientDraft, fact: Fact) -> bool:
    """Whether a fact adds anything to a client."""
    return add_facts(draft, (fact,)) != draft


def _candidates(text: str, today: date, region: str) -> Iterator[Fact]:
    """Yield possible facts, the surest first: what is taken by one is no part of another."""
    for match in _EMAIL.finditer(text):
        normal = normal_email(match[0])
        if normal:
            yield _fact(FactKind.EMAIL, match, Email(match[0], normal))
    for match in _LINK.finditer(text):
        raw = match[0].rstrip(".,;:!?)")
        handle = parse_handle(raw)
        if handle is not None:
            yield Fact(FactKind.HANDLE, match.start(), match.start() + len(raw), raw, handle)
    for match in _NICK.finditer(text):
        yield _fact(FactKind.HANDLE, match, Handle(HandleKind.TELEGRAM, match[0][1:]))
    for match in _BIRTHDAY.finditer(text):
        birthday = parse_birthday(match[1], today=today)
        if birthday is not None:
            yield _fact(FactKind.BIRTHDAY, match, birthday, 1)
    yield from _numbers(text, region)
    for match in _COMPANY.finditer(text):
        if guess_kind(match[0]) in (ClientKind.COMPANY, ClientKind.SOLE_TRADER):
            yield _fact(FactKind.COMPANY, match, match[0].strip())


def _numbers(text: str, region: str) -> Iterator[Fact]:
    """Yield tax numbers, named as such or not to be taken for a phone, and phones."""
    for match in _INN.finditer(text):
        is_named = not match[0][0].isdigit()
        if check_inn(match[1]) is None and (is_named or parse_phone(match[1], region).e164 is None):
            yield _fact(FactKind.INN, match, match[1], 1)
    for match in _PHONE.finditer(text):
        raw = match[0].strip()
        phone = parse_phone(raw, region)
        if phone.e164 and len(digits(raw)) <= len(digits(phone.e164)) + 8:
            yield _fact(FactKind.PHONE, match, Phone(raw, phone.e164, phone.extension, phone.label))


def _names(text: str, taken: bytearray) -> Iterator[Fact]:
    """Yield the first name of a person that is surely one, or that is introduced as one."""
    best: tuple[float, Fact] | None = None
    for match in _NAME.finditer(text):
        if any(taken[match.start() : match.end()]):
            continue
        words, start = match[0].split(), match.start()
        # A sentence may begin with a word in capitals before the name: `Звонила Анна Лебедева`.
        leads = words[0].casefold() in _LEADING
        if len(words) > 1 and (leads or (len(words) > 2 and not _may_name(words[0]))):
            start += len(words[0]) + 1
            words = words[1:]
        said = text[start : match.end()]
        introduced = leads or bool(_INTRODUCED.search(text[max(0, match.start() - 24) : match.start()]))
        weight = looks_like_person_name(said)
        is_name = len(words) > 1 and weight >= _SURE_NAME and any(_belongs(word) for word in words)
        if is_name or (introduced and (is_given_name(words[0]) or weight >= _SURE_NAME)):
            weight += introduced + 0.1 * len(words)
            if best is None or weight > best[0]:
                fact = Fact(FactKind.PERSON, start, match.end(), said, parse_person_name(said))
                best = (weight, fact)
    if best is not None:
        yield best[1]


def _may_name(word: str) -> bool:
    return _belongs(word) or surname_weight(word) > 0


def _belongs(word: str) -> bool:
    """Whether a word is surely a part of a name, and not the first of a sentence."""
    return is_given_name(word) or is_patronymic(word) or is_initial(word)


def _fact(kind: FactKind, match: re.Match[str], value: Value, group: int = 0) -> Fact:
    return Fact(kind, match.start(group), match.end(group), match[group], value)


def _looks(text: str) -> InteractionKind:
    """Return what a text seems to be: a letter has a head or regards, a chat has times before its lines."""
    if len(_LETTER.findall(text)) >= 2:
        return InteractionKind.LETTER
    if _CHAT.search(text):
        return InteractionKind.MESSAGE
    return InteractionKind.LETTER if len(_REGARDS.findall(text)) >= 2 else InteractionKind.NOTE


def _add(draft: ClientDraft, fact: Fact) -> None:
    value = fact.value
    if isinstance(value, Phone | Email | Handle):
        _add_contact(draft, value)
    elif isinstance(value, Birthday):
        draft.birthday = draft.birthday or value
    elif isinstance(value, PersonName):
        if draft.kind is not ClientKind.COMPANY:
            _complete_name(draft, value)
    elif fact.kind is FactKind.INN:
        draft.inn = draft.inn or value
    else:
        _add_company(draft, value)


def _add_contact(draft: ClientDraft, value: Phone | Email | Handle) -> None:
    if isinstance(value, Phone):
        if not any(phone.e164 == value.e164 for phone in draft.phones):
            draft.phones = (*draft.phones, value)
    elif isinstance(value, Email):
        if not any(email.normal == value.normal for email in draft.emails):
            draft.emails = (*draft.emails, value)
    elif (value.kind, value.value.casefold()) not in {
        (handle.kind, handle.value.casefold()) for handle in draft.handles
    }:
        draft.handles = (*draft.handles, value)


def _complete_name(draft: ClientDraft, name: PersonName) -> None:
    """Fill in the parts of a name that are not known, when the known ones agree."""
    have = draft.name
    pairs = [(getattr(have, part), getattr(name, part)) for part in ("last_name", "first_name", "patronymic")]
    if all(not mine or not theirs or mine.casefold() == theirs.casefold() for mine, theirs in pairs):
        draft.name = PersonName(*(mine or theirs for mine, theirs in pairs))


def _add_company(draft: ClientDraft, company: str) -> None:
    if draft.kind is not ClientKind.PERSON:
        draft.company_name = draft.company_name or company
        return
    if guess_kind(company) is ClientKind.SOLE_TRADER and not draft.employments:
        draft.kind, draft.company_name = ClientKind.SOLE_TRADER, company
        if not draft.name.full():
            draft.name = sole_trader_name(company)
        return
    if company_key(company) not in {company_key(place.company) for place in draft.employments}:
        draft.employments = (*draft.employments, Employment(company, is_main=not draft.employments))
