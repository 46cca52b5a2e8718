"""A window learns what another program wrote to its base, without a key pressed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from crm_desktop.services.store import Store
from crm_desktop.system.settings import Settings
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.foreign_watch import ForeignWatch
from crm_desktop.ui.shell.session import Session
from tests.factories import make_client


@pytest.fixture
def other(sqlite_services: Services) -> Services:
    """Another program at work on the same base."""
    return build_services(Store(sqlite_services.store.engine, sqlite_services.store.clock))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    return result


@pytest.fixture
def watch(app_context: AppContext, window: QWidget) -> ForeignWatch:
    return ForeignWatch(app_context, window)


@pytest.fixture
def heard(app_context: AppContext) -> list[DataChanged]:
    result: list[DataChanged] = []
    app_context.events.changed.connect(result.append)
    return result


def look(watch: ForeignWatch, context: AppContext, qtbot: QtBot) -> None:
    watch.look()
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def test_screens_hear_of_the_work_of_another_once(
    watch: ForeignWatch, app_context: AppContext, other: Services, heard: list[DataChanged], qtbot: QtBot
) -> None:
    pavel = make_client(other, "Орлов Пётр")
    look(watch, app_context, qtbot)
    assert [event.ids for event in heard if event.entity is Entity.CLIENT] == [frozenset({pavel})]
    heard.clear()
    look(watch, app_context, qtbot)
    assert heard == []


def test_our_own_work_is_heard_once_and_only_that_counts_as_saved(
    watch: ForeignWatch, app_context: AppContext, other: Services, heard: list[DataChanged], qtbot: QtBot
) -> None:
    saved: list[str] = []
    app_context.events.saved.connect(lambda: saved.append("saved"))
    make_client(other, "Орлов Пётр")
    look(watch, app_context, qtbot)
    assert heard
    assert saved == []
    heard.clear()
    make_client(app_context.services, "Лебедева Анна")
    look(watch, app_context, qtbot)
    assert [event.entity for event in heard].count(Entity.CLIENT) == 1
    assert saved


def test_one_look_at_a_time(watch: ForeignWatch, app_context: AppContext, qtbot: QtBot) -> None:
    watch.look()
    watch.look()
    assert app_context.runner.busy_count == 1
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    watch.look()
    assert app_context.runner.busy_count == 1
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)


def test_a_base_out_of_reach_is_no_news(
    watch: ForeignWatch, app_context: AppContext, other: Services, heard: list[DataChanged], qtbot: QtBot
) -> None:
    """It is told when it is there again; meanwhile whoever works hears of the trouble in the usual way."""
    file = Path(app_context.services.store.engine.address)
    pavel = make_client(other, "Орлов Пётр")
    away = file.with_name("away.db")
    failed: list[Exception] = []
    app_context.runner.failed.connect(failed.append)
    file.rename(away)
    look(watch, app_context, qtbot)
    assert (heard, failed) == ([], [])
    away.rename(file)
    look(watch, app_context, qtbot)
    assert frozenset({pavel}) in {event.ids for event in heard}


def test_the_clock_begins_with_the_first_picture_and_rests_while_nobody_looks(
    watch: ForeignWatch, app_context: AppContext, window: QWidget, qtbot: QtBot
) -> None:
    assert not watch.clock.isActive()
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(watch.clock.isActive)
    watch.clock.stop()
    watch.clock.timeout.emit()
    assert app_context.runner.busy_count == 1
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    window.showMinimized()
    watch.clock.timeout.emit()
    assert app_context.runner.busy_count == 0
    window.hide()
    watch.clock.timeout.emit()
    assert app_context.runner.busy_count == 0


@pytest.fixture
def session(
    tmp_path: Path, settings: Settings, theme: Theme, languages: Languages, qapp: QApplication
) -> Iterator[Session]:
    result = Session(open_base(tmp_path / "shop.db"), settings, languages)
    yield result
    result.close()


def test_a_session_watches_its_base_from_the_first_picture(session: Session, qtbot: QtBot) -> None:
    heard: list[DataChanged] = []
    session.events.changed.connect(heard.append)
    store = session.services.store
    pavel = make_client(build_services(Store(store.engine, store.clock)), "Орлов Пётр")
    assert heard == []
    with qtbot.waitExposed(session.window):
        session.window.show()
    qtbot.waitUntil(session.watch.clock.isActive)
    session.watch.look()
    qtbot.waitUntil(lambda: bool(heard))
    assert frozenset({pavel}) in {event.ids for event in heard}
