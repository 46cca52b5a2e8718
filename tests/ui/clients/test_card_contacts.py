"""The contacts beside a card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Birthday
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_the_plus_adds_a_row_and_gives_it_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services, phones="8 912 345-67-89"))
    contacts = desk.card.view.contacts
    menu = next(b.menu() for b in contacts.findChildren(QToolButton) if b.accessibleName() == "Add a contact")
    menu.actions()[0].trigger()
    rows = contacts.phones.rows
    assert len(rows) == 2
    qtbot.waitUntil(rows[1].editors()[0].hasFocus)


def test_a_day_that_is_none_stays_marked(desk: Desk, qtbot: QtBot) -> None:
    client_id = make_client(desk.context.services, birthday=Birthday(12, 3))
    desk.open(client_id)
    birthday = desk.card.view.contacts.birthday
    assert birthday.text() == "December 3"
    birthday.setText("31.02.1990")
    qtbot.keyClick(birthday, Qt.Key.Key_Return)
    assert birthday.problem
    assert desk.context.services.clients.get(client_id).draft.birthday == Birthday(12, 3)
    qtbot.keyClick(birthday, Qt.Key.Key_Escape)
    assert birthday.text() == "December 3"


def test_a_phone_changed_and_left_by_tab_is_stored(desk: Desk, qtbot: QtBot) -> None:
    client_id = make_client(desk.context.services, phones="8 912 345-67-89")
    desk.open(client_id)
    line = desk.card.view.contacts.phones.rows[0].editors()[0]
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClicks(line, "8 903 111-22-33")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    desk.settle()
    phones = desk.context.services.clients.get(client_id).draft.phones
    assert [phone.e164 for phone in phones] == ["+79031112233"]
    assert line.text() == "+7 903 111-22-33"
