"""Facts under lock: shown with the password only, for some minutes, and every look is noted."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.errors import NotFoundError, NothingToUndoError, StaleError, ValidationError
from crm_desktop.domain.protected import (
    ProtectedAction,
    ProtectedFacts,
    ProtectedLockedError,
    WrongPasswordError,
)
from crm_desktop.services import Services
from crm_desktop.services.protected import ProtectedService, sealing
from crm_desktop.services.protected.service import MINUTES
from tests.factories import make_client
from tests.store_fixtures import Clock

PASSWORD = "правильный пароль"
FACTS = ProtectedFacts(
    "Паспорт",
    "4509 123456",
    "ОВД «Арбат»",
    date(2010, 5, 17),
    "Москва, Тверская, 1",
    "",
    (("СНИЛС", "112-233"),),
)


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that cost a test little; the cost is stored with the key."""
    monkeypatch.setattr(sealing, "SCRYPT", {"n": 2**10, "r": 8, "p": 1})


@pytest.fixture
def client(services: Services) -> int:
    services.users.act_as(services.users.create("Марина"))
    services.protected.set_password(PASSWORD)
    return make_client(services, "Лебедева Анна")


def _actions(services: Services) -> list[str]:
    return [look.action.value for look in reversed(services.protected.looks())]


def test_facts_are_kept_sealed_and_come_back_whole(services: Services, client: int) -> None:
    protected = services.protected
    assert not protected.has_facts(client)
    assert protected.show(client) == ProtectedFacts()
    protected.save(client, FACTS)
    assert protected.has_facts(client)
    assert protected.show(client) == FACTS
    everything = "\n".join(
        str(row)
        for table in ("protected_data", "change_item", "change_set", "setting", "protected_access", "party")
        for row in services.store.engine.rows(f"SELECT * FROM {table}")
    )
    for secret in ("4509", "Арбат", "СНИЛС", PASSWORD):
        assert secret not in everything


def test_without_the_password_nothing_opens(services: Services, client: int) -> None:
    services.protected.save(client, FACTS)
    services.protected.lock()
    for act in (lambda: services.protected.show(client), lambda: services.protected.save(client, FACTS)):
        with pytest.raises(ProtectedLockedError):
            act()
    with pytest.raises(WrongPasswordError):
        services.protected.unlock("неправильный")
    assert not services.protected.is_unlocked
    services.protected.unlock(PASSWORD)
    assert services.protected.show(client) == FACTS


def test_it_locks_itself_some_minutes_after_the_last_look(
    services: Services, client: int, clock: Clock
) -> None:
    clock.step(MINUTES * 60 - 1)
    services.protected.show(client)
    clock.step(MINUTES * 60 - 1)
    assert services.protected.is_unlocked
    clock.step(1)
    assert not services.protected.is_unlocked
    with pytest.raises(ProtectedLockedError):
        services.protected.show(client)


def test_another_program_needs_the_password_too(services: Services, client: int) -> None:
    services.protected.save(client, FACTS)
    other = ProtectedService(services.store)
    assert other.is_set_up()
    with pytest.raises(ProtectedLockedError):
        other.show(client)
    other.unlock(PASSWORD)
    assert other.show(client) == FACTS


def test_another_password_opens_the_same_facts_and_the_old_one_nothing(
    services: Services, client: int
) -> None:
    services.protected.save(client, FACTS)
    with pytest.raises(WrongPasswordError):
        services.protected.change_password("неправильный", "новый пароль")
    with pytest.raises(ValidationError):
        services.protected.change_password(PASSWORD, "короче")
    services.protected.change_password(PASSWORD, "новый пароль")
    services.protected.lock()
    with pytest.raises(WrongPasswordError):
        services.protected.unlock(PASSWORD)
    services.protected.unlock("новый пароль")
    assert services.protected.show(client) == FACTS


def test_a_first_password_is_chosen_once_and_is_not_short(services: Services) -> None:
    protected = services.protected
    assert not protected.is_set_up()
    with pytest.raises(ProtectedLockedError):
        protected.unlock(PASSWORD)
    with pytest.raises(ValidationError):
        protected.set_password("короче")
    protected.set_password(PASSWORD)
    with pytest.raises(WrongPasswordError):
        protected.set_password("другой пароль")
    with pytest.raises(NothingToUndoError):
        services.history.undo_last()
    protected.lock()
    protected.unlock(PASSWORD)


def test_every_look_is_noted_and_stays_when_the_change_is_taken_back(
    services: Services, client: int, clock: Clock
) -> None:
    protected = services.protected
    protected.save(client, FACTS)
    clock.step()
    protected.show(client)
    with pytest.raises(WrongPasswordError):
        protected.unlock("неправильный")
    protected.unlock(PASSWORD)
    protected.save(client, ProtectedFacts())
    assert _actions(services) == ["password_set", "changed", "shown", "refused", "unlocked", "removed"]
    services.history.undo_last()
    assert protected.show(client) == FACTS
    look = protected.looks()[0]
    assert (look.action, look.user, look.client_id, look.client_name) == (
        ProtectedAction.SHOWN,
        "Марина",
        client,
        "Лебедева Анна",
    )
    assert look.machine == services.store.machine
    assert len(protected.looks(2)) == 2


def test_a_lost_client_is_refused_and_blanks_are_not_kept(services: Services, client: int) -> None:
    with pytest.raises(NotFoundError):
        services.protected.show(999)
    with pytest.raises(NotFoundError):
        services.protected.save(999, FACTS)
    services.protected.save(client, ProtectedFacts(note="  ", rows=((" ", ""),)))
    assert not services.protected.has_facts(client)


def test_the_history_of_a_client_says_nothing_of_what_was_kept(services: Services, client: int) -> None:
    services.protected.save(client, FACTS)
    services.protected.save(client, ProtectedFacts("Паспорт"))
    sealed = services.store.engine.rows("SELECT sealed FROM protected_data")[0][0]
    assert all(sealed not in (change.before, change.after) for change in services.history.changes_of(client))
    assert services.clients.search("Арбат") == []


def test_facts_go_with_an_erased_client_and_the_looks_stay(services: Services, client: int) -> None:
    services.protected.save(client, FACTS)
    services.clients.archive([client])
    services.clients.delete_forever([client])
    assert services.store.engine.rows("SELECT * FROM protected_data") == []
    look = services.protected.looks()[0]
    assert (look.client_id, look.client_name) == (client, "")


def test_facts_that_somebody_else_kept_meanwhile_are_not_written_over(
    services: Services, client: int
) -> None:
    services.protected.save(client, ProtectedFacts(note="моё"), ProtectedFacts())
    with pytest.raises(StaleError):
        services.protected.save(client, ProtectedFacts(note="другое"), ProtectedFacts())
    with pytest.raises(StaleError):
        services.protected.save(client, ProtectedFacts(), ProtectedFacts(note="чужое"))
    assert services.protected.show(client).note == "моё"
