"""Rows of the history: what they say, and that they are painted in both themes."""

from array import array

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from crm_desktop.ui.history.action_list import ActionList
from crm_desktop.ui.history.row_delegate import by_whom, state_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import Theme, ThemeMode
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PagedTableModel
from tests.ui.history.actions import make_action


def test_who_and_where_stand_together() -> None:
    assert by_whom(make_action()) == "Анна · office"
    assert by_whom(make_action(user="")) == "office"


@pytest.mark.parametrize(
    ("values", "text"),
    [({}, ""), ({"is_undone": True, "can_undo": False}, "Undone"), ({"can_undo": False}, "For good")],
)
def test_the_state_is_a_word(values: dict[str, bool], text: str) -> None:
    assert state_text(make_action(**values)) == text


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_an_undone_action_looks_another_way(mode: ThemeMode, theme: Theme, qtbot: QtBot) -> None:
    theme.set_mode(mode)
    assert _picture(qtbot, is_undone=False) != _picture(qtbot, is_undone=True)


def _picture(qtbot: QtBot, *, is_undone: bool) -> QImage:
    action = make_action(is_undone=is_undone)
    model = PagedTableModel(lambda ids: {1: action}, (Column("a", lambda: "", lambda _row: ""),))
    view = ActionList(model, Formats())
    qtbot.addWidget(view)
    view.resize(500, 80)
    model.set_ids(array("q", [1]))
    return view.grab().toImage()
