"""Facts to check: ages read from the log, confirmations kept in it."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.facts import FactToCheck
from crm_desktop.services import Services
from tests.factories import make_client, make_draft
from tests.store_fixtures import Clock

YEAR = 366 * 86400


def test_a_change_makes_a_fact_fresh_and_so_does_a_confirmation(services: Services, clock: Clock) -> None:
    client = make_client(services, phones="+79161234567", emails="a@b.ru")
    made = clock.now.astimezone().date()
    clock.step(2 * YEAR)
    old = [FactToCheck("phones", made), FactToCheck("emails", made)]
    assert list(services.facts.to_check(client)) == [*old, FactToCheck("birthday", None)]
    draft = make_draft(phones="+79161234568", emails="a@b.ru")
    services.clients.update(client, None, draft)
    assert [fact.key for fact in services.facts.to_check(client)] == ["emails", "birthday"]
    version = services.clients.get(client).version
    services.facts.confirm(client, ["emails", "birthday"])
    assert services.facts.to_check(client) == ()
    assert services.clients.get(client).version == version
    clock.step(YEAR)
    assert [fact.key for fact in services.facts.to_check(client)] == ["phones", "emails", "birthday"]


def test_the_history_tells_of_it_and_undo_goes_past_it(services: Services, clock: Clock) -> None:
    client = make_client(services, phones="+79161234567")
    clock.step()
    services.clients.update(client, None, make_draft("Орлова Анна", phones="+79161234567"))
    clock.step()
    services.facts.confirm(client, ["phones"])
    newest = services.history.changes_of(client)[0]
    assert (newest.field, newest.after) == ("confirmed", "phones")
    services.history.undo_last()
    assert services.clients.get(client).draft.name.last_name == "Лебедева"
    assert services.history.changes_of(client)


def test_what_was_confirmed_on_the_day_the_card_was_made_counts(services: Services) -> None:
    client = make_client(services, phones="+79161234567")
    services.facts.confirm(client, ["emails"])
    assert [fact.key for fact in services.facts.to_check(client)] == ["birthday"]


def test_erasing_forgets_what_was_confirmed(services: Services) -> None:
    client = make_client(services, phones="+79161234567")
    services.facts.confirm(client, ["phones"])
    services.clients.archive([client])
    services.clients.delete_forever([client])
    engine = services.store.engine
    assert engine.rows("SELECT 1 FROM change_item WHERE op = 'confirm'") == []
    assert engine.rows("SELECT subject FROM change_set WHERE kind = 'facts_confirmed'") == [("",)]


def test_nobody_is_confirmed_who_is_not_there(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.facts.confirm(77, ["phones"])
    with pytest.raises(NotFoundError):
        services.facts.to_check(77)
