"""What people choose is kept, and what makes no sense is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.ui.today.blocks import BLOCKS
from crm_desktop.ui.today.habits import ALL, Habits

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def keys(habits: Habits, who: str) -> list[str]:
    return [block.key for block in habits.shown(who)]


def test_at_first_the_usual_blocks_show() -> None:
    assert keys(Habits(BLOCKS), "1@shop") == [
        "day",
        "forgotten",
        "team",
        "money",
        "plan",
        "forecast",
        "funnel",
    ]


def test_what_was_chosen_comes_back(tmp_path: object) -> None:
    habits = Habits(BLOCKS)
    habits.set_blocks(
        "1@shop",
        ("plan", "day"),
        ("plan", "day", "team", "money", "forgotten", "forecast", "funnel", "waiting"),
    )
    habits.set_scope("1@shop", ALL)
    habits.note_height("plan", 140)
    habits.note_height("money", 0)
    again = Habits(BLOCKS)
    again.restore(habits.record())
    assert keys(again, "1@shop") == ["plan", "day"]
    assert again.of("1@shop").scope == ALL
    assert keys(again, "2@shop") == keys(Habits(BLOCKS), "2@shop")
    heights = {block.key: again.height(block) for block in BLOCKS}
    assert (heights["plan"], heights["money"], heights["day"]) == (140, 116, 0)


def test_a_block_that_is_new_since_then_shows() -> None:
    habits = Habits(BLOCKS)
    habits.set_blocks("1", ("money",), ("money", "forgotten"))
    assert keys(habits, "1") == ["money", "day", "team", "plan", "forecast", "funnel"]


@given(JSON, JSON)
def test_nothing_strange_breaks_it(people: object, heights: object) -> None:
    habits = Habits(BLOCKS)
    habits.restore({"people": people, "heights": heights})
    assert keys(habits, "1") or habits.of("1").order


@pytest.mark.parametrize("scope", ["mine", "all", "else"])
def test_only_known_scopes_are_taken(scope: str) -> None:
    habits = Habits(BLOCKS)
    habits.restore({"people": {"1": {"scope": scope}}})
    assert habits.of("1").scope == ("" if scope == "else" else scope)
