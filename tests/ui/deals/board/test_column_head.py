"""The head of a column, and the strip of a folded one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import ColumnTotal
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.ui.deals.board.column_head import ColumnHead, FoldedColumn
from crm_desktop.ui.deals.board.column_view import drag_data
from crm_desktop.ui.deals.board.spec import BoardColumn
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme

COLUMN = BoardColumn("1", "New", "blue")


def test_it_tells_count_sum_and_weighted_sum(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    head = ColumnHead(COLUMN, Formats())
    qtbot.addWidget(head)
    head.show_total(ColumnTotal(3, 1_000_000, 400_000))
    assert head.count.text() == "3"
    assert "10,000" in head.sum.full_text()
    assert "4,000" in head.sum.full_text()
    with qtbot.waitSignal(head.add_requested):
        head.add.click()


def test_a_column_of_closed_deals_says_for_how_long_they_stay(
    qtbot: QtBot, theme: Theme, languages: Languages
) -> None:
    head = ColumnHead(BoardColumn("9", "Won", "green", StageKind.WON, takes_new=False, days=30), Formats())
    qtbot.addWidget(head)
    head.show_total(ColumnTotal(3, 1_000_000, 1_000_000))
    assert "30" in head.sum.full_text()
    assert "no longer on the board" in head.sum.toolTip()


def test_a_folded_column_still_takes_cards(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    strip = FoldedColumn(COLUMN, Formats())
    qtbot.addWidget(strip)
    data = drag_data([5])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(strip.dropped) as told:
        strip.dropEvent(event)
    assert told.args == [[5]]
    with qtbot.waitSignal(strip.unfold_requested):
        qtbot.keyClick(strip, Qt.Key.Key_Space)
