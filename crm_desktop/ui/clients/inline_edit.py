"""What a text typed into a cell of the list means for the client behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

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

CUSTOM = "custom."
_NAMES = frozenset({"status", "source", "owner"})
_TEXTS = frozenset({"notes", "must_know"})


def problem_with(row: ClientRow, key: str, text: str, own_fields: Sequence[CustomField]) -> Problem | None:
    """Return why a typed text cannot be stored; doubtful phones and addresses are stored and marked."""
    if key == "name" and not tidy(text):
        return None if row.phone or row.email else Problem.NO_NAME
    if key in {"name", *_NAMES} and len(text) > MAX_NAME:
        return Problem.TOO_LONG
    if key == "birthday" and text.strip():
        return None if _birthday(text) else Problem.NOT_A_DATE
    if key == "email" and text.strip():
        return _email_problem(text)
    field = _own_field(key, own_fields)
    return _own_value(field, text)[1] if field else None


def edited(draft: ClientDraft, key: str, text: str, own_fields: Sequence[CustomField]) -> ClientDraft:
    """Return the client with one field changed to what was typed."""
    result = draft.copy()
    if key == "name":
        _set_name(result, tidy(text))
    elif key == "phone":
        _set_phone(result, text)
    elif key == "email":
        _set_email(result, text)
    elif key in _NAMES:
        setattr(result, key, tidy(text))
    elif key in _TEXTS:
        setattr(result, key, text.strip())
    elif key == "tags":
        result.tags = split_words(text)
    elif key == "birthday":
        result.birthday = _birthday(text) if text.strip() else None
    else:
        _set_own(result, key, text, own_fields)
    return result


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a list with commas, each once."""
    words = (tidy(word) for word in text.replace(";", ",").split(","))
    return tuple({word.casefold(): word for word in words if word}.values())


def _set_name(draft: ClientDraft, text: str) -> None:
    from crm_desktop.domain.person_names import parse_person_name

    if draft.kind is ClientKind.COMPANY or (draft.kind is ClientKind.SOLE_TRADER and not draft.name.full()):
        draft.company_name = text
    else:
        draft.name = parse_person_name(text) if text else PersonName()


def _set_phone(draft: ClientDraft, text: str) -> None:
    """The cell shows the first phone; what is typed takes its place, also when it is several numbers."""
    from crm_desktop.domain.phones import parse_phones

    typed = parse_phones(text) if text.strip() else ()
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


def _birthday(text: str) -> Birthday | None:
    from crm_desktop.domain.dates import parse_birthday

    return parse_birthday(text, today=_today())


def _set_own(draft: ClientDraft, key: str, text: str, own_fields: Sequence[CustomField]) -> None:
    field = _own_field(key, own_fields)
    if field is None:
        return
    value, problem = _own_value(field, text)
    if problem is not None or value is None:
        draft.custom.pop(field.key, None)
    else:
        draft.custom[field.key] = value


def _own_field(key: str, own_fields: Sequence[CustomField]) -> CustomField | None:
    name = key.removeprefix(CUSTOM)
    return next((field for field in own_fields if key.startswith(CUSTOM) and field.key == name), None)


def _own_value(field: CustomField, text: str) -> tuple[type_of_custom, Problem | None]:
    from crm_desktop.domain.custom_values import parse_custom

    return parse_custom(field, text, today=_today())


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
