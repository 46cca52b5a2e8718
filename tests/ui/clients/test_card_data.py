"""The Data tab of a card."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.errors import Problem
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_a_field_is_led_to_by_its_key(desk: Desk, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services), "timeline")
    view = desk.card.view
    view.edit("phones")
    qtbot.waitUntil(view.contacts.phones.rows[0].editors()[0].hasFocus)
    view.edit()
    qtbot.waitUntil(desk.editor("last_name").hasFocus)


def test_a_missing_name_is_told_at_the_first_field_of_the_kind(desk: Desk) -> None:
    desk.open(make_client(desk.context.services, "Кофейня", kind=ClientKind.COMPANY), "timeline")
    view = desk.card.view
    view.show_problems({"name": Problem.NO_NAME})
    assert view.tabs.current == "data"
    assert view.details.row("company_name").problem.text()


def test_fields_of_companies_and_people(desk: Desk) -> None:
    services = desk.context.services
    desk.open(make_client(services))
    data = desk.card.view.data
    assert data.contacts.birthday_row.isVisible()
    assert data.consents.isVisible()
    desk.open(make_client(services, "Кофейня", kind=ClientKind.COMPANY))
    assert not data.contacts.birthday_row.isVisible()
    assert not data.places.isVisible()
