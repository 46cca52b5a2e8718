"""The lines of a week: typed, copied, left alone while somebody types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.work_time import OFFICE
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.settings.working_texts import WorkingTexts
from crm_desktop.ui.settings.working_week import WeekEditor

SHORT = ((600, 840),)


def made(qtbot: QtBot) -> WeekEditor:
    week = WeekEditor(WorkingTexts(Formats()))
    qtbot.addWidget(week)
    week.show_week(OFFICE)
    with qtbot.waitExposed(week):
        week.show()
    return week


def test_a_line_that_is_left_says_the_whole_week(qtbot: QtBot) -> None:
    week = made(qtbot)
    week.lines[5].setFocus()
    week.lines[5].setText("10-14")
    with qtbot.waitSignal(week.changed) as said:
        qtbot.keyClick(week.lines[5], Qt.Key.Key_Return)
    assert said.args == [[*OFFICE[:5], SHORT, ()]]


def test_the_same_again_is_no_change_and_is_written_out(qtbot: QtBot) -> None:
    week = made(qtbot)
    shown = week.lines[0].text()
    week.lines[0].setText("9-18")
    with qtbot.assertNotEmitted(week.changed):
        week.lines[0].editingFinished.emit()
    assert week.lines[0].text() == shown


def test_what_is_being_typed_is_left_alone(qtbot: QtBot) -> None:
    week = made(qtbot)
    week.activateWindow()
    week.lines[1].setFocus()
    qtbot.waitUntil(week.lines[1].hasFocus)
    week.lines[1].setText("10-1")
    week.show_week((SHORT,) * 7)
    assert week.lines[1].text() == "10-1"
    assert week.lines[0].text() != ""


def test_monday_is_taken_over_once(qtbot: QtBot) -> None:
    week = made(qtbot)
    with qtbot.assertNotEmitted(week.changed):
        week.same.click()
    week.show_week((SHORT, *OFFICE[1:]))
    with qtbot.waitSignal(week.changed) as said:
        week.same.click()
    assert said.args == [[SHORT] * 5 + [(), ()]]
