"""What is known of a client as short lines: the samples of a column, and two cards side by side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.client import ClientDraft, ClientKind, HandleKind
from crm_desktop.exchange.drafts import NEW_FIELD_PREFIX
from crm_desktop.ui.runtime.field_texts import target_text
from crm_desktop.ui.runtime.formats import Formats

Fact = tuple[str, str]  # a field and what it holds
_TEXTS = ("inn", "kpp", "ogrn", "status", "source", "owner", "must_know", "preferences", "notes")
_FIELD_OF_HANDLE = {
    kind: kind.value if kind.value in ("telegram", "whatsapp", "vk", "instagram", "site") else "handle"
    for kind in HandleKind
}


def facts(draft: ClientDraft, formats: Formats, own_fields: dict[str, str] | None = None) -> list[Fact]:
    """Return each filled field of a client with its value; `own_fields` are labels by key."""
    lines: list[Fact] = []

    def add(field: str, text: str) -> None:
        if text:
            lines.append((target_text(field), text))

    add("name", draft.name.full())
    add("company", draft.company_name if draft.kind is not ClientKind.PERSON else "")
    for place in draft.employments:
        add("company", place.company)
        add("position", place.position)
    for phone in draft.phones:
        shown = formats.phone(phone.raw, phone.e164, phone.extension)
        add("phone", f"{shown} ({phone.label})" if phone.label else shown)
    for email in draft.emails:
        add("email", email.normal or email.raw)
    for handle in draft.handles:
        add(_FIELD_OF_HANDLE[handle.kind], handle.value)
    for address in draft.addresses:
        add("address", address.text.replace("\n", ", "))
    add("birthday", formats.birthday(draft.birthday) if draft.birthday else "")
    add("tags", ", ".join(draft.tags))
    for field in _TEXTS:
        add(field, str(getattr(draft, field)))
    for key, value in draft.custom.items():
        label = (own_fields or {}).get(key, key.removeprefix(NEW_FIELD_PREFIX))
        lines.append((label, _own_value(value)))
    return [line for line in lines if line[1]]


def _own_value(value: object) -> str:
    if isinstance(value, bool):
        translate = QCoreApplication.translate
        return translate("FieldTexts", "yes") if value else translate("FieldTexts", "no")
    return "" if value is None else str(value)
