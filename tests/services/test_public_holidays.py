"""Public holidays by country, region and language."""

from __future__ import annotations

from datetime import date

from crm_desktop.services.public_holidays import (
    countries,
    country_names,
    holidays_of,
    named_holidays,
    regions,
)

EPIPHANY = date(2027, 1, 6)


def test_countries_have_names_in_the_language() -> None:
    assert set(country_names("ru")) == countries()
    assert country_names("ru")["KZ"] == "Казахстан"
    assert country_names("en")["DE"] == "Germany"
    assert not [name for name in country_names("ru").values() if name.startswith("*") or not name]


def test_regions_have_names_and_holidays_of_their_own() -> None:
    named = {region.code: region.name for region in regions("DE")}
    assert named["BY"] == "Bayern"
    assert regions("RU") == []
    assert regions("??") == []
    assert EPIPHANY in holidays_of("DE", "BY", 2027)
    assert EPIPHANY not in holidays_of("DE", "BE", 2027)
    assert EPIPHANY not in holidays_of("DE", "nowhere", 2027)


def test_holidays_are_named_in_the_language_or_in_that_of_the_country() -> None:
    day = date(2026, 5, 9)
    assert named_holidays("RU", "", day, day, "ru") == [(day, "День Победы")]
    assert named_holidays("RU", "", day, day, "en") == [(day, "Victory Day")]
    ((_, name),) = named_holidays("DE", "BY", EPIPHANY, EPIPHANY, "ru")
    assert name
