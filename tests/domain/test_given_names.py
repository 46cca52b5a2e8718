"""The lists of given names."""

import pytest

from crm_desktop.domain.given_names import is_full_given_name, is_given_name, same_given_name


@pytest.mark.parametrize(
    "name",
    [
        "Александр",
        "АННА",
        "Алена",
        "Алёна",
        "Саша",
        "Айгуль",
        "Магомед",
        "Нурлан",
        "Ильназ",
        "Robert",
        "Anna-Maria",
    ],
)
def test_known_names(name: str) -> None:
    assert is_given_name(name)


@pytest.mark.parametrize("word", ["Иванов", "Петрова", "Москва", "Ромашка", "", "-", "ООО"])
def test_other_words(word: str) -> None:
    assert not is_given_name(word)


def test_short_forms_belong_to_their_full_name() -> None:
    assert same_given_name("Саша", "Александр")
    assert same_given_name("Саша", "Александра")
    assert not same_given_name("Александр", "Александра")
    assert same_given_name("Гузель", "Гюзель")
    assert same_given_name("Bob", "Robert")
    assert not same_given_name("Марина", "Мария")
    assert is_full_given_name("Мария")
    assert not is_full_given_name("Маша")
