"""The red banner, and the line that sets and lifts the wish."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.consent import FROM_STOP_LIST, DoNotCall
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_the_wish_is_set_with_day_and_reason_and_lifted(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client = make_client(services, phones="+79161234567")
    desk.open(client)
    wish = desk.card.view.wish
    assert not wish.isVisible()
    desk.card.card_menu._wish.trigger()
    assert wish.isVisible()
    wish.since.setText("20.11.2026" if desk.context.formats.is_day_first else "11/20/2026")
    wish.reason.setText("звонили трижды")
    qtbot.keyClick(wish.reason, Qt.Key.Key_Return)
    desk.settle()
    assert services.clients.get(client).do_not_call == DoNotCall(date(2026, 11, 20), "звонили трижды")
    assert wish.isVisible()
    assert "звонили трижды" in wish.accessibleName()
    assert not wish.is_asking
    wish.lift.click()
    wish.reason.setText("позвонила сама")
    wish.store.click()
    desk.settle()
    assert services.clients.get(client).do_not_call is None
    assert not wish.isVisible()
    services.history.undo_last()
    desk.settle()
    assert wish.isVisible()


def test_a_day_to_come_is_refused_at_the_field_and_escape_stores_nothing(desk: Desk, qtbot: QtBot) -> None:
    client = make_client(desk.context.services)
    desk.open(client)
    wish = desk.card.view.wish
    wish.ask()
    wish.since.setText("01.01.2030")
    wish.store.click()
    desk.settle()
    assert wish.since.problem
    assert wish.is_asking
    qtbot.keyClick(wish, Qt.Key.Key_Escape)
    assert not wish.isVisible()
    assert desk.context.services.clients.get(client).do_not_call is None


def test_another_client_gets_no_line_begun_for_the_first(desk: Desk) -> None:
    services = desk.context.services
    first, second = make_client(services), make_client(services, "Орлов Пётр")
    desk.open(first)
    desk.card.view.wish.ask()
    desk.open(second)
    assert not desk.card.view.wish.isVisible()


def test_the_code_of_the_stop_list_is_told_in_words(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services)
    services.wishes.set_do_not_call([client], services.today(), FROM_STOP_LIST)
    desk.open(client)
    assert FROM_STOP_LIST not in desk.card.view.wish.accessibleName()
    assert "stop list" in desk.card.view.wish.accessibleName()


def test_nothing_on_the_card_dials_or_writes_while_it_is_on(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services, phones="+79161234567", emails="anna@zerno.example")
    services.wishes.set_do_not_call([client], services.today(), "просила")
    desk.open(client)
    view = desk.card.view
    assert not any(one.isEnabled() for one in view.actions_row.reach_buttons.values())
    assert not any(row.lead.isEnabled() for row in view.summary.reach.rows)
    assert not any(row.lead.isEnabled() for row in (*view.contacts.phones.rows, *view.contacts.emails.rows))
    assert "просила" in view.summary.reach.rows[0].lead.accessibleName()
    assert all(row.copy.isEnabled() for row in view.summary.reach.rows)
    services.wishes.lift_do_not_call([client])
    desk.settle()
    assert all(row.lead.isEnabled() for row in view.summary.reach.rows)
    assert view.contacts.phones.rows[0].lead.isEnabled()
    assert _enabled(view.actions_row) == 6  # a chat is not known


def _enabled(row: QWidget) -> int:
    reach = sum(one.isEnabled() for one in row.reach_buttons.values())  # type: ignore[attr-defined]
    return reach + sum(one.isEnabled() for one in row.findChildren(QPushButton))
