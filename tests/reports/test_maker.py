"""The one way in: a report by its name, with what it is set against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.progress import NoProgress
from crm_desktop.domain.report import Comparison, Drill, Listed, ReportName, ReportQuery
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services
from tests.reports.deal_base import source_of, tiles_of
from tests.services.deals.board import make_deal

QUERY = ReportQuery(ReportName.FUNNEL)


class Stopped(NoProgress):
    """Somebody pressed cancel."""

    def raise_if_cancelled(self) -> None:
        raise Cancelled


@pytest.mark.parametrize("name", ReportName)
def test_every_report_answers_about_an_empty_base(sqlite_services: Services, name: ReportName) -> None:
    report = ReportMaker(source_of(sqlite_services)).make(ReportQuery(name))
    assert report.query.name is name
    assert report.currency == sqlite_services.preferences.get().currency


def test_two_periods_are_two_reports(sqlite_services: Services) -> None:
    make_deal(sqlite_services)
    november = replace(
        QUERY, since=date(2026, 11, 1), until=date(2026, 11, 30), comparison=Comparison.PERIOD_BEFORE
    )
    report = ReportMaker(source_of(sqlite_services)).make(november)
    assert report.other is not None
    assert (report.other.query.since, report.other.query.until) == (date(2026, 10, 1), date(2026, 10, 31))
    assert (tiles_of(report)["opened"], tiles_of(report.other)["opened"]) == (1, 0)
    assert report.other.other is None


def test_what_is_of_today_is_set_against_nothing(sqlite_services: Services) -> None:
    query = ReportQuery(
        ReportName.OPEN_DEALS,
        since=date(2026, 11, 1),
        until=date(2026, 11, 30),
        comparison=Comparison.PERIOD_BEFORE,
    )
    assert ReportMaker(source_of(sqlite_services)).make(query).other is None


def test_a_long_report_can_be_stopped(sqlite_services: Services) -> None:
    with pytest.raises(Cancelled):
        ReportMaker(source_of(sqlite_services)).make(QUERY, Stopped())


def test_the_members_of_a_segment_are_asked_for_once(sqlite_services: Services) -> None:
    asked: list[int] = []
    source = source_of(sqlite_services)

    def members(segment_id: int) -> Iterable[int]:
        asked.append(segment_id)
        return source.members(segment_id)

    maker = ReportMaker(replace(source, members=members))
    segment = sqlite_services.segments.create_frozen("Свои", [])
    maker.make(ReportQuery(ReportName.LOSS_REASONS, segment_id=segment))
    assert asked == [segment]
    maker.make(ReportQuery(ReportName.LOSS_REASONS, segment_id=segment))
    assert asked == [segment, segment]  # they may be others by now
    maker.listed(replace(QUERY, segment_id=segment), Drill(Listed.DEALS, "opened"))
    assert len(asked) == 3
