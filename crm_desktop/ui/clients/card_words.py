"""What the fields of a client, and their values, are called on screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import (
    Address,
    Birthday,
    ClientKind,
    Email,
    Employment,
    Handle,
    LinkRole,
    Phone,
)
from crm_desktop.domain.phones import format_phone
from crm_desktop.ui.forms.binding import CUSTOM
from crm_desktop.ui.forms.handle_kinds import handle_words
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.own_field_texts import yes_no


def kind_words() -> dict[ClientKind, str]:
    """Return what the kinds of client are called."""
    translate = QCoreApplication.translate
    return {
        ClientKind.PERSON: translate("ClientWords", "Person"),
        ClientKind.COMPANY: translate("ClientWords", "Company"),
        ClientKind.SOLE_TRADER: translate("ClientWords", "Sole trader"),
    }


def role_words() -> dict[LinkRole, str]:
    """Return what a person can be to a company."""
    translate = QCoreApplication.translate
    return {
        LinkRole.EMPLOYEE: translate("ClientWords", "Employee"),
        LinkRole.DIRECTOR: translate("ClientWords", "Director"),
        LinkRole.DECISION_MAKER: translate("ClientWords", "Decides"),
        LinkRole.ACCOUNTANT: translate("ClientWords", "Accountant"),
        LinkRole.OWNER: translate("ClientWords", "Owner"),
        LinkRole.OTHER: translate("ClientWords", "Other role"),
    }


def field_words(own_fields: Iterable[CustomField] = ()) -> dict[str, str]:
    """Return the captions of all fields by key, own fields included."""
    translate = QCoreApplication.translate
    words = {
        "kind": translate("ClientWords", "Kind"),
        "last_name": translate("ClientWords", "Surname"),
        "first_name": translate("ClientWords", "First name"),
        "patronymic": translate("ClientWords", "Patronymic"),
        "company_name": translate("ClientWords", "Name"),
        "employments": translate("ClientWords", "Works at"),
        "phones": translate("ClientWords", "Phones"),
        "emails": translate("ClientWords", "E-mails"),
        "handles": translate("ClientWords", "Messengers and sites"),
        "addresses": translate("ClientWords", "Addresses"),
        "birthday": translate("ClientWords", "Birthday"),
        "inn": translate("ClientWords", "INN"),
        "kpp": translate("ClientWords", "KPP"),
        "ogrn": translate("ClientWords", "OGRN"),
        "status": translate("ClientWords", "Status"),
        "source": translate("ClientWords", "Source"),
        "owner": translate("ClientWords", "Responsible"),
        "tags": translate("ClientWords", "Tags"),
        "must_know": translate("ClientWords", "Must know"),
        "preferences": translate("ClientWords", "Preferences"),
        "notes": translate("ClientWords", "Notes"),
    }
    return words | {CUSTOM + field.key: field.label for field in own_fields}


def value_text(value: Any, formats: Formats) -> str:
    """Return a value of any field as text for comparing: lists part by part, nothing as a dash."""
    if value in (None, "", (), []):
        return "—"
    if isinstance(value, tuple):
        return "\n".join(_part_text(part) for part in value)
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, Birthday):
        return formats.birthday(value)
    if isinstance(value, ClientKind):
        return kind_words()[value]
    return str(value)


def _part_text(part: Any) -> str:
    if isinstance(part, Phone):
        text, label = format_phone(part), part.label
    elif isinstance(part, Email):
        text, label = part.raw, part.label
    elif isinstance(part, Handle):
        text, label = f"{handle_words()[part.kind]}: {part.value}", part.label
    elif isinstance(part, Address):
        text, label = part.text, part.label
    elif isinstance(part, Employment):
        text, label = part.company, part.position or role_words()[part.role]
    else:
        return str(part)
    return f"{text} ({label})" if label else text
