"""Greetings name people rightly, count years rightly, and say nothing of an age that nobody knows."""

from __future__ import annotations

import pytest

from crm_desktop.domain.client import PersonName
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.greeting import (
    FIRST_TEMPLATES,
    Occasion,
    Template,
    english_ordinal,
    fill,
    russian_years,
)

ANNA = PersonName("Лебедева", "Анна", "Петровна")


@pytest.mark.parametrize(
    ("count", "russian", "ordinal"),
    [
        (1, "1 год", "1st"),
        (2, "2 года", "2nd"),
        (5, "5 лет", "5th"),
        (11, "11 лет", "11th"),
        (12, "12 лет", "12th"),
        (21, "21 год", "21st"),
        (43, "43 года", "43rd"),
        (111, "111 лет", "111th"),
    ],
)
def test_years_have_the_right_word(count: int, russian: str, ordinal: str) -> None:
    assert (russian_years(count), english_ordinal(count)) == (russian, ordinal)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (ANNA, "Уважаемая Анна Петровна!"),
        (PersonName("Орлов", "Пётр", "Ильич"), "Уважаемый Пётр Ильич!"),
        (PersonName("Алиев", "Вагиф", "Самед оглы"), "Уважаемый Вагиф Самед оглы!"),
        (PersonName("Ким", "Саша", ""), "Здравствуйте, Саша!"),
        (PersonName("Ким", "", ""), "Здравствуйте, Ким!"),
    ],
)
def test_people_are_addressed_as_they_should_be(name: PersonName, expected: str) -> None:
    assert fill("{dear} {name}!", Occasion(name), "ru") == expected


def test_an_unknown_age_is_not_spoken_of() -> None:
    template = FIRST_TEMPLATES["ru"][0].text
    known = fill(template, Occasion(ANNA, years=40, sender="Сирень"), "ru")
    assert "с днём рождения, с 40-летием! Желаем" in known
    assert known.endswith("С уважением,\nСирень")
    unknown = fill(template, Occasion(ANNA), "ru")
    assert "с днём рождения! Желаем" in unknown
    assert not unknown.endswith("уважением,")
    assert "[" not in unknown + known
    assert "{" not in unknown + known


def test_english_names_come_without_a_patronymic() -> None:
    text = fill(FIRST_TEMPLATES["en"][0].text, Occasion(PersonName("Smith", "John", ""), years=50), "en")
    assert text.startswith("Dear John,\n\nHappy birthday, and all the best on turning 50!")


def test_a_company_is_greeted_by_its_name() -> None:
    text = fill(FIRST_TEMPLATES["ru"][2].text, Occasion(None, "Ромашка", "10 лет фирме", 3), "ru")
    assert text.startswith("Здравствуйте, Ромашка!\n\nПоздравляем: 10 лет фирме, 3 года!")


@pytest.mark.parametrize("template", [Template("", "x"), Template("x", " "), Template("x", "{nmae}")])
def test_a_template_that_makes_no_sense_is_refused(template: Template) -> None:
    with pytest.raises(ValidationError):
        template.validate()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_first_templates_can_be_stored(language: str) -> None:
    for template in FIRST_TEMPLATES[language]:
        template.validate()
