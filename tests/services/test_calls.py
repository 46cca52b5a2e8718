"""A call is one action, whatever came of it."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.call_record import CallRecord
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.phones import parse_phone
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind, NextStep
from crm_desktop.services import Services
from tests.factories import make_client, make_draft


def call(client_id: int, **values: str) -> InteractionDraft:
    return InteractionDraft(
        client_id, InteractionKind.CALL, direction=Direction.IN, length_seconds=75, contact="+7…", **values
    )


def test_a_call_with_all_that_came_of_it_is_one_step_of_undo(services: Services) -> None:
    anna = make_client(services, phones="+79161234567")
    stored = services.calls.store(
        CallRecord(
            call(anna, body="Ждёт скидку", outcome="Договорились", decision="Скидка 10 %"),
            promise=PromiseDraft(0, "Скидка 10 %", valid_until=date(2026, 11, 27)),
            next_step=NextStep("Перезвонить", date(2026, 11, 25)),
        )
    )
    assert stored.client_id == anna
    entry = services.timeline.get(stored.entry_id).draft
    assert (entry.body, entry.outcome, entry.length_seconds) == ("Ждёт скидку", "Договорились", 75)
    (promise,) = services.promises.of_client(anna)
    assert promise.draft.interaction_id == stored.entry_id
    assert services.clients.get(anna).next_step == NextStep("Перезвонить", date(2026, 11, 25))
    services.history.undo_last()
    client = services.clients.get(anna)
    assert (client.next_step, client.last_contact_at) == (None, None)
    assert services.promises.of_client(anna) == []
    assert services.timeline.counts(anna).get(InteractionKind.CALL, 0) == 0


def test_an_unknown_number_becomes_a_client_in_the_same_action(services: Services) -> None:
    draft = make_draft("Белов Иван", phones="+79031112233")
    stored = services.calls.store(CallRecord(call(0, body="Спрашивал цены"), new_client=draft))
    assert services.callers.who("89031112233")[0].client_id == stored.client_id
    services.history.undo_last()
    assert services.callers.who("89031112233") == []


def test_the_number_goes_onto_a_card_once(services: Services) -> None:
    anna = make_client(services, phones="+79161234567")
    for _ in range(2):
        services.calls.store(CallRecord(call(anna), add_number=parse_phone("8 903 111-22-33")))
    phones = services.clients.get(anna).draft.phones
    assert [phone.e164 for phone in phones] == ["+79161234567", "+79031112233"]


def test_a_promise_of_nothing_leaves_nothing_behind(services: Services) -> None:
    draft = make_draft("Белов Иван", phones="+79031112233")
    with pytest.raises(ValidationError):
        services.calls.store(CallRecord(call(0), new_client=draft, promise=PromiseDraft(0, " ")))
    assert services.callers.who("89031112233") == []
