"""One key for the client at hand, from the list and from the card."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.ui.clients import COMMANDS
from crm_desktop.ui.clients.card_desk import DESK_COMMANDS
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.shell.context import AppContext
from tests.ui.clients.list_helpers import Shop, settle


def test_every_command_is_known_to_the_window() -> None:
    assert set(DESK_COMMANDS) <= {command.key for command in COMMANDS}


@pytest.mark.parametrize("mode", ["list", "table"])
def test_a_call_is_noted_for_the_current_row(
    mode: str, page: ClientsPage, shop: Shop, app_context: AppContext, qtbot: QtBot
) -> None:
    page.set_mode(mode)
    page.pane.rows.select_id(shop.maria)
    settle(qtbot, app_context)
    page.commands()["log_call"]()
    settle(qtbot, app_context)
    assert page.card.isVisible()
    assert page.card.client_id == shop.maria
    form = page.card.view.timeline.composer.form
    assert form.isVisible()
    assert form.kind() is InteractionKind.CALL


def test_the_other_keys_open_their_lines(
    page: ClientsPage, shop: Shop, app_context: AppContext, qtbot: QtBot
) -> None:
    page.set_mode("list")
    page.pane.rows.select_id(shop.anna)
    settle(qtbot, app_context)
    commands, view = page.commands(), page.card.view
    commands["next_step"]()
    assert view.summary.planned.line.line.hasFocus()
    commands["do_not_call"]()
    assert view.wish.is_asking
    commands["add_promise"]()
    assert view.summary.promises.form.isVisible()
    settle(qtbot, app_context)
