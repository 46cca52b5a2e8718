"""The card of inquiries: who waits, and for how long still."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.today.waiting import MOST, WaitingCard, WaitingData, load_waiting
from crm_desktop.ui.widgets.chip import Chip
from tests.services.inquiries.requests import ask
from tests.ui.today.desk import Desk, wanted


def _card(desk: Desk, count: int) -> WaitingCard:
    now = desk.services.store.clock()
    for at in range(count):
        ask(
            desk.services,
            f"Guest {at}",
            received_at=now - dt.timedelta(minutes=at),
            owner="Oleg" if at else "",
        )
    card = WaitingCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(load_waiting(wanted(desk.context)))
    return card


def test_the_most_pressing_come_first_and_the_rest_are_counted(desk: Desk) -> None:
    card = _card(desk, 7)
    assert [row.lines[0] for row in card.rows] == [f"Guest {at}" for at in (6, 5, 4, 3, 2)]
    assert len(card.rows) == MOST
    assert card.rest.text() == "And 2 more"
    assert load_waiting(wanted(desk.context, "Marina")).total == 1


def test_a_row_opens_its_request_and_the_title_all(desk: Desk) -> None:
    card = _card(desk, 1)
    card.rows[0].click()
    card.heading.click()
    assert [ref.entity for ref in desk.refs] == [Entity.INQUIRY]
    assert desk.pages == ["inquiries"]
    assert isinstance(desk.refs[0], EntityRef)


def test_the_countdown_goes_on(desk: Desk) -> None:
    card = _card(desk, 1)
    before = card.findChild(Chip).text()
    now = desk.services.store.clock()
    desk.services.store.clock = lambda: now + dt.timedelta(hours=5)
    card.tick()
    after = card.findChild(Chip).text()
    assert before.endswith("left")
    assert after.endswith("late")


def test_nobody_waits(desk: Desk) -> None:
    card = WaitingCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(WaitingData())
    assert card.rest.text() == "Nobody waits for an answer."
