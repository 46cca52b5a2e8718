"""Who is on the line, at a glance."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.calls.client_pane import ClientPane
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.clients.calls.conftest import settle


@pytest.fixture
def pane(app_context: AppContext, qtbot: QtBot) -> ClientPane:
    result = ClientPane(app_context)
    qtbot.addWidget(result)
    result.resize(520, 900)
    result.show()
    return result


def test_everything_that_must_be_known_is_there(
    pane: ClientPane, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    pane.show_client(app_context.services.clients.get(anna))
    settle(app_context, qtbot)
    assert pane.name.text() == "Лебедева Анна"
    assert "Зерно" in pane.second.text()
    assert "Мария" in pane.second.text()
    assert pane.must_know.text.text() == "Звонить после 11"
    assert pane.preferences.text.text() == "Пишет в мессенджер"
    assert pane.step.text.text() == "Next step: Прислать прайс"
    assert pane.step.chip.text() == "today"
    assert [promise.draft.what for promise in pane.promises.open_promises] == ["Скидка 10 %"]
    assert [item.body for item in pane.events.items] == [f"Разговор {day}" for day in range(5)]
    assert not pane.wish.isVisible()


def test_who_must_not_be_called_shows_red(
    pane: ClientPane, anna: int, app_context: AppContext, qtbot: QtBot
) -> None:
    app_context.services.wishes.set_do_not_call([anna], dt.date(2026, 11, 1), "просила не звонить")
    pane.show_client(app_context.services.clients.get(anna))
    settle(app_context, qtbot)
    assert pane.wish.isVisible()


def test_what_is_not_known_takes_no_room(pane: ClientPane, app_context: AppContext, qtbot: QtBot) -> None:
    client = make_client(app_context.services, "Белов Иван")
    pane.show_client(app_context.services.clients.get(client))
    settle(app_context, qtbot)
    assert not pane.must_know.isVisible()
    assert not pane.preferences.isVisible()
    assert not pane.step.isVisible()
    assert not pane.events.isVisible()
