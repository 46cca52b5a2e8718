import pytest

from crm_desktop.domain.client import Address
from crm_desktop.exchange.row_addresses import row_addresses


def test_whole_addresses_stay_as_they_are() -> None:
    whole = [Address("Тула, Советская 1", city="Тула"), Address("Казань")]
    assert row_addresses(whole, [], "", "") == tuple(whole)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("ул. Советская, 1", "300041, Тула, ул. Советская, 1"), ("тула, Мира 2", "300041, тула, Мира 2")],
)
def test_city_and_postcode_of_their_own_columns_join_the_first_address(text: str, shown: str) -> None:
    first, second = row_addresses([Address(text), Address("Казань")], [], "Тула", "300041")
    assert (first.text, first.city, first.postcode) == (shown, "Тула", "300041")
    assert second == Address("Казань")


def test_a_city_alone_is_an_address() -> None:
    assert row_addresses([], [], "Тула", "") == (Address("Тула", city="Тула"),)
    assert row_addresses([], [], "", "") == ()


def test_parts_make_one_address_before_the_others() -> None:
    joined, other = row_addresses([Address("Казань")], ["Тула", "ул. Мира", "д. 2"], "Тула", "")
    assert (joined.text, joined.city) == ("Тула, ул. Мира, д. 2", "Тула")
    assert other == Address("Казань")
