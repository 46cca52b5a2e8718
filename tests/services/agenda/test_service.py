"""The day as it stands in a base, and what is forgotten, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.agenda import AgendaGroup, AgendaKind
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.deal import NextAction, NextActionKind
from crm_desktop.domain.important_date import ImportantDateDraft
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.task import Priority, TaskDraft, TaskKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client, make_task
from tests.services.agenda.watching import statements
from tests.services.deals.board import make_deal
from tests.services.inquiries.requests import ask
from tests.store_fixtures import Clock

TODAY = date(2026, 11, 21)
OVERDUE, DAY, TOMORROW, SOON, TIMELESS = AgendaGroup


def day(count: int) -> date:
    return TODAY + timedelta(count)


def seen(services: Services, owner: str = "") -> dict[AgendaGroup, list[tuple[str, str]]]:
    agenda = services.agenda.day(owner)
    return {
        part.group: [(item.kind.value, item.what or item.who) for item in part.items] for part in agenda.parts
    }


def plan(
    services: Services, title: str, on: date | None = None, client: int | None = None, **values: Any
) -> int:
    draft = TaskDraft(title, client_id=client, day=on, last_day=on)
    return services.tasks.create(replace(draft, **values))


def test_everything_that_is_due_stands_in_its_group(services: Services, clock: Clock) -> None:
    anna = make_client(services, "Лебедева Анна", phones="+7 916 123-45-67")
    plan(services, "Позвонить", day(-3), anna)
    pavel = make_client(services, "Орлов Пётр", birthday=Birthday(11, 22, 1986))
    make_client(services, "Зуева Инна", birthday=Birthday(11, 28))
    make_client(services, "Котов Олег", birthday=Birthday(11, 29))
    plan(services, "Послезавтра", day(2), pavel)
    plan(services, "Когда-нибудь", None, pavel)
    plan(services, "Через восемь дней", day(8))
    make_deal(services, "Кофе", client_id=anna, next_action=NextAction(NextActionKind.CALL, TODAY, "Звонок"))
    make_deal(services, "Чай", client_id=anna, next_action=NextAction(NextActionKind.CALL, day(9)))
    services.promises.add(PromiseDraft(anna, "Скидка", valid_until=day(1)))
    services.promises.add(PromiseDraft(anna, "Вчерашняя", valid_until=day(-1)))
    services.promises.add(PromiseDraft(anna, "Без срока"))
    services.important_dates.add(ImportantDateDraft(anna, "Свадьба", month=11, day=22, year=2016))
    ask(services, "Вера", received_at=clock() - timedelta(hours=20))
    ask(services, "Глеб", received_at=clock())
    ask(services, "Дина", received_at=clock(), is_answered=True)
    assert seen(services) == {
        OVERDUE: [("inquiry", "Вера"), ("task", "Позвонить"), ("promise", "Вчерашняя")],
        DAY: [("inquiry", "Глеб"), ("task", "Звонок")],
        TOMORROW: [("promise", "Скидка"), ("date", "Свадьба"), ("birthday", "Орлов Пётр")],
        SOON: [("task", "Послезавтра"), ("birthday", "Зуева Инна")],
        TIMELESS: [("task", "Когда-нибудь")],
    }
    parts = {part.group: part for part in services.agenda.day().parts}
    assert parts[OVERDUE].items[1].phone == "+7 916 123-45-67"
    assert [item.turns for item in parts[TOMORROW].items] == [None, 10, 40]
    agenda = services.agenda.day()
    assert (agenda.due(OVERDUE), agenda.due(DAY), agenda.due(TOMORROW)) == (3, 2, 1)
    assert (agenda.birthdays(TOMORROW), agenda.birthdays(DAY)) == (1, 0)


def test_a_next_step_or_action_stands_there_once(services: Services) -> None:
    client = make_client(services)
    make_task(services, client, "Шаг", TODAY)
    make_deal(
        services, "Кофе", client_id=client, next_action=NextAction(NextActionKind.CALL, TODAY, "Звонок")
    )
    assert seen(services) == {DAY: [("task", "Шаг"), ("task", "Звонок")]}


def test_tasks_stand_by_the_hour_after_those_of_the_whole_day(services: Services, clock: Clock) -> None:
    hour = timedelta(hours=1)
    plan(services, "В три", starts_at=clock() + 3 * hour)
    plan(services, "В час", starts_at=clock() + hour, ends_at=clock() + 2 * hour)
    plan(services, "Весь день", TODAY)
    plan(services, "Важное", TODAY, priority=Priority.HIGH)
    plan(services, "Поездка", day(-2), last_day=day(3))
    plan(services, "Уже кончилась", starts_at=clock() - 2 * hour, ends_at=clock() - hour)
    plan(services, "К вечеру", due_at=clock() + 2 * hour)
    assert seen(services) == {
        OVERDUE: [("task", "Уже кончилась")],
        DAY: [
            ("task", "Важное"),
            ("task", "Весь день"),
            ("task", "Поездка"),
            ("task", "В час"),
            ("task", "К вечеру"),
            ("task", "В три"),
        ],
    }


def test_what_goes_on_until_long_after_is_of_today(services: Services, clock: Clock) -> None:
    month = timedelta(days=30)
    plan(services, "Начато, срок нескоро", starts_at=clock() + timedelta(hours=1), due_at=clock() + month)
    plan(services, "Выставка", starts_at=clock() - timedelta(days=3), ends_at=clock() + month)
    plan(services, "Отпуск", day(-1), last_day=day(20))
    plan(services, "Потом", due_at=clock() + month)
    assert {what for _, what in seen(services)[DAY]} == {"Начато, срок нескоро", "Выставка", "Отпуск"}


def test_a_greeting_that_is_planned_stands_for_the_birthday(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна", birthday=Birthday(11, 21))
    make_client(services, "Орлов Пётр", birthday=Birthday(11, 21))
    plan(services, "Поздравить", TODAY, anna, kind=TaskKind.GREETING)
    assert seen(services) == {DAY: [("task", "Поздравить"), ("birthday", "Орлов Пётр")]}


def test_the_first_few_of_each_group_and_how_many_there_are(services: Services) -> None:
    for at in range(5):
        plan(services, f"Шаг {at}", day(at - 10))
        plan(services, f"Когда-нибудь {at}", priority=Priority.HIGH if at == 4 else Priority.NORMAL)
        services.promises.add(PromiseDraft(make_client(services), f"Слово {at}", valid_until=day(-1)))
    late, timeless = services.agenda.day(sizes=dict.fromkeys(AgendaGroup, 2) | {TIMELESS: 3}).parts
    assert [item.what for item in late.items] == ["Шаг 0", "Шаг 1"]
    assert late.total == 10
    assert [item.what for item in timeless.items] == ["Когда-нибудь 4", "Когда-нибудь 0", "Когда-нибудь 1"]
    assert timeless.total == 5


def test_mine_is_what_i_answer_for_and_requests_of_nobody(services: Services, clock: Clock) -> None:
    for owner in ("Марина", "Олег"):
        client = make_client(services, f"Клиент {owner}", owner=owner, birthday=Birthday(11, 21))
        plan(services, f"Шаг {owner}", TODAY, client, owner=owner)
        plan(services, f"Поздно {owner}", day(-1), client, owner=owner)
        plan(services, f"Когда-нибудь {owner}", None, client, owner=owner)
        services.promises.add(PromiseDraft(client, f"Слово {owner}", made_by=owner, valid_until=TODAY))
        services.important_dates.add(ImportantDateDraft(client, f"Юбилей {owner}", month=11, day=21))
        ask(services, f"Гость {owner}", received_at=clock(), owner=owner)
    ask(services, "Ничей", received_at=clock() + timedelta(minutes=1))
    found = {group: [what for _, what in rows] for group, rows in seen(services, "Марина").items()}
    assert found == {
        OVERDUE: ["Поздно Марина"],
        DAY: [
            "Гость Марина",
            "Ничей",
            "Слово Марина",
            "Шаг Марина",
            "Юбилей Марина",
            "Клиент Марина",
        ],
        TIMELESS: ["Когда-нибудь Марина"],
    }


def test_clients_in_the_recycle_bin_ask_for_nothing(services: Services) -> None:
    client = make_client(services, birthday=Birthday(11, 21))
    plan(services, "Шаг", TODAY, client)
    plan(services, "Поздно", day(-2), client)
    plan(services, "Когда-нибудь", None, client)
    services.promises.add(PromiseDraft(client, "Слово", valid_until=TODAY))
    services.important_dates.add(ImportantDateDraft(client, "Юбилей", month=11, day=21))
    make_deal(services, client_id=client, next_action=NextAction(NextActionKind.CALL, TODAY))
    services.clients.archive([client])
    assert seen(services) == {}


def test_a_day_takes_few_statements_however_much_there_is(services: Services) -> None:
    def count() -> int:
        with statements(services.store.engine) as seen:
            services.agenda.day()
        return len(seen)

    few = count()
    for at in range(60):
        client = make_client(services, birthday=Birthday(11, 21))
        plan(services, f"Шаг {at}", day(at % 9 - 5), client)
    assert few < count() <= 24


def test_idle_deals_are_those_of_the_list_the_largest_first(services: Services, clock: Clock) -> None:
    from crm_desktop.domain.deal import DealFilter

    small = make_deal(services, "Малая", amount=100, owner="Марина")
    large = make_deal(services, "Большая", amount=900)
    touched = make_client(services, "Орлов Пётр")
    make_deal(services, "С контактом", client_id=touched)
    clock.step(60 * 60 * 24 * 90)
    services.timeline.add(InteractionDraft(touched, InteractionKind.CALL, body="Говорили"))
    assert list(services.agenda.idle_deals()) == [large, small]
    assert sorted(services.deals.list_ids(DealFilter(only_idle=True))) == sorted([large, small])
    assert list(services.agenda.idle_deals("Марина")) == [small]


def test_new_clients_with_whom_nothing_was_done(services: Services, clock: Clock) -> None:
    make_client(services, "Старый")
    clock.step(60 * 60 * 24 * 40)
    spoken, planned, dealt = (make_client(services, name) for name in ("Говорили", "Шаг", "Сделка"))
    fresh = make_client(services, "Новый", owner="Марина")
    services.timeline.add(InteractionDraft(spoken, InteractionKind.CALL, body="Говорили"))
    make_task(services, planned, "Позвонить")
    make_deal(services, client_id=dealt)
    assert [one.id for one in services.agenda.new_clients()] == [fresh]
    assert services.agenda.new_clients("Олег") == []


def test_a_base_is_empty_until_there_is_a_client_or_a_request(services: Services) -> None:
    assert services.agenda.is_empty()
    client = make_client(services)
    assert not services.agenda.is_empty()
    services.clients.archive([client])
    assert services.agenda.is_empty()
    task = services.tasks.create(TaskDraft("x"))
    assert not services.agenda.is_empty()
    services.tasks.remove([task])
    ask(services)
    assert not services.agenda.is_empty()


def test_a_birthday_that_is_today_leads_the_week_over_the_new_year(services: Services, clock: Clock) -> None:
    make_client(services, "Январский", birthday=Birthday(1, 3))
    clock.step(60 * 60 * 24 * 38)  # 29 December
    assert seen(services) == {SOON: [(AgendaKind.BIRTHDAY.value, "Январский")]}
