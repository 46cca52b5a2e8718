"""Sections of the settings over a real base."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.section import Section
from crm_desktop.ui.shell.context import AppContext, ToastRequest

S = TypeVar("S", bound=Section)


class Said:
    """What the window would have said at the bottom, oldest first."""

    def __init__(self, context: AppContext) -> None:
        self.undoable: list[str] = []
        self.toasts: list[ToastRequest] = []
        self.errors: list[Exception] = []
        self.commands: list[str] = []
        context.shell.undo_offered.connect(self.undoable.append)
        context.shell.toast_requested.connect(self.toasts.append)
        context.shell.error_raised.connect(self.errors.append)
        context.shell.command_requested.connect(self.commands.append)


@pytest.fixture
def said(app_context: AppContext) -> Said:
    """What the sections said."""
    return Said(app_context)


@pytest.fixture
def settle(app_context: AppContext, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all reading and writing is done and shown."""

    def wait() -> None:
        for _ in range(3):  # a write is followed by an event, a timer and another read
            qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
            qtbot.wait(1)
            qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)

    return wait


@pytest.fixture
def open_section(app_context: AppContext, settle: Callable[[], None], qtbot: QtBot) -> Callable[[type[S]], S]:
    """Show a section and wait until it has read what it shows."""

    def show(kind: type[S]) -> S:
        section = kind(app_context)
        qtbot.addWidget(section)
        section.resize(760, 640)
        section.show()
        settle()
        return section

    return show
