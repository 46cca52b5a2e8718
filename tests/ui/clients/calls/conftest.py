"""A window's place of screens with a call desk over it, and clients who call."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.ui.clients.calls.desk import CallDesk, desk_at
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client, make_task

NUMBER = "+79161234567"


@pytest.fixture
def place(app_context: AppContext, qtbot: QtBot) -> QStackedWidget:
    result = QStackedWidget()
    result.addWidget(QLineEdit())
    result.addWidget(QLineEdit())
    qtbot.addWidget(result)
    result.resize(1000, 640)
    with qtbot.waitExposed(result):
        result.show()
    return result


@pytest.fixture
def desk(app_context: AppContext, place: QStackedWidget) -> CallDesk:
    return desk_at(app_context, place)


@pytest.fixture
def anna(sqlite_services: Services) -> int:
    """A client with everything that a call screen shows."""
    services = sqlite_services
    services.users.act_as(services.users.create("Мария", "rose"))
    anna = make_client(
        services,
        "Лебедева Анна",
        phones=NUMBER,
        company="Зерно",
        must_know="Звонить после 11",
        preferences="Пишет в мессенджер",
        owner="Мария",
        tags=("VIP",),
    )
    for day in range(7):
        services.timeline.add(
            InteractionDraft(
                anna,
                InteractionKind.CALL,
                body=f"Разговор {day}",
                direction=Direction.IN,
                started_at=services.store.clock() - dt.timedelta(days=day, hours=1),
            )
        )
    services.promises.add(PromiseDraft(anna, "Скидка 10 %", valid_until=services.today()))
    make_task(services, anna, "Прислать прайс", services.today())
    return anna


def settle(context: AppContext, qtbot: QtBot) -> None:
    """Wait until no work is under way."""
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)
