"""Public holidays of countries and of their parts, from the library `holidays`; slow to load, so asked for late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from holidays import HolidayBase

_YEARS = 2  # before and after this one, in which days off are moved to Saturdays that are worked


class Region(NamedTuple):
    """A part of a country that has holidays of its own: its code, and its name where one is known."""

    code: str
    name: str


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the countries whose public holidays are known, by two letters."""
    return frozenset(code for code in _parts() if len(code) == 2)


@lru_cache(maxsize=4)
def country_names(language: str) -> Mapping[str, str]:
    """Return the countries with their names in a language, else in English, else their letters."""
    from phonenumbers.geodata.locale import LOCALE_DATA

    named: dict[str, str] = {}
    for code in countries():
        words: Mapping[str, str] = LOCALE_DATA.get(code, {})
        # The library writes `*ru` for what is as in another language.
        name = words.get(language, "") or words.get("en", "")
        named[code] = words.get(name[1:], code) if name.startswith("*") else name or code
    return named


def regions(country: str) -> list[Region]:
    """Return the parts of a country that have holidays of their own, by name."""
    if country not in countries() or not _parts().get(country):
        return []
    from holidays import country_holidays

    names = country_holidays(country).get_subdivision_aliases()
    found = [Region(code, (names.get(code) or [code])[0]) for code in _parts()[country]]
    return sorted(found, key=lambda region: region.name.casefold())


@lru_cache(maxsize=8)
def holidays_of(country: str, region: str, year: int) -> HolidayBase:
    """Return the holidays of the years around one; a part that the country does not have counts for nothing."""
    from holidays import country_holidays

    years = range(year - _YEARS, year + _YEARS + 1)
    part = region if region in _parts().get(country, ()) else None
    return country_holidays(country, subdiv=part, years=years)


def named_holidays(
    country: str, region: str, since: date, until: date, language: str
) -> list[tuple[date, str]]:
    """Return the holidays of a period with their names, in the language where the library speaks it."""
    from holidays import country_holidays

    spoken = holidays_of(country, region, since.year).supported_languages
    wanted = next((each for each in spoken if each == language or each.startswith(f"{language}_")), None)
    part = region if region in _parts().get(country, ()) else None
    years = range(since.year, until.year + 1)
    found = country_holidays(country, subdiv=part, years=years, language=wanted)
    return sorted((day, name) for day, name in found.items() if since <= day <= until)


@lru_cache(maxsize=1)
def _parts() -> Mapping[str, list[str]]:
    from holidays import list_supported_countries

    return list_supported_countries(include_aliases=False)
