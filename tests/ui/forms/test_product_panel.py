"""The form of a product, wherever it is opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.product import ProductDraft, ProductKind
from crm_desktop.ui.forms.product_panel import ProductPanel
from crm_desktop.ui.shell.context import AppContext
from tests.ui.keyboard import type_text


@pytest.fixture
def panel(app_context: AppContext, qtbot: QtBot) -> ProductPanel:
    host = QWidget()
    host.resize(700, 700)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    return ProductPanel(host, app_context)


def test_a_product_is_added_with_enter(panel: ProductPanel, app_context: AppContext, qtbot: QtBot) -> None:
    products = app_context.services.products
    products.create(ProductDraft("Чай", group="Напитки", unit="уп"))
    panel.ask_new(ProductDraft("", barcode="4600000000017"))
    assert [panel.unit.itemText(at) for at in range(panel.unit.count())] == ["", "уп"]
    type_text(panel.name, "Кофе")
    type_text(panel.price, "1 200,50")
    panel.group.set_value("Напитки")
    panel.kind.setCurrentIndex(1)
    with qtbot.waitSignal(panel.stored) as stored:
        qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert products.get(stored.args[0]).draft == ProductDraft(
        "Кофе", ProductKind.SERVICE, "Напитки", "", 1200_50, "RUB", "", "4600000000017"
    )
    assert panel.isHidden()


def test_a_product_is_changed(panel: ProductPanel, app_context: AppContext, qtbot: QtBot) -> None:
    products = app_context.services.products
    product_id = products.create(ProductDraft("Чай", price=100, sku="T1", is_active=False))
    panel.ask_changes(products.get(product_id))
    panel.name.setText("Чай чёрный")
    with qtbot.waitSignal(app_context.shell.undo_offered) as said:
        panel.do.click()
    assert said.args == ["Product changed: Чай чёрный"]
    stored = products.get(product_id).draft
    assert (stored.name, stored.price, stored.sku, stored.is_active) == ("Чай чёрный", 100, "T1", False)


def test_what_is_wrong_is_said_where_it_stands(
    panel: ProductPanel, app_context: AppContext, qtbot: QtBot
) -> None:
    products = app_context.services.products
    products.create(ProductDraft("Чай", barcode="46"))
    panel.ask_new(ProductDraft(""))
    panel.submit()
    assert panel.name.problem
    panel.name.setText("Кофе")
    type_text(panel.price, "дорого")
    panel.submit()
    assert panel.price.problem
    panel.price.setText("5")
    panel.barcode.setText("46")
    panel.submit()
    qtbot.waitUntil(lambda: panel._problems["barcode"].text() == "Another product has this barcode.")
    assert len(products.list_ids()) == 1
    panel.ask_new(ProductDraft(""))
    assert not panel._problems["barcode"].text()


def test_what_somebody_else_changed_meanwhile_is_told_first(
    panel: ProductPanel, app_context: AppContext, qtbot: QtBot
) -> None:
    products = app_context.services.products
    product_id = products.create(ProductDraft("Чай"))
    panel.ask_changes(products.get(product_id))
    products.update(product_id, None, ProductDraft("Чай", price=7))
    panel.name.setText("Чай чёрный")
    panel.submit()
    qtbot.waitUntil(lambda: bool(panel.problem.text()))
    assert products.get(product_id).draft.name == "Чай"
    with qtbot.waitSignal(panel.stored):
        panel.submit()
    assert products.get(product_id).draft.name == "Чай чёрный"
