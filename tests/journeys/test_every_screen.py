"""What each screen must stand, whichever it is: no data, many data, another language, another look, being hidden."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop import app
from crm_desktop.domain.entity import Entity
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from crm_desktop.system import paths
from crm_desktop.system import settings as names
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.main_window import MainWindow
from tests.factories import make_client, make_clients
from tests.journeys import rules

MANY = 10_000
CYRILLIC = re.compile("[А-Яа-яЁё]{2,}")
SCREENS = [feature for feature in FEATURES if feature.place is not Place.NOWHERE]
each_screen = pytest.mark.parametrize("feature", SCREENS, ids=lambda feature: feature.key)


@pytest.fixture(scope="session")
def full_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base with ten thousand clients; made once."""
    path = tmp_path_factory.mktemp("full") / "full.db"
    store = open_base(path, language="en").store
    make_clients(build_services(store), MANY)
    store.close()
    return path


@pytest.fixture
def window(program: app.Program, qapp: QApplication, tmp_path: Path) -> MainWindow:
    """The window over an empty base, in English."""
    return _start(program, qapp, tmp_path / "shop.db")


def _start(program: app.Program, qapp: QApplication, base: Path) -> MainWindow:
    qapp.setApplicationDisplayName(paths.APP_NAME)
    program.settings.set(names.FIRST_START_DONE, True)
    program.settings.set(names.THEME, "light")
    program.languages.use("en")
    program.start(str(base))
    assert program.session is not None
    program.session.window.run_command("theme_light")
    program.session.opened.store.machine = "1"
    services = program.session.services
    services.users.act_as(services.users.create("Anna", "rose"))
    return program.session.window


def _settle(program: app.Program, qtbot: QtBot) -> None:
    assert program.session is not None
    runner = program.session.runner
    qtbot.waitUntil(lambda: runner.busy_count == 0)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open(program: app.Program, window: MainWindow, key: str, qtbot: QtBot) -> FeaturePage:
    assert window.pages.open(key)
    _settle(program, qtbot)
    return window.pages.page(key)


def _picture(page: QWidget) -> QImage:
    return page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _lightness(picture: QImage) -> float:
    small = picture.scaled(16, 16)
    return sum(small.pixelColor(x, y).lightness() for x in range(16) for y in range(16)) / 256


def _is_drawn(picture: QImage) -> bool:
    return (
        len(
            {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
        )
        > 3
    )


@each_screen
def test_without_data_it_says_something_and_takes_the_keyboard(
    feature: Feature, program: app.Program, window: MainWindow, qtbot: QtBot
) -> None:
    page = _open(program, window, feature.key, qtbot)
    window.activateWindow()
    assert _is_drawn(_picture(page))
    page.refresh()
    _settle(program, qtbot)
    page.focus_first()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is page or page.isAncestorOf(focused)


@each_screen
def test_ten_thousand_rows(
    feature: Feature,
    program: app.Program,
    full_template: Path,
    qapp: QApplication,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    base = shutil.copy(full_template, tmp_path / "shop.db")
    page = _open(program, _start(program, qapp, Path(base)), feature.key, qtbot)
    assert _is_drawn(_picture(page))
    page.refresh()
    _settle(program, qtbot)
    assert program.session is not None
    assert program.session.services.clients.count() == MANY


@each_screen
def test_all_its_texts_change_with_the_language(
    feature: Feature, program: app.Program, window: MainWindow, qtbot: QtBot
) -> None:
    page = _open(program, window, feature.key, qtbot)
    own_names = re.compile("Anna|shop|Русский|" + "|".join(_stored_words(program)))

    def words(foreign: re.Pattern[str]) -> list[str]:
        texts = (
            rules.NO_WORDS.sub(" ", own_names.sub(" ", text))
            for widget in rules.visible()
            if page is widget or page.isAncestorOf(widget)
            for text in rules.texts(widget)
        )
        return [text for text in texts if set(foreign.findall(text)) - rules.SAME_IN_ALL_LANGUAGES]

    assert words(CYRILLIC) == []
    for language, foreign in (("ru", rules.LATIN), ("en", CYRILLIC)):
        window.run_command(f"language_{language}")
        _settle(program, qtbot)
        assert words(foreign) == []


def _stored_words(program: app.Program) -> list[str]:
    """Return what the base was made with in its first language: it stays as it is."""
    assert program.session is not None
    services = program.session.services
    lists = (
        services.statuses.list(),
        services.sources.list(),
        services.tags.list(),
        services.custom_fields.list(),
    )
    return [re.escape(item.name) for found in lists for item in found] + ["zzzz"]


@each_screen
def test_it_follows_the_look_there_and_back(
    feature: Feature, program: app.Program, window: MainWindow, qtbot: QtBot
) -> None:
    page = _open(program, window, feature.key, qtbot)
    light = _picture(page)
    window.run_command("theme_dark")
    _settle(program, qtbot)
    dark = _picture(page)
    assert _lightness(dark) < 90
    assert _lightness(light) > 180
    assert _is_drawn(dark)


@each_screen
def test_while_hidden_it_does_not_read_and_when_shown_it_is_up_to_date(
    feature: Feature,
    program: app.Program,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    other = next(screen.key for screen in SCREENS if screen is not feature)
    page = _open(program, window, feature.key, qtbot)
    reads: list[int] = []
    refresh = page.refresh
    monkeypatch.setattr(page, "refresh", lambda: (reads.append(1), refresh())[1])
    _open(program, window, other, qtbot)
    assert program.session is not None
    session = program.session
    session.runner.run(lambda _progress: make_client(session.services, "Орлова Анна"), writes=True)
    _settle(program, qtbot)
    assert reads == []
    _open(program, window, feature.key, qtbot)
    assert len(reads) == 1 or Entity.CLIENT not in page.watched
