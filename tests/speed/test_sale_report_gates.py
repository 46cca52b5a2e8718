"""What keeps the reports about sales and clients fast: few statements, and none that reads a table for each row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_desktop.domain.report import AbcLimits, Grouping, ReportName, ReportQuery, RfmLimits
from crm_desktop.reports.client_scores import client_scores
from crm_desktop.reports.registry import report_kind
from crm_desktop.reports.rfm import going_quiet
from crm_desktop.services import Services
from tests.reports.shop import random_shop
from tests.speed.test_gates import statements

# What is asked of the preferences and of the number of the last write is not counted.
_SMALL = ("FROM setting", "FROM change_set")
MOST = {
    ReportName.SALES: 5,
    ReportName.ABC: 4,
    ReportName.RFM: 4,
    ReportName.PLAN: 8,
    ReportName.FORECAST: 4,
    ReportName.INQUIRIES: 2,
}


def reading(found: list[tuple[str, object]]) -> list[str]:
    return [sql for sql, _ in found if not any(small in sql for small in _SMALL)]


@pytest.mark.parametrize("name", MOST)
def test_a_report_takes_few_statements_however_much_there_is(
    sqlite_services: Services, name: ReportName
) -> None:
    shop = random_shop(sqlite_services, 111, sales=200, clients=40)
    for grouping in report_kind(name).groupings or (None,):
        with statements(sqlite_services) as found:
            shop.maker.make(ReportQuery(name, grouping=grouping))
        # A segment is asked for its members, and there are three of them.
        extra = 9 if grouping is Grouping.SEGMENT else 0
        assert len(reading(found)) <= MOST[name] + extra, (grouping, reading(found))


@pytest.mark.parametrize(
    ("name", "moved"),
    [(ReportName.ABC, {"abc": AbcLimits(0.5, 0.7)}), (ReportName.RFM, {"rfm": RfmLimits((9, 20, 90, 200))})],
)
def test_a_moved_limit_reads_only_names(
    sqlite_services: Services, name: ReportName, moved: dict[str, object]
) -> None:
    shop = random_shop(sqlite_services, 112, sales=150, clients=40, silent=True)
    query = ReportQuery(name)
    shop.maker.make(query)
    with statements(sqlite_services) as found:
        shop.maker.make(replace(query, **moved))  # type: ignore[arg-type]
    for sql in reading(found):
        assert sql.startswith(("SELECT id, display_name FROM party WHERE id IN", "SELECT EXISTS")), sql


def test_what_is_known_of_all_is_not_counted_for_one(sqlite_services: Services) -> None:
    shop = random_shop(sqlite_services, 113)
    for client in list(shop.names)[:3]:
        client_scores(shop.source, client)
    with statements(sqlite_services) as found:
        for client in shop.names:
            client_scores(shop.source, client)
        going_quiet(shop.source)
    assert [sql for sql in reading(found) if "FROM sale" in sql] == []
