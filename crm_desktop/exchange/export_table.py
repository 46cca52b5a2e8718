"""The columns of an export, as data: heading, kind, and what a client has in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import Address, Birthday, ClientDraft, ClientKind, Email, HandleKind, Phone
from crm_desktop.domain.phones import format_phone
from crm_desktop.domain.timeline import NextStep
from crm_desktop.exchange.json_records import main_employment
from crm_desktop.exchange.table_columns import ColumnKind, ExportValue, TableColumn

_PHONE_COLUMNS = 3
_EMAIL_COLUMNS = 2
_FIRST_YEAR = 1900  # the calendar of spreadsheets begins here


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """One client to be written; the times are known for stored clients only.

    `is_unwanted`: the client asked not to be called.
    """

    draft: ClientDraft
    created_at: datetime | None = None
    updated_at: datetime | None = None
    is_deleted: bool = False
    is_unwanted: bool = False
    next_step: NextStep | None = None
    last_contact_at: datetime | None = None


ExportColumn = TableColumn[ExportRecord]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How an export looks. `labels` holds the headings by column key, and the words `kind.person`,
    `kind.company`, `kind.sole_trader`, `yes`, `no`, `sheet` (English when missing).

    `columns` are the column keys of a view, in its order; empty means every column. `language` decides
    the separator of .csv and the order of day and month. `marks_deleted` adds the column `deleted`.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    own_fields: tuple[CustomField, ...] = ()
    columns: tuple[str, ...] = ()
    language: str = "en"
    marks_deleted: bool = False


ENGLISH: dict[str, str] = {
    "kind": "Client type",
    "name": "Name",
    "last_name": "Last name",
    "first_name": "First name",
    "patronymic": "Patronymic",
    "company": "Company",
    "position": "Position",
    "phone": "Phone",
    "phone_2": "Phone 2",
    "phone_3": "Phone 3",
    "email": "E-mail",
    "email_2": "E-mail 2",
    "telegram": "Telegram",
    "whatsapp": "WhatsApp",
    "vk": "VK",
    "instagram": "Instagram",
    "site": "Website",
    "handle": "Social media",
    "city": "City",
    "address": "Address",
    "birthday": "Birthday",
    "inn": "INN",
    "kpp": "KPP",
    "ogrn": "OGRN",
    "tags": "Tags",
    "status": "Status",
    "source": "Source",
    "owner": "Manager",
    "must_know": "Must know",
    "preferences": "Preferences",
    "notes": "Notes",
    "do_not_call": "Do not call",
    "last_contact": "Last contact",
    "next_step": "Next step",
    "created_at": "Created",
    "updated_at": "Changed",
    "deleted": "In the recycle bin",
    "kind.person": "Person",
    "kind.company": "Company",
    "kind.sole_trader": "Sole trader",
    "yes": "yes",
    "no": "no",
    "sheet": "Clients",
}
LABEL_KEYS = tuple(ENGLISH)
_NOT_IN_ALL = frozenset(
    {"yes", "no", "sheet", "last_contact", "next_step", "created_at", "updated_at", "deleted"}
)
_IN_ALL = tuple(key for key in ENGLISH if "." not in key and key not in _NOT_IN_ALL)
_OWN_COLUMN = {HandleKind.TELEGRAM, HandleKind.WHATSAPP, HandleKind.VK, HandleKind.INSTAGRAM, HandleKind.SITE}
_CODES = frozenset({"phone", "phone_2", "phone_3", "inn", "kpp", "ogrn", "whatsapp"})
_DATES = frozenset({"birthday", "last_contact", "created_at", "updated_at"})
_LONG = frozenset({"notes", "must_know", "preferences", "address"})
_KINDS = {
    CustomFieldKind.NUMBER: ColumnKind.NUMBER,
    CustomFieldKind.MONEY: ColumnKind.MONEY,
    CustomFieldKind.DATE: ColumnKind.DATE,
}


def label(options: ExportOptions, key: str) -> str:
    """Return the word for a key in the language of the export."""
    return options.labels.get(key) or ENGLISH[key]


def client_columns(options: ExportOptions) -> tuple[ExportColumn, ...]:
    """Return the columns that the options ask for; a key that nobody knows is passed over."""
    known = {column.key: column for column in _built_in(options)}
    own = {f"custom.{item.key}": _own_column(item, options) for item in options.own_fields}
    if not options.columns:
        marks = (known["deleted"],) if options.marks_deleted else ()
        return (*(known[key] for key in _IN_ALL), *own.values(), *marks)
    known.update(own)
    return tuple(known[key] for key in options.columns if key in known)


def _built_in(options: ExportOptions) -> Sequence[ExportColumn]:
    getters: dict[str, Callable[[ExportRecord], ExportValue]] = {
        "kind": lambda record: label(options, f"kind.{record.draft.kind}"),
        "name": lambda record: record.draft.display_name(),
        "company": lambda record: _company(record.draft),
        "position": lambda record: item.position if (item := main_employment(record.draft)) else "",
        "city": lambda record: next((item.city for item in record.draft.addresses if item.city), ""),
        "address": lambda record: "\n".join(map(_address_text, record.draft.addresses)),
        "birthday": lambda record: _birthday(record.draft.birthday, options),
        "tags": lambda record: ", ".join(record.draft.tags),
        "handle": lambda record: _handles(record.draft, None),
        "do_not_call": lambda record: label(options, "yes") if record.is_unwanted else None,
        "last_contact": lambda record: record.last_contact_at.date() if record.last_contact_at else None,
        "next_step": lambda record: _next_step(record.next_step),
        "created_at": lambda record: record.created_at.date() if record.created_at else None,
        "updated_at": lambda record: record.updated_at.date() if record.updated_at else None,
        "deleted": lambda record: label(options, "yes") if record.is_deleted else None,
    }
    if options.columns and {"phone_2", "email_2"}.isdisjoint(options.columns):
        getters["phone"] = lambda record: "; ".join(map(_phone_text, record.draft.phones))
        getters["email"] = lambda record: "; ".join(map(_email_text, record.draft.emails))
    else:
        _put_numbered(getters)
    for part in ("last_name", "first_name", "patronymic"):
        getters[part] = lambda record, part=part: getattr(record.draft.name, part)  # type: ignore[misc]
    for kind in _OWN_COLUMN:
        getters[kind.value] = lambda record, kind=kind: _handles(record.draft, kind)  # type: ignore[misc]
    for word in ("inn", "kpp", "ogrn", "status", "source", "owner", "must_know", "preferences", "notes"):
        getters[word] = lambda record, word=word: getattr(record.draft, word)  # type: ignore[misc]
    return [TableColumn(key, label(options, key), _kind(key), getter) for key, getter in getters.items()]


def _put_numbered(getters: dict[str, Callable[[ExportRecord], ExportValue]]) -> None:
    """Give the first phones and e-mails a column each; the last column holds all the rest."""
    for number in range(_PHONE_COLUMNS):
        last = number == _PHONE_COLUMNS - 1
        getters["phone" if not number else f"phone_{number + 1}"] = (
            lambda record, number=number, last=last: (  # type: ignore[misc]
                "; ".join(map(_phone_text, record.draft.phones[number : None if last else number + 1]))
            )
        )
    for number in range(_EMAIL_COLUMNS):
        last = number == _EMAIL_COLUMNS - 1
        getters["email" if not number else f"email_{number + 1}"] = (
            lambda record, number=number, last=last: (  # type: ignore[misc]
                "; ".join(map(_email_text, record.draft.emails[number : None if last else number + 1]))
            )
        )


def _kind(key: str) -> ColumnKind:
    if key in _CODES:
        return ColumnKind.CODE
    if key in _LONG:
        return ColumnKind.LONG_TEXT
    return ColumnKind.DATE if key in _DATES else ColumnKind.TEXT


def _next_step(step: NextStep | None) -> str:
    if step is None:
        return ""
    return f"{step.on.isoformat()} {step.text}" if step.on else step.text


def _company(draft: ClientDraft) -> str:
    main = main_employment(draft)
    if main:
        return main.company
    return draft.company_name if draft.kind is ClientKind.SOLE_TRADER else ""


def _phone_text(phone: Phone) -> str:
    shown = format_phone(phone)
    return f"{shown} ({phone.label})" if phone.label and phone.e164 else shown


def _email_text(email: Email) -> str:
    return email.normal or email.raw


def _address_text(address: Address) -> str:
    return " ".join(address.text.split("\n"))


def _handles(draft: ClientDraft, kind: HandleKind | None) -> str:
    if kind is not None:
        return ", ".join(item.value for item in draft.handles if item.kind is kind)
    others = (item for item in draft.handles if item.kind not in _OWN_COLUMN)
    return ", ".join(
        item.value if item.kind is HandleKind.OTHER else f"{item.kind}: {item.value}" for item in others
    )


def _birthday(birthday: Birthday | None, options: ExportOptions) -> ExportValue:
    if birthday is None:
        return None
    if birthday.year is not None and birthday.year >= _FIRST_YEAR:
        return date(birthday.year, birthday.month, birthday.day)
    if options.language == "ru":
        year = f".{birthday.year:04d}" if birthday.year else ""
        return f"{birthday.day:02d}.{birthday.month:02d}{year}"
    return birthday.text()


def _own_column(own: CustomField, options: ExportOptions) -> ExportColumn:
    kind = _KINDS.get(own.kind, ColumnKind.TEXT)

    def value(record: ExportRecord) -> ExportValue:
        found = record.draft.custom.get(own.key)
        if found is None:
            return None
        if own.kind is CustomFieldKind.MONEY and isinstance(found, int):
            return found / 100
        if own.kind is CustomFieldKind.DATE:
            return _iso_date(str(found))
        if isinstance(found, bool):
            return label(options, "yes" if found else "no")
        return found

    return TableColumn(f"custom.{own.key}", own.label, kind, value)


def _iso_date(text: str) -> ExportValue:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return text
    return found if found.year >= _FIRST_YEAR else text
