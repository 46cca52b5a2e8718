"""Where a click in a row of the day means what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QToolTip

from crm_desktop.domain.agenda import AgendaKind
from crm_desktop.domain.task import Priority, TaskDraft
from crm_desktop.ui.today.day_list import Deed
from tests.ui.today.desk import TODAY, Desk


def _places(full: Desk, kind: AgendaKind) -> dict[int, Deed | None]:
    days = full.day.list
    full.choose(kind)
    rect = days.visualRect(days.currentIndex())
    return {
        x: days.deed_at(days.currentIndex().row(), QPoint(x, rect.center().y()))
        for x in range(0, rect.right() + 1, 4)
    }


def test_the_circle_ticks_the_text_opens_and_buttons_do_their_own(full: Desk) -> None:
    places = _places(full, AgendaKind.TASK)
    found = list(dict.fromkeys(places.values()))
    assert found == [Deed.DONE, Deed.OPEN, Deed.LATER, Deed.WHEN, Deed.CALL]
    for deed in (Deed.DONE, Deed.LATER, Deed.WHEN, Deed.CALL):
        assert sum(one is deed for one in places.values()) * 4 >= 24


def test_only_what_can_be_done_has_a_button(full: Desk) -> None:
    assert Deed.LATER not in _places(full, AgendaKind.INQUIRY).values()
    assert Deed.LATER not in _places(full, AgendaKind.BIRTHDAY).values()
    assert Deed.GREET in _places(full, AgendaKind.BIRTHDAY).values()
    assert Deed.CALL not in _places(full, AgendaKind.BIRTHDAY).values()


def test_a_click_on_the_circle_keeps_a_promise(full: Desk) -> None:
    days = full.day.list
    full.choose(AgendaKind.PROMISE)
    rect = days.visualRect(days.currentIndex())
    place = QPoint(rect.left() + 18, rect.center().y())
    full.qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=place)
    full.settle()
    assert full.services.promises.list_ids().tolist() == []


def test_it_is_drawn_in_both_looks(full: Desk) -> None:
    light = full.day.grab().toImage()
    full.context.theme.set_mode(type(full.context.theme.mode).DARK)
    dark = full.day.grab().toImage()
    assert light.pixelColor(300, 690).lightness() > 200 > dark.pixelColor(300, 690).lightness()


def test_what_is_special_about_a_task_is_drawn(full: Desk) -> None:
    before = full.day.grab().toImage()
    rule = TaskDraft("Send the price", priority=Priority.HIGH, day=TODAY, rule="FREQ=DAILY;COUNT=2")
    full.services.tasks.update(full.price, None, rule)
    full.settle()
    assert full.day.grab().toImage() != before


def test_a_tip_says_what_pictures_and_buttons_mean(full: Desk) -> None:
    rule = TaskDraft("Send the price", priority=Priority.HIGH, day=TODAY)
    full.services.tasks.update(full.price, None, rule)
    full.settle()
    days = full.day.list
    full.choose(AgendaKind.TASK)
    rect = days.visualRect(days.currentIndex())
    option = QStyleOptionViewItem()
    for x, said in ((rect.left() + 100, "matters much"), (rect.left() + 18, "Done (Ctrl+Enter)")):
        place = QPoint(x, rect.center().y())
        event = QHelpEvent(QEvent.Type.ToolTip, place, days.viewport().mapToGlobal(place))
        days.itemDelegate().helpEvent(event, days, option, days.currentIndex())
        assert said in QToolTip.text()
    QToolTip.hideText()
