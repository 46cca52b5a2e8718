"""The filter of a timeline."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt

from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionKind, TimelineFilter, TimelineKind
from crm_desktop.ui.timeline.filter_bar import ALL, DECISIONS
from crm_desktop.ui.timeline.periods import Period
from tests.ui.timeline.conftest import Story


def fill(story: Story) -> None:
    story.add(InteractionKind.CALL, body="Звонок", decision="Скидка")
    story.add(InteractionKind.CALL, hours=24 * 9, body="Давний звонок", author="Пётр")
    story.add(InteractionKind.NOTE, hours=2, body="Заметка")
    story.services.promises.add(PromiseDraft(story.client_id, "Скидка"))


def test_chips_count_what_there_is(story: Story) -> None:
    fill(story)
    chips = story.open().filter_bar.chips
    assert chips.keys == (ALL, DECISIONS, "call", "note", "promise", "change")
    assert [chips.chip(key).text() for key in chips.keys] == [
        "All 5",
        "Decisions",
        "Calls 2",
        "Notes 1",
        "Promises 1",
        "Changes 1",
    ]
    assert chips.chip(ALL).isChecked()


def test_chips_add_up_and_all_takes_them_back(story: Story) -> None:
    fill(story)
    bar = story.open().filter_bar
    bar.chips.chip("call").click()
    story.settle()
    assert story.bodies() == ["Звонок", "Давний звонок"]
    assert bar.chips.chip("call").isChecked()
    assert not bar.chips.chip(ALL).isChecked()
    assert bar.chips.chip("note").text() == "Notes 1"  # still countable
    bar.chips.toggled.emit("note")
    story.settle()
    assert len(story.bodies()) == 3
    bar.chips.chip(ALL).click()
    story.settle()
    assert story.pane.model.rowCount() == 5


def test_changes_and_imports_are_one_chip(story: Story) -> None:
    story.open()
    story.pane.filter_bar.chips.toggled.emit("change")
    assert story.pane.filter_bar.filter.kinds == {TimelineKind.CHANGE, TimelineKind.IMPORT}


def test_only_decisions(story: Story) -> None:
    fill(story)
    bar = story.open().filter_bar
    bar.chips.chip(DECISIONS).click()
    story.settle()
    assert story.bodies() == ["Звонок"]
    assert not bar.chips.chip(ALL).isChecked()
    bar.chips.chip(ALL).click()
    story.settle()
    assert len(story.bodies()) == 3


def test_by_author(story: Story) -> None:
    fill(story)
    bar = story.open().filter_bar
    bar.author.setCurrentIndex(bar.author.findData("Пётр"))
    bar.author.activated.emit(bar.author.currentIndex())
    story.settle()
    assert story.bodies() == ["Давний звонок"]
    assert bar.author.currentText() == "Пётр"


def choose_period(story: Story, period: Period) -> None:
    box = story.pane.filter_bar.period
    box.setCurrentIndex(box.findData(period))
    box.activated.emit(box.currentIndex())
    story.settle()


def test_by_period(story: Story) -> None:
    fill(story)
    story.open()
    choose_period(story, Period.WEEK)
    assert story.bodies() == ["Звонок", "Заметка"]
    choose_period(story, Period.ANY)
    assert len(story.bodies()) == 3


def test_from_day_to_day(story: Story) -> None:
    fill(story)
    bar = story.open().filter_bar
    bar.open_search()
    choose_period(story, Period.OWN)
    assert bar.since.isVisible()
    day: date = story.services.today() - timedelta(days=9)
    bar.until.setDate(QDate(day.year, day.month, day.day))
    story.settle()
    assert bar.filter.until == day
    assert story.bodies() == ["Давний звонок"]
    choose_period(story, Period.ANY)
    assert not bar.since.isVisible()


def test_people_are_offered_for_companies_only(story: Story) -> None:
    entry = story.add(body="Личное")
    story.add(client_id=story.company_id, body="Общее")
    bar = story.open().filter_bar
    bar.open_search()
    assert not bar.person.isVisible()
    assert not bar.with_people.isVisible()
    story.open(story.company_id)
    bar.open_search()
    bar.person.setCurrentIndex(bar.person.findData(story.client_id))
    bar.person.activated.emit(bar.person.currentIndex())
    story.settle()
    assert story.bodies() == ["Личное"]
    assert story.row(entry) == 0


def test_reset_keeps_the_switch_of_people(story: Story) -> None:
    bar = story.open(story.company_id).filter_bar
    bar.set_filter(TimelineFilter(text="а", with_people=False))
    assert not bar.reset_button.isHidden()
    bar.reset()
    assert bar.filter == TimelineFilter(with_people=False)
    assert bar.reset_button.isHidden()


def test_down_leads_from_the_search_to_the_rows(story: Story) -> None:
    fill(story)
    pane = story.open()
    pane.filter_bar.open_search()
    story.qtbot.keyClick(pane.filter_bar.search, Qt.Key.Key_Down)
    assert pane.view.hasFocus()


def test_every_field_has_a_name(story: Story) -> None:
    bar = story.open().filter_bar
    fields = (bar.search, bar.author, bar.person, bar.period, bar.since, bar.until, bar.more)
    assert all(field.accessibleName() for field in fields)
