"""The head of a lane is a button that says whose deals these are."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.deals.board.lane_head import LaneHead
from crm_desktop.ui.deals.board.spec import BoardLane
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


def test_it_says_whose_how_many_and_how_much(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    head = LaneHead(BoardLane("owner:Olga", "Olga", 2, 1_000_000), Formats())
    qtbot.addWidget(head)
    head.resize(600, 34)
    open_picture = head.grab().toImage()
    head.set_folded(is_folded=True)
    assert head.grab().toImage() != open_picture
    assert head.accessibleName().startswith("Olga")
    assert "10,000" in head.accessibleName()
