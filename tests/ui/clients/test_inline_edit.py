from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.client import Birthday, ClientKind, Email, Phone
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.inline_edit import Reading, edited, problem_with
from crm_desktop.ui.table.words import join_words
from tests.factories import make_draft
from tests.ui.clients.list_helpers import Shop

SUM = CustomField(1, 1, "f_1", "Sum", CustomFieldKind.MONEY)
COLOR = CustomField(2, 1, "f_2", "Color", CustomFieldKind.CHOICE, ("Red",), is_required=True)
READING = Reading(dt.date(2026, 3, 5), own_fields=(SUM, COLOR))


def test_name_of_a_person_is_cut_into_its_parts() -> None:
    draft = edited(make_draft("Лебедева Анна"), "name", "Орлов Дмитрий Сергеевич", READING)
    assert (draft.name.last_name, draft.name.first_name, draft.name.patronymic) == (
        "Орлов",
        "Дмитрий",
        "Сергеевич",
    )


def test_name_of_a_company_is_one_text() -> None:
    draft = edited(make_draft("ООО Вектор", kind=ClientKind.COMPANY), "name", "АО «Новый вектор»", READING)
    assert draft.display_name() == "АО «Новый вектор»"


def test_first_phone_is_replaced_and_the_others_stay() -> None:
    before = make_draft(phones=(Phone("1", None, label="work"), Phone("+7 903 118-40-02", "+79031184002")))
    draft = edited(before, "phone", "8 912 345-67-89", READING)
    assert [(phone.e164, phone.label) for phone in draft.phones] == [
        ("+79123456789", "work"),
        ("+79031184002", ""),
    ]
    assert edited(draft, "phone", "", READING).phones == draft.phones[1:]


def test_a_wrong_phone_is_kept_as_typed() -> None:
    draft = edited(make_draft(), "phone", "ask Anna", READING)
    assert draft.phones == (Phone("ask Anna", None),)


def test_mail_keeps_its_label() -> None:
    before = make_draft(emails=(Email("a@b.example", "a@b.example", "work"),))
    (mail,) = edited(before, "email", "anna@zerno.example", READING).emails
    assert (mail.normal, mail.label) == ("anna@zerno.example", "work")


def test_names_texts_and_tags_are_taken_over() -> None:
    draft = make_draft()
    assert edited(draft, "status", " Клиент ", READING).status == "Клиент"
    assert edited(draft, "notes", "one\ntwo", READING).notes == "one\ntwo"
    assert edited(draft, "tags", "VIP, кофе; vip,, ", READING).tags == ("vip", "кофе")
    assert edited(draft, "birthday", "03.12", READING).birthday == Birthday(12, 3)
    assert edited(draft, "birthday", "", READING).birthday is None


def test_own_fields_are_stored_by_kind() -> None:
    draft = edited(make_draft(), "custom.f_1", "1 250,50", READING)
    assert draft.custom == {"f_1": 125050}
    assert edited(draft, "custom.f_1", "", READING).custom == {}
    assert edited(draft, "custom.gone", "x", READING).custom == draft.custom


def test_the_draft_given_is_left_alone() -> None:
    draft = make_draft(custom={"f_1": 5})
    edited(draft, "custom.f_1", "", READING)
    assert draft.custom == {"f_1": 5}


@pytest.mark.parametrize(
    ("key", "text", "problem"),
    [
        ("name", " ", None),
        ("name", "x" * 600, Problem.TOO_LONG),
        ("email", "anna", Problem.NOT_AN_EMAIL),
        ("email", "", None),
        ("phone", "ask Anna", None),
        ("birthday", "31.02", Problem.NOT_A_DATE),
        ("birthday", "", None),
        ("custom.f_1", "much", Problem.NOT_A_NUMBER),
        ("custom.f_2", "blue", Problem.NOT_A_CHOICE),
        ("custom.f_2", "", Problem.REQUIRED),
        ("custom.gone", "x", None),
    ],
)
def test_what_cannot_be_stored_is_said(
    client_list: ClientList, shop: Shop, key: str, text: str, problem: Problem | None
) -> None:
    row = client_list.model.row_of(shop.anna)
    assert row is not None
    assert problem_with(row, key, text, READING) is problem


def test_a_client_needs_a_name_or_a_phone(client_list: ClientList, shop: Shop) -> None:
    row = client_list.model.row_of(shop.grain)
    assert row is not None
    assert problem_with(row, "name", "", READING) is Problem.NO_NAME


def test_a_number_without_its_country_is_one_of_the_country_of_the_base() -> None:
    reading = Reading(dt.date(2026, 3, 5), "GB")
    assert edited(make_draft(), "phone", "020 7946 0958", reading).phones[0].e164 == "+442079460958"


def test_a_day_to_come_is_told_by_the_clock_of_the_base() -> None:
    reading = Reading(dt.date(2019, 1, 1))
    assert edited(make_draft(), "birthday", "05.03.20", reading).birthday == Birthday(3, 5, 1920)


def test_a_tag_with_a_comma_stays_one_tag() -> None:
    text = join_words(("Москва, центр", "VIP"))
    assert edited(make_draft(), "tags", text, READING).tags == ("Москва, центр", "VIP")
