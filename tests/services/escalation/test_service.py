"""What was forgotten is told of once, in working time; the head takes it over, gives it away or reminds."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.deal import DealDraft, NextAction, NextActionKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, ValidationError
from crm_desktop.domain.escalation import EscalationCause, EscalationFilter, Resolution
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.lines import Line
from crm_desktop.domain.reminder import ReminderKind
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from tests.factories import make_client
from tests.services.escalation.conftest import MONDAY, Shop

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def task(shop: Shop, at: datetime = MONDAY, **values: object) -> int:
    draft = TaskDraft("Позвонить", starts_at=at, owner="Мария")
    for name, value in values.items():
        setattr(draft, name, value)
    return shop.services.tasks.create(draft)


def deal(shop: Shop, client: int, title: str = "Кухня") -> int:
    """A deal of the manager, of which nothing is planned."""
    deal_id = shop.services.deals.create(DealDraft(client, title, owner="Мария"))
    shop.services.tasks.cancel([each.id for each in shop.services.tasks.open_of_deal(deal_id)])
    return deal_id


def check(shop: Shop, at: datetime) -> list[int]:
    shop.clock.now = at
    return [line.ref.id for line in shop.services.escalations.check()]


def test_a_task_is_told_of_when_it_is_overdue_by_working_time(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 120)
    evening = task(shop, MONDAY + 8 * HOUR)  # an hour before the shop closes
    assert check(shop, MONDAY + 15 * HOUR) == []
    assert check(shop, MONDAY + DAY + timedelta(minutes=59)) == []
    assert check(shop, MONDAY + DAY + HOUR) == [evening]
    assert shop.services.tasks.get(evening).escalated_at == MONDAY + DAY + HOUR
    (line,) = shop.services.escalations.of_record(EntityRef(Entity.TASK, evening))
    assert (line.what, line.owner, line.told, line.resolution) == (
        "Позвонить",
        "Мария",
        "Глава",
        Resolution.OPEN,
    )


def test_only_the_head_is_told_and_once(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    task(shop)
    shop.services.reminders.due(shop.clock.now, shop.head)
    assert len(check(shop, MONDAY + 2 * HOUR)) == 1
    assert check(shop, MONDAY + 3 * HOUR) == []
    assert shop.told(shop.manager) == []
    assert shop.told(shop.head) == list(shop.services.escalations.list_ids())
    assert shop.told(shop.head) == []


def test_without_a_head_everybody_else_is_told(shop: Shop) -> None:
    other = shop.services.users.create("Пётр")
    shop.rule(EscalationCause.TASK_OVERDUE, 60, notify="")
    task(shop)
    check(shop, MONDAY + 2 * HOUR)
    assert [len(shop.told(each)) for each in (shop.head, other, shop.manager)] == [1, 1, 0]


def test_a_task_that_is_done_closes_its_line_and_one_that_moves_is_told_of_again(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    task_id = task(shop)
    check(shop, MONDAY + 2 * HOUR)
    shop.services.tasks.shift([task_id], 3 * HOUR)
    assert check(shop, MONDAY + 2 * HOUR) == []
    (line,) = shop.services.escalations.of_record(EntityRef(Entity.TASK, task_id))
    assert (line.resolution, line.resolved_at) == (Resolution.DONE, MONDAY + 2 * HOUR)
    assert check(shop, MONDAY + 4 * HOUR) == [task_id]
    shop.services.tasks.complete_many([task_id])
    assert check(shop, MONDAY + 5 * HOUR) == []
    assert list(shop.services.escalations.list_ids(EscalationFilter(only_open=True))) == []


def test_an_inquiry_waits_in_working_time_until_it_is_answered(shop: Shop) -> None:
    shop.rule(EscalationCause.INQUIRY_UNANSWERED, 30)
    saturday = MONDAY - 2 * DAY
    draft = InquiryDraft(InquiryChannel.SITE, "Торт", name="Иван", received_at=saturday)
    first, second = shop.services.inquiries.register_many([draft, draft])
    assert check(shop, saturday + HOUR) == []
    shop.services.inquiries.answer([second])
    assert check(shop, MONDAY + HOUR) == [first]
    shop.services.inquiries.answer([first])
    check(shop, MONDAY + 2 * HOUR)
    (line,) = shop.services.escalations.of_record(EntityRef(Entity.INQUIRY, first))
    assert line.resolution is Resolution.DONE


def test_a_deal_without_a_next_action_is_told_of_after_days(shop: Shop) -> None:
    shop.rule(EscalationCause.DEAL_WITHOUT_ACTION, 3)
    client = make_client(shop.services)
    action = NextAction(NextActionKind.CALL, date(2026, 11, 24))
    forgotten = deal(shop, client)
    shop.services.deals.create(DealDraft(client, "Шкаф", next_action=action))
    assert check(shop, MONDAY + 2 * DAY) == []
    assert check(shop, MONDAY + 3 * DAY + HOUR) == [forgotten]
    shop.services.tasks.create(
        TaskDraft("Позвонить", deal_id=forgotten, client_id=client, day=date(2026, 12, 1))
    )
    check(shop, MONDAY + 3 * DAY + 2 * HOUR)
    (line,) = shop.services.escalations.of_record(EntityRef(Entity.CLIENT, client))
    assert (line.ref, line.resolution) == (EntityRef(Entity.DEAL, forgotten), Resolution.DONE)


def test_only_clients_of_the_class_without_contact_are_told_of(shop: Shop) -> None:
    shop.rule(EscalationCause.CLIENT_WITHOUT_CONTACT, 30, client_class="A")
    big = [make_client(shop.services, f"Большой{at} Пётр") for at in range(3)]
    small = make_client(shop.services, "Малый Иван")
    for client, price in (*((each, 100_000_00) for each in big), (small, 100_00)):
        shop.services.sales.create(SaleDraft(client, (Line("Торт", price=price),), date(2026, 11, 20)))
    later = MONDAY + 35 * DAY + HOUR
    assert check(shop, MONDAY + 20 * DAY) == []
    assert check(shop, later) == big
    for client in big:
        shop.services.timeline.add(InteractionDraft(client, InteractionKind.CALL))
    assert check(shop, later + DAY) == []
    assert list(shop.services.escalations.list_ids(EscalationFilter(only_open=True))) == []


def test_what_waits_on_is_given_away_as_an_action_of_the_program(shop: Shop) -> None:
    shop.services.users.create("Пётр")
    shop.rule(EscalationCause.TASK_OVERDUE, 60, reassign_after=180, reassign_to="Пётр")
    task_id = task(shop)
    check(shop, MONDAY + 2 * HOUR)
    assert shop.services.tasks.get(task_id).draft.owner == "Мария"
    check(shop, MONDAY + 3 * HOUR)
    assert shop.services.tasks.get(task_id).draft.owner == "Пётр"
    (line,) = shop.services.escalations.of_record(EntityRef(Entity.TASK, task_id))
    assert (line.resolution, line.new_owner, line.owner) == (Resolution.REASSIGNED, "Пётр", "Мария")
    action = shop.services.history.get(shop.services.history.list_ids()[0])
    assert (action.user, action.subject) == ("", "Позвонить")
    shop.services.history.undo(action.id)
    assert shop.services.tasks.get(task_id).draft.owner == "Мария"
    check(shop, MONDAY + 4 * HOUR)
    assert shop.services.tasks.get(task_id).draft.owner == "Мария"


def test_my_undo_does_not_meet_what_the_program_gave_away(shop: Shop) -> None:
    shop.services.users.create("Пётр")
    shop.rule(EscalationCause.TASK_OVERDUE, 60, reassign_after=60, reassign_to="Пётр")
    task(shop)
    check(shop, MONDAY + 3 * HOUR)
    action = shop.services.history.status().undo
    assert action is not None
    assert action.user == "Мария"


def test_the_head_takes_a_deal_over_with_its_open_tasks(shop: Shop) -> None:
    shop.rule(EscalationCause.DEAL_WITHOUT_ACTION, 1)
    client = make_client(shop.services)
    deal_id = deal(shop, client)
    some_time = shop.services.tasks.create(
        TaskDraft("Каталог", client_id=client, deal_id=deal_id, owner="Мария")
    )
    check(shop, MONDAY + 2 * DAY + HOUR)
    (line_id,) = shop.services.escalations.list_ids()
    shop.services.users.act_as(shop.head)
    shop.services.escalations.take_over(line_id)
    assert shop.services.deals.get(deal_id).draft.owner == "Глава"
    assert shop.services.tasks.get(some_time).draft.owner == "Глава"
    line = shop.services.escalations.get(line_id)
    assert (line.resolution, line.new_owner) == (Resolution.TAKEN_OVER, "Глава")
    shop.services.history.undo_last()
    assert shop.services.deals.get(deal_id).draft.owner == "Мария"
    assert shop.services.tasks.get(some_time).draft.owner == "Мария"
    assert shop.services.escalations.get(line_id).resolved_at is None


def test_nobody_in_particular_takes_nothing_over(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    task(shop)
    check(shop, MONDAY + 2 * HOUR)
    (line_id,) = shop.services.escalations.list_ids()
    shop.services.store.act_as(None, "")
    with pytest.raises(ValidationError):
        shop.services.escalations.take_over(line_id)
    with pytest.raises(ValidationError):
        shop.services.escalations.reassign(line_id, " ")
    with pytest.raises(NotFoundError):
        shop.services.escalations.reassign(line_id + 1, "Глава")


def test_the_manager_is_reminded_and_the_line_stays_open(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    task(shop)
    check(shop, MONDAY + 2 * HOUR)
    (line_id,) = shop.services.escalations.list_ids()
    shop.services.users.act_as(shop.head)
    assert shop.services.escalations.remind_manager(line_id)
    assert shop.told(shop.manager) == [line_id]
    line = shop.services.escalations.get(line_id)
    assert (line.resolution, line.resolved_at) == (Resolution.REMINDED, None)
    check(shop, MONDAY + 3 * HOUR)
    assert shop.services.escalations.get(line_id).resolved_at is None


def test_a_client_given_to_somebody_keeps_the_past(shop: Shop) -> None:
    shop.rule(EscalationCause.CLIENT_WITHOUT_CONTACT, 5)
    client = make_client(shop.services, owner="Мария")
    shop.services.timeline.add(InteractionDraft(client, InteractionKind.CALL, body="Говорили"))
    check(shop, MONDAY + 7 * DAY + HOUR)
    (line_id,) = shop.services.escalations.list_ids()
    shop.services.escalations.reassign(line_id, "Пётр")
    assert shop.services.clients.get(client).draft.owner == "Пётр"
    assert len(shop.services.escalations.of_record(EntityRef(Entity.CLIENT, client))) == 1
    assert shop.services.escalations.get(line_id).new_owner == "Пётр"


def test_a_rule_that_is_off_and_what_is_old_tell_nothing(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60, is_active=False)
    task(shop)
    assert check(shop, MONDAY + 2 * HOUR) == []
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    assert check(shop, MONDAY + 60 * DAY) == []


def test_a_new_base_tells_nothing_until_a_rule_is_switched_on(shop: Shop) -> None:
    rules = shop.services.escalations.rules()
    assert len(rules) == 4
    assert not any(rule.draft.is_active for rule in rules)
    assert check(shop, datetime(2027, 3, 1, 12, tzinfo=UTC)) == []


def test_many_at_once_are_told_in_one_reminder_and_each_stands_in_the_log(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    late = [task(shop, title=f"Дело {at}") for at in range(25)]
    assert len(check(shop, MONDAY + 2 * HOUR)) == len(late)
    assert len(shop.services.escalations.list_ids()) == len(late)
    due = shop.services.reminders.due(shop.clock.now, shop.head)
    [told] = [each for each in due if each.kind is not ReminderKind.DIGEST]
    assert (told.kind, told.count, told.text) == (
        ReminderKind.ESCALATIONS,
        25,
        "Дело 0, Дело 1, Дело 2…",
    )
    assert check(shop, MONDAY + 3 * HOUR) == []
    assert shop.services.reminders.due(shop.clock.now, shop.head) == []
    shop.services.tasks.complete_many(late[:20])
    check(shop, MONDAY + 4 * HOUR)
    shown = shop.services.reminders.shown(shop.head)
    assert [each.count for each in shown if each.kind is ReminderKind.ESCALATIONS] == [5]
    shop.services.tasks.complete_many(late[20:])
    check(shop, MONDAY + 5 * HOUR)
    shown = shop.services.reminders.shown(shop.head)
    assert [each for each in shown if each.kind is ReminderKind.ESCALATIONS] == []


def test_a_few_are_told_one_by_one(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    late = [task(shop, title=f"Дело {at}") for at in range(5)]
    lines = check(shop, MONDAY + 2 * HOUR)
    assert sorted(lines) == late
    assert len(shop.told(shop.head)) == 5
