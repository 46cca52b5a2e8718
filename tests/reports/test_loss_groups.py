"""Groups of lost deals, against a look at each deal by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import pytest

from crm_desktop.domain.deal import Deal, Loss
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import Grouping, ReportName, ReportQuery
from crm_desktop.reports.loss_reasons import KIND
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.reports.deal_base import (
    DealBase,
    closed_deals,
    day_here,
    open_deals,
    random_deals,
    rows_of,
    source_of,
    tiles_of,
)
from tests.services.deals.board import make_deal, plain_pipeline

QUERY = ReportQuery(ReportName.LOSS_REASONS)


def keys_of(
    base: DealBase, deal: Deal, grouping: Grouping, query: ReportQuery
) -> Iterable[tuple[object, int]]:
    """Where a lost deal belongs, and what it is worth there."""
    stages = {stage.id: stage.name for pipeline in base.pipelines for stage in pipeline.stages}
    pipelines = {pipeline.id: pipeline.name for pipeline in base.pipelines}
    amount, products = deal.draft.amount, {row_id: name for name, row_id in base.products.items()}
    assert deal.loss is not None
    assert deal.closed_at is not None
    if grouping in {Grouping.PRODUCT, Grouping.PRODUCT_GROUP}:
        found: defaultdict[object, int] = defaultdict(int)
        for line in deal.draft.lines:
            if base.is_wanted(line, query):
                name = (
                    products.get(line.product_id or 0)
                    if grouping is Grouping.PRODUCT
                    else base.group_of(line)
                )
                found[name or None] += line.total
        return found.items()
    before = deal.moves[-1].from_stage
    return [
        (
            {
                Grouping.REASON: deal.loss.reason,
                Grouping.STAGE: stages[before] if before else None,
                Grouping.OWNER: deal.draft.owner or None,
                Grouping.MONTH: day_here(deal.closed_at).replace(day=1),
                Grouping.COMPETITOR: deal.loss.competitor or None,
                Grouping.PIPELINE: pipelines[deal.draft.pipeline_id or 0],
            }[grouping],
            amount,
        )
    ]


@pytest.mark.parametrize("seed", [31, 32])
def test_every_number_is_what_a_look_at_each_deal_gives(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    for query in base.queries(ReportName.LOSS_REASONS):
        currency = query.currency or "RUB"
        lost = closed_deals(base, query, StageKind.LOST)
        for grouping in KIND.groupings:
            wanted: dict[object, tuple[int, int]] = {}
            for deal in lost:
                for key, amount in keys_of(base, deal, grouping, query):
                    count, so_far = wanted.get(key, (0, 0))
                    wanted[key] = (count + 1, so_far + (amount if deal.draft.currency == currency else 0))
            report = base.maker.make(replace(query, grouping=grouping))
            found = {
                row[grouping.value]: (row["lost"], row["amount"])
                for row in rows_of(report, "lost_deals")
                if row["lost"]
            }
            assert found == wanted, (query, grouping)
            tiles = tiles_of(report)
            assert tiles["lost"] == len(lost)
            amounts = [deal.draft.amount for deal in lost if deal.draft.currency == currency]
            assert tiles["amount_lost"] == sum(amounts)
        for row in rows_of(report, "lost_deals"):
            assert row["share_of_lost"] == pytest.approx(int(str(row["lost"])) / len(lost))


def test_stages_of_two_pipelines_are_told_apart(services: Services) -> None:
    for name, at in (("Розница", 0), ("Опт", 0), ("Склад", 1)):
        deal = make_deal(services, stage_id=plain_pipeline(services, name).stages[at].id)
        services.deals.lose([deal], Loss("Дорого"))
    rows = rows_of(
        ReportMaker(source_of(services)).make(replace(QUERY, grouping=Grouping.STAGE)), "lost_deals"
    )
    assert {row["stage"] for row in rows} == {"Шаг 1 · Розница", "Шаг 1 · Опт", "Шаг 2"}


def test_a_deal_about_two_goods_of_a_group_is_one_deal(services: Services) -> None:
    base = open_deals(services)
    lines = (
        Line("Чай", price=300, product_id=base.products["Чай"]),
        Line("Кофе", price=500, product_id=base.products["Кофе"]),
        Line("Чай", price=200, product_id=base.products["Чай"]),
        Line("Особое", price=7),
    )
    services.deals.lose([make_deal(services, lines=lines)], Loss("Дорого"))

    def groups(grouping: Grouping) -> dict[object, tuple[object, object]]:
        rows = rows_of(base.maker.make(replace(QUERY, grouping=grouping)), "lost_deals")
        return {row[grouping.value]: (row["lost"], row["amount"]) for row in rows}

    assert groups(Grouping.PRODUCT_GROUP) == {"Напитки": (1, 1000), None: (1, 7)}
    assert groups(Grouping.PRODUCT) == {"Чай": (1, 500), "Кофе": (1, 500), None: (1, 7)}
