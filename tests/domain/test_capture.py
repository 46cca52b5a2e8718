"""What a pasted text says of a client."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.capture import (
    LONGEST,
    FactKind,
    Recognised,
    add_facts,
    draft_of_facts,
    is_new,
    recognise,
)
from crm_desktop.domain.client import Birthday, ClientKind, Phone
from crm_desktop.domain.timeline import InteractionKind
from tests.factories import make_draft

TODAY = date(2026, 11, 22)
MOST_SECONDS = 2.0  # a pattern that goes over the text again and again takes minutes
NOTE = "Звонила Анна Лебедева из ООО «Зерно», +7 916 123-45-67, anna@zerno.ru. Хочет скидку до пятницы."


def read(text: str) -> Recognised:
    return recognise(text, today=TODAY)


def found(text: str) -> list[tuple[str, str]]:
    return [(fact.kind.value, fact.text) for fact in read(text).facts]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            NOTE,
            [
                ("person", "Анна Лебедева"),
                ("company", "ООО «Зерно»"),
                ("phone", "+7 916 123-45-67"),
                ("email", "anna@zerno.ru"),
            ],
        ),
        (
            "Иванов Иван Иванович\n8-903-111-22-33",
            [("person", "Иванов Иван Иванович"), ("phone", "8-903-111-22-33")],
        ),
        ("Меня зовут Ольга, @olga_k", [("person", "Ольга"), ("handle", "@olga_k")]),
        ("8(495)123-45-67 доб. 12", [("phone", "8(495)123-45-67 доб. 12")]),
        (
            "ИП Петров И.И., ИНН 500100732259, https://t.me/petrov",
            [("company", "ИП Петров И.И."), ("inn", "500100732259"), ("handle", "https://t.me/petrov")],
        ),
        ("Acme Ltd, John Smith", [("company", "Acme Ltd"), ("person", "John Smith")]),
        ("Звонила Анна, 89161234567", [("person", "Анна"), ("phone", "89161234567")]),
        ("Написала Орлова Мария", [("person", "Орлова Мария")]),
        ("д.р. 12.03.1987", [("birthday", "12.03.1987")]),
        ("7707083893", [("inn", "7707083893")]),
    ],
)
def test_facts_are_found_in_a_text(text: str, facts: list[tuple[str, str]]) -> None:
    assert found(text) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Заказ 12345678901234567890 от 12.11.2026 на 1 234 567 руб",
        "Счёт 40702810500000000001",
        "Санкт-Петербург, Невский проспект 10",
        "Добрый День. Хорошая Погода",
        "",
    ],
)
def test_what_is_no_fact_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("From: Anna <anna@smith.com>\nSubject: Order\n\nHello", InteractionKind.LETTER),
        ("Здравствуйте! Пришлите прайс.\nС уважением, Анна", InteractionKind.LETTER),
        ("[21.11.2026, 10:30] Иван: привет", InteractionKind.MESSAGE),
        (NOTE, InteractionKind.NOTE),
    ],
)
def test_a_text_is_taken_for_what_it_looks_like(text: str, looks: InteractionKind) -> None:
    assert read(text).looks is looks


def test_a_new_client_is_made_of_the_facts() -> None:
    draft = draft_of_facts(read(NOTE).facts)
    assert draft.display_name() == "Лебедева Анна"
    assert (draft.phones[0].e164, draft.emails[0].normal) == ("+79161234567", "anna@zerno.ru")
    assert draft.employments[0].company == "ООО «Зерно»"


def test_a_company_alone_is_the_client() -> None:
    draft = draft_of_facts(read("ООО «Зерно», +7 495 123-45-67").facts)
    assert (draft.kind, draft.company_name, draft.employments) == (ClientKind.COMPANY, "ООО «Зерно»", ())


def test_nothing_known_is_written_over() -> None:
    draft = make_draft(
        "Орлова Анна", phones="+79031112233", inn="500100732259", birthday=Birthday(1, 2, 1980)
    )
    text = f"{NOTE} ИНН 7707083893, д.р. 12.03.1987, 8 903 111-22-33"
    completed = add_facts(draft, read(text).facts)
    assert completed.name == draft.name
    assert (completed.inn, completed.birthday) == (draft.inn, draft.birthday)
    assert [phone.e164 for phone in completed.phones] == ["+79031112233", "+79161234567"]


def test_a_name_is_completed_when_the_known_parts_agree() -> None:
    facts = read("Лебедева Анна Сергеевна").facts
    assert add_facts(make_draft("Лебедева Анна"), facts).name.patronymic == "Сергеевна"
    assert not is_new(make_draft("Лебедева Анна Сергеевна"), facts[0])


@given(st.text(max_size=300))
def test_nothing_breaks_it_and_each_fact_is_a_part_of_the_text(text: str) -> None:
    _check(text)


_PIECES = st.sampled_from(
    ["Анна", "Лебедева", "ООО", "«Зерно»", "+7 916 123-45-67", "89161234567", "anna@zerno.ru", "@anna", "ИНН",
     "7707083893", "t.me/anna", "д.р.", "12.03.1987", "доб. 5", "\n", ",", "И.И.", "ИП", "From:", "[", "…"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map(" ".join))
def test_neither_does_any_mixture_of_facts(text: str) -> None:
    _check(text)


def _check(text: str) -> None:
    read_text = read(text)
    end = 0
    for fact in read_text.facts:
        assert fact.start >= end
        assert text[fact.start : fact.end] == fact.text
        assert fact.text.strip()
        end = fact.end
    draft = draft_of_facts(read_text.facts)
    assert add_facts(draft, read_text.facts) == draft  # a second time adds nothing
    phones = [fact.value for fact in read_text.facts if fact.kind is FactKind.PHONE]
    assert all(isinstance(value, Phone) and value.e164 for value in phones)


@pytest.mark.parametrize(
    "piece", ["\n", " ", "1", "1 ", "8-", "a@", "А.", "Анна ", "ИП А ", "от:", "[", "д.р. ", "www."]
)
def test_a_long_text_of_one_kind_is_read_without_a_stutter(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    began = time.process_time()
    read(text)
    assert time.process_time() - began < MOST_SECONDS
