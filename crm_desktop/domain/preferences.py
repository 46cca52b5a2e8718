"""Preferences of the business: they belong to the base, not to the machine."""

from __future__ import annotations

import re
from dataclasses import dataclass

CURRENCIES = (
    "RUB",
    "USD",
    "EUR",
    "KZT",
    "BYN",
    "UAH",
    "UZS",
    "KGS",
    "AMD",
    "GEL",
    "AZN",
    "TRY",
    "CNY",
    "GBP",
)
# Where the clients of an office mostly live tells its money; what is not here gets the first of its language.
_MONEY_OF_REGION = {
    "RU": "RUB",
    "KZ": "KZT",
    "BY": "BYN",
    "UA": "UAH",
    "UZ": "UZS",
    "KG": "KGS",
    "AM": "AMD",
    "GE": "GEL",
    "AZ": "AZN",
    "TR": "TRY",
    "CN": "CNY",
    "GB": "GBP",
    "US": "USD",
    **dict.fromkeys(
        ("DE", "FR", "IT", "ES", "NL", "BE", "AT", "FI", "IE", "PT", "GR", "LT", "LV", "EE"), "EUR"
    ),
}
_ANSWER_MINUTES = 30
_LOCALE = re.compile(r"^([A-Za-z]{2,3})[_-]([A-Za-z]{2})\b")
# Languages of the systems whose users may work in Russian.
_SPEAK_RUSSIAN = frozenset({"ru", "kk", "be", "uk", "uz", "ky", "hy", "ka", "az"})


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the business decided once for everybody who works with its base.

    `phone_region` is the country (ISO 3166, two letters) whose numbers are written without its code.
    `files_folder` is where the files of a base on a server are: a share that everybody reaches.
    `answer_within` is in how many minutes a request of a possible client should be answered. `time_zone` is
    whose clock repeated tasks follow (an IANA name); empty means that of each computer. `birthday_days` and
    `promise_days` are how many days before birthdays and the ends of promises their people are reminded.
    `holiday_country` is whose public holidays are days off: a country, `-` for none, empty for that of the phones;
    `holiday_region` is a part of it that has holidays of its own, empty for none;
    `answer_hours` is YES when only working time counts for answering requests.
    """

    company_name: str = ""
    currency: str = "RUB"
    phone_region: str = "RU"
    files_folder: str = ""
    answer_within: str = "30"
    time_zone: str = ""
    birthday_days: str = "3"
    promise_days: str = "1"
    holiday_country: str = ""
    holiday_region: str = ""
    answer_hours: str = ""

    @property
    def answer_minutes(self) -> int:
        """In how many minutes a request should be answered, as a number."""
        return int(self.answer_within) if self.answer_within.isdecimal() else _ANSWER_MINUTES

    @property
    def has_answer_hours(self) -> bool:
        """Whether only working time counts for answering requests."""
        return self.answer_hours == "YES"

    @property
    def holidays_of(self) -> str:
        """The country whose public holidays are days off; empty for none."""
        return "" if self.holiday_country == "-" else self.holiday_country or self.phone_region

    @property
    def birthday_lead(self) -> int:
        """How many days before a birthday somebody is reminded, as a number."""
        return int(self.birthday_days) if self.birthday_days.isdecimal() else 0

    @property
    def promise_lead(self) -> int:
        """How many days before a promise runs out somebody is reminded, as a number."""
        return int(self.promise_days) if self.promise_days.isdecimal() else 0


def default_preferences(language: str, system_locale: str = "") -> Preferences:
    """Return the preferences of a new base: by the language, else by the country of the system (`en_GB`).

    Where the system names no country, the country is the one the program was made for.
    """
    match = _LOCALE.match(system_locale)
    # Russian on an English or German system is at home in Russia; on a Kazakh one, in Kazakhstan.
    is_at_home = match is not None and (language != "ru" or match[1].lower() in _SPEAK_RUSSIAN)
    region = match[2].upper() if match and is_at_home else "RU"
    return Preferences(currency=_MONEY_OF_REGION.get(region, "USD"), phone_region=region)
