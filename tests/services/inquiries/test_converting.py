"""A request becomes a client, an entry and a deal in one action; nothing is typed twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.errors import NotFoundError, Problem, StaleError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.inquiry import InquiryChannel, InquiryState
from crm_desktop.domain.timeline import Direction, InteractionKind
from crm_desktop.services import Services
from crm_desktop.services.captures import FoundBy
from tests.factories import make_client
from tests.services.deals.board import plain_pipeline
from tests.services.inquiries.requests import ask
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock

CAME = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)


def make_request(services: Services, **values: object) -> int:
    whole = {
        "subject": "Букет на свадьбу",
        "body": "Нужен букет на 12 декабря",
        "phone": "8 916 123-45-67",
        "email": "anna@zerno.ru",
        "source": "Сайт",
        "owner": "Марина",
        "received_at": CAME,
    } | values
    return ask(services, "Лебедева Анна", **whole)


def test_a_request_of_a_stranger_makes_client_entry_and_deal(services: Services, clock: Clock) -> None:
    pipeline = plain_pipeline(services)
    inquiry = make_request(services)
    before = snapshot(services.store.engine)
    clock.step(60)
    client_id, deal_id = services.inquiries.convert(inquiry, pipeline.id)

    client = services.clients.get(client_id).draft
    assert (client.display_name(), client.source, client.owner) == ("Лебедева Анна", "Сайт", "Марина")
    assert [phone.e164 for phone in client.phones] == ["+79161234567"]
    assert [email.normal for email in client.emails] == ["anna@zerno.ru"]
    deal = services.deals.get(deal_id)
    assert (deal.draft.title, deal.draft.note) == ("Букет на свадьбу", "Нужен букет на 12 декабря")
    assert (deal.draft.client_id, deal.draft.pipeline_id) == (client_id, pipeline.id)
    assert (deal.draft.source, deal.draft.owner) == ("Сайт", "Марина")
    (entry_id,) = [row[0] for row in services.store.engine.rows("SELECT id FROM interaction")]
    entry = services.timeline.get(entry_id).draft
    assert (entry.client_id, entry.kind, entry.direction) == (
        client_id,
        InteractionKind.MESSAGE,
        Direction.IN,
    )
    assert (entry.subject, entry.body) == (deal.draft.title, deal.draft.note)
    assert (entry.started_at, entry.author, entry.contact) == (CAME, "Марина", "anna@zerno.ru")
    done = services.inquiries.get(inquiry)
    assert (done.state, done.deal_id, done.draft.client_id) == (InquiryState.CONVERTED, deal_id, client_id)
    assert (done.closed_at, done.answered_at, done.deal_number) == (clock.now, clock.now, deal.number)

    last = services.history.status().undo
    assert last is not None
    assert (last.kind, last.subject) == (ActionKind.INQUIRY_CONVERTED, "Лебедева Анна")
    services.history.undo_last()
    assert differences(before, snapshot(services.store.engine)) == []
    services.history.redo_last()
    assert services.inquiries.get(inquiry).deal_id == deal_id


def test_who_has_the_number_is_the_client(services: Services) -> None:
    client = make_client(services, "Анна Лебедева", phones="+7 916 123-45-67", source="Выставка")
    converted = services.inquiries.convert(make_request(services, subject=""))
    assert converted.client_id == client
    draft = services.clients.get(client).draft
    assert (len(draft.phones), [email.normal for email in draft.emails]) == (1, ["anna@zerno.ru"])
    assert (draft.display_name(), draft.source) == ("Анна Лебедева", "Выставка")
    assert services.deals.get(converted.deal_id).draft.title == "Нужен букет на 12 декабря"


def test_who_has_the_address_is_the_client(services: Services) -> None:
    client = make_client(services, "Орлова Мария", emails="Anna@zerno.ru")
    assert services.inquiries.convert(make_request(services, phone="")).client_id == client


def test_the_one_who_is_chosen_or_known_goes_before_the_one_who_is_found(services: Services) -> None:
    make_client(services, "Орлова Мария", phones="+7 916 123-45-67")
    known, chosen = make_client(services, "Ким Ли"), make_client(services, "Белов Пётр")
    assert services.inquiries.convert(make_request(services, client_id=known)).client_id == known
    assert services.inquiries.convert(make_request(services), client_id=chosen).client_id == chosen
    with pytest.raises(NotFoundError):
        services.inquiries.convert(make_request(services), client_id=999)


def test_candidates_are_found_by_number_address_and_name(services: Services) -> None:
    by_name = make_client(services, "Лебедева Анна Петровна")
    by_mail = make_client(services, "Орлова Мария", emails="anna@zerno.ru")
    by_phone = make_client(services, "Ким Ли", phones="+7 916 123-45-67")
    gone = make_client(services, "Лебедева Анна", phones="+7 916 123-45-67")
    services.clients.archive([gone])
    found = services.inquiries.candidates(make_request(services))
    assert [(match.row.id, match.found_by) for match in found] == [
        (by_phone, FoundBy.PHONE),
        (by_mail, FoundBy.EMAIL),
        (by_name, FoundBy.NAME),
    ]
    company = make_client(services, "ООО «Зерно»", kind=ClientKind.COMPANY)
    (match,) = services.inquiries.candidates(ask(services, "ООО «Зерно»"))
    assert (match.row.id, match.is_sure) == (company, False)
    assert services.inquiries.candidates(ask(services, "", body="Ау")) == []


def test_a_name_alone_does_not_make_two_people_one(services: Services) -> None:
    known = make_client(services, "Лебедева Анна")
    assert services.inquiries.convert(ask(services, "Лебедева Анна")).client_id != known


@pytest.mark.parametrize(
    ("channel", "kind", "contact"),
    [
        (InquiryChannel.CALL, InteractionKind.CALL, "8 916 123-45-67"),
        (InquiryChannel.EMAIL, InteractionKind.LETTER, "anna@zerno.ru"),
        (InquiryChannel.VISIT, InteractionKind.VISIT, "8 916 123-45-67"),
        (InquiryChannel.OTHER, InteractionKind.MESSAGE, "8 916 123-45-67"),
    ],
)
def test_the_channel_is_the_kind_of_the_entry(
    services: Services, channel: InquiryChannel, kind: InteractionKind, contact: str
) -> None:
    services.inquiries.convert(make_request(services, channel=channel, subject="", body=""))
    (entry_id,) = [row[0] for row in services.store.engine.rows("SELECT id FROM interaction")]
    entry = services.timeline.get(entry_id).draft
    assert (entry.kind, entry.contact) == (kind, contact)


def test_a_company_asks_too(services: Services) -> None:
    client_id, deal_id = services.inquiries.convert(ask(services, "ООО «Зерно»", phone="8 495 123-45-67"))
    client = services.clients.get(client_id).draft
    assert (client.kind, client.company_name) == (ClientKind.COMPANY, "ООО «Зерно»")
    assert services.deals.get(deal_id).draft.title == "ООО «Зерно»"


def test_who_cannot_be_named_makes_no_deal(services: Services) -> None:
    inquiry = ask(services, "", body="Сколько стоит букет?")
    before = snapshot(services.store.engine)
    with pytest.raises(ValidationError) as caught:
        services.inquiries.convert(inquiry)
    assert caught.value.problems == {"name": Problem.NO_NAME}
    assert differences(before, snapshot(services.store.engine)) == []


def test_a_request_becomes_one_deal(services: Services) -> None:
    inquiry = make_request(services)
    services.inquiries.convert(inquiry)
    with pytest.raises(ValidationError):
        services.inquiries.convert(inquiry)
    assert services.inquiries.set_state([inquiry], InquiryState.SPAM) == 0
    assert services.inquiries.take([inquiry]) == 0
    assert len(services.deals.list_ids()) == 1


def test_an_answer_that_was_given_keeps_its_moment(services: Services, clock: Clock) -> None:
    inquiry = make_request(services)
    services.inquiries.answer([inquiry])
    answered = clock.now
    clock.step(3600)
    services.inquiries.convert(inquiry)
    assert services.inquiries.get(inquiry).answered_at == answered


def test_somebody_else_was_faster(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    inquiry = make_request(services)
    old = services.inquiries.get(inquiry)
    services.inquiries.set_state([inquiry], InquiryState.SPAM)
    monkeypatch.setattr(services.inquiries, "get", lambda _id: old)
    with pytest.raises(StaleError):
        services.inquiries.convert(inquiry)
