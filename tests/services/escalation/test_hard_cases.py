"""Who has left, who is late himself, clocks and programs: nothing is told of twice, and nothing gets lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.escalation import Escalation, EscalationCause, EscalationFilter, Resolution
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services.escalation import causes
from tests.factories import make_client
from tests.services.escalation.conftest import MONDAY, Shop

ROOT = Path(__file__).resolve().parents[3]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

# Looks as soon as it is told to; says of which tasks it was the one to tell.
LOOKER = """
import json, sys
from datetime import UTC, datetime
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base

now = datetime.fromisoformat(sys.argv[2])
services = build_services(open_base(sys.argv[1], clock=lambda: now).store)
print("ready", flush=True)
sys.stdin.readline()
print(json.dumps([line.ref.id for line in services.escalations.check()]), flush=True)
services.store.close()
"""


def late_task(shop: Shop, owner: str = "Мария", at: datetime = MONDAY) -> int:
    return shop.services.tasks.create(TaskDraft("Позвонить", starts_at=at, owner=owner))


def check(shop: Shop, at: datetime = MONDAY + 2 * HOUR) -> list[int]:
    shop.clock.now = at
    return [line.ref.id for line in shop.services.escalations.check()]


def line_of(shop: Shop, task_id: int) -> Escalation:
    (line,) = shop.services.escalations.of_record(EntityRef(Entity.TASK, task_id))
    return line


def owner_of(shop: Shop, task_id: int) -> str:
    return shop.services.tasks.get(task_id).draft.owner


def leave(shop: Shop, user_id: int) -> None:
    shop.services.users.update(user_id, is_active=False)


def test_the_head_who_is_late_himself_is_told(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    late_task(shop, "Глава")
    assert len(check(shop)) == 1
    assert (len(shop.told(shop.head)), len(shop.told(shop.manager))) == (1, 0)


def test_when_the_head_of_a_rule_has_left_the_others_are_told(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    other = shop.services.users.create("Пётр")
    leave(shop, shop.head)
    task = late_task(shop)
    assert check(shop) == [task]
    assert [len(shop.told(each)) for each in (other, shop.manager, shop.head)] == [1, 0, 0]
    assert line_of(shop, task).told == ""


@pytest.mark.parametrize("is_deleted", [True, False])
def test_who_comes_after_a_head_is_told_of_what_is_open(shop: Shop, is_deleted: bool) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    heir = shop.services.users.create("Наследник")
    first, second = late_task(shop), late_task(shop)
    check(shop)
    shop.services.tasks.complete_many([first])
    if is_deleted:
        shop.services.users.delete(shop.head, move_to=heir)
    else:
        leave(shop, shop.head)
    assert check(shop, MONDAY + 3 * HOUR) == []
    assert len(shop.told(heir)) == 1
    assert line_of(shop, second).told == ("Наследник" if is_deleted else "")
    check(shop, MONDAY + 4 * HOUR)
    assert shop.told(heir) == []


def test_nothing_goes_to_somebody_who_has_left(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60, reassign_after=120, reassign_to="Глава", notify="Мария")
    task = late_task(shop)
    leave(shop, shop.head)
    check(shop, MONDAY + 6 * HOUR)
    assert owner_of(shop, task) == "Мария"
    shop.services.users.update(shop.head, is_active=True)
    check(shop, MONDAY + 6 * HOUR)
    assert owner_of(shop, task) == "Глава"


def test_work_of_a_manager_who_has_left_is_told_of_and_given_away(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    task = late_task(shop)
    leave(shop, shop.manager)
    assert check(shop) == [task]
    log, line = shop.services.escalations, line_of(shop, task)
    assert not log.remind_manager(line.id)
    assert line_of(shop, task).resolution is Resolution.OPEN
    log.reassign(line.id, "Глава")
    assert owner_of(shop, task) == "Глава"


def test_what_was_seen_to_meanwhile_is_not_taken_away(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    task = late_task(shop)
    check(shop)
    shop.services.tasks.complete_many([task])
    line = line_of(shop, task)
    shop.services.users.act_as(shop.head)
    with pytest.raises(StaleError):
        shop.services.escalations.take_over(line.id)
    with pytest.raises(StaleError):
        shop.services.escalations.reassign(line.id, "Глава")
    assert owner_of(shop, task) == "Мария"
    check(shop, MONDAY + 3 * HOUR)
    assert line_of(shop, task).resolution is Resolution.DONE
    assert shop.services.escalations.remind_manager(line.id)
    assert line_of(shop, task).resolution is Resolution.DONE


def test_a_rule_that_is_removed_leaves_its_open_lines(shop: Shop) -> None:
    rule = shop.rule(EscalationCause.TASK_OVERDUE, 60, reassign_after=120, reassign_to="Глава")
    first, second = late_task(shop), late_task(shop)
    check(shop, MONDAY + 90 * timedelta(minutes=1))
    shop.services.escalations.remove_rule(rule)
    assert check(shop, MONDAY + 8 * HOUR) == []
    assert {owner_of(shop, first), owner_of(shop, second)} == {"Мария"}
    shop.services.users.act_as(shop.head)
    shop.services.escalations.take_over(line_of(shop, first).id)
    shop.services.tasks.complete_many([second])
    check(shop, MONDAY + DAY)
    assert line_of(shop, first).resolution is Resolution.TAKEN_OVER
    assert (line_of(shop, second).resolution, line_of(shop, second).rule) == (Resolution.DONE, "Правило")


def test_a_clock_that_goes_back_tells_nothing_twice_and_closes_nothing(shop: Shop) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60, reassign_after=240, reassign_to="Глава")
    task = late_task(shop)
    assert check(shop) == [task]
    for at in (MONDAY - DAY, MONDAY + HOUR / 2, MONDAY + 3 * HOUR):
        assert check(shop, at) == []
        assert line_of(shop, task).resolved_at is None
    assert owner_of(shop, task) == "Мария"
    assert len(shop.told(shop.head)) == 1


def test_holidays_do_not_count(shop: Shop) -> None:
    shop.services.preferences.update(holiday_country="RU")
    shop.rule(EscalationCause.TASK_OVERDUE, 120)
    evening = datetime(
        2026, 12, 30, 14, 30, tzinfo=UTC
    )  # half past five in Moscow, the last day before the holidays
    task = late_task(shop, at=evening)
    assert check(shop, datetime(2027, 1, 8, 12, tzinfo=UTC)) == []
    first_day = next(
        day
        for day in (datetime(2027, 1, 9, 6, tzinfo=UTC) + at * DAY for at in range(9))
        if shop.services.working_time.of(shop.manager).is_open(day)
    )
    assert check(shop, first_day + HOUR) == []
    assert check(shop, first_day + 1.5 * HOUR) == [task]


def test_nobody_is_told_of_more_than_can_be_seen_to(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(causes, "MOST_OPEN", 5)
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    tasks = [late_task(shop, at=MONDAY + at * timedelta(minutes=1)) for at in range(8)]
    assert check(shop, MONDAY + 3 * HOUR) == tasks[:5]
    assert check(shop, MONDAY + 3 * HOUR) == []
    shop.services.tasks.complete_many(tasks[:2])
    assert check(shop, MONDAY + 3 * HOUR) == tasks[5:7]


def test_silent_clients_come_few_at_a_time(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(causes, "MOST_OPEN_CLIENTS", 3)
    shop.rule(EscalationCause.CLIENT_WITHOUT_CONTACT, 30)
    for at in range(10):
        make_client(shop.services, f"Клиент {at}")
    assert len(check(shop, MONDAY + 60 * DAY)) == 3
    assert check(shop, MONDAY + 60 * DAY) == []


@pytest.mark.parametrize("way", ["take_over", "reassign"])
@pytest.mark.parametrize(
    "cause", [EscalationCause.INQUIRY_UNANSWERED, EscalationCause.CLIENT_WITHOUT_CONTACT]
)
def test_what_the_head_decides_can_be_taken_back(shop: Shop, cause: EscalationCause, way: str) -> None:
    services, log = shop.services, shop.services.escalations
    shop.rule(cause, 1)
    if cause is EscalationCause.INQUIRY_UNANSWERED:
        ref = EntityRef(
            Entity.INQUIRY,
            services.inquiries.register(
                InquiryDraft(InquiryChannel.SITE, "Торт", owner="Мария", name="Иван")
            ),
        )
    else:
        ref = EntityRef(Entity.CLIENT, make_client(services, owner="Мария"))
    check(shop, MONDAY + 8 * DAY)
    (line,) = log.of_record(ref)
    before = services.store.engine.rows(f"SELECT owner_id FROM {_TABLES[ref.entity]} WHERE id = ?", (ref.id,))
    services.users.act_as(shop.head)
    if way == "take_over":
        log.take_over(line.id)
    else:
        log.reassign(line.id, "Глава")
    after = services.store.engine.rows(f"SELECT owner_id FROM {_TABLES[ref.entity]} WHERE id = ?", (ref.id,))
    assert (before, after) == ([(shop.manager,)], [(shop.head,)])
    services.history.undo_last()
    again = services.store.engine.rows(f"SELECT owner_id FROM {_TABLES[ref.entity]} WHERE id = ?", (ref.id,))
    assert again == before
    assert log.get(line.id).resolution is Resolution.OPEN
    assert check(shop, MONDAY + 8 * DAY + HOUR) == []
    assert list(log.list_ids(EscalationFilter(only_open=True))) == [line.id]


_TABLES = {Entity.INQUIRY: "inquiry", Entity.CLIENT: "party"}


def test_three_programs_that_look_at_once_tell_of_each_thing_once(shop: Shop, engine_address: str) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60, reassign_after=90, reassign_to="Глава")
    tasks = [late_task(shop) for _ in range(12)]
    at = (MONDAY + 3 * HOUR).isoformat()
    command = [sys.executable, "-c", LOOKER, engine_address, at]
    programs = [
        subprocess.Popen(
            command,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    told: list[int] = []
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        out, _ = program.communicate(timeout=60)
        assert program.returncode == 0
        told += json.loads(out)
    assert sorted(told) == tasks
    assert len(shop.services.escalations.list_ids()) == len(tasks)
    engine = shop.services.store.engine
    # Whoever looked first has told of all of them, in one reminder.
    assert engine.rows("SELECT count(*) FROM notice WHERE user_id = ?", (shop.head,)) == [(1,)]
    assert {owner_of(shop, task) for task in tasks} == {"Глава"}
    given = "SELECT count(*) FROM change_set WHERE kind = 'taken_over'"
    assert engine.rows(given) == [(len(tasks),)]
