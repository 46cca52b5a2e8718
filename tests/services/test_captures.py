"""Pasted text goes to the client it is about, in one action."""

from __future__ import annotations

import pytest

from crm_desktop.domain.capture import Fact, FactKind
from crm_desktop.domain.client import ClientKind, PersonName
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.timeline import InteractionKind, TimelineKind
from crm_desktop.services import Services
from crm_desktop.services.captures import FoundBy
from tests.factories import make_client

TEXT = "Анна Лебедева из ООО «Зерно», 8 916 123-45-67, anna@zerno.ru: ждёт скидку"


def found(services: Services, text: str) -> list[tuple[str, FoundBy]]:
    return [
        (match.row.name, match.found_by)
        for match in services.captures.find(services.captures.read(text).facts)
    ]


def test_numbers_and_addresses_say_more_than_names(services: Services) -> None:
    make_client(services, "Лебедева Анна Петровна")
    make_client(services, "ООО «Зерно»", kind=ClientKind.COMPANY)
    make_client(services, "Орлова Мария", emails="anna@zerno.ru")
    make_client(services, "Лебедева Анна", phones="+79161234567")
    assert found(services, TEXT) == [
        ("Лебедева Анна", FoundBy.PHONE),
        ("Орлова Мария", FoundBy.EMAIL),
        ("Лебедева Анна Петровна", FoundBy.NAME),
        ("ООО «Зерно»", FoundBy.NAME),
    ]


def test_an_inn_finds_its_owner(services: Services) -> None:
    make_client(services, "ООО Зерно", kind=ClientKind.COMPANY, inn="7707083893")
    assert found(services, "ИНН 7707083893") == [("ООО Зерно", FoundBy.INN)]


def test_a_given_name_alone_finds_nobody(services: Services) -> None:
    make_client(services, "Лебедева Анна")
    assert found(services, "Меня зовут Анна") == []
    assert found(services, "Моя фамилия Лебедева") == []
    surname = Fact(FactKind.PERSON, 0, 8, "Лебедева", PersonName("Лебедева"))
    assert services.captures.find([surname]) == []


def test_the_recycle_bin_is_not_searched(services: Services) -> None:
    services.clients.archive([make_client(services, "Лебедева Анна", phones="+79161234567")])
    assert found(services, TEXT) == []


def test_a_text_about_a_stranger_makes_a_client_with_the_note(services: Services) -> None:
    captures = services.captures
    filed = captures.file(TEXT, captures.read(TEXT).facts, InteractionKind.NOTE)
    client = services.clients.get(filed.client_id)
    assert (filed.is_new, client.draft.display_name()) == (True, "Лебедева Анна")
    assert services.timeline.get(filed.entry_id).draft.body == TEXT
    services.history.undo_last()
    assert found(services, TEXT) == []


def test_a_card_gets_what_it_lacks_and_keeps_what_it_has(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна", phones="+79031112233")
    captures = services.captures
    filed = captures.file(TEXT, captures.read(TEXT).facts, InteractionKind.LETTER, anna)
    draft = services.clients.get(anna).draft
    assert not filed.is_new
    assert [phone.e164 for phone in draft.phones] == ["+79031112233", "+79161234567"]
    services.history.undo_last()
    draft = services.clients.get(anna).draft
    assert [phone.e164 for phone in draft.phones] == ["+79031112233"]
    assert services.timeline.counts(anna).get(TimelineKind.LETTER, 0) == 0


def test_facts_that_were_not_ticked_stay_out(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна")
    services.captures.file(TEXT, (), InteractionKind.NOTE, anna)
    assert services.clients.get(anna).draft.phones == ()


def test_a_text_without_any_name_needs_a_client(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.captures.file("ждёт скидку", (), InteractionKind.NOTE)
