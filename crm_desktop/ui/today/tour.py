"""The tour of the first screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.shell.tour_guide import Guide, Tour
from crm_desktop.ui.today.day_card import DayCard
from crm_desktop.ui.today.day_list import Deed
from crm_desktop.ui.today.page import TodayPage
from crm_desktop.ui.widgets.side_panel import SidePanel


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("today")
    if not isinstance(page, TodayPage):
        return
    page.show_person("")
    guide.settle()
    yield "today"
    bar = page.board.side.verticalScrollBar()
    bar.setValue(bar.maximum())
    guide.settle()
    yield "today-figures"
    bar.setValue(0)
    page.show_person(guide.context.services.store.actor_name)
    guide.settle()
    yield "today-mine"
    day = page.cards["day"]
    if isinstance(day, DayCard):
        steps = [
            at
            for at, row in enumerate(day.model.rows)
            if row.item is not None and row.item.task is not None and row.item.phone
        ]
        if steps:
            day.list.setCurrentIndex(day.model.index(steps[0]))
            day.list.setFocus(Qt.FocusReason.OtherFocusReason)
            day.list.choose(Deed.WHEN)
            guide.settle()
            yield "today-put-off"
            day.doing.panel.hide_panel()
            day.list.choose(Deed.DONE)
            guide.settle()
            yield "today-what-came-of-it"
            for panel in guide.window.findChildren(SidePanel):
                panel.hide_panel()
    page.open_chooser()
    guide.settle()
    yield "today-blocks"
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("today")
    yield "today-empty"


TOURS = (Tour(5, _visit), Tour(109, _visit_empty, on_new_base=True))
