"""One request whole, at each size."""

from __future__ import annotations

from crm_desktop.domain.pipeline import StageDraft, StageKind
from crm_desktop.ui.inquiries.deeds import Deed
from tests.services.deals.board import plain_pipeline
from tests.ui.inquiries.desk import Desk


def test_all_that_is_known_is_shown(desk: Desk) -> None:
    first = desk.ask("Анна", 90, phone="8 916 123-45-67")
    inquiry = desk.ask(
        "Анна", 80, subject="Букет", body="<b>Нужен</b>", phone="89161234567", owner="Марина", source="Сайт"
    )
    desk.services.inquiries.mark_duplicate(inquiry, first)
    desk.show()
    desk.page.details.inquiry_wanted.emit(inquiry)
    desk.settle()
    details = desk.page.details
    assert details.text.text() == "<b>Нужен</b>"
    assert details.subject.text() == "Букет"
    assert details.facts.text().splitlines()[1:] == ["Responsible: Марина", "Repeats No. 1"]
    assert not details.who.isVisible()
    assert details.state.text() == "Duplicate"


def test_a_pipeline_is_chosen_where_there_are_several(desk: Desk) -> None:
    inquiry = desk.ask("Анна Лебедева", 5)
    for pipeline in desk.services.pipelines.list()[1:]:
        desk.services.pipelines.update(pipeline.id, None, is_active=False)
    desk.show()
    assert not desk.page.details.pipelines.isVisible()
    own = plain_pipeline(desk.services, "Опт")
    desk.settle()
    box = desk.page.details.pipelines
    assert box.isVisible()
    box.setCurrentIndex(box.findData(own.id))
    desk.page.do(Deed.CONVERT)
    desk.settle()
    deal = desk.get(inquiry).deal_id
    assert deal is not None
    assert desk.services.deals.get(deal).draft.pipeline_id == own.id
    assert StageDraft("x").kind is StageKind.OPEN


def test_a_low_window_leaves_room_for_the_text(desk: Desk) -> None:
    desk.ask("Анна", 5)
    desk.page.resize(820, 500)
    desk.show()
    buttons = desk.page.details.buttons
    assert buttons[Deed.SPAM].text() == ""
    assert buttons[Deed.SPAM].accessibleName() == "Spam"
    assert buttons[Deed.TAKE].text() == "Take"
    desk.page.resize(1200, 900)
    assert buttons[Deed.SPAM].text() == "Spam"
    assert all(each.height() >= 24 and each.width() >= 24 for each in buttons.values() if each.isVisible())
