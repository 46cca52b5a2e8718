"""What the screen of clients says while there is none."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.welcome import set_welcome
from crm_desktop.ui.widgets.empty_state import EmptyState


def test_it_says_how_to_begin(qtbot: QtBot) -> None:
    state = EmptyState("users")
    qtbot.addWidget(state)
    set_welcome(state)
    assert state.primary.text() == "Add a client"
