"""Deals for tests, and what a column of the board holds."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.deal import DealDraft, Loss
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.pipeline import Pipeline, StageDraft, StageKind
from crm_desktop.services import Services
from tests.factories import make_client

ANYWAY = frozenset(MoveWarning)
LOSS = Loss("Дорого")


def plain_pipeline(services: Services, name: str = "Доска") -> Pipeline:
    """A pipeline whose stages ask for nothing: three open ones, won, lost."""
    open_stages = [StageDraft(f"Шаг {at}", probability=at * 20) for at in (1, 2, 3)]
    closed = [
        StageDraft("Да", StageKind.WON, probability=100),
        StageDraft("Нет", StageKind.LOST),
    ]
    return services.pipelines.get(services.pipelines.create(name, [*open_stages, *closed]))


def make_deal(services: Services, title: str = "Кофе", **values: Any) -> int:
    """Store a deal, of a new client unless one is given, and return its id."""
    client_id = values.pop("client_id", None) or make_client(services)
    return services.deals.create(DealDraft(client_id, title, **values))


def make_deals(services: Services, pipeline: Pipeline, count: int) -> list[int]:
    """Store deals of one client in the first stage of a pipeline; the last one stands on top."""
    client_id = make_client(services)
    drafts = [DealDraft(client_id, f"Сделка {at}", pipeline_id=pipeline.id) for at in range(count)]
    return services.deals.create_many(drafts)


def column(services: Services, stage_id: int) -> list[int]:
    """Return the ids of the deals in a column, from the top."""
    return [row.id for row in services.deals.column(stage_id, limit=1000)]
