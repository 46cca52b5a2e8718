from __future__ import annotations

import pytest

from crm_desktop.domain.preferences import CURRENCIES, Preferences, default_preferences


@pytest.mark.parametrize(
    ("language", "system", "region", "currency"),
    [
        ("ru", "ru_RU", "RU", "RUB"),
        ("ru", "en_US.UTF-8", "RU", "RUB"),
        ("en", "ru_KZ", "KZ", "KZT"),
        ("en", "en-GB", "GB", "GBP"),
        ("en", "de_DE.UTF-8", "DE", "EUR"),
        ("en", "pt_BR", "BR", "USD"),
        ("ru", "ru_KZ", "KZ", "KZT"),
        ("ru", "kk-KZ", "KZ", "KZT"),
        ("en", "C", "RU", "RUB"),
        ("en", "", "RU", "RUB"),
    ],
)
def test_a_new_base_goes_by_language_then_country(
    language: str, system: str, region: str, currency: str
) -> None:
    found = default_preferences(language, system)
    assert (found.phone_region, found.currency) == (region, currency)
    assert found.currency in CURRENCIES


def test_nothing_is_known_of_the_business_at_first() -> None:
    assert Preferences().company_name == ""


def test_the_time_to_answer_is_a_number_whatever_stands_in_the_base() -> None:
    assert Preferences().answer_minutes == 30
    assert Preferences(answer_within="90").answer_minutes == 90
    assert Preferences(answer_within="скоро").answer_minutes == 30
