"""The list of the day: rows, keys, clicks, and what stays current."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.agenda import Agenda, AgendaGroup, AgendaItem, AgendaKind, AgendaPart
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.today.day_list import DayList, DayModel, DayRow, Deed, deeds_of, rows_of
from tests.ui.today.desk import CONTROL, SHIFT

TODAY = dt.date(2026, 11, 21)


def item(number: int, kind: AgendaKind = AgendaKind.TASK, phone: str = "1") -> AgendaItem:
    return AgendaItem(kind, number, TODAY, number, f"Client {number}", f"Step {number}", phone)


def agenda(*numbers: int, total: int = 0) -> Agenda:
    items = tuple(item(number) for number in numbers)
    return Agenda((AgendaPart(AgendaGroup.TODAY, items, {AgendaKind.TASK: total or len(items)}),))


@pytest.fixture
def days(qtbot: QtBot, theme: Theme) -> DayList:
    result = DayList(DayModel(lambda row: row.item.what if row.item else "heading"))
    qtbot.addWidget(result)
    result.resize(500, 300)
    result.show()
    result.show_rows(rows_of(agenda(1, 2, 3, total=9)))
    return result


def test_rows_are_headings_things_and_how_many_more(days: DayList) -> None:
    assert [(row.is_heading, row.rest, bool(row.item)) for row in days.rows.rows] == [
        (True, 0, False),
        *[(False, 0, True)] * 3,
        (False, 6, False),
    ]
    assert days.rows.index(1).data() == "Step 1"
    assert not days.rows.flags(days.rows.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_what_can_be_done_depends_on_the_kind() -> None:
    def deeds(kind: AgendaKind, phone: str = "") -> tuple[Deed, ...]:
        return deeds_of(DayRow(AgendaGroup.TODAY, item(1, kind, phone)))

    assert deeds(AgendaKind.BIRTHDAY, "1") == (Deed.OPEN, Deed.GREET, Deed.CALL)
    assert deeds(AgendaKind.DATE) == (Deed.OPEN, Deed.GREET)
    assert deeds(AgendaKind.INQUIRY) == (Deed.OPEN, Deed.DONE)
    assert deeds(AgendaKind.TASK) == (Deed.OPEN, Deed.DONE, Deed.LATER, Deed.WHEN)
    assert deeds_of(DayRow(AgendaGroup.TODAY, rest=3)) == (Deed.MORE,)
    assert deeds_of(DayRow(AgendaGroup.TODAY)) == ()


def test_each_deed_has_its_keys(days: DayList, qtbot: QtBot) -> None:
    heard: list[Deed] = []
    days.deed_chosen.connect(lambda deed, _row: heard.append(deed))
    none = Qt.KeyboardModifier.NoModifier
    for key, modifiers in (
        (Qt.Key.Key_Return, none),
        (Qt.Key.Key_Return, CONTROL),
        (Qt.Key.Key_Space, none),
        (Qt.Key.Key_Right, CONTROL),
        (Qt.Key.Key_Right, CONTROL | SHIFT),
        (Qt.Key.Key_L, CONTROL | SHIFT),
    ):
        qtbot.keyClick(days, key, modifiers)
    assert heard == [Deed.OPEN, Deed.DONE, Deed.DONE, Deed.LATER, Deed.WHEN, Deed.CALL]
    days.setCurrentIndex(days.rows.index(4))
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert heard[-1] is Deed.MORE


def test_the_row_that_was_done_gives_its_place_to_the_next(days: DayList) -> None:
    days.setCurrentIndex(days.rows.index(2))
    days.show_rows(rows_of(agenda(1, 3)))
    current = days.current_row()
    assert current is not None
    assert current.item == item(3)
    days.show_rows(rows_of(agenda(3, 4, 5)))
    assert days.current_row() == current


def test_a_click_opens(days: DayList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(days.deed_chosen) as told:
        days.deed_at = lambda _row, _place: Deed.OPEN
        place = days.visualRect(days.rows.index(2)).center()
        qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args[1].item == item(2)


def test_a_click_beside_the_rows_does_nothing(days: DayList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(days.deed_chosen):
        qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 290))
        qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 3))
