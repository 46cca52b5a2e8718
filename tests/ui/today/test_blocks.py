"""The registry of blocks."""

from __future__ import annotations

from crm_desktop.ui.today.blocks import BLOCKS, arranged
from tests.ui.today.desk import Desk, wanted


def test_each_block_has_its_own_key_and_one_is_the_main_one() -> None:
    keys = [block.key for block in BLOCKS]
    assert len(set(keys)) == len(keys)
    assert [block.key for block in BLOCKS if block.is_main] == ["day"]


def test_an_order_may_name_some_and_what_is_gone() -> None:
    order = [block.key for block in arranged(BLOCKS, ["plan", "gone", "day", "plan"])]
    assert order == ["plan", "day", "forgotten", "team", "money", "forecast", "funnel", "waiting"]


def test_each_block_shows_what_it_reads_with_data_and_without(desk: Desk) -> None:
    for _ in range(2):
        for block in BLOCKS:
            card = block.make_card(desk.context, desk.page)
            card.set_title(block.text())
            card.show_data(block.load(wanted(desk.context)))
            card.retranslate()
            card.tick()
            assert card.accessibleName() == block.text()
            assert card.behind()
        desk.fill()
