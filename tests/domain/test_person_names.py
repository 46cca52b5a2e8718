"""Names of people in any usual order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import PersonName
from crm_desktop.domain.person_names import (
    NameOrder,
    initials,
    looks_like_person_name,
    name_order_votes,
    parse_person_name,
    split_remark,
)

IVANOV = PersonName("Иванов", "Иван", "Иванович")
PEOPLE = [
    IVANOV,
    PersonName("Щербакова", "Юлия", "Никитична"),
    PersonName("Абрамович", "Роман", "Аркадьевич"),
    PersonName("Ким", "Виктор", "Сергеевич"),
    PersonName("Хабибуллина", "Гульчачак", "Рустемовна"),
    PersonName("Ержанов", "Нурлан", "Сериккызы"),
    PersonName("Магомедов", "Магомед", "Магомедович"),
    PersonName("Ильин", "Илья", "Ильич"),
    PersonName("Римский-Корсаков", "Николай", "Андреевич"),
    PersonName("Мамедов", "Рашад", "Мамед оглы"),
    PersonName("Алиева", "Севда", "Гасан кызы"),
    PersonName("Рабинович", "Лев", "Абрамович"),
    PersonName("Новак", "Анна-Мария", "Петровна"),
]


@pytest.mark.parametrize("name", PEOPLE)
def test_full_names_in_both_orders(name: PersonName) -> None:
    assert parse_person_name(name.full()) == name
    assert parse_person_name(f"{name.first_name} {name.patronymic} {name.last_name}") == name
    assert parse_person_name(f"{name.last_name}, {name.first_name} {name.patronymic}") == name


@pytest.mark.parametrize(
    ("text", "last", "first", "patronymic"),
    [
        ("Иванов И.И.", "Иванов", "И.", "И."),
        ("И.И. Иванов", "Иванов", "И.", "И."),
        ("И. И. Иванов", "Иванов", "И.", "И."),
        ("Иванов И И", "Иванов", "И.", "И."),
        ("Иванов ИИ.", "Иванов", "И.", "И."),
        ("Иванов И.", "Иванов", "И.", ""),
        ("Дж. К. Роулинг", "Роулинг", "Дж.", "К."),
        ("Иван Иванов", "Иванов", "Иван", ""),
        ("Иванов Иван", "Иванов", "Иван", ""),
        ("Роман Иванов", "Иванов", "Роман", ""),
        ("Абрамович Роман", "Абрамович", "Роман", ""),
        ("Гульчачак Хабибуллина", "Хабибуллина", "Гульчачак", ""),
        ("Иван Петрович", "", "Иван", "Петрович"),
        ("Иван Юрьевич", "", "Иван", "Юрьевич"),
        ("Анна Львовна", "", "Анна", "Львовна"),
        ("Магомед Расулович", "", "Магомед", "Расулович"),
        ("Лев Рабинович", "Рабинович", "Лев", ""),
        ("А.С. Лукашевич", "Лукашевич", "А.", "С."),
        ("Зэдд Ким", "Ким", "Зэдд", ""),
        ("Борисовна Алла", "", "Алла", "Борисовна"),
        ("Анна", "", "Анна", ""),
        ("Петрова", "Петрова", "", ""),
        ("John Smith", "Smith", "John", ""),
        ("Smith John", "Smith", "John", ""),
        ("Smith, John", "Smith", "John", ""),
        ("John Q. Smith", "Smith", "John", "Q."),
        ("Smith, John Jr.", "Smith", "John Jr.", ""),
        ("Mary-Ann O'Brien", "O'Brien", "Mary-Ann", ""),
        ("Людвиг фон Бетховен", "фон Бетховен", "Людвиг", ""),
        ("de la Cruz, Maria", "de la Cruz", "Maria", ""),
        ("Салтыков - Щедрин Михаил", "Салтыков-Щедрин", "Михаил", ""),
        ("Иванова (Петрова) Анна", "Иванова (Петрова)", "Анна", ""),
        ("Иванова Петрова Анна Сергеевна", "Иванова Петрова", "Анна", "Сергеевна"),
        ("Ким Чен Ын", "Ким", "Чен", "Ын"),
        ("г-н Иванов", "Иванов", "", ""),
        ("Иванов Иван, Петров Пётр", "Иванов", "Иван", "Петров Пётр"),
        ("", "", "", ""),
        ("123", "123", "", ""),
    ],
)
def test_usual_and_unusual_forms(text: str, last: str, first: str, patronymic: str) -> None:
    assert parse_person_name(text) == PersonName(last, first, patronymic)


@pytest.mark.parametrize("text", ["ИВАНОВ ИВАН ИВАНОВИЧ", "иванов иван иванович", "ИВАН ИВАНОВИЧ ИВАНОВ"])
def test_a_line_in_one_case_gets_capitals(text: str) -> None:
    assert parse_person_name(text) == IVANOV


def test_capitals_of_a_mixed_line_stay() -> None:
    assert parse_person_name("МакДональд Рональд").last_name == "МакДональд"
    assert parse_person_name("O'BRIEN MARY").last_name == "O'Brien"
    assert parse_person_name("МАМЕДОВ РАШАД МАМЕД ОГЛЫ").patronymic == "Мамед оглы"


def test_the_column_decides_where_the_words_do_not() -> None:
    column = ["Петров Иван", "Мартин Роман", "Сидорова Анна", "Анна Ким"]
    assert name_order_votes(column) is NameOrder.SURNAME_FIRST
    assert name_order_votes(["Иван Петров", "Анна Сидорова"]) is NameOrder.GIVEN_FIRST
    assert name_order_votes(["Мартин Роман", "x", ""]) is None
    assert parse_person_name("Мартин Роман", NameOrder.GIVEN_FIRST) == PersonName("Роман", "Мартин")
    assert parse_person_name("Мартин Роман", NameOrder.SURNAME_FIRST) == PersonName("Мартин", "Роман")
    assert parse_person_name("Иван Петров", NameOrder.SURNAME_FIRST) == PersonName("Петров", "Иван")


@pytest.mark.parametrize(
    "text", ["Иванов Иван Иванович", "Иванов И.И.", "И. И. Иванов", "Анна Петрова", "John Smith", "Анна"]
)
def test_names_look_like_names(text: str) -> None:
    assert looks_like_person_name(text) >= 0.5


@pytest.mark.parametrize(
    "text",
    ["ООО Ромашка", "Магазин Цветы", "8 916 123-45-67", "ivan@mail.ru", "", "Москва", "г. Казань", "«Анна»"],
)
def test_other_things_do_not(text: str) -> None:
    assert looks_like_person_name(text) < 0.5


@pytest.mark.parametrize(
    ("text", "name", "remark"),
    [
        ("Иванов Иван (директор)", "Иванов Иван", "директор"),
        ("Иванов Иван, бухгалтер", "Иванов Иван", "бухгалтер"),
        ("Анна - менеджер", "Анна", "менеджер"),
        ("Ольга парикмахер", "Ольга", "парикмахер"),
        ("Иванов Иван старый клиент", "Иванов Иван", "старый клиент"),
        ("Иванов иван петрович", "Иванов иван петрович", ""),
        ("Мамедов Рашад Мамед оглы", "Мамедов Рашад Мамед оглы", ""),
        ("Иванов, Иван", "Иванов, Иван", ""),
        ("Салтыков - Щедрин", "Салтыков - Щедрин", ""),
        ("Иванов Иван", "Иванов Иван", ""),
    ],
)
def test_a_remark_behind_a_name(text: str, name: str, remark: str) -> None:
    assert split_remark(text) == (name, remark)


def test_short_forms() -> None:
    assert initials(IVANOV) == "ИИ"
    assert initials(PersonName(first_name="Анна")) == "А"
    assert initials(PersonName()) == ""


@given(st.text(max_size=60) | st.text(alphabet="ИваноичАн .,-()'оглыфон", max_size=40))
def test_any_text_is_answered_and_no_letter_is_lost(text: str) -> None:
    name = parse_person_name(text)
    looks_like_person_name(text)
    split_remark(text)
    letters = sum(map(str.isalpha, text))
    titles = ("г-н", "г-жа", "mr", "ms", "dr", "sir", "miss", "mx", "гр", "госп", "граж", "prof")
    if not any(title in text.casefold() for title in titles):
        assert sum(map(str.isalpha, name.full())) >= letters


@given(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
def test_reading_what_is_shown_changes_nothing(one: PersonName, other: PersonName) -> None:
    mixed = PersonName(one.last_name, other.first_name, other.patronymic)
    assert parse_person_name(parse_person_name(mixed.full()).full()) == mixed
