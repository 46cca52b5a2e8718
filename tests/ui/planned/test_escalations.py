"""The log of escalation in words, in the history of a record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from playhouse.test_utils import count_queries

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import Escalation, EscalationCause, Resolution
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.planned.escalations import EscalationWords, by_time, escalations_of
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.change_list import HistoryEntry
from tests.factories import make_client
from tests.ui.planned.forgotten import forget_task

AT = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


def line(
    cause: EscalationCause, resolution: Resolution, resolved_at: dt.datetime | None = None
) -> Escalation:
    ref = EntityRef(Entity.TASK, 1)
    return Escalation(
        1, 1, "", cause, ref, "Счёт", 1, "Анна", "Мария", "Глава", AT, resolution, resolved_at, "Пётр"
    )


def test_each_cause_and_resolution_has_its_words(app_context: AppContext) -> None:
    words = EscalationWords(app_context.formats)
    causes = {words.title(line(cause, Resolution.OPEN)) for cause in EscalationCause}
    assert len(causes) == len(EscalationCause)
    done = {words.resolution(line(EscalationCause.TASK_OVERDUE, each)) for each in Resolution}
    assert len(done) == len(Resolution)
    assert "Taken over: Пётр" in done
    assert "Reminded: Мария" in done


def test_a_line_of_the_log_is_a_row_of_the_history(app_context: AppContext) -> None:
    words = EscalationWords(app_context.formats)
    (entry,) = words.entries([line(EscalationCause.TASK_OVERDUE, Resolution.TAKEN_OVER, AT)])
    assert entry.title == "The head was told: task overdue"
    assert entry.lines[:2] == ("Счёт", "Told: Глава · Responsible: Мария")
    assert entry.lines[2].startswith("Taken over: Пётр, ")
    earlier = HistoryEntry(AT - dt.timedelta(hours=1), "", "pencil", "x", ())
    later = HistoryEntry(AT + dt.timedelta(hours=1), "", "pencil", "y", ())
    assert by_time([later, earlier], [entry]) == [later, entry, earlier]


def test_with_a_deal_come_its_tasks_and_with_a_client_all_that_is_his(app_context: AppContext) -> None:
    services = app_context.services
    client, other = make_client(services), make_client(services, "Орлов Пётр")
    deal = services.deals.create(DealDraft(client, "Витрина"))
    second = services.deals.create(DealDraft(client, "Кресло"))
    asked = services.tasks.open_of_client(client)  # by the stages
    services.tasks.remove([each.id for each in asked])
    task = forget_task(services, client, deal)
    for at in range(20):
        services.tasks.create(TaskDraft(f"Дело {at}", client_id=client, deal_id=deal))

    def told(entity: Entity, row_id: int) -> list[int]:
        return [each.ref.id for each in escalations_of(services, EntityRef(entity, row_id))]

    assert told(Entity.CLIENT, client) == told(Entity.DEAL, deal) == told(Entity.TASK, task) == [task]
    assert told(Entity.DEAL, second) == told(Entity.CLIENT, other) == told(Entity.DEAL, 999) == []
    with count_queries() as counter:
        told(Entity.DEAL, deal)
    assert counter.count <= 6


def test_who_is_responsible_and_was_told_is_named_once(app_context: AppContext) -> None:
    words = EscalationWords(app_context.formats)
    found = line(EscalationCause.TASK_OVERDUE, Resolution.OPEN)
    sentence = words.sentence(found)
    assert sentence.startswith("Task overdue: Счёт · Told: Глава, ")
    assert sentence.endswith(" · Responsible: Мария")
    assert "Responsible" not in words.sentence(replace(found, owner="Глава"))
    assert "The head was told, " in words.sentence(replace(found, told=""))
