"""Own fields of an example."""

from __future__ import annotations

import random
from datetime import date

import pytest

from crm_desktop.demo.own_fields import OWN_FIELDS, fill_own_fields, own_fields
from crm_desktop.domain.client import ClientDraft
from crm_desktop.services import Services


@pytest.mark.parametrize("language", ["ru", "en"])
def test_own_fields_are_made_once_and_filled_with_what_they_can_hold(
    services: Services, language: str
) -> None:
    fields = own_fields(services, language)
    assert [field.label for field in fields] == [label for label, _, _ in OWN_FIELDS[language]]
    assert own_fields(services, language) == fields
    chance, filled = random.Random(1), dict[str, object]()
    for _ in range(50):
        draft = ClientDraft()
        fill_own_fields(draft, fields, chance, date(2026, 11, 21))
        filled |= draft.custom
    assert set(filled) == {field.key for field in fields}
