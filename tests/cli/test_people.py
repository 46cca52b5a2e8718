"""Whose commands are: of who works on this computer, else of the only one there is."""

from __future__ import annotations

from crm_desktop.cli.people import person_called, who_works_here, work_here
from crm_desktop.services import Services
from crm_desktop.system.paths import settings_file
from crm_desktop.system.settings import CURRENT_USERS, Settings
from crm_desktop.ui.shell.who import base_key


def test_the_only_one_works_here(services: Services) -> None:
    assert who_works_here(services) is None
    work_here(services)
    assert services.store.actor_id is None
    me = services.users.create("Мария")
    work_here(services)
    assert services.store.actor_id == me


def test_of_several_the_one_whom_this_computer_remembers(services: Services) -> None:
    services.users.create("Анна")
    me = services.users.create("Мария")
    assert who_works_here(services) is None
    Settings(settings_file()).set(CURRENT_USERS, {base_key(services.store.engine.address): me})
    found = who_works_here(services)
    assert found is not None
    assert found.id == me


def test_a_name_is_known_however_it_is_written(services: Services) -> None:
    me = services.users.create("Семён Ёлкин")
    services.users.update(me, is_active=False)
    found = person_called(services, " семен елкин ")
    assert found is not None
    assert found.id == me
    assert person_called(services, "Семён") is None
