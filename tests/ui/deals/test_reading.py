"""What a board shows, as it is read."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.ui.deals import reading
from crm_desktop.ui.deals.board.spec import Spot
from crm_desktop.ui.deals.filter_line import Attention, Lanes
from crm_desktop.ui.deals.reading import BoardReader, client_of, owner_of, stage_columns
from tests.ui.deals.desk import Desk, on_day


def test_columns_are_the_stages_in_their_order(desk: Desk) -> None:
    columns = stage_columns(desk.pipeline)
    assert [column.key for column in columns] == [str(stage.id) for stage in desk.pipeline.stages]
    assert [column.takes_new for column in columns] == [
        stage.kind is StageKind.OPEN for stage in desk.pipeline.stages
    ]


def test_closed_deals_leave_the_board_after_a_month(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.services.deals.win(chair)
    reader = BoardReader(desk.services, desk.pipeline, DealFilter(pipeline_id=desk.pipeline.id))
    won = desk.closing(StageKind.WON).id
    assert len(reader.cell("", won, None, 50)) == 1
    assert reader.totals(DealFilter())[str(won)].count == 1
    before = desk.services.store.clock
    desk.services.store.clock = lambda: before() + dt.timedelta(days=40)
    assert reader.cell("", won, None, 50) == []
    assert reader.totals(DealFilter())[str(won)].count == 0


def test_what_needs_looking_after_is_counted(desk: Desk) -> None:
    desk.add("А", next_action=on_day(-1))
    desk.add("Б", next_action=None)
    counts = BoardReader(desk.services, desk.pipeline, DealFilter()).counts()
    assert counts == {Attention.OVERDUE: 1, Attention.NO_ACTION: 1, Attention.IDLE: 0}


def test_lanes_by_client_begin_with_the_largest_sum(desk: Desk) -> None:
    desk.add("А")
    desk.add("Б", client=desk.pavel)
    desk.add("В", client=desk.pavel)
    data = BoardReader(desk.services, desk.pipeline, DealFilter()).read(Lanes.CLIENT, {}, [])
    assert [client_of(lane.key) for lane in data.lanes] == [desk.pavel, desk.anna]
    assert (data.lanes[0].count, data.lanes[0].amount) == (2, 20_000)


def test_lanes_for_which_there_is_no_room_are_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_LANES", 1)
    desk.add("А")
    reader = BoardReader(desk.services, desk.pipeline, DealFilter())
    assert reader.read(Lanes.CLIENT, {}, []).hidden_lanes == 0
    desk.add("Б", client=desk.pavel)
    desk.add("В", client=desk.pavel)
    data = reader.read(Lanes.CLIENT, {}, [])
    assert ([client_of(lane.key) for lane in data.lanes], data.hidden_lanes) == ([desk.pavel], 1)
    desk.show()
    desk.page.line.choose_lanes(Lanes.CLIENT)
    desk.settle()
    assert desk.page.stages.others.text().startswith("1 more client")
    desk.page.line.choose_lanes(Lanes.NONE)
    desk.settle()
    assert desk.page.stages.others.isHidden()


def test_lanes_are_told_by_their_keys() -> None:
    assert owner_of("owner:Ольга") == "Ольга"
    assert owner_of("client:1") is None
    assert client_of("client:7") == 7
    assert client_of("") is None


def test_lanes_by_class_and_no_move_between_them(desk: Desk) -> None:
    today = desk.services.today()
    desk.services.sales.create(SaleDraft(desk.anna, (Line("Чай", price=100_00),), today))
    chair = desk.add("А")
    desk.add("Б", client=desk.pavel)
    reader = BoardReader(desk.services, desk.pipeline, DealFilter())
    lanes = reader.read(Lanes.CLASS, {}, []).lanes
    assert [(lane.key, lane.count, lane.amount) for lane in lanes] == [
        ("class:a", 1, 10_000),
        ("class:", 1, 10_000),
    ]
    stage = desk.pipeline.stages[0]
    assert [row.id for row in reader.cell("class:a", stage.id, None, 50)] == [chair]
    assert reader.cell("class:b", stage.id, None, 50) == []
    desk.show()
    desk.page.line.choose_lanes(Lanes.CLASS)
    desk.settle()
    stages = desk.page.stages
    assert stages._move([chair], Spot("class:", str(desk.pipeline.stages[1].id), 0)) is None
    assert stages.warning.isVisible()
    assert stages._move([chair], Spot("class:a", str(desk.pipeline.stages[1].id), 0)) is not None
