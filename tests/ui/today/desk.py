"""The first screen over a base with a day in it, and what it told the shell."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.agenda import AgendaItem, AgendaKind
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.deal import NextAction, NextActionKind
from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.lines import Line
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import Figures, Wanted
from crm_desktop.ui.today.page import TodayPage
from tests.factories import make_client
from tests.services.deals.board import make_deal
from tests.services.inquiries.requests import ask

TODAY = dt.date(2026, 11, 21)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def wanted(context: AppContext, owner: str = "", **sizes: int) -> Wanted:
    """What a block is given to read."""
    from crm_desktop.ui.runtime.reporting import report_maker

    services = context.services
    return Wanted(services, Figures(report_maker(services)), services.today(), owner, sizes)


class Desk:
    """The screen, and what it told."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.refs: list[EntityRef] = []
        self.handed: list[tuple[str, Any]] = []
        self.commands: list[str] = []
        self.pages: list[str] = []
        self.calls: list[str] = []
        self.errors: list[Exception] = []
        shell = context.shell
        shell.undo_offered.connect(self.toasts.append)
        shell.ref_requested.connect(self.refs.append)
        shell.handed_over.connect(lambda key, message: self.handed.append((key, message)))
        shell.command_requested.connect(self.commands.append)
        shell.page_requested.connect(self.pages.append)
        shell.call_made.connect(self.calls.append)
        shell.error_raised.connect(self.errors.append)
        self.opened: list[int] = []
        self.finishing: list[int] = []
        self.begun: list[TaskDraft] = []
        self.late: list[int] = []
        self.asked = 0
        shell.task_opened.connect(self.opened.append)
        shell.task_finished.connect(self.finishing.append)
        shell.task_begun.connect(self.begun.append)
        self.page = TodayPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 800)

    def fill(self) -> None:
        """A step that is late, an action of today, a promise of tomorrow, a request, a birthday, a sale."""
        services = self.services
        self.anna = make_client(services, "Лебедева Анна", phones="+7 916 123-45-67")
        self.pavel = make_client(services, "Орлов Пётр", birthday=Birthday(11, 23, 1986))
        late = TODAY - dt.timedelta(3)
        self.price = services.tasks.create(
            TaskDraft("Send the price", client_id=self.anna, day=late, last_day=late)
        )
        action = NextAction(NextActionKind.CALL, TODAY, "About the sample")
        self.deal = make_deal(
            services,
            "Coffee",
            client_id=self.pavel,
            amount=500_000_00,
            next_action=action,
            expected_close=TODAY + dt.timedelta(5),
        )
        self.promise = services.promises.add(
            PromiseDraft(self.anna, "Discount", valid_until=TODAY + dt.timedelta(1))
        )
        self.inquiry = ask(services, "Vera", received_at=services.store.clock(), subject="How much?")
        services.sales.create(SaleDraft(self.anna, (Line("Tea", price=100_000_00),), TODAY))

    def work_as(self, name: str) -> None:
        """Let somebody work here."""
        self.services.users.act_as(self.services.users.create(name))

    def show(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.settle()
        self.page.focus_first()

    def settle(self) -> None:
        page = self.page

        def is_quiet() -> bool:
            timers = (page._refresh_timer, page._pause, page._first_paint._timer)
            return self.context.runner.busy_count == 0 and not any(timer.isActive() for timer in timers)

        self.qtbot.waitUntil(is_quiet)
        QApplication.processEvents()  # what came is laid out

    @property
    def day(self) -> Any:
        """The card of the day."""
        return self.page.cards["day"]

    def item(self, kind: AgendaKind) -> AgendaItem:
        """A thing to do of a kind, as the list shows it."""
        return next(row.item for row in self.day.model.rows if row.item is not None and row.item.kind is kind)

    def choose(self, kind: AgendaKind) -> None:
        """Make a thing the current row."""
        rows = self.day.model.rows
        at = next(at for at, row in enumerate(rows) if row.item is not None and row.item.kind is kind)
        self.day.list.setCurrentIndex(self.day.model.index(at))

    def task(self, task_id: int) -> AgendaItem:
        """A task, as the list shows it."""
        items = [row.item for row in self.day.model.rows if row.item is not None]
        return next(item for item in items if item.kind is AgendaKind.TASK and item.id == task_id)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.day.list, key, modifiers)
        self.settle()
