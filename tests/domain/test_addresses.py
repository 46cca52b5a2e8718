"""Postal addresses: what can be told for sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.addresses import parse_address
from crm_desktop.domain.city_names import CITIES


@pytest.mark.parametrize(
    ("text", "postcode", "region", "city"),
    [
        ("101000, г. Москва, ул. Тверская, д. 1", "101000", "", "Москва"),
        ("Московская обл., г. Химки, ул. Ленина 5", "", "Московская обл.", "Химки"),
        ("Казань, ул. Баумана 1", "", "", "Казань"),
        ("Республика Татарстан, г Казань", "", "Республика Татарстан", "Казань"),
        ("СПб, Невский 1", "", "", "Санкт-Петербург"),
        ("Ростов-на-Дону г, Садовая ул", "", "", "Ростов-на-Дону"),
        ("Краснодарский край, станица Каневская, ул. Мира", "", "Краснодарский край", "Каневская"),
        ("10 Downing Street, London, SW1A 2AA", "SW1A 2AA", "", "London"),
        ("123 Main St, Springfield, IL 62701", "62701", "", "Springfield"),
        ("д. 5 кв. 3", "", "", ""),
    ],
)
def test_parts(text: str, postcode: str, region: str, city: str) -> None:
    address = parse_address(text)
    assert (address.text, address.postcode, address.region, address.city) == (text, postcode, region, city)


def test_what_kind_of_address_it_is_becomes_its_label() -> None:
    assert parse_address("юр. адрес: 420000, Казань").label == "юр. адрес"


def test_cities_are_found_by_any_spelling() -> None:
    assert CITIES["орел"] == "Орёл"


@given(st.text(max_size=80))
def test_any_text_is_kept(text: str) -> None:
    assert parse_address(text).text == text.strip()
