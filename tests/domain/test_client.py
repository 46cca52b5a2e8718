from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import (
    Birthday,
    ClientDraft,
    ClientKind,
    Email,
    Handle,
    HandleKind,
    PersonName,
    Phone,
)
from crm_desktop.domain.errors import Problem, ValidationError


@given(st.dates(), st.booleans())
def test_a_birthday_comes_back_as_it_was(day: object, knows_year: bool) -> None:
    year, month, date = (int(part) for part in str(day).split("-"))
    birthday = Birthday(month, date, year if knows_year else None)
    assert Birthday.from_text(birthday.text()) == birthday


def test_a_birthday_without_a_year_may_be_the_29th_of_february() -> None:
    assert Birthday(2, 29).text() == "--02-29"
    with pytest.raises(ValueError, match="day"):
        Birthday(2, 29, 1987)


def test_a_name_is_shown_surname_first_and_without_gaps() -> None:
    assert PersonName("Лебедева", "", "Сергеевна").full() == "Лебедева Сергеевна"


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (ClientKind.PERSON, "Лебедева Анна"),
        (ClientKind.SOLE_TRADER, "Лебедева Анна"),
        (ClientKind.COMPANY, "ООО «Зерно»"),
    ],
)
def test_a_client_is_called_by_its_person_or_its_company(kind: ClientKind, shown: str) -> None:
    draft = ClientDraft(kind=kind, name=PersonName("Лебедева", "Анна"), company_name="ООО «Зерно»")
    assert draft.display_name() == shown


def test_without_a_name_the_first_way_to_reach_a_client_names_it() -> None:
    draft = ClientDraft(
        phones=(Phone("8 912"),), emails=(Email("a@b.example"),), handles=(Handle(HandleKind.VK, "anna"),)
    )
    assert draft.fallback_name() == "8 912"
    draft.phones = ()
    assert draft.fallback_name() == "a@b.example"
    draft.emails = ()
    assert draft.fallback_name() == "anna"
    draft.validate()


def test_nobody_at_all_is_refused() -> None:
    with pytest.raises(ValidationError) as refused:
        ClientDraft(notes="только заметка").validate()
    assert refused.value.problems == {"name": Problem.NO_NAME}


def test_a_doubtful_phone_is_no_reason_to_refuse() -> None:
    ClientDraft(phones=(Phone("12-34"),)).validate()


def test_a_copy_goes_its_own_way() -> None:
    draft = ClientDraft(custom={"f_1": 5})
    copy = draft.copy()
    copy.custom["f_1"] = 7
    assert draft.custom == {"f_1": 5}
