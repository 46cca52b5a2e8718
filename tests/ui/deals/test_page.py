"""The screen of deals: three views, one filter, the card beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.ui.deals.filter_line import Attention, Lanes
from crm_desktop.ui.deals.head import Shown
from crm_desktop.ui.shell.context import RecordList
from tests.ui.deals.desk import CONTROL, Desk, on_day


def test_a_base_without_deals_says_what_they_are_for(desk: Desk) -> None:
    desk.show()
    assert desk.page.nothing.isVisible()
    desk.page.nothing.primary.click()
    assert desk.page.stages.quick_add.isVisible()


def test_the_search_narrows_all_views(desk: Desk) -> None:
    desk.add("Кресло")
    desk.add("Стол")
    desk.show()
    desk.page.head.search.setText("стол")
    desk.page.head.search._say()
    desk.settle()
    assert desk.titles(0) == ["Стол"]
    desk.page.show_view(Shown.LIST)
    desk.settle()
    assert len(desk.page.table.model.ids) == 1


def test_chips_leave_what_needs_looking_after(desk: Desk) -> None:
    desk.add("Поздно", next_action=on_day(-2))
    desk.add("Забыто", next_action=None)
    desk.add("Потом")
    desk.show()
    assert "1" in desk.page.line.attention[Attention.OVERDUE].text()
    desk.page.line.choose(Attention.OVERDUE)
    desk.settle()
    assert desk.titles(0) == ["Поздно"]
    desk.page.line.choose(Attention.NO_ACTION)
    desk.settle()
    assert desk.titles(0) == ["Забыто"]
    desk.page.line.reset()
    desk.settle()
    assert desk.titles(0) == ["Поздно", "Забыто", "Потом"]


def test_another_pipeline_shows_its_own_board(desk: Desk) -> None:
    desk.services.pipelines.create_from_template("services", "ru")
    desk.add("Кресло")
    desk.show()
    head = desk.page.head
    assert head.pipelines.isVisible()
    head.pipelines.setCurrentIndex(1)
    head.pipeline_changed.emit()
    desk.settle()
    stages = desk.services.pipelines.list()[1].stages
    assert [column.title for column in desk.page.stages.board.columns] == [stage.name for stage in stages]


def test_enter_opens_the_card_and_escape_closes_it(desk: Desk) -> None:
    chair = desk.add("Кресло")
    desk.show()
    view = desk.focus(0, 0)
    desk.press(view, Qt.Key.Key_Return)
    assert desk.page.panel.isVisible()
    assert desk.page.panel.session.deal_id == chair
    desk.press(desk.page.panel, Qt.Key.Key_Escape)
    assert not desk.page.panel.isVisible()
    assert view.hasFocus()


def test_delete_takes_deals_away_and_undo_brings_them_back(desk: Desk) -> None:
    desk.add("Кресло")
    desk.show()
    desk.press(desk.focus(0, 0), Qt.Key.Key_Delete)
    assert desk.stored(0) == []
    desk.undo()
    assert desk.stored(0) == ["Кресло"] == desk.titles(0)


def test_a_finished_action_asks_for_the_next_one(desk: Desk) -> None:
    chair = desk.add("Кресло", next_action=on_day(0))
    desk.show()
    asked: list[int] = []
    desk.context.shell.task_finished.connect(asked.append)
    desk.press(desk.focus(0, 0), Qt.Key.Key_Return, CONTROL)
    assert asked == [task.id for task in desk.services.tasks.open_of_deal(chair)]


def test_without_an_action_one_is_asked_for(desk: Desk) -> None:
    chair = desk.add("Кресло", next_action=None)
    desk.show()
    desk.press(desk.focus(0, 0), Qt.Key.Key_Return, CONTROL)
    panel = desk.page.doing.next_panel
    assert panel.isVisible()
    panel.submit()
    assert panel.isVisible()  # a day is wanted
    panel.action.set_day(7)
    panel.submit()
    desk.settle()
    assert desk.row(chair).next_action == on_day(7)


def test_a_deal_is_shown_wherever_it_is_asked_for(desk: Desk) -> None:
    desk.add("Кресло")
    table = desk.add("Стол", 1)
    desk.show()
    desk.page.open_ref(EntityRef(Entity.DEAL, table))
    desk.settle()
    assert desk.column(1).current_id() == table
    assert desk.page.panel.session.deal_id == table


def test_a_deal_of_a_client_is_begun_from_his_card(desk: Desk) -> None:
    desk.show()
    desk.page.receive(EntityRef(Entity.CLIENT, desk.pavel))
    form = desk.page.stages.quick_add
    assert form.client.picked_id() == desk.pavel
    form.title.setText("Ремонт")
    form.submit()
    desk.settle()
    assert desk.column(0).cards.rows[0].client_id == desk.pavel


def test_what_was_looked_at_is_remembered(desk: Desk) -> None:
    desk.add("Кресло")
    desk.show()
    desk.page.show_view(Shown.ACTIONS)
    desk.settle()
    state = desk.page.state()
    assert state["shown"] == "actions"
    desk.page.show_view(Shown.BOARD)
    desk.page.restore_state(state)
    assert desk.page.head.shown is Shown.ACTIONS


def test_a_lost_column_is_folded_until_it_is_opened(desk: Desk) -> None:
    desk.add("Кресло")
    desk.show()
    board = desk.page.stages.board
    assert board.folded == {str(desk.closing(StageKind.LOST).id)}


def test_the_texts_follow_the_language(desk: Desk) -> None:
    desk.add("Кресло")
    desk.show()
    desk.page.open_deal(desk.column(0).cards.rows[0].id)
    desk.settle()
    desk.page.retranslate()
    desk.settle()
    assert desk.titles(0) == ["Кресло"]


def test_the_keyboard_stays_on_the_board_when_lanes_change(desk: Desk) -> None:
    desk.add("Кресло", owner="")
    desk.show()
    desk.page.focus_first()
    desk.settle()
    for lanes in (Lanes.OWNER, Lanes.CLIENT, Lanes.NONE):
        desk.page.line.choose_lanes(lanes)
        desk.settle()
        view = desk.page.stages.board.current_view()
        assert view is not None
        assert view.hasFocus()


def test_the_keyboard_waits_for_the_first_cards(desk: Desk) -> None:
    desk.add("Кресло")
    desk.page.show()
    desk.page.activateWindow()
    desk.page.focus_first()
    desk.page.refresh()
    desk.settle()
    view = desk.page.stages.board.current_view()
    assert view is not None
    assert view.hasFocus()


def test_a_report_lists_its_deals_and_everything_comes_back(desk: Desk) -> None:
    chair, table = desk.add("Кресло"), desk.add("Стол")
    lost = desk.add("Шкаф")
    desk.show()
    desk.page.receive(RecordList((chair, lost), "Воронка, Счёт"))
    desk.settle()
    assert desk.page.head.shown is Shown.LIST
    assert set(desk.page.table.model.ids) == {chair, lost}
    assert "Счёт" in desk.page.picked.text()
    desk.page.picked.leave.click()
    desk.settle()
    assert set(desk.page.table.model.ids) == {chair, table, lost}


def test_a_new_task_is_about_the_deal_in_view(desk: Desk) -> None:
    chair = desk.add("Кресло")
    table = desk.add("Стол")
    desk.show()
    desk.focus(0, 1)
    assert desk.page.record_in_view() == EntityRef(Entity.DEAL, table)
    desk.page.focus_find()
    assert desk.page.record_in_view() is None
    desk.page.open_deal(chair)
    desk.settle()
    assert desk.page.record_in_view() == EntityRef(Entity.DEAL, chair)
