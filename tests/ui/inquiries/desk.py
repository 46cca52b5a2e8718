"""The screen of inquiries with some requests, and what it told the shell."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.inquiry import Inquiry, InquiryChannel
from crm_desktop.ui.inquiries.page import InquiriesPage
from crm_desktop.ui.shell.context import AppContext
from tests.services.inquiries.requests import ask

NOW = dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """The screen, and what it told."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.refs: list[EntityRef] = []
        self.commands: list[str] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.filed.connect(lambda text, _ref: self.toasts.append(text))
        context.shell.ref_requested.connect(self.refs.append)
        context.shell.command_requested.connect(self.commands.append)
        self.page = InquiriesPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 700)

    def ask(self, name: str, minutes: int = 0, **values: Any) -> int:
        """Register a request that came so many minutes ago."""
        values.setdefault("channel", InquiryChannel.SITE)
        return ask(self.services, name, received_at=NOW - dt.timedelta(minutes=minutes), **values)

    def show(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.settle()
        self.page.focus_first()

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.page._refresh_timer.isActive()

        self.qtbot.waitUntil(is_quiet)

    def names(self) -> list[str]:
        model = self.page.model
        return [model.row_at(at).draft.name for at in range(model.rowCount())]  # type: ignore[union-attr]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.page.list, key, modifiers)
        self.settle()

    def get(self, row_id: int) -> Inquiry:
        return self.services.inquiries.get(row_id)
