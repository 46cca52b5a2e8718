"""Bases that earlier versions wrote: they open whole, with all that was in them."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain.consent import ConsentPurpose, ConsentState
from crm_desktop.domain.reminder import ReminderKind
from crm_desktop.domain.task import TaskFilter, TaskState
from crm_desktop.domain.timeline import NextStep
from crm_desktop.models import schema
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.store_fixtures import Clock

DATABASES = Path(__file__).resolve().parents[1] / "databases"


def copied(path: Path, folder: Path) -> Path:
    """Copy a base of an earlier version, with the files that lie beside it."""
    files = path.with_name(f"{path.name}.files")
    if files.exists():
        shutil.copytree(files, folder / files.name)
    return Path(shutil.copy(path, folder))


@pytest.mark.parametrize("path", sorted(DATABASES.glob("*.db")), ids=lambda path: path.name)
def test_a_base_of_an_earlier_version_opens_whole(path: Path, tmp_path: Path) -> None:
    opened = open_base(copied(path, tmp_path))
    services = build_services(opened.store)
    assert services.maintenance.check().problems == ()
    assert services.clients.count() >= 3
    assert [client.name for client in services.clients.search("лебедева")] == ["Лебедева Анна Петровна"]
    services.history.undo_last()
    services.history.redo_last()
    assert services.maintenance.check().problems == ()
    opened.store.close()


def test_all_that_a_desk_holds_survives_an_upgrade(tmp_path: Path) -> None:
    """The base was written by the version that brought the desk: entries, promises, wishes, files, segments."""
    opened = open_base(copied(DATABASES / "v0003.db", tmp_path), clock=Clock())
    services = build_services(opened.store)
    [anna] = services.clients.search("лебедева")
    client = services.clients.get(anna.id)
    assert client.next_step == NextStep("Узнать решение", date(2026, 11, 27))
    bodies = {item.body for item in services.timeline.page(anna.id).items}
    assert {"Просила скидку", "Приглашены на выставку"} <= bodies
    assert [promise.draft.what for promise in services.promises.of_client(anna.id)] == ["Скидка 5 %"]
    assert services.wishes.current(anna.id)[ConsentPurpose.MAILINGS].state is ConsentState.WITHDRAWN
    assert services.wishes.stop_list_count() == 2
    assert [file.name for file in services.files.of_client(anna.id)] == ["Прайс.txt"]
    assert [(segment.name, services.segments.count(segment.id)) for segment in services.segments.list()] == [
        ("Любят кофе", 1),
        ("Давно молчат", 3),
        ("На выставку", 3),
    ]
    services.protected.unlock("Тайный пароль 7")
    assert services.protected.show(anna.id).rows == (("Полис", "123"),)
    for word in ("скидка", "прайс", "доставка"):
        assert services.search.find(word).hits
    opened.store.close()


def test_all_that_a_shop_holds_survives_an_upgrade(tmp_path: Path) -> None:
    """The base was written by the version that brought selling."""
    opened = open_base(copied(DATABASES / "v0004.db", tmp_path), clock=Clock())
    services = build_services(opened.store)
    [anna] = services.clients.search("лебедева")
    summary = services.deals.summary(anna.id)
    assert (summary.open, summary.won, summary.lost) == (1, 1, 0)
    won = next(
        row for row in services.deals.of_client(anna.id, only_open=False) if row.title == "Кофе для кухни"
    )
    deal = services.deals.get(won.id)
    assert deal.moves[-1].to_stage == deal.draft.stage_id
    assert (len(deal.moves), deal.draft.amount, deal.draft.tags) == (3, 285_000, ("VIP",))
    [sale] = services.sales.rows(services.sales.list_ids()).values()
    assert (sale.total, sale.paid, sale.client_id) == (285_000, 100_000, anna.id)
    products = services.products.rows(services.products.list_ids())
    assert [product.draft.name for product in products.values()] == ["Кофе в зёрнах"]
    assert services.inquiries.counts().waiting == 1
    for word in ("кухни", "офис"):
        assert services.search.find(word).hits
    opened.store.close()


def test_all_that_is_to_be_done_survives_an_upgrade(tmp_path: Path) -> None:
    """The base was written by the version that brought tasks; see `tests/databases/renew.py`."""
    opened = open_base(copied(DATABASES / "v0005.db", tmp_path), clock=Clock())
    services = build_services(opened.store)
    [anna] = services.clients.search("лебедева")
    tasks = services.tasks.rows(services.tasks.list_ids(TaskFilter(states=frozenset()))).values()
    by_title = {task.draft.title: task for task in tasks}
    assert sum(task.draft.title == "Планёрка" for task in tasks) == 4
    show = services.tasks.get(by_title["Показ кофемашины"].id).draft
    assert (show.place, len(show.participants), [item.is_done for item in show.checklist]) == (
        "Склад",
        1,
        [False, True],
    )
    assert by_title["Отправить счёт"].state is TaskState.DONE
    (line,) = services.escalations.rows(services.escalations.list_ids()).values()
    assert (line.what, line.owner, line.told) == ("Перезвонить о дегустации", "Марина", "Глава")
    assert [each.draft.label for each in services.important_dates.of_client(anna.id)] == ["Годовщина свадьбы"]
    assert "Спросить, всё ли понравилось" in {each.draft.title for each in services.auto_tasks.list()}
    assert [each.label for each in services.working_time.special_days()] == ["Переучёт"]
    assert services.search.find("дегустации").hits
    opened.store.close()


def test_a_base_that_was_made_before_there_were_outcomes_gets_the_first_once(tmp_path: Path) -> None:
    path = shutil.copy(DATABASES / "v0001.db", tmp_path)
    opened = open_base(path, language="ru")
    services = build_services(opened.store)
    assert [outcome.name for outcome in services.outcomes.list()][:2] == ["Дозвонились", "Не дозвонились"]
    assert [pipeline.name for pipeline in services.pipelines.list()] == ["Продажи магазина"]
    assert services.lost_reasons.list()[0].name == "Дорого"
    for outcome in services.outcomes.list():
        services.outcomes.delete(outcome.id)
    opened.store.close()
    again = open_base(path, language="ru")
    assert build_services(again.store).outcomes.list() == []
    again.store.close()


def test_only_an_old_base_is_said_to_take_long(tmp_path: Path) -> None:
    said: list[str] = []
    path = shutil.copy(DATABASES / "v0001.db", tmp_path)
    for address in (path, path, tmp_path / "new.db", tmp_path / "new.db"):
        open_base(address, before_long=lambda: said.append("long")).store.close()
    assert said == ["long"]
    opened = open_base(path)
    opened.store.engine.execute("UPDATE app_meta SET value = '0' WHERE key = 'search_documents'")
    opened.store.close()
    open_base(path, before_long=lambda: said.append("again")).store.close()
    assert said == ["long", "again"]


def test_there_is_a_base_of_this_version() -> None:
    assert (DATABASES / f"v{schema.latest_version():04}.db").exists()


@pytest.mark.parametrize("name", ["v0003.db", "v0004.db"])
def test_an_upgrade_reminds_nobody_of_each_step_that_was_overdue_long_ago(name: str, tmp_path: Path) -> None:
    clock = Clock()
    clock.now += timedelta(days=90)
    opened = open_base(copied(DATABASES / name, tmp_path), clock=clock)
    services = build_services(opened.store)
    people = [user.id for user in services.users.list()] or [services.users.create("Марина")]
    services.users.act_as(people[0])
    assert services.tasks.list_ids(TaskFilter(only_overdue=True))
    services.tasks.extend()
    services.escalations.check(clock.now)
    services.auto_tasks.make_of_day()
    for user_id in people:
        due = services.reminders.due(clock.now, user_id)
        assert ReminderKind.TASK not in {each.kind for each in due}
        assert len(due) <= 2  # the digest, and one for all that the head is told of
    opened.store.close()
