"""The stages that a report is about, and which of them a deal has entered."""

from __future__ import annotations

from crm_desktop.domain.pipeline import StageDraft, StageKind
from crm_desktop.domain.report import Note, ValueKind
from crm_desktop.reports.stages import Road, RoadStage, chosen_road, road_note, told_apart
from crm_desktop.services import Services
from tests.reports.deal_base import source_of
from tests.services.deals.board import plain_pipeline

ROAD = Road(
    "Доска",
    (
        RoadStage(1, "Один", StageKind.OPEN),
        RoadStage(2, "Два", StageKind.OPEN),
        RoadStage(3, "Три", StageKind.OPEN),
        RoadStage(4, "Да", StageKind.WON),
        RoadStage(5, "Нет", StageKind.LOST),
    ),
)


def test_only_its_own_stages_were_entered() -> None:
    assert ROAD.entered({1, 3, 77}) == {1, 3}
    assert ROAD.entered({77}) == frozenset()
    assert ROAD.entered({77}, counts_skipped=True) == frozenset()


def test_what_was_passed_over_counts_up_to_the_furthest_stage() -> None:
    assert ROAD.entered({3}, counts_skipped=True) == {1, 2, 3}
    assert ROAD.entered({1, 2}, counts_skipped=True) == {1, 2}
    assert ROAD.entered({1, 4}, counts_skipped=True) == {1, 2, 3, 4}
    assert ROAD.entered({2, 5}, counts_skipped=True) == {1, 2, 5}  # a loss is no step forward
    assert ROAD.entered({5}, counts_skipped=True) == {5}


def test_won_and_lost_stages_come_last_in_the_order_of_the_board(services: Services) -> None:
    pipeline = plain_pipeline(services)
    services.pipelines.add_stage(pipeline.id, StageDraft("Частью", StageKind.WON))
    services.pipelines.add_stage(pipeline.id, StageDraft("Ещё шаг"))
    road = chosen_road(source_of(services), pipeline.id)
    assert road is not None
    assert [stage.name for stage in road.stages] == [
        "Шаг 1",
        "Шаг 2",
        "Шаг 3",
        "Ещё шаг",
        "Да",
        "Частью",
        "Нет",
    ]
    assert len(road.ids(StageKind.WON)) == 2
    assert len(road.ids()) == 7


def test_without_a_choice_it_is_the_first_pipeline_in_use(services: Services) -> None:
    first = services.pipelines.list()[0]
    second = plain_pipeline(services, "Вторая")
    road = chosen_road(source_of(services), None)
    assert road is not None
    assert road.name == first.name
    assert road_note(None, road) == [Note("first_pipeline", ((first.name, ValueKind.TEXT),))]
    assert road_note(first.id, road) == []
    services.pipelines.activate(first.id, False)
    road = chosen_road(source_of(services), None)
    assert road is not None
    assert road.name == second.name


def test_a_pipeline_that_is_gone_has_no_road(services: Services) -> None:
    assert chosen_road(source_of(services), 10**6) is None


def test_stages_with_one_name_are_told_apart_by_their_pipelines() -> None:
    assert told_apart({1: ("Счёт", "Опт"), 2: ("Счёт", "Розница"), 3: ("Заявка", "Опт")}) == {
        1: "Счёт · Опт",
        2: "Счёт · Розница",
        3: "Заявка",
    }
