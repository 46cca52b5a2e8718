from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.segmented import SegmentedControl


def make(qtbot: QtBot) -> tuple[SegmentedControl, list[str]]:
    control = SegmentedControl()
    qtbot.addWidget(control)
    control.add("list", "List", "list")
    control.add("table", "Table")
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    control.show()
    return control, chosen


def test_one_segment_holds(theme: Theme, qtbot: QtBot) -> None:
    control, chosen = make(qtbot)
    assert control.current() == "list"
    control.findChildren(QPushButton)[1].click()
    assert (control.current(), chosen) == ("table", ["table"])
    control.select("list")
    assert (control.current(), chosen) == ("list", ["table"])


def test_arrow_keys_go_round(theme: Theme, qtbot: QtBot) -> None:
    control, chosen = make(qtbot)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    qtbot.keyClick(control, Qt.Key.Key_Left)
    assert chosen == ["table", "list", "table"]


def test_a_segment_without_words_still_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    control, _ = make(qtbot)
    control.set_text("list", "Cards", is_icon_only=True)
    segment = control.findChildren(QPushButton)[0]
    assert (segment.text(), segment.accessibleName(), segment.toolTip()) == ("", "Cards", "Cards")


def test_arrow_keys_leave_hidden_segments_out(theme: Theme, qtbot: QtBot) -> None:
    control, chosen = make(qtbot)
    control.add("third", "Third")
    control.set_shown("third", True)
    control.set_shown("table", False)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    assert chosen == ["third"]
    control.set_shown("table", True)
    qtbot.keyClick(control, Qt.Key.Key_Left)
    assert chosen == ["third", "table"]


def test_the_icon_stands_apart_from_words_that_come_later(theme: Theme, qtbot: QtBot) -> None:
    control, _ = make(qtbot)
    control.add("board", icon_name="square-kanban")
    segment = control.findChildren(QPushButton)[2]
    alone = segment.iconSize().width()
    control.set_text("board", "Board")
    assert segment.iconSize().width() > alone
    control.set_text("board", "Board", is_icon_only=True)
    assert segment.iconSize().width() == alone
