"""Who may have asked is offered, and what was chosen by hand stays."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from crm_desktop.domain.entity import Entity, EntityRef
from tests.factories import make_client
from tests.ui.inquiries.desk import Desk


def test_nobody_known_is_nothing_to_choose(desk: Desk) -> None:
    desk.ask("Анна", 5)
    desk.show()
    assert not desk.page.details.who.isVisible()
    assert desk.page.details.who.client_id is None


def test_a_name_alone_is_not_chosen_and_a_choice_stays(desk: Desk) -> None:
    likely = make_client(desk.services, "Лебедева Анна")
    desk.ask("Анна Лебедева", 5)
    desk.show()
    who = desk.page.details.who
    assert who.isVisible()
    assert who.client_id is None
    chosen = who.group.button(likely)
    assert chosen is not None
    assert chosen.text() == "Лебедева Анна · by name"
    chosen.click()
    desk.services.tags.create("VIP")
    desk.page.refresh()
    desk.settle()
    assert who.client_id == likely


def test_who_is_known_already_is_chosen(desk: Desk) -> None:
    client = make_client(desk.services, "Орлова Мария")
    make_client(desk.services, "Лебедева Анна", phones="+7 916 123-45-67")
    desk.ask("Анна", 5, client_id=client, phone="8 916 123-45-67")
    desk.show()
    assert desk.page.details.who.client_id == client


def test_a_card_is_opened(desk: Desk) -> None:
    client = make_client(desk.services, "Лебедева Анна", phones="+7 916 123-45-67")
    desk.ask("Анна", 5, phone="8 916 123-45-67")
    desk.show()
    (opening,) = desk.page.details.who.findChildren(QToolButton)
    assert "Лебедева Анна" in opening.accessibleName()
    opening.click()
    assert desk.refs == [EntityRef(Entity.CLIENT, client)]
