"""Clients as a list of plain records with English names: the JSON form of export, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import (
    Birthday,
    ClientDraft,
    ClientKind,
    Email,
    Employment,
    Handle,
    HandleKind,
    LinkRole,
    PersonName,
    Phone,
    type_of_custom,
)
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.person_names import parse_person_name
from crm_desktop.domain.phones import parse_phone
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.csv_text import decode
from crm_desktop.exchange.safe_write import replaced_file, watched

_E = TypeVar("_E", bound=StrEnum)
_WORDS = ("inn", "kpp", "ogrn", "status", "source", "owner", "notes", "must_know", "preferences")


def record_of(
    draft: ClientDraft,
    own_fields: Sequence[CustomField] = (),
    *,
    is_deleted: bool = False,
    is_unwanted: bool = False,
) -> dict[str, Any]:
    """Return a client under plain English names; own fields stand under their labels.

    Only a client of the recycle bin has the field `deleted`, only one who asked not to be called
    `do_not_call`.
    """
    main = main_employment(draft)
    is_company = draft.kind is ClientKind.COMPANY
    record: dict[str, Any] = {
        "kind": draft.kind.value,
        "name": draft.display_name() or draft.fallback_name(),
        "last_name": draft.name.last_name,
        "first_name": draft.name.first_name,
        "patronymic": draft.name.patronymic,
        "company": main.company if main else "" if is_company else draft.company_name,
        "position": main.position if main else "",
        "phones": [
            {"raw": phone.raw, "e164": phone.e164, "extension": phone.extension, "label": phone.label}
            for phone in draft.phones
        ],
        "emails": [email.normal or email.raw for email in draft.emails],
        "handles": [{"kind": handle.kind.value, "value": handle.value} for handle in draft.handles],
        "addresses": [address.text for address in draft.addresses],
        "birthday": draft.birthday.text() if draft.birthday else None,
        "tags": list(draft.tags),
    }
    record.update({word: getattr(draft, word) for word in _WORDS})
    if len(draft.employments) > 1:
        record["employments"] = [_employment_record(item) for item in draft.employments]
    record["custom"] = labelled(draft.custom, own_fields)
    if is_unwanted:
        record["do_not_call"] = True
    if is_deleted:
        record["deleted"] = True
    return record


def main_employment(draft: ClientDraft) -> Employment | None:
    """Return the company that a list shows beside a person."""
    return next((item for item in draft.employments if item.is_main), next(iter(draft.employments), None))


def labelled(
    custom: Mapping[str, type_of_custom], own_fields: Sequence[CustomField]
) -> dict[str, type_of_custom]:
    """Return values of own fields by label; money in whole units, as people write it."""
    fields = {item.key: item for item in own_fields}
    shown: dict[str, type_of_custom] = {}
    for key, value in custom.items():
        own = fields.get(key)
        is_money = own is not None and own.kind is CustomFieldKind.MONEY and isinstance(value, int)
        shown[own.label if own else key] = value / 100 if is_money and isinstance(value, int) else value
    return shown


def _employment_record(item: Employment) -> dict[str, Any]:
    return {
        "company": item.company,
        "position": item.position,
        "role": item.role.value,
        "has_left": item.has_left,
        "is_main": item.is_main,
    }


def write_json(
    path: Path,
    records: Iterable[Mapping[str, Any]],
    progress: Progress | None = None,
    total: int | None = None,
) -> int:
    """Write clients as one JSON list, a record a line; return how many."""
    count = 0
    with replaced_file(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        for record in watched(records, progress, total):
            file.write(",\n" if count else "\n")
            file.write(json.dumps(record, ensure_ascii=False))
            count += 1
        file.write("\n]\n")
    return count


def load_records(path: Path) -> list[dict[str, Any]]:
    """Return the records of a JSON file; raise FileFormatError when it is no list of them.

    What was in the recycle bin when it was written stays out: nobody wants removed clients back unasked.
    """
    try:
        data = json.loads(decode(path.read_bytes()))
    except (ValueError, RecursionError) as error:
        raise FileFormatError(FileReason.DAMAGED, str(path)) from error
    if isinstance(data, dict):
        data = next((value for value in data.values() if isinstance(value, list)), [data])
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise FileFormatError(FileReason.NOT_A_TABLE, str(path))
    return [item for item in data if item.get("deleted") is not True]


def draft_from_record(
    record: Mapping[str, Any], region: str
) -> tuple[ClientDraft, dict[str, type_of_custom]]:
    """Return the draft of a record, and its own fields by label."""
    draft = ClientDraft(kind=_enum(ClientKind, record.get("kind"), ClientKind.PERSON))
    draft.name = PersonName(
        _text(record, "last_name"), _text(record, "first_name"), _text(record, "patronymic")
    )
    company = _text(record, "company")
    if draft.kind is ClientKind.COMPANY:
        draft.company_name = _text(record, "name") or company
    elif draft.kind is ClientKind.SOLE_TRADER:
        draft.company_name = company
    if not draft.display_name():
        _name_whole(draft, _text(record, "name"))
    draft.employments = _employments(record, "" if draft.kind is not ClientKind.PERSON else company)
    draft.phones = tuple(_phone(item, region) for item in _list(record, "phones"))
    draft.emails = tuple(email for item in _list(record, "emails") for email in _emails(item))
    draft.handles = tuple(
        Handle(_enum(HandleKind, item.get("kind"), HandleKind.OTHER), str(item.get("value") or ""))
        for item in _list(record, "handles")
        if isinstance(item, dict) and item.get("value")
    )
    draft.addresses = tuple(parse_address(str(item)) for item in _list(record, "addresses") if item)
    draft.birthday = _birthday(record.get("birthday"))
    draft.tags = tuple(str(item) for item in _list(record, "tags") if item)
    for word in _WORDS:
        setattr(draft, word, _text(record, word))
    custom = record.get("custom")
    values: dict[str, type_of_custom] = {
        str(label): value
        if isinstance(value, str | int | float | bool)
        else json.dumps(value, ensure_ascii=False)
        for label, value in (custom.items() if isinstance(custom, dict) else ())
        if value is not None
    }
    return draft, values


def _name_whole(draft: ClientDraft, name: str) -> None:
    """Read a name that a foreign record gives in one piece; a name made of the first phone is none."""
    if name and any(mark.isalpha() for mark in name) and "@" not in name:
        draft.name = parse_person_name(name)


def _employments(record: Mapping[str, Any], company: str) -> tuple[Employment, ...]:
    items = [item for item in _list(record, "employments") if isinstance(item, dict) and item.get("company")]
    if items:
        return tuple(
            Employment(
                str(item["company"]),
                position=str(item.get("position") or ""),
                role=_enum(LinkRole, item.get("role"), LinkRole.EMPLOYEE),
                has_left=bool(item.get("has_left")),
                is_main=bool(item.get("is_main", True)),
            )
            for item in items
        )
    return (Employment(company, position=_text(record, "position")),) if company else ()


def _phone(item: Any, region: str) -> Phone:
    if not isinstance(item, dict):
        return parse_phone(str(item), region)
    raw = str(item.get("raw") or item.get("e164") or "")
    e164 = str(item["e164"]) if item.get("e164") else parse_phone(raw, region).e164
    return Phone(raw, e164, str(item.get("extension") or ""), str(item.get("label") or ""))


def _emails(item: Any) -> tuple[Email, ...]:
    text = str(item.get("normal") or item.get("raw") or "") if isinstance(item, dict) else str(item)
    return parse_emails(text) if text.strip() else ()


def _birthday(value: Any) -> Birthday | None:
    try:
        return Birthday.from_text(value) if isinstance(value, str) and value else None
    except ValueError:
        return None


def _enum(kind: type[_E], value: Any, default: _E) -> _E:
    try:
        return kind(value)
    except ValueError:
        return default


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    return "" if value is None else str(value)


def _list(record: Mapping[str, Any], key: str) -> list[Any]:
    value = record.get(key)
    return value if isinstance(value, list) else [] if value in (None, "") else [value]
