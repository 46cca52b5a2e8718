"""The card of what must not be forgotten: who is in it, and why."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QToolButton

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.ui.today.forgotten import MOST, ForgottenCard, ForgottenData, Why, load_forgotten
from crm_desktop.ui.widgets.buttons import PushButton
from tests.factories import make_client
from tests.services.deals.board import make_deal
from tests.store_fixtures import Clock
from tests.ui.today.desk import Desk, wanted


def _fill(desk: Desk, clock: Clock) -> None:
    services = desk.services
    for at in range(4):
        make_deal(
            services, f"Idle {at}", client_id=make_client(services, f"Старый {at}"), amount=100 * at + 100
        )
    clock.step(60 * 60 * 24 * 90)
    bare = [
        make_deal(
            services, f"Bare {at}", client_id=make_client(services, f"Голый {at}"), amount=100 * at + 100
        )
        for at in range(3)
    ]
    services.deals.set_next_action(bare, None)
    for at in range(2):
        make_client(services, f"Новый {at}")


def test_two_of_each_kind_and_more_where_others_have_none(desk: Desk, clock: Clock) -> None:
    _fill(desk, clock)
    data = load_forgotten(wanted(desk.context))
    assert [one.why for one in data.rows] == [
        Why.IDLE,
        Why.IDLE,
        Why.NO_ACTION,
        Why.NO_ACTION,
        Why.NEW,
        Why.NEW,
    ]
    assert [one.title for one in data.rows[:4]] == ["Idle 3", "Idle 2", "Bare 2", "Bare 1"]
    assert (data.idle, data.no_action) == (4, 3)
    assert len({one.client_id for one in data.rows}) == len(data.rows) == MOST


def test_a_valuable_client_who_goes_quiet(desk: Desk, clock: Clock) -> None:
    services, start = desk.services, desk.services.today()
    quiet = make_client(services, "Лебедева Анна")
    others = [make_client(services, f"Клиент {at}") for at in range(9)]
    drafts = [
        SaleDraft(quiet, (Line("Tea", price=900_00),), start + dt.timedelta(10 * at)) for at in range(5)
    ]
    drafts += [
        SaleDraft(one, (Line("Tea", price=100),), start + dt.timedelta(299 - at))
        for at, one in enumerate(others)
    ]
    clock.step(60 * 60 * 24 * 300)
    services.sales.create_many(drafts)
    found = [one for one in load_forgotten(wanted(desk.context)).rows if one.why is Why.QUIET]
    assert [(one.client_id, one.purchases) for one in found] == [(quiet, 5)]


def test_rows_open_and_plan(desk: Desk, clock: Clock) -> None:
    _fill(desk, clock)
    desk.show()
    card = desk.page.cards["forgotten"]
    assert isinstance(card, ForgottenCard)
    assert [row.lines[0] for row in card.rows][:2] == ["Старый 3", "Старый 2"]
    assert "without a move" in card.rows[0].lines[1]
    assert card.rows[2].lines[1].startswith("no next action")
    card.rows[0].click()
    card.rows[-1].click()
    assert [ref.entity for ref in desk.refs] == [Entity.DEAL, Entity.CLIENT]
    plan = next(one for one in card.findChildren(PushButton) if one.accessibleName().endswith("Голый 2"))
    plan.click()
    [draft] = desk.begun
    draft.title = "Ring"
    desk.services.tasks.create(draft)
    desk.settle()
    assert "Голый 2" not in [row.lines[0] for row in card.rows]


def test_a_narrow_card_leaves_room_for_the_reason(desk: Desk, clock: Clock) -> None:
    _fill(desk, clock)
    card = ForgottenCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(load_forgotten(wanted(desk.context)))
    card.resize(500, 300)
    card.show()
    assert {plan.text() for plan in card._plans} == {"Action"}
    card.resize(300, 300)
    assert {plan.text() for plan in card._plans} == {""}


def test_nobody_is_forgotten(desk: Desk) -> None:
    card = ForgottenCard(desk.context)
    desk.qtbot.addWidget(card)
    card.show_data(ForgottenData())
    assert not card.nothing.isHidden()
    card.heading.click()
    assert desk.handed[0][1].query.name.value == "open-deals"
    assert EntityRef(Entity.CLIENT, 1) not in desk.refs


def test_who_has_a_number_is_called(desk: Desk) -> None:
    make_client(desk.services, "Новый", phones="+7 916 123-45-67")
    desk.show()
    card = desk.page.cards["forgotten"]
    call = next(one for one in card.findChildren(QToolButton) if one.accessibleName() == "Call Новый")
    call.click()
    assert desk.calls == ["+7 916 123-45-67"]
