"""The board by next action: dropping sets the day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint

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
