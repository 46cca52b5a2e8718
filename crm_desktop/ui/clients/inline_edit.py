"""What a text typed into a cell of the list means for the client behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import (
    MAX_NAME,
    Birthday,
    ClientDraft,
    ClientKind,
    ClientRow,
    PersonName,
    type_of_custom,
)
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.text import tidy
from crm_desktop.ui.table.words import split_words

CUSTOM = "custom."
_NAMES = frozenset({"status", "source", "owner"})
_TEXTS = frozenset({"notes", "must_know"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the meaning of a typed text depends on: the day, the country of phones, the own fields."""

    today: dt.date
    region: str = "RU"
    own_fields: tuple[CustomField, ...] = ()


def problem_with(row: ClientRow, key: str, text: str, reading: Reading) -> Problem | None:
    """Return why a typed text cannot be stored; doubtful phones and addresses are stored and marked."""
    if key == "name" and not tidy(text):
        return None if row.phone or row.email else Problem.NO_NAME
    if key in {"name", *_NAMES} and len(text) > MAX_NAME:
        return Problem.TOO_LONG
    if key == "birthday" and text.strip():
        return None if _birthday(text, reading.today) else Problem.NOT_A_DATE
    if key == "email" and text.strip():
        return _email_problem(text)
    field = _own_field(key, reading.own_fields)
    return _own_value(field, text, reading.today)[1] if field else None


def edited(draft: ClientDraft, key: str, text: str, reading: Reading) -> ClientDraft:
    """Return the client with one field changed to what was typed."""
    result = draft.copy()
    if key == "name":
        _set_name(result, tidy(text))
    elif key == "phone":
        _set_phone(result, text, reading.region)
    elif key == "email":
        _set_email(result, text)
    elif key in _NAMES:
        setattr(result, key, tidy(text))
    elif key in _TEXTS:
        setattr(result, key, text.strip())
    elif key == "tags":
        result.tags = split_words(text)
    elif key == "birthday":
        result.birthday = _birthday(text, reading.today) if text.strip() else None
    else:
        _set_own(result, key, text, reading)
    return result


def _set_name(draft: ClientDraft, text: str) -> None:
    from crm_desktop.domain.person_names import parse_person_name

    if draft.kind is ClientKind.COMPANY or (draft.kind is ClientKind.SOLE_TRADER and not draft.name.full()):
        draft.company_name = text
    else:
        draft.name = parse_person_name(text) if text else PersonName()


def _set_phone(draft: ClientDraft, text: str, region: str) -> None:
    """The cell shows the first phone; what is typed takes its place, also when it is several numbers."""
    from crm_desktop.domain.phones import parse_phones

    typed = parse_phones(text, region) if text.strip() else ()
    if typed and draft.phones and not typed[0].label:
        typed = (replace(typed[0], label=draft.phones[0].label), *typed[1:])
    draft.phones = (*typed, *draft.phones[1:])


def _set_email(draft: ClientDraft, text: str) -> None:
    from crm_desktop.domain.emails import parse_emails

    typed = parse_emails(text) if text.strip() else ()
    if typed and draft.emails and not typed[0].label:
        typed = (replace(typed[0], label=draft.emails[0].label), *typed[1:])
    draft.emails = (*typed, *draft.emails[1:])


def _email_problem(text: str) -> Problem | None:
    from crm_desktop.domain.emails import parse_emails

    return None if any(email.normal for email in parse_emails(text)) else Problem.NOT_AN_EMAIL


def _birthday(text: str, today: dt.date) -> Birthday | None:
    from crm_desktop.domain.dates import parse_birthday

    return parse_birthday(text, today=today)


def _set_own(draft: ClientDraft, key: str, text: str, reading: Reading) -> None:
    field = _own_field(key, reading.own_fields)
    if field is None:
        return
    value, problem = _own_value(field, text, reading.today)
    if problem is not None or value is None:
        draft.custom.pop(field.key, None)
    else:
        draft.custom[field.key] = value


def _own_field(key: str, own_fields: Sequence[CustomField]) -> CustomField | None:
    name = key.removeprefix(CUSTOM)
    return next((field for field in own_fields if key.startswith(CUSTOM) and field.key == name), None)


def _own_value(field: CustomField, text: str, today: dt.date) -> tuple[type_of_custom, Problem | None]:
    from crm_desktop.domain.custom_values import parse_custom

    return parse_custom(field, text, today=today)
