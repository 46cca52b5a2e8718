"""An opened base with its window, from opening to closing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft
from crm_desktop.services.base import open_base
from crm_desktop.system.settings import Settings
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.session import Session
from crm_desktop.ui.shell.who import remembered, work_as


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shop.db"


@pytest.fixture
def session(
    file: Path, settings: Settings, theme: Theme, languages: Languages, qapp: QApplication
) -> Iterator[Session]:
    result = Session(open_base(file), settings, languages)
    yield result
    if shiboken6.isValid(result.window):
        result.close()


def test_a_write_under_way_at_the_end_is_stored_and_told_to_nobody(
    session: Session, file: Path, settings: Settings, languages: Languages, qtbot: QtBot
) -> None:
    """The window is gone when the news of the write arrives: what listened there must not be called."""
    clients = session.services.clients
    session.runner.run(lambda _progress: clients.create(ClientDraft(company_name="Зерно")), writes=True)
    window = session.window
    session.close()
    assert not shiboken6.isValid(window)
    with qtbot.captureExceptions() as mistakes:
        QCoreApplication.processEvents()
    assert mistakes == []
    again = Session(open_base(file), settings, languages)
    assert again.services.clients.count() == 1
    again.close()


def test_who_worked_here_last_works_on(
    session: Session, file: Path, settings: Settings, languages: Languages
) -> None:
    user_id = session.services.users.create("Марина", "pink")
    work_as(session.context, user_id)
    session.close()
    assert remembered(settings, str(file)) == user_id
    again = Session(open_base(file), settings, languages)
    assert again.services.store.actor_id == user_id
    again.close()


def test_sums_are_shown_in_the_currency_of_the_base(session: Session, qtbot: QtBot) -> None:
    formats = session.context.formats
    assert formats.currency == "RUB"
    session.runner.run(lambda _: session.services.preferences.update(currency="EUR"), writes=True)
    qtbot.waitUntil(lambda: formats.currency == "EUR")
