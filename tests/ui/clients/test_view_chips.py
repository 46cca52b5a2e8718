from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import SavedView, ViewState
from crm_desktop.ui.clients.view_chips import ViewChips
from crm_desktop.ui.clients.views import ALL, BIN, RECENT, all_views
from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.theme import Theme

OWN = [SavedView(at, 1, f"A view of mine {at}", ViewState()) for at in (1, 2)]


@pytest.fixture
def chips(qtbot: QtBot, theme: Theme) -> ViewChips:
    result = ViewChips()
    qtbot.addWidget(result)
    result.set_views(all_views(OWN), ALL, is_changed=False)
    result.resize(1200, 28)
    with qtbot.waitExposed(result):
        result.show()
    return result


def shown(chips: ViewChips) -> list[str]:
    return [view.key for view in all_views(OWN) if chips.chip(view.key).isVisible()]


def test_a_click_chooses_a_view(qtbot: QtBot, chips: ViewChips) -> None:
    with qtbot.waitSignal(chips.chosen) as heard:
        qtbot.mouseClick(chips.chip(RECENT), Qt.MouseButton.LeftButton)
    assert heard.args == [RECENT]
    assert chips.chip(ALL).isChecked()


def test_a_changed_view_carries_a_mark_and_says_so(chips: ViewChips) -> None:
    chips.set_views(all_views(OWN), RECENT, is_changed=True)
    assert chips.chip(RECENT).text() == "Recently added •"
    assert chips.chip(RECENT).accessibleName() == "Recently added, changed"
    assert chips.chip(ALL).text() == "All"


def test_what_does_not_fit_goes_behind_a_chip_and_the_current_one_stays(chips: ViewChips) -> None:
    assert len(shown(chips)) == 6
    chips.resize(330, 28)
    assert shown(chips)[0] == ALL
    assert len(shown(chips)) < 6
    chips.set_views(all_views(OWN), BIN, is_changed=False)
    assert BIN in shown(chips)
    right = max(chips.chip(key).geometry().right() for key in shown(chips))
    assert right < 330


def test_views_that_go_take_their_chips_along(chips: ViewChips) -> None:
    chips.set_views(all_views([]), ALL, is_changed=False)
    with pytest.raises(KeyError):
        chips.chip("saved:1")


def test_menu_of_the_view_is_there_when_there_is_something_to_do(qtbot: QtBot, chips: ViewChips) -> None:
    edit = next(
        each for each in chips.children() if getattr(each, "toolTip", str)() == "Save or change this view"
    )
    assert not edit.isVisible()
    chips.set_views(all_views(OWN), "saved:1", is_changed=False)
    assert edit.isVisible()
    with qtbot.waitSignal(chips.menu_requested):
        edit.click()


def test_larger_text_makes_room_for_itself(chips: ViewChips, theme: Theme) -> None:
    before = chips.chip(RECENT).width()
    theme.set_text_size(TextSize.LARGE)
    assert chips.chip(RECENT).width() > before
    assert chips.chip(RECENT).width() >= chips.chip(RECENT).sizeHint().width()
