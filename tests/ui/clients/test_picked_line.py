"""The line above the list of clients that a report picked out."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.picked_line import PickedLine
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


def test_it_says_what_the_list_shows_and_leads_back(app_context: AppContext, qtbot: QtBot) -> None:
    anna, _ = make_client(app_context.services, "Анна"), make_client(app_context.services, "Борис")
    clients = ClientList(app_context)
    line = PickedLine(clients)
    qtbot.addWidget(line)
    assert line.isHidden()
    clients.show_only(ClientFilter(ids=frozenset({anna}), picked_as="ABC, 2026"))
    qtbot.waitUntil(lambda: list(clients.model.ids) == [anna])
    assert "ABC, 2026" in line.text()
    assert not line.isHidden()
    line.leave.click()
    qtbot.waitUntil(lambda: len(clients.model.ids) == 2)
    assert line.isHidden()
    assert clients.state_to_keep().filter == ClientFilter()
