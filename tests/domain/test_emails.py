"""E-mail addresses out of boxes as people fill them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import Email
from crm_desktop.domain.emails import normal_email, parse_emails


@pytest.mark.parametrize(
    "text",
    [
        "ivan@mail.ru",
        "Ivan@Mail.RU",
        "mailto:ivan@mail.ru",
        "mailto:ivan@mail.ru?subject=hi",
        "<ivan@mail.ru>",
        "ivan @ mail.ru",
        "ivan@mail .ru",
        "ivan@mail,ru",
        "ivan@mail.ru.",
        "ivаn@mаil.ru",
        "e-mail: ivan@mail.ru",
        "ivan(at)mail.ru",
        "ivan@mail.ru…",
        "\u200bivan@mail.ru",
    ],
)
def test_one_address_however_written(text: str) -> None:
    assert parse_emails(text) == (Email(text, "ivan@mail.ru"),)


@pytest.mark.parametrize(
    "text", ["a@b.ru, c@d.com", "a@b.ru c@d.com", "a@b.ru;c@d.com", "a@b.ru\nc@d.com", "a@b.ru / c@d.com"]
)
def test_several_in_one_box(text: str) -> None:
    assert parse_emails(text) == (Email("a@b.ru", "a@b.ru"), Email("c@d.com", "c@d.com"))


def test_words_round_an_address_are_its_label() -> None:
    first, second = parse_emails("бухгалтерия: buh@x.ru, Анна <anna@x.ru>")
    assert (first.normal, first.label) == ("buh@x.ru", "бухгалтерия")
    assert (second.normal, second.label) == ("anna@x.ru", "Анна")


@pytest.mark.parametrize(
    "text",
    [
        "нет",
        "ivan@mail",
        "ivan.mail.ru",
        "@mail.ru",
        "ivan@",
        "ivan@@mail.ru",
        "пётр@mail.ru",
        "https://site.ru",
    ],
)
def test_a_wrong_one_is_kept(text: str) -> None:
    assert parse_emails(text) == (Email(text, None),)


def test_a_cyrillic_domain_stays() -> None:
    assert normal_email("почта@компания.рф") == "почта@компания.рф"


def test_dashes_and_blanks_are_no_address() -> None:
    assert parse_emails(" - ") == ()


@given(st.text(max_size=60) | st.text(alphabet="ab@.,; \n<>()яc:", max_size=40))
def test_nothing_is_lost_and_reading_again_changes_nothing(text: str) -> None:
    emails = parse_emails(text)
    kept = "".join(email.raw for email in emails)
    ignored = {"и", "или", "and", "or"}
    words = [word for word in text.split() if word.casefold() not in ignored]
    for character in "".join(words):
        if character.isalnum():
            assert character in kept or character in "".join(ignored).upper() + "".join(ignored)
    for email in emails:
        if email.normal:
            assert normal_email(email.normal) == email.normal


@given(st.emails())
def test_ordinary_addresses_are_read(address: str) -> None:
    if "/" not in address and len(address) < 200:
        assert parse_emails(address)[0].raw
