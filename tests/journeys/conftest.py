"""What the journeys share: the program as it is started for the first time, and somebody at its keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop import app
from crm_desktop.system import paths
from crm_desktop.system.settings import Settings
from tests.journeys.person import Person
from tests.journeys.screen import Screen

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


@pytest.fixture
def workbook() -> Path:
    """The untidy list of a hairdresser: title rows, a total, several phones in a cell; 28 clients."""
    return SAMPLES / "salon_ru.xlsx"


@pytest.fixture
def program(qapp: QApplication, data_folder: Path) -> Iterator[app.Program]:
    """The whole program in this process, in Russian, never started before."""
    locale = QLocale()
    result = app.Program(qapp, Settings(paths.settings_file()), "ru")
    yield result
    if result.session is not None:
        result.session.window.toasts.clear()
        result.session.window.close()
    result.close()
    result.languages.unload()
    QLocale.setDefault(locale)


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    """Somebody who has a keyboard and no mouse."""
    return Person(qtbot)


@pytest.fixture
def screen(data_folder: Path) -> Iterator[Screen]:
    """A virtual screen with a window manager; whatever runs on it ends with the test."""
    result = Screen(data_folder)
    try:
        result.start()
        yield result
    finally:
        result.stop()
