"""Working time is set in the window: country, hours of the shop and of a person, special days, answering."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crm_desktop.domain.work_time import OFFICE
from crm_desktop.ui.settings.working_time import WorkingTimeSection
from crm_desktop.ui.shell.context import AppContext
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[WorkingTimeSection]], WorkingTimeSection]
) -> WorkingTimeSection:
    app_context.services.users.create("Анна")
    app_context.services.preferences.update(phone_region="RU")
    return open_section(WorkingTimeSection)


def choose(box: QComboBox, key: object) -> None:
    at = next(at for at in range(box.count()) if box.itemData(at) == key)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_country_and_region_of_holidays_are_chosen(
    section: WorkingTimeSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    preferences, working_time = app_context.services.preferences, app_context.services.working_time
    assert section.country.currentText() == "Russia"
    assert not section.region.isVisible()
    choose(section.country, "DE")
    settle()
    assert section.region.isVisible()
    choose(section.region, "BY")
    settle()
    assert (preferences.get().holidays_of, preferences.get().holiday_region) == ("DE", "BY")
    assert not working_time.of().is_working_day(date(2027, 1, 6))  # Epiphany, in Bavaria and not in Berlin
    choose(section.region, "BE")
    settle()
    assert working_time.of().is_working_day(date(2027, 1, 6))
    choose(section.country, "-")
    settle()
    assert preferences.get().holidays_of == ""
    assert len(said.undoable) == 4
    for country in ("DE", "DE", "DE", "RU"):
        app_context.services.history.undo_last()
        settle()
        assert section.country.currentData() == country


def test_time_zone_and_answering(
    section: WorkingTimeSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    preferences = app_context.services.preferences
    choose(section.zone, "Asia/Yekaterinburg")
    settle()
    section.answer.setFocus()
    section.answer.setValue(45)
    qtbot.keyClick(section.answer, Qt.Key.Key_Return)
    settle()
    section.only_working.click()
    settle()
    stored = preferences.get()
    assert (stored.time_zone, stored.answer_minutes, stored.has_answer_hours) == (
        "Asia/Yekaterinburg",
        45,
        True,
    )
    app_context.services.history.undo_last()
    settle()
    assert not section.only_working.isChecked()
    assert len(said.undoable) == 3


def test_a_lunch_break_is_typed_and_nonsense_is_explained(
    section: WorkingTimeSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    working_time, monday = app_context.services.working_time, section.week.lines[0]
    monday.setFocus()
    for text, said in (
        ("18-9", "the end has to come after the beginning"),
        ("9-13, 12-18", "overlaps"),
        ("когда как", "is not understood"),
    ):
        monday.setText(text)
        qtbot.keyClick(monday, Qt.Key.Key_Return)
        settle()
        assert said in section.week._problems[0].text()
        assert monday.property("invalid") is True
    assert working_time.week() is None
    monday.setText("9-13, 14:00–18:30")
    qtbot.keyClick(monday, Qt.Key.Key_Return)
    settle()
    assert working_time.week() == (((540, 780), (840, 1110)), *OFFICE[1:])
    assert section.week._problems[0].isHidden()
    section.week.same.click()
    settle()
    week = working_time.week()
    assert week is not None
    assert week[4] == ((540, 780), (840, 1110))
    app_context.services.history.undo_last()
    app_context.services.history.undo_last()
    settle()
    assert working_time.week() is None


def test_escape_takes_typed_hours_back(section: WorkingTimeSection, qtbot: QtBot) -> None:
    line = section.week.lines[2]
    before = line.text()
    line.setFocus()
    line.setText("чушь")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == before


def test_a_person_has_hours_of_his_own(
    section: WorkingTimeSection, app_context: AppContext, settle: Settle
) -> None:
    working_time = app_context.services.working_time
    anna = app_context.services.users.list()[-1].id
    choose(section.whose, anna)
    settle()
    assert section.own.isVisible()
    assert not section.week.isEnabled()
    section.own.click()
    settle()
    assert section.week.isEnabled()
    section.week.lines[4].setText("выходной")
    section.week.lines[4].editingFinished.emit()
    settle()
    week = working_time.week(anna)
    assert week is not None
    assert week[4] == ()
    assert working_time.week() is None
    section.own.click()
    settle()
    assert working_time.week(anna) is None
    assert not section.week.isEnabled()


def test_special_days_come_and_go(
    section: WorkingTimeSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    form, working_time = section.special, app_context.services.working_time
    anna = app_context.services.users.list()[-1].id
    choose(section.whose, anna)
    settle()
    form.since.setText("2026-12-28")
    form.until.setText("2027-01-08")
    form.note.setText("Отпуск")
    form.add.click()
    settle()
    assert len(working_time.special_days(anna)) == 12
    assert len(form.rows) == 1  # twelve days that say the same are one line
    assert "Отпуск" in form.rows[0].text.full_text()
    assert form.since.text() == ""
    form.since.setText("2026-12-26")
    form.hours.setText("10-14")
    qtbot.keyClick(form.hours, Qt.Key.Key_Return)
    settle()
    assert [row.run.spans for row in form.rows] == [((600, 840),), ()]
    assert working_time.of(anna).spans(date(2026, 12, 26)) == ((600, 840),)
    assert not working_time.special_days()
    form.rows[1].remove.click()
    settle()
    assert len(form.rows) == 1
    app_context.services.history.undo_last()
    settle()
    assert len(form.rows) == 2
    assert len(said.undoable) == 3


def test_special_days_that_cannot_be_are_refused_at_their_line(
    section: WorkingTimeSection, app_context: AppContext, settle: Settle
) -> None:
    form = section.special
    for since, until, hours, field in (
        ("", "", "", form.since),
        ("чушь", "", "", form.since),
        ("2026-12-10", "2026-12-09", "", form.until),
        ("2026-12-10", "2029-12-10", "", form.until),
        ("2026-12-10", "", "14-10", form.hours),
    ):
        form.since.setText(since)
        form.until.setText(until)
        form.hours.setText(hours)
        form.add.click()
        settle()
        assert field.property("invalid") is True
        assert not form._problem.isHidden()
    assert app_context.services.working_time.special_days() == []


def test_the_preview_tells_of_today_and_of_the_next_days_off(
    section: WorkingTimeSection, app_context: AppContext, settle: Settle
) -> None:
    services = app_context.services
    services.working_time.set_special_day(None, services.today(), "Ярмарка", ((660, 720),))
    settle()
    assert "11:00" in section.today.text()
    assert "New Year" in section.ahead.text()
    choose(section.country, "-")
    settle()
    assert section.ahead.isHidden()
