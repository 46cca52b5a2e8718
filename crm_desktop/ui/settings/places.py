"""Countries and currencies in words, for the preferences of the business."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP

_COUNTRIES = {
    "RU": QT_TRANSLATE_NOOP("Places", "Russia"),
    "BY": QT_TRANSLATE_NOOP("Places", "Belarus"),
    "KZ": QT_TRANSLATE_NOOP("Places", "Kazakhstan"),
    "UA": QT_TRANSLATE_NOOP("Places", "Ukraine"),
    "UZ": QT_TRANSLATE_NOOP("Places", "Uzbekistan"),
    "KG": QT_TRANSLATE_NOOP("Places", "Kyrgyzstan"),
    "TJ": QT_TRANSLATE_NOOP("Places", "Tajikistan"),
    "TM": QT_TRANSLATE_NOOP("Places", "Turkmenistan"),
    "AM": QT_TRANSLATE_NOOP("Places", "Armenia"),
    "AZ": QT_TRANSLATE_NOOP("Places", "Azerbaijan"),
    "GE": QT_TRANSLATE_NOOP("Places", "Georgia"),
    "MD": QT_TRANSLATE_NOOP("Places", "Moldova"),
    "AE": QT_TRANSLATE_NOOP("Places", "United Arab Emirates"),
    "CN": QT_TRANSLATE_NOOP("Places", "China"),
    "CZ": QT_TRANSLATE_NOOP("Places", "Czechia"),
    "DE": QT_TRANSLATE_NOOP("Places", "Germany"),
    "EE": QT_TRANSLATE_NOOP("Places", "Estonia"),
    "ES": QT_TRANSLATE_NOOP("Places", "Spain"),
    "FI": QT_TRANSLATE_NOOP("Places", "Finland"),
    "FR": QT_TRANSLATE_NOOP("Places", "France"),
    "GB": QT_TRANSLATE_NOOP("Places", "United Kingdom"),
    "IL": QT_TRANSLATE_NOOP("Places", "Israel"),
    "IT": QT_TRANSLATE_NOOP("Places", "Italy"),
    "LT": QT_TRANSLATE_NOOP("Places", "Lithuania"),
    "LV": QT_TRANSLATE_NOOP("Places", "Latvia"),
    "PL": QT_TRANSLATE_NOOP("Places", "Poland"),
    "RS": QT_TRANSLATE_NOOP("Places", "Serbia"),
    "TR": QT_TRANSLATE_NOOP("Places", "Turkey"),
    "US": QT_TRANSLATE_NOOP("Places", "United States"),
}
_CURRENCIES = {
    "RUB": QT_TRANSLATE_NOOP("Places", "Russian rouble, ₽"),
    "USD": QT_TRANSLATE_NOOP("Places", "US dollar, $"),
    "EUR": QT_TRANSLATE_NOOP("Places", "Euro, €"),
    "KZT": QT_TRANSLATE_NOOP("Places", "Kazakhstani tenge, ₸"),
    "BYN": QT_TRANSLATE_NOOP("Places", "Belarusian rouble, Br"),
    "UAH": QT_TRANSLATE_NOOP("Places", "Ukrainian hryvnia, ₴"),
    "UZS": QT_TRANSLATE_NOOP("Places", "Uzbekistani sum, UZS"),
    "KGS": QT_TRANSLATE_NOOP("Places", "Kyrgyzstani som, KGS"),
    "AMD": QT_TRANSLATE_NOOP("Places", "Armenian dram, AMD"),
    "GEL": QT_TRANSLATE_NOOP("Places", "Georgian lari, GEL"),
    "AZN": QT_TRANSLATE_NOOP("Places", "Azerbaijani manat, AZN"),
    "TRY": QT_TRANSLATE_NOOP("Places", "Turkish lira, TRY"),
    "CNY": QT_TRANSLATE_NOOP("Places", "Chinese yuan, CNY"),
    "GBP": QT_TRANSLATE_NOOP("Places", "Pound sterling, GBP"),
}


def countries(chosen: str) -> list[tuple[str, str]]:
    """Return code and word of the countries, by the alphabet of the language; with the chosen one."""
    named = [(code, QCoreApplication.translate("Places", word)) for code, word in _COUNTRIES.items()]
    if chosen and chosen not in _COUNTRIES:
        named.append((chosen, chosen))
    return sorted(named, key=lambda pair: pair[1].casefold())


def currencies(chosen: str) -> list[tuple[str, str]]:
    """Return code and word of the currencies, the usual ones first; with the chosen one."""
    named = [(code, QCoreApplication.translate("Places", word)) for code, word in _CURRENCIES.items()]
    if chosen and chosen not in _CURRENCIES:
        named.append((chosen, chosen))
    return named
