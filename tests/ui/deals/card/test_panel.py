"""The card of a deal: every field is stored when it is left, and nothing of others is overwritten."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from crm_desktop.domain.deal import DealMember, MemberRole, PaymentNature
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.ui.deals.card.tabs import FACTS, FILES, HISTORY, TIMELINE
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.pick_line import Pick
from tests.ui.deals.desk import Desk


def opened(desk: Desk, **values: object) -> int:
    deal_id = desk.add("Кресло", **values)
    desk.show()
    desk.page.open_deal(deal_id)
    desk.settle()
    return deal_id


def test_a_title_that_is_left_is_stored(desk: Desk) -> None:
    deal_id = opened(desk)
    panel = desk.page.panel
    panel.title.setText("Два кресла")
    panel.title.commit()
    desk.settle()
    assert desk.row(deal_id).title == "Два кресла"
    assert desk.titles(0) == ["Два кресла"]
    desk.undo()
    assert desk.row(deal_id).title == "Кресло"
    assert panel.title.value() == "Кресло"


def test_fields_are_stored_one_by_one(desk: Desk) -> None:
    deal_id = opened(desk)
    fields = desk.page.panel.fields
    fields.amount.setText("15 000")
    fields.amount.commit()
    purpose = fields.editor("purpose")
    assert isinstance(purpose, LineEditor)
    purpose.setText("для офиса")
    purpose.commit()
    fields.owner.setCurrentText("Ольга")
    fields.owner.commit()
    fields.nature.setCurrentIndex(1)
    fields.nature.commit()
    fields.tags.tags_changed.emit(())
    desk.settle()
    draft = desk.services.deals.get(deal_id).draft
    assert (draft.amount, draft.purpose, draft.owner) == (1_500_000, "для офиса", "Ольга")
    assert draft.payment_nature is PaymentNature.PREPAID


def test_lines_make_the_sum(desk: Desk) -> None:
    deal_id = opened(desk)
    panel = desk.page.panel
    panel.lines.add(Line("Кресло", 2000, 500_000))
    desk.settle()
    assert desk.row(deal_id).amount == 1_000_000
    assert panel.fields.amount.isReadOnly()
    assert len(desk.services.deals.get(deal_id).draft.lines) == 1


def test_people_take_part_with_a_role(desk: Desk) -> None:
    deal_id = opened(desk)
    panel = desk.page.panel
    panel.members.pick.choose(Pick(desk.pavel, "Орлов Пётр", ""))
    desk.settle()
    assert desk.services.deals.get(deal_id).draft.members == (
        DealMember(desk.pavel, MemberRole.DECIDES, 50, "Орлов Пётр"),
    )


def test_points_of_the_checklist_are_ticked(desk: Desk) -> None:
    desk.change_stage(desk.stage(0).id, checklist=("Позвонить",))
    deal_id = opened(desk)
    boxes = desk.page.panel.checklist.boxes
    assert [box.text() for box in boxes] == ["Позвонить"]
    boxes[0].setChecked(True)
    desk.settle()
    assert desk.services.deals.get(deal_id).draft.done == {"Позвонить"}


def test_what_two_people_changed_goes_together(desk: Desk) -> None:
    deal_id = opened(desk)
    session = desk.page.panel.session
    assert session.deal is not None
    base = session.deal
    deal = desk.services.deals.get(deal_id)
    deal.draft.purpose = "от другого"
    desk.services.deals.update(deal_id, deal.version, deal.draft)
    session.deal = base  # as if the news had not come yet
    session.change("title", "Моё")
    desk.settle()
    draft = desk.services.deals.get(deal_id).draft
    assert (draft.title, draft.purpose) == ("Моё", "от другого")


def test_a_field_that_both_changed_is_a_question(desk: Desk) -> None:
    deal_id = opened(desk)
    panel = desk.page.panel
    base = panel.session.deal
    deal = desk.services.deals.get(deal_id)
    deal.draft.title = "Их"
    desk.services.deals.update(deal_id, deal.version, deal.draft)
    panel.session.deal = base
    panel.session.change("title", "Моё")
    desk.settle()
    assert desk.row(deal_id).title == "Их"
    assert panel.message.isVisible()
    panel.message.action_clicked.emit()
    desk.settle()
    assert desk.row(deal_id).title == "Моё"


def test_the_way_of_the_deal_is_told(desk: Desk) -> None:
    deal_id = opened(desk)
    desk.page.doing.move([deal_id], desk.stage(1))
    desk.settle()
    assert desk.page.panel.log._grid.rowCount() >= 2
    assert desk.stage(1).name in desk.page.panel.stage.text()


def test_what_two_people_changed_is_named_in_words(desk: Desk) -> None:
    opened(desk)
    panel = desk.page.panel
    for key in (
        "title",
        "lines",
        "members",
        "done",
        "purpose",
        "expected_close",
        "company_id",
    ):
        panel.session.conflicted.emit({key: None})
        text = panel.message.text()
        assert f": {key}." not in text
        assert ": ." not in text


def test_the_card_of_another_deal_begins_at_its_top(desk: Desk) -> None:
    first = opened(desk)
    second = desk.add("Стол")
    desk.page.resize(1400, 420)
    desk.page.open_deal(first)
    desk.settle()
    bar = desk.page.panel.tabs.facts.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    desk.page.open_deal(first)  # the same one stays where it is
    desk.settle()
    assert bar.value() > 0
    desk.page.open_deal(second)
    desk.settle()
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    desk.page.panel.close_deal()
    desk.page.open_deal(second)
    desk.settle()
    assert bar.value() == 0


def walked(desk: Desk, *, back: bool = False) -> list[QWidget]:
    """Return where Tab leads from the title on, until it comes there again."""
    panel = desk.page.panel
    panel.title.setFocus()
    found: list[QWidget] = []
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    while len(found) < 150:
        here = QApplication.focusWidget()
        assert here is not None, f"the keyboard is lost after {found[-1]}"
        if found and here is panel.title:
            return found
        found.append(here)
        desk.qtbot.keyClick(here, key)
    raise AssertionError([f"{type(each).__name__} {each.accessibleName()}" for each in found[:60]])


def stops(panel: QWidget) -> set[QWidget]:
    """Return what Tab has to reach in the panel."""
    return {
        each
        for each in panel.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(each, QLineEdit) and isinstance(each.parent(), QComboBox))
    }


def test_tab_reaches_everything_on_each_tab_and_comes_round(desk: Desk) -> None:
    deal_id = opened(desk, members=(DealMember(desk.pavel, MemberRole.DECIDES),), tags=("опт",))
    panel = desk.page.panel
    panel.lines.add(Line("Кресло", 2000, 500_000))
    desk.settle()
    assert panel.deal_id == deal_id
    for key in (FACTS, TIMELINE, FILES, HISTORY):
        panel.tabs.choose(key)
        desk.settle()
        there, back = walked(desk), walked(desk, back=True)
        missing = stops(panel) - set(there)
        assert not missing, (key, [f"{type(each).__name__} {each.accessibleName()}" for each in missing])
        assert all(panel.isAncestorOf(each) for each in there)  # what it covers is not seen
        assert there[1:] == back[:0:-1]


def test_tab_goes_down_the_card_as_it_stands(desk: Desk) -> None:
    opened(desk)
    panel = desk.page.panel
    panel.lines.add(Line("Кресло", 2000, 500_000))
    desk.settle()
    there = walked(desk)
    heights = [
        each.mapTo(panel.tabs.facts.widget(), each.rect().center()).y()
        for each in there
        if panel.tabs.facts.isAncestorOf(each)
    ]
    assert len(heights) > 15
    assert all(below >= above - 12 for above, below in pairwise(heights))


def test_what_is_to_be_done_stands_on_the_card_and_is_the_next_action(desk: Desk) -> None:
    deal_id = opened(desk)
    panel = desk.page.panel
    assert [item.task.id for item in panel.planned.items] == [
        task.id for task in desk.services.tasks.open_of_deal(deal_id)
    ]
    panel.planned.items[0].tomorrow.click()
    desk.settle()
    action = desk.row(deal_id).next_action
    assert action is not None
    assert action.on == desk.services.today() + dt.timedelta(days=1)


def test_a_closed_deal_has_nothing_planned(desk: Desk) -> None:
    deal_id = opened(desk)
    desk.services.deals.move([deal_id], desk.closing(StageKind.WON).id)
    desk.settle()
    assert not desk.page.panel.planned.isVisible()
