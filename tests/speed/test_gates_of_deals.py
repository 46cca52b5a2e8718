"""What keeps the board fast, told by plans and statements: a busy machine cannot make these fail."""

from __future__ import annotations

from datetime import timedelta

import pytest

from crm_desktop.domain.deal import DealDraft, DealFilter, NextAction, NextActionKind
from crm_desktop.domain.deal_list import DealOrder, DealSort
from crm_desktop.domain.pipeline import Pipeline, StageKind
from crm_desktop.services import Services
from crm_desktop.ui.deals.board.column_model import PAGE
from crm_desktop.ui.deals.filter_line import Lanes
from crm_desktop.ui.deals.reading import BoardReader
from tests.factories import make_clients
from tests.services.deals.board import plain_pipeline
from tests.speed.test_gates import plan, statements

LARGE = ("party", "deal", "deal_move", "deal_tag", "doc_line", "change_item")


@pytest.fixture
def busy(sqlite_services: Services) -> Services:
    """A base in whose first stage stand more deals than two pages hold."""
    services = sqlite_services
    pipeline = plain_pipeline(services)
    clients = make_clients(services, 40)
    today = services.today()
    services.deals.create_many(
        [
            DealDraft(
                clients[at % 40],
                f"Сделка {at}",
                amount=at * 100,
                stage_id=pipeline.stages[at % 9 // 7].id,
                tags=("опт",) if at % 5 == 0 else (),
                next_action=NextAction(NextActionKind.CALL, today + timedelta(at % 9)) if at % 3 else None,
            )
            for at in range(200)
        ]
    )
    return services


def board(services: Services) -> Pipeline:
    return services.pipelines.list()[-1]


def scans(services: Services, found: list[tuple[str, object]]) -> list[str]:
    """Return the large tables that are read from end to end and not through an index that holds all."""
    lines = plan(services, found).splitlines()
    return [
        line
        for line in lines
        if line.startswith("SCAN ") and line.split()[1] in LARGE and "COVERING INDEX" not in line
    ]


def test_a_board_costs_a_statement_a_stage_and_three_more(busy: Services) -> None:
    pipeline = board(busy)
    reader = BoardReader(busy, pipeline, DealFilter(pipeline_id=pipeline.id))
    with statements(busy) as found:
        data = reader.read(Lanes.NONE, {}, [])
    assert len(data.cells["", str(pipeline.stages[0].id)]) == PAGE
    assert len(found) <= len(pipeline.stages) + 3
    assert scans(busy, found) == []
    columns = [each for each in found if "ORDER BY deal.rank" in each[0]]
    open_ones = [each for each in columns if "closed_at >=" not in each[0]]
    assert (len(columns), len(open_ones)) == (5, 3)
    assert "TEMP B-TREE" not in plan(busy, open_ones)
    # Closed ones of a month, not all that were ever closed.
    of_a_month = [each for each in found if "closed_at >=" in each[0]]
    assert plan(busy, of_a_month).count("deal_closed_at_state_amount (closed_at>?)") == len(of_a_month) == 3


def test_a_board_fetches_a_page_a_column(busy: Services) -> None:
    pipeline = board(busy)
    fetched = 0
    rows = busy.store.engine.rows

    def counted(sql: str, params: object = ()) -> list[tuple[object, ...]]:
        nonlocal fetched
        found = rows(sql, params)  # type: ignore[arg-type]
        fetched += len(found)
        return found

    busy.store.engine.rows = counted  # type: ignore[method-assign, assignment]
    BoardReader(busy, pipeline, DealFilter(pipeline_id=pipeline.id)).read(Lanes.NONE, {}, [])
    assert fetched <= len(pipeline.stages) * (PAGE + 4)


def test_sums_of_a_board_are_two_statements_over_indexes(busy: Services) -> None:
    pipeline = board(busy)
    reader = BoardReader(busy, pipeline, DealFilter(pipeline_id=pipeline.id))
    with statements(busy) as found:
        totals = reader.totals(DealFilter(pipeline_id=pipeline.id))
    assert sum(total.count for total in totals.values()) == 200
    assert len(found) == 2
    assert scans(busy, found) == []


def test_lanes_by_client_are_one_question_however_many_deals(busy: Services) -> None:
    wanted = DealFilter(pipeline_id=board(busy).id)
    with statements(busy) as found:
        clients, others = busy.deals.largest_clients(wanted, 10)
    assert (len(clients), others) == (10, 30)
    assert len(found) == 2


@pytest.mark.parametrize("order", [DealOrder.CREATED, DealOrder.AMOUNT, DealOrder.NEXT_ACTION])
def test_a_list_is_one_statement_of_ids_and_two_of_rows(busy: Services, order: DealOrder) -> None:
    with statements(busy) as found:
        ids = busy.deals.list_ids(DealFilter(states=frozenset({StageKind.OPEN})), DealSort(order))
        busy.deals.rows(list(ids[:100]))
    assert len(ids) == 200
    assert len(found) == 3
    assert scans(busy, found[1:]) == []


def test_the_board_by_next_action_is_few_statements(busy: Services) -> None:
    pipeline = board(busy)
    reader = BoardReader(busy, pipeline, DealFilter(pipeline_id=pipeline.id))
    with statements(busy) as found:
        data = reader.actions({})
    filled = sum(bool(rows) for rows in data.cells.values())
    assert len(found) <= 2 + 2 * filled


def test_the_deal_that_is_opened_costs_few_statements_and_no_scan(busy: Services) -> None:
    deal_id = busy.deals.list_ids()[0]
    with statements(busy) as found:
        busy.deals.get(deal_id)
    assert len(found) <= 5
    assert scans(busy, found) == []
