"""The forecast against looking at each deal and at each line of its log."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from crm_desktop.domain.deal import Deal
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import ChartKind, ReportName, ReportQuery
from crm_desktop.services import Services
from tests.reports.deal_base import TODAY, DealBase, day_here, open_deals, random_deals, rows_of, tiles_of

QUERY = ReportQuery(ReportName.FORECAST)
MONTHS = [date(2026, 11, 1), date(2026, 12, 1), *(date(2027, month, 1) for month in (1, 2, 3, 4))]


def forecast_base(services: Services, seed: int, count: int = 120) -> DealBase:
    """Deals that are to close at any time."""
    base, chance = random_deals(services, seed, count), Random(seed)
    for deal in base.deals:
        day = TODAY + timedelta(days=chance.randint(-40, 260))
        services.store.engine.execute(
            "UPDATE deal SET expected_close = ? WHERE id = ?",
            (chance.choice(("", TODAY.isoformat(), *[day.isoformat()] * 4)), deal.id),
        )
    base.deals = services.deals.get_many([deal.id for deal in base.deals])
    return base


def bucket(deal: Deal) -> object:
    day = deal.draft.expected_close
    if day is None:
        return "no_date"
    if day < TODAY:
        return "overdue"
    return day.replace(day=1) if day.replace(day=1) in MONTHS else "later"


def chances(base: DealBase) -> dict[int, tuple[int, int, float]]:
    """Won, ended and probability by stage, from the log of each deal."""
    found = {}
    for stage in (stage for pipeline in base.pipelines for stage in pipeline.stages):
        ended = [
            deal
            for deal in base.deals
            if deal.closed_at is not None
            and day_here(deal.closed_at) >= date(2025, 11, 21)
            and deal.draft.client_id not in base.gone
            and any(move.to_stage == stage.id for move in deal.moves)
        ]
        won = sum(deal.state is StageKind.WON for deal in ended)
        found[stage.id] = (won, len(ended), stage.probability / 100)
    return found


def likely(deals: Iterable[Deal], past: dict[int, tuple[int, int, float]]) -> tuple[float, float]:
    """What deals will bring and its variance, deal by deal and pair by pair."""
    by_stage = defaultdict(list)
    for deal in deals:
        by_stage[deal.draft.stage_id].append(deal.draft.amount)
    mean = variance = 0.0
    for stage, amounts in by_stage.items():
        won, ended, probability = past[stage]  # type: ignore[index]
        share = (won + 2 * probability) / (ended + 2)
        unsure = share * (1 - share) / (ended + 3)
        mean += share * sum(amounts)
        for at, one in enumerate(amounts):
            for other_at, other in enumerate(amounts):
                variance += one * other * (share * (1 - share) if at == other_at else unsure)
    return mean, variance


def wanted(base: DealBase, query: ReportQuery) -> list[Deal]:
    return [
        deal
        for deal in base.wanted(query)
        if deal.draft.currency == (query.currency or "RUB")
        and query.pipeline_id in {None, deal.draft.pipeline_id}
    ]


def test_every_month_under_every_filter(services: Services) -> None:
    base = forecast_base(services, seed=81)
    probability = {stage.id: stage.probability for pipeline in base.pipelines for stage in pipeline.stages}
    past = chances(base)
    for query in base.queries(ReportName.FORECAST):
        deals = wanted(base, query)
        still_open = [deal for deal in deals if deal.state is StageKind.OPEN]
        won = [
            deal
            for deal in deals
            if deal.state is StageKind.WON and deal.closed_at and day_here(deal.closed_at) >= MONTHS[0]
        ]
        report = base.maker.make(query)
        tiles = tiles_of(report)
        assert tiles["open"] == sum(deal.draft.amount for deal in still_open)
        assert tiles["won_this_month"] == sum(deal.draft.amount for deal in won)
        if not still_open and not won:
            assert report.is_empty
            continue
        rows = rows_of(report, "forecast")
        assert [row["month"] for row in rows] == ["overdue", *MONTHS, "later", "no_date"]
        for row, drawn in zip(rows, report.table("forecast").rows, strict=True):
            mine = [deal for deal in still_open if bucket(deal) == row["month"]]
            assert (row["deals"], row["open"]) == (len(mine), sum(deal.draft.amount for deal in mine)), row
            weighted = sum(
                deal.draft.amount
                * (
                    probability[deal.draft.stage_id]
                    if deal.draft.probability is None
                    else deal.draft.probability
                )  # type: ignore[index]
                for deal in mine
            )
            assert row["weighted"] == round(weighted / 100)
            check_range(row, mine, past)
            assert drawn.drill
            assert set(base.maker.listed(query, drawn.drill)) == {deal.id for deal in mine}
        total = report.table("forecast").total
        assert total is not None
        named = dict(zip([column.key for column in report.table("forecast").columns], total, strict=True))
        assert named["deals"] == len(still_open)
        check_range(named, still_open, past)
        assert tiles["likely"] == named["likely"]


def check_range(row: dict[str, object], deals: list[Deal], past: dict[int, tuple[int, int, float]]) -> None:
    mean, variance = likely(deals, past)
    reach = 1.2815515655446004 * math.sqrt(variance)
    everything = sum(deal.draft.amount for deal in deals)
    for key, value in (
        ("likely", mean),
        ("low", max(0, mean - reach)),
        ("high", min(everything, mean + reach)),
    ):
        assert abs(float(str(row[key])) - value) <= 1, (key, row, value)


def test_the_past_of_stages(services: Services) -> None:
    base = forecast_base(services, seed=82)
    past = chances(base)
    assert any(ended for _, ended, _ in past.values())
    for query in (QUERY, replace(QUERY, pipeline_id=base.pipelines[0].id)):
        report = base.maker.make(query)
        stages = [
            stage
            for pipeline in base.pipelines
            for stage in pipeline.stages
            if stage.kind is StageKind.OPEN and query.pipeline_id in {None, pipeline.id}
        ]
        rows = rows_of(report, "stage_history")
        assert [row["stage"] for row in rows] == [stage.name for stage in stages]
        for stage, row, drawn in zip(stages, rows, report.table("stage_history").rows, strict=True):
            won, ended, probability = past[stage.id]
            assert (row["won"], row["closed"], row["probability"]) == (won, ended, probability)
            here = [
                deal
                for deal in wanted(base, query)
                if deal.state is StageKind.OPEN and deal.draft.stage_id == stage.id
            ]
            assert row["open"] == sum(deal.draft.amount for deal in here)
            assert drawn.drill
            assert set(base.maker.listed(query, drawn.drill)) == {deal.id for deal in here}


def test_this_month_has_what_it_has_won(services: Services) -> None:
    base = forecast_base(services, seed=83, count=400)
    report = base.maker.make(QUERY)
    lines, bars = report.charts
    assert (lines.kind, bars.kind) == (ChartKind.LINES, ChartKind.STACKED)
    assert list(lines.categories) == list(bars.categories) == MONTHS
    tiles = tiles_of(report)
    won = tiles["won_this_month"]
    assert isinstance(won, int)
    assert won > 0
    rows = rows_of(report, "forecast")[1:7]
    for at, row in enumerate(rows):
        more = won if at == 0 else 0
        for key, values in (
            ("likely", lines.series[0].values),
            ("low", lines.series[0].low),
            ("high", lines.series[0].high),
            ("weighted", lines.series[1].values),
        ):
            assert values[at] == row[key] + more  # type: ignore[operator]
        assert (bars.series[0].values[at], bars.series[1].values[at]) == (more, row["open"])
        assert row["won"] == (won if at == 0 else None)
    assert tiles["forecast_this_month"] == lines.series[0].values[0]
    drill = report.tiles[0].drill
    assert drill
    listed = list(base.maker.listed(QUERY, drill))
    assert sum(deal.draft.amount for deal in base.deals if deal.id in listed) == won


def test_other_currencies_nothing_and_one_deal(services: Services) -> None:
    base = forecast_base(services, seed=84)
    others = sum(
        deal.state is StageKind.OPEN
        and deal.draft.currency == "USD"
        and deal.draft.client_id not in base.gone
        for deal in base.deals
    )
    notes = {note.key: note.values for note in base.maker.make(QUERY).notes}
    assert notes["other_currencies"][0][0] == others > 0
    assert "forecast_formula" in notes
    empty = base.maker.make(replace(QUERY, owners=frozenset({"Никто"})))
    assert empty.is_empty
    assert set(tiles_of(empty).values()) == {0}


def test_a_base_without_deals(services: Services) -> None:
    base = open_deals(services)
    report = base.maker.make(QUERY)
    assert report.is_empty
    assert report.charts == ()
