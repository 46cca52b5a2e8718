from crm_desktop.exchange.grid import Cell, Range
from crm_desktop.exchange.tables import SkipReason, find_table, table_below
from tests.exchange.workbooks import grid

HEAD: list[Cell] = ["ФИО", "Телефон", "Город"]
ANNA: list[Cell] = ["Лебедева Анна", "8 916 123-45-67", "Москва"]
OLEG: list[Cell] = ["Панин Олег", 79161112233.0, "Тверь"]


def test_header_in_the_first_row() -> None:
    table = find_table(grid(HEAD, ANNA, OLEG))
    assert table is not None
    assert (table.header_rows, table.rows, table.headings) == ((0,), (1, 2), ("ФИО", "Телефон", "Город"))


def test_title_date_and_empty_rows_above_the_header() -> None:
    table = find_table(
        grid(["База клиентов салона «Лира»"], ["на 01.11.2026"], [], ["", *HEAD], ["", *ANNA], ["", *OLEG])
    )
    assert table is not None
    assert table.header_rows == (3,)
    assert table.columns == (1, 2, 3)
    assert table.rows == (4, 5)


def test_totals_blank_rows_and_repeated_headers_are_no_clients() -> None:
    table = find_table(
        grid(HEAD, ANNA, [], HEAD, OLEG, ["Итого:", 2.0], ["ВСЕГО клиентов: 2"], ["", "Total", 5.0])
    )
    assert table is not None
    assert table.rows == (1, 4)
    assert [(item.row, item.reason) for item in table.skipped] == [
        (3, SkipReason.HEADER_AGAIN),
        (5, SkipReason.TOTAL),
        (6, SkipReason.TOTAL),
        (7, SkipReason.TOTAL),
    ]


def test_client_whose_name_begins_like_a_total_stays() -> None:
    table = find_table(grid(HEAD, ["Итого Мария", "8 916 123-45-67", ""], OLEG))
    assert table is not None
    assert table.rows == (1, 2)


def test_section_rows_are_carried_to_the_clients_below() -> None:
    sheet = grid(HEAD, ["VIP"], ANNA, ["Обычные"], OLEG, merges=[Range(1, 0, 1, 2), Range(3, 0, 3, 2)])
    table = find_table(sheet)
    assert table is not None
    assert table.rows == (2, 4)
    assert table.carry == {2: "VIP", 4: "Обычные"}


def test_row_with_only_a_name_is_a_client_not_a_section() -> None:
    table = find_table(grid(HEAD, ["Маша с рынка"], ANNA))
    assert table is not None
    assert table.rows == (1, 2)


def test_signature_below_the_table_is_no_client() -> None:
    table = find_table(grid(HEAD, ANNA, OLEG, [], ["Составил: Петрова"], ["Директор ________ Иванов"]))
    assert table is not None
    assert table.rows == (1, 2)
    assert {item.reason for item in table.skipped} == {SkipReason.FOOTER}


def test_two_row_header_with_merged_cells() -> None:
    sheet = grid(
        ["Организация", "Контакт", None, "Бухгалтерия", None],
        [None, "ФИО", "Телефон", "ФИО", "Телефон"],
        ["ООО «Ромашка»", "Лебедева Анна", "8 916 123-45-67", "Панин Олег", "8 917 123-45-67"],
        merges=[Range(0, 0, 1, 0), Range(0, 1, 0, 2), Range(0, 3, 0, 4)],
    )
    table = find_table(sheet)
    assert table is not None
    assert table.header_rows == (0, 1)
    assert table.headings == (
        "Организация",
        "Контакт / ФИО",
        "Контакт / Телефон",
        "Бухгалтерия / ФИО",
        "Бухгалтерия / Телефон",
    )
    assert table.rows == (2,)


def test_list_without_header() -> None:
    table = find_table(grid(ANNA, OLEG))
    assert table is not None
    assert table.header_rows == ()
    assert table.rows == (0, 1)
    assert table.headings == ("", "", "")


def test_one_column_of_phones_under_its_heading() -> None:
    table = find_table(grid(["Телефон"], ["8 916 123-45-67"], ["8 917 123-45-67"]))
    assert table is not None
    assert table.header_rows == (0,)
    assert table.rows == (1, 2)


def test_sheet_of_prose_and_empty_sheet_have_no_table() -> None:
    assert find_table(grid(["не забыть заказать визитки"], ["и купить бумагу для принтера"])) is None
    assert find_table(grid([], [None, "  "])) is None


def test_unknown_headings_are_found_by_what_stands_below() -> None:
    table = find_table(
        grid(
            ["Перечень"],
            ["Кто у нас бывает", "Куда звонить", "Приход"],
            [*ANNA[:2], "08.03.2024"],
            [*OLEG[:2], "09.03.2024"],
        )
    )
    assert table is not None
    assert table.header_rows == (1,)


def test_header_chosen_by_the_user() -> None:
    table = table_below(grid(["1", "2"], ["x", "y"], ANNA), 1)
    assert table.header_rows == (1,)
    assert table.rows == (2,)


PEOPLE: list[list[Cell]] = [
    ["Лебедева Анна", "8 916 123-45-67", "Москва"],
    ["Панин Олег", 79161112233.0, "Тверь"],
]


def test_lone_words_in_the_column_of_people_are_sections() -> None:
    table = find_table(grid(HEAD, ["ООО «Ромашка»"], *PEOPLE, ["Оптовики"], *PEOPLE))
    assert table is not None
    assert table.rows == (2, 3, 5, 6)
    assert table.carry[2] == "ООО «Ромашка»"
    assert table.carry[6] == "Оптовики"


def test_lone_names_of_people_and_lone_rows_without_rows_below_are_clients() -> None:
    table = find_table(
        grid(HEAD, *PEOPLE, ["Марина"], *PEOPLE, ["Гусева Вера"], *PEOPLE, ["Кафе Лира"], PEOPLE[0])
    )
    assert table is not None
    assert table.skipped == ()


def test_sections_in_a_list_of_two_columns_without_a_header() -> None:
    people = [row[:2] for row in PEOPLE]
    table = find_table(grid(["Оптовики", None], *people, ["Розница", None], *people))
    assert table is not None
    assert table.rows == (1, 2, 4, 5)


def test_signature_over_several_cells_is_no_client() -> None:
    table = find_table(grid(HEAD, ANNA, OLEG, ["Главный бухгалтер", "_______", "Петрова А.А."]))
    assert table is not None
    assert table.rows == (1, 2)
    assert [item.reason for item in table.skipped] == [SkipReason.FOOTER]
