"""Files are dropped, and the place for them lights up."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.importing.drop_area import DropArea
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


@pytest.fixture
def area(languages: Languages, theme: Theme, qtbot: QtBot) -> DropArea:
    result = DropArea()
    qtbot.addWidget(result)
    result.retranslate()
    result.resize(800, 500)
    result.show()
    return result


def _data(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _enter(area: DropArea, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(area.frame, event)
    return event


def test_a_file_over_the_place_lights_it_up(area: DropArea, messy: Path) -> None:
    dark = area.frame.grab().toImage()
    data = _data(messy)
    assert _enter(area, data).isAccepted()
    assert area.frame.is_lit
    assert area.frame.grab().toImage() != dark
    QApplication.sendEvent(area.frame, QDragLeaveEvent())
    assert not area.frame.is_lit


def test_a_dropped_file_is_handed_on(area: DropArea, messy: Path, qtbot: QtBot) -> None:
    data = _data(messy)
    _enter(area, data)
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(area.chosen) as heard:
        QApplication.sendEvent(area.frame, drop)
    assert heard.args == [[messy]]
    assert not area.frame.is_lit


def test_folders_and_text_are_refused(area: DropArea, tmp_path: Path) -> None:
    folder, text = _data(tmp_path), QMimeData()
    text.setText("просто слова")
    for data in (folder, text):
        assert not _enter(area, data).isAccepted()
        assert not area.frame.is_lit


def test_a_recent_file_is_one_click_away(area: DropArea, messy: Path, qtbot: QtBot) -> None:
    assert not area._recent.isVisible()
    area.set_recent([messy])
    chip = next(each for each in area._recent.findChildren(QPushButton) if each.text() == messy.name)
    with qtbot.waitSignal(area.chosen) as heard:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert heard.args == [[messy]]


def test_buttons_ask_for_what_they_say(area: DropArea, qtbot: QtBot) -> None:
    for button, signal in (
        (area.choose, area.choose_requested),
        (area.paste, area.paste_requested),
        (area.sample, area.sample_requested),
    ):
        button.setFocus()
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Return)
