"""What telephone programs hand over when the phone rings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.call_number import LONGEST, read_call_number


@pytest.mark.parametrize(
    "text",
    [
        "+79161234567",
        "8 (916) 123-45-67",
        "tel:+7-916-123-45-67",
        "tel://9161234567",
        "callto:+79161234567",
        "tel:%2B7%20916%20123%2045%2067",
        "sip:89161234567@pbx.example.com;user=phone",
        "sips:+79161234567:secret@host:5061?subject=x",
        '"Anna" <sip:+79161234567@host:5060>',
        "\x00\u200b+79161234567",
    ],
)
def test_every_form_of_a_number_is_the_number(text: str) -> None:
    phone = read_call_number(text).phone
    assert phone is not None
    assert phone.e164 == "+79161234567"


def test_an_extension_is_kept() -> None:
    phone = read_call_number("tel:+74951234567;ext=12").phone
    assert phone is not None
    assert (phone.e164, phone.extension) == ("+74951234567", "12")


def test_a_number_of_the_house_is_a_number_too() -> None:
    phone = read_call_number("sip:101@10.0.0.1").phone
    assert phone is not None
    assert (phone.raw, phone.e164) == ("101", None)


@pytest.mark.parametrize(
    "text", ["anonymous", "sip:anonymous@anonymous.invalid", '"Anonymous" <sip:@x>', "", "tel:"]
)
def test_a_hidden_number_says_nothing(text: str) -> None:
    found = read_call_number(text)
    assert (found.phone, found.name, found.shown) == (None, "", "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sip:anna@host", "anna"),
        ('"Анна Лебедева" <sip:anna@host>', "Анна Лебедева"),
        ("--help", "--help"),
        ("'; drop table party", "'; drop table party"),
    ],
)
def test_what_is_no_number_is_a_name(text: str, name: str) -> None:
    assert read_call_number(text).name == name


@given(st.text())
def test_nothing_that_comes_in_breaks_it(text: str) -> None:
    found = read_call_number(text)
    assert len(found.shown) <= LONGEST * 2
    assert found.phone is None or found.name == ""


@given(st.integers(0, 9_999_999), st.sampled_from(["tel:+7916{}", "8916{}", "sip:7916{}@x", "%2B7916{}"]))
def test_no_digit_is_lost(number: int, form: str) -> None:
    phone = read_call_number(form.format(f"{number:07}")).phone
    assert phone is not None
    assert phone.e164 == f"+7916{number:07}"


def test_what_steers_a_screen_or_turns_the_writing_is_left_out() -> None:
    assert read_call_number('"Ан\u202eна\x1b[31m" <sip:x@y>').name == "Анна[31m"
    assert read_call_number("tel:%E2%80%AE%2B79161112233") == read_call_number("+79161112233")
