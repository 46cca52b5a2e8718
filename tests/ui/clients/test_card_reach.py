"""The contacts to click in the summary."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.consent import Channel
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk
from tests.ui.clients.test_reach import Desktop, desktop

__all__ = ["desktop"]


def test_icon_and_text_open_and_the_button_copies(desk: Desk, desktop: Desktop, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services, phones="8 916 123-45-67", emails="anna@zerno.example"))
    call, write = desk.card.view.summary.reach.rows
    call.lead.click()
    qtbot.mouseClick(write, Qt.MouseButton.LeftButton, pos=write.text.geometry().center())
    assert desktop.opened == ["tel:+79161234567", "mailto:anna@zerno.example"]
    call.copy.click()
    assert QGuiApplication.clipboard().text() == "+7 916 123-45-67"


def test_a_barred_way_does_nothing_on_a_click(desk: Desk, desktop: Desktop, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services, phones="8 916 123-45-67"))
    reach = desk.card.view.summary.reach
    reach.bar({Channel.CALL: "Не звонить"})
    row = reach.rows[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.text.geometry().center())
    row.lead.click()
    assert desktop.opened == []
    assert row.lead.accessibleName() == "Не звонить"


def test_addresses_are_there_to_look_at(desk: Desk) -> None:
    desk.open(make_client(desk.context.services, addresses="Тула, 1"))
    rows = desk.card.view.summary.reach.rows
    assert [row.way.text for row in rows] == ["Тула, 1"]
    assert not any(row.lead.isEnabled() for row in rows)


def test_the_pencil_leads_to_the_fields(desk: Desk, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services), "timeline")
    view = desk.card.view
    view.summary.reach.edit.click()
    assert view.tabs.current == "data"
    qtbot.waitUntil(view.contacts.phones.rows[0].editors()[0].hasFocus)
