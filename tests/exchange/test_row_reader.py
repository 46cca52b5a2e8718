from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import Birthday, ClientKind
from crm_desktop.domain.errors import Problem
from crm_desktop.exchange.columns import guess_columns, with_target
from crm_desktop.exchange.drafts import ImportedRow, ImportOptions
from crm_desktop.exchange.grid import Cell, Grid, SheetExtras
from crm_desktop.exchange.row_reader import RowReader
from crm_desktop.exchange.tables import find_table
from tests.exchange.workbooks import OPTIONS, grid


def read(
    *rows: Sequence[Cell], options: ImportOptions = OPTIONS, sheet: Grid | None = None
) -> list[ImportedRow]:
    sheet = sheet or grid(*rows)
    table = find_table(sheet)
    assert table is not None
    return list(RowReader(sheet, table, guess_columns(sheet, table, options.own_fields), options))


def one(heading: str, value: Cell, options: ImportOptions = OPTIONS) -> ImportedRow:
    """Read one cell in a row with a name and a phone."""
    [row] = read(["ФИО", "Телефон", heading], ["Панин Олег", "8 916 111-22-33", value], options=options)
    return row


def test_row_becomes_a_client() -> None:
    [row] = read(
        [
            "ФИО",
            "Тел.",
            "Почта",
            "Компания",
            "Должность",
            "Индекс",
            "Город",
            "Адрес",
            "Теги",
            "Статус",
            "Менеджер",
        ],
        [
            "Панин Олег Ильич",
            79161112233.0,
            "P@N.ru",
            "ООО «Ромашка»",
            "директор",
            101000.0,
            "Москва",
            "ул. Мира, 5",
            "VIP, опт",
            "в работе",
            "Инга",
        ],
    )
    draft = row.draft
    assert row.row == 2
    assert draft.name.full() == "Панин Олег Ильич"
    assert draft.phones[0].e164 == "+79161112233"
    assert draft.emails[0].raw == "P@N.ru"
    assert draft.employments[0].company == "ООО «Ромашка»"
    assert draft.addresses[0].text == "101000, Москва, ул. Мира, 5"
    assert (draft.addresses[0].city, draft.addresses[0].postcode) == ("Москва", "101000")
    assert draft.tags == ("VIP", "опт")
    assert (draft.status, draft.owner) == ("в работе", "Инга")
    assert row.problems == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("08.03.1987", Birthday(3, 8, 1987)),
        ("8.3.87", Birthday(3, 8, 1987)),
        ("08.03", Birthday(3, 8)),
        (date(1987, 3, 8), Birthday(3, 8, 1987)),
        (datetime(1987, 3, 8), Birthday(3, 8, 1987)),  # noqa: DTZ001
        (31844.0, Birthday(3, 8, 1987)),
    ],
)
def test_birthdays(value: Cell, expected: Birthday) -> None:
    row = one("Дата рождения", value)
    assert row.draft.birthday == expected
    assert row.problems == ()


def test_serial_of_a_1904_workbook() -> None:
    sheet = grid(["ФИО", "Телефон", "Дата рождения"], ["Панин Олег", "8 916 111-22-33", 30382.0])
    sheet.epoch1904 = True
    assert read(sheet=sheet)[0].draft.birthday == Birthday(3, 8, 1987)


def test_order_of_day_and_month_is_decided_by_the_column() -> None:
    rows = read(
        ["Name", "Phone", "Birthday"],
        ["Ann Lee", "+44 7911 123456", "03/04/1990"],
        ["Bob Ray", "", "12/25/1985"],
    )
    assert [row.draft.birthday for row in rows] == [Birthday(3, 4, 1990), Birthday(12, 25, 1985)]


def test_value_that_cannot_be_read_goes_to_the_notes_and_is_named() -> None:
    row = one("Дата рождения", "весной")
    assert row.draft.notes == "Дата рождения: весной"
    [problem] = row.problems
    assert (problem.row, problem.column, problem.heading, problem.kind, problem.raw) == (
        2, "C", "Дата рождения", Problem.NOT_A_DATE, "весной",
    )  # fmt: skip


def test_name_order_is_decided_by_the_column() -> None:
    rows = read(
        ["ФИО", "Телефон"],
        ["Олег Ильич Панин", "8 916 111-22-33"],
        ["Вера Олеговна Гусева", "8 916 111-22-34"],
        ["Ариадна Кош", "8 916 111-22-35"],
    )
    assert rows[2].draft.name.last_name == "Кош"


