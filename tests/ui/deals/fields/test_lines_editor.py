"""The products of a deal."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft
from crm_desktop.ui.deals.fields.lines_editor import LinesEditor
from crm_desktop.ui.forms.pick_line import Pick
from crm_desktop.ui.shell.context import AppContext


@pytest.fixture
def editor(app_context: AppContext, qtbot: QtBot) -> LinesEditor:
    products = app_context.services.products
    result = LinesEditor(app_context.formats, app_context.runner, products.find, products.get)
    qtbot.addWidget(result)
    result.set_lines((), "RUB")
    return result


def test_a_product_brings_its_price_and_a_second_one_makes_two(
    editor: LinesEditor, app_context: AppContext
) -> None:
    product = app_context.services.products.create(ProductDraft("Кресло", price=500_000, unit="шт."))
    for _ in range(2):
        editor.pick.choose(Pick(product, "Кресло", ""))
    assert editor.lines() == (Line("Кресло", 2000, 500_000, 0, product, "шт."),)
    assert "10" in editor.total.text()


def test_what_is_no_product_becomes_a_typed_line(editor: LinesEditor, qtbot: QtBot) -> None:
    editor.pick.setText("Доставка")
    qtbot.keyClick(editor.pick, Qt.Key.Key_Return)
    row = editor._rows[0]
    row.price.setText("300")
    row.price.commit()
    row.discount.setText("10")
    row.discount.commit()
    assert editor.lines() == (Line("Доставка", 1000, 30_000, 1000),)
    assert editor.lines()[0].total == 27_000


def test_a_line_is_taken_off(editor: LinesEditor) -> None:
    editor.set_lines((Line("А", price=100), Line("Б", price=200)), "RUB")
    editor._rows[0].cross.click()
    assert [line.text for line in editor.lines()] == ["Б"]
