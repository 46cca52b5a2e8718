"""Places of work: completed from the base, created by name, with role, position and an end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind, Employment, LinkRole
from crm_desktop.ui.clients.card_places import PlaceRow
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk
from tests.ui.keyboard import type_text


def _row(desk: Desk, at: int = 0) -> PlaceRow:
    row = desk.card.view.places.rows[at]
    assert isinstance(row, PlaceRow)
    return row


def _places(desk: Desk, client_id: int) -> tuple[Employment, ...]:
    return desk.context.services.clients.get(client_id).draft.employments


def _choose(row: PlaceRow, text: str) -> None:
    menu = row.more.menu()
    menu.aboutToShow.emit()
    action: QAction = next(action for action in menu.actions() if action.text() == text)
    action.trigger()


def test_a_known_company_is_offered_and_linked(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    company = make_client(services, "Кофейня «Зерно»", kind=ClientKind.COMPANY)
    person = make_client(services)
    desk.open(person)
    line = _row(desk).company
    line.setFocus()
    type_text(line, "зерно")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(_places(desk, person)))
    desk.settle()
    assert _places(desk, person)[0].company_id == company


def test_an_unknown_company_is_made_by_its_name(desk: Desk) -> None:
    person = make_client(desk.context.services)
    desk.open(person)
    line = _row(desk).company
    line.setFocus()
    type_text(line, "ООО «Новое»")
    line.commit()
    desk.settle()
    (place,) = _places(desk, person)
    assert place.company_id is not None
    assert desk.context.services.clients.get(place.company_id).draft.kind is ClientKind.COMPANY


def test_role_end_and_position_are_stored(desk: Desk) -> None:
    person = make_client(desk.context.services, company="Кофейня")
    desk.open(person)
    row = _row(desk)
    row.position.setText("управляющая")
    row.position.commit()
    desk.settle()
    _choose(row, "Director")
    desk.settle()
    _choose(row, "Does not work there any more")
    desk.settle()
    (place,) = _places(desk, person)
    assert (place.position, place.role, place.has_left) == ("управляющая", LinkRole.DIRECTOR, True)


def test_one_place_is_the_main_one(desk: Desk) -> None:
    services = desk.context.services
    person = make_client(services, employments=(Employment("Одна"), Employment("Другая", is_main=False)))
    desk.open(person)
    _choose(_row(desk, 1), "Main place of work")
    desk.settle()
    assert {place.company: place.is_main for place in _places(desk, person)} == {
        "Одна": False,
        "Другая": True,
    }


def test_the_company_is_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services, company="Кофейня"))
    with qtbot.waitSignal(desk.card.open_requested) as told:
        _row(desk).lead.click()
    company = desk.context.services.clients.get(told.args[0].id)
    assert company.draft.company_name == "Кофейня"


@pytest.mark.parametrize("way", ["menu", "cross"])
def test_a_place_can_be_removed(desk: Desk, way: str) -> None:
    person = make_client(desk.context.services, company="Кофейня")
    desk.open(person)
    if way == "menu":
        _choose(_row(desk), "Remove")
    else:
        _row(desk).cross.click()
    desk.settle()
    assert _places(desk, person) == ()
