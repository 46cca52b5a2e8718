"""The list of files under the mouse and the keyboard, and how a row is painted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.files.conftest import Desk, Opener


def menu_of(desk: Desk) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_button_of_a_row_opens_its_menu_and_keeps_a_selection(desk: Desk) -> None:
    desk.stored("a.txt", b"a")
    desk.stored("b.txt", b"b")
    view = desk.pane.list
    view.selectAll()
    place = view._delegate.button_at(view.visualRect(desk.pane.model.index(1))).center()
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [action.data() for action in menu_of(desk).actions() if action.data()] == [
        "save",
        "copy",
        "remove",
    ]
    menu_of(desk).close()
    view.clearSelection()
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = menu_of(desk)
    assert [file.name for file in view.chosen()] == ["a.txt"]
    menu.close()


def test_the_menu_key_opens_the_menu_of_the_row(desk: Desk) -> None:
    desk.stored("a.txt", b"a")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(desk.pane.list.viewport(), event)
    menu_of(desk).close()


def test_a_double_click_opens(desk: Desk, opener: Opener) -> None:
    desk.stored("a.txt", b"a")
    rect = desk.pane.list.visualRect(desk.pane.model.index(0))
    desk.qtbot.mouseDClick(desk.pane.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    desk.settle()
    assert len(opener.urls) == 1


def test_rows_speak_to_screen_readers_and_name_the_size(desk: Desk) -> None:
    desk.stored("Договор.pdf", b"x" * 2048)
    text = desk.pane.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Договор.pdf, 2")
    assert desk.pane.list.accessibleName() == "Files of the client"


def test_the_list_is_painted_in_both_themes(desk: Desk) -> None:
    desk.stored("a.exe", b"a")
    picture = desk.pane.list.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(0, 100, 3) for y in range(0, 60, 3)}
    assert len(colors) > 3
