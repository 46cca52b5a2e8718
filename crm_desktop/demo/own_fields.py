"""Own fields that a shop would have, and values for them."""

from __future__ import annotations

import random
from datetime import date, timedelta

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import ClientDraft
from crm_desktop.services import Services

# label, kind, options: own fields that a shop would have.
OWN_FIELDS: dict[str, tuple[tuple[str, CustomFieldKind, tuple[str, ...]], ...]] = {
    "ru": (
        ("Скидка, %", CustomFieldKind.NUMBER, ()),
        ("Лимит отсрочки", CustomFieldKind.MONEY, ()),
        ("Договор до", CustomFieldKind.DATE, ()),
        ("Доставка", CustomFieldKind.CHOICE, ("самовывоз", "курьер", "транспортная компания")),
        ("Рассылка", CustomFieldKind.YES_NO, ()),
        ("Карта клиента", CustomFieldKind.TEXT, ()),
    ),
    "en": (
        ("Discount, %", CustomFieldKind.NUMBER, ()),
        ("Credit limit", CustomFieldKind.MONEY, ()),
        ("Contract until", CustomFieldKind.DATE, ()),
        ("Delivery", CustomFieldKind.CHOICE, ("pick-up", "courier", "freight")),
        ("Newsletter", CustomFieldKind.YES_NO, ()),
        ("Loyalty card", CustomFieldKind.TEXT, ()),
    ),
}


def own_fields(services: Services, language: str) -> list[CustomField]:
    """Return the own fields of an example; those that are not there yet are made."""
    known = {field.label: field for field in services.custom_fields.list()}
    for label, kind, options in OWN_FIELDS[language]:
        if label not in known:
            services.custom_fields.create(label, kind, options=options)
    labels = {label for label, _, _ in OWN_FIELDS[language]}
    return [field for field in services.custom_fields.list() if field.label in labels]


def fill_own_fields(
    draft: ClientDraft, fields: list[CustomField], chance: random.Random, today: date
) -> None:
    """Give a client values in some of the own fields."""
    for field in fields:
        if chance.random() > 0.35:
            continue
        draft.custom[field.key] = _own_value(field, chance, today)


def _own_value(field: CustomField, chance: random.Random, today: date) -> str | int | float | bool:
    if field.kind is CustomFieldKind.NUMBER:
        return chance.choice((3, 5, 7, 10, 15))
    if field.kind is CustomFieldKind.MONEY:
        return chance.randint(1, 50) * 1_000_000
    if field.kind is CustomFieldKind.DATE:
        return (today + timedelta(days=chance.randint(-200, 500))).isoformat()
    if field.kind is CustomFieldKind.CHOICE:
        return chance.choice(field.options)
    if field.kind is CustomFieldKind.YES_NO:
        return chance.random() < 0.6
    return f"{chance.randint(1, 9999):04d}-{chance.randint(1, 9999):04d}"
