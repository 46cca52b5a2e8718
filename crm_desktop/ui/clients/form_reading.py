"""Reads one line that a person typed or pasted about a new client: name, phone, e-mail, company."""

from __future__ import annotations

import re

from crm_desktop.domain.client import ClientDraft, ClientKind, Employment, PersonName
from crm_desktop.domain.company_names import guess_kind, sole_trader_name
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.person_names import looks_like_person_name, parse_person_name
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.text import digits, tidy

_EMAIL = re.compile(r"(?:mailto:)?[^\s,;<>()]+@[^\s,;<>()]+")
_NUMBER = re.compile(r"(?<![\w№])\+?\d[\d\s().\-–]{5,}\d(?:\s*(?:доб\.?|ext\.?|#)\s*\d{1,6})?", re.IGNORECASE)
_LEFTOVER = re.compile(r"(?:\b(?:тел|моб|т|phone|tel|mob|e-?mail|почта)\b\s*[.:]+|[:;|/]+)", re.IGNORECASE)


def read_line(text: str, kind: ClientKind | None = None, region: str = "RU") -> ClientDraft:
    """Return what one line says; `kind` is what the user chose, else it is told from the line."""
    draft = ClientDraft()
    rest = _take_emails(text, draft)
    rest = _take_phones(rest, draft, region)
    rest = tidy(_LEFTOVER.sub(" ", rest)).strip(" ,;-–—")
    who = rest.partition(",")[0]
    draft.kind = kind or guess_kind(rest if looks_like_person_name(who) < 0.5 else who) or ClientKind.PERSON
    if not rest:
        return draft
    if draft.kind is ClientKind.COMPANY:
        draft.company_name = rest
    elif draft.kind is ClientKind.SOLE_TRADER:
        _read_trader(rest, draft)
    else:
        _read_person(rest, draft, is_chosen=kind is not None)
    return draft


def _take_emails(text: str, draft: ClientDraft) -> str:
    found = [email for match in _EMAIL.findall(text) for email in parse_emails(match) if email.normal]
    if not found:
        return text
    draft.emails = tuple(found)
    return _EMAIL.sub(" ", text)


def _take_phones(text: str, draft: ClientDraft, region: str) -> str:
    for match in _NUMBER.finditer(text):
        if len(digits(match[0])) >= 10:
            draft.phones += tuple(phone for phone in parse_phones(match[0].strip(), region) if phone.e164)
    if not draft.phones:
        return text
    return _NUMBER.sub(lambda match: " " if len(digits(match[0])) >= 10 else match[0], text)


def _read_trader(text: str, draft: ClientDraft) -> None:
    name = sole_trader_name(text)
    draft.name = name
    if not name.full():
        draft.company_name = text


def _read_person(text: str, draft: ClientDraft, *, is_chosen: bool) -> None:
    """`Лебедева Анна, Кофейня «Зерно», управляющая` names the place of work too."""
    who, _, where = text.partition(",")
    company, _, position = where.strip().partition(",")
    if (
        company
        and looks_like_person_name(who) >= 0.5
        and guess_kind(company)
        in {
            ClientKind.COMPANY,
            ClientKind.SOLE_TRADER,
        }
    ):
        draft.employments = (Employment(tidy(company), position=tidy(position)),)
        text = who
    # A word that no list of names knows is still the name of whom the user calls a person.
    name = parse_person_name(text)
    draft.name = name if name.full() or not is_chosen else PersonName(last_name=text)
