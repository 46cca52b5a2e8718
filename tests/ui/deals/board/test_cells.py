"""The cells of a board: one lane fills the height, several are as high as their cards."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from crm_desktop.ui.deals.board.card_painter import card_pitch
from crm_desktop.ui.deals.board.cells import near
from crm_desktop.ui.deals.filter_line import Lanes
from tests.ui.deals.desk import Desk


def test_one_lane_fills_the_height_and_several_are_as_high_as_their_cards(desk: Desk) -> None:
    desk.add("А", owner="Ольга")
    desk.add("Б", owner="Пётр")
    desk.show()
    cells = desk.page.stages.board.cells
    assert cells.is_whole
    assert desk.column(0).height() == cells.viewport().height()
    desk.page.line.choose_lanes(Lanes.OWNER)
    desk.settle()
    assert not cells.is_whole
    assert card_pitch() <= desk.column(0, "owner:Ольга").height() < 2 * card_pitch()
    assert cells.seen() == ["owner:Ольга", "owner:Пётр"]


def test_a_place_is_near_what_it_is_over(desk: Desk) -> None:
    desk.add("А")
    desk.show()
    view = desk.column(0)
    assert near(view, view.mapToGlobal(QPoint(5, 5)))
    assert not near(view, view.mapToGlobal(QPoint(-50, 5)))
