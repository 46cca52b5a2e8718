"""What a series says of each of its tasks, and which there are."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.task import CheckItem, Priority, TaskDraft, TaskKind
from crm_desktop.domain.wall_clock import moment_of
from crm_desktop.services import Services
from crm_desktop.services.tasks.series import MOST, at, first_ones, next_ones, read_series, standing_clients
from tests.factories import make_client

ZONE = "Europe/Berlin"


def test_a_deadline_keeps_its_distance_over_a_change_of_clocks() -> None:
    begin = datetime(2026, 10, 20, 9)  # noqa: DTZ001 - the clock of the wall
    start = moment_of(begin, ZONE)
    draft = TaskDraft(
        "x", starts_at=start, ends_at=start + timedelta(hours=1), due_at=start + timedelta(hours=3)
    )
    later = at(draft, begin + timedelta(weeks=2), ZONE)
    assert later.starts_at == start + timedelta(weeks=2, hours=1)
    assert later.ends_at == later.starts_at + timedelta(hours=1)
    assert later.due_at == later.starts_at + timedelta(hours=3)


def test_a_template_comes_back_whole(services: Services) -> None:
    client, guest = make_client(services), make_client(services, "Борисов Борис")
    start = moment_of(datetime(2026, 12, 1, 9), ZONE)  # noqa: DTZ001 - the clock of the wall
    draft = TaskDraft(
        "Планёрка", TaskKind.MEETING, client_id=client, starts_at=start, ends_at=start + timedelta(hours=1),
        due_at=start + timedelta(hours=2), priority=Priority.HIGH, place="Офис", note="Кофе",
        participants=(guest,), checklist=(CheckItem("Протокол"),), remind_before=(timedelta(minutes=15),),
        rule="FREQ=WEEKLY", zone=ZONE,
    )  # fmt: skip
    task = services.tasks.get(services.tasks.create(draft))
    assert task.series_id is not None
    series = read_series(services.store.engine, [task.series_id])[task.series_id]
    assert series.template == draft
    assert task.draft == draft


def test_a_series_says_what_its_tasks_say_however_it_was_typed(services: Services) -> None:
    leads = (timedelta(minutes=15), timedelta(0))
    draft = TaskDraft(" План\xadёрка  в офисе", day=date(2026, 12, 1), place=" Офис\x00", note=" Кофе\n")
    draft.rule, draft.zone, draft.remind_before = "FREQ=DAILY", ZONE, leads
    task = services.tasks.get(services.tasks.create(draft))
    series = read_series(services.store.engine, [task.series_id or 0])[task.series_id or 0]
    assert series.template == task.draft


def test_many_are_made_in_parts(services: Services) -> None:
    task_id = services.tasks.create(TaskDraft("x", day=services.today(), rule="FREQ=DAILY"))
    series_id = services.tasks.get(task_id).series_id or 0
    series = read_series(services.store.engine, [series_id])[series_id]
    far = datetime(2030, 1, 1)  # noqa: DTZ001 - the clock of the wall
    walls, is_over = next_ones(series, far)
    assert (len(walls), is_over) == (MOST, False)
    made = services.tasks.extend(date(2030, 1, 1))
    assert made == MOST
    assert services.tasks.extend(date(2030, 1, 1)) == MOST
    assert len(first_ones(series, services.store.clock())) == 91


def test_clients_that_are_gone_take_no_part(services: Services) -> None:
    keep, absorb, gone = make_client(services), make_client(services, "Лебедева А."), 99
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    found = services.store.write(
        ActionKind.TASK_CHANGED, lambda changes: standing_clients(changes, [absorb, gone, keep])
    )
    assert found == [keep]
