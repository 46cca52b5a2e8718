"""The screen of imports as the shell knows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.importing import COMMANDS, FEATURE, KEY
from crm_desktop.ui.importing.page import ImportPage
from crm_desktop.ui.shell.context import AppContext


def test_the_page_is_made_and_carries_its_commands_out(app_context: AppContext, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    page = FEATURE.make_page(app_context, parent)
    assert isinstance(page, ImportPage)
    assert {command.key for command in COMMANDS} == set(page.commands())


def test_dropped_files_and_pasted_rows_reach_the_screen_before_it_is_open(
    app_context: AppContext, qtbot: QtBot
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    assert FEATURE.attach is not None
    assert FEATURE.attach(app_context, place) == {}
    heard: list[tuple[str, object]] = []
    app_context.shell.handed_over.connect(lambda key, message: heard.append((key, message)))
    app_context.shell.drop_files([Path("a.xlsx")])
    app_context.shell.paste_table("a\tb")
    assert heard == [(KEY, [Path("a.xlsx")]), (KEY, "a\tb")]
