"""Repeated tasks: none is lost and none comes twice, whatever is done to one of them or to all that follow."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.task import Outcome, TaskDraft, TaskFilter
from crm_desktop.domain.wall_clock import moment_of, wall_of
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock, NewBase

ZONE = "Europe/Berlin"
ALL = TaskFilter(states=frozenset())


def start(services: Services, day: int = 1, hour: int = 9) -> datetime:
    """A time some days from now on the clock of the zone."""
    today = wall_of(services.store.clock(), ZONE).date()
    return datetime.combine(today + timedelta(days=day), time(hour))


def meeting(services: Services, rule: str, **values: Any) -> TaskDraft:
    begin = moment_of(start(services), ZONE)
    given: dict[str, Any] = {"starts_at": begin, "ends_at": begin + timedelta(hours=1)} | values
    return TaskDraft("Планёрка", rule=rule, zone=ZONE, **given)


def walls(services: Services, title: str | None = None) -> list[datetime]:
    """When the tasks stand on the clock of the zone, in order."""
    tasks = services.tasks.rows(services.tasks.list_ids(ALL)).values()
    return sorted(
        wall_of(task.draft.starts_at, ZONE)
        for task in tasks
        if task.draft.starts_at and title in {None, task.draft.title}
    )


def expected(rule: str, begin: datetime, until: datetime) -> list[datetime]:
    """What dateutil says."""
    return rrulestr(rule, dtstart=begin).between(begin - timedelta(seconds=1), until, inc=True)


def horizon(services: Services, days: int = 90) -> datetime:
    return wall_of(services.store.clock(), ZONE) + timedelta(days=days)


RULES = (
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=20",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5",
    "FREQ=WEEKLY;UNTIL=20270101T000000",
)


@pytest.mark.parametrize("rule", RULES)
def test_tasks_are_made_ahead_as_dateutil_counts(services: Services, rule: str) -> None:
    services.tasks.create(meeting(services, rule))
    assert walls(services) == expected(rule, start(services), start(services) + timedelta(days=90))


def test_a_rare_task_is_made_twice_at_least_and_a_long_series_in_parts(services: Services) -> None:
    services.tasks.create(meeting(services, "FREQ=YEARLY"))
    assert walls(services) == [start(services), start(services).replace(year=start(services).year + 1)]


def test_nine_stays_nine_when_clocks_are_changed(services: Services) -> None:
    services.tasks.create(meeting(services, "FREQ=WEEKLY"))
    services.tasks.extend(date(2027, 6, 30))
    found = walls(services)
    assert {wall.hour for wall in found} == {9}
    rows = services.tasks.rows(services.tasks.list_ids(ALL)).values()
    assert {task.draft.starts_at.astimezone(UTC).hour for task in rows if task.draft.starts_at} == {7, 8}


def test_it_goes_on_as_time_passes_and_only_then(services: Services, clock: Clock) -> None:
    services.tasks.create(meeting(services, "FREQ=DAILY"))
    before, change_set = walls(services), services.store.last_change_set_id
    assert services.tasks.extend() == 0
    assert services.store.last_change_set_id == change_set
    clock.step(40 * 86_400)
    assert services.tasks.extend() > 0
    assert walls(services) == expected("FREQ=DAILY", before[0], horizon(services).replace(hour=23))
    assert services.tasks.extend() == 0


def test_a_series_that_is_over_makes_no_more(services: Services) -> None:
    services.tasks.create(meeting(services, "FREQ=DAILY;COUNT=3"))
    services.tasks.extend(date(2028, 1, 1))
    assert len(walls(services)) == 3
    change_set = services.store.last_change_set_id
    assert services.tasks.extend(date(2029, 1, 1)) == 0
    assert services.store.last_change_set_id == change_set


def test_whole_days_repeat_with_their_deadline_and_their_people(services: Services) -> None:
    anna, boris = make_client(services), make_client(services, "Борисов Борис")
    day = start(services).date()
    services.tasks.create(
        TaskDraft(
            "Отпуск", day=day, last_day=day + timedelta(days=1), rule="FREQ=WEEKLY;COUNT=3", zone=ZONE,
            client_id=anna, participants=(boris,),
        )
    )  # fmt: skip
    tasks = [services.tasks.get(task_id) for task_id in services.tasks.list_ids(ALL)]
    days = [day + timedelta(weeks=week) for week in range(3)]
    assert [task.draft.day for task in tasks] == days
    assert [task.draft.last_day for task in tasks] == [each + timedelta(days=1) for each in days]
    assert {task.draft.participants for task in tasks} == {(boris,)}
    assert {task.draft.rule for task in tasks} == {"FREQ=WEEKLY;COUNT=3"}


def test_one_that_was_moved_stays_moved_and_one_removed_stays_away(services: Services) -> None:
    first = services.tasks.create(meeting(services, "FREQ=DAILY"))
    second, third, *_ = services.tasks.following(first)[1:]
    services.tasks.shift([second], timedelta(hours=5))
    services.tasks.remove([third])
    services.tasks.extend(horizon(services, 200).date())
    begin = start(services)
    wanted = expected("FREQ=DAILY", begin, horizon(services, 200).replace(hour=23))
    wanted[1] += timedelta(hours=5)
    del wanted[2]
    assert walls(services) == wanted


def test_all_following_move_and_the_earlier_ones_stay(services: Services) -> None:
    first = services.tasks.create(meeting(services, "FREQ=DAILY;COUNT=10"))
    ids = services.tasks.following(first)
    third = services.tasks.get(ids[2])
    services.tasks.remove([ids[5]])
    services.tasks.complete(ids[7])
    draft = third.draft.copy()
    assert draft.starts_at is not None
    draft.starts_at, draft.title = draft.starts_at + timedelta(hours=2), "Летучка"
    draft.ends_at = draft.starts_at + timedelta(minutes=30)
    services.tasks.update_following(ids[2], third.version, draft)
    wanted = expected("FREQ=DAILY;COUNT=10", start(services), horizon(services))
    later = [wall + timedelta(hours=2) for at, wall in enumerate(wanted) if at >= 2 and at not in (5, 7)]
    assert walls(services, "Летучка") == later
    assert walls(services, "Планёрка") == [*wanted[:2], wanted[7]]
    assert services.tasks.get(ids[2]).draft.title == "Летучка"  # the same task, as reminders know it
    services.tasks.extend(date(2028, 1, 1))
    assert len(walls(services)) == 9
    assert services.maintenance.check().problems == ()


def test_another_rule_from_one_on(services: Services) -> None:
    first = services.tasks.create(meeting(services, "FREQ=DAILY"))
    fifth = services.tasks.get(services.tasks.following(first)[4])
    draft = fifth.draft.copy()
    draft.rule = "FREQ=WEEKLY"
    services.tasks.update_following(fifth.id, fifth.version, draft)
    begin = start(services)
    daily = [begin + timedelta(days=day) for day in range(4)]
    weekly = expected("FREQ=WEEKLY", begin + timedelta(days=4), horizon(services))
    found = walls(services)
    assert found[:4] == daily
    assert found[4 : 4 + len(weekly)] == weekly
    assert services.maintenance.check().problems == ()


def test_without_a_rule_the_series_ends(services: Services) -> None:
    first = services.tasks.create(meeting(services, "FREQ=DAILY"))
    third = services.tasks.get(services.tasks.following(first)[2])
    draft = third.draft.copy()
    draft.rule = ""
    services.tasks.update_following(third.id, third.version, draft)
    services.tasks.extend(date(2028, 1, 1))
    assert walls(services) == [start(services) + timedelta(days=day) for day in range(3)]
    assert services.tasks.get(third.id).series_id is None


@pytest.mark.parametrize("place", [0, 3])
def test_following_go_and_come_back_by_one_undo(services: Services, clock: Clock, place: int) -> None:
    first = services.tasks.create(meeting(services, "FREQ=DAILY", participants=(make_client(services),)))
    before = snapshot(services.store.engine)
    ids = services.tasks.following(first)
    clock.step()
    assert services.tasks.remove_following(ids[place]) == len(ids) - place
    services.tasks.extend(date(2028, 1, 1))
    assert list(services.tasks.list_ids(ALL)) == ids[:place]
    assert services.maintenance.check().problems == ()
    services.history.undo(services.history.list_ids()[0])
    assert differences(before, snapshot(services.store.engine)) == []


def test_a_single_task_becomes_the_first_of_a_series(services: Services) -> None:
    begin = moment_of(start(services), ZONE)
    task_id = services.tasks.create(TaskDraft("Отчёт", starts_at=begin))
    task = services.tasks.get(task_id)
    task.draft.rule, task.draft.zone = "FREQ=WEEKLY;COUNT=3", ZONE
    services.tasks.update(task_id, task.version, task.draft)
    assert len(walls(services)) == 3
    assert services.tasks.following(task_id)[0] == task_id


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "нет", "FREQ=DAILY;UNTIL=20200101T000000"])
def test_a_rule_that_gives_nothing_is_refused(services: Services, rule: str) -> None:
    with pytest.raises(ValidationError):
        services.tasks.create(meeting(services, rule))
    assert list(services.tasks.list_ids(ALL)) == []


def test_a_series_of_long_ago_begins_today(services: Services) -> None:
    begin = moment_of(start(services, -3000), ZONE)
    services.tasks.create(meeting(services, "FREQ=DAILY", starts_at=begin, ends_at=None))
    assert walls(services)[0].date() == wall_of(services.store.clock(), ZONE).date()


def test_edits_of_all_following_neither_lose_nor_double(
    new_base: NewBase, request: pytest.FixtureRequest
) -> None:
    is_quick = "sqlite" in request.node.name

    @settings(max_examples=40 if is_quick else 8, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.sampled_from(RULES), st.randoms(use_true_random=False), st.integers(1, 6))
    def check(rule: str, dice: Random, count: int) -> None:
        with new_base() as (services, clock):
            first = services.tasks.create(meeting(services, rule))
            wanted = dict(zip(services.tasks.following(first), walls(services), strict=True))
            states, done = [snapshot(services.store.engine)], []
            for _ in range(count):
                clock.step()
                if not wanted:
                    break
                task_id = dice.choice(sorted(wanted))
                task = services.tasks.get(task_id)
                if dice.random() < 0.3:
                    services.tasks.remove([task_id])
                    del wanted[task_id]
                else:
                    by = timedelta(minutes=dice.choice([-30, 15, 60]))
                    draft = task.draft.copy()
                    assert draft.starts_at is not None
                    draft.starts_at += by
                    draft.ends_at = draft.starts_at + timedelta(hours=1)
                    moved = set(services.tasks.following(task_id))
                    services.tasks.update_following(task_id, task.version, draft)
                    wanted = {each: wall + by * (each in moved) for each, wall in wanted.items()}
                done.append(services.store.last_change_set_id or 0)
                states.append(snapshot(services.store.engine))
                assert walls(services)[: len(wanted)] == sorted(wanted.values())
                assert services.maintenance.check().problems == ()
            for at in reversed(range(len(done))):
                clock.step()
                outcome = services.history.undo(done[at])
                assert outcome.kept == ()
                found = differences(snapshot(services.store.engine), states[at])
                assert not found, "\n".join(found)

    check()


def test_the_next_one_comes_with_what_came_of_the_first(services: Services) -> None:
    client = make_client(services)
    first = services.tasks.create(meeting(services, "FREQ=DAILY;COUNT=2", client_id=client))
    services.tasks.complete(first, Outcome("Договорились"))
    assert [task.draft.title for task in services.tasks.open_of_client(client)] == ["Планёрка"]


def test_all_following_go_to_another_weekday(services: Services) -> None:
    rule = f"FREQ=WEEKLY;BYDAY={'MO TU WE TH FR SA SU'.split()[start(services).weekday()]}"
    first = services.tasks.create(meeting(services, rule))
    before = walls(services)
    third = services.tasks.get(services.tasks.following(first)[2])
    draft = third.draft.copy()
    assert draft.starts_at is not None
    draft.starts_at += timedelta(days=1)
    draft.ends_at = None
    services.tasks.update_following(third.id, third.version, draft)
    after = walls(services)
    assert after[: len(before)] == [wall + timedelta(days=int(at >= 2)) for at, wall in enumerate(before)]


def test_the_second_wednesday_put_off_by_a_day_is_the_second_thursday_from_then_on(
    services: Services,
) -> None:
    first = datetime(2026, 12, 9, 9)  # noqa: DTZ001 - the clock of the wall
    begin = moment_of(first, ZONE)
    made = services.tasks.create(
        TaskDraft(
            "Сверка",
            starts_at=begin,
            ends_at=begin + timedelta(hours=1),
            rule="FREQ=MONTHLY;BYDAY=2WE",
            zone=ZONE,
        )
    )
    task = services.tasks.get(made)
    draft = task.draft.copy()
    assert draft.starts_at is not None
    assert draft.ends_at is not None
    draft.starts_at, draft.ends_at = draft.starts_at + timedelta(days=1), draft.ends_at + timedelta(days=1)
    services.tasks.update_following(made, task.version, draft)
    assert [wall.date() for wall in walls(services)][:2] == [date(2026, 12, 10), date(2027, 1, 14)]
    services.history.undo_last()
    assert [wall.date() for wall in walls(services)][:2] == [date(2026, 12, 9), date(2027, 1, 13)]