def test_tax_numbers_of_the_employer_stay_with_the_employer() -> None:
    [row] = read(
        ["Организация", "ИНН", "КПП", "Контактное лицо", "Телефон"],
        ["ООО «Ромашка»", 7707083893.0, "773601001", "Панин Олег", "8 916 111-22-33"],
    )
    assert row.draft.inn == ""
    assert row.employer is not None
    assert (row.employer.company_name, row.employer.inn, row.employer.kpp) == (
        "ООО «Ромашка»", "7707083893", "773601001",
    )  # fmt: skip


def test_tax_number_that_lost_its_zero_and_a_wrong_one() -> None:
    rows = read(
        ["Организация", "ИНН", "Телефон"],
        ["ООО «Север»", 105018196.0, "8 916 111-22-33"],
        ["ООО «Юг»", 7707083894.0, "8 916 111-22-34"],
    )
    assert rows[0].draft.kind is ClientKind.COMPANY
    assert rows[0].draft.inn == "0105018196"
    assert rows[1].draft.inn == "7707083894"
    assert [problem.kind for problem in rows[1].problems] == [Problem.BAD_INN]


@pytest.mark.parametrize(
    ("kind", "value", "stored"),
    [
        (CustomFieldKind.TEXT, 43.0, "43"),
        (CustomFieldKind.NUMBER, "43,5", 43.5),
        (CustomFieldKind.MONEY, "1 500,50 руб.", 150050),
        (CustomFieldKind.DATE, "08.03.2024", "2024-03-08"),
        (CustomFieldKind.YES_NO, "да", True),
    ],
)
def test_own_field_of_each_kind(kind: CustomFieldKind, value: Cell, stored: object) -> None:
    own = CustomField(1, 1, "own", "Своё", kind)
    row = one("Своё", value, replace(OPTIONS, own_fields=(own,)))
    assert row.draft.custom == {"own": stored}


def test_value_that_an_own_field_refuses_is_kept() -> None:
    own = CustomField(1, 1, "size", "Размер", CustomFieldKind.NUMBER)
    row = one("Размер", "большой", replace(OPTIONS, own_fields=(own,)))
    assert row.draft.custom == {}
    assert row.draft.notes == "Размер: большой"
    assert [problem.kind for problem in row.problems] == [Problem.NOT_A_NUMBER]


def test_error_cells_and_formulas_without_result_are_problems() -> None:
    sheet = grid(["ФИО", "Телефон", "Город"], ["Панин Олег", None, None])
    sheet.extras = SheetExtras(errors={(1, 1): "#N/A"}, not_calculated=frozenset({(1, 2)}))
    [row] = read(sheet=sheet)
    assert [(item.column, item.kind, item.raw) for item in row.problems] == [
        ("B", Problem.FORMULA_ERROR, "#N/A"),
        ("C", Problem.NOT_CALCULATED, ""),
    ]


def test_section_becomes_a_tag() -> None:
    rows = read(
        ["№", "ФИО", "Телефон"],
        ["VIP"],
        [1.0, "Панин Олег", "8 916 111-22-33"],
        [2.0, "Гусева Вера", "8 916 1112234"],
    )
    assert [row.draft.tags for row in rows] == [("VIP",), ("VIP",)]


def test_one_phone_in_two_columns_is_one() -> None:
    [row] = read(
        ["ФИО", "Телефон", "WhatsApp", "Доп. тел"], ["Панин Олег", "8 916 111-22-33", "", "+79161112233"]
    )
    assert len(row.draft.phones) == 1


def test_every_text_of_the_row_is_somewhere_in_the_draft() -> None:
    cells = [
        "Панин Олег",
        "звонить жене",
        "почты нет у него",
        "не помнит",
        "где-то в Твери",
        "что-то",
        "своё",
        "ещё",
    ]
    [row] = read(["ФИО", "Телефон", "Почта", "Дата рождения", "Адрес", "Заметки", "Любимый цвет", ""], cells)
    shown = repr(row.draft)
    for text in cells[1:]:
        assert text in shown
    assert "Панин" in shown


def test_columns_of_one_address_are_one_address() -> None:
    [row] = read(
        ["ФИО", "Телефон", "Индекс", "Область", "Город", "Улица", "Дом", "Квартира"],
        ["Панин Олег", "8 916 111-22-33", 141400.0, "Московская", "Химки", "Ленина", 5.0, 12.0],
    )
    [address] = row.draft.addresses
    assert address.text == "141400, Московская, Химки, Ленина, д. 5, кв. 12"
    assert (address.city, address.postcode) == ("Химки", "141400")


