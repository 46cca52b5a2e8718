"""Day and hours of a task in fields."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.tasks.entries import Slot
from crm_desktop.ui.tasks.form_when import WhenFields
from tests.ui.keyboard import type_text
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, at, timed


@pytest.fixture
def when(qtbot: QtBot, languages: Languages) -> WhenFields:
    result = WhenFields(Formats(), lambda: TODAY)
    qtbot.addWidget(result)
    result.show()
    return result


@pytest.mark.parametrize(
    "draft",
    [
        TaskDraft("x"),
        timed("x", MONDAY, 10),
        timed("x", MONDAY, 22, 300),
        timed("x", MONDAY, 22, 3 * 24 * 60),
        TaskDraft("x", day=MONDAY, last_day=MONDAY),
        TaskDraft("x", day=MONDAY, last_day=TODAY),
    ],
)
def test_what_is_shown_is_what_was_stored(when: WhenFields, draft: TaskDraft) -> None:
    when.show_draft(draft)
    assert when.is_good
    assert when.apply(TaskDraft("x")) == draft


def test_an_hour_makes_an_entry_of_half_an_hour_and_keeps_its_length(when: WhenFields) -> None:
    when.show_draft(TaskDraft("x", day=MONDAY))
    when.begin.setText("15")
    when.begin.commit()
    assert not when.all_day.isChecked()
    assert (when.apply(TaskDraft("")).starts_at, when.apply(TaskDraft("")).ends_at) == (
        at(MONDAY, 15),
        at(MONDAY, 15, 30),
    )
    when.end.setText("17")
    when.end.commit()
    when.begin.setText("9")
    when.begin.commit()
    assert when.apply(TaskDraft("")).ends_at == at(MONDAY, 11)


def test_the_whole_day_takes_the_hours_away(when: WhenFields) -> None:
    when.show_draft(timed("x", MONDAY, 10))
    when.all_day.click()
    draft = when.apply(TaskDraft(""))
    assert (draft.starts_at, draft.day, draft.last_day) == (None, MONDAY, MONDAY)


def test_an_hour_without_a_day_is_today(when: WhenFields) -> None:
    when.show_draft(TaskDraft("x"))
    when.begin.setText("15")
    when.begin.commit()
    assert when.apply(TaskDraft("")).starts_at == at(TODAY, 15)


def test_what_cannot_be_read_gets_the_keyboard(when: WhenFields, qtbot: QtBot) -> None:
    when.activateWindow()
    when.day.setText("когда-нибудь")
    assert not when.is_good
    qtbot.waitUntil(when.day.hasFocus)


def test_no_free_hours_is_said(when: WhenFields) -> None:
    when.offer_free([], dt.timedelta(hours=1))
    (action,) = when.free_menu.actions()
    assert not action.isEnabled()


def test_an_hour_in_the_line_is_of_the_day_that_was_drawn(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start(Slot(MONDAY, 600, 660))
    form = desk.page.desk.form
    type_line(desk, "позвонить Анне в 16")
    assert form.draft().starts_at == at(MONDAY, 16)
    type_line(desk, "завтра позвонить Анне в 16")
    assert form.draft().starts_at == at(TODAY + dt.timedelta(days=1), 16)


def test_a_length_in_the_line_is_of_the_hour_that_was_drawn(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.desk.start(Slot(MONDAY, 600, 660))
    type_line(desk, "замер на 2 часа")
    draft = desk.page.desk.form.draft()
    assert (draft.starts_at, draft.ends_at) == (at(MONDAY, 10), at(MONDAY, 12))


def type_line(desk: CalendarDesk, text: str) -> None:
    quick = desk.page.desk.form.body.quick
    quick.clear()
    type_text(quick, text)
    quick.ask()
    desk.settle()
