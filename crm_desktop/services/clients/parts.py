"""How a client draft becomes rows and rows become a draft: the only place that knows both shapes."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.domain.client import (
    MAX_NAME,
    Address,
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
)
from crm_desktop.domain.text import storable, tidy
from crm_desktop.models.fields import dump_json
from crm_desktop.services.derived import EMAIL, PHONE

# Column -> attribute of the draft, for the texts that are stored as they are.
TEXTS = ("company_name", "inn", "kpp", "ogrn", "must_know", "preferences", "notes")
MULTILINE = frozenset({"must_know", "preferences", "notes"})
PARTY_COLUMNS = (
    "uid",
    "kind",
    "last_name",
    "first_name",
    "patronymic",
    *TEXTS,
    "birthday",
    "birth_month_day",
    "status_id",
    "source_id",
    "owner_id",
    "extra",
)
CONTACT_COLUMNS = ("kind", "raw", "normal", "extension", "label")
ADDRESS_COLUMNS = ("raw", "label", "postcode", "region", "city")
LINK_COLUMNS = ("company_id", "role", "title", "has_left", "is_main")


@dataclass(slots=True)
class References:
    """The ids behind the names in drafts, by folded name, and the names behind the ids."""

    statuses: dict[str, int] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)
    tags: dict[str, int] = field(default_factory=dict)
    companies: dict[str, int] = field(default_factory=dict)
    tag_names: dict[int, str] = field(default_factory=dict)  # as they are stored, whatever was typed
    company_names: dict[int, str] = field(default_factory=dict)


def party_values(
    draft: ClientDraft, status: int | None, source: int | None, owner: int | None
) -> dict[str, Any]:
    """Return the columns of the party itself, without `uid`."""
    birthday = draft.birthday.text() if draft.birthday else ""
    values: dict[str, Any] = {
        "kind": draft.kind.value,
        "last_name": tidy(draft.name.last_name),
        "first_name": tidy(draft.name.first_name),
        "patronymic": tidy(draft.name.patronymic),
    }
    for name in TEXTS:
        text: str = getattr(draft, name)
        values[name] = storable(text).strip() if name in MULTILINE else tidy(text)
    return values | {
        "birthday": birthday,
        "birth_month_day": birthday[-5:],
        "status_id": status,
        "source_id": source,
        "owner_id": owner,
        "extra": dump_json(_custom_values(draft)),
    }


def _custom_values(draft: ClientDraft) -> dict[str, Any]:
    clean = {key: storable(value) if isinstance(value, str) else value for key, value in draft.custom.items()}
    return {key: value for key, value in clean.items() if value not in (None, "")}


def new_uid() -> str:
    """Return a fresh name of a record that is the same in every base it travels to."""
    return uuid.uuid4().hex


def contact_values(draft: ClientDraft) -> list[tuple[str, ...]]:
    """Return the rows of phones, e-mails and handles, in the order of CONTACT_COLUMNS."""
    rows: list[tuple[str, ...]] = [
        (PHONE, phone.raw, phone.e164 or "", phone.extension, phone.label) for phone in draft.phones
    ]
    rows += [(EMAIL, mail.raw, mail.normal or "", "", mail.label) for mail in draft.emails]
    rows += [
        (handle.kind.value, handle.value, handle.value.casefold()[:MAX_NAME], "", handle.label)
        for handle in draft.handles
    ]
    return _storable_rows(rows, text_at=1)


def address_values(draft: ClientDraft) -> list[tuple[str, ...]]:
    """Return the rows of addresses, in the order of ADDRESS_COLUMNS."""
    rows = [(item.text, item.label, item.postcode, item.region, item.city) for item in draft.addresses]
    return _storable_rows(rows, text_at=0)


def _storable_rows(rows: Sequence[tuple[str, ...]], text_at: int) -> list[tuple[str, ...]]:
    """Return rows as they can be stored; one whose text is empty is none."""
    clean = [tuple(map(storable, row)) for row in rows]
    return [row for row in clean if row[text_at].strip()]


def link_values(employment: Employment, company_id: int) -> tuple[Any, ...]:
    """Return the row of a place in a company, in the order of LINK_COLUMNS."""
    return (
        company_id,
        employment.role.value,
        tidy(employment.position),
        int(employment.has_left),
        int(employment.is_main),
    )


def draft_of(
    party: dict[str, Any],
    contacts: list[tuple[str, ...]],
    addresses: list[tuple[str, ...]],
    places: list[tuple[Any, ...]],
    tags: list[str],
    names: tuple[str, str, str],
) -> ClientDraft:
    """Return the draft that a stored client is edited as.

    `contacts` and `addresses` are in the order of their columns above; `places` are
    (company name, company id, role, title, has_left, is_main); `names` are status, source, owner.
    """
    phones = [
        Phone(raw, normal or None, ext, label) for kind, raw, normal, ext, label in contacts if kind == PHONE
    ]
    emails = [Email(raw, normal or None, label) for kind, raw, normal, _, label in contacts if kind == EMAIL]
    handles = [
        Handle(HandleKind(kind), raw, label)
        for kind, raw, _, _, label in contacts
        if kind not in {PHONE, EMAIL}
    ]
    texts = {name: party[name] for name in TEXTS}
    return ClientDraft(
        kind=ClientKind(party["kind"]),
        name=PersonName(party["last_name"], party["first_name"], party["patronymic"]),
        employments=tuple(
            Employment(company, company_id, title, LinkRole(role), bool(left), bool(main))
            for company, company_id, role, title, left, main in places
        ),
        phones=tuple(phones),
        emails=tuple(emails),
        handles=tuple(handles),
        addresses=tuple(Address(*values) for values in addresses),
        birthday=Birthday.from_text(party["birthday"]) if party["birthday"] else None,
        status=names[0],
        source=names[1],
        owner=names[2],
        tags=tuple(tags),
        custom=json.loads(party["extra"]),
        **texts,
    )
