"""Requests are listed, the most pressing first, and found by what stands in them."""

from __future__ import annotations

from datetime import date

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.inquiry import InquiryChannel, InquiryFilter, InquirySort, InquiryState
from crm_desktop.domain.search import SearchKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.inquiries.requests import ask
from tests.store_fixtures import Clock


def listed(services: Services, sort: InquirySort = InquirySort.URGENT, **wanted: object) -> list[int]:
    return list(services.inquiries.list_ids(InquiryFilter(**wanted), sort))  # type: ignore[arg-type]


def test_who_waits_comes_first_then_the_newest(services: Services, clock: Clock) -> None:
    ids = []
    for _ in range(6):
        ids.append(ask(services))
        clock.step(60)
    services.inquiries.answer([ids[0], ids[3]])
    services.inquiries.set_state([ids[5]], InquiryState.SPAM)
    assert listed(services) == [ids[1], ids[2], ids[4], ids[3], ids[0], ids[5]]
    assert listed(services, InquirySort.NEWEST) == ids[::-1]
    assert listed(services, InquirySort.NUMBER) == ids
    assert listed(services, only_waiting=True) == [ids[1], ids[2], ids[4]]
    assert listed(services, only_late=True) == []
    clock.now = services.inquiries.get(ids[2]).answer_due_at
    assert listed(services, only_late=True) == [ids[1]]


def test_filters(services: Services, clock: Clock) -> None:
    mine = ask(services, owner="Олег", source="Сайт")
    clock.step()
    call = ask(services, channel=InquiryChannel.CALL)
    clock.step(86_400)
    late = ask(services, owner="Марина")
    services.inquiries.set_state([late], InquiryState.QUALIFIED)
    assert listed(services, owners=frozenset({"Олег"})) == [mine]
    assert listed(services, owners=frozenset({"Олег", ""})) == [mine, call]
    assert listed(services, sources=frozenset({"Сайт"})) == [mine]
    assert listed(services, channels=frozenset({InquiryChannel.CALL})) == [call]
    assert listed(services, states=frozenset({InquiryState.QUALIFIED})) == [late]
    assert listed(services, until=date(2026, 11, 21)) == [mine, call]
    assert listed(services, since=date(2026, 11, 22)) == [late]


def test_those_of_clients_in_the_bin_are_not_listed(services: Services) -> None:
    client = make_client(services, "Орлова Мария")
    inquiry = ask(services, client_id=client, body="Торт")
    assert listed(services, client_id=client) == [inquiry]
    services.clients.archive([client])
    assert listed(services) == []
    assert services.inquiries.counts().waiting == 0
    assert services.search.find("торт").of(SearchKind.INQUIRY) == ()


@pytest.mark.parametrize("text", ["Лебед", "123-45-67", "9161234567", "anna@", "свадьб", "пион", "kt,tl"])
def test_requests_are_found_by_what_stands_in_them(services: Services, text: str) -> None:
    for name in ("Иванов Пётр", "Ким Ли"):
        ask(services, name)
    inquiry = ask(
        services,
        "Лебедева Анна",
        phone="8 916 123-45-67",
        email="anna@zerno.ru",
        subject="Букет на свадьбу",
        body="Можно пионы?",
    )
    (hit,) = services.search.find(text).of(SearchKind.INQUIRY)
    assert (hit.record_id, hit.client_id, hit.icon_kind) == (inquiry, None, "site")
    assert hit.title == "№ 3 · Лебедева Анна"
    if text != "kt,tl":
        assert listed(services, text=text) == [inquiry]


def test_requests_are_found_by_number_and_by_the_name_of_the_client(services: Services) -> None:
    client = make_client(services, "Орлова Мария")
    inquiry = ask(services, "Маша", client_id=client, body="Торт")
    assert listed(services, text="орлова") == [inquiry]
    assert [hit.record_id for hit in services.search.find("1").of(SearchKind.INQUIRY)] == [inquiry]
    services.inquiries.remove([inquiry])
    assert services.search.find("торт").of(SearchKind.INQUIRY) == ()


def test_others_of_the_same_sender(services: Services, clock: Clock) -> None:
    client = make_client(services, "Орлова Мария")
    first = ask(services, phone="8 916 123-45-67", client_id=client)
    clock.step()
    second = ask(services, "", phone="+79161234567")
    clock.step()
    third = ask(services, "Маша", client_id=client)
    ask(services, "Чужой", phone="нет")
    ask(services, "Другой", phone="нет")
    assert [each.id for each in services.inquiries.of_sender(first)] == [third, second]
    assert [each.id for each in services.inquiries.of_sender(second)] == [first]


def test_a_list_is_read_by_one_statement(services: Services) -> None:
    ids = [ask(services, f"Имя{at}") for at in range(20)]
    with count_queries() as counter:
        assert len(services.inquiries.rows(ids)) == 20
    assert counter.count == 1


def test_requests_picked_out_elsewhere_are_listed(services: Services) -> None:
    first, second, _third = (ask(services, f"Имя{at}") for at in range(3))
    wanted = InquiryFilter(ids=frozenset({first, second}))
    assert set(services.inquiries.list_ids(wanted)) == {first, second}
