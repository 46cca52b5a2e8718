"""What is to be done, on top of the timeline: the first open tasks as items of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crm_desktop.domain.task import Task
from crm_desktop.domain.timeline import DealMark, TimelineFilter, TimelineItem, TimelineKey, TimelineKind
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.ui.runtime.task_times import late_from

if TYPE_CHECKING:
    from crm_desktop.services import Services

MOST = 3
LATE = "late"  # the state of an item whose task should have been done by now
_TABLE = 1000  # no table of the line has this number


def read_planned(services: Services, client_id: int, wanted: TimelineFilter) -> tuple[TimelineItem, ...]:
    """Return the first open tasks of a client, or of the deals that are wanted; none of them where the line is
    narrowed in another way."""
    if replace(wanted, deal_ids=frozenset()) != TimelineFilter(with_people=wanted.with_people):
        return ()
    tasks = services.tasks.open_of_client(client_id)
    if wanted.deal_ids:
        tasks = [task for task in tasks if task.draft.deal_id in wanted.deal_ids]
    return tuple(_item(services, task) for task in tasks[:MOST])


def _item(services: Services, task: Task) -> TimelineItem:
    now, late = services.store.clock(), late_from(task.draft)
    draft = task.draft
    at = draft.starts_at or draft.due_at or now
    deal = None
    if draft.deal_id is not None and task.deal_number is not None:
        deal = DealMark(draft.deal_id, task.deal_number, task.deal_title)
    return TimelineItem(
        TimelineKey("", _TABLE, task.id),
        TimelineKind.TASK,
        at if draft.starts_at or draft.due_at else task.created_at,
        task.id,
        draft.client_id or 0,
        task.client_name,
        draft.title,
        draft.note,
        author=draft.owner,
        state=LATE if late is not None and late <= wall_of(now) else "",
        version=task.version,
        deal=deal,
        planned=task,
    )
