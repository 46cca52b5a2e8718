"""With a record go the open tasks of whom it belonged to, and nobody else's."""

from __future__ import annotations

import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services.escalation.handing import hand_over
from tests.factories import make_client
from tests.services.escalation.conftest import Shop


def test_only_open_tasks_of_the_former_owner_go_with_a_client(shop: Shop) -> None:
    tasks, store = shop.services.tasks, shop.services.store
    client = make_client(shop.services, owner="Мария")
    mine, done = (tasks.create(TaskDraft("Позвонить", client_id=client, owner="Мария")) for _ in range(2))
    other = tasks.create(TaskDraft("Счёт", client_id=client, owner="Пётр"))
    tasks.complete_many([done])
    store.write(ActionKind.TAKEN_OVER, lambda changes: hand_over(changes, Entity.CLIENT, client, shop.head))
    assert shop.services.clients.get(client).draft.owner == "Глава"
    assert [tasks.get(each).draft.owner for each in (mine, done, other)] == ["Глава", "Мария", "Пётр"]
    shop.services.history.undo_last()
    assert tasks.get(mine).draft.owner == "Мария"


def test_what_is_gone_cannot_be_handed_over(shop: Shop) -> None:
    with pytest.raises(NotFoundError):
        shop.services.store.write(
            ActionKind.TAKEN_OVER, lambda changes: hand_over(changes, Entity.INQUIRY, 77, shop.head)
        )
