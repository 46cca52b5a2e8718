"""Which moves are allowed, and where deals begin."""

from __future__ import annotations

from itertools import product

import pytest

from crm_desktop.domain.pipeline import Pipeline, Stage, StageKind, may_move

ALLOWED = {
    ("open", "open"),
    ("open", "won"),
    ("open", "lost"),
    ("won", "open"),
    ("lost", "open"),
}


@pytest.mark.parametrize(("before", "after"), list(product(StageKind, StageKind)))
def test_every_pair_of_stages(before: StageKind, after: StageKind) -> None:
    assert may_move(before, after) == ((before.value, after.value) in ALLOWED)


def test_deals_begin_in_the_first_open_stage() -> None:
    lost = Stage(1, 1, 1, "Lost", StageKind.LOST, "rose", 0, 0)
    new = Stage(2, 1, 1, "New", StageKind.OPEN, "blue", 10, 1)
    assert Pipeline(1, 1, "Sales", 0, True, (lost, new)).first_open() is new
    with pytest.raises(ValueError, match="Sales"):
        Pipeline(1, 1, "Sales", 0, True, (lost,)).first_open()
