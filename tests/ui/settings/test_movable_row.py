from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.settings.movable_row import MovableRow


def test_the_arrows_and_their_keys_ask_for_a_move(theme: Theme, qtbot: QtBot) -> None:
    row = MovableRow()
    qtbot.addWidget(row)
    row.retranslate()
    row.show()
    asked: list[int] = []
    row.move_requested.connect(asked.append)
    row.up.click()
    row.down.click()
    qtbot.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(row, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(row, Qt.Key.Key_Down)
    assert asked == [-1, 1, -1, 1]
    assert row.up.toolTip() == "Move up (Alt+Up)"


def test_the_ends_can_be_gone_no_further_than(theme: Theme, qtbot: QtBot) -> None:
    row = MovableRow()
    qtbot.addWidget(row)
    row.set_place(is_first=True, is_last=False)
    assert (row.up.isEnabled(), row.down.isEnabled()) == (False, True)


def test_a_row_that_stays_has_no_arrows(theme: Theme, qtbot: QtBot) -> None:
    row = MovableRow(can_move=False)
    qtbot.addWidget(row)
    asked: list[int] = []
    row.move_requested.connect(asked.append)
    qtbot.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked == []
    assert not row.grip.isVisibleTo(row)
