"""A file over the whole window: pictures large, others by what they are, the keyboard kept inside."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.ui.files.preview import FilePreview
from tests.ui.files.conftest import Desk, Opener, picture


def shown(desk: Desk, name: str, data: bytes) -> FilePreview:
    desk.pane.preview(desk.stored(name, data))
    desk.settle()
    preview = desk.pane._preview
    assert preview is not None
    return preview


def test_a_picture_fills_the_window_but_is_not_blown_up(desk: Desk) -> None:
    preview = shown(desk, "large.png", picture(4000, 3000, folder=desk.folder))
    assert preview.geometry() == desk.pane.window().rect()
    assert preview.pixmap is not None
    assert preview.pixmap.width() <= preview.width()
    assert preview.pixmap.width() > 300
    preview = shown(desk, "small.png", picture(20, 10, folder=desk.folder))
    assert preview.pixmap is not None
    assert preview.pixmap.width() == 20


def test_what_is_no_picture_says_so(desk: Desk) -> None:
    preview = shown(desk, "broken.jpg", b"no picture")
    assert preview.pixmap is None
    assert preview.canvas_text() == "This picture cannot be shown"
    preview = shown(desk, "Договор.pdf", b"%PDF")
    assert preview.canvas_text() == ""
    assert preview.open_button.isVisible()
    assert not shown(desk, "x.exe", b"MZ").open_button.isVisible()


def test_arrows_go_through_the_files_and_stop_at_the_ends(desk: Desk) -> None:
    desk.stored("a.txt", b"a")
    desk.stored("b.txt", b"b")
    preview = shown(desk, "c.txt", b"c")
    assert not preview.previous.isEnabled()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):
        desk.qtbot.keyClick(preview, key)
    assert preview.current.name == "a.txt"
    assert not preview.next.isEnabled()
    preview.previous.click()
    assert preview.current.name == "b.txt"


def test_tab_stays_inside_and_a_click_beside_closes(desk: Desk) -> None:
    desk.stored("a.txt", b"a")
    preview = shown(desk, "b.txt", b"b")
    for _ in range(8):
        desk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert preview.isAncestorOf(focused)
    desk.qtbot.mouseClick(preview, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not preview.isVisible()


def test_enter_opens_and_save_asks_where(desk: Desk, opener: Opener) -> None:
    preview = shown(desk, "a.txt", b"a")
    desk.qtbot.keyClick(preview, Qt.Key.Key_Return)
    desk.settle()
    assert opener.urls[0].endswith("a.txt")
    preview.save_button.click()
    dialogs = [each for each in desk.pane.children() if each.inherits("QFileDialog")]
    assert len(dialogs) == 1
    dialogs[0].reject()


def test_a_missing_file_is_not_previewed(desk: Desk) -> None:
    attachment = desk.stored("a.png", picture(folder=desk.folder))
    desk.services.files.path_of(attachment).unlink()
    desk.open(desk.client_id)
    desk.pane.preview(attachment)
    assert not any(each.isVisible() for each in desk.pane.window().findChildren(FilePreview))
