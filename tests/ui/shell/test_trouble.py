"""The calm window for a base that cannot be opened."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.trouble import TroubleWindow


@pytest.mark.parametrize(
    ("reason", "word"),
    [
        (StorageReason.LOCKED, "Try again"),
        (StorageReason.UNREACHABLE, "Try again"),
        (StorageReason.DAMAGED, "Restore from a copy…"),
        (StorageReason.NOT_OURS, "Open another…"),
        (StorageReason.NEWER, "Open another…"),
    ],
)
def test_the_likeliest_way_out_comes_first(
    languages: Languages, qtbot: QtBot, reason: StorageReason, word: str
) -> None:
    window = TroubleWindow(StorageError(reason, "/home/anna/shop.db"))
    qtbot.addWidget(window)
    first = window._in_order()[0]
    assert first.text() == word
    assert first.property("kind") == "primary"


@pytest.mark.parametrize("reason", StorageReason)
def test_every_reason_is_a_sentence(languages: Languages, qtbot: QtBot, reason: StorageReason) -> None:
    window = TroubleWindow(StorageError(reason, "postgresql://anna:secret@host/crm"))
    qtbot.addWidget(window)
    assert window.accessibleName().endswith(".")
    assert "secret" not in window.accessibleName()


def test_the_folder_of_a_file_is_named(languages: Languages, qtbot: QtBot) -> None:
    window = TroubleWindow(StorageError(StorageReason.MISSING, "/home/anna/shop.db"))
    qtbot.addWidget(window)
    assert window.accessibleName().endswith("\nFolder: /home/anna")


def test_each_button_asks_for_its_way(languages: Languages, qtbot: QtBot) -> None:
    window = TroubleWindow(StorageError(StorageReason.DAMAGED, "/shop.db"))
    qtbot.addWidget(window)
    for button, signal in (
        (window.retry, window.retry_requested),
        (window.open, window.open_requested),
        (window.restore, window.restore_requested),
        (window.new, window.new_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_closing_it_is_told(languages: Languages, qtbot: QtBot) -> None:
    window = TroubleWindow(StorageError(StorageReason.LOCKED, "/shop.db"))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.closed):
        window.close()
