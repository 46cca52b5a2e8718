"""A move keeps the order of the column, obeys the rules, and is noted."""

from __future__ import annotations

import pytest

from crm_desktop.domain.deal import DealMember, Loss, MemberRole, NextAction, NextActionKind
from crm_desktop.domain.deal_list import MoveResult, MoveWarning
from crm_desktop.domain.errors import NotFoundError, Problem, TransitionError, ValidationError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import TRANSITIONS, RequiredField, Stage, StageDraft, StageKind
from crm_desktop.domain.road import road_text
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import ANYWAY, LOSS, column, make_deal, make_deals, plain_pipeline
from tests.store_fixtures import Clock


def stage_of(services: Services, **values: object) -> Stage:
    """A pipeline with one stage more, that asks for something."""
    pipeline = plain_pipeline(services, "Строгая")
    draft = StageDraft("Особый", **values)  # type: ignore[arg-type]
    return services.pipelines.get_stage(services.pipelines.add_stage(pipeline.id, draft))


def test_new_deals_and_moved_ones_stand_on_top(services: Services) -> None:
    pipeline = plain_pipeline(services)
    first, second, *_ = pipeline.stages
    ids = make_deals(services, pipeline, 4)
    assert column(services, first.id) == ids[::-1]
    services.deals.move([ids[1]], second.id)
    services.deals.move([ids[3], ids[0]], second.id)
    assert column(services, second.id) == [ids[3], ids[0], ids[1]]
    assert column(services, first.id) == [ids[2]]


def test_a_place_is_given_by_a_neighbour(services: Services) -> None:
    pipeline = plain_pipeline(services)
    stage = pipeline.stages[0].id
    a, b, c, d = make_deals(services, pipeline, 4)[::-1]
    services.deals.move([a], stage, after=c)
    assert column(services, stage) == [b, c, a, d]
    services.deals.move([d], stage, before=c)
    assert column(services, stage) == [b, d, c, a]
    services.deals.move([a, b], stage, after=d)
    assert column(services, stage) == [d, a, b, c]
    services.deals.move([d, a], stage, after=d)  # dropped beside themselves
    assert column(services, stage) == [d, a, b, c]
    assert len(services.deals.get(a).moves) == 1  # a place is no stage


def test_a_neighbour_that_went_elsewhere_does_not_count(services: Services) -> None:
    pipeline = plain_pipeline(services)
    first, second, *_ = pipeline.stages
    a, b, c = make_deals(services, pipeline, 3)
    services.deals.move([b], second.id)
    services.deals.move([a], first.id, after=b, before=c)
    assert column(services, first.id) == [a, c]
    services.deals.remove([b])
    services.deals.move([c], first.id, after=b)
    assert column(services, first.id) == [c, a]


def test_there_is_room_where_an_undo_put_two_on_one_spot(services: Services) -> None:
    pipeline = plain_pipeline(services)
    first, second, *_ = pipeline.stages
    a, b, c, d = make_deals(services, pipeline, 4)[::-1]
    services.store.engine.execute("UPDATE deal SET rank = 'i' WHERE id IN (?, ?, ?)", (a, b, c))
    services.store.engine.execute("UPDATE deal SET rank = 'k' WHERE id = ?", (d,))
    order = column(services, first.id)
    new = make_deal(services, stage_id=second.id)
    services.deals.move([new], first.id, after=order[0])
    assert column(services, first.id) == [order[0], new, *order[1:]]


def test_each_move_is_noted(services: Services, clock: Clock) -> None:
    pipeline = plain_pipeline(services)
    first, second, *_ = pipeline.stages
    services.users.act_as(services.users.create("Марина"))
    deal = make_deal(services, pipeline_id=pipeline.id, amount=500)
    started = clock.now
    clock.step(3600)
    services.deals.move([deal], second.id)
    moves = services.deals.get(deal).moves
    assert [(m.from_stage, m.to_stage, m.at, m.by, m.seconds, m.amount) for m in moves] == [
        (None, first.id, started, "Марина", 0, 500),
        (first.id, second.id, clock.now, "Марина", 3600, 500),
    ]
    assert services.deals.get(deal).stage_entered_at == clock.now
    services.history.undo_last()
    assert len(services.deals.get(deal).moves) == 1
    assert services.deals.get(deal).stage_entered_at == started
    services.history.redo_last()
    assert services.deals.get(deal).moves == moves


@pytest.mark.parametrize("before", StageKind)
@pytest.mark.parametrize("after", StageKind)
def test_only_the_moves_of_the_table_are_allowed(
    services: Services, before: StageKind, after: StageKind
) -> None:
    pipeline = plain_pipeline(services)
    targets = {kind: pipeline.closing(kind) for kind in StageKind}
    targets[StageKind.OPEN] = pipeline.stages[1]
    deal = make_deal(services, pipeline_id=pipeline.id)
    services.deals.move([deal], targets[before].id, loss=LOSS)
    other = StageDraft("Ещё", after)
    target = services.pipelines.add_stage(pipeline.id, other)
    if after in TRANSITIONS[before]:
        assert services.deals.move([deal], target, loss=LOSS).moved == (deal,)
        assert services.deals.get(deal).state is after
    else:
        with pytest.raises(TransitionError):
            services.deals.move([deal], target, loss=LOSS)
        assert services.deals.get(deal).state is before


