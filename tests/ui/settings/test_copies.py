"""Backup copies in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.system import paths
from crm_desktop.ui.settings.copies import CopySection
from crm_desktop.ui.shell.context import AppContext
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(open_section: Callable[[type[CopySection]], CopySection]) -> CopySection:
    return open_section(CopySection)


def restore_buttons(section: CopySection) -> list[QPushButton]:
    found = section._card.findChildren(QPushButton)
    return [each for each in found if each.isVisible()]


def test_a_copy_is_made_and_listed(section: CopySection, said: Said, settle: Settle, qtbot: QtBot) -> None:
    assert section._none.isVisible()
    section.make.click()
    assert not section.make.isEnabled()
    settle()
    assert section.make.isEnabled()
    (file,) = paths.backups_folder().iterdir()
    assert file.name in said.toasts[-1].text
    qtbot.waitUntil(lambda: len(restore_buttons(section)) == 1)
    assert not section._none.isVisible()


def test_the_button_of_a_copy_asks_to_restore_it(
    section: CopySection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    section.make.click()
    settle()
    (file,) = paths.backups_folder().iterdir()
    qtbot.waitUntil(lambda: len(restore_buttons(section)) == 1)
    with qtbot.waitSignal(app_context.shell.restore_requested) as asked:
        restore_buttons(section)[0].click()
    assert asked.args == [file]


def test_other_places_are_the_menus_business(section: CopySection, said: Said) -> None:
    section.save_as.click()
    section.open_file.click()
    assert said.commands == ["backup", "restore"]


def test_a_base_on_a_server_is_backed_up_there(section: CopySection) -> None:
    section._fail(StorageError(StorageReason.SERVER_BACKUP, "postgresql://host/crm"))
    assert section.problem.isVisible()
    assert not section.make.isVisible()
