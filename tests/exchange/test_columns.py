from collections.abc import Mapping, Sequence

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.exchange.columns import ColumnGuess, Why, guess_columns, with_target
from crm_desktop.exchange.grid import Cell
from crm_desktop.exchange.tables import find_table
from tests.exchange.workbooks import grid


def guesses(
    *rows: Sequence[Cell], own: Sequence[CustomField] = (), learned: Mapping[str, str] | None = None
) -> tuple[ColumnGuess, ...]:
    sheet = grid(*rows)
    table = find_table(sheet)
    assert table is not None
    return guess_columns(sheet, table, own, learned)


def targets(*rows: Sequence[Cell]) -> list[str]:
    return [guess.target for guess in guesses(*rows)]


def test_russian_list() -> None:
    assert targets(
        ["№", "ФИО", "Моб. тел.", "Доп. телефон", "Эл. почта", "Д/р", "Откуда узнали", "Менеджер", "Комментарий"],
        [1.0, "Лебедева Анна Сергеевна", "8 916 123-45-67", "", "a@b.ru", "08.03.1987", "сайт", "Инга", "звонить"],
        [2.0, "Панин Олег Ильич", 79161112233.0, "123-45-67", "", "", "вывеска", "Инга", ""],
        [3.0, "Гусева Вера", "", "", "c@d.ru", "", "", "", ""],
    ) == ["ignore", "name", "phone", "phone", "email", "birthday", "source", "owner", "notes"]  # fmt: skip


def test_english_list_with_names_in_two_columns() -> None:
    assert targets(
        ["First Name", "Last Name", "Mobile", "Email", "Company", "Title", "Lead Source"],
        ["Anna", "Smith", "+44 7911 123456", "a@b.com", "Acme Ltd", "CEO", "web"],
    ) == ["first_name", "last_name", "phone", "email", "company", "position", "source"]


def test_imya_is_a_first_name_only_beside_a_surname() -> None:
    assert targets(["Фамилия", "Имя", "Телефон"], ["Панин", "Олег", "89161112233"])[:2] == [
        "last_name",
        "first_name",
    ]
    assert (
        targets(["Имя", "Телефон"], ["Панин Олег", "89161112233"], ["Гусева Вера", "89161112234"])[0]
        == "name"
    )


def test_name_beside_a_contact_person_is_a_company() -> None:
    assert targets(
        ["Наименование", "Контактное лицо", "Телефон"],
        ["Ромашка", "Панин Олег", "89161112233"],
        ["Вкус и цвет", "Гусева Вера", "89161112234"],
    ) == ["company", "name", "phone"]


def test_values_overrule_a_wrong_heading() -> None:
    found = targets(
        ["ФИО", "Телефон", "Почта"],
        ["Панин Олег", "a@b.ru", "8 916 111-22-33"],
        ["Гусева Вера", "c@d.ru", "8 916 111-22-34"],
    )
    assert found == ["name", "email", "phone"]


def test_columns_without_heading_are_known_by_their_values() -> None:
    assert targets(
        ["Панин Олег Ильич", "8 916 111-22-33", "a@b.ru"],
        ["Гусева Вера Олеговна", "8 916 111-22-34", "c@d.ru"],
    ) == ["name", "phone", "email"]


def test_unknown_column_becomes_an_own_field_and_is_never_dropped() -> None:
    found = guesses(
        ["ФИО", "Телефон", "Размер обуви", ""],
        ["Панин Олег", "89161112233", 43.0, "что-то"],
        ["Гусева Вера", "89161112234", 38.0, ""],
    )
    assert [guess.target for guess in found] == ["name", "phone", "custom:Размер обуви", "notes"]
    assert found[2].why is Why.NEW_FIELD
    assert not found[2].is_sure


def test_two_unknown_columns_of_one_heading_stay_two() -> None:
    found = targets(["ФИО", "Телефон", "Визит", "Визит"], ["Панин Олег", "89161112233", "да", "нет"])
    assert found[2:] == ["custom:Визит", "custom:Визит 2"]


