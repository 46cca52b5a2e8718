"""One row of a plan in full."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.services import Services
from crm_desktop.ui.importing.selling_details import SellingDetails
from crm_desktop.ui.importing.selling_rows import SellingLine
from crm_desktop.ui.runtime.formats import Formats
from tests.exchange.workbooks import xlsx


def _texts(panel: SellingDetails) -> str:
    return "\n".join(each.text() for each in panel.findChildren(QLabel) if each.isVisibleTo(panel))


def test_a_deal_and_a_product(sqlite_services: Services, tmp_path: Path, qtbot: QtBot) -> None:
    panel = SellingDetails(Formats())
    qtbot.addWidget(panel)
    assert "Choose a row" in _texts(panel)
    imports = sqlite_services.selling_imports
    rows = [("Сделка", "Клиент", "Сумма", "Этаж"), ("Шкаф", "Белов Пётр", "много", "третий")]
    deals = xlsx(tmp_path / "a.xlsx", rows)
    [deal] = imports.plan(imports.open(deals, ImportSubject.DEALS)).rows
    panel.show_line(SellingLine(deal.row, deal))
    for word in ("Белов Пётр", "много", "Этаж: третий"):
        assert word in _texts(panel)
    goods = xlsx(tmp_path / "b.xlsx", [("Товар", "Артикул", "Цена"), ("Чай", "A1", 5)])
    [product] = imports.plan(imports.open(goods, ImportSubject.PRODUCTS)).rows
    panel.show_line(SellingLine(product.row, product))
    assert "A1" in _texts(panel)
    assert "Белов" not in _texts(panel)
