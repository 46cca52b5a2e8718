"""Fields of the form of an entry."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import Direction, InteractionKind, NextStep, Outcome
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.timeline.entry_fields import (
    DirectionButtons,
    EntryText,
    KindButtons,
    LengthLine,
    NextStepLine,
    TimeLine,
    read_length,
)
from crm_desktop.ui.timeline.words import TimelineWords

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def place(qtbot: QtBot, theme: Theme, languages: Languages) -> QWidget:
    """A window to stand in."""
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(400, 300)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6", 360),
        ("6 мин", 360),
        ("6 min", 360),
        ("1:20", 4800),
        ("1 ч 20 мин", 4800),
        ("1 h 20 min", 4800),
        ("2 ч", 7200),
        ("45 с", 45),
        ("12 min 30 s", 750),
        ("", None),
    ],
)
def test_lengths_are_read_as_people_write_them(place: QWidget, text: str, seconds: int | None) -> None:
    line = LengthLine(TimelineWords(Formats()), place)
    line.set_typed(600)
    line.setText(text)
    line.commit()
    assert line.typed_value() == seconds
    assert not line.problem


@pytest.mark.parametrize("text", ["давно", "1 ч ч", "-5", "5 5"])
def test_what_is_no_length_is_marked_and_not_taken(place: QWidget, text: str) -> None:
    line = LengthLine(TimelineWords(Formats()), place)
    line.set_typed(600)
    line.setText(text)
    line.commit()
    assert line.problem
    assert line.typed_value() == 600


@given(seconds=st.integers(min_value=1, max_value=99 * 3600))
def test_a_length_that_is_shown_is_read_back(seconds: int) -> None:

    shown = TimelineWords(Formats()).length(seconds)
    found, problem = read_length(shown)
    assert problem is None
    assert found is not None
    assert abs(found - seconds) <= 30
    assert TimelineWords(Formats()).length(found) == shown


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("10:42", dt.time(10, 42)),
        ("1042", dt.time(10, 42)),
        ("9", dt.time(9)),
        ("9.05", dt.time(9, 5)),
        ("9:05 pm", dt.time(21, 5)),
        ("12 am", dt.time(0)),
    ],
)
def test_times_are_read_as_people_write_them(place: QWidget, text: str, time: dt.time) -> None:
    line = TimeLine(Formats(), place)
    line.setText(text)
    line.commit()
    assert line.typed_value() == time


@pytest.mark.parametrize("text", ["24:00", "9:75", "утром"])
def test_what_is_no_time_is_marked(place: QWidget, text: str) -> None:
    line = TimeLine(Formats(), place)
    problems: list[str] = []
    line.problem_changed.connect(problems.append)
    line.setText(text)
    line.commit()
    assert problems
    assert line.typed_value() is None


def test_directions_exclude_each_other_and_can_be_taken_back(place: QWidget) -> None:
    buttons = DirectionButtons(place)
    buttons.incoming.click()
    assert buttons.value() is Direction.IN
    buttons.outgoing.click()
    assert buttons.value() is Direction.OUT
    buttons.outgoing.click()
    assert buttons.value() is Direction.NONE
    buttons.set_value(Direction.IN)
    assert (buttons.incoming.isChecked(), buttons.outgoing.isChecked()) == (True, False)


def test_kinds_are_chosen_by_mouse_and_arrows(place: QWidget, qtbot: QtBot) -> None:
    buttons = KindButtons(place)
    layout = place.layout()
    assert layout is not None
    layout.addWidget(buttons)
    buttons.set_names({kind: kind.value for kind in InteractionKind})
    chosen: list[str] = []
    buttons.chosen.connect(chosen.append)
    qtbot.mouseClick(buttons.button(InteractionKind.CALL), Qt.MouseButton.LeftButton)
    assert buttons.current() is InteractionKind.CALL
    place.activateWindow()
    buttons.button(InteractionKind.CALL).setFocus()
    qtbot.keyClick(buttons.button(InteractionKind.CALL), Qt.Key.Key_Right)
    assert buttons.current() is InteractionKind.MEETING
    assert chosen == ["call", "meeting"]


def test_the_text_grows_with_its_lines(place: QWidget) -> None:
    text = EntryText(place)
    text.resize(300, 60)
    text.show()
    low = text.sizeHint().height()
    text.setPlainText("\n".join("123456"))
    assert text.sizeHint().height() > low


def step_line(place: QWidget) -> NextStepLine:
    line = NextStepLine(Formats(), lambda: TODAY, place)
    line.set_texts()
    return line


def test_the_step_of_an_outcome_is_offered_ticked(place: QWidget) -> None:
    line = step_line(place)
    line.suggest(Outcome(1, 1, "Не дозвонились", next_step="Перезвонить", next_days=1))
    assert line.value() == NextStep("Перезвонить", dt.date(2026, 11, 25))
    line.day.setText("в пятницу")
    line.day.commit()
    assert line.value() == NextStep("Перезвонить", dt.date(2026, 11, 27))
    line.tick.click()
    assert line.value() is None
    assert not line.what.isEnabled()


@pytest.mark.parametrize("outcome", [None, Outcome(1, 1, "Отказ")])
def test_nothing_follows_from_an_outcome_without_a_step(place: QWidget, outcome: Outcome | None) -> None:
    line = step_line(place)
    line.suggest(outcome)
    assert line.isHidden()
    assert line.value() is None
