"""The list of cities."""

from crm_desktop.domain.city_names import CITIES
from crm_desktop.domain.text import fold


def test_keys_are_folded_and_short_names_lead_to_the_full_ones() -> None:
    assert all(key == fold(key) for key in CITIES)
    assert CITIES["спб"] == CITIES["санкт-петербург"] == "Санкт-Петербург"
    assert len(CITIES) > 250
