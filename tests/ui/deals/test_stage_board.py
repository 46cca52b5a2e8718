"""The board of a pipeline: cards are moved by dragging, by keys and by menu, and nothing gets lost."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from crm_desktop.domain.deal_list import DealOrder, DealSort
from crm_desktop.domain.pipeline import RequiredField, StageKind
from crm_desktop.ui.deals.filter_line import Lanes
from crm_desktop.ui.deals.mover import Move
from crm_desktop.ui.forms.editors import LineEditor
from tests.ui.deals.desk import CONTROL, Desk


def test_cards_stand_in_the_columns_of_their_stages(desk: Desk) -> None:
    desk.add("Кресло")
    desk.add("Стол")
    desk.add("Шкаф", 1)
    desk.show()
    assert desk.titles(0) == ["Кресло", "Стол"]
    assert desk.titles(1) == ["Шкаф"]


def test_a_card_let_go_in_another_column_moves_there_and_keeps_the_keyboard(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.add("Стол")
    desk.add("Шкаф", 1)
    desk.show()
    desk.focus(0, 0)
    target = desk.column(1)
    desk.drop([chair], target, QPoint(20, target.visualRect(target.cards.index(0)).bottom() + 40))
    assert desk.titles(0) == ["Стол"]
    assert desk.titles(1) == ["Шкаф", "Кресло"] == desk.stored(1)
    assert target.hasFocus()
    assert target.current_id() == chair
    assert desk.column(0).picked_ids() == []
    assert desk.toasts


def test_a_move_is_undone(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.add("Шкаф", 1)
    desk.show()
    desk.drop([chair], desk.column(1), QPoint(20, 5))
    assert desk.titles(1) == ["Кресло", "Шкаф"]
    desk.undo()
    assert desk.titles(0) == ["Кресло"]
    assert desk.titles(1) == ["Шкаф"]


def test_cards_are_put_in_order_within_a_column(desk: Desk) -> None:
    desk.add("А")
    desk.add("Б")
    last = desk.add("В")
    desk.show()
    desk.drop([last], desk.column(0), QPoint(20, 5))
    assert desk.stored(0) == ["В", "А", "Б"] == desk.titles(0)
    assert not desk.toasts  # nothing to tell of


def test_several_cards_go_at_once_in_their_order(desk: Desk) -> None:
    first, _, third = desk.add("А"), desk.add("Б"), desk.add("В")
    desk.add("Шкаф", 1)
    desk.show()
    desk.drop([first, third], desk.column(1), QPoint(20, 5))
    assert desk.stored(1) == ["А", "В", "Шкаф"] == desk.titles(1)
    assert desk.column(1).picked_ids() == [first, third]


def test_control_and_an_arrow_move_the_card_and_the_keyboard_goes_with_it(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    view = desk.focus(0, 0)
    desk.press(view, Qt.Key.Key_Right, CONTROL)
    assert desk.stored(1) == ["Кресло"]
    assert desk.column(1).hasFocus()
    assert desk.column(1).current_id() == chair
    desk.press(desk.column(1), Qt.Key.Key_Left, CONTROL)
    assert desk.stored(0) == ["Кресло"]
    assert desk.column(0).hasFocus()


def test_control_and_down_put_the_card_a_place_lower(desk: Desk) -> None:
    desk.add("А")
    desk.add("Б")
    desk.add("В")
    desk.show()
    view = desk.focus(0, 0)
    desk.press(view, Qt.Key.Key_Down, CONTROL)
    assert desk.stored(0) == ["Б", "А", "В"]
    desk.press(view, Qt.Key.Key_Down, CONTROL)
    assert desk.stored(0) == ["Б", "В", "А"]
    desk.press(view, Qt.Key.Key_Up, CONTROL)
    assert desk.stored(0) == ["Б", "А", "В"] == desk.titles(0)


def test_the_menu_moves_to_any_stage(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    desk.focus(0, 0)
    menu = desk.page.doing.menu([chair], desk.pipeline, desk.page)
    stages = next(each.menu() for each in menu.actions() if each.menu() is not None)
    stages.actions()[2].trigger()
    desk.settle()
    menu.deleteLater()
    assert desk.stored(2) == ["Кресло"]


def test_a_lost_deal_needs_a_reason(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    lost = desk.closing(StageKind.LOST)
    desk.page.stages.move_to([chair], lost)
    panel = desk.page.stages.mover.loss_panel
    assert panel.isVisible()
    desk.settle()
    assert desk.stored(0) == ["Кресло"]
    panel.submit()
    assert panel.problem.text()
    assert panel.isVisible()
    panel.group.buttons()[0].setChecked(True)
    panel.note.setPlainText("у соседей дешевле")
    panel.competitor.setText("Соседи")
    panel.submit()
    desk.settle()
    deal = desk.services.deals.get(chair)
    assert deal.state is StageKind.LOST
    assert deal.loss is not None
    assert (deal.loss.note, deal.loss.competitor) == ("у соседей дешевле", "Соседи")


def test_cancelling_the_reason_leaves_the_deal_where_it_was(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    desk.page.stages.move_to([chair], desk.closing(StageKind.LOST))
    desk.press(desk.page.stages.mover.loss_panel, Qt.Key.Key_Escape)
    assert desk.titles(0) == ["Кресло"] == desk.stored(0)


def test_what_a_stage_wants_to_know_is_asked_for_and_then_the_deal_moves(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.change_stage(desk.stage(1).id, required=frozenset({RequiredField.PURPOSE}))
    desk.show()
    desk.drop([chair], desk.column(1), QPoint(20, 5))
    panel = desk.page.stages.mover.fill_panel
    assert panel.isVisible()
    assert desk.titles(0) == ["Кресло"]  # put back
    editor = panel.editor(RequiredField.PURPOSE)
    assert isinstance(editor, LineEditor)
    panel.submit()
    assert panel.isVisible()
    editor.setText("для офиса")
    panel.submit()
    desk.settle()
    assert desk.stored(1) == ["Кресло"] == desk.titles(1)
    assert desk.services.deals.get(chair).draft.purpose == "для офиса"
    desk.undo()
    assert desk.stored(0) == ["Кресло"]
    assert desk.services.deals.get(chair).draft.purpose == ""


def test_a_full_stage_warns_and_takes_the_deal_when_asked_to(desk: Desk) -> None:
    desk.add("Шкаф", 1)
    chair = desk.add("Кресло")
    desk.change_stage(desk.stage(1).id, wip_limit=1)
    desk.show()
    desk.drop([chair], desk.column(1), QPoint(20, 5))
    warning = desk.page.stages.warning
    assert warning.isVisible()
    assert desk.titles(0) == ["Кресло"]
    warning.action_clicked.emit()
    desk.settle()
    assert sorted(desk.stored(1)) == ["Кресло", "Шкаф"]
    assert not warning.isVisible()


def test_a_won_deal_offers_its_sale(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    desk.page.stages.move_to([chair], desk.closing(StageKind.WON))
    desk.settle()
    panel = desk.page.doing.won_panel
    assert panel.isVisible()
    panel.paid.setText("40")
    panel.submit()
    desk.settle()
    sales = desk.services.sales.of_client(desk.anna)
    assert len(sales) == 1
    assert desk.services.sales.get(sales[0].id).draft.paid == 4000


def test_a_closed_deal_does_not_go_from_won_to_lost_in_one_step(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.services.deals.win(chair)
    desk.show()
    desk.page.stages.move_to([chair], desk.closing(StageKind.LOST))
    panel = desk.page.stages.mover.loss_panel
    panel.group.buttons()[0].setChecked(True)
    panel.submit()
    desk.settle()
    assert desk.errors
    assert desk.services.deals.get(chair).state is StageKind.WON


def test_a_deal_is_added_in_its_column_with_a_new_client(desk: Desk) -> None:
    desk.show()
    desk.page.start_deal()
    form = desk.page.stages.quick_add
    assert form.isVisible()
    form.client.setText("Сидоров Иван")
    form.title.setText("Ремонт")
    form.amount.setText("12 000")
    desk.press(form.amount, Qt.Key.Key_Return)
    assert desk.stored(0) == ["Ремонт"] == desk.titles(0)
    row = desk.column(0).cards.rows[0]
    assert row.amount == 1_200_000
    assert "Сидоров" in row.client_name
    assert not form.isVisible()
    assert desk.column(0).current_id() == row.id
    desk.undo()
    assert desk.stored(0) == []


def test_lanes_by_owner_give_the_deal_to_whose_lane_it_is_dropped_in(desk: Desk) -> None:
    desk.services.users.create("Ольга")
    desk.services.users.create("Пётр")
    chair = desk.add("Кресло", owner="Ольга")
    desk.add("Шкаф", 1, owner="Пётр")
    desk.show()
    desk.page.line.choose_lanes(Lanes.OWNER)
    desk.settle()
    assert [lane.title for lane in desk.page.stages.board.cells.lanes] == ["Ольга", "Пётр"]
    assert desk.titles(0, "owner:Ольга") == ["Кресло"]
    desk.drop([chair], desk.column(1, "owner:Пётр"), QPoint(20, 5))
    assert desk.row(chair).owner == "Пётр"
    assert desk.row(chair).stage_id == desk.stage(1).id


def test_lanes_by_client_refuse_another_client(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.add("Шкаф", 1, client=desk.pavel)
    desk.show()
    desk.page.line.choose_lanes(Lanes.CLIENT)
    desk.settle()
    assert len(desk.page.stages.board.cells.lanes) == 2
    desk.drop([chair], desk.column(1, f"client:{desk.pavel}"), QPoint(20, 5))
    assert desk.page.stages.warning.isVisible()
    assert desk.stored(0) == ["Кресло"]


def test_the_next_page_of_a_column_is_read_when_it_is_scrolled_to(desk: Desk) -> None:
    from crm_desktop.domain.deal import DealDraft

    stage = desk.stage(0).id
    desk.services.deals.create_many([DealDraft(desk.anna, f"{n}", stage_id=stage) for n in range(120)])
    desk.show()
    view = desk.column(0)
    assert len(view.cards.rows) == 50
    view.scrollToBottom()
    desk.qtbot.waitUntil(lambda: len(view.cards.rows) == 100)
    every = desk.services.deals.list_ids(sort=DealSort(DealOrder.STAGE, descending=False))
    assert [row.id for row in view.cards.rows] == list(every[:100])


def test_keys_move_the_card_with_the_ring_when_the_picked_one_has_gone(desk: Desk) -> None:
    first, second = desk.add("Кресло"), desk.add("Стол")
    desk.show()
    view = desk.focus(0, 0)
    gone = view.picked_ids()
    desk.services.deals.move(gone, desk.stage(2).id)
    desk.settle()
    assert view.hasFocus()
    assert (view.picked_ids(), view.current_id()) == ([], ({first, second} - set(gone)).pop())
    left = view.current_id()
    assert left is not None
    desk.qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.row(left).stage_id == desk.stage(1).id


def has_keyboard(desk: Desk, at: int, deal_id: int) -> bool:
    view = desk.column(at)
    return view.hasFocus() and view.current_id() == deal_id and view.picked_ids() == [deal_id]


def test_the_keyboard_stays_with_a_card_when_what_the_stage_wants_is_not_told(desk: Desk) -> None:
    desk.add("Шкаф")
    chair, table = desk.add("Кресло"), desk.add("Стол")
    desk.change_stage(desk.stage(1).id, required=frozenset({RequiredField.PURPOSE}))
    desk.show()
    desk.press(desk.focus(0, 1), Qt.Key.Key_Right, CONTROL)
    panel = desk.page.stages.mover.fill_panel
    assert panel.isAncestorOf(QApplication.focusWidget())
    desk.press(panel, Qt.Key.Key_Escape)
    assert has_keyboard(desk, 0, chair)
    desk.press(desk.column(0), Qt.Key.Key_Down)
    assert has_keyboard(desk, 0, table)


def test_the_keyboard_stays_with_a_card_that_an_open_checklist_holds_back(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.change_stage(desk.stage(0).id, checklist=("замер",))
    desk.show()
    desk.press(desk.focus(0, 0), Qt.Key.Key_Right, CONTROL)
    warning = desk.page.stages.warning
    assert warning.isVisible()
    assert has_keyboard(desk, 0, chair)
    warning.findChildren(QPushButton)[0].setFocus()
    warning.action_clicked.emit()
    desk.qtbot.waitUntil(lambda: has_keyboard(desk, 1, chair))
    desk.settle()


def test_closing_the_warning_gives_the_keyboard_back(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.change_stage(desk.stage(0).id, checklist=("замер",))
    desk.show()
    desk.press(desk.focus(0, 0), Qt.Key.Key_Right, CONTROL)
    cross = next(each for each in desk.page.stages.warning.findChildren(QAbstractButton) if not each.text())
    cross.setFocus()
    cross.click()
    assert has_keyboard(desk, 0, chair)


def test_a_card_that_moved_after_it_was_asked_for_has_the_keyboard(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.change_stage(desk.stage(1).id, required=frozenset({RequiredField.PURPOSE}))
    desk.show()
    desk.press(desk.focus(0, 0), Qt.Key.Key_Right, CONTROL)
    panel = desk.page.stages.mover.fill_panel
    editor = panel.editor(RequiredField.PURPOSE)
    assert isinstance(editor, LineEditor)
    editor.setText("для офиса")
    panel.submit()
    desk.qtbot.waitUntil(lambda: has_keyboard(desk, 1, chair))
    desk.settle()


def test_a_board_that_was_read_before_the_move_is_told_of_leads_the_keyboard_too(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    desk.focus(0, 0)
    desk.services.deals.move([chair], desk.stage(1).id)
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.titles(1) == ["Кресло"])
    stages = desk.page.stages
    stages._own_move = (chair,)
    stages.mover.moved.emit(Move((chair,), ("Кресло",), desk.stage(1), fill=lambda draft: draft))
    assert has_keyboard(desk, 1, chair)


def test_cancelling_the_reason_leaves_the_keyboard_with_the_card(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    desk.focus(0, 0)
    desk.page.stages.move_to([chair], desk.closing(StageKind.LOST))
    desk.press(desk.page.stages.mover.loss_panel, Qt.Key.Key_Escape)
    assert has_keyboard(desk, 0, chair)
