"""The screen of promises, as the shell gets it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.ui.promises import FEATURE
from crm_desktop.ui.promises.page import PromisesPage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


def test_the_feature_makes_its_page(app_context: AppContext, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    page = FEATURE.make_page(app_context, holder)
    assert isinstance(page, PromisesPage)
    assert set(page.commands()) == {command.key for command in FEATURE.commands}


def test_what_runs_out_is_told_once_the_first_screen_was_painted(
    app_context: AppContext, qtbot: QtBot
) -> None:
    services = app_context.services
    services.promises.add(PromiseDraft(make_client(services), "Скидка", valid_until=dt.date(2026, 11, 21)))
    place = QWidget()
    qtbot.addWidget(place)
    told: list[tuple[str, int, str]] = []
    app_context.shell.badge_changed.connect(lambda *badge: told.append(badge))
    assert FEATURE.attach is not None
    FEATURE.attach(app_context, place)
    assert app_context.runner.busy_count == 0
    with qtbot.waitSignal(app_context.shell.badge_changed):
        place.show()
    assert [(key, count) for key, count, _ in told] == [("promises", 1)]
