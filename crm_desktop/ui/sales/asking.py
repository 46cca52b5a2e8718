"""What is asked before a sale changes: how much came or went back, and why it is cancelled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.sale import Payment, PaymentMethod, Sale
from crm_desktop.ui.forms.amounts import money_line
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.deal_texts import numbered
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.sale_texts import METHOD_ICONS, SaleWords
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import label, set_property

WIDTH = 440  # as wide as the sale below, so that nothing of it looks out


class MoneyPanel(AskingPanel):
    """`submitted` carries a payment; one below zero is money that went back."""

    submitted = Signal(object)

    def __init__(self, host: QWidget, formats: Formats, today: Callable[[], dt.date]) -> None:
        super().__init__(host, WIDTH)
        self._formats, self._today = formats, today
        self._is_refund = False
        self._most = 0
        self.hint = label("", "secondary", self.body, wraps=True)
        self.amount = money_line(self.tr("Sum"), formats)
        self.on = DayLine(self.tr("Day"), formats, today)
        self.method = QComboBox(self.body)
        dress_popup(self.method)
        words = SaleWords()
        for method in PaymentMethod:
            self.method.addItem(icon(METHOD_ICONS[method]), words.method(method), method.value)
        self.problem = ProblemLine(0)
        self.amount.problem_changed.connect(self.problem.show_text)
        self.fields.addWidget(self.hint)
        for caption, editor in (
            (self.tr("Sum"), self.amount),
            (self.tr("How"), self.method),
            (self.tr("Day"), self.on),
        ):
            set_property(editor, "kind", "")
            editor.setAccessibleName(caption)
            words_before = label(caption, "small", self.body)
            words_before.setBuddy(editor)
            self.fields.addWidget(words_before)
            self.fields.addWidget(editor)
        self.fields.addWidget(self.problem)
        self.fields.addStretch(1)
        self.leave.setText(self.tr("Cancel"))

    def ask_payment(self, sale: Sale) -> None:
        """Ask how much came in; what is owed stands there already."""
        self._is_refund, self._most = False, 0
        self._ask(sale, self.tr("Payment for sale {0}"), sale.draft.owed)
        self.do.setText(self.tr("Take the money"))
        self.hint.setText(
            self.tr("Owed: {0}").format(self._formats.money(sale.draft.owed, sale.draft.currency))
        )

    def ask_refund(self, sale: Sale) -> None:
        """Ask how much goes back: at most what came in."""
        self._is_refund, self._most = True, sale.draft.paid
        self._ask(sale, self.tr("Refund for sale {0}"), sale.draft.paid)
        self.do.setText(self.tr("Give the money back"))
        self.hint.setText(
            self.tr("Paid: {0}").format(self._formats.money(sale.draft.paid, sale.draft.currency))
        )

    def submit(self) -> None:
        for field in (self.amount, self.on):
            field.commit()
            if field.problem:
                field.setFocus()
                return
        amount = self.amount.typed_value() or 0
        if amount <= 0 or (self._is_refund and amount > self._most):
            self.problem.show_text(
                self.tr("No more than was paid can go back.")
                if amount > 0
                else problem_text(Problem.REQUIRED)
            )
            self.amount.setFocus()
            return
        on = self.on.typed_value() or self._today()
        method = PaymentMethod(self.method.currentData())
        self.hide_panel()
        self.submitted.emit(Payment(None, on, -amount if self._is_refund else amount, method))

    def _ask(self, sale: Sale, title: str, amount: int) -> None:
        self.set_title(title.format(numbered(sale.number)))
        self.amount.set_typed(amount or None)
        self.on.set_typed(self._today())
        methods = [payment.method for payment in sale.draft.payments] or [PaymentMethod.CASH]
        self.method.setCurrentIndex(self.method.findData(methods[-1].value))
        self.problem.show_text("")
        self.show_panel(self.amount)


class CancelPanel(AskingPanel):
    """`submitted` carries why sales are cancelled; without a reason nothing is."""

    submitted = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, WIDTH)
        self.reason = ChoiceEditor(self.tr("Reason"), is_open=True)
        set_property(self.reason, "kind", "")
        self.note = label("", "secondary", self.body, wraps=True)
        self.problem = ProblemLine(0)
        self.fields.addWidget(label(self.tr("Why is it cancelled?"), "strong", self.body))
        self.fields.addWidget(self.reason)
        self.fields.addWidget(self.problem)
        self.fields.addWidget(self.note)
        self.fields.addStretch(1)
        self.do.setText(self.tr("Cancel the sale"))
        self.leave.setText(self.tr("Leave it"))

    def ask(self, title: str, reasons: Sequence[str], note: str) -> None:
        """Ask for the reason; the ones given before are offered."""
        self.set_title(title)
        self.reason.set_choices(reasons)
        self.reason.set_value("")
        self.note.setText(note)
        self.problem.show_text("")
        self.show_panel(self.reason)

    def submit(self) -> None:
        reason = self.reason.value()
        if not reason:
            self.problem.show_text(problem_text(Problem.REQUIRED))
            self.reason.setFocus()
            return
        self.hide_panel()
        self.submitted.emit(reason)
