"""Reports of an opened base."""

from __future__ import annotations

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.services import Services, build_services
from crm_desktop.ui.runtime.reporting import report_maker, report_source
from tests.services.deals.board import make_client, make_deal


def test_reports_are_of_the_base_in_its_money_and_its_segments(sqlite_services: Services) -> None:
    services = sqlite_services
    services.preferences.update(currency="KZT")
    deal = make_deal(services)
    client_id = services.deals.get(deal).draft.client_id
    inside = services.segments.create_frozen("Внутри", [client_id])
    nobody = services.segments.create_frozen("Никто", [make_client(services)])
    maker = report_maker(services)
    assert maker.make(ReportQuery(ReportName.FUNNEL)).currency == "KZT"

    def opened(segment_id: int | None) -> object:
        report = maker.make(ReportQuery(ReportName.OPEN_DEALS, segment_id=segment_id))
        return next(tile.value for tile in report.tiles)

    assert [opened(None), opened(inside), opened(nobody)] == [1, 1, 0]


def test_what_one_screen_has_counted_another_need_not(sqlite_services: Services) -> None:
    assert report_source(sqlite_services).memory is report_source(sqlite_services).memory
    assert (
        report_source(build_services(sqlite_services.store)).memory
        is not report_source(sqlite_services).memory
    )
