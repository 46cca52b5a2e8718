"""Who works at this computer, for commands: what they add is theirs."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import complain
from crm_desktop.domain.catalogue import User
from crm_desktop.domain.text import fold
from crm_desktop.services import Services
from crm_desktop.system.paths import settings_file
from crm_desktop.system.settings import Settings
from crm_desktop.ui.shell.who import remembered

logger = logging.getLogger(__name__)


def who_works_here(services: Services) -> User | None:
    """Return who worked with the base on this computer last, else the only one there is."""
    people = services.users.list(only_active=True)
    try:
        here = remembered(Settings(settings_file()), services.store.engine.address)
    except OSError as error:  # no folder of our own: a command with --database can do without it
        logger.info("nobody is remembered here: %s", error)
        here = 0
    found = next((person for person in people if person.id == here), None)
    return found or (people[0] if len(people) == 1 else None)


def work_here(services: Services) -> None:
    """Let what the command writes be done by who works here."""
    person = who_works_here(services)
    if person is not None:
        services.users.act_as(person.id)


def person_called(services: Services, name: str) -> User | None:
    """Return a person by the name, however it is written; also one who has left."""
    wanted = fold(name.strip())
    return next((person for person in services.users.list() if fold(person.name) == wanted), None)


def complain_of_nobody(name: str) -> None:
    """Tell that nobody is called so."""
    complain(QCoreApplication.translate("CliPeople", "Nobody here is called “{0}”.").format(name))
