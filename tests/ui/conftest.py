"""What tests of the window share: the look, and the context of a screen over a real base."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from crm_desktop.services import Services
from crm_desktop.system.settings import Settings
from crm_desktop.ui.runtime.event_bridge import EventBridge
from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.task_runner import TaskRunner
from crm_desktop.ui.runtime.theme import Density, Theme, ThemeMode, active
from crm_desktop.ui.shell.context import AppContext, Shell


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The look of the program, light; put back after a test that changes it."""
    result = active()
    if qapp.style().objectName() != "fusion" or not qapp.styleSheet():
        result.attach(qapp, ThemeMode.LIGHT, Density.COMFORTABLE)
    yield result
    if result.is_dark or result.mode is not ThemeMode.LIGHT:
        result.set_mode(ThemeMode.LIGHT)
    if result.text_size is not TextSize.NORMAL:
        result.set_text_size(TextSize.NORMAL)
    if result.density is not Density.COMFORTABLE:
        result.set_density(Density.COMFORTABLE)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The languages of the program, English; the locale is put back."""
    before = QLocale()
    result = Languages(qapp)
    result.use("en")
    yield result
    result.unload()
    QLocale.setDefault(before)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a new file."""
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def app_context(
    sqlite_services: Services, settings: Settings, theme: Theme, languages: Languages
) -> Iterator[AppContext]:
    """What screens are given, over a real base and real worker threads."""
    store = sqlite_services.store

    @contextmanager
    def writing() -> Iterator[None]:
        with store.engine.writer():
            yield

    runner = TaskRunner(store.engine.reader, writing)
    yield AppContext(
        services=sqlite_services,
        events=EventBridge(store.subscribe),
        runner=runner,
        settings=settings,
        formats=Formats(),
        theme=theme,
        languages=languages,
        shell=Shell(),
    )
    assert runner.shut_down()
