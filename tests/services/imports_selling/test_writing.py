"""Writing a plan: known deals change with what belongs to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal, plain_pipeline
from tests.services.imports_selling.files import bring, plan_of, workbook

HEAD = ["№", "Сделка", "Клиент", "Этап", "Причина отказа", "Теги", "Товары"]


def _known(services: Services) -> int:
    pipeline = plain_pipeline(services)
    return make_deal(services, "Шкаф", client_id=make_client(services, "Белов Пётр"), pipeline_id=pipeline.id)


def test_a_known_deal_gets_tags_lines_and_its_end(services: Services, tmp_path: Path) -> None:
    deal_id = _known(services)
    row = [1, "Шкаф", "Белов Пётр", "Нет", "Дорого", "опт", "Шкаф × 2 × 10"]
    summary = bring(services, workbook(tmp_path / "a.xlsx", HEAD, row), ImportSubject.DEALS)
    deal = services.deals.get(deal_id)
    assert (deal.state, deal.draft.tags, deal.draft.amount) == ("lost", ("опт",), 2000)
    assert deal.loss is not None
    assert deal.loss.reason == "Дорого"
    assert summary.action_id is not None
    services.history.undo(summary.action_id)
    assert services.deals.get(deal_id).draft.lines == ()


def test_a_deal_that_was_removed_meanwhile(services: Services, tmp_path: Path) -> None:
    deal_id = _known(services)
    path = workbook(tmp_path / "a.xlsx", HEAD, [1, "Шкаф", "Белов Пётр", "", "", "опт", ""])
    plan = plan_of(services, path, ImportSubject.DEALS)
    services.deals.remove([deal_id])
    with pytest.raises(StaleError):
        services.selling_imports.execute(plan)
