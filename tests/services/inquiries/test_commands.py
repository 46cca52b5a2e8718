"""Requests are registered, taken, answered, and go the ways that are open to them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import NotFoundError, Problem, StaleError, ValidationError
from crm_desktop.domain.inquiry import (
    INQUIRY_TRANSITIONS,
    OPEN_STATES,
    InquiryChannel,
    InquiryDraft,
    InquiryState,
)
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.inquiries.requests import ask
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock, NewBase


def test_a_request_is_stored_whole(services: Services, clock: Clock) -> None:
    came = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
    draft = InquiryDraft(
        InquiryChannel.MESSENGER,
        "Букет на свадьбу",
        "Добрый день!\nНужен букет.",
        "Анна Лебедева",
        "8 916 123-45-67",
        "anna@zerno.ru",
        "ВКонтакте",
        "Марина",
        came,
    )
    inquiry = services.inquiries.get(services.inquiries.register(draft))
    assert inquiry.draft == draft
    assert (inquiry.number, inquiry.state, inquiry.answered_at) == (1, InquiryState.NEW, None)
    assert inquiry.answer_due_at == came + timedelta(minutes=30)
    services.preferences.update(answer_within="90")
    later = services.inquiries.get(ask(services))
    assert (later.number, later.received_at) == (2, clock.now)
    assert later.answer_due_at == clock.now + timedelta(minutes=90)
    assert services.inquiries.get(inquiry.id).answer_due_at == came + timedelta(minutes=30)


def test_what_is_no_request(services: Services) -> None:
    with pytest.raises(ValidationError):
        ask(services, " ")
    with pytest.raises(NotFoundError):
        ask(services, client_id=999)
    with pytest.raises(NotFoundError):
        services.inquiries.get(1)
    assert services.inquiries.register_many([]) == []


def test_a_request_is_changed(services: Services) -> None:
    inquiry = services.inquiries.get(ask(services, owner="Марина", source="Сайт"))
    draft = inquiry.draft
    draft.subject, draft.owner, draft.received_at = "Торт", "", None
    services.inquiries.update(inquiry.id, inquiry.version, draft)
    changed = services.inquiries.get(inquiry.id)
    assert (changed.draft.subject, changed.draft.owner, changed.draft.source) == ("Торт", "", "Сайт")
    assert (changed.received_at, changed.answer_due_at) == (inquiry.received_at, inquiry.answer_due_at)
    with pytest.raises(StaleError):
        services.inquiries.update(inquiry.id, inquiry.version, draft)
    draft.received_at = inquiry.received_at - timedelta(hours=1)
    services.inquiries.update(inquiry.id, None, draft)
    earlier = services.inquiries.get(inquiry.id)
    assert earlier.answer_due_at == inquiry.answer_due_at - timedelta(hours=1)


def test_taking_makes_it_mine_and_answers_nobody(services: Services) -> None:
    services.users.act_as(services.users.create("Олег"))
    first, second = ask(services), ask(services, owner="Марина")
    services.inquiries.set_state([second], InquiryState.QUALIFIED)
    assert services.inquiries.take([first, second]) == 2
    rows = services.inquiries.rows([first, second])
    assert [row.draft.owner for row in rows.values()] == ["Олег", "Олег"]
    assert [row.state for row in rows.values()] == [InquiryState.TAKEN, InquiryState.QUALIFIED]
    assert all(row.is_waiting for row in rows.values())
    assert services.inquiries.take([first]) == 0


def test_the_first_answer_is_noted_once(services: Services, clock: Clock) -> None:
    services.users.act_as(services.users.create("Олег"))
    mine, hers = ask(services), ask(services, owner="Марина")
    clock.step(600)
    assert services.inquiries.answer([mine, hers]) == 2
    answered = clock.now
    clock.step(600)
    assert services.inquiries.answer([mine, hers]) == 0
    rows = services.inquiries.rows([mine, hers])
    assert [row.answered_at for row in rows.values()] == [answered, answered]
    assert [row.draft.owner for row in rows.values()] == ["Олег", "Марина"]
    assert [row.state for row in rows.values()] == [InquiryState.TAKEN, InquiryState.TAKEN]
    said = ask(services, is_answered=True)
    assert services.inquiries.get(said).answered_at == clock.now


def test_counts_tell_who_waits_and_who_waits_too_long(services: Services, clock: Clock) -> None:
    ids = [ask(services) for _ in range(4)]
    services.inquiries.answer(ids[:1])
    services.inquiries.set_state(ids[1:2], InquiryState.SPAM)
    counts = services.inquiries.counts()
    assert (counts.waiting, counts.late) == (2, 0)
    clock.step(30 * 60 + 1)
    ask(services)
    counts = services.inquiries.counts()
    assert (counts.waiting, counts.late) == (3, 2)


def test_a_duplicate_names_the_first(services: Services) -> None:
    first = ask(services, phone="8 916 123-45-67")
    ask(services, "Пётр", phone="8 495 000-00-00")
    second = ask(services, "Аня", phone="+7 (916) 123-45-67", email="a@b.ru")
    third = ask(services, "", email="A@B.ru", body="Ау?")
    assert services.inquiries.mark_duplicate(second) == 1
    assert services.inquiries.mark_duplicate(third, first) == 1
    rows = services.inquiries.rows([second, third])
    assert [row.duplicate_of for row in rows.values()] == [1, 1]
    assert all(row.closed_at for row in rows.values())
    services.inquiries.set_state([second], InquiryState.NEW)
    again = services.inquiries.get(second)
    assert (again.duplicate_of, again.closed_at) == (None, None)
    with pytest.raises(ValidationError):
        services.inquiries.mark_duplicate(third, third)
    with pytest.raises(NotFoundError):
        services.inquiries.mark_duplicate(second, 99)
    before = snapshot(services.store.engine)
    assert services.inquiries.remove([first]) == 1
    assert services.inquiries.get(third).duplicate_of is None
    services.history.undo_last()
    assert services.inquiries.get(third).duplicate_of == 1
    assert differences(before, snapshot(services.store.engine)) == []


def test_a_deal_is_made_by_converting_alone(services: Services) -> None:
    inquiry = ask(services)
    with pytest.raises(ValidationError) as caught:
        services.inquiries.set_state([inquiry], InquiryState.CONVERTED)
    assert caught.value.problems == {"state": Problem.NOT_A_CHOICE}


def test_everything_is_undone_by_one_step(services: Services) -> None:
    inquiry = ask(services)
    before = services.inquiries.get(inquiry)
    for do in (
        lambda: services.inquiries.answer([inquiry]),
        lambda: services.inquiries.set_state([inquiry], InquiryState.SPAM),
        lambda: services.inquiries.mark_duplicate(inquiry, ask(services)),
        lambda: services.inquiries.remove([inquiry]),
    ):
        assert do() == 1
        services.history.undo_last()
        now = services.inquiries.get(inquiry)
        assert (now.state, now.answered_at, now.closed_at) == (before.state, None, None)
    number = services.inquiries.get(ask(services)).number
    services.history.undo_last()
    assert services.inquiries.get(ask(services)).number == number + 1


_STATES = st.sampled_from(sorted(set(InquiryState) - {InquiryState.CONVERTED}))


@given(wanted=st.lists(_STATES, max_size=6))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_states_go_only_where_the_domain_lets_them(new_base: NewBase, wanted: list[InquiryState]) -> None:
    with new_base() as (services, _clock):
        inquiry = ask(services)
        state = InquiryState.NEW
        for target in wanted:
            may = target in INQUIRY_TRANSITIONS[state]
            assert services.inquiries.set_state([inquiry], target) == int(may)
            state = target if may else state
            now = services.inquiries.get(inquiry)
            assert now.state is state
            assert (now.closed_at is None) == (state in OPEN_STATES)
            assert now.may_become(InquiryState.CONVERTED) == (
                InquiryState.CONVERTED in INQUIRY_TRANSITIONS[state]
            )


def test_a_client_may_be_named_from_the_start(services: Services) -> None:
    client = make_client(services, "Орлова Мария")
    inquiry = services.inquiries.get(ask(services, "", client_id=client, subject="Ещё букет"))
    assert (inquiry.client_name, inquiry.who()) == ("Орлова Мария", "Орлова Мария")
