"""The files of a client on its card: everything a hand can do with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from crm_desktop.domain.errors import FileReason
from crm_desktop.ui.files.pane import FilesPane
from tests.factories import make_client
from tests.ui.files.conftest import Desk, Opener, picture
from tests.ui.keyboard import type_text

LETTER = "From: anna@mail.ru\nSubject: Заказ\nMessage-ID: <1@x>\n\nтекст".encode()


def dragged(pane: FilesPane, kind: type[QDragEnterEvent | QDropEvent], data: QMimeData) -> bool:
    """Send one event of a drag to the pane; returns whether it was taken."""
    place = pane.rect().center()
    where = QPointF(place) if kind is QDropEvent else place
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = kind(where, Qt.DropAction.CopyAction, data, buttons, modifiers)  # type: ignore[arg-type]
    QApplication.sendEvent(pane, event)
    return event.isAccepted()


def dropped(pane: FilesPane, paths: list[Path]) -> bool:
    """Let files fall on the pane; returns whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dragged(pane, QDragEnterEvent, data) and dragged(pane, QDropEvent, data)


def test_files_over_the_pane_light_it_until_they_leave(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(desk.file("a.txt")))])
    assert dragged(desk.pane, QDragEnterEvent, data)
    assert desk.pane._hint.isVisible()
    QApplication.sendEvent(desk.pane, QDragLeaveEvent())
    assert not desk.pane._hint.isVisible()


def test_an_empty_card_teaches_and_what_is_dropped_is_stored(desk: Desk) -> None:
    assert desk.pane.empty.isVisible()
    assert dropped(desk.pane, [desk.file("Договор.pdf"), desk.file("Заказ.eml", LETTER)])
    desk.settle()
    assert desk.names() == ["Заказ.eml", "Договор.pdf"]
    assert desk.toasts == ["1 file added, 1 letter added to the timeline"]
    assert desk.pane.model.facts(0).endswith("Заказ")
    assert not desk.pane.empty.isVisible()
    assert desk.pane.total.full_text().startswith("2 file")
    assert desk.services.timeline.find_by_thread("<1@x>") is not None
    dropped(desk.pane, [desk.folder / "Договор.pdf"])
    desk.settle()
    assert desk.toasts[-1] == "1 was here already"
    desk.services.history.undo_last()
    desk.settle()
    assert desk.names() == []
    assert desk.pane.empty.isVisible()


def test_folders_are_not_taken(desk: Desk) -> None:
    assert not dropped(desk.pane, [desk.folder])
    assert desk.names() == []


def test_a_file_that_vanishes_is_told_and_nothing_is_added(desk: Desk) -> None:
    desk.pane.add_files([desk.file("a.txt"), desk.folder / "gone.txt"])
    desk.settle()
    assert desk.pane.problem.isVisible()
    assert "gone.txt" in desk.pane.problem.text()
    assert desk.names() == []
    assert desk.services.files.orphans() == []


def test_storing_shows_how_far_it_is_and_can_be_stopped(desk: Desk) -> None:
    path = desk.file("film.avi", b"x" * 30_000_000)
    desk.pane.add_files([path])
    assert desk.pane.strip.isVisible()
    desk.qtbot.mouseClick(desk.pane.strip.stop, Qt.MouseButton.LeftButton)
    desk.settle()
    assert not desk.pane.strip.isVisible()
    assert desk.names() == []
    assert desk.services.files.orphans() == []
    assert desk.errors == []


def test_files_go_to_the_client_they_were_dropped_on(desk: Desk) -> None:
    other = make_client(desk.services, "Ёлкин Пётр")
    desk.pane.add_files([desk.file("a.txt")])
    desk.pane.show_client(desk.services.clients.get(other))
    desk.settle()
    assert desk.names() == []
    assert len(desk.services.files.of_client(desk.client_id)) == 1


def test_files_and_pictures_are_pasted(desk: Desk) -> None:
    clipboard = QGuiApplication.clipboard()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(desk.file("a.txt")))])
    clipboard.setMimeData(data)
    desk.pane.paste()
    desk.settle()
    assert desk.names() == ["a.txt"]
    image = QImage()
    image.loadFromData(picture(folder=desk.folder))
    clipboard.setImage(image)
    desk.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.names()[0].startswith("Picture 20")
    assert desk.names()[0].endswith(".png")
    clipboard.setText("words")
    desk.pane.paste()
    assert desk.toasts[-1] == "There is no file and no picture on the clipboard"


def test_enter_opens_a_copy_and_a_program_never(desk: Desk, opener: Opener) -> None:
    desk.stored("Смета.txt")
    desk.press(Qt.Key.Key_Return)
    assert [Path(url).name for url in opener.urls] == ["Смета.txt"]
    assert Path(opener.urls[0]).read_bytes() == b"data"
    desk.stored("Смета.pdf.exe", b"MZ")
    desk.press(Qt.Key.Key_Return)
    assert len(opener.urls) == 1
    assert "Смета.pdf.exe" in desk.pane.problem.text()
    desk.pane.problem.action_clicked.emit()
    dialog = desk.pane.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(desk.folder / "saved.bin"))
    dialog.reject()
    desk.settle()
    assert (desk.folder / "saved.bin").read_bytes() == b"MZ"


