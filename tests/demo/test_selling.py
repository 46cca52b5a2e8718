"""The selling of the example in a base: everything agrees with everything."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.demo import fill
from crm_desktop.demo.selling import Queue, deals_of
from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.road import road_stages
from crm_desktop.services import Services
from crm_desktop.services.store import moment

TABLES = (
    "pipeline", "stage", "lost_reason", "deal", "deal_move", "deal_member", "deal_tag", "product_group", "product",
    "sale", "doc_line", "payment", "inquiry", "plan",
)  # fmt: skip
CLIENTS = 120


def _rows(services: Services, sql: str) -> list[tuple[Any, ...]]:
    return services.store.engine.rows(sql)


def _counts(services: Services) -> dict[str, int]:
    return {table: _rows(services, f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_of_selling_is_there_and_one_undo_takes_it_away(services: Services, language: str) -> None:
    before = _counts(services)
    fill(services, CLIENTS, language=language)
    after = _counts(services)
    assert after["deal"] == deals_of(CLIENTS)
    unchanged = {"lost_reason"} if language == "ru" else set[str]()
    assert [table for table in TABLES if after[table] <= before[table]] == sorted(unchanged)
    assert services.maintenance.check().problems == ()
    services.history.undo_last()
    assert _counts(services) == before
    services.history.redo_last()
    assert _counts(services) == after
    assert services.maintenance.check().problems == ()


def test_the_road_of_each_deal_is_whole_and_agrees_with_what_the_deal_says(services: Services) -> None:
    fill(services, CLIENTS, language="ru")
    stages = {stage.id: stage for pipeline in services.pipelines.list() for stage in pipeline.stages}
    now = services.store.clock()
    states = set()
    for deal_id, state, passed, came_from, stage_id, entered, active, closed, created, amount, party in _rows(
        services,
        "SELECT id, state, passed, came_from_id, stage_id, stage_entered_at, last_activity_at, closed_at,"
        " created_at, amount, party_id FROM deal",
    ):
        moves = _rows(
            services,
            "SELECT from_stage_id, to_stage_id, at, seconds, amount, party_id FROM deal_move"
            f" WHERE deal_id = {deal_id} ORDER BY id",
        )
        assert moves[0][0] is None
        assert moves[0][2:4] == (created, 0)
        for before, after in pairwise(moves):
            assert after[0] == before[1]
            assert after[3] == (moment(after[2]) - moment(before[2])).total_seconds() > 0
        assert {move[4:] for move in moves} == {(amount, party)}
        last = stages[moves[-1][1]]
        assert (last.id, moves[-1][2], last.kind.value) == (stage_id, entered, state)
        assert closed == ("" if last.kind is StageKind.OPEN else entered)
        assert entered <= active
        assert moment(active) <= now
        road = [stages[move[1]] for move in moves]
        assert road_stages(passed) == {stage.id for stage in road}
        assert came_from == (road[-2].id if len(road) > 1 else None)
        assert len({stage.pipeline_id for stage in road}) == 1
        states.add(state)
    assert states == {"open", "won", "lost"}


def test_sums_repeat_lines_and_payments(services: Services) -> None:
    fill(services, CLIENTS, language="ru")
    assert _rows(services, "SELECT count(*) FROM sale")[0][0] > CLIENTS
    for table, column, source in (("sale", "total", "doc_line.total"), ("sale", "paid", "payment.amount")):
        other, value = source.split(".")
        wrong = _rows(
            services,
            f"SELECT id FROM {table} WHERE {column} <>"
            f" (SELECT COALESCE(SUM({value}), 0) FROM {other} WHERE {other}.sale_id = {table}.id)",
        )
        assert wrong == [], column
    assert (
        _rows(
            services,
            "SELECT deal.id FROM deal JOIN doc_line ON doc_line.deal_id = deal.id GROUP BY deal.id, deal.amount"
            " HAVING deal.amount <> SUM(doc_line.total)",
        )
        == []
    )
    won = _rows(
        services,
        "SELECT deal.state, sale.party_id = deal.party_id, sale.total = deal.amount FROM sale"
        " JOIN deal ON deal.id = sale.deal_id",
    )
    assert won
    assert {(state, bool(same), bool(worth)) for state, same, worth in won} == {("won", True, True)}


def test_numbers_grow_with_the_days(services: Services) -> None:
    fill(services, CLIENTS, language="ru")
    for table, column in (("deal", "created_at"), ("sale", "ordered_on"), ("inquiry", "received_at")):
        days = [row[0][:10] for row in _rows(services, f"SELECT {column} FROM {table} ORDER BY number")]
        assert days == sorted(days), table
        assert len(days) > 50


def test_requests_that_were_converted_name_their_client_and_deal(services: Services) -> None:
    fill(services, CLIENTS, language="ru")
    linked = _rows(
        services,
        "SELECT inquiry.state, inquiry.party_id = deal.party_id, inquiry.received_at <= deal.created_at"
        " FROM inquiry JOIN deal ON deal.id = inquiry.deal_id",
    )
    assert linked
    assert {(state, bool(same), bool(before)) for state, same, before in linked} == {
        ("converted", True, True)
    }
    assert _rows(services, "SELECT 1 FROM inquiry WHERE state = 'converted' AND deal_id IS NULL") == []
    assert _rows(services, "SELECT count(*) FROM inquiry WHERE state = 'new' AND answered_at = ''")[0][0] >= 5


def test_the_export_tells_the_same(sqlite_services: Services, tmp_path: Path) -> None:
    services = sqlite_services
    fill(services, CLIENTS, language="ru")
    target = tmp_path / "deals.json"
    services.selling_exports.deals(target)
    records = json.loads(target.read_text(encoding="utf-8"))
    assert len(records) == deals_of(CLIENTS) == len(services.deals.list_ids(DealFilter()))
    for record in records:
        log = record["stage_log"]
        assert log[0]["from"] is None
        assert [move["from"] for move in log[1:]] == [move["to"] for move in log[:-1]]
        assert [move["at"] for move in log] == sorted(move["at"] for move in log)
        assert record["stage"] == log[-1]["to"]
        assert bool(record["closed"]) is (record["state"] != "open")
        assert bool(record["lost_reason"]) is (record["state"] == "lost")


def test_the_same_seed_sells_the_same(services: Services) -> None:
    def told() -> list[tuple[Any, ...]]:
        deals = "SELECT title, amount, state, created_at, closed_at, action_text, competitor FROM deal ORDER BY id"
        sales = "SELECT ordered_on, total, paid, state FROM sale ORDER BY id"
        asked = "SELECT body, name, phone, state, received_at, answered_at FROM inquiry ORDER BY id"
        plans = "SELECT month, metric, target FROM plan ORDER BY id"
        return [row for sql in (deals, sales, asked, plans) for row in _rows(services, sql)]

    fill(services, 30, seed=5, language="ru")
    first = told()
    services.history.undo_last()
    fill(services, 30, seed=5, language="ru")
    assert told() == first
    services.history.undo_last()
    fill(services, 30, seed=6, language="ru")
    assert told() != first


def test_a_board_that_shows_something(sqlite_services: Services) -> None:
    fill(sqlite_services, 300, language="ru")
    first = sqlite_services.pipelines.list()[0]
    shown = sqlite_services.deals.list_ids(
        DealFilter(pipeline_id=first.id, states=frozenset({StageKind.OPEN}))
    )
    assert 25 <= len(shown) <= 70
    columns = {deal.stage_id for deal in sqlite_services.deals.rows(shown).values()}
    assert len(columns) == sum(stage.kind is StageKind.OPEN for stage in first.stages)


def test_a_queue_is_taken_from_the_front() -> None:
    queue = Queue([1 << 32 | 9, 3 << 32, 3 << 32 | 5, 7 << 32], 32)
    assert list(queue.take(3)) == [1 << 32 | 9]
    assert list(queue.take(3)) == []
    assert list(queue.take(7)) == [3 << 32, 3 << 32 | 5]
    assert list(queue.take(99)) == [7 << 32]
