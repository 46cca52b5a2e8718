"""Whichever program stores an occasion first tells of it; telling is no action."""

from __future__ import annotations

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import EscalationCause, Resolution
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services.escalation.causes import Cause, still_waiting
from crm_desktop.services.escalation.telling import close, over, store_causes
from tests.services.escalation.conftest import MONDAY, Shop


def test_an_occasion_is_stored_once_and_stands_in_no_history(shop: Shop) -> None:
    rule = shop.rule(EscalationCause.TASK_OVERDUE, 60)
    store = shop.services.store
    task = shop.services.tasks.create(TaskDraft("Позвонить", starts_at=MONDAY))
    before = shop.services.history.list_ids()
    since = still_waiting(store.engine, Entity.TASK, [task])[task]
    cause = Cause(rule, Entity.TASK, task, None, shop.manager, since)

    def tell() -> int:
        return len(
            store.write(
                ActionKind.ESCALATION_CHANGED, lambda changes: store_causes(changes, [cause], {rule: None})
            )
        )

    assert (tell(), tell()) == (1, 0)
    assert shop.services.history.list_ids() == before
    assert over(store.engine) == []
    shop.services.tasks.cancel([task])
    gone = over(store.engine)
    store.write(ActionKind.ESCALATION_CHANGED, lambda changes: close(changes, gone))
    (line,) = shop.services.escalations.rows(shop.services.escalations.list_ids()).values()
    assert (line.resolution, line.resolved_at) == (Resolution.DONE, shop.clock.now)
    assert over(store.engine) == []
