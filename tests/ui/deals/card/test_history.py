"""The history of a deal on its card."""

from __future__ import annotations

from pytestqt.modeltest import ModelTester

from crm_desktop.ui.deals.card.history import DealHistory
from tests.ui.deals.desk import Desk


def test_the_history_of_a_deal_is_read_and_shown(desk: Desk, qtmodeltester: ModelTester) -> None:
    deal_id = desk.add("Кресло")
    desk.services.deals.set_owner([deal_id], "Ольга")
    history = DealHistory(desk.context)
    desk.qtbot.addWidget(history)
    history.show_deal(desk.services.deals.get(deal_id))
    desk.settle()
    entries = history.view.entries
    qtmodeltester.check(entries)
    said = [str(entries.index(row).data()) for row in range(entries.rowCount())]
    assert "Responsible: Ольга" in said[0]
    assert said[-1].endswith("Deal added")
