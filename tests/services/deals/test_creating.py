"""New deals: where they begin, and what they must say."""

from __future__ import annotations

import pytest

from crm_desktop.domain.deal import DealDraft, DealMember, MemberRole
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.pipeline import RequiredField, StageDraft, StageKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import column, make_deal, plain_pipeline


def test_a_deal_begins_in_the_first_open_stage_with_its_task(services: Services) -> None:
    deal = services.deals.get(make_deal(services))
    first = services.pipelines.list()[0].first_open()
    assert deal.draft.stage_id == first.id
    assert deal.draft.currency == "RUB"
    assert deal.draft.next_action is not None
    assert deal.draft.next_action.text == first.task_on_entry


def test_many_deals_are_one_action(services: Services) -> None:
    pipeline, client = plain_pipeline(services), make_client(services)
    ids = services.deals.create_many([DealDraft(client, str(at), pipeline_id=pipeline.id) for at in range(3)])
    assert [services.deals.get(deal).number for deal in ids] == [1, 2, 3]
    assert column(services, pipeline.stages[0].id) == ids[::-1]
    services.history.undo_last()
    assert column(services, pipeline.stages[0].id) == []
    assert services.deals.create_many([]) == []


def test_a_stage_asks_new_deals_too(services: Services) -> None:
    stage = services.pipelines.add_stage(
        plain_pipeline(services).id, StageDraft("Сумма", required=frozenset({RequiredField.AMOUNT}))
    )
    with pytest.raises(ValidationError) as caught:
        make_deal(services, stage_id=stage)
    assert caught.value.problems == {"amount": Problem.REQUIRED}
    assert column(services, stage) == []
    assert make_deal(services, stage_id=stage, amount=1)


def test_a_deal_may_come_in_closed(services: Services) -> None:
    won = plain_pipeline(services).closing(StageKind.WON)
    deal = services.deals.get(make_deal(services, stage_id=won.id))
    assert (deal.state, deal.closed_at, deal.draft.next_action) == (StageKind.WON, deal.created_at, None)


@pytest.mark.parametrize(
    "values",
    [
        {"client_id": 999},
        {"company_id": 999},
        {"members": (DealMember(999, MemberRole.USES),)},
        {"stage_id": 999},
        {"pipeline_id": 999},
    ],
    ids=str,
)
def test_what_is_not_there_is_refused(services: Services, values: dict[str, object]) -> None:
    with pytest.raises(NotFoundError):
        make_deal(services, **values)
    assert len(services.deals.list_ids()) == 0
