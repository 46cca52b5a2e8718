"""Columns are sent elsewhere, and tell how sure the program is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.exchange.import_file import open_file, open_text
from crm_desktop.ui.importing.columns_step import ColumnsStep
from crm_desktop.ui.importing.samples import Sample
from crm_desktop.ui.importing.words import targets_twice
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.exchange.workbooks import OPTIONS


@pytest.fixture
def step(languages: Languages, theme: Theme, qtbot: QtBot, messy: Path) -> ColumnsStep:
    result = ColumnsStep()
    qtbot.addWidget(result)
    result.retranslate()
    result.resize(1000, 500)
    result.show_file(open_file(messy, OPTIONS))
    result.show()
    return result


def test_each_column_shows_where_it_goes_and_how_surely(step: ColumnsStep) -> None:
    shown = {
        line.heading.full_text(): (line.target.currentText(), line.chip.text())
        for line in step.lines.values()
    }
    assert shown["A · ФИО"] == ("Name", "Recognised")
    assert shown["E · Любимый цвет"] == ("own field “Любимый цвет”", "New field")
    assert step.lines[4].chip.toolTip() != ""


def test_another_target_is_chosen_by_keys(step: ColumnsStep, qtbot: QtBot) -> None:
    combo = step.lines[4].target
    with qtbot.waitSignal(step.target_chosen) as heard:
        combo.setCurrentIndex(combo.findData("tags"))
        combo.activated.emit(combo.currentIndex())
    assert heard.args == [4, "tags"]


def test_two_columns_for_a_field_of_one_value_are_warned_of(step: ColumnsStep) -> None:
    assert step._file is not None
    assert not step.twice.isVisible()
    step.show_file(step._file.with_mapping({4: "birthday", 2: "phone"}))
    assert step.twice.isVisible()
    assert step.twice.text() == "Several columns go to “Birthday”, but a card has one such value."
    step.show_file(step._file.with_mapping({4: "tags"}))
    assert not step.twice.isVisible()


def test_names_of_further_contact_people_are_no_second_value() -> None:
    file = open_text(
        "Компания\tКонтакт 1\tТелефон 1\tКонтакт 2\tДолжность 2\n"
        "ООО «Зерно»\tЛебедева Анна\t89123456789\tЁлкин Пётр\tдиректор\n",
        OPTIONS,
    )
    columns = file.with_mapping({1: "name", 3: "name", 4: "position"}).columns
    assert targets_twice(columns) == []
    assert targets_twice(file.with_mapping({1: "city", 3: "city", 4: "position"}).columns) == ["city"]


def test_titles_of_groups_cannot_be_chosen(step: ColumnsStep) -> None:
    combo = step.lines[0].target
    title = combo.findText("Contacts")
    assert title > 0
    assert not combo.model().flags(combo.model().index(title, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert combo.findText("do not import") == 0


def test_the_wheel_scrolls_and_does_not_choose(step: ColumnsStep) -> None:
    combo = step.lines[0].target
    before = combo.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)
    assert combo.currentIndex() == before


def test_controls_stay_when_only_a_target_changes(step: ColumnsStep, messy: Path) -> None:
    assert step._file is not None
    combo = step.lines[4].target
    step.show_file(step._file.with_mapping({4: "tags"}))
    assert step.lines[4].target is combo
    assert (combo.currentText(), step.lines[4].chip.text()) == ("Tags", "Your choice")


def test_doubtful_values_are_marked_by_more_than_colour(step: ColumnsStep) -> None:
    step.show_samples(
        {3: (Sample("12.03.1990", "March 12, 1990"), Sample("31.02", "31.02", is_problem=True))}
    )
    assert step.lines[3].samples.full_text() == "March 12, 1990 · 31.02 (?)"
    assert step.lines[0].samples.full_text() == "empty"


def test_the_keyboard_begins_where_a_look_is_wanted(step: ColumnsStep) -> None:
    step.focus_first()
    assert step.lines[4].target.hasFocus()


def test_the_language_changes(step: ColumnsStep, languages: Languages) -> None:
    languages.use("ru")
    step.retranslate()
    assert step.lines[1].target.currentText() == "Телефон"
    assert step.lines[1].chip.text() == "Распознан"
