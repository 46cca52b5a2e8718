"""Tasks that come by themselves: in the action that they follow from, and once a day for promises."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from crm_desktop.domain.auto_task import AutoTaskDraft, Occasion
from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import Stage, StageDraft
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.domain.task import TaskFilter, TaskKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.store_fixtures import Clock

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)


def made(services: Services) -> list[tuple[str, date | None]]:
    """The open tasks that are there, by title and day."""
    ids = services.tasks.list_ids(TaskFilter())
    found = services.tasks.rows(ids)
    return [(found[row].draft.title, found[row].draft.day) for row in ids]


def stage_draft(stage: Stage) -> StageDraft:
    return StageDraft(**{field.name: getattr(stage, field.name) for field in fields(StageDraft)})


def make_promise(services: Services, client: int, until: date, what: str = "Скидка") -> int:
    return services.promises.add(PromiseDraft(client, what=what, valid_until=until))


def test_the_rules_of_a_new_base_make_nothing(services: Services) -> None:
    rules = services.auto_tasks.list()
    assert [rule.draft.is_active for rule in rules if not rule.draft.is_spare] == [False] * 3
    assert {rule.draft.occasion for rule in rules if rule.draft.is_spare} == {Occasion.STAGE_ENTERED}
    services.inquiries.register(InquiryDraft(InquiryChannel.SITE, "Торт", name="Иван"))
    assert made(services) == []


def test_rules_are_kept_in_order_changed_and_undone(services: Services) -> None:
    first = services.auto_tasks.create(AutoTaskDraft(Occasion.SALE_MADE, "Позвонить", TaskKind.CALL, days=3))
    rule = services.auto_tasks.list()[-1]
    assert (rule.id, rule.draft.kind, rule.draft.days) == (first, TaskKind.CALL, 3)
    rule.draft.title = "Написать"
    services.auto_tasks.update(first, rule.version, rule.draft)
    assert services.auto_tasks.list()[-1].draft.title == "Написать"
    assert services.auto_tasks.remove([first]) == 1
    services.history.undo_last()
    assert first in [each.id for each in services.auto_tasks.list()]
    with pytest.raises(ValidationError):
        services.auto_tasks.create(AutoTaskDraft(Occasion.STAGE_ENTERED, "Без этапа"))


def test_entering_a_stage_makes_a_task_that_is_undone_with_the_move(services: Services) -> None:
    stage = [each for each in services.pipelines.list()[0].stages if each.kind == "open"][1]
    services.auto_tasks.create(AutoTaskDraft(Occasion.STAGE_ENTERED, "Замер", stage_id=stage.id, days=2))
    deal = services.deals.create(DealDraft(make_client(services), "Кухня"))
    before = made(services)
    services.deals.move([deal], stage.id)
    assert ("Замер", TODAY + 2 * DAY) in made(services)
    assert [
        task.draft.deal_id for task in services.tasks.open_of_deal(deal) if task.draft.title == "Замер"
    ] == [deal]
    services.history.undo_last()
    assert made(services) == before
    services.history.redo_last()
    assert [title for title, _ in made(services)].count("Замер") == 1
    services.deals.move([deal], stage.id)  # it stands there already
    assert [title for title, _ in made(services)].count("Замер") == 1


def test_a_new_inquiry_makes_a_task_that_names_who_asks(services: Services) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.INQUIRY_NEW, "Ответить", TaskKind.CALL))
    services.inquiries.register(InquiryDraft(InquiryChannel.SITE, "Торт", name="Иван"))
    services.inquiries.register(InquiryDraft(InquiryChannel.CALL, "Торт", name="Пётр"), is_answered=True)
    assert made(services) == [("Ответить: Иван", TODAY)]
    services.history.undo_last()
    services.history.undo_last()
    assert made(services) == []


def test_days_after_a_sale_a_task_is_due(services: Services) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.SALE_MADE, "Понравилось?", days=14))
    client = make_client(services)
    for day in (TODAY, TODAY - 30 * DAY):
        services.sales.create(SaleDraft(client, (Line("Торт", price=100),), day))
    assert made(services) == [("Понравилось?", TODAY + 14 * DAY)]


def test_before_a_promise_ends_a_task_comes_once(services: Services, clock: Clock) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=2))
    client = make_client(services)
    make_promise(services, client, TODAY + 5 * DAY)
    services.auto_tasks.make_of_day()
    assert [title for title, _ in made(services)] == []
    clock.step(3 * 86400)
    assert services.auto_tasks.make_of_day() == 1
    assert services.auto_tasks.make_of_day() == 0
    assert made(services) == [("Напомнить: Скидка", TODAY + 3 * DAY)]
    clock.step(86400)
    assert services.auto_tasks.make_of_day() == 0


def test_after_days_off_and_for_short_promises_nothing_is_left_out(services: Services, clock: Clock) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=3))
    client = make_client(services)
    services.auto_tasks.make_of_day()
    make_promise(services, client, TODAY + 6 * DAY, "Рассрочка")
    make_promise(services, client, TODAY + 5 * DAY, "Скидка")
    clock.step(5 * 86400)  # the program was closed
    make_promise(services, client, TODAY + 6 * DAY, "Доставка")
    assert services.auto_tasks.make_of_day() == 3


def test_tasks_of_promises_that_were_taken_back_do_not_come_again(services: Services, clock: Clock) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=3))
    make_promise(services, make_client(services), TODAY + 4 * DAY)
    services.auto_tasks.make_of_day()
    clock.step(86400)
    assert services.auto_tasks.make_of_day() == 1
    services.history.undo(services.history.list_ids()[0])
    assert made(services) == []
    clock.step(86400)
    assert services.auto_tasks.make_of_day() == 0


def test_a_rule_that_is_switched_on_after_the_look_of_the_day_is_in_time(
    services: Services, clock: Clock
) -> None:
    client = make_client(services)
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Позвонить: {promise}", days=1))
    make_promise(services, client, TODAY, "Скидка")
    assert services.auto_tasks.make_of_day() == 1
    services.tasks.remove(services.tasks.list_ids())
    clock.step()
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Написать: {promise}", days=1))
    clock.step()
    assert services.auto_tasks.make_of_day() == 1
    assert [title for title, _ in made(services)] == ["Написать: Скидка"]
    assert services.auto_tasks.make_of_day() == 0


def test_a_rule_that_is_switched_on_is_of_promises_that_still_hold(services: Services, clock: Clock) -> None:
    client = make_client(services)
    for days, what in ((1, "Скидка"), (2, "Доставка"), (9, "Рассрочка")):
        make_promise(services, client, TODAY + days * DAY, what)
    services.auto_tasks.make_of_day()
    clock.step(86400)
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=3))
    clock.step(86400)
    assert services.auto_tasks.make_of_day() == 1
    assert [title for title, _ in made(services)] == ["Напомнить: Доставка"]


def test_a_clock_that_goes_back_brings_nothing_again(services: Services, clock: Clock) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=3))
    client = make_client(services)
    make_promise(services, client, TODAY + 4 * DAY)
    clock.step(86400)
    assert services.auto_tasks.make_of_day() == 1
    services.history.undo(services.history.list_ids()[0])
    for hours in (-24, 24, -20, 20):
        clock.step(hours * 3600)
        assert services.auto_tasks.make_of_day() == 0
    assert made(services) == []


def test_a_clock_that_was_years_ahead_keeps_no_task_away(services: Services, clock: Clock) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=3))
    clock.step(3 * 365 * 86400)
    assert services.auto_tasks.make_of_day() == 0
    clock.step(-3 * 365 * 86400)
    make_promise(services, make_client(services), TODAY + 2 * DAY)
    assert services.auto_tasks.make_of_day() == 1
    assert services.auto_tasks.make_of_day() == 0


def test_a_stage_that_goes_takes_its_tasks_with_it(services: Services) -> None:
    pipeline = services.pipelines.list()[0]
    stage = [each for each in pipeline.stages if each.kind == "open"][-1]
    rule = services.auto_tasks.create(AutoTaskDraft(Occasion.STAGE_ENTERED, "Замер", stage_id=stage.id))
    services.pipelines.remove_stage(stage.id)
    assert rule not in [each.id for each in services.auto_tasks.list()]
    services.history.undo_last()
    assert rule in [each.id for each in services.auto_tasks.list()]


def test_the_task_of_a_stage_is_one_of_the_rules(services: Services) -> None:
    stage = [each for each in services.pipelines.list()[0].stages if each.kind == "open"][1]
    rule = services.auto_tasks.create(
        AutoTaskDraft(Occasion.STAGE_ENTERED, "Замер", stage_id=stage.id, is_spare=True)
    )
    assert services.pipelines.get_stage(stage.id).task_on_entry == "Замер"
    draft = stage_draft(services.pipelines.get_stage(stage.id))
    services.pipelines.update_stage(stage.id, None, replace(draft, task_on_entry="Выезд"))
    found = {each.id: each.draft.title for each in services.auto_tasks.list()}
    assert found[rule] == "Выезд"
    services.pipelines.update_stage(stage.id, None, replace(draft, task_on_entry=""))
    assert rule not in [each.id for each in services.auto_tasks.list()]
    services.history.undo_last()
    assert services.pipelines.get_stage(stage.id).task_on_entry == "Выезд"


def test_a_task_may_be_somebodys_name_its_client_and_wait_for_working_days(services: Services) -> None:
    services.users.create("Ольга")
    services.preferences.update(phone_region="RU")
    stage = [each for each in services.pipelines.list()[0].stages if each.kind == "open"][1]
    services.auto_tasks.create(
        AutoTaskDraft(
            Occasion.STAGE_ENTERED,
            "{stage}: позвонить {client} ({deal})",
            stage_id=stage.id,
            days=2,
            in_working_days=True,
            owner="Ольга",
        )
    )
    deal = services.deals.create(DealDraft(make_client(services, "Орлов Пётр"), "Кухня"))
    services.deals.move([deal], stage.id)
    (task,) = [each for each in services.tasks.open_of_deal(deal) if "позвонить" in each.draft.title]
    assert task.draft.title == f"{stage.name}: позвонить Орлов Пётр (Кухня)"
    assert task.draft.owner == "Ольга"
    assert task.draft.day == date(2026, 11, 24)  # a Saturday; Monday and Tuesday are worked


def test_before_a_promise_ends_working_days_are_counted(services: Services, clock: Clock) -> None:
    services.preferences.update(phone_region="RU")
    services.auto_tasks.create(
        AutoTaskDraft(Occasion.PROMISE_ENDS, "{client}: {promise}", days=2, in_working_days=True)
    )
    services.auto_tasks.make_of_day()
    make_promise(services, make_client(services, "Орлов Пётр"), date(2026, 11, 30))  # a Monday
    clock.step(4 * 86400)  # Wednesday
    assert services.auto_tasks.make_of_day() == 0
    clock.step(86400)  # Thursday: two working days before
    assert services.auto_tasks.make_of_day() == 1
    assert made(services) == [("Орлов Пётр: Скидка", date(2026, 11, 26))]


def test_a_mark_that_means_nothing_there_is_refused(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.auto_tasks.create(AutoTaskDraft(Occasion.SALE_MADE, "Узнать о {deal}"))


def test_the_usual_ones_are_had_again_in_one_action(services: Services) -> None:
    services.auto_tasks.remove([rule.id for rule in services.auto_tasks.list()])
    assert services.auto_tasks.create_first("ru") == 3
    assert [rule.draft.is_active for rule in services.auto_tasks.list()] == [True] * 3
    services.history.undo_last()
    assert services.auto_tasks.list() == []
