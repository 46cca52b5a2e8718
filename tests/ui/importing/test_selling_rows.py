"""The rows of a plan as a table."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester

from crm_desktop.domain.selling_import import ImportSubject, SellingAction
from crm_desktop.services import Services
from crm_desktop.services.imports_selling import SellingPlan
from crm_desktop.ui.importing.plan_index import Kind
from crm_desktop.ui.importing.selling_rows import SellingModel, selling_action_chip
from crm_desktop.ui.runtime.formats import Formats
from tests.exchange.workbooks import xlsx


@pytest.fixture
def plan(sqlite_services: Services, tmp_path: Path) -> SellingPlan:
    rows = [
        ("Сделка", "Клиент", "Сумма"),
        ("Шкаф", "Белов Пётр", 5),
        ("Стол", "", 7),
        ("Стул", "Белов", "много"),
    ]
    imports = sqlite_services.selling_imports
    return imports.plan(imports.open(xlsx(tmp_path / "a.xlsx", rows), ImportSubject.DEALS))


def test_rows_by_kind(plan: SellingPlan, qtmodeltester: ModelTester) -> None:
    model = SellingModel(Formats())
    model.show_plan(plan)
    qtmodeltester.check(model)
    assert [model.count(kind) for kind in (Kind.ALL, Kind.CREATED, Kind.REJECTED, Kind.PROBLEMS)] == [
        3,
        2,
        1,
        1,
    ]
    model.show_kind(Kind.REJECTED)
    assert model.index(0, model.column_index("name")).data() == "Стол"
    model.show_plan(None)
    assert model.rowCount() == 0
    assert model.kind is Kind.ALL


def test_each_action_has_a_chip() -> None:
    assert len({selling_action_chip(action).text for action in SellingAction}) == len(SellingAction)
