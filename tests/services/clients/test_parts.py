"""A draft as rows, and rows as a draft."""

from __future__ import annotations

from crm_desktop.domain.client import Birthday, Email, Handle, HandleKind, Phone
from crm_desktop.services.clients.parts import address_values, contact_values, new_uid, party_values
from tests.factories import make_draft


def test_texts_are_tidied_but_notes_keep_their_lines() -> None:
    values = party_values(make_draft("Ёлкин  Пётр", notes=" a\n\nb ", inn=" 5001 "), 1, None, 2)
    assert (values["notes"], values["inn"], values["status_id"], values["owner_id"]) == (
        "a\n\nb",
        "5001",
        1,
        2,
    )


def test_a_birthday_without_its_year_can_be_ordered_with_the_others() -> None:
    for birthday, text in ((Birthday(3, 8), "--03-08"), (Birthday(3, 8, 1987), "1987-03-08")):
        values = party_values(make_draft(birthday=birthday), None, None, None)
        assert (values["birthday"], values["birth_month_day"]) == (text, "03-08")


def test_empty_own_values_are_not_stored() -> None:
    values = party_values(make_draft(custom={"a": None, "b": "", "c": 0, "d": False}), None, None, None)
    assert values["extra"] == '{"c":0,"d":false}'


def test_empty_contacts_and_addresses_are_not_stored() -> None:
    draft = make_draft(
        phones=(Phone(" "), Phone("12", None)), emails=(Email(""),), handles=(Handle(HandleKind.VK, "Anna"),)
    )
    assert contact_values(draft) == [("phone", "12", "", "", ""), ("vk", "Anna", "anna", "", "")]
    assert address_values(draft) == []


def test_uids_differ() -> None:
    assert len({new_uid() for _ in range(100)}) == 100
