"""Numbers and addresses of a request are compared in one form, whatever was typed."""

from __future__ import annotations

import pytest

from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.services.inquiries.writing import Names, inquiry_values


@pytest.mark.parametrize(
    ("phone", "email", "keys"),
    [
        ("8 (916) 123-45-67", " Anna@Zerno.ru ", ("+79161234567", "anna@zerno.ru")),
        ("нет; +7 916 123 45 67", "нет", ("+79161234567", "")),
        ("12-34", "", ("", "")),
    ],
)
def test_keys(phone: str, email: str, keys: tuple[str, str]) -> None:
    draft = InquiryDraft(InquiryChannel.SITE, phone=phone, email=email)
    values = inquiry_values(draft, Names({}, {}), "RU")
    assert (values["phone_key"], values["email_key"]) == keys
    assert (values["phone"], values["email"]) == (phone, email.strip())


def test_names_are_told_whatever_their_case() -> None:
    draft = InquiryDraft(InquiryChannel.SITE, owner="МАРИНА", source=" сайт ")
    values = inquiry_values(draft, Names({"марина": 3}, {"сайт": 5}), "RU")
    assert (values["owner_id"], values["source_id"]) == (3, 5)
