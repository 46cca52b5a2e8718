"""What a board consists of."""

from crm_desktop.ui.deals.board.spec import EVERYBODY, BoardLane


def test_a_board_without_lanes_has_one_for_everybody() -> None:
    assert BoardLane().key == EVERYBODY
