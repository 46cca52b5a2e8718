"""How long deals stood in stages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from statistics import fmean, median

import pytest

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.reports.stages import chosen_road
from crm_desktop.reports.stays import Stay, stays
from crm_desktop.services import Services
from tests.reports.deal_base import opened_in, random_deals, source_of
from tests.services.deals.board import make_deal, plain_pipeline
from tests.store_fixtures import Clock

QUERY = ReportQuery(ReportName.FUNNEL)


@pytest.mark.parametrize("seed", [51])
def test_each_time_in_a_stage_counts(services: Services, seed: int) -> None:
    base = random_deals(services, seed)
    road = chosen_road(base.source, None)
    assert road is not None
    for query in (QUERY, replace(QUERY, since=date(2026, 6, 1)), replace(QUERY, owners=frozenset({"Анна"}))):
        found = stays(base.source, query, road)
        for stage in road.stages:
            seconds = [
                move.seconds
                for deal in base.wanted(query)
                for move in deal.moves
                if move.from_stage == stage.id and opened_in(deal, query)
            ]
            if seconds:
                assert found[stage.id].median_seconds == median(seconds)
                assert found[stage.id].average_seconds == pytest.approx(fmean(seconds))
            else:
                assert stage.id not in found


def test_the_middle_of_two_lies_between_them(services: Services, clock: Clock) -> None:
    first, second, *_ = plain_pipeline(services).stages
    one, other = (make_deal(services, stage_id=first.id) for _ in range(2))
    road = chosen_road(source_of(services), first.pipeline_id)
    assert road is not None
    clock.step(100)
    services.deals.move([one], second.id)
    assert stays(source_of(services), QUERY, road) == {first.id: Stay(100, 100)}
    clock.step(300)
    services.deals.move([other], second.id)
    assert stays(source_of(services), QUERY, road) == {first.id: Stay(250, 250)}
    services.clients.archive([services.deals.get(other).draft.client_id])
    assert stays(source_of(services), QUERY, road) == {first.id: Stay(100, 100)}
