"""The first open tasks as items of the timeline."""

from __future__ import annotations

import datetime as dt

from playhouse.test_utils import count_queries

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.timeline import TimelineFilter, TimelineKind
from crm_desktop.ui.timeline.planned import LATE, MOST, read_planned
from tests.ui.timeline.conftest import Story


def test_only_the_first_tasks_stand_on_the_line(story: Story) -> None:
    today = story.services.today()
    for at in range(MOST + 3):
        day = today + dt.timedelta(days=at - 1)
        story.services.tasks.create(TaskDraft(f"Дело {at}", client_id=story.client_id, day=day))
    with count_queries() as counter:
        items = read_planned(story.services, story.client_id, TimelineFilter())
    assert counter.count <= 3
    assert [item.subject for item in items] == [f"Дело {at}" for at in range(MOST)]
    assert [item.state for item in items] == [LATE, "", ""]
    assert {item.kind for item in items} == {TimelineKind.TASK}
    assert not items[0].kind.is_interaction


def test_a_task_of_a_deal_names_it(story: Story) -> None:
    deal = story.services.deals.create(DealDraft(story.client_id, "Витрина"))
    (item,) = read_planned(story.services, story.client_id, TimelineFilter())
    assert item.deal is not None
    assert (item.deal.id, item.deal.title) == (deal, "Витрина")
    assert read_planned(story.services, story.client_id, TimelineFilter(only_pinned=True)) == ()
