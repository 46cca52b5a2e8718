"""The last events of a client."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.calls.events import COUNT, WANTED, LastEvents
from crm_desktop.ui.shell.context import AppContext


def test_the_list_is_as_high_as_its_rows(app_context: AppContext, anna: int, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(500, 2000)
    events = LastEvents(app_context, host)
    events.resize(500, 10)
    host.show()
    items = app_context.services.timeline.page(anna, WANTED, None, COUNT).items
    events.show_items(anna, items)
    assert len(events.items) == COUNT
    assert events.verticalScrollBar().maximum() == 0
    assert events.height() > COUNT * 30


def test_promises_and_changes_are_left_out(app_context: AppContext, anna: int) -> None:
    items = app_context.services.timeline.page(anna, WANTED, None, 50).items
    assert len(items) == 7
