"""Open deals against a look at each deal by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.domain.deal import Deal, DealFilter, NextAction, NextActionKind
from crm_desktop.domain.pipeline import StageDraft, StageKind
from crm_desktop.domain.report import ChartKind, Drill, Grouping, Listed, ReportName, ReportQuery
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.factories import make_client
from tests.reports.deal_base import TODAY, DealBase, day_here, random_deals, rows_of, source_of, tiles_of
from tests.services.deals.board import make_deal, plain_pipeline
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.OPEN_DEALS)


def wanted(base: DealBase, query: ReportQuery) -> list[Deal]:
    return [
        deal
        for deal in base.wanted(query)
        if deal.state is StageKind.OPEN and query.pipeline_id in {None, deal.draft.pipeline_id}
    ]


@pytest.mark.parametrize("seed", [21, 22])
def test_every_number_is_what_a_look_at_each_deal_gives(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    stages = {stage.id: stage for pipeline in base.pipelines for stage in pipeline.stages}
    for query in base.queries(ReportName.OPEN_DEALS):
        deals, currency = wanted(base, query), query.currency or "RUB"
        report = base.maker.make(query)
        rows = {row["number"]: row for row in rows_of(report, "open_deals")}
        assert set(rows) == {deal.number for deal in deals}, query
        weighted = 0
        for deal in deals:
            row, draft = rows[deal.number], deal.draft
            action = draft.next_action
            is_ours = draft.currency == currency
            assert (row["title"], row["client"]) == (draft.title, deal.client_name)
            assert row["stage"] == stages[draft.stage_id or 0].name
            assert row["amount"] == (draft.amount if is_ours else None)
            assert row["owner"] == (draft.owner or None)
            assert row["age_days"] == (TODAY - day_here(deal.created_at)).days
            assert row["idle_days"] == (TODAY - day_here(deal.stage_entered_at)).days
            assert row["next_action_on"] == (action.on if action else None)
            assert row["expected_close"] == draft.expected_close
            chance = (
                stages[draft.stage_id or 0].probability if draft.probability is None else draft.probability
            )
            weighted += draft.amount * chance if is_ours else 0
        tiles = tiles_of(report)
        amounts = [deal.draft.amount for deal in deals if deal.draft.currency == currency]
        assert (tiles["open_deals"], tiles["amount_open"]) == (len(deals), sum(amounts))
        assert tiles["amount_weighted"] == (weighted + 50) // 100
        actions = [deal.draft.next_action for deal in deals]
        assert tiles["no_action"] == actions.count(None)
        assert tiles["overdue_action"] == sum(action is not None and action.on < TODAY for action in actions)
        limits = {deal.id: stages[deal.draft.stage_id or 0].idle_days for deal in deals}
        idle = [
            deal
            for deal in deals
            if limits[deal.id] is not None
            and (TODAY - day_here(deal.stage_entered_at)).days > int(str(limits[deal.id]))
        ]
        assert tiles["idle"] == len(idle)


@pytest.mark.parametrize(
    "grouping", [Grouping.STAGE, Grouping.OWNER, Grouping.PIPELINE, Grouping.SOURCE, None]
)
def test_the_pictures_count_every_deal_once(services: Services, grouping: Grouping | None) -> None:
    base = random_deals(services, 23)
    query = ReportQuery(ReportName.OPEN_DEALS, grouping=grouping)
    report = base.maker.make(query)
    stacked, worth = report.charts
    assert (stacked.kind, worth.kind) == (ChartKind.STACKED, ChartKind.BARS)
    for at, drill in enumerate(stacked.drills):
        assert drill is not None
        assert len(base.maker.listed(query, drill)) == sum(
            series.values[at] or 0 for series in stacked.series
        )
    counted = sum(value or 0 for series in stacked.series for value in series.values)
    assert counted == tiles_of(report)["open_deals"]
    assert len(set(stacked.categories)) == len(stacked.categories)
    assert sum(value or 0 for value in worth.series[0].values) == tiles_of(report)["amount_open"]
    aged = [base.maker.listed(query, drill) for drill in worth.drills if drill is not None]
    assert sum(map(len, aged)) == counted


def test_behind_each_figure_stand_as_many_deals_as_it_says(services: Services) -> None:
    base = random_deals(services, 24)
    report = base.maker.make(QUERY)
    numbers = {deal.id: deal.number for deal in base.deals}
    for tile in report.tiles:
        if tile.drill is not None:
            assert len(base.maker.listed(QUERY, tile.drill)) == tile.value
    for row in report.table("open_deals").rows:
        assert row.drill is not None
        assert [numbers[found] for found in base.maker.listed(QUERY, row.drill)] == [row.values[0]]


def test_ages_fall_into_their_classes(services: Services, clock: Clock) -> None:
    make_deal(services)
    maker = ReportMaker(source_of(services))
    for days, name in (
        (0, "week"),
        (7, "week"),
        (8, "month"),
        (31, "quarter"),
        (91, "half_year"),
        (181, "older"),
    ):
        clock.now = clock.now.replace(year=2026, month=11, day=21) + timedelta(days=days)
        listed = maker.listed(QUERY, Drill(Listed.DEALS, f"age:age_{name}"))
        assert len(listed) == 1, (days, name)


def test_talking_to_the_client_is_something_that_happened(services: Services, clock: Clock) -> None:
    client = make_client(services)
    make_deal(services, client_id=client)
    clock.step(100 * 86400)
    maker = ReportMaker(source_of(services))
    assert tiles_of(maker.make(QUERY))["idle"] == 1
    services.timeline.add(InteractionDraft(client, InteractionKind.CALL, "Поговорили"))
    report = maker.make(QUERY)
    assert tiles_of(report)["idle"] == 0
    assert rows_of(report, "open_deals")[0]["idle_days"] == 0
    assert rows_of(report, "open_deals")[0]["age_days"] == 100


def test_today_is_not_overdue(services: Services) -> None:
    for days in (-1, 0, 1):
        action = NextAction(NextActionKind.CALL, TODAY + timedelta(days=days))
        make_deal(services, next_action=action)
    assert tiles_of(ReportMaker(source_of(services)).make(QUERY))["overdue_action"] == 1


def test_a_period_is_not_asked_for(services: Services) -> None:
    make_deal(services)
    query = ReportQuery(ReportName.OPEN_DEALS, since=date(2030, 1, 1), until=date(2030, 2, 1))
    assert tiles_of(ReportMaker(source_of(services)).make(query))["open_deals"] == 1


def test_nothing_is_open(services: Services) -> None:
    report = ReportMaker(source_of(services)).make(QUERY)
    assert report.is_empty
    assert report.charts == ()
    assert report.table("open_deals").total is None
    assert set(tiles_of(report).values()) == {0}


def test_sums_leave_other_currencies_out_and_say_so(services: Services) -> None:
    for currency in ("", "USD"):
        make_deal(services, amount=10, currency=currency)
    report = ReportMaker(source_of(services)).make(QUERY)
    assert tiles_of(report)["amount_open"] == 10
    assert [(note.key, note.values[0][0]) for note in report.notes] == [("other_currencies", 1)]


def test_a_deal_is_idle_after_the_days_of_its_stage(services: Services, clock: Clock) -> None:
    pipeline = plain_pipeline(services)
    limited = StageDraft("С пределом", idle_days=5)
    make_deal(services, stage_id=services.pipelines.add_stage(pipeline.id, limited))
    make_deal(services, pipeline_id=pipeline.id)  # its stage has no limit
    maker = ReportMaker(source_of(services))
    for days, idle in ((5, 0), (6, 1)):
        clock.now = datetime(2026, 11, 21, 9, tzinfo=UTC) + timedelta(days=days)
        assert tiles_of(maker.make(QUERY))["idle"] == idle
        assert len(services.deals.list_ids(DealFilter(only_idle=True))) == idle  # as the board says
