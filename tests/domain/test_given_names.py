"""The lists of given names."""

import pytest

from crm_desktop.domain import given_names_east, given_names_en, given_names_ru
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


def test_the_lists_are_long_and_hold_nothing_but_names() -> None:
    lists = (
        *(
            given_names_ru.MALE_GROUPS,
            given_names_ru.FEMALE_GROUPS,
            given_names_ru.MALE,
            given_names_ru.FEMALE,
        ),
        *(given_names_east.MALE, given_names_east.FEMALE, given_names_en.GROUPS, given_names_en.OTHER),
    )
    names = {name for text in lists for name in text.replace("/", " ").split()}
    assert len(names) > 3000
    assert all(name.replace("-", "").isalpha() and name[0].isupper() for name in names)
