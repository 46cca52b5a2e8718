"""One column: which keys do what."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.deals.board.column_model import CardTexts, ColumnModel
from crm_desktop.ui.deals.board.column_view import ColumnView, drag_data, dragged_ids
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.deals.rows import make_row


def make_view(qtbot: QtBot) -> ColumnView:
    model = ColumnModel(
        CardTexts(lambda _: None, lambda row: row.title, lambda row: row.title), lambda *_: []
    )
    view = ColumnView(model)
    qtbot.addWidget(view)
    model.setParent(view)
    model.set_rows([make_row(n) for n in range(3)], has_more=False)
    view.resize(220, 400)
    view.choose(0)
    return view


def test_a_drag_carries_the_deals_and_nothing_else_is_taken() -> None:
    assert dragged_ids(drag_data([3, 1])) == [3, 1]
    assert dragged_ids(QMimeData()) == []
    assert dragged_ids(None) == []


def test_control_with_arrows_asks_for_a_move(qtbot: QtBot, theme: Theme) -> None:
    view = make_view(qtbot)
    steps: list[tuple[int, int]] = []
    view.step_requested.connect(lambda across, down: steps.append((across, down)))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
    assert steps == [(-1, 0), (1, 0), (0, -1), (0, 1)]


def test_enter_opens_and_delete_removes(qtbot: QtBot, theme: Theme) -> None:
    view = make_view(qtbot)
    opened: list[int] = []
    removed: list[None] = []
    view.open_requested.connect(opened.append)
    view.remove_requested.connect(lambda: removed.append(None))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert opened == [0, 0]
    assert len(removed) == 1


def test_shift_and_down_pick_several(qtbot: QtBot, theme: Theme) -> None:
    view = make_view(qtbot)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.picked_ids() == [0, 1]
