"""Files are asked for without blocking, and the folder is remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.system.settings import LAST_FOLDER, Settings
from crm_desktop.ui.importing.file_dialogs import ask_file, ask_problem_file
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


def test_chosen_files_are_handed_on(
    languages: Languages, theme: Theme, settings: Settings, messy: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[list[Path]] = []
    dialog = ask_file(parent, settings, chosen.append)
    assert dialog.isVisible()
    dialog.filesSelected.emit([str(messy)])
    assert chosen == [[messy]]
    assert settings.get(LAST_FOLDER) == str(messy.parent)
    dialog.close()


def test_a_place_for_the_problems_is_suggested(
    languages: Languages, theme: Theme, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    settings.set(LAST_FOLDER, str(tmp_path))
    chosen: list[Path] = []
    dialog = ask_problem_file(parent, settings, "Замечания", chosen.append)
    assert [Path(file).name for file in dialog.selectedFiles()] == ["Замечания.xlsx"]
    assert dialog.defaultSuffix() == "xlsx"
    dialog.fileSelected.emit(str(tmp_path / "a.xlsx"))
    assert chosen == [tmp_path / "a.xlsx"]
    dialog.close()
