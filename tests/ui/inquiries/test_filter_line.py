"""The chips above the list say which requests are wanted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.inquiry import (
    OPEN_STATES,
    InquiryChannel,
    InquiryFilter,
    InquirySort,
    InquiryState,
)
from crm_desktop.ui.inquiries.filter_line import FilterLine, Shown
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


@pytest.fixture
def line(theme: Theme, languages: Languages, qtbot: QtBot) -> FilterLine:
    result = FilterLine()
    qtbot.addWidget(result)
    return result


@pytest.mark.parametrize(
    ("shown", "states", "sort"),
    [
        (Shown.OPEN, OPEN_STATES, InquirySort.URGENT),
        (Shown.NEW, frozenset({InquiryState.NEW}), InquirySort.URGENT),
        (Shown.REFUSED, frozenset({InquiryState.SPAM, InquiryState.DUPLICATE}), InquirySort.NEWEST),
        (Shown.ALL, frozenset(), InquirySort.NEWEST),
    ],
)
def test_a_chip_chooses_states(
    line: FilterLine, shown: Shown, states: frozenset[InquiryState], sort: InquirySort
) -> None:
    line.choose(shown)
    assert (line.filter("", "текст"), line.sort) == (InquiryFilter(states=states, text="текст"), sort)
    assert line.is_narrowed is (shown is not Shown.OPEN)


def test_mine_and_channels_narrow_and_are_reset(line: FilterLine, qtbot: QtBot) -> None:
    line.mine.click()
    menu = line.channels.menu()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(line.changed):
        menu.actions()[0].trigger()
    wanted = line.filter("Олег", "")
    assert wanted.owners == {"Олег"}
    assert wanted.channels == {InquiryChannel.CALL}
    assert line.channels.text() == "Channel: Call"
    assert line.filter("", "").owners == frozenset()
    line.reset()
    assert not line.is_narrowed
    assert line.channels.text() == "Channel"
    menu = line.channels.menu()
    assert isinstance(menu, QMenu)
    assert not any(action.isChecked() for action in menu.actions())


def test_who_waits_is_a_choice(line: FilterLine) -> None:
    line.choose(Shown.WAITING)
    assert line.filter("", "").only_waiting
