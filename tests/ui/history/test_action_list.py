"""The list of actions reads a page at a time, and tells which action is in question."""

from array import array
from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from crm_desktop.domain.history import ActionRow
from crm_desktop.ui.history.action_list import ActionList
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import Density, Theme
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PAGE_SIZE, PagedTableModel
from tests.ui.history.actions import make_action


class Source:
    def __init__(self) -> None:
        self.asked: list[int] = []

    def rows(self, ids: Sequence[int]) -> Mapping[int, ActionRow]:
        self.asked.extend(ids)
        return {each: make_action(each) for each in ids}


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def view(source: Source, theme: Theme, qtbot: QtBot) -> ActionList:
    model = PagedTableModel(source.rows, (Column("a", lambda: "", lambda row: row.subject),))
    result = ActionList(model, Formats())
    qtbot.addWidget(result)
    result.resize(500, 400)
    result.show()
    return result


def test_only_what_is_seen_is_read(view: ActionList, source: Source, qtbot: QtBot) -> None:
    view.actions_model.set_ids(array("q", range(100_000, 0, -1)))
    view.viewport().repaint()
    assert 0 < len(source.asked) <= PAGE_SIZE
    view.scrollToBottom()
    view.viewport().repaint()
    assert len(source.asked) <= 3 * PAGE_SIZE


def test_the_newest_is_chosen_when_the_former_is_gone(view: ActionList) -> None:
    view.actions_model.set_ids(array("q", [3, 2, 1]))
    view.select_id(2)
    assert view.current_id() == 2
    view.select_id(77)
    assert view.current_id() == 3


def test_nothing_is_chosen_in_an_empty_list(view: ActionList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.current_changed) as changed:
        view.select_id(None)
    assert changed.args == [None]
    assert view.current_id() is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_to_act(view: ActionList, key: Qt.Key, qtbot: QtBot) -> None:
    view.actions_model.set_ids(array("q", [1]))
    with qtbot.waitSignal(view.act_requested):
        qtbot.keyClick(view, key)


def test_typing_does_not_read_every_row(view: ActionList, source: Source, qtbot: QtBot) -> None:
    view.actions_model.set_ids(array("q", range(5000, 0, -1)))
    view.viewport().repaint()
    before = len(source.asked)
    qtbot.keyClicks(view, "zz")
    assert len(source.asked) == before


def test_rows_follow_the_density(view: ActionList, theme: Theme) -> None:
    before = view.verticalHeader().defaultSectionSize()
    theme.set_density(Density.COMPACT)
    assert view.verticalHeader().defaultSectionSize() < before


def test_the_model_keeps_the_rules_of_qt(view: ActionList, qtmodeltester: ModelTester) -> None:
    view.actions_model.set_ids(array("q", [3, 2, 1]))
    qtmodeltester.check(view.actions_model)
