"""One line about a new client, in any usual order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientKind
from crm_desktop.ui.clients.form_reading import read_line


@pytest.mark.parametrize(
    ("text", "name", "phones", "emails"),
    [
        ("Лебедева Анна Сергеевна", ("Лебедева", "Анна", "Сергеевна"), [], []),
        ("Анна Лебедева 8 912 345-67-89", ("Лебедева", "Анна", ""), ["+79123456789"], []),
        ("8(912)3456789 лебедева анна", ("Лебедева", "Анна", ""), ["+79123456789"], []),
        (
            "Анна Сергеевна Лебедева, тел.: +7 912 345 67 89, anna@zerno.example",
            ("Лебедева", "Анна", "Сергеевна"),
            ["+79123456789"],
            ["anna@zerno.example"],
        ),
        ("Орлов Пётр 89161234567; 89031112233", ("Орлов", "Пётр", ""), ["+79161234567", "+79031112233"], []),
        ("anna@zerno.example", ("", "", ""), [], ["anna@zerno.example"]),
        ("", ("", "", ""), [], []),
    ],
)
def test_persons(text: str, name: tuple[str, str, str], phones: list[str], emails: list[str]) -> None:
    draft = read_line(text)
    assert draft.kind is ClientKind.PERSON
    assert (draft.name.last_name, draft.name.first_name, draft.name.patronymic) == name
    assert [phone.e164 for phone in draft.phones] == phones
    assert [email.normal for email in draft.emails] == emails


def test_companies_and_traders_are_told_from_the_line() -> None:
    company = read_line("ООО «Северный склад» 8 495 123-45-67")
    assert (company.kind, company.company_name) == (ClientKind.COMPANY, "ООО «Северный склад»")
    assert company.phones[0].e164 == "+74951234567"
    trader = read_line("ИП Савченко Игорь Петрович")
    assert trader.kind is ClientKind.SOLE_TRADER
    assert trader.name.full() == "Савченко Игорь Петрович"


def test_a_place_of_work_may_follow_the_name() -> None:
    draft = read_line("Лебедева Анна, ООО «Зерно», управляющая")
    assert draft.name.full() == "Лебедева Анна"
    assert [(place.company, place.position) for place in draft.employments] == [
        ("ООО «Зерно»", "управляющая")
    ]


def test_what_the_user_chose_wins() -> None:
    assert read_line("Зерно", ClientKind.COMPANY).company_name == "Зерно"
    assert read_line("Кофейня", ClientKind.PERSON).name.full() == "Кофейня"


def test_numbers_of_houses_and_years_are_no_phones() -> None:
    assert read_line("ООО Завод 1905").phones == ()
    assert read_line("Школа № 5").phones == ()


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    read_line(text)
