"""A line becomes a draft, and the clients it may be about are found in any case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.task import Priority, TaskFilter, TaskKind
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.services import Services
from crm_desktop.services.tasks.quick import guess_clients
from tests.factories import make_client


def test_a_line_names_when_what_and_whom(services: Services) -> None:
    ivanov = make_client(services, "Иванов Иван")
    make_client(services, "Петров Пётр")
    services.users.act_as(services.users.create("Марина"))
    understood = services.tasks.understand("завтра в 15 позвонить Иванову")
    draft = understood.draft
    assert (draft.kind, draft.client_id, draft.owner) == (TaskKind.CALL, ivanov, "Марина")
    assert draft.starts_at is not None
    assert wall_of(draft.starts_at).hour == 15
    assert wall_of(draft.starts_at).date() == services.today() + timedelta(days=1)
    assert understood.spans
    assert services.tasks.list_ids().tolist() == []


def test_several_of_one_name_are_offered_and_none_is_taken(services: Services) -> None:
    both = {make_client(services, "Иванов Иван"), make_client(services, "Иванов Пётр")}
    understood = services.tasks.understand("позвонить Иванову")
    assert understood.draft.client_id is None
    assert {guess.client_id for guess in understood.clients} == both
    assert services.tasks.understand("позвонить Иванову Петру").draft.client_id in both


def test_the_nearer_name_is_first(services: Services) -> None:
    man, woman = make_client(services, "Иванов Иван"), make_client(services, "Иванова Анна")
    other = make_client(services, "Ивановский Олег")
    assert services.tasks.understand("звонок Ивановой").clients[0].client_id == woman
    assert [guess.client_id for guess in services.tasks.understand("звонок Иванову").clients] == [
        man,
        woman,
        other,
    ]


@pytest.mark.parametrize("line", ["call Petrov on Friday at 3 pm", "meeting with Petrov tomorrow"])
def test_english_lines(services: Services, line: str) -> None:
    petrov = make_client(services, "Petrov John")
    assert services.tasks.understand(line).draft.client_id == petrov


def test_a_company_and_small_letters(services: Services) -> None:
    company = make_client(services, "ООО «Зерно»", kind=ClientKind.COMPANY)
    assert services.tasks.understand("встреча с Зерном в пятницу").clients[0].client_id == company
    assert services.tasks.understand("позвонить зерно насчёт цены").clients[0].client_id == company


def test_nobody_is_found_where_nobody_is_meant(services: Services) -> None:
    make_client(services, "Иванов Иван")
    assert services.tasks.understand("через 2 недели счёт").clients == ()
    assert guess_clients(services.store.engine, ["Сидорову", " "]) == ()
    assert services.tasks.understand("").draft.title == ""


def test_whole_days_repetition_and_haste(services: Services) -> None:
    draft = services.tasks.understand("срочно каждый понедельник в 10 планёрка на полчаса").draft
    assert draft.rule == "FREQ=WEEKLY;BYDAY=MO"
    assert draft.priority is Priority.HIGH
    assert draft.starts_at is not None
    assert draft.ends_at == draft.starts_at + timedelta(minutes=30)
    day = services.tasks.understand("1 декабря 2027 отчёт").draft
    assert (day.day, day.starts_at) == (date(2027, 12, 1), None)


def test_the_clock_of_the_base_counts(services: Services) -> None:
    services.preferences.update(time_zone="Asia/Vladivostok")
    draft = services.tasks.understand("завтра в 9 отчёт").draft
    assert draft.starts_at is not None
    assert wall_of(draft.starts_at, "Asia/Vladivostok").hour == 9


@pytest.mark.parametrize(
    ("line", "hour"), [("до пятницы счёт", 17), ("счёт до пятницы 12:30", 12), ("до субботы счёт", 18)]
)
def test_by_friday_is_by_the_end_of_work_on_that_day(services: Services, line: str, hour: int) -> None:
    marina = services.users.create("Марина")
    services.users.act_as(marina)
    weekday = ((9 * 60, 17 * 60),)
    services.working_time.set_week(marina, [weekday] * 5 + [(), ()])
    draft = services.tasks.understand(line).draft
    assert (draft.starts_at, draft.day) == (None, None)
    assert draft.due_at is not None
    assert wall_of(draft.due_at).hour == hour
    task = services.tasks.create(draft)
    assert services.tasks.list_ids(TaskFilter(only_unplanned=True)).tolist() == [task]
    services.tasks.update(task, None, replace(draft, day=services.today()))
    assert services.tasks.list_ids(TaskFilter(only_unplanned=True)).tolist() == []
