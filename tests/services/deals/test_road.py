"""Winning, losing and opening again."""

from __future__ import annotations

import pytest

from crm_desktop.domain.deal import Loss
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.pipeline import RequiredField, StageDraft, StageKind
from crm_desktop.services import Services
from tests.services.deals.board import LOSS, make_deal, make_deals, plain_pipeline


def last_kind(services: Services) -> ActionKind:
    return services.history.get(services.history.list_ids()[0]).kind


def test_a_won_deal_is_closed_and_can_be_opened_again(services: Services) -> None:
    pipeline = plain_pipeline(services)
    deal = make_deal(services, stage_id=pipeline.stages[1].id)
    assert services.deals.win(deal).move.moved == (deal,)
    assert last_kind(services) is ActionKind.DEAL_WON
    assert services.deals.get(deal).closed_at is not None
    services.deals.reopen([deal])
    stored = services.deals.get(deal)
    assert last_kind(services) is ActionKind.DEAL_REOPENED
    assert (stored.state, stored.closed_at, stored.draft.stage_id) == (
        StageKind.OPEN,
        None,
        pipeline.stages[1].id,
    )
    assert [move.to_stage for move in stored.moves] == [
        pipeline.stages[1].id,
        pipeline.closing(StageKind.WON).id,
        pipeline.stages[1].id,
    ]


def test_deals_of_several_pipelines_are_lost_each_in_its_own(services: Services) -> None:
    one, other = plain_pipeline(services, "Первая"), plain_pipeline(services, "Вторая")
    first, second = make_deal(services, pipeline_id=one.id), make_deal(services, pipeline_id=other.id)
    services.deals.lose([first, second], Loss("Дорого", "", "Чайная"))
    for deal, pipeline in ((first, one), (second, other)):
        assert services.deals.get(deal).draft.stage_id == pipeline.closing(StageKind.LOST).id
    services.deals.reopen([first, second])
    assert services.deals.get(first).loss is None
    assert services.store.engine.rows("SELECT DISTINCT lost_reason_id, competitor FROM deal") == [(None, "")]
    services.history.undo_last()
    assert services.deals.get(first).loss == Loss("Дорого", "", "Чайная")


def test_opening_an_open_deal_does_nothing(services: Services) -> None:
    deal = make_deal(services)
    actions = len(services.history.list_ids())
    assert services.deals.reopen([deal]).moved == ()
    assert len(services.history.list_ids()) == actions


def test_a_warning_keeps_everything_as_it_was(services: Services) -> None:
    pipeline = plain_pipeline(services)
    first, second = make_deals(services, pipeline, 2)
    full = services.pipelines.add_stage(pipeline.id, StageDraft("Тесно", wip_limit=1))
    services.deals.lose([first, second], LOSS)
    result = services.deals.reopen([first, second], full)
    assert (result.moved, result.warnings) == ((), {MoveWarning.WIP_LIMIT})
    assert services.deals.get(first).state is StageKind.LOST
    assert services.deals.reopen([first, second], full, accept=frozenset(MoveWarning)).moved == (
        first,
        second,
    )


def test_what_is_not_there_is_named(services: Services) -> None:
    for call in (
        lambda: services.deals.win(9),
        lambda: services.deals.lose([9], LOSS),
        lambda: services.deals.sale_of(9),
    ):
        with pytest.raises(NotFoundError):
            call()
    with pytest.raises(NotFoundError):
        services.deals.missing([1], 999)
    stage = services.pipelines.add_stage(
        services.pipelines.list()[0].id, StageDraft("Сумма", required=frozenset({RequiredField.AMOUNT}))
    )
    assert services.deals.missing([], stage) == {}
