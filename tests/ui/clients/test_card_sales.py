"""What a client has bought, on his card."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, SaleDraft, SaleState
from crm_desktop.ui.clients.card_sales import Purchases
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client

TODAY = dt.date(2026, 11, 21)


def texts(shown: Purchases) -> list[str]:
    return [each.text() for each in shown.findChildren(QLabel) if each.isVisibleTo(shown)]


def show(context: AppContext, qtbot: QtBot, client_id: int) -> Purchases:
    result = Purchases(context)
    qtbot.addWidget(result)
    result.show_client(client_id)
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)
    return result


def test_figures_and_sales_of_a_client(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    anna = make_client(services, "Лебедева Анна")
    drafts = [
        SaleDraft(
            anna,
            (Line("Кофе", price=300_00),),
            TODAY - dt.timedelta(5),
            payments=(Payment(None, TODAY, 300_00),),
        ),
        SaleDraft(anna, (Line("Чай", price=100_00),), TODAY - dt.timedelta(1)),
        SaleDraft(anna, (Line("Нет", price=900_00),), TODAY, state=SaleState.CANCELLED, cancel_reason="нет"),
    ]
    ids = services.sales.create_many(drafts)
    shown = show(app_context, qtbot, anna)
    found = texts(shown)
    for caption, figure in (
        ("Purchases", "2"),
        ("Revenue", "400\u00a0₽"),
        ("Average bill", "200\u00a0₽"),
        ("Last purchase", "yesterday"),
        ("Unpaid", "100\u00a0₽"),
    ):
        places = [at for at, text in enumerate(found) if text == caption]
        assert any(found[at + 1] == figure for at in places), caption
    refs: list[EntityRef] = []
    app_context.shell.ref_requested.connect(refs.append)
    links = {each.text(): each for each in shown.findChildren(QPushButton)}
    links["No. 2"].click()
    assert refs == [EntityRef(Entity.SALE, ids[1])]
    with qtbot.waitSignal(app_context.shell.handed_over) as told:
        shown.add.click()
    assert told.args == ["counter", EntityRef(Entity.CLIENT, anna)]


def test_a_new_sale_shows_at_once_and_another_client_has_none(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    anna, pavel = make_client(services, "Лебедева Анна"), make_client(services, "Орлов Пётр")
    shown = show(app_context, qtbot, anna)
    assert "Nothing was bought yet." in texts(shown)
    app_context.runner.run(
        lambda _progress: services.sales.create(SaleDraft(anna, (Line("Чай", price=100_00),), TODAY)),
        writes=True,
    )
    qtbot.waitUntil(lambda: "Чай" in texts(shown))
    shown.show_client(pavel)
    qtbot.waitUntil(lambda: "Nothing was bought yet." in texts(shown))
    shown.clear()
    assert "Nothing was bought yet." not in texts(shown)