def test_own_field_of_the_base_is_found_by_its_label() -> None:
    own = CustomField(1, 1, "status_of_card", "Статус", CustomFieldKind.TEXT)
    found = guesses(["ФИО", "Телефон", "СТАТУС"], ["Панин Олег", "89161112233", "да"], own=[own])
    assert found[2].target == "custom:Статус"
    assert found[2].why is Why.OWN_FIELD


def test_what_the_user_chose_before_wins() -> None:
    found = guesses(["ФИО", "Телефон"], ["Панин Олег", "89161112233"], learned={"телефон": "whatsapp"})
    assert found[1].target == "whatsapp"
    assert found[1].why is Why.USER


def test_empty_column_is_left_out_and_says_so() -> None:
    found = guesses(["ФИО", "Телефон", "Размер"], ["Панин Олег", "89161112233", ""])
    assert (found[2].target, found[2].why) == ("ignore", Why.EMPTY)


def test_samples_and_alternatives_are_told() -> None:
    found = guesses(["Клиент", "Телефон"], ["Панин Олег", 79161112233.0])
    assert found[1].samples == ("79161112233",)
    assert found[0].confidence > 0.8
    assert with_target(found[0], "company").why is Why.USER


@pytest.mark.parametrize("heading", ["Примечание", "Комментарий"])
def test_notes_may_be_several(heading: str) -> None:
    found = targets(["ФИО", heading, "Заметки"], ["Панин Олег Ильич", "раз", "два"])
    assert found == ["name", "notes", "notes"]


def test_columns_that_only_label_their_neighbours_are_left_out() -> None:
    found = targets(
        ["First Name", "Last Name", "Phone 1 - Label", "Phone 1 - Value"],
        ["Ann", "Lee", "Mobile", "+44 7911 123456"],
    )
    assert found == ["first_name", "last_name", "ignore", "phone"]


def test_weak_heading_gives_way_to_a_strong_one() -> None:
    found = targets(["Title", "First Name", "Last Name", "Job Title"], ["Mr", "Ann", "Lee", "CEO"])
    assert found == ["custom:Title", "first_name", "last_name", "position"]


@pytest.mark.parametrize("heading", ["Постоянный клиент", "Дата создания", "Основной вид деятельности"])
def test_heading_that_holds_a_known_word_is_not_that_field(heading: str) -> None:
    value = {"Постоянный клиент": "да", "Дата создания": "01.02.2024"}.get(heading, "торговля")
    found = targets(["ФИО", "Телефон", heading], ["Панин Олег", "89161112233", value])
    assert found[2] == f"custom:{heading}"


def test_codes_under_unknown_headings_are_neither_phones_nor_tax_numbers() -> None:
    assert targets(
        ["ФИО", "Телефон", "Полис", "Паспорт", "Карта лояльности", "Гос. номер", "VIN"],
        [
            "Панин Олег",
            "89161112233",
            "1650000000000777",
            "75 1234567",
            2200000013.0,
            "А100ВС 116",
            "XTA210900Y287650",
        ],
        [
            "Гусева Вера",
            "89161112234",
            "1650000000000778",
            "75 1234568",
            2200000026.0,
            "А101ВС 116",
            "XTA210910Y287651",
        ],
    ) == [
        "name",
        "phone",
        *(f"custom:{label}" for label in ("Полис", "Паспорт", "Карта лояльности", "Гос. номер", "VIN")),
    ]


def test_inn_and_kpp_in_one_column_are_an_inn() -> None:
    assert (
        targets(
            ["Контрагент", "ИНН/КПП"],
            ["ООО Ромашка", "7707083893/770701001"],
            ["АО Вега", "7728168971/772801001"],
        )[1]
        == "inn"
    )


