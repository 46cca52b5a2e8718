from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox  # noqa: TID251 - the boxes are looked for
from pytestqt.qtbot import QtBot

from crm_desktop.system import settings as names
from crm_desktop.ui.shell.base_files import BaseFiles
from crm_desktop.ui.shell.main_window import MainWindow


@pytest.fixture
def files(window: MainWindow) -> Iterator[BaseFiles]:
    result = BaseFiles(window.context.settings)
    result.attach(window.context, window)
    yield result
    for dialog in window.findChildren(QFileDialog):
        dialog.close()


def box(window: MainWindow) -> QMessageBox:
    return next(each for each in window.findChildren(QMessageBox) if each.isVisible())


def press(dialog: QMessageBox, word: str) -> None:
    next(button for button in dialog.buttons() if button.text() == word).click()


def test_opening(files: BaseFiles, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = files.choose()
    assert dialog.isVisible()
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    with qtbot.waitSignal(files.open_requested) as signal:
        dialog.fileSelected.emit(str(tmp_path / "shop.db"))
    assert signal.args == [str(tmp_path / "shop.db"), False]
    assert window.context.settings.get(names.LAST_FOLDER) == str(tmp_path)


def test_a_new_base_never_replaces_one(files: BaseFiles, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = files.new()
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    with qtbot.waitSignal(files.open_requested) as signal:
        dialog.fileSelected.emit(str(tmp_path / "new.db"))
    assert signal.args == [str(tmp_path / "new.db"), True]


def test_a_copy_is_saved(files: BaseFiles, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    files.backup().fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: len(window.toasts.toasts) == 1)
    assert target.is_file()
    assert window.toasts.toasts[0].accessibleName() == "The copy is saved: copy.db"


def test_a_copy_that_cannot_be_saved_is_told(
    files: BaseFiles, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "notes.txt"
    target.write_text("mine")
    files.backup().fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: len(window.toasts.toasts) == 1)
    assert "notes.txt" in window.toasts.toasts[0].accessibleName()
    assert target.read_text() == "mine"


def test_restoring_asks_first(files: BaseFiles, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.assertNotEmitted(files.restore_requested):
        files.choose_copy().fileSelected.emit(str(tmp_path / "copy.db"))
        assert "copy.db" in box(window).text()
        press(box(window), "Leave everything as it is")
    window.context.shell.restore(tmp_path / "copy.db")
    with qtbot.waitSignal(files.restore_requested) as signal:
        press(box(window), "Restore")
    assert signal.args == [tmp_path / "copy.db"]


def test_a_dialog_closed_without_an_answer_is_told(files: BaseFiles, qtbot: QtBot) -> None:
    dialog = files.choose()
    with qtbot.waitSignal(files.given_up):
        dialog.reject()
