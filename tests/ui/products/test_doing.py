"""What can be done with products, each with a way back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.product import ProductDraft
from crm_desktop.ui.products.doing import ProductDoing
from crm_desktop.ui.shell.context import AppContext


def test_each_deed_is_one_undo(app_context: AppContext, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    doing, products = ProductDoing(app_context, host), app_context.services.products
    ids = products.create_many([ProductDraft("Чай"), ProductDraft("Кофе")])
    assert set(doing.texts()) == set(doing.icons())

    def actives() -> list[bool]:
        qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
        return [products.get(each).draft.is_active for each in ids]

    doing.do("off", ids)
    assert actives() == [False, False]
    doing.do("on", ids[:1])
    assert actives() == [True, False]
    app_context.services.history.undo_last()
    assert actives() == [False, False]
    doing.set_group(ids, "Напитки")
    assert actives() == [False, False]
    assert {products.get(each).draft.group for each in ids} == {"Напитки"}
    doing.set_group(ids, "")
    assert actives() == [False, False]
    assert {products.get(each).draft.group for each in ids} == {""}
    doing.do("remove", [])
    doing.do("remove", ids)
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    assert not products.list_ids(only_active=False)
    app_context.services.history.undo_last()
    assert len(products.list_ids(only_active=False)) == 2
