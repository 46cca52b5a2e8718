"""The tour of the counter."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.history import ActionKind
from crm_desktop.ui.counter.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    make_client(app_context.services)
    assert names(TOURS, app_context, qtbot) == [
        "counter",
        "counter-products",
        "counter-payment",
        "counter-sold",
    ]
    history = app_context.services.history
    assert history.get(history.list_ids()[0]).kind is ActionKind.SALE_ADDED
