"""What two cards in common prove."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientDraft, ClientKind, Email
from crm_desktop.domain.duplicates import Certainty, DuplicateReason, Match, compare, similar_names
from crm_desktop.domain.person_names import parse_person_name
from crm_desktop.domain.phones import parse_phones


def person(name: str, phone: str = "", email: str = "", **fields: str) -> ClientDraft:
    emails = (Email(email, email),) if email else ()
    return ClientDraft(name=parse_person_name(name), phones=parse_phones(phone), emails=emails, **fields)


def company(name: str, phone: str = "", **fields: str) -> ClientDraft:
    return ClientDraft(ClientKind.COMPANY, company_name=name, phones=parse_phones(phone), **fields)


def test_same_phone_and_fitting_names_are_certain() -> None:
    one, other = person("Иванов Иван", "8 916 123-45-67"), person("Ваня Иванов", "+79161234567")
    assert compare(one, other) == ((DuplicateReason.PHONE, DuplicateReason.NAME), Certainty.CERTAIN)


def test_same_phone_of_a_family_is_a_conflict() -> None:
    one, other = person("Иванов Иван", "8 916 123-45-67"), person("Иванова Анна", "89161234567")
    assert compare(one, other) == ((DuplicateReason.PHONE,), Certainty.CONFLICT)


def test_same_office_number_with_other_extension_is_nothing() -> None:
    one, other = company("Альфа", "8 495 123-45-67 доб. 1"), company("Омега", "8 495 123-45-67 доб. 2")
    assert compare(one, other) == ((), None)


def test_a_name_alone_is_only_possible() -> None:
    assert compare(person("Иванов Иван"), person("Иванов Иван")) == (
        (DuplicateReason.NAME,),
        Certainty.POSSIBLE,
    )


def test_same_inn_is_certain_unless_the_kpp_tells_branches_apart() -> None:
    assert (
        compare(company("Альфа", inn="7707083893"), company("Омега", inn="7707083893"))[1]
        is Certainty.CERTAIN
    )
    one = company("Альфа", inn="7707083893", kpp="773601001")
    assert compare(one, company("Альфа", inn="7707083893", kpp="773602001"))[1] is Certainty.CONFLICT


def test_different_inn_speaks_against_the_same_phone() -> None:
    one, other = (
        company("Альфа", "84951234567", inn="7707083893"),
        company("Альфа", "84951234567", inn="7736050003"),
    )
    assert compare(one, other)[1] is Certainty.CONFLICT


def test_wrong_phones_and_emails_prove_nothing() -> None:
    one, other = person("", "12-34-56"), person("", "12-34-56")
    assert compare(one, other) == ((), None)
    assert Match(1, (DuplicateReason.EMAIL,), Certainty.POSSIBLE).client_id == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ООО Ромашка", "Ромашка, ООО"),
        ("Ромашка", "Romashka"),
        ("Стройсервис", "Строй-Сервис"),
        ("ТД Весна", "Весна ТД"),
    ],
)
def test_similar_names(one: str, other: str) -> None:
    assert similar_names(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Школа 5", "Школа 6"), ("Альфа", "Омега"), ("Альфа Плюс", "Альфа"), ("", ""), ("ООО", "АО")],
)
def test_different_names(one: str, other: str) -> None:
    assert not similar_names(one, other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_names_are_answered_alike_from_both_sides(one: str, other: str) -> None:
    assert similar_names(one, other) == similar_names(other, one)
