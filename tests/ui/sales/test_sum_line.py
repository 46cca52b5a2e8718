"""The sums below the list."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.sale import SaleTotal
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.sales.sum_line import SumLine


def test_each_currency_has_its_sums(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    line = SumLine(Formats())
    qtbot.addWidget(line)
    line.show_totals((SaleTotal("RUB", 2, 300_00, 100_00, 200_00), SaleTotal("EUR", 1, 5_00, 5_00, 0)))
    assert line.count.text() == "3 sales"
    assert line.sums.full_text() == (
        "total 300\u00a0₽ · paid 100\u00a0₽ · owed 200\u00a0₽    total €5 · paid €5"
    )
    line.show_totals(())
    assert line.count.text() == "0 sales"
    assert line.sums.full_text() == ""
