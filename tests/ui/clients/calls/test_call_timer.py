"""The clock of a call."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.calls.call_timer import CallTimer, clock_text
from tests.store_fixtures import Clock


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (65, "1:05"), (3725, "1:02:05")])
def test_a_length_is_shown_as_a_telephone_does(seconds: int, text: str) -> None:
    assert clock_text(seconds) == text


def test_it_runs_until_they_hang_up(clock: Clock, qtbot: QtBot) -> None:
    timer = CallTimer(clock)
    qtbot.addWidget(timer)
    clock.step(70)
    assert timer.seconds == 70
    button = timer.findChild(QAbstractButton)
    assert button is not None
    button.click()
    clock.step(600)
    assert (timer.seconds, timer.is_running) == (70, False)
    button.click()
    assert (timer.seconds, timer.is_running) == (670, True)


def test_a_clock_that_was_set_back_gives_no_negative_length(clock: Clock, qtbot: QtBot) -> None:
    timer = CallTimer(clock)
    qtbot.addWidget(timer)
    clock.step(-100)
    assert timer.seconds == 0
