"""The words a card offers."""

from __future__ import annotations

from crm_desktop.services import Services
from crm_desktop.ui.clients.card_lists import read_lists


def test_all_lists_are_read_together(sqlite_services: Services) -> None:
    gone = sqlite_services.users.create("Ушедшая")
    sqlite_services.users.update(gone, is_active=False)
    sqlite_services.users.create("Марина")
    sqlite_services.tags.create("VIP", "amber")
    lists = read_lists(sqlite_services)
    assert lists.owners == ("Марина",)
    assert lists.tags == {"VIP": "amber"}
    assert "Новый" in lists.statuses
