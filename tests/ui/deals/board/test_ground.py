"""How columns share the width of the board."""

from crm_desktop.ui.deals.board.column_head import FOLDED
from crm_desktop.ui.deals.board.ground import GAP, NARROWEST, WIDEST, spans
from crm_desktop.ui.deals.board.spec import BoardColumn

COLUMNS = [BoardColumn(key, key, "blue") for key in "abc"]


def test_columns_share_the_width() -> None:
    found = spans(COLUMNS, (), 900)
    assert [width for _, width in found.values()] == [293, 293, 293]
    assert found["b"][0] == 293 + GAP


def test_none_is_narrower_than_can_be_read_nor_too_wide() -> None:
    assert spans(COLUMNS, (), 300)["a"][1] == NARROWEST
    assert spans(COLUMNS, (), 3000)["a"][1] == WIDEST


def test_a_folded_one_leaves_its_room_to_the_others() -> None:
    found = spans(COLUMNS, {"b"}, 900)
    assert found["b"][1] == FOLDED
    assert found["a"][1] > 293
