"""Countries and currencies in words."""

from crm_desktop.domain.preferences import CURRENCIES
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.places import countries, currencies


def test_every_currency_of_the_program_can_be_chosen() -> None:
    assert {code for code, _ in currencies("")} >= set(CURRENCIES)


def test_countries_stand_by_the_alphabet_of_the_language(languages: Languages) -> None:
    english = countries("")
    languages.use("ru")
    russian = countries("")
    assert [word for _, word in english] == sorted(word for _, word in english)
    assert ("RU", "Россия") in russian
    assert [code for code, _ in english] != [code for code, _ in russian]


def test_what_was_chosen_elsewhere_is_not_lost() -> None:
    assert ("BR", "BR") in countries("BR")
    assert ("BRL", "BRL") in currencies("BRL")
