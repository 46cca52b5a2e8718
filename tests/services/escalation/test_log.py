"""The log can be asked by cause, owner, record, client and days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.escalation import EscalationCause, EscalationFilter
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.task import TaskDraft
from tests.factories import make_client
from tests.services.escalation.conftest import MONDAY, Shop


def test_each_filter_narrows_the_log(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    shop.rule(EscalationCause.INQUIRY_UNANSWERED, 60)
    client, log = make_client(shop.services), shop.services.escalations
    task = shop.services.tasks.create(
        TaskDraft("Позвонить", client_id=client, starts_at=MONDAY, owner="Мария")
    )
    shop.clock.now = MONDAY + timedelta(hours=2)
    log.check()
    shop.clock.now = MONDAY + timedelta(days=1)
    inquiry = shop.services.inquiries.register(InquiryDraft(InquiryChannel.SITE, "", name="Иван"))
    shop.clock.now = MONDAY + timedelta(days=1, hours=2)
    log.check()

    def found(**values: object) -> list[int]:
        return [line.ref.id for line in log.rows(log.list_ids(EscalationFilter(**values))).values()]  # type: ignore[arg-type]

    newest_first = [log.get(line).cause for line in log.list_ids()]
    assert newest_first == [EscalationCause.INQUIRY_UNANSWERED, EscalationCause.TASK_OVERDUE]
    assert found(causes=frozenset({EscalationCause.TASK_OVERDUE})) == [task]
    assert found(owners=frozenset({"Мария"})) == [task]
    assert found(ref=EntityRef(Entity.INQUIRY, inquiry)) == [inquiry]
    assert found(client_id=client) == [task]
    assert found(until=date(2026, 11, 23)) == [task]
    assert found(since=date(2026, 11, 24)) == [inquiry]
    assert log.get(log.list_ids()[0]).what == "Иван"
    shop.services.clients.archive([client])
    assert len(log.list_ids()) == 1
    with pytest.raises(NotFoundError):
        log.get(999)
