"""Reading deals: columns by page, sums, groups by next action, filters against a plain look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from playhouse.test_utils import count_queries

from crm_desktop.domain.deal import (
    DealDraft,
    DealFilter,
    DealMember,
    Loss,
    MemberRole,
    NextAction,
    NextActionKind,
)
from crm_desktop.domain.deal_list import ActionGroup, DealOrder, DealSort, action_group
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import ANYWAY, LOSS, column, make_deal, make_deals, plain_pipeline
from tests.store_fixtures import Clock


def call_on(day: date) -> NextAction:
    return NextAction(NextActionKind.CALL, day, "Спросить")


def test_a_deal_comes_back_as_it_was_stored(services: Services) -> None:
    client, boss = make_client(services), make_client(services, "ООО «Зерно»", kind="company")
    draft = DealDraft(
        client,
        "Кофе для офиса",
        company_id=boss,
        amount=1,
        currency="EUR",
        probability=35,
        expected_close=date(2026, 12, 1),
        owner="Марина",
        source="Сайт",
        purpose="Кухня",
        next_action=call_on(date(2026, 11, 25)),
        note="Две строки\nтекста",
        tags=("VIP", "опт"),
        members=(DealMember(boss, MemberRole.DECIDES, 80, "ООО «Зерно»"),),
        lines=(Line("Кофе", 2000, 350, 500),),
        custom={"f1": "да"},
    )
    deal = services.deals.get(services.deals.create(draft))
    stage = services.pipelines.list()[0].first_open()
    stored = replace(draft, amount=665, pipeline_id=stage.pipeline_id, stage_id=stage.id)
    assert deal.draft == stored
    assert (deal.client_name, deal.company_name, deal.state) == (
        "Лебедева Анна",
        "ООО «Зерно»",
        StageKind.OPEN,
    )
    row = services.deals.rows([deal.id])[deal.id]
    assert (row.probability, row.tags, row.owner, row.next_action) == (
        35,
        ("VIP", "опт"),
        "Марина",
        draft.next_action,
    )
    with pytest.raises(NotFoundError):
        services.deals.get(999)


def test_a_column_comes_by_page(services: Services) -> None:
    pipeline = plain_pipeline(services)
    ids = make_deals(services, pipeline, 7)[::-1]
    found: list[int] = []
    after = None
    while page := services.deals.column(pipeline.stages[0].id, after=after, limit=3):
        found += [row.id for row in page]
        after = (page[-1].rank, page[-1].id)
    assert found == ids


def test_sums_of_columns_are_those_of_their_cards(services: Services) -> None:
    dice, pipeline = Random(3), plain_pipeline(services)
    client = make_client(services)
    for _ in range(30):
        stage = dice.choice(pipeline.stages[:3])
        chance = dice.choice([None, 15, 90])
        services.deals.create(
            DealDraft(client, "Кофе", amount=dice.randint(0, 999), stage_id=stage.id, probability=chance)
        )
    totals = services.deals.totals(pipeline.id)
    for stage in pipeline.stages:
        rows = services.deals.column(stage.id, limit=100)
        weighted = sum(row.amount * row.probability for row in rows)
        total = totals[stage.id]
        assert (total.count, total.amount) == (len(rows), sum(row.amount for row in rows))
        assert total.weighted == (weighted + 50) // 100
    only = services.deals.totals(
        pipeline.id, DealFilter(pipeline_id=pipeline.id, states=frozenset({StageKind.WON}))
    )
    assert [total.count for total in only.values()] == [0] * 5
    services.clients.archive([client])
    assert sum(total.count for total in services.deals.totals(pipeline.id).values()) == 0


def test_sums_are_read_from_an_index_alone(sqlite_services: Services) -> None:
    pipeline = plain_pipeline(sqlite_services)
    make_deals(sqlite_services, pipeline, 3)
    engine = sqlite_services.store.engine
    plan: list[str] = []
    read = engine.rows

    def explained(sql: str, params: Any = ()) -> list[tuple[Any, ...]]:
        plan.extend(row[3] for row in read(f"EXPLAIN QUERY PLAN {sql}", params))
        return read(sql, params)

    engine.rows = explained  # type: ignore[method-assign]
    with count_queries() as counter:
        sqlite_services.deals.totals(pipeline.id)
    assert counter.count == 2  # with the plan
    assert [step for step in plan if "deal" in step and "COVERING INDEX" not in step] == []
    plan.clear()
    sqlite_services.deals.column(pipeline.stages[0].id, after=("zz", 1))
    assert any("deal_stage_id_rank_id" in step for step in plan)
    assert not [step for step in plan if step.startswith("SCAN deal") or "TEMP B-TREE" in step]


def test_open_deals_stand_in_the_group_of_their_day(services: Services) -> None:
    today = date(2026, 11, 18)  # a Wednesday
    pipeline = plain_pipeline(services)
    days = [None, *(today + timedelta(days=at) for at in (-3, 0, 1, 2, 4, 5, 30))]
    client = make_client(services)
    ids = {
        day: services.deals.create(
            DealDraft(
                client, "Кофе", pipeline_id=pipeline.id, amount=10, next_action=call_on(day) if day else None
            )
        )
        for day in days
    }
    closed = make_deal(services, pipeline_id=pipeline.id, next_action=call_on(today))
    services.deals.win(closed)
    groups = services.deals.by_action(today)
    for day, deal in ids.items():
        assert deal in groups[action_group(day, today)]
    assert [len(groups[group]) for group in ActionGroup] == [1, 1, 1, 2, 2, 1]
    totals = services.deals.action_totals(today)
    assert {group: total.count for group, total in totals.items()} == {g: len(i) for g, i in groups.items()}
    assert totals[ActionGroup.LATER].amount == 20


FILTERS: dict[str, DealFilter] = {
    "owner": DealFilter(owners=frozenset({"Марина"})),
    "owner or nobody": DealFilter(owners=frozenset({"", "Пётр"})),
    "source": DealFilter(sources=frozenset({"Сайт"})),
    "tag": DealFilter(tags=frozenset({"опт"})),
    "open": DealFilter(states=frozenset({StageKind.OPEN})),
    "closed": DealFilter(states=frozenset({StageKind.WON, StageKind.LOST})),
    "without action": DealFilter(only_without_action=True),
    "overdue": DealFilter(only_overdue=True),
    "created since": DealFilter(created_since=date(2026, 11, 23)),
    "created until": DealFilter(created_until=date(2026, 11, 22)),
    "closed since": DealFilter(closed_since=date(2026, 1, 1)),
    "word": DealFilter(text="чай"),
    "words of client and title": DealFilter(text="орлов кофе"),
}


@pytest.mark.parametrize("wanted", FILTERS.values(), ids=FILTERS)
def test_a_filter_lets_through_what_a_plain_look_does(
    services: Services, clock: Clock, wanted: DealFilter
) -> None:
    dice, pipeline = Random(5), plain_pipeline(services)
    clients = {make_client(services): "лебедева", make_client(services, "Орлов Пётр"): "орлов"}
    today = services.today()
    for _ in range(30):
        clock.step(8000)
        day = dice.choice([None, today - timedelta(days=2), today + timedelta(days=5)])
        draft = DealDraft(
            dice.choice(list(clients)),
            dice.choice(["Чай", "Кофе"]),
            pipeline_id=pipeline.id,
            owner=dice.choice(["", "Марина", "Пётр"]),
            source=dice.choice(["", "Сайт", "Выставка"]),
            tags=tuple(dice.sample(["VIP", "опт"], dice.randint(0, 2))),
            next_action=call_on(day) if day else None,
        )
        deal = services.deals.create(draft)
        target = dice.choice([None, StageKind.WON, StageKind.LOST])
        if target:
            services.deals.move([deal], pipeline.closing(target).id, loss=LOSS, accept=ANYWAY)

    def fits(row: Any) -> bool:
        local = row.created_at.astimezone().date()
        is_open = row.state is StageKind.OPEN
        said = f"{row.title} {row.client_name}".lower()
        return all(
            (
                not wanted.owners or row.owner in wanted.owners,
                not wanted.sources or row.source in wanted.sources,
                not wanted.tags or bool(wanted.tags & set(row.tags)),
                not wanted.states or row.state in wanted.states,
                not wanted.only_without_action or (is_open and row.next_action is None),
                not wanted.only_overdue or (is_open and row.next_action and row.next_action.on < today),
                not wanted.created_since or local >= wanted.created_since,
                not wanted.created_until or local <= wanted.created_until,
                not wanted.closed_since or row.closed_at is not None,
                all(word in said for word in wanted.text.split()),
            )
        )

    every = services.deals.rows(services.deals.list_ids())
    assert len(every) == 30
    expected = {row_id for row_id, row in every.items() if fits(row)}
    assert set(services.deals.list_ids(wanted)) == expected
    assert expected


@pytest.mark.parametrize("order", DealOrder)
def test_each_order_puts_blanks_last(services: Services, order: DealOrder) -> None:
    pipeline = plain_pipeline(services)
    full = make_deal(services, "Б", pipeline_id=pipeline.id, owner="М", source="С", amount=5,
                     expected_close=date(2026, 12, 1), next_action=call_on(date(2026, 12, 1)))  # fmt: skip
    bare = make_deal(services, "А", pipeline_id=pipeline.id)
    for descending in (False, True):
        ids = list(services.deals.list_ids(sort=DealSort(order, descending)))
        assert sorted(ids) == sorted([full, bare])
        if order in (DealOrder.OWNER, DealOrder.SOURCE, DealOrder.EXPECTED_CLOSE, DealOrder.NEXT_ACTION):
            assert ids == [full, bare]


def test_silence_makes_a_deal_idle_and_a_call_wakes_it(services: Services, clock: Clock) -> None:
    stage = services.pipelines.list()[0].first_open()  # idle after two days
    assert stage.idle_days == 2
    client = make_client(services)
    deal = make_deal(services, client_id=client)
    idle = DealFilter(only_idle=True)
    clock.step(2 * 86400)
    assert list(services.deals.list_ids(idle)) == []
    clock.step(86400)
    assert list(services.deals.list_ids(idle)) == [deal]
    services.timeline.add(InteractionDraft(client, InteractionKind.CALL))
    assert list(services.deals.list_ids(idle)) == []
    assert services.deals.rows([deal])[deal].last_activity_at == clock.now


def test_the_card_of_a_client_knows_its_deals(services: Services) -> None:
    pipeline = plain_pipeline(services)
    company, person = make_client(services, "ООО «Зерно»", kind="company"), make_client(services)
    own = make_deal(services, client_id=company, pipeline_id=pipeline.id, amount=100)
    through = make_deal(services, client_id=person, company_id=company, pipeline_id=pipeline.id, amount=50)
    lost = make_deal(services, client_id=company, pipeline_id=pipeline.id)
    services.deals.lose([lost], Loss("Дорого"))
    summary = services.deals.summary(company)
    assert (summary.open, summary.won, summary.lost, summary.open_amounts) == (2, 0, 1, (("RUB", 150),))
    assert [row.id for row in services.deals.of_client(company)] == [own, through]
    assert [row.id for row in services.deals.of_client(company, only_open=False)] == [own, through, lost]
    assert [row.id for row in services.deals.of_client(person)] == [through]
    assert column(services, pipeline.stages[0].id) == [through, own]
