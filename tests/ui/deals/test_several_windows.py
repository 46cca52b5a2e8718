"""The board while others work on the same base."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services import build_services
from crm_desktop.services.store import Store
from crm_desktop.ui.shell.foreign_watch import ForeignWatch
from tests.ui.deals.desk import Desk


def test_a_card_that_another_moved_goes_to_its_column(desk: Desk, qtbot: QtBot) -> None:
    chair = desk.add("Кресло")
    desk.add("Стол")
    desk.show()
    window = QWidget()
    qtbot.addWidget(window)
    watch = ForeignWatch(desk.context, window)
    store = desk.services.store
    other = build_services(Store(store.engine, store.clock))
    other.deals.move([chair], desk.stage(1).id)
    desk.settle()
    assert (desk.titles(0), desk.titles(1)) == (["Кресло", "Стол"], [])
    watch.look()
    desk.settle()
    assert (desk.titles(0), desk.titles(1)) == (["Стол"], ["Кресло"])
    other.history.undo_last()
    watch.look()
    desk.settle()
    assert (desk.titles(0), desk.titles(1)) == (["Кресло", "Стол"], [])
