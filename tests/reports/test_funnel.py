"""The funnel against the fingers of two hands, and against a look at each deal by itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from statistics import fmean, median

import pytest

from crm_desktop.domain.deal import Deal, Loss
from crm_desktop.domain.pipeline import Stage, StageKind
from crm_desktop.domain.report import ChartKind, Comparison, Drill, Listed, ReportName, ReportQuery, Value
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.reports.deal_base import (
    DealBase,
    in_period,
    open_deals,
    opened_in,
    random_deals,
    rows_of,
    source_of,
    tiles_of,
)
from tests.services.deals.board import make_deal, plain_pipeline
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.FUNNEL)
ORDER = list(StageKind)


def stages_of(base: DealBase, query: ReportQuery) -> list[Stage]:
    """The stages of the pipeline in question: open ones, then won, then lost."""
    wanted = query.pipeline_id or base.pipelines[0].id
    pipeline = next(each for each in base.pipelines if each.id == wanted)
    return sorted(pipeline.stages, key=lambda stage: (ORDER.index(stage.kind), stage.position))


def entered(deal: Deal, stages: list[Stage], *, counts_skipped: bool) -> set[int]:
    """The stages that a deal entered, move by move."""
    into = {move.to_stage for move in deal.moves}
    own = {stage.id for stage in stages if stage.id in into}
    if not counts_skipped:
        return own
    for at, stage in enumerate(stages):
        if stage.kind is StageKind.OPEN and any(
            later.id in into for later in stages[at:] if later.kind is not StageKind.LOST
        ):
            own.add(stage.id)
    return own


def plain(base: DealBase, query: ReportQuery) -> tuple[list[dict[str, Value]], dict[str, Value]]:
    """The rows and the big figures, by a look at each deal."""
    stages, currency = stages_of(base, query), query.currency or "RUB"
    found = {}
    for deal in base.wanted(query):
        went = entered(deal, stages, counts_skipped=query.counts_skipped)
        if went and opened_in(deal, query):
            found[deal.id] = (deal, went)

    def worth(ids: Collection[int]) -> int:
        drafts = [found[deal_id][0].draft for deal_id in ids]
        return sum(draft.amount for draft in drafts if draft.currency == currency)

    def inside(kind: StageKind) -> set[int]:
        closing = {stage.id for stage in stages if stage.kind is kind}
        return {deal_id for deal_id, (_, went) in found.items() if went & closing}

    rows: list[dict[str, Value]] = []
    counts: list[int] = []
    of_open: list[int] = []
    for stage in stages:
        ids = {deal_id for deal_id, (_, went) in found.items() if stage.id in went}
        stays = [
            move.seconds
            for deal in base.wanted(query)
            for move in deal.moves
            if move.from_stage == stage.id and opened_in(deal, query)
        ]
        is_lost = stage.kind is StageKind.LOST
        previous = None if is_lost or not of_open or not of_open[-1] else len(ids) / of_open[-1]
        lost = [
            deal
            for deal, _ in found.values()
            if deal.state is StageKind.LOST
            and deal.moves[-1].from_stage == stage.id
            and deal.draft.stage_id in {each.id for each in stages}
        ]
        rows.append(
            {
                "name": stage.name,
                "kind": stage.kind.value,
                "entered": len(ids),
                "amount": worth(ids),
                "conversion_from_previous": previous,
                "conversion_from_first": len(ids) / first if (first := (counts or [len(ids)])[0]) else None,
                "median_days": median(stays) / 86400 if stays else None,
                "average_days": fmean(stays) / 86400 if stays else None,
                "lost_here": len(lost) if stage.kind is StageKind.OPEN else None,
            }
        )
        counts.append(len(ids))
        if stage.kind is StageKind.OPEN:
            of_open.append(len(ids))
    won = inside(StageKind.WON)
    times = [
        (deal.closed_at.replace(microsecond=0) - deal.created_at.replace(microsecond=0)) / timedelta(days=1)
        for deal in base.wanted(query)
        if opened_in(deal, query)
        and deal.closed_at
        and deal.draft.stage_id in {stage.id for stage in stages if stage.kind is StageKind.WON}
    ]
    tiles: dict[str, Value] = {
        "opened": len(found),
        "won": len(won),
        "conversion": len(won) / len(found) if found else None,
        "days_to_win": fmean(times) if times else None,
        "lost": len(
            {
                deal.id
                for deal, _ in found.values()
                if deal.draft.stage_id in {stage.id for stage in stages if stage.kind is StageKind.LOST}
            }
        ),
        "amount_won": worth(won),
    }
    return rows if found else [], tiles


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_number_is_what_a_look_at_each_deal_gives(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    for query in base.queries(ReportName.FUNNEL):
        for counts_skipped in (False, True):
            asked = replace(query, counts_skipped=counts_skipped)
            report = base.maker.make(asked)
            rows, tiles = plain(base, asked)
            assert len(rows_of(report, "stages")) == len(rows), asked
            for got, wanted in zip(rows_of(report, "stages"), rows, strict=True):
                assert got == pytest.approx(wanted), asked
            assert tiles_of(report) == pytest.approx(tiles), asked


@pytest.mark.parametrize("seed", [4])
def test_behind_each_figure_stand_as_many_deals_as_it_says(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    stages = stages_of(base, QUERY)
    for query in (QUERY, replace(QUERY, counts_skipped=True), replace(QUERY, owners=frozenset({"Анна"}))):
        report = base.maker.make(query)
        for row, named, stage in zip(
            report.table("stages").rows, rows_of(report, "stages"), stages, strict=True
        ):
            assert row.drill is not None
            listed = base.maker.listed(query, row.drill)
            assert len(listed) == named["entered"]
            if stage.kind is StageKind.OPEN:
                lost = base.maker.listed(query, Drill(Listed.DEALS, f"lost_here:{stage.id}"))
                assert len(lost) == named["lost_here"]
        for tile in report.tiles:
            if tile.drill is not None and tile.key != "amount_won":
                assert len(base.maker.listed(query, tile.drill)) == tile.value
        opened = list(base.maker.listed(query, Drill(Listed.DEALS, "opened")))
        created = {deal.id: deal.created_at for deal in base.deals}
        assert opened == sorted(opened, key=lambda deal_id: created[deal_id], reverse=True)


def test_the_pictures_show_what_the_table_says(services: Services) -> None:
    base = random_deals(services, 5)
    report = base.maker.make(QUERY)
    rows = [row for row in rows_of(report, "stages") if row["kind"] != "lost"]
    funnel, days = report.charts
    assert (funnel.kind, days.kind) == (ChartKind.FUNNEL, ChartKind.RANKED)
    assert list(funnel.categories) == [row["name"] for row in rows]
    assert list(funnel.series[0].values) == [row["entered"] for row in rows]
    assert list(funnel.series[1].values) == [row["amount"] for row in rows]
    assert funnel.won_at is not None
    assert rows[funnel.won_at]["kind"] == "won"
    assert list(days.series[0].values) == [row["median_days"] for row in rows if row["kind"] == "open"]


def test_a_day_of_work_agrees_with_the_fingers(services: Services, clock: Clock) -> None:
    pipeline = plain_pipeline(services)
    first, second, third, *_ = (stage.id for stage in pipeline.stages)
    deals = [make_deal(services, pipeline_id=pipeline.id, amount=100) for _ in range(5)]
    clock.step(86400)
    services.deals.move(deals[:4], second)
    clock.step(2 * 86400)
    services.deals.move(deals[:2], third)
    services.deals.lose([deals[2]], Loss("Дорого"))
    clock.step(3 * 86400)
    services.deals.win(deals[0])
    services.deals.win(deals[1])
    services.deals.reopen([deals[1]])  # back on the board: it was won all the same
    maker = ReportMaker(source_of(services))
    report = maker.make(replace(QUERY, pipeline_id=pipeline.id))
    rows = rows_of(report, "stages")
    assert [row["entered"] for row in rows] == [5, 4, 2, 2, 1]
    assert [row["amount"] for row in rows] == [500, 400, 200, 200, 100]
    assert [row["conversion_from_previous"] for row in rows] == [None, 0.8, 0.5, 1.0, None]
    assert [row["conversion_from_first"] for row in rows] == [1.0, 0.8, 0.4, 0.4, 0.2]
    assert [row["median_days"] for row in rows] == [1.0, 2.0, 3.0, 0.0, None]
    assert [row["lost_here"] for row in rows] == [0, 1, 0, None, None]
    tiles = tiles_of(report)
    assert (tiles["opened"], tiles["won"], tiles["lost"]) == (5, 2, 1)
    assert tiles["days_to_win"] == 6.0
    services.deals.move([deals[4]], first)
    services.history.undo_last()
    assert rows_of(maker.make(replace(QUERY, pipeline_id=pipeline.id)), "stages") == rows


def test_stages_that_were_passed_over_count_when_that_is_asked(services: Services) -> None:
    pipeline = plain_pipeline(services)
    deal = make_deal(services, pipeline_id=pipeline.id)
    services.deals.win(deal)
    query = replace(QUERY, pipeline_id=pipeline.id)
    maker = ReportMaker(source_of(services))
    literal, whole = maker.make(query), maker.make(replace(query, counts_skipped=True))
    assert [row["entered"] for row in rows_of(literal, "stages")] == [1, 0, 0, 1, 0]
    assert [row["entered"] for row in rows_of(whole, "stages")] == [1, 1, 1, 1, 0]
    assert [row["conversion_from_previous"] for row in rows_of(literal, "stages")] == [
        None,
        0.0,
        None,
        None,
        None,
    ]
    assert [note.key for note in literal.notes] == ["skipped_not_counted"]
    assert [note.key for note in whole.notes] == ["skipped_counted"]
    assert literal.notes[0].values[0][0] == 1


def test_without_deals_there_is_nothing_to_show(services: Services) -> None:
    report = open_deals(services).maker.make(QUERY)
    assert report.is_empty
    assert report.charts == ()
    assert tiles_of(report) == {
        "opened": 0,
        "won": 0,
        "conversion": None,
        "days_to_win": None,
        "lost": 0,
        "amount_won": 0,
    }
    assert [note.key for note in report.notes] == ["first_pipeline"]


def test_one_deal_makes_a_funnel(services: Services) -> None:
    base = open_deals(services)
    make_deal(services, amount=7)
    report = base.maker.make(QUERY)
    assert rows_of(report, "stages")[0]["entered"] == 1
    assert [chart.kind for chart in report.charts] == [ChartKind.FUNNEL]  # it has left no stage yet


def test_a_pipeline_that_is_gone_has_no_funnel(services: Services) -> None:
    base = open_deals(services)
    query = replace(QUERY, pipeline_id=10**6)
    assert base.maker.make(query).is_empty
    assert list(base.maker.listed(query, Drill(Listed.DEALS, "opened"))) == []


def test_sums_leave_other_currencies_out_and_say_so(services: Services) -> None:
    base = open_deals(services)
    make_deal(services, amount=7)
    make_deal(services, amount=1000, currency="USD")
    report = base.maker.make(QUERY)
    row = rows_of(report, "stages")[0]
    assert (row["entered"], row["amount"]) == (2, 7)
    assert [(note.key, note.values) for note in report.notes][-1] == (
        "other_currencies",
        ((1, report.notes[-1].values[0][1]),),
    )
    dollars = base.maker.make(replace(QUERY, currency="USD"))
    assert rows_of(dollars, "stages")[0]["amount"] == 1000


def test_two_managers_and_two_periods_stand_side_by_side(services: Services) -> None:
    base = random_deals(services, 6)
    query = replace(QUERY, owners=frozenset({"Анна"}), comparison=Comparison.OWNER, compare_owner="Борис")
    other = base.maker.make(query).other
    assert other is not None
    alone = base.maker.make(replace(QUERY, owners=frozenset({"Борис"})))
    assert rows_of(other, "stages") == rows_of(alone, "stages")
    autumn = replace(
        QUERY, since=date(2026, 9, 1), until=date(2026, 10, 31), comparison=Comparison.PERIOD_BEFORE
    )
    before = base.maker.make(autumn).other
    assert before is not None
    summer = replace(QUERY, since=date(2026, 7, 1), until=date(2026, 8, 31))
    assert tiles_of(before)["opened"] == sum(
        in_period(deal.created_at.astimezone().date(), summer)
        and bool(entered(deal, stages_of(base, QUERY), counts_skipped=False))
        for deal in base.wanted(QUERY)
    )


def test_what_was_lost_and_came_back_is_not_lost(services: Services) -> None:
    pipeline = services.pipelines.list()[0]
    first, second, *_ = (make_deal(services, pipeline_id=pipeline.id, amount=100) for _ in range(3))
    services.deals.lose([first, second], Loss("Дорого"))
    services.deals.reopen([first])
    services.deals.win(first)
    maker = ReportMaker(source_of(services))
    query = replace(QUERY, pipeline_id=pipeline.id)
    report = maker.make(query)
    tiles = tiles_of(report)
    assert (tiles["opened"], tiles["won"], tiles["lost"]) == (3, 1, 1)
    assert list(maker.listed(query, Drill(Listed.DEALS, StageKind.LOST))) == [second]
    lost = next(row for row in rows_of(report, "stages") if row["kind"] == "lost")
    assert lost["entered"] == 2  # the log says that both were there
