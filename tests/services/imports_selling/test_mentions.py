"""Whom a row of another list means."""

from __future__ import annotations

from crm_desktop.domain.client import ClientKind, Phone
from crm_desktop.domain.progress import NoProgress
from crm_desktop.exchange.selling_rows import ClientMention
from crm_desktop.services import Services
from crm_desktop.services.imports_selling.mentions import ClientFinder, client_draft
from tests.factories import make_client


def _phone(number: str) -> tuple[Phone, ...]:
    return (Phone(number, number),)


def _finder(services: Services, *mentions: ClientMention) -> ClientFinder:
    finder = ClientFinder(services.store.engine)
    finder.prepare(mentions, NoProgress())
    return finder


def test_two_at_one_phone_are_told_apart_by_name(services: Services) -> None:
    ids = [make_client(services, name, phones="+79160000001") for name in ("Белов Пётр", "Белова Анна")]
    named, bare = (
        ClientMention("Белова Анна", _phone("+79160000001")),
        ClientMention("", _phone("+79160000001")),
    )
    finder = _finder(services, named, bare)
    assert finder.find(named).client_id == ids[1]
    assert set(finder.find(bare).alike) == set(ids)


def test_a_namesake_with_another_phone_is_somebody_else(services: Services) -> None:
    make_client(services, "Белов Пётр", phones="+79160000001")
    other = ClientMention("Белов Пётр", _phone("+79160000002"))
    assert _finder(services, other).find(other).client_id is None


def test_another_name_at_the_phone_is_told(services: Services) -> None:
    client = make_client(services, "Белов Пётр", phones="+79160000001")
    other = ClientMention("Громова Анна", _phone("+79160000001"))
    match = _finder(services, other).find(other)
    assert (match.client_id, match.is_other_name) == (client, True)


def test_who_is_new_is_new_once(services: Services) -> None:
    finder = _finder(services)
    first = finder.add(ClientMention("ООО «Ромашка»"), is_company=True)
    assert finder.add(ClientMention("Ромашка ООО", inn="7707083893")) == first
    assert finder.new[first].inn == "7707083893"
    assert finder.add(ClientMention("Белов Пётр", _phone("+79160000001"))) != first
    assert finder.add(ClientMention("", _phone("+79160000001"))) == 1


def test_cards_of_new_clients() -> None:
    assert client_draft(ClientMention("Белов Пётр")).name.last_name == "Белов"
    assert client_draft(ClientMention("Вектор", inn="7707083893")).kind is ClientKind.COMPANY
    trader = client_draft(ClientMention("ИП Белов Пётр"))
    assert (trader.kind, trader.name.first_name) == (ClientKind.SOLE_TRADER, "Пётр")
