"""Tasks are made of the rows that an action adds, whichever service it came from."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.auto_task import AutoTaskDraft, Occasion
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.domain.task import TaskFilter
from crm_desktop.services import Services
from tests.services.imports_selling.files import bring


def titles(services: Services) -> list[str]:
    ids = services.tasks.list_ids(TaskFilter())
    found = services.tasks.rows(ids)
    return [found[each].draft.title for each in ids]


def test_an_inquiry_that_becomes_a_deal_enters_its_stage(services: Services) -> None:
    stage = services.pipelines.list()[0].first_open()
    services.auto_tasks.create(AutoTaskDraft(Occasion.STAGE_ENTERED, "Знакомство", stage_id=stage.id))
    inquiry = services.inquiries.register(InquiryDraft(InquiryChannel.SITE, "Торт", name="Иван"))
    services.inquiries.convert(inquiry)
    assert titles(services).count("Знакомство") == 1
    services.history.undo_last()
    assert "Знакомство" not in titles(services)


def test_what_is_brought_in_and_rules_that_are_off_make_nothing(services: Services) -> None:
    services.auto_tasks.create(AutoTaskDraft(Occasion.INQUIRY_NEW, "Ответить"))
    services.auto_tasks.create(AutoTaskDraft(Occasion.INQUIRY_NEW, "Записать", is_active=False))
    draft = InquiryDraft(InquiryChannel.SITE, "Торт", name="Иван")
    services.store.write(ActionKind.IMPORT, lambda _changes: services.inquiries.register(draft))
    assert titles(services) == []
    services.inquiries.register_many([draft, draft])
    assert titles(services) == ["Ответить: Иван"] * 2


def test_a_file_of_deals_makes_no_flood_of_tasks(services: Services, tmp_path: Path) -> None:
    for stage in services.pipelines.list()[0].stages:
        services.auto_tasks.create(AutoTaskDraft(Occasion.STAGE_ENTERED, "Знакомство", stage_id=stage.id))
    path = tmp_path / "deals.csv"
    rows = (f"{at};Заказ {at};Белов Пётр {at};8916{at:07d}" for at in range(50))
    path.write_text("\n".join(("Номер;Название сделки;Клиент;Телефон", *rows)), encoding="utf-8")
    assert bring(services, path, ImportSubject.DEALS).counts.created == 50
    assert "Знакомство" not in titles(services)
    deal = services.deals.list_ids()[0]
    stage = services.pipelines.list()[0].stages[1]
    services.deals.move([deal], stage.id)
    assert titles(services).count("Знакомство") == 1
