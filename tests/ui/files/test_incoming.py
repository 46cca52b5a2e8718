"""Files from elsewhere: by drag and drop, also onto other widgets, and from the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.files.incoming import DropCatcher, files_of, picture_of


def test_only_files_of_this_machine_count(tmp_path: Path) -> None:
    path = tmp_path / "Смета.txt"
    path.write_text("x")
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path)), QUrl("https://x.ru/a.txt")]
    )
    assert files_of(data) == [path]
    assert files_of(QMimeData()) == []


def test_a_picture_becomes_a_png(qtbot: QtBot) -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(image)
    assert picture_of(data).startswith(b"\x89PNG")
    assert picture_of(QMimeData()) == b""


def test_a_whole_card_can_take_files(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    card = QWidget()
    qtbot.addWidget(card)
    catcher = DropCatcher(card)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(catcher.hovered) as over:
        QApplication.sendEvent(card, QDragEnterEvent(QPointF(5, 5).toPoint(), action, data, button, none))
    assert over.args == [True]
    with qtbot.waitSignals([catcher.dropped, catcher.hovered]):
        QApplication.sendEvent(card, QDropEvent(QPointF(5, 5), action, data, button, none))
