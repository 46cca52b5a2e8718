"""The tour of clients."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_state_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    found = names(TOURS, app_context, qtbot)
    assert len(found) == len(set(found))
    assert {
        "clients-list-and-person",
        "clients-table",
        "new-client-is-there-already",
        "duplicates-and-merge",
        "changed-by-two",
        "wrong-phone",
        "recycle-bin",
        "picked-rows",
        "do-not-call",
        "card-consents",
        "company-with-people",
        "facts-to-check",
        "card-narrow-summary",
    } <= set(found)
    assert app_context.services.maintenance.check().is_sound


def test_empty_states_are_shown(app_context: AppContext, qtbot: QtBot) -> None:
    assert names(TOURS, app_context, qtbot, on_new_base=True) == ["no-clients-yet", "no-duplicates"]
