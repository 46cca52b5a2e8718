"""The figures of sales and clients, without the drawing: 100,000 clients, each of whom has bought, 300,000 sales."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from benchmarks.conftest import Record
from crm_desktop.domain.report import AbcLimits, Grouping, Report, ReportName, ReportQuery, RfmLimits
from crm_desktop.reports.base import Source
from crm_desktop.reports.client_scores import client_scores
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base

CLIENTS, SALES, DAYS = 100_000, 300_000, 1_400
ALL_TIME = date(2000, 1, 1)
ABC = ReportQuery(ReportName.ABC, since=ALL_TIME)
RFM = ReportQuery(ReportName.RFM)
_STAMP = "2026-11-22T00:00:00.000000Z"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """A base of buyers, and of nothing else."""
    path = tmp_path_factory.mktemp("shop") / "shop.db"
    opened = open_base(path, language="en")
    fill(opened.store.engine, Random(1))
    yield build_services(opened.store)
    opened.store.close()


def fill(engine: Any, dice: Random) -> None:
    """Write clients, sales and their lines straight into the tables."""
    today = date(2026, 11, 22)
    buyers = [*range(1, CLIENTS + 1), *dice.choices(range(1, CLIENTS + 1), k=SALES - CLIENTS)]
    sales, lines = [], []
    for at, client in enumerate(buyers, 1):
        total = 0
        for position in range(dice.choice((1, 1, 2))):
            worth = dice.randrange(1, 500) * 100
            total += worth
            lines.append((at, client, dice.randrange(1, 501), worth, position))
        day = (today - timedelta(days=dice.randrange(DAYS))).isoformat()
        state = "cancelled" if at % 30 == 0 else "delivered"
        sales.append((at, client, at, state, day, total, total if at % 7 else 0))
    record = f"1, '{_STAMP}', '{_STAMP}'"
    stamps = "version, created_at, updated_at"
    columns = [column.name for column in engine.handle.get_columns("party") if column.name != "id"]
    given = {"kind": "'person'", "version": "1", "created_at": f"'{_STAMP}'", "updated_at": f"'{_STAMP}'"}
    given |= {"extra": "'{}'", "display_name": "?", "sort_key": "?"}
    empty = {column.name: "NULL" if column.null else "''" for column in engine.handle.get_columns("party")}
    values = ", ".join(given.get(name, empty[name]) for name in columns)
    with engine.handle.atomic():
        engine.execute_many(
            f"INSERT INTO party ({', '.join(columns)}) VALUES ({values})",
            ((f"Client {at}", f"client {at}") for at in range(CLIENTS)),
        )
        engine.execute_many(
            f"INSERT INTO product ({stamps}, id, name, sort_key, search_key, kind, unit, price, currency, sku,"
            f" barcode, is_active) VALUES ({record}, ?, ?, ?, '', 'goods', '', 0, '', '', '', 1)",
            ((at, f"Product {at}", f"product {at}") for at in range(1, 501)),
        )
        engine.execute_many(
            f"INSERT INTO sale ({stamps}, id, party_id, number, state, ordered_on, total, paid, currency,"
            f" cancel_reason) VALUES ({record}, ?, ?, ?, ?, ?, ?, ?, 'RUB', '')",
            sales,
        )
        engine.execute_many(
            f"INSERT INTO doc_line ({stamps}, sale_id, party_id, product_id, total, position, text, unit,"
            f" quantity, price, discount) VALUES ({record}, ?, ?, ?, ?, ?, '', '', 1000, 0, 0)",
            lines,
        )


def source(services: Services) -> Source:
    """Where reports read, with nothing counted yet."""
    return Source(services.store.engine, services.store.clock, lambda: "RUB", lambda _: ())


def cold(services: Services, *queries: ReportQuery) -> Callable[[], list[Report]]:
    """Return what makes reports for the first time."""

    def make() -> list[Report]:
        maker = ReportMaker(source(services))
        return [maker.make(query) for query in queries]

    return make


@pytest.mark.parametrize(("name", "queries"), [("ABC", [ABC]), ("RFM", [RFM]), ("ABC and RFM", [ABC, RFM])])
def test_clients(
    benchmark: Any, figures: Record, shop: Services, name: str, queries: list[ReportQuery]
) -> None:
    reports = benchmark.pedantic(cold(shop, *queries), rounds=5, warmup_rounds=1)
    assert all(report.tiles[0].value > 95_000 for report in reports)
    figures(f"{name} of 100,000 clients with 300,000 sales: the figures", "1 s", goal_ms=640)


@pytest.mark.parametrize("name", ["ABC", "RFM"])
def test_what_if(benchmark: Any, figures: Record, shop: Services, name: str) -> None:
    maker = ReportMaker(source(shop))
    maker.make(ABC if name == "ABC" else RFM)
    at = iter(range(10**6))

    def move() -> Report:
        """Ask with limits that nobody has asked with yet."""
        step = next(at)
        if name == "ABC":
            return maker.make(
                ReportQuery(ReportName.ABC, since=ALL_TIME, abc=AbcLimits(0.5 + step / 1000, 0.9))
            )
        return maker.make(ReportQuery(ReportName.RFM, rfm=RfmLimits((30, 90, 200, 500 + step), (1, 2, 4, 8))))

    report = benchmark.pedantic(move, rounds=9, warmup_rounds=1)
    assert report.table("moved").rows
    figures(f"{name} of 100,000 clients with a limit moved: the figures", "100 ms")


@pytest.mark.parametrize(
    "grouping", [Grouping.MONTH, Grouping.DAY, Grouping.OWNER, Grouping.CLIENT, Grouping.PRODUCT]
)
def test_sales(benchmark: Any, figures: Record, shop: Services, grouping: Grouping) -> None:
    query = ReportQuery(ReportName.SALES, grouping=grouping)
    (report,) = benchmark.pedantic(cold(shop, query), rounds=5, warmup_rounds=1)
    assert report.tiles[1].value == SALES - SALES // 30
    figures(f"300,000 sales by {grouping.value.replace('_', ' ')}: the figures", "1 s")


def test_scores_of_one_client(benchmark: Any, figures: Record, shop: Services) -> None:
    known = source(shop)
    start = time.perf_counter()
    client_scores(known, 1)
    first = time.perf_counter() - start
    scores = benchmark.pedantic(lambda: client_scores(known, 50_000), rounds=9)
    assert scores
    figures("Class and scores of one client, the others known", "50 ms", first_ms=first * 1000)
