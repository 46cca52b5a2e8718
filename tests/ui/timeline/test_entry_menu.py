"""The menu of an item."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import TimelineKind
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.timeline.entry_menu import Choices, entry_menu
from tests.ui.timeline.test_words import LETTER


def test_only_what_can_be_done_is_offered_and_removal_comes_last(qtbot: QtBot, languages: Languages) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    done: list[str] = []
    choices = Choices(
        edit=lambda: done.append("edit"), copy=lambda: done.append("copy"), remove=lambda: done.append("gone")
    )
    menu = entry_menu(parent, LETTER, choices, is_expanded=False)
    texts = [action.text().partition("\t")[0] for action in menu.actions()]
    assert texts == ["Edit", "Copy text", "", "Remove"]
    for action in menu.actions():
        action.trigger()
    assert done == ["edit", "copy", "gone"]


def test_words_fit_the_item(qtbot: QtBot, languages: Languages) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    nothing = Choices(open=lambda: None, pin=lambda: None, expand=lambda: None)
    pinned = entry_menu(
        parent, replace(LETTER, kind=TimelineKind.FILE, is_pinned=True), nothing, is_expanded=True
    )
    texts = [action.text().partition("\t")[0] for action in pinned.actions()]
    assert texts == ["Open the file", "Show less", "Take the pin out"]