def test_a_missing_file_is_told_in_the_list_and_when_it_is_opened(desk: Desk, opener: Opener) -> None:
    attachment = desk.stored("Акт.docx")
    path = desk.services.files.path_of(attachment)
    path.unlink()
    desk.pane.doing.open(attachment)
    desk.settle()
    assert opener.urls == []
    assert "Акт.docx" in desk.pane.problem.text()
    assert desk.pane.model.rows[0].is_missing
    assert desk.pane.model.facts(0) == "The file is not in its place"


def test_renaming_in_place_keeps_the_extension_and_can_be_taken_back(desk: Desk) -> None:
    desk.stored("scan001.pdf")
    desk.press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    desk.qtbot.waitUntil(lambda: editor.selectedText() == "scan001")  # type: ignore[attr-defined]
    type_text(editor, "Договор")
    desk.qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.names() == ["Договор.pdf"])
    assert desk.toasts == ["Renamed"]
    desk.services.history.undo_last()
    desk.settle()
    assert desk.names() == ["scan001.pdf"]


def test_del_removes_and_the_keyboard_stays_in_the_list(desk: Desk) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        desk.stored(name, name.encode())
    desk.pane.list.setCurrentIndex(desk.pane.model.index(1))
    desk.press(Qt.Key.Key_Delete)
    assert desk.names() == ["c.txt", "a.txt"]
    assert desk.toasts == ["1 file removed"]
    assert [file.name for file in desk.pane.list.chosen()] == ["a.txt"]
    desk.services.history.undo_last()
    desk.settle()
    assert desk.names() == ["c.txt", "b.txt", "a.txt"]
    assert [file.name for file in desk.pane.list.chosen()] == ["a.txt"]


def test_several_files_are_copied_and_saved_to_a_folder(desk: Desk) -> None:
    for name in ("a.txt", "b.txt"):
        desk.stored(name, name.encode())
    desk.file("a.txt", b"another")
    desk.pane.list.selectAll()
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    paths = [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls()]
    assert [path.name for path in paths] == ["b.txt", "a.txt"]
    dialog = desk.pane.ask_where(desk.pane.list.chosen())
    dialog.fileSelected.emit(str(desk.folder))
    dialog.reject()
    desk.settle()
    assert (desk.folder / "a.txt").read_bytes() == b"another"
    assert (desk.folder / "a (2).txt").read_bytes() == b"a.txt"
    assert (desk.folder / "b.txt").read_bytes() == b"b.txt"


def test_what_is_dragged_out_are_copies_under_their_names(desk: Desk) -> None:
    attachment = desk.stored("Смета.txt")
    model = desk.pane.model
    urls = model.mimeData([model.index(0)]).urls()
    copy = Path(urls[0].toLocalFile())
    assert copy.name == "Смета.txt"
    assert copy != desk.services.files.path_of(attachment)
    desk.services.files.path_of(attachment).unlink()
    copy.chmod(0o600)
    copy.unlink()
    assert model.mimeData([model.index(0)]).urls() == []
    assert desk.pane.problem.isVisible()


def test_chosen_files_are_added(desk: Desk) -> None:
    path = desk.file("a.txt")
    dialog = desk.pane.ask_for_files()
    dialog.filesSelected.emit([str(path)])
    dialog.reject()
    desk.settle()
    assert desk.names() == ["a.txt"]


def test_a_click_on_the_picture_shows_it_large_and_esc_leads_back(desk: Desk) -> None:
    desk.stored("a.txt")
    desk.stored("Фото.png", picture(folder=desk.folder))
    desk.settle()
    row = desk.pane.list.visualRect(desk.pane.model.index(0))
    desk.qtbot.mouseClick(
        desk.pane.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 35, row.center().y())
    )
    preview = desk.pane._preview
    assert preview is not None
    assert preview.isVisible()
    desk.qtbot.keyClick(preview, Qt.Key.Key_Right)
    assert preview.current.name == "a.txt"
    desk.qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert desk.pane.list.hasFocus()
    assert [file.name for file in desk.pane.list.chosen()] == ["a.txt"]


def test_another_language_and_nobody(desk: Desk) -> None:
    desk.stored("a.txt")
    desk.pane.clear()
    assert desk.names() == []
    desk.pane.add_files([desk.file("b.txt")])
    desk.settle()
    assert desk.services.files.total()[0] == 1
    assert desk.pane.adder.text() == "Add files…"


@pytest.mark.parametrize("reason", [FileReason.PROGRAM, FileReason.MISSING])
def test_a_problem_goes_when_another_client_is_shown(desk: Desk, reason: FileReason) -> None:
    attachment = desk.stored("x.exe" if reason is FileReason.PROGRAM else "x.txt", b"x")
    if reason is FileReason.MISSING:
        desk.services.files.path_of(attachment).unlink()
    desk.pane.doing.open(attachment)
    desk.settle()
    assert desk.pane.problem.isVisible()
    desk.open(make_client(desk.services, "Ёлкин Пётр"))
    assert not desk.pane.problem.isVisible()
