"""Clients as vCards: read 2.1, 3.0 and 4.0, write 3.0, which every phone and mail program takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import (
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
    type_of_custom,
)
from crm_desktop.domain.company_names import guess_kind
from crm_desktop.domain.dates import parse_birthday
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.handles import parse_handle
from crm_desktop.domain.person_names import parse_person_name
from crm_desktop.domain.phones import parse_phone
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.csv_text import decode
from crm_desktop.exchange.json_records import labelled, main_employment
from crm_desktop.exchange.safe_write import replaced_file, watched
from crm_desktop.exchange.vcard_text import (
    Property,
    cards_in,
    custom_label,
    escaped,
    line,
    quoted,
    split_unescaped,
    unescaped,
)

# Fields that the standard does not know; other programs pass over names that begin with X-.
_OWN_WORDS = {
    "X-CRM-INN": "inn",
    "X-CRM-KPP": "kpp",
    "X-CRM-OGRN": "ogrn",
    "X-CRM-STATUS": "status",
    "X-CRM-SOURCE": "source",
    "X-CRM-OWNER": "owner",
    "X-CRM-MUST-KNOW": "must_know",
    "X-CRM-PREFERENCES": "preferences",
}
_NOT_LABELS = frozenset({"voice", "pref", "internet", "text", "x-internet", "msg", "main"})
_APPLE_NO_YEAR = 1604
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)")
_IM_SCHEMES = {kind.value: kind for kind in HandleKind if kind not in (HandleKind.SITE, HandleKind.OTHER)} | {
    "tg": HandleKind.TELEGRAM
}
Custom = dict[str, type_of_custom]


def write_vcards(
    path: Path,
    drafts: Iterable[ClientDraft],
    own_fields: Sequence[CustomField] = (),
    progress: Progress | None = None,
    total: int | None = None,
) -> int:
    """Write clients as cards of one file; return how many."""
    count = 0
    with replaced_file(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        for draft in watched(drafts, progress, total):
            file.write(card_of(draft, own_fields))
            count += 1
    return count


def card_of(draft: ClientDraft, own_fields: Sequence[CustomField] = ()) -> str:
    """Return one client as a vCard 3.0 that keeps every field."""
    name = draft.name
    parts = [escaped(part) for part in (name.last_name, name.first_name, name.patronymic, "", "")]
    lines = ["BEGIN:VCARD\r\n", "VERSION:3.0\r\n"]
    lines.append(line("FN", escaped(draft.display_name() or draft.fallback_name())))
    lines.append(line("N", ";".join(parts)))
    lines.append(line("X-CRM-KIND", draft.kind.value))
    lines.extend(_company_lines(draft))
    labels: list[str] = []
    for phone in draft.phones:
        number = phone.e164 or phone.raw
        shown = f"{number} #{phone.extension}" if phone.extension else number
        raw = f";X-RAW={quoted(phone.raw)}" if phone.raw != shown else ""
        lines.append(_labelled_line("TEL", escaped(shown), phone.label, raw, labels))
    for email in draft.emails:
        value = email.normal or email.raw
        raw = f";X-RAW={quoted(email.raw)}" if email.raw != value else ""
        lines.append(_labelled_line("EMAIL", escaped(value), email.label, f";TYPE=INTERNET{raw}", labels))
    lines.extend(_address_line(address, labels) for address in draft.addresses)
    lines.extend(_handle_line(handle, labels) for handle in draft.handles)
    lines.extend(_other_lines(draft, own_fields))
    return "".join(lines) + "END:VCARD\r\n"


def _company_lines(draft: ClientDraft) -> list[str]:
    lines: list[str] = []
    main = main_employment(draft)
    if draft.company_name or main:
        lines.append(line("ORG", escaped(main.company if main else draft.company_name)))
    if draft.kind is ClientKind.COMPANY:
        lines.append("X-ABSHOWAS:COMPANY\r\n")
    if main and main.position:
        lines.append(line("TITLE", escaped(main.position)))
    for item in draft.employments:
        flags = ("left" if item.has_left else "", "main" if item.is_main else "")
        lines.append(
            line(
                "X-CRM-EMPLOYMENT",
                ";".join(map(escaped, (item.company, item.position, item.role.value, *flags))),
            )
        )
    return lines


def _labelled_line(name: str, value: str, label: str, parameters: str, labels: list[str]) -> str:
    """Write a label as phones do: a group of two lines, because TYPE knows only a few English words."""
    if not label:
        return line(name, value, parameters)
    labels.append(label)
    group = f"item{len(labels)}"
    return line(f"{group}.{name}", value, parameters) + line(f"{group}.X-ABLabel", escaped(label))


def _address_line(address: Address, labels: list[str]) -> str:
    parts = ("", "", address.text, address.city, address.region, address.postcode, "")
    return _labelled_line("ADR", ";".join(map(escaped, parts)), address.label, "", labels)


def _handle_line(handle: Handle, labels: list[str]) -> str:
    if handle.kind is HandleKind.SITE:
        return _labelled_line("URL", escaped(handle.value), handle.label, "", labels)
    return _labelled_line(
        "X-SOCIALPROFILE", escaped(handle.value), handle.label, f";TYPE={handle.kind.value}", labels
    )


def _other_lines(draft: ClientDraft, own_fields: Sequence[CustomField]) -> list[str]:
    lines: list[str] = []
    birthday = draft.birthday
    if birthday and birthday.year:
        lines.append(line("BDAY", birthday.text()))
    elif birthday:
        lines.append(
            line(
                "BDAY",
                f"{_APPLE_NO_YEAR}-{birthday.month:02d}-{birthday.day:02d}",
                f";X-APPLE-OMIT-YEAR={_APPLE_NO_YEAR}",
            )
        )
    if draft.tags:
        lines.append(line("CATEGORIES", ",".join(map(escaped, draft.tags))))
    if draft.notes:
        lines.append(line("NOTE", escaped(draft.notes)))
    lines.extend(
        line(name, escaped(value)) for name, word in _OWN_WORDS.items() if (value := getattr(draft, word))
    )
    for label, value in labelled(draft.custom, own_fields).items():
        kind = type(value).__name__
        lines.append(line("X-CRM-FIELD", f"{escaped(label)};{kind};{escaped(str(value))}"))
    return lines


def read_vcards(path: Path, region: str, today: date) -> list[tuple[ClientDraft, Custom]]:
    """Return the clients of a vCard file, each with its own fields by label."""
    return [_draft(card, region, today) for card in cards_in(decode(path.read_bytes()))]


def _draft(card: list[Property], region: str, today: date) -> tuple[ClientDraft, Custom]:
    labels = {
        item.group: _apple_label(item.text()) for item in card if item.name == "X-ABLABEL" and item.group
    }
    draft, custom = ClientDraft(), Custom()
    notes: list[str] = []
    for item in card:
        label = labels.get(item.group, "") if item.group else ""
        if item.name in _OWN_WORDS:
            setattr(draft, _OWN_WORDS[item.name], item.text())
        elif item.name == "X-CRM-FIELD":
            custom.update(_own_field(item))
        elif item.name in ("NOTE", "NICKNAME", "ANNIVERSARY", "X-EPOCSECONDNAME"):
            notes.append("\n".join(item.text().splitlines()))
        elif item.name == "X-ANDROID-CUSTOM":
            notes.append(" ".join(part for part in item.parts()[1:] if part and not part.isdigit()))
        elif item.name == "CATEGORIES":
            draft.tags = (
                *draft.tags,
                *(tag for part in _listed(item) if (tag := part.strip()) and tag not in draft.tags),
            )
        elif item.name == "BDAY":
            draft.birthday = _birthday(item, today)
        else:
            _put_contact(draft, item, label, region)
    draft.notes = "\n".join(note for note in notes if note.strip())
    _put_identity(draft, card)
    return draft, custom


def _put_contact(draft: ClientDraft, item: Property, label: str, region: str) -> None:
    if item.name == "TEL":
        phone = _phone(item, label, region)
        draft.phones += (phone,) if phone else ()
    elif item.name == "EMAIL":
        draft.emails += _emails(item, label)
    elif item.name == "ADR":
        address = _address(item, label)
        draft.addresses += (address,) if address else ()
    elif item.name == "URL":
        draft.handles += (Handle(HandleKind.SITE, item.text(), label),) if item.text().strip() else ()
    elif item.name in ("X-SOCIALPROFILE", "IMPP", "SOCIALPROFILE") or item.name[2:].lower() in _IM_SCHEMES:
        handle = _handle(item, label)
        draft.handles += (handle,) if handle else ()


def _listed(item: Property) -> list[str]:
    return [unescaped(part) for part in split_unescaped(item.value, ",")]


def _apple_label(text: str) -> str:
    return text.removeprefix("_$!<").removesuffix(">!$_").strip()


def _type_label(item: Property, label: str) -> str:
    own = [named for word in item.parameters.get("TYPE", []) if (named := custom_label(word))]
    words = own or [
        word
        for kinds in item.kinds()
        for word in kinds.split(",")
        if word not in _NOT_LABELS and not word.startswith("x-") and not word.isdigit()
    ]
    return label or " ".join(dict.fromkeys(words))


def _raw(item: Property, default: str) -> str:
    return next(iter(item.parameters.get("X-RAW", [])), "") or default


def _phone(item: Property, label: str, region: str) -> Phone | None:
    text = item.text().strip().removeprefix("tel:")
    if not text:
        return None
    text = text.replace(";ext=", " #")
    found = parse_phone(text, region)
    return Phone(_raw(item, text), found.e164, found.extension, _type_label(item, label) or found.label)


def _emails(item: Property, label: str) -> tuple[Email, ...]:
    text = item.text().strip()
    raw = _raw(item, "")
    label = _type_label(item, label)
    return tuple(Email(raw or email.raw, email.normal, label) for email in parse_emails(text))


def _address(item: Property, label: str) -> Address | None:
    parts = [part.strip() for part in (*item.parts(), *[""] * 7)][:7]
    box, extra, street, city, region, postcode, country = parts
    label = _type_label(item, label)
    if street and not (box or extra or country) and all(part in street for part in (city, region, postcode)):
        return Address(street, label, postcode, region, city)
    text = ", ".join(part for part in (postcode, country, region, city, street, extra, box) if part)
    if not text:
        return None
    found = parse_address(text)
    return Address(text, label, postcode or found.postcode, region or found.region, city or found.city)


def _handle(item: Property, label: str) -> Handle | None:
    text = item.text().strip()
    scheme, _, rest = text.partition(":")
    words = [
        *item.kinds(),
        *(word.lower() for word in item.parameters.get("X-SERVICE-TYPE", [])),
        item.name[2:].lower(),
    ]
    kind = next((_IM_SCHEMES[word] for word in words if word in _IM_SCHEMES), None)
    if HandleKind.OTHER.value in words and item.name == "X-SOCIALPROFILE":
        return Handle(HandleKind.OTHER, text, label)
    if scheme.lower() in _IM_SCHEMES or scheme.lower() == "x-apple":
        kind, text = kind or _IM_SCHEMES.get(scheme.lower()), rest
    found = parse_handle(text, kind)
    if found is None:
        return Handle(kind or HandleKind.OTHER, text, label) if text else None
    return Handle(found.kind, found.value, label or found.label)


def _birthday(item: Property, today: date) -> Birthday | None:
    text = item.text().strip().partition("T")[0]
    if not text.startswith("--") and (match := _DAY.fullmatch(text)):
        text = "-".join(match.groups())
    elif match := _NO_YEAR.fullmatch(text):
        text = f"--{match[1]}-{match[2]}"
    try:
        day = Birthday.from_text(text)
    except ValueError:
        return parse_birthday(text, today=today)
    if item.parameters.get("X-APPLE-OMIT-YEAR") or day.year == _APPLE_NO_YEAR:
        return Birthday(day.month, day.day)
    return day


def _own_field(item: Property) -> Custom:
    label, kind, text = [*item.parts(), "", "", ""][:3]
    if kind == "int" and text.lstrip("-").isdigit():
        return {label: int(text)}
    if kind == "float":
        return {label: float(text)}
    return {label: text == "True" if kind == "bool" else text}


def _put_identity(draft: ClientDraft, card: list[Property]) -> None:
    """Fill kind, name and companies; a card without a name is named by FN, NICKNAME or ORG."""
    first: dict[str, Property] = {}
    for item in card:
        first.setdefault(item.name, item)
    words = {
        name: item.text().strip()
        for name, item in first.items()
        if name in ("FN", "TITLE", "ROLE", "X-CRM-KIND", "KIND")
    }
    parts = [part.strip() for part in (*first["N"].parts(), "", "", "")] if "N" in first else ["", "", ""]
    draft.name = PersonName(*parts[:3])
    units = [part.strip() for part in first["ORG"].parts() if part.strip()] if "ORG" in first else []
    org = units[0] if units else ""
    full = words.get("FN", "")
    shown_as = first["X-ABSHOWAS"].text().strip().upper() if "X-ABSHOWAS" in first else ""
    own_kind = words.get("X-CRM-KIND", "")
    if own_kind in set(ClientKind):
        draft.kind = ClientKind(own_kind)
    elif (
        shown_as == "COMPANY"
        or words.get("KIND", "").lower() == "org"
        or (org and not draft.name.full() and full in ("", org))
    ) or (not draft.name.full() and guess_kind(full) is ClientKind.COMPANY):
        draft.kind = ClientKind.COMPANY
    employments = tuple(_employment(item) for item in card if item.name == "X-CRM-EMPLOYMENT")
    if draft.kind is ClientKind.COMPANY:
        draft.company_name = ", ".join(units) or full or draft.name.full()
        draft.name = draft.name if own_kind else PersonName()
    elif own_kind and not employments:
        draft.company_name = org
    elif org and not employments:
        # The department is no part of the company's name, or each would be a company of its own.
        title = words.get("TITLE", "") or words.get("ROLE", "")
        employments = (Employment(org, position=", ".join(part for part in (title, *units[1:]) if part)),)
    draft.employments = employments
    if not draft.display_name() and full and not own_kind:
        draft.name = parse_person_name(full)


def _employment(item: Property) -> Employment:
    company, position, role, left, main = [*item.parts(), "", "", "", "", ""][:5]
    known = LinkRole(role) if role in set(LinkRole) else LinkRole.EMPLOYEE
    return Employment(company, position=position, role=known, has_left=left == "left", is_main=main == "main")