def test_name_and_phone_of_one_cell() -> None:
    rows = read(["Клиенты"], ["Панин Олег 89161112233"], ["Гусева Вера 8 916 111-22-34"])
    assert [(row.draft.display_name(), row.draft.phones[0].e164) for row in rows] == [
        ("Панин Олег", "+79161112233"),
        ("Гусева Вера", "+79161112234"),
    ]


def test_local_numbers_of_a_foreign_list() -> None:
    rows = read(["Name", "Phone"], ["Ann Lee", "07911 123456"], ["Bob Ray", "020 7946 0958"])
    assert [row.draft.phones[0].e164 for row in rows] == ["+447911123456", "+442079460958"]


def test_company_over_its_people_is_where_they_work() -> None:
    rows = read(
        ["ФИО", "Телефон", "Город"],
        ["ООО «Ромашка»"],
        ["Панин Олег", "8 916 111-22-33", "Тверь"],
        ["Гусева Вера", "8 916 111-22-34", "Тверь"],
    )
    assert [row.draft.employments[0].company for row in rows] == ["ООО «Ромашка»"] * 2
    assert rows[0].draft.tags == ()


def test_tax_number_beside_an_employee_of_a_sole_trader_is_the_traders() -> None:
    [row] = read(
        ["Наименование", "ИНН", "Контактное лицо", "Телефон"],
        ["ИП Сидоров Павел Ильич", "500100732259", "Панин Олег", "8 916 111-22-33"],
    )
    assert (row.draft.inn, row.draft.kind) == ("", ClientKind.PERSON)
    assert row.employer is not None
    assert (row.employer.inn, row.employer.kind) == ("500100732259", ClientKind.SOLE_TRADER)


def test_labels_in_columns_of_their_own_belong_to_the_values() -> None:
    [row] = read(
        ["Name", "Phone 1 - Type", "Phone 1 - Value", "E-mail 1 - Type", "E-mail 1 - Value"],
        ["Anna Smith", "Mobile", "+447911123456", "* Home", "a@b.com"],
    )
    assert [phone.label for phone in row.draft.phones] == ["mobile"]
    assert [email.label for email in row.draft.emails] == ["home"]


CONTACTS = ["Поставщик", "Контактное лицо", "Тел.", "Бухгалтер", "Тел. бухг.", "Комментарий"]


def test_further_contact_person_of_a_company_keeps_the_own_phone() -> None:
    [row] = read(CONTACTS, ["ООО Вега", "Панин Олег", "89161112233", "Гусева Вера", "89161112234", "да"])
    assert [phone.e164 for phone in row.draft.phones] == ["+79161112233"]
    [contact] = row.contacts
    assert contact.display_name() == "Гусева Вера"
    assert [phone.e164 for phone in contact.phones] == ["+79161112234"]
    [place] = contact.employments
    assert (place.company, place.position) == ("ООО Вега", "Бухгалтер")


def test_further_contact_without_a_name_or_a_company_is_kept_with_the_client() -> None:
    rows = read(
        CONTACTS,
        ["ООО Вега", "Панин Олег", "89161112233", "Гусева Вера", "89161112234", "да"],
        ["ООО Лира", "Ким Ли", "89161112235", "", "89161112236", ""],
        ["", "Белова Анна", "89161112237", "Белов Лев", "89161112238", ""],
    )
    assert [len(row.contacts) for row in rows] == [1, 0, 0]
    assert [phone.e164 for phone in rows[1].draft.phones] == ["+79161112235", "+79161112236"]
    assert [phone.e164 for phone in rows[2].draft.phones] == ["+79161112237", "+79161112238"]
    assert "Белов Лев" in rows[2].draft.notes


@pytest.mark.parametrize(
    ("target", "values"),
    [
        ("city", ("Омск", "Тула")),
        ("birthday", ("08.03.1987", "09.04.1988")),
        ("inn", ("7707083893", "7728168971")),
        ("kind", ("ИП", "физлицо")),
    ],
)
def test_a_second_column_for_a_field_of_one_value_loses_nothing(target: str, values: tuple[str, str]) -> None:
    sheet = grid(["ФИО", "Телефон", "Первое", "Второе"], ["Панин Олег", "8 916 111-22-33", *values])
    table = find_table(sheet)
    assert table is not None
    guesses = guess_columns(sheet, table)
    chosen = [*guesses[:2], with_target(guesses[2], target), with_target(guesses[3], target)]
    [row] = RowReader(sheet, table, chosen, OPTIONS)
    first, second = values
    everything = f"{row.draft} {row.employer}"
    assert f"Второе: {second}" in row.draft.notes
    assert first in everything or Birthday(3, 8, 1987) == row.draft.birthday or target == "kind"
