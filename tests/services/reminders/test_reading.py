"""What reminders say is read anew, and the overview of a day counts what is there."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.reminder import Digest
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from tests.factories import make_client

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_the_overview_counts_what_is_mine(services: Services) -> None:
    me = services.users.create("Мария")
    services.users.create("Олег")
    services.users.act_as(me)
    client_id = make_client(services, birthday=Birthday(11, 21))
    make_client(services, birthday=Birthday(11, 21), owner="Олег")
    services.promises.add(PromiseDraft(client_id, "Скидка", valid_until=date(2026, 11, 21)))
    services.inquiries.register(InquiryDraft(InquiryChannel.SITE, name="Анна"))
    for hours, owner in ((-2, ""), (2, ""), (3, "Олег"), (72, "")):
        services.tasks.create(TaskDraft("Дело", owner=owner, starts_at=NOW + timedelta(hours=hours)))
    assert services.reminders.digest(me, NOW) == Digest(1, 1, 1, 1, 1)


def test_a_reminder_says_what_its_task_says_now(services: Services) -> None:
    me = services.users.create("Мария")
    services.users.act_as(me)
    begin = NOW + timedelta(hours=1)
    task_id = services.tasks.create(TaskDraft("Дело", starts_at=begin, remind_before=(timedelta(0),)))
    services.reminders.due(begin, me)
    task = services.tasks.get(task_id)
    task.draft.title, task.draft.place = "Другое дело", "офис"
    services.tasks.update(task_id, task.version, task.draft)
    titles = [(each.title, each.text) for each in services.reminders.shown(me, begin) if each.task_kind]
    assert titles == [("Другое дело", "офис")]
