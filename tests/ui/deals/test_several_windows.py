"""The board while others work on the same base."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services import Services, build_services
from crm_desktop.services.store import Store
from crm_desktop.ui.shell.foreign_watch import ForeignWatch
from tests.ui.deals.desk import Desk


def watch_of(desk: Desk, qtbot: QtBot) -> tuple[ForeignWatch, Services]:
    """Return what makes the screen look at what others wrote, and another program."""
    window = QWidget()
    qtbot.addWidget(window)
    store = desk.services.store
    return ForeignWatch(desk.context, window), build_services(Store(store.engine, store.clock))


def test_a_card_that_another_moved_goes_to_its_column(desk: Desk, qtbot: QtBot) -> None:
    chair = desk.add("Кресло")
    desk.add("Стол")
    desk.show()
    watch, other = watch_of(desk, qtbot)
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


def test_the_field_being_typed_into_is_not_overwritten_in_silence(desk: Desk, qtbot: QtBot) -> None:
    chair = desk.add("Кресло", purpose="дом")
    desk.show()
    desk.page.open_deal(chair)
    desk.settle()
    watch, other = watch_of(desk, qtbot)
    panel = desk.page.panel
    panel.title.setFocus()
    panel.title.selectAll()
    qtbot.keyClicks(panel.title, "Two")  # type: ignore[no-untyped-call]
    purpose = panel.fields.editor("purpose")
    change(other, chair, purpose="офис")
    watch.look()
    desk.settle()
    assert panel.title.value() == "Two"
    assert purpose.value() == "офис"  # type: ignore[attr-defined]
    change(other, chair, title="Три кресла")
    watch.look()
    desk.settle()
    assert panel.title.value() == "Two"
    panel.commit_all()
    desk.settle()
    assert other.deals.get(chair).draft.title == "Три кресла"
    assert panel.message.isVisible()
    panel._on_insist()
    desk.settle()
    assert other.deals.get(chair).draft.title == "Two"


def change(services: Services, deal_id: int, **values: object) -> None:
    deal = services.deals.get(deal_id)
    services.deals.update(deal_id, deal.version, replace(deal.draft, **values))  # type: ignore[arg-type]
