"""What stands above the deals."""

from __future__ import annotations

from crm_desktop.ui.deals.head import Shown
from tests.ui.deals.desk import Desk


def test_one_pipeline_needs_no_choice_and_the_views_are_named(desk: Desk) -> None:
    desk.show()
    head = desk.page.head
    assert not head.pipelines.isVisible()
    assert head.pipeline_id() == desk.pipeline.id
    assert head.shown is Shown.BOARD
    desk.page.resize(700, 600)
    assert [head.views._group.button(at).accessibleName() for at in range(3)] == [
        "Board",
        "Next actions",
        "List",
    ]
