"""Preferences of the business."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import MAX_NAME
from crm_desktop.ui.settings.business import BusinessSection
from crm_desktop.ui.shell.context import AppContext
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(open_section: Callable[[type[BusinessSection]], BusinessSection]) -> BusinessSection:
    return open_section(BusinessSection)


def choose(box: QComboBox, code: str) -> None:
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def test_each_preference_is_stored_at_once(
    section: BusinessSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    section.company.setText("Цветы на Садовой")
    qtbot.keyClick(section.company, Qt.Key.Key_Return)
    settle()
    choose(section.currency, "EUR")
    settle()
    choose(section.region, "KZ")
    settle()
    stored = app_context.services.preferences.get()
    assert (stored.company_name, stored.currency, stored.phone_region) == ("Цветы на Садовой", "EUR", "KZ")
    assert len(said.undoable) == 3
    app_context.services.history.undo_last()
    settle()
    assert section.region.currentData() == "RU"


def test_the_same_again_is_no_action(section: BusinessSection, said: Said, settle: Settle) -> None:
    choose(section.currency, "RUB")
    settle()
    assert said.undoable == []


def test_a_name_too_long_is_refused_at_its_box(
    section: BusinessSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    section.company.setText("я" * (MAX_NAME + 1))
    qtbot.keyClick(section.company, Qt.Key.Key_Return)
    settle()
    assert section.company.property("invalid") is True
    assert section._rows[0]._problem.text() == "Too long"
    assert app_context.services.preferences.get().company_name == ""


def test_the_folder_for_files_is_asked_for_on_a_server_and_must_be_there(
    section: BusinessSection, app_context: AppContext, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    assert section._rows[-1].isHidden()  # a base in a file has its files beside it
    section._rows[-1].show()
    for text, stored in ((str(tmp_path / "none"), ""), ("relative", ""), (f" {tmp_path} ", str(tmp_path))):
        section.folder.setText(text)
        section.folder.setFocus()
        qtbot.keyClick(section.folder, Qt.Key.Key_Return)
        settle()
        assert app_context.services.preferences.get().files_folder == stored
        assert section.folder.property("invalid") is not bool(stored)
