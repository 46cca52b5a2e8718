"""What is asked before a sale changes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, PaymentMethod, Sale, SaleDraft
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.sales.asking import CancelPanel, MoneyPanel
from tests.ui.keyboard import type_text

TODAY = dt.date(2026, 11, 21)


def sale(*payments: Payment) -> Sale:
    draft = SaleDraft(1, (Line("Кофе", price=1000_00),), TODAY, currency="RUB", payments=payments)
    return Sale(1, 1, 7, draft, "Анна")


def test_a_payment_begins_with_what_is_owed(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    panel = MoneyPanel(host, Formats(), lambda: TODAY)
    panel.ask_payment(sale(Payment(1, TODAY, 400_00, PaymentMethod.TRANSFER)))
    assert panel.accessibleName() == "Payment for sale No. 7"
    assert panel.amount.typed_value() == 600_00
    panel.on.setText("20.11.2026" if panel.on._formats.is_day_first else "11/20/2026")
    with qtbot.waitSignal(panel.submitted) as taken:
        qtbot.keyClick(panel.amount, Qt.Key.Key_Return)
    assert taken.args == [Payment(None, dt.date(2026, 11, 20), 600_00, PaymentMethod.TRANSFER)]


def test_nothing_is_no_payment(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    panel = MoneyPanel(host, Formats(), lambda: TODAY)
    panel.ask_payment(sale(Payment(1, TODAY, 1000_00)))
    with qtbot.assertNotEmitted(panel.submitted):
        panel.submit()
        assert panel.problem.text()
        type_text(panel.amount, "сто")
        panel.submit()
    assert panel.isVisible()


def test_a_reason_is_required(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    panel = CancelPanel(host)
    panel.ask("№ 7", ["Передумали"], "")
    with qtbot.assertNotEmitted(panel.submitted):
        panel.submit()
    panel.reason.set_value("Другое")
    with qtbot.waitSignal(panel.submitted) as taken:
        panel.submit()
    assert taken.args == ["Другое"]
