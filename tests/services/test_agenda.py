"""The day as it stands in a base, and what is forgotten, on both engines."""

from __future__ import annotations

from datetime import date, timedelta

from crm_desktop.domain.agenda import AgendaGroup, AgendaKind
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.deal import NextAction, NextActionKind
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal
from tests.services.inquiries.requests import ask
from tests.store_fixtures import Clock

TODAY = date(2026, 11, 21)
OVERDUE, DAY, TOMORROW, SOON = AgendaGroup


def day(count: int) -> date:
    return TODAY + timedelta(count)


def seen(services: Services, owner: str = "", limit: int = 30) -> dict[AgendaGroup, list[tuple[str, str]]]:
    agenda = services.agenda.day(owner, limit)
    return {
        part.group: [(item.kind.value, item.what or item.who) for item in part.items] for part in agenda.parts
    }


def test_everything_that_is_due_stands_in_its_group(services: Services, clock: Clock) -> None:
    anna = make_client(services, "Лебедева Анна", phones="+7 916 123-45-67")
    services.next_steps.set(anna, NextStep("Позвонить", day(-3)))
    pavel = make_client(services, "Орлов Пётр", birthday=Birthday(11, 22, 1986))
    make_client(services, "Зуева Инна", birthday=Birthday(11, 28))
    make_client(services, "Котов Олег", birthday=Birthday(11, 29))
    services.next_steps.set(pavel, NextStep("Послезавтра", day(2)))
    make_deal(services, "Кофе", client_id=anna, next_action=NextAction(NextActionKind.CALL, TODAY))
    make_deal(services, "Чай", client_id=anna, next_action=NextAction(NextActionKind.CALL, day(5)))
    services.promises.add(PromiseDraft(anna, "Скидка", valid_until=day(1)))
    services.promises.add(PromiseDraft(anna, "Без срока"))
    ask(services, "Вера", received_at=clock() - timedelta(hours=20))
    ask(services, "Глеб", received_at=clock())
    ask(services, "Дина", received_at=clock(), is_answered=True)
    assert seen(services) == {
        OVERDUE: [("inquiry", "Вера"), ("step", "Позвонить")],
        DAY: [("inquiry", "Глеб"), ("deal", "Кофе")],
        TOMORROW: [("promise", "Скидка"), ("birthday", "Орлов Пётр")],
        SOON: [("birthday", "Зуева Инна")],
    }
    parts = {part.group: part for part in services.agenda.day().parts}
    assert parts[OVERDUE].items[1].phone == "+7 916 123-45-67"
    assert parts[TOMORROW].items[1].turns == 40
    assert parts[TOMORROW].birthdays == 1


def test_the_first_few_of_each_group_and_how_many_there_are(services: Services) -> None:
    for at in range(5):
        services.next_steps.set(make_client(services, f"Клиент {at}"), NextStep(f"Шаг {at}", day(at - 10)))
    [part] = services.agenda.day(limit=2).parts
    assert [item.what for item in part.items] == ["Шаг 0", "Шаг 1"]
    assert part.total == 5


def test_mine_is_what_i_answer_for_and_requests_of_nobody(services: Services, clock: Clock) -> None:
    for owner in ("Марина", "Олег"):
        client = make_client(services, f"Клиент {owner}", owner=owner, birthday=Birthday(11, 21))
        services.next_steps.set(client, NextStep(f"Шаг {owner}", TODAY))
        make_deal(
            services, f"Сделка {owner}", owner=owner, next_action=NextAction(NextActionKind.CALL, TODAY)
        )
        services.promises.add(PromiseDraft(client, f"Слово {owner}", made_by=owner, valid_until=TODAY))
        ask(services, f"Гость {owner}", received_at=clock(), owner=owner)
    ask(services, "Ничей", received_at=clock() + timedelta(minutes=1))
    [(group, rows)] = seen(services, "Марина").items()
    assert group is DAY
    assert [what for _, what in rows] == [
        "Гость Марина",
        "Ничей",
        "Слово Марина",
        "Сделка Марина",
        "Шаг Марина",
        "Клиент Марина",
    ]


def test_clients_in_the_recycle_bin_ask_for_nothing(services: Services) -> None:
    client = make_client(services, birthday=Birthday(11, 21))
    services.next_steps.set(client, NextStep("Шаг", TODAY))
    services.promises.add(PromiseDraft(client, "Слово", valid_until=TODAY))
    make_deal(services, client_id=client, next_action=NextAction(NextActionKind.CALL, TODAY))
    services.clients.archive([client])
    assert seen(services) == {}


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
    services.next_steps.set(planned, NextStep("Позвонить"))
    make_deal(services, client_id=dealt)
    assert [one.id for one in services.agenda.new_clients()] == [fresh]
    assert services.agenda.new_clients("Олег") == []


def test_a_base_is_empty_until_there_is_a_client_or_a_request(services: Services) -> None:
    assert services.agenda.is_empty()
    client = make_client(services)
    assert not services.agenda.is_empty()
    services.clients.archive([client])
    assert services.agenda.is_empty()
    ask(services)
    assert not services.agenda.is_empty()


def test_a_birthday_that_is_today_leads_the_week_over_the_new_year(services: Services, clock: Clock) -> None:
    make_client(services, "Январский", birthday=Birthday(1, 3))
    clock.step(60 * 60 * 24 * 38)  # 29 December
    assert seen(services) == {SOON: [(AgendaKind.BIRTHDAY.value, "Январский")]}
