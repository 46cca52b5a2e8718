"""The history of a deal on its card."""

from __future__ import annotations

from pytestqt.modeltest import ModelTester

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.deals.card.history import DealHistory
from tests.ui.deals.desk import Desk
from tests.ui.planned.forgotten import forget_task


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


def test_it_is_told_when_the_head_was_told_and_the_new_owner_sees_it_all(desk: Desk) -> None:
    deal_id = desk.add("Кресло")
    task = forget_task(desk.services, desk.anna, deal_id)
    (line,) = desk.services.escalations.of_record(EntityRef(Entity.TASK, task))
    desk.services.escalations.reassign(line.id, "Ольга")
    history = DealHistory(desk.context)
    desk.qtbot.addWidget(history)
    history.show_deal(desk.services.deals.get(deal_id))
    desk.settle()
    entries = history.view.entries
    said = [str(entries.index(row).data()) for row in range(entries.rowCount())]
    told = next(each for each in said if "The head was told: task overdue" in each)
    assert "Told: Глава · Responsible: Мария" in told
    assert "Given to: Ольга" in told
