"""The History tab: what was changed, by whom and when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk
from tests.ui.planned.forgotten import forget_task


def test_changes_are_told_in_words(desk: Desk, qtmodeltester: ModelTester) -> None:
    services = desk.context.services
    services.users.act_as(services.users.create("Марина"))
    client_id = make_client(services, status="Новый")
    desk.open(client_id)
    desk.type_into("last_name", "Орлова")
    services.clients.set_value([client_id], "status", "Постоянный")
    desk.settle()
    desk.card.view.tabs.choose("history")
    desk.settle()
    model = desk.card.view.history.model
    qtmodeltester.check(model)
    lines = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert len(lines) == 3
    assert "Status: Новый → Постоянный" in lines[0]
    assert "Surname: Лебедева → Орлова" in lines[1]
    assert "Client added" in lines[2]
    assert all("Марина" in line for line in lines)


def test_the_history_follows_while_it_is_open(desk: Desk, qtbot: QtBot) -> None:
    client_id = make_client(desk.context.services)
    desk.open(client_id)
    desk.card.view.tabs.choose("history")
    desk.settle()
    before = desk.card.view.history.model.rowCount()
    desk.card.card_menu.convert_requested.emit(ClientKind.COMPANY)
    desk.settle()
    qtbot.waitUntil(lambda: desk.card.view.history.model.rowCount() == before + 1)


def test_long_entries_are_painted_and_measured(desk: Desk) -> None:
    client_id = make_client(desk.context.services, notes="слово " * 60)
    desk.open(client_id)
    desk.type_into_text("notes", "другое " * 60)
    desk.card.view.tabs.choose("history")
    desk.settle()
    view = desk.card.view.history.view
    assert view.sizeHintForRow(0) > 2 * view.sizeHintForRow(1)
    assert not view.grab().isNull()


def test_it_is_told_when_the_head_was_told_of_something_forgotten(desk: Desk) -> None:
    client = make_client(desk.context.services)
    forget_task(desk.context.services, client)
    desk.open(client, "history")
    entries = desk.card.view.history.model
    said = [str(entries.index(row).data()) for row in range(entries.rowCount())]
    assert any(
        "The head was told: task overdue" in each and "Nobody has seen to it yet" in each for each in said
    )
    assert desk.card.view.escalation.isVisible()
