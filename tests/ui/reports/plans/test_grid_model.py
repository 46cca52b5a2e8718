from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.domain.plan import Plan, PlanMetric
from crm_desktop.ui.reports.plans.grid_model import PlanGridModel
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

JULY = dt.date(2026, 7, 1)


@pytest.fixture
def grid(languages: Languages) -> PlanGridModel:
    model = PlanGridModel(Formats())
    plans = [
        Plan("Anna", "2026-07", PlanMetric.SUM, 25_000_000),
        Plan("Boris", "2026-07", PlanMetric.SUM, 5_000_000),
        Plan("Anna", "2026-08", PlanMetric.COUNT, 12),
    ]
    model.show_plans(["Anna", "Boris"], JULY, plans)
    return model


def _text(model: PlanGridModel, row: int, column: int) -> str:
    return str(model.index(row, column).data()).replace("\u00a0", " ")


def test_people_stand_in_rows_and_months_in_columns(grid: PlanGridModel) -> None:
    heads = [grid.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert heads == ["Responsible", "Jul 26", "Aug 26"]
    assert _text(grid, 0, 1) == "250,000 ₽"
    assert _text(grid, 0, 2) == "—"
    assert (_text(grid, 2, 0), _text(grid, 2, 1)) == ("Team", "300,000 ₽")


def test_each_metric_has_its_own_targets(grid: PlanGridModel) -> None:
    grid.show_metric(PlanMetric.COUNT)
    assert _text(grid, 0, 2) == "12"
    assert _text(grid, 0, 1) == "—"


def test_a_sum_is_typed_as_people_write_it(grid: PlanGridModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.edited) as edited:
        assert grid.setData(grid.index(1, 2), "1 200,50")
    assert edited.args == [Plan("Boris", "2026-08", PlanMetric.SUM, 120_050)]
    with qtbot.waitSignal(grid.edited) as edited:
        grid.setData(grid.index(0, 1), "")
    assert edited.args[0].target == 0
    with qtbot.assertNotEmitted(grid.edited):
        grid.setData(grid.index(0, 1), "")


@pytest.mark.parametrize("text", ["much", "-5", "1.5"])
def test_what_is_no_number_is_refused(grid: PlanGridModel, qtbot: QtBot, text: str) -> None:
    grid.show_metric(PlanMetric.CALLS)
    with qtbot.waitSignal(grid.refused):
        assert not grid.setData(grid.index(0, 1), text)


def test_names_and_the_team_are_not_typed(grid: PlanGridModel) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    assert not grid.flags(grid.index(0, 0)) & editable
    assert not grid.flags(grid.index(2, 1)) & editable
    assert grid.flags(grid.index(0, 1)) & editable


def test_it_is_a_model(grid: PlanGridModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(grid)