@pytest.mark.parametrize("field", RequiredField)
def test_a_stage_asks_for_what_it_requires(services: Services, field: RequiredField) -> None:
    stage = stage_of(services, required=frozenset({field}))
    deal = make_deal(services, pipeline_id=stage.pipeline_id)
    assert services.deals.missing([deal], stage.id) == {deal: frozenset({field})}
    with pytest.raises(ValidationError) as caught:
        services.deals.move([deal], stage.id)
    assert caught.value.problems == {field.value: Problem.REQUIRED}
    stored = services.deals.get(deal)
    draft = stored.draft
    company = make_client(services, "ООО «Зерно»", kind="company")
    values = {
        RequiredField.AMOUNT: ("amount", 1),
        RequiredField.LINES: ("lines", (Line("Кофе", price=1),)),
        RequiredField.EXPECTED_CLOSE: ("expected_close", services.today()),
        RequiredField.OWNER: ("owner", "Марина"),
        RequiredField.SOURCE: ("source", "Сайт"),
        RequiredField.PURPOSE: ("purpose", "Офис"),
        RequiredField.COMPANY: ("company_id", company),
        RequiredField.DECIDER: ("members", (DealMember(company, MemberRole.DECIDES),)),
        RequiredField.NEXT_ACTION: ("next_action", NextAction(NextActionKind.CALL, services.today())),
    }
    setattr(draft, *values[field])
    services.deals.update(deal, stored.version, draft)
    assert services.deals.missing([deal], stage.id) == {}
    assert services.deals.move([deal], stage.id).moved == (deal,)


def test_several_deals_miss_what_any_of_them_misses(services: Services) -> None:
    stage = stage_of(services, required=frozenset({RequiredField.AMOUNT, RequiredField.OWNER}))
    one = make_deal(services, pipeline_id=stage.pipeline_id, amount=1)
    other = make_deal(services, pipeline_id=stage.pipeline_id, owner="Марина")
    with pytest.raises(ValidationError) as caught:
        services.deals.move([one, other], stage.id)
    assert set(caught.value.problems) == {"amount", "owner"}
    assert column(services, stage.id) == []


def test_too_many_in_a_column_is_a_warning_that_may_be_accepted(services: Services) -> None:
    stage = stage_of(services, wip_limit=1)
    one, other = (make_deal(services, pipeline_id=stage.pipeline_id) for _ in range(2))
    assert services.deals.move([one], stage.id) == MoveResult((one,))
    actions = len(services.history.list_ids())
    assert services.deals.move([other], stage.id) == MoveResult((), frozenset({MoveWarning.WIP_LIMIT}))
    assert len(services.history.list_ids()) == actions
    assert services.deals.move([one], stage.id).warnings == frozenset()  # it stands there already
    assert services.deals.move([other], stage.id, accept=ANYWAY).moved == (other,)


def test_points_that_are_not_ticked_are_a_warning_on_the_way_on(services: Services) -> None:
    stage = stage_of(services, checklist=("Замер", "Эскиз"))
    pipeline = services.pipelines.get(stage.pipeline_id)
    deal = make_deal(services, stage_id=stage.id)
    services.deals.tick(deal, "Замер")
    assert services.deals.move([deal], pipeline.closing(StageKind.WON).id).warnings == {MoveWarning.CHECKLIST}
    assert services.deals.move([deal], pipeline.stages[0].id).moved == (deal,)  # back: nothing to warn of
    services.deals.move([deal], stage.id)
    services.deals.tick(deal, "Эскиз")
    assert services.deals.get(deal).draft.done == {"Замер", "Эскиз"}
    assert services.deals.move([deal], pipeline.closing(StageKind.WON).id).moved == (deal,)


def test_losing_needs_a_reason(services: Services) -> None:
    pipeline = plain_pipeline(services)
    deal = make_deal(services, pipeline_id=pipeline.id)
    lost = pipeline.closing(StageKind.LOST).id
    for loss in (None, Loss("  ", "почему-то")):
        with pytest.raises(ValidationError) as caught:
            services.deals.move([deal], lost, loss=loss)
        assert caught.value.problems == {"reason": Problem.REQUIRED}
    services.deals.move([deal], lost, loss=Loss("дорого", " совсем ", "Чайная № 1"))
    assert services.deals.get(deal).loss == Loss("Дорого", "совсем", "Чайная № 1")
    assert services.deals.get(deal).closed_at is not None


def test_a_stage_plans_its_task_unless_something_is_planned(services: Services) -> None:
    stage = stage_of(services, task_on_entry="Позвонить")
    free = make_deal(services, pipeline_id=stage.pipeline_id)
    call = NextAction(NextActionKind.CALL, services.today(), "Сам")
    planned = make_deal(services, pipeline_id=stage.pipeline_id, next_action=call)
    services.deals.move([free, planned], stage.id)
    rows = services.deals.rows([free, planned])
    assert rows[free].next_action == NextAction(NextActionKind.OTHER, services.today(), "Позвонить")
    assert rows[planned].next_action == call
    services.deals.win(free)
    assert services.deals.rows([free])[free].next_action is None  # nothing is left to do


def test_a_deal_of_another_pipeline_goes_on_there(services: Services) -> None:
    one, other = plain_pipeline(services, "Первая"), plain_pipeline(services, "Вторая")
    deal = make_deal(services, stage_id=one.stages[2].id)
    services.deals.move([deal], other.stages[0].id)
    assert services.deals.get(deal).draft.pipeline_id == other.id
    road = road_text([one.stages[2].id, other.stages[0].id])
    assert services.store.engine.rows("SELECT passed, came_from_id FROM deal") == [(road, one.stages[2].id)]


def test_what_is_not_there_cannot_be_moved(services: Services) -> None:
    pipeline = plain_pipeline(services)
    deal = make_deal(services, pipeline_id=pipeline.id)
    with pytest.raises(NotFoundError):
        services.deals.move([999], pipeline.stages[1].id)
    with pytest.raises(NotFoundError):
        services.deals.move([deal], 999)
    assert services.deals.move([], pipeline.stages[1].id) == MoveResult()
    assert services.deals.move([999, deal], pipeline.stages[1].id).moved == (deal,)  # one of them was removed
