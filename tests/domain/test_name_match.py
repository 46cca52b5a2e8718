"""Whether two names may be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import PersonName
from crm_desktop.domain.name_match import names_compatible, transliterate, within_one_slip
from crm_desktop.domain.person_names import parse_person_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов Иван", "Иванов Иван Иванович"),
        ("Иванов И.И.", "Иванов Иван Иванович"),
        ("Иванов Ваня", "Иванов Иван"),
        ("Ивонов Иван", "Иванов Иван"),
        ("Ivanov Ivan", "Иванов Иван"),
        ("Yuliya Shchukina", "Юлия Щукина"),
        ("Xenia Popova", "Ксения Попова"),
        ("Анна", "Анна Петрова"),
        ("Артём Соловьёв", "Артем Соловьев"),
        ("Bob Smith", "Robert Smith"),
        ("Иванова-Петрова Анна", "Петрова Анна"),
    ],
)
def test_may_be_one_person(one: str, other: str) -> None:
    assert names_compatible(parse_person_name(one), parse_person_name(other))
    assert names_compatible(parse_person_name(other), parse_person_name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов Иван", "Иванова Анна"),
        ("Иванов", "Иванова"),
        ("Иванов Александр", "Иванова Александра"),
        ("Марина Иванова", "Мария Иванова"),
        ("Петров П.", "Петров Иван"),
        ("Анна", "Петрова"),
        ("Иванов Иван Иванович", "Иванов Иван Петрович"),
        ("Сергеев Алексей", "Алексеев Сергей"),
        ("Белый Иван", "Белая Анна"),
    ],
)
def test_are_two_people(one: str, other: str) -> None:
    assert not names_compatible(parse_person_name(one), parse_person_name(other))
    assert not names_compatible(parse_person_name(other), parse_person_name(one))


def test_swapped_parts() -> None:
    assert names_compatible(PersonName("Иван", "Петров"), PersonName("Петров", "Иван"))


def test_one_slip() -> None:
    assert within_one_slip("иванов", "ивонов")
    assert within_one_slip("иванов", "иваонв")
    assert within_one_slip("иванов", "ивано")
    assert not within_one_slip("иванов", "ивонав")
    assert not within_one_slip("иванов", "петров")


def test_spellings_in_latin_letters_meet() -> None:
    assert transliterate("Щукина") == transliterate("Shchukina") == transliterate("Schukina")
    assert transliterate("Юрий") == transliterate("Yuri") == transliterate("Yuriy")


names = st.builds(PersonName, st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))


@given(names, names)
def test_any_names_are_answered_alike_from_both_sides(one: PersonName, other: PersonName) -> None:
    assert names_compatible(one, other) == names_compatible(other, one)
    if one.last_name and one.first_name:
        assert names_compatible(one, one)
