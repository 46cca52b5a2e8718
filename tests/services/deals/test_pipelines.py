"""Pipelines and stages: made, changed and removed without losing a deal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_desktop.domain.errors import (
    DuplicateError,
    InUseError,
    NotFoundError,
    Problem,
    StaleError,
    ValidationError,
)
from crm_desktop.domain.pipeline import RequiredField, StageDraft, StageKind
from crm_desktop.services import Services
from tests.services.deals.board import column, make_deal, plain_pipeline

WHOLE = [StageDraft("Начало"), StageDraft("Да", StageKind.WON), StageDraft("Нет", StageKind.LOST)]


def names(services: Services, pipeline_id: int) -> list[str]:
    return [stage.name for stage in services.pipelines.get(pipeline_id).stages]


def test_a_new_base_has_the_pipeline_of_a_shop(services: Services) -> None:
    (pipeline,) = services.pipelines.list()
    assert pipeline.is_active
    assert pipeline.name == "Продажи магазина"
    assert pipeline.first_open().name == "Новое обращение"
    assert pipeline.first_open().task_on_entry == "Ответить клиенту"


def test_a_pipeline_comes_from_a_template_with_all_its_stages_say(services: Services) -> None:
    made = services.pipelines.get(services.pipelines.create_from_template("wholesale", "en"))
    template = next(each for each in services.pipelines.templates("en") if each.key == "wholesale")
    for stage, draft in zip(made.stages, template.stages, strict=True):
        same = ("name", "kind", "color", "probability", "idle_days", "required", "checklist", "task_on_entry")
        assert [getattr(stage, name) for name in same] == [getattr(draft, name) for name in same]
    assert made.position == 1
    with pytest.raises(DuplicateError):
        services.pipelines.create_from_template("wholesale", "en")
    services.pipelines.create_from_template("wholesale", "en", "Wholesale abroad")


@pytest.mark.parametrize("missing", range(3))
def test_a_pipeline_needs_a_stage_of_each_kind(services: Services, missing: int) -> None:
    with pytest.raises(ValidationError) as caught:
        services.pipelines.create("Без", [stage for at, stage in enumerate(WHOLE) if at != missing])
    assert caught.value.problems == {"kind": Problem.REQUIRED}


def test_two_stages_cannot_have_one_name(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.pipelines.create("Дважды", [*WHOLE, StageDraft(" начало ")])
    pipeline = plain_pipeline(services)
    with pytest.raises(DuplicateError):
        services.pipelines.add_stage(pipeline.id, StageDraft("ШАГ 1"))
    with pytest.raises(DuplicateError):
        services.pipelines.update_stage(pipeline.stages[1].id, None, StageDraft("шаг 1"))


def test_a_stage_is_added_behind_its_like_and_moved_by_hand(services: Services) -> None:
    pipeline = plain_pipeline(services)
    new = services.pipelines.add_stage(pipeline.id, StageDraft("Шаг 4"))
    assert names(services, pipeline.id) == ["Шаг 1", "Шаг 2", "Шаг 3", "Шаг 4", "Да", "Нет"]
    services.pipelines.move_stage(new, 0)
    services.pipelines.add_stage(pipeline.id, StageDraft("Середина"), 2)
    assert names(services, pipeline.id)[:4] == ["Шаг 4", "Шаг 1", "Середина", "Шаг 2"]
    assert [stage.position for stage in services.pipelines.get(pipeline.id).stages] == list(range(7))


def test_everything_a_stage_says_can_be_changed(services: Services) -> None:
    pipeline = plain_pipeline(services)
    stage = pipeline.stages[1]
    draft = StageDraft(
        "Счёт",
        StageKind.OPEN,
        "amber",
        55,
        4,
        3,
        frozenset({RequiredField.AMOUNT}),
        ("Позвонили", " "),
        "Ждать",
    )
    services.pipelines.update_stage(stage.id, stage.version, draft)
    changed = services.pipelines.get_stage(stage.id)
    assert changed == replace(
        stage,
        version=2,
        name="Счёт",
        color="amber",
        probability=55,
        idle_days=4,
        wip_limit=3,
        required=frozenset({RequiredField.AMOUNT}),
        checklist=("Позвонили",),
        task_on_entry="Ждать",
    )
    with pytest.raises(StaleError):
        services.pipelines.update_stage(stage.id, stage.version, draft)


def test_the_kind_of_a_used_stage_stays(services: Services) -> None:
    pipeline = plain_pipeline(services)
    make_deal(services, pipeline_id=pipeline.id)
    with pytest.raises(InUseError) as caught:
        services.pipelines.update_stage(pipeline.stages[0].id, None, StageDraft("Шаг 1", StageKind.LOST))
    assert caught.value.count == 1
    services.pipelines.update_stage(pipeline.stages[1].id, None, StageDraft("Шаг 2", StageKind.LOST))
    with pytest.raises(ValidationError):
        services.pipelines.update_stage(pipeline.stages[3].id, None, StageDraft("Да"))


def test_a_stage_with_deals_goes_only_when_they_have_another(services: Services) -> None:
    pipeline = plain_pipeline(services)
    first, second, third, won, _lost = pipeline.stages
    deal = make_deal(services, pipeline_id=pipeline.id)
    services.deals.move([deal], second.id)
    with pytest.raises(InUseError):
        services.pipelines.remove_stage(first.id)  # it stood there
    for wrong in (won.id, second.id, 9999):
        with pytest.raises(ValidationError):
            services.pipelines.remove_stage(second.id, wrong)
    services.pipelines.remove_stage(second.id, third.id)
    assert column(services, third.id) == [deal]
    assert [(move.from_stage, move.to_stage) for move in services.deals.get(deal).moves] == [
        (None, first.id),
        (first.id, third.id),
    ]
    assert services.maintenance.check().problems == ()
    services.history.undo_last()
    assert column(services, second.id) == [deal]
    assert names(services, pipeline.id) == ["Шаг 1", "Шаг 2", "Шаг 3", "Да", "Нет"]


def test_the_last_stage_of_a_kind_stays(services: Services) -> None:
    pipeline = plain_pipeline(services)
    with pytest.raises(ValidationError):
        services.pipelines.remove_stage(pipeline.stages[-1].id)
    services.pipelines.remove_stage(pipeline.stages[0].id)
    services.pipelines.remove_stage(pipeline.stages[1].id)
    with pytest.raises(ValidationError):
        services.pipelines.remove_stage(pipeline.stages[2].id)


def test_a_pipeline_goes_while_it_is_unused_and_not_the_last(services: Services) -> None:
    first = services.pipelines.list()[0]
    with pytest.raises(ValidationError):
        services.pipelines.remove(first.id)
    other = plain_pipeline(services)
    make_deal(services, pipeline_id=other.id)
    with pytest.raises(InUseError):
        services.pipelines.remove(other.id)
    services.pipelines.remove(first.id)
    assert [pipeline.id for pipeline in services.pipelines.list()] == [other.id]
    with pytest.raises(NotFoundError):
        services.pipelines.get(first.id)


def test_one_pipeline_is_always_offered(services: Services) -> None:
    first = services.pipelines.list()[0]
    with pytest.raises(ValidationError):
        services.pipelines.activate(first.id, False)
    other = plain_pipeline(services)
    services.pipelines.activate(first.id, False)
    assert [pipeline.id for pipeline in services.pipelines.list(only_active=True)] == [other.id]
    assert services.deals.get(make_deal(services)).draft.pipeline_id == other.id
    services.pipelines.reorder([other.id, first.id])
    assert [pipeline.id for pipeline in services.pipelines.list()] == [other.id, first.id]


def test_a_pipeline_is_renamed(services: Services) -> None:
    first, other = services.pipelines.list()[0], plain_pipeline(services)
    services.pipelines.rename(other.id, " Новая  доска ", other.version)
    assert services.pipelines.get(other.id).name == "Новая доска"
    with pytest.raises(DuplicateError):
        services.pipelines.rename(other.id, first.name.upper())
    with pytest.raises(ValidationError):
        services.pipelines.rename(other.id, "  ")
