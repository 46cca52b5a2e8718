"""The class and the scores of a client, on his card."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.ui.clients.card_sales import Purchases
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.chip import Chip
from tests.factories import make_client

TODAY = dt.date(2026, 11, 21)


def sold(client_id: int, days: int, price: int) -> SaleDraft:
    return SaleDraft(client_id, (Line("Coffee", price=price),), TODAY - dt.timedelta(days))


def card(context: AppContext, qtbot: QtBot) -> Purchases:
    result = Purchases(context)
    qtbot.addWidget(result)
    with qtbot.waitExposed(result):
        result.show()
    return result


def wait(context: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def words(shown: Purchases) -> list[str]:
    labels = [each.text() for each in shown.scores.findChildren(QLabel) if each.isVisibleTo(shown)]
    chips = [each.accessibleName() for each in shown.scores.findChildren(Chip) if each.isVisibleTo(shown)]
    return [*labels, *chips]


def test_class_and_scores_stand_with_their_numbers(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    anna, pavel = make_client(services, "Anna"), make_client(services, "Pavel")
    services.sales.create_many([sold(anna, 20, 500_00), sold(anna, 10, 400_00), sold(pavel, 300, 100_00)])
    shown = card(app_context, qtbot)
    shown.show_client(anna)
    qtbot.waitUntil(lambda: "Recency: 5 of 5" in words(shown))
    found = words(shown)
    assert "10 days ago" in found
    assert "2 times" in found
    assert "900\u00a0₽" in found
    assert "A" in next(word for word in found if word.startswith("Class")).split()
    formula = next(word for word in found if "by revenue" in word)
    assert "place 1 by revenue" in formula
    assert "90.0%" in formula
    assert "every 10 days" in formula
    shown.show_client(pavel)
    qtbot.waitUntil(lambda: "300 days ago" in words(shown))


def test_who_bought_nothing_has_no_scores_and_a_first_sale_brings_them(
    app_context: AppContext, qtbot: QtBot
) -> None:
    services = app_context.services
    anna = make_client(services, "Anna")
    shown = card(app_context, qtbot)
    shown.show_client(anna)
    wait(app_context, qtbot)
    assert words(shown) == []
    app_context.runner.run(lambda _progress: services.sales.create(sold(anna, 0, 100_00)), writes=True)
    qtbot.waitUntil(lambda: "today" in words(shown))
    shown.clear()
    assert words(shown) == []


def test_scores_are_not_counted_while_nobody_sees_them(app_context: AppContext, qtbot: QtBot) -> None:
    services = app_context.services
    anna = make_client(services, "Anna")
    services.sales.create(sold(anna, 0, 100_00))
    shown = Purchases(app_context)
    qtbot.addWidget(shown)
    shown.show_client(anna)
    qtbot.waitUntil(lambda: "Coffee" in [each.text() for each in shown.findChildren(QLabel)])
    wait(app_context, qtbot)
    assert words(shown) == []
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: "today" in words(shown))
