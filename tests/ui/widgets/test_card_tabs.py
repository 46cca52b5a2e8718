"""The tabs of a card: pages made when they are looked at."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Client
from crm_desktop.services import Services
from crm_desktop.ui.widgets.card_tabs import CardTabs, Page
from tests.factories import make_client


class Shown:
    """Two tabs, and what they were asked to show."""

    def __init__(self, qtbot: QtBot) -> None:
        self.said: list[tuple[str, int]] = []
        self.tabs = CardTabs()
        qtbot.addWidget(self.tabs)
        for key in ("first", "second"):
            self.tabs.add(key, key.title(), lambda key=key: self._make(key))
        self.tabs.show()

    def _make(self, key: str) -> Page:
        self.said.append((f"make {key}", 0))

        def show(client: Client) -> None:
            self.said.append((key, client.id))

        return Page(QWidget(), show, lambda: self.said.append((f"clear {key}", 0)))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_a_page_is_made_and_shown_only_when_it_is_looked_at(shown: Shown, sqlite_services: Services) -> None:
    clients = [
        sqlite_services.clients.get(make_client(sqlite_services, name)) for name in ("Лев Ян", "Мак Ия")
    ]
    for client in (*clients, clients[1]):
        shown.tabs.show_record(client)
    first = [("first", client.id) for client in clients]
    assert shown.said == [("make first", 0), *first]
    shown.tabs.choose("second")
    shown.tabs.choose("first")
    assert shown.said[3:] == [("make second", 0), ("second", clients[1].id)]
    shown.tabs.choose("second")
    shown.tabs.show_record(clients[0])
    assert shown.tabs.current == "second"
    assert shown.said[5:] == [("second", clients[0].id)]


def test_a_changed_client_is_shown_again_and_nobody_is_cleared(
    shown: Shown, sqlite_services: Services
) -> None:
    client_id = make_client(sqlite_services)
    shown.tabs.show_record(sqlite_services.clients.get(client_id))
    sqlite_services.clients.add_tag([client_id], "VIP")
    shown.tabs.show_record(sqlite_services.clients.get(client_id))
    assert shown.said == [("make first", 0), ("first", client_id), ("first", client_id)]
    shown.tabs.forget()
    shown.tabs.forget()
    assert shown.said[3:] == [("clear first", 0)]


def test_a_tab_that_goes_gives_its_place_to_the_first(shown: Shown) -> None:
    shown.tabs.choose("second")
    shown.tabs.set_shown("second", False)
    assert shown.tabs.current == "first"
    assert not shown.tabs.bar.isTabVisible(1)
