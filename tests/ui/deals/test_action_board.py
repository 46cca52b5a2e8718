"""The board by next action: dropping sets the day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.deal import NextActionKind
from crm_desktop.domain.deal_list import ActionGroup
from crm_desktop.ui.deals.board.column_view import ColumnView
from crm_desktop.ui.deals.head import Shown
from tests.ui.deals.desk import TODAY, Desk, on_day


def column(desk: Desk, group: ActionGroup) -> ColumnView:
    view = desk.page.by_action.board.cells.view("", group.value)
    assert view is not None
    return view


def test_deals_stand_by_the_day_of_their_action_and_dropping_sets_it(desk: Desk) -> None:
    late = desk.add("Поздно", next_action=on_day(-2, NextActionKind.MEETING))
    none = desk.add("Ничего", next_action=None)
    desk.show()
    desk.page.show_view(Shown.ACTIONS)
    desk.settle()
    assert [row.title for row in column(desk, ActionGroup.OVERDUE).cards.rows] == ["Поздно"]
    assert [row.title for row in column(desk, ActionGroup.NONE).cards.rows] == ["Ничего"]
    desk.drop([late, none], column(desk, ActionGroup.TOMORROW), QPoint(20, 5))
    action = desk.row(late).next_action
    assert action is not None
    assert (action.on, action.kind) == (TODAY + dt.timedelta(days=1), NextActionKind.MEETING)
    assert desk.row(none).next_action == on_day(1)
    desk.undo()  # both at once
    assert desk.row(late).next_action == on_day(-2, NextActionKind.MEETING)
    assert desk.row(none).next_action is None


def test_dropping_where_it_stands_changes_nothing(desk: Desk) -> None:
    late = desk.add("Поздно", next_action=on_day(-2))
    desk.show()
    desk.page.show_view(Shown.ACTIONS)
    desk.settle()
    desk.drop([late], column(desk, ActionGroup.OVERDUE), QPoint(20, 5))
    assert desk.row(late).next_action == on_day(-2)


def test_the_chip_of_a_card_says_its_stage_and_offers_others(desk: Desk) -> None:
    late = desk.add("Поздно", next_action=on_day(-2))
    desk.show()
    desk.page.show_view(Shown.ACTIONS)
    desk.settle()
    view = column(desk, ActionGroup.OVERDUE)
    card = view.visualRect(view.cards.index(0))
    chip = QPoint(card.right() - 40, card.bottom() - 30)
    assert not view.has_button_at(view.cards.rows[0], QPoint(20, 12))
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(card.left() + 20, 12))
    assert desk.page.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly) == []
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chip)
    [menu] = desk.page.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    second = desk.stage(1)
    next(action for action in menu.actions() if action.text() == second.name).trigger()
    menu.close()
    desk.settle()
    assert desk.row(late).stage_id == second.id
