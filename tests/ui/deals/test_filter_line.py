"""The chips and menus above the board."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.deals.filter_line import Attention, FilterLine, Lanes
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme, languages: Languages) -> FilterLine:
    result = FilterLine(Formats())
    qtbot.addWidget(result)
    result.set_offers(["Olga", "Peter"], ["Fair"], ["vip"])
    return result


def test_names_are_chosen_in_menus(line: FilterLine) -> None:
    menu = line.menus["owners"].menu()
    assert menu is not None
    menu.actions()[0].setChecked(True)
    menu.actions()[2].setChecked(True)  # not given
    wanted = line.filter(3, "", "chair")
    assert wanted.owners == {"Olga", ""}
    assert (wanted.pipeline_id, wanted.text) == (3, "chair")
    assert "Olga" in line.menus["owners"].text()
    line.reset()
    assert not line.is_narrowed


def test_mine_are_those_of_whoever_works_here(line: FilterLine) -> None:
    line.mine.click()
    assert line.filter(None, "Olga", "").owners == {"Olga"}


def test_what_was_chosen_is_remembered(line: FilterLine, qtbot: QtBot) -> None:
    line.choose_lanes(Lanes.OWNER)
    line.menus["tags"].menu().actions()[0].setChecked(True)  # type: ignore[union-attr]
    other = FilterLine(Formats())
    qtbot.addWidget(other)
    other.restore(line.state())
    assert other.lanes is Lanes.OWNER
    assert other.filter(None, "", "").tags == {"vip"}


def test_only_one_thing_is_looked_after_at_a_time_from_outside(line: FilterLine) -> None:
    line.choose(Attention.IDLE)
    wanted = line.filter(None, "", "")
    assert (wanted.only_idle, wanted.only_overdue, wanted.only_without_action) == (True, False, False)
