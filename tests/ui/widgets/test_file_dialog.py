from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.widgets.file_dialog import documents, file_dialog
from tests.journeys import rules


def test_it_begins_in_the_folder_of_the_last_time(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = file_dialog(None, "Choose", str(tmp_path))
    qtbot.addWidget(dialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path


@pytest.mark.parametrize("folder", ["", "/no/such/folder"])
def test_else_where_people_keep_their_files(qtbot: QtBot, folder: str) -> None:
    dialog = file_dialog(None, "Choose", folder)
    qtbot.addWidget(dialog)
    assert dialog.directory().absolutePath() == documents()
    assert Path(documents()).is_dir()


def test_all_its_words_are_russian(qtbot: QtBot, languages: Languages, tmp_path: Path) -> None:
    languages.use("ru")
    dialog = file_dialog(None, "Выбор", str(tmp_path), "Книги (*.xlsx)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Папка:" in texts
    assert [text for text in texts if rules.LATIN.search(text)] == []
