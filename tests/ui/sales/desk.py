"""The screen of sales over a real base, with some sales in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, PaymentMethod, Sale, SaleDraft, SaleState
from crm_desktop.ui.sales.page import SalesPage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client

TODAY = dt.date(2026, 11, 21)
MONTH_AGO = dt.date(2026, 10, 20)


class Desk:
    """Four sales: paid, half paid, old and unpaid, cancelled; and what the screen told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.refs: list[EntityRef] = []
        self.commands: list[str] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.ref_requested.connect(self.refs.append)
        context.shell.command_requested.connect(self.commands.append)
        self.anna = make_client(self.services, "Лебедева Анна")
        self.pavel = make_client(self.services, "Орлов Пётр")
        sale = SaleDraft(self.anna, (Line("Кофе", 2000, 500_00),), TODAY, owner="Марина")
        half = Payment(None, TODAY, 500_00, PaymentMethod.CARD)
        self.paid, self.half, self.old, self.cancelled = self.services.sales.create_many(
            [
                replace(sale, payments=(replace(half, amount=1000_00),), state=SaleState.DELIVERED),
                replace(sale, client_id=self.pavel, payments=(half,), owner="Олег"),
                replace(sale, ordered_on=MONTH_AGO, lines=(Line("Чашка", price=490_00),)),
                replace(sale, state=SaleState.CANCELLED, cancel_reason="Передумали"),
            ]
        )
        self.page = SalesPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1300, 720)

    def show(self) -> None:
        """Open the screen."""
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.page.focus_first()
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked for has been answered."""

        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.page._refresh_timer.isActive()

        self.qtbot.waitUntil(is_quiet)
        QApplication.processEvents()
        self.qtbot.waitUntil(is_quiet)

    def ids(self) -> list[int]:
        """Return the sales in the list, in order."""
        return list(self.page.model.ids)

    def open(self, sale_id: int) -> None:
        """Open a sale beside the list."""
        self.page.panel.open_sale(sale_id)
        self.settle()

    def sale(self, sale_id: int) -> Sale:
        """Return a sale as it is stored."""
        return self.services.sales.get(sale_id)
