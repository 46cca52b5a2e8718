"""The copy of the day: once, beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell import daily_copy
from crm_desktop.ui.shell.context import AppContext


def test_it_is_made_once_in_a_day(
    app_context: AppContext, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_copy, "DELAY_MS", 0)
    window, folder = QWidget(), tmp_path / "copies"
    qtbot.addWidget(window)
    copy = daily_copy.DailyCopy(app_context, folder, window)
    qtbot.waitUntil(lambda: len(list(folder.glob("*.db"))) == 1)
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    copy.make()
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    assert len(list(folder.glob("*.db"))) == 1


def test_the_start_comes_first(app_context: AppContext, tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    copy = daily_copy.DailyCopy(app_context, tmp_path / "copies", window)
    assert copy.isActive()
    assert copy.interval() >= 10_000
    assert not (tmp_path / "copies").exists()
