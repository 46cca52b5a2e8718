from crm_desktop.exchange.column_groups import contact_groups, label_columns, role_in


def test_label_columns_are_those_of_the_same_value() -> None:
    targets = [
        (0, "Phone 1 - Type", "ignore"),
        (1, "Phone 1 - Value", "phone"),
        (2, "Phone 2 - Type", "ignore"),
        (3, "E-mail 2 - Value", "email"),
    ]
    assert label_columns(targets) == {1: 0}


def test_what_follows_a_second_name_is_that_persons() -> None:
    targets = [
        (0, "Организация", "company"),
        (1, "Телефон", "phone"),
        (2, "Контакт", "name"),
        (3, "Почта", "email"),
        (4, "Бухгалтер", "name"),
        (5, "Тел.", "phone"),
        (6, "Сайт", "site"),
        (7, "Факс", "phone"),
    ]
    assert contact_groups(targets) == {4: 1, 5: 1}


def test_numbers_of_headings_decide_when_all_names_come_first() -> None:
    targets = [
        (0, "Организация", "company"),
        (1, "Контакт 1", "name"),
        (2, "Контакт 2", "name"),
        (3, "Телефон 1", "phone"),
        (4, "Телефон 2", "phone"),
    ]
    assert contact_groups(targets) == {2: 1, 4: 1}


def test_without_companies_there_are_no_contact_persons() -> None:
    assert contact_groups([(0, "ФИО", "name"), (1, "Контакт", "name"), (2, "Телефон", "phone")]) == {}


def test_role_is_the_upper_line_or_a_heading_that_names_no_field() -> None:
    assert role_in("Бухгалтерия / ФИО") == "Бухгалтерия"
    assert role_in("Бухгалтер") == "Бухгалтер"
    assert role_in("Контактное лицо 2") == ""
