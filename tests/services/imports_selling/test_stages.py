"""Names of stages become stages, and a log becomes a road."""

from __future__ import annotations

from datetime import UTC, datetime

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.exchange.selling_rows import ImportedDeal, MoveRecord
from crm_desktop.services import Services
from crm_desktop.services.imports_selling.stages import StageFinder
from tests.services.deals.board import plain_pipeline

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_where_a_deal_stands(services: Services) -> None:
    pipeline = plain_pipeline(services)
    finder = StageFinder([pipeline])
    for deal, wanted, problems in (
        (ImportedDeal(1, stage="шаг  2"), 1, []),
        (ImportedDeal(1, state=StageKind.WON), 3, []),
        (ImportedDeal(1, stage="Успешно реализовано"), 3, []),
        (ImportedDeal(1), 0, []),
        (ImportedDeal(1, stage="Да", state=StageKind.OPEN), 3, [Problem.OTHER_STATE]),
        (ImportedDeal(1, pipeline="Иная", stage="Шаг 3"), 2, [Problem.UNKNOWN_PIPELINE]),
        (ImportedDeal(1, stage="Иной"), 0, [Problem.UNKNOWN_STAGE]),
    ):
        stage, _, found = finder.place(deal)
        assert stage.id == pipeline.stages[wanted].id
        assert [each[0] for each in found] == problems


def test_a_log_is_taken_as_it_was(services: Services) -> None:
    pipeline = plain_pipeline(services)
    finder = StageFinder([pipeline])
    log = (
        MoveRecord("Шаг 1", NOW, "Анна", 5),
        MoveRecord("Нет такого", NOW),
        MoveRecord("Да", NOW.replace(hour=11)),
    )
    steps, missing = finder.road(ImportedDeal(1, log=log), pipeline.stages[3], None, NOW)
    assert [(step.stage_id, step.by, step.amount) for step in steps] == [
        (pipeline.stages[0].id, "Анна", 5), (pipeline.stages[3].id, "", None),
    ]  # fmt: skip
    assert missing == ["Нет такого"]


def test_a_deal_without_a_log_began_before_it_ended(services: Services) -> None:
    pipeline = plain_pipeline(services)
    finder = StageFinder([pipeline])
    deal = ImportedDeal(1, created=NOW, closed=NOW.replace(hour=8))
    steps, _ = finder.road(deal, pipeline.stages[4], None, NOW)
    assert [step.stage_id for step in steps] == [pipeline.stages[0].id, pipeline.stages[4].id]
    assert steps[0].at <= steps[1].at
