"""Consents: what a client said about the use of his data."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.consent import Channel, ConsentPurpose, ConsentState
from crm_desktop.domain.errors import NotFoundError, ValidationError
from crm_desktop.services import Services
from tests.factories import make_client

GIVEN, WITHDRAWN = ConsentState.GIVEN, ConsentState.WITHDRAWN


def test_statements_are_kept_and_the_newest_of_a_purpose_is_in_force(services: Services) -> None:
    client, wishes = make_client(services), services.wishes
    wishes.record(client, ConsentPurpose.CALLS, GIVEN, date(2026, 5, 1), " по телефону ", "на год")
    wishes.record(client, ConsentPurpose.SERVICE, GIVEN, date(2026, 1, 1))
    wishes.withdraw(client, ConsentPurpose.CALLS, date(2026, 5, 1), "устал")
    said = wishes.consents(client)
    assert [(each.purpose, each.state) for each in said] == [
        (ConsentPurpose.CALLS, WITHDRAWN),
        (ConsentPurpose.CALLS, GIVEN),
        (ConsentPurpose.SERVICE, GIVEN),
    ]
    assert (said[1].source, said[1].note, said[1].on) == ("по телефону", "на год", date(2026, 5, 1))
    current = wishes.current(client)
    assert {purpose: each.state for purpose, each in current.items()} == {
        ConsentPurpose.CALLS: WITHDRAWN,
        ConsentPurpose.SERVICE: GIVEN,
    }


def test_only_a_refused_way_is_closed(services: Services) -> None:
    client, wishes = make_client(services), services.wishes
    wishes.record(client, ConsentPurpose.CALLS, GIVEN, date(2026, 5, 1))
    wishes.record(client, ConsentPurpose.MESSAGES, ConsentState.REFUSED, date(2026, 5, 1))
    assert wishes.closed(client) == {Channel.MESSAGE, Channel.LETTER}
    wishes.withdraw(client, ConsentPurpose.CALLS, date(2026, 5, 2))
    assert wishes.closed(client) == {Channel.CALL, Channel.MESSAGE, Channel.LETTER}


def test_writing_and_removing_can_be_undone(services: Services) -> None:
    client, wishes = make_client(services), services.wishes
    consent = wishes.record(client, ConsentPurpose.CALLS, GIVEN, date(2026, 5, 1))
    wishes.remove(consent)
    assert wishes.consents(client) == []
    services.history.undo_last()
    assert [each.id for each in wishes.consents(client)] == [consent]
    services.history.undo_last()
    assert wishes.consents(client) == []


def test_what_cannot_be_is_refused(services: Services) -> None:
    client, wishes = make_client(services), services.wishes
    with pytest.raises(ValidationError):
        wishes.record(client, ConsentPurpose.CALLS, GIVEN, date(2027, 1, 1))
    with pytest.raises(NotFoundError):
        wishes.record(client + 9, ConsentPurpose.CALLS, GIVEN, date(2026, 1, 1))
    with pytest.raises(NotFoundError):
        wishes.remove(77)


def test_merging_brings_the_consents_along(services: Services) -> None:
    keep, absorb = make_client(services), make_client(services, "Лебедева Аня")
    services.wishes.record(absorb, ConsentPurpose.CALLS, GIVEN, date(2026, 5, 1))
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert services.wishes.current(keep)[ConsentPurpose.CALLS].state is GIVEN
