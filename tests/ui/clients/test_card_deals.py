"""The deals of a client on his card."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.clients.card_deals import DealsCard, DealsTab
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


def test_open_deals_stand_beside_the_card_with_their_sum(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    anna = make_client(services, "Лебедева Анна")
    first = services.deals.create(DealDraft(anna, "Кресло", amount=100_000, purpose="x"))
    services.deals.create(DealDraft(anna, "Стол", amount=50_000, purpose="x"))
    card = DealsCard(app_context)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.rows.read):
        card.show_client(services.clients.get(anna))
    assert "1,500" in card.total.text()
    refs: list[EntityRef] = []
    app_context.shell.ref_requested.connect(refs.append)
    names = {each.text(): each for each in card.rows.findChildren(QPushButton)}
    names["Кресло"].click()
    assert refs == [EntityRef(Entity.DEAL, first)]
    with qtbot.waitSignal(app_context.shell.handed_over) as told:
        card.add.click()
    assert told.args == ["deals", EntityRef(Entity.CLIENT, anna)]


def test_the_tab_counts_how_deals_ended(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    anna = make_client(services, "Лебедева Анна")
    tab = DealsTab(app_context)
    qtbot.addWidget(tab)
    with qtbot.waitSignal(tab.rows.read):
        tab.show_client(services.clients.get(anna))
    assert tab.sum.text() == "No deals with this client yet."
    with qtbot.waitSignal(tab.rows.read):
        app_context.runner.run(
            lambda _progress: services.deals.create(DealDraft(anna, "Кресло", purpose="x")), writes=True
        )
    assert "1" in tab.sum.text()
