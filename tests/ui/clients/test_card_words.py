"""Names of fields and values."""

from __future__ import annotations

from dataclasses import fields

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import (
    Address,
    Birthday,
    ClientDraft,
    ClientKind,
    Email,
    Handle,
    HandleKind,
    LinkRole,
    Phone,
)
from crm_desktop.ui.clients.card_words import field_words, kind_words, role_words, value_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.own_field_texts import custom_text


def test_every_field_kind_and_role_has_a_word(languages: object) -> None:
    plain = {field.name for field in fields(ClientDraft)} - {"name", "custom"}
    assert plain | {"last_name", "first_name", "patronymic"} == set(field_words())
    assert set(kind_words()) == set(ClientKind)
    assert set(role_words()) == set(LinkRole)


def test_own_fields_go_by_their_label(languages: object) -> None:
    own = CustomField(1, 1, "f_1", "Скидка", CustomFieldKind.NUMBER)
    assert field_words([own])["custom.f_1"] == "Скидка"
    assert custom_text(own, None, Formats()) == ""
    assert custom_text(own, 1500, Formats()) == "1,500"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", "—"),
        (None, "—"),
        ((), "—"),
        (True, "Yes"),
        (False, "No"),
        (ClientKind.COMPANY, "Company"),
        (Birthday(12, 3), "December 3"),
        ((Phone("8(912)3456789", "+79123456789", "", "моб."), Phone("12")), "+7 912 345-67-89 (моб.)\n12"),
        (
            (Email("a@b.ru"), Handle(HandleKind.TELEGRAM, "anna"), Address("Садовая", "офис")),
            "a@b.ru\nTelegram: anna\nСадовая (офис)",
        ),
        (("VIP", "опт"), "VIP\nопт"),
    ],
)
def test_values_as_text(languages: object, value: object, text: str) -> None:
    assert value_text(value, Formats()) == text
