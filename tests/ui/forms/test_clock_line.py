"""A time of day typed in any way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.clock_line import ClockLine, read_clock
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages


@pytest.mark.parametrize(
    ("text", "minute"),
    [("15", 900), ("15:30", 930), ("1530", 930), ("9.05", 545), ("3 pm", 900), ("в 9 утра", 540), ("", None)],
)
def test_times_are_read(text: str, minute: int | None) -> None:
    assert read_clock(text) == (minute, None)


@pytest.mark.parametrize("text", ["25", "12:60", "скоро"])
def test_what_is_no_time_is_told(text: str) -> None:
    assert read_clock(text)[1] is not None


def test_what_is_shown_can_be_read_again(qtbot: QtBot, languages: Languages) -> None:
    for language in ("en", "ru"):
        languages.use(language)
        line = ClockLine("When", Formats())
        qtbot.addWidget(line)
        for minute in (0, 545, 720, 1439):
            line.set_typed(minute)
            assert read_clock(line.text()) == (minute, None)


def test_arrows_change_the_time_by_quarters(qtbot: QtBot, languages: Languages) -> None:
    line = ClockLine("When", Formats())
    qtbot.addWidget(line)
    line.set_typed(610)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert line.typed_value() == 615
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.typed_value() == 585