def test_what_is_said_of_a_child_or_of_relatives_is_not_said_of_the_client() -> None:
    assert targets(
        ["ФИО", "Телефон", "ФИО ребёнка", "Дата рождения ребёнка", "Телефон мужа"],
        ["Гусева Вера", "89161112234", "Гусев Миша", "10.02.2015", "89161112235"],
    ) == ["name", "phone", "custom:ФИО ребёнка", "custom:Дата рождения ребёнка", "phone"]
    assert targets(
        ["ФИО ребёнка", "Дата рождения ребёнка", "Телефон"], ["Гусев Миша", "10.02.2015", "89161112234"]
    ) == ["name", "birthday", "phone"]


def test_emergency_contact_makes_no_company_of_the_member() -> None:
    assert targets(
        ["Member Name", "Cell", "Emergency Contact", "Emergency Phone"],
        ["Smith, John", "+447901200000", "Kin Smith", "+12127363100"],
        ["Connor, Sarah", "+447901200001", "Kin Connor", "+12127363101"],
    ) == ["name", "phone", "custom:Emergency Contact", "phone"]


def test_second_contact_person_of_a_company_has_a_name_too() -> None:
    assert targets(
        ["Организация", "Контактное лицо 1", "Телефон 1", "Бухгалтер", "Телефон бухгалтера", "Наш юрист"],
        ["ООО Ромашка", "Панин Олег", "89161112233", "Гусева Вера", "89161112234", "Лев Белов"],
        ["ООО Вега", "Ким Ли", "89161112235", "Белова Анна", "89161112236", "Лев Белов"],
    ) == ["company", "name", "phone", "name", "phone", "custom:Наш юрист"]


def test_number_over_rooms_is_no_phone() -> None:
    rows = [[f"Панин Олег {n}", "89161112233", str(300 + n)] for n in range(3)]
    assert targets(["ФИО гостя", "Тел.", "Номер"], *rows)[1:] == ["phone", "custom:Номер"]
    assert (
        targets(["ФИО", "Номер"], ["Панин Олег", "89161112233"], ["Гусева Вера", "89161112234"])[1] == "phone"
    )


def test_given_names_without_a_heading_are_the_names() -> None:
    rows = [["89161112233", "Оксана", "кофе"], ["89161112234", "Мария", "чай"], ["89161112235", "Роман", ""]]
    assert targets(*rows)[:2] == ["phone", "name"]


def test_given_names_under_an_unknown_heading_are_somebody_elses() -> None:
    rows = [["89161112233", "Оксана"], ["89161112234", "Мария"], ["89161112235", "Роман"]]
    assert targets(["Телефон", "Подруга"], *rows) == ["phone", "custom:Подруга"]


def test_contact_names_of_any_shape_count_as_people() -> None:
    rows: list[list[Cell]] = [
        ["Acme Inc", "John Smith", "j@a.com", "Emily O'Brien", "e@a.com"],
        ["Initech Inc", "Wei Zhang", "w@a.com", "James McAllister", "m@a.com"],
    ]
    head: list[Cell] = ["Company", "Primary Contact", "Primary Email", "Secondary Contact", "Secondary Email"]
    assert targets(head, *rows) == ["company", "name", "email", "name", "email"]


@pytest.mark.parametrize(
    "heading", ["Не звонить", "НЕ ЗВОНИТЬ", "Do not call", "Don't call", "DNC", "Не беспокоить"]
)
@pytest.mark.parametrize("value", ["да", "просил", ""])
def test_a_wish_not_to_be_called_is_known_by_its_heading(heading: str, value: str) -> None:
    found = guesses(["ФИО", "Телефон", heading], ["Панин Олег", "8 916 111-22-33", value])[2]
    assert (found.target, found.is_sure or not value) == ("do_not_call", True)


def test_numbers_under_such_a_heading_are_no_wish_of_the_client() -> None:
    rows = [["ФИО", "Не звонить"], ["Панин Олег", "8 916 111-22-33"], ["Гусева Вера", "8 916 111-22-34"]]
    assert targets(*rows)[1] != "do_not_call"
