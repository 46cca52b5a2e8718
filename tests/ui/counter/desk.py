"""The counter over a real base, with hands that type."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.sale import Sale
from crm_desktop.ui.counter.page import CounterPage
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.factories import make_client
from tests.ui.keyboard import type_text

COFFEE, TEA, CUP = "4600000000017", "4600000000024", "4600000000031"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NOTHING = Qt.KeyboardModifier.NoModifier


class Desk:
    """The screen with a client and three products, what it told the shell, and how many keys were pressed."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.services = context, qtbot, context.services
        self.toasts: list[str] = []
        self.offers: list[ToastRequest] = []
        self.refs: list[EntityRef] = []
        self.errors: list[Exception] = []
        self.pressed = 0
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.toast_requested.connect(self.offers.append)
        context.shell.ref_requested.connect(self.refs.append)
        context.shell.error_raised.connect(self.errors.append)
        self.anna = make_client(self.services, "Лебедева Анна", phones="+7 916 123-45-67")
        self.coffee, self.tea, self.cup = self.services.products.create_many(
            [
                ProductDraft("Кофе в зёрнах", unit="кг", price=1200_00, sku="K-1", barcode=COFFEE),
                ProductDraft("Чай чёрный", unit="уп", price=310_50, barcode=TEA),
                ProductDraft("Чашка", price=490_00, barcode=CUP),
            ]
        )
        self.page = CounterPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 720)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.page.focus_first()
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked for has been answered."""

        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.page.buyer._timer.isActive()

        self.qtbot.waitUntil(is_quiet)
        QApplication.processEvents()

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        type_text(self.focused, text)

    def press(self, key: Qt.Key = Qt.Key.Key_Return, modifiers: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a key wherever the keyboard is, and wait."""
        self.pressed += 1
        QTest.keyClick(self.focused, key, modifiers)
        self.settle()

    def enter(self, *texts: str) -> None:
        """Type each text and press Enter."""
        for text in texts:
            self.type(text)
            self.press()

    def lines(self) -> list[tuple[str, float, int]]:
        """Return the lines of the bill: what, how many, what that costs."""
        return [(line.text, line.quantity / 1000, line.total) for line in self.page.bill.lines()]

    def sales(self) -> list[Sale]:
        """Return what is stored, the newest first."""
        return self.services.sales.get_many(self.services.sales.list_ids())
