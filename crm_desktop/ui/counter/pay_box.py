"""What is to be paid, how, what was given, and what goes back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.counter import change_of
from crm_desktop.domain.sale import PaymentMethod
from crm_desktop.ui.forms.amounts import money_line
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.sale_texts import METHOD_ICONS, SaleWords
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, set_property, set_tip

METHODS = (PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.TRANSFER)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Paid:
    """What was taken: so much, in this way; `change` goes back and `owed` is still to come."""

    amount: int
    method: PaymentMethod
    change: int
    owed: int
    is_delivered: bool


class PayBox(QFrame):
    """`paid` when Enter or the button takes the money; it is refused while something cannot be right."""

    paid = Signal()
    left = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formats, self._words = formats, SaleWords()
        self._total = 0
        self._may_owe = False
        self.method = PaymentMethod.CASH
        self.caption = label("", "secondary", self)
        self.sum = label("", "display", self)
        self.chips = {method: button("", "chip", METHOD_ICONS[method], self) for method in METHODS}
        for method, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setIcon(icon(METHOD_ICONS[method], "text2", checked="accent_text", gap=4))
            chip.clicked.connect(lambda _on=False, method=method: self.choose(method))
        self.given_caption = label("", "small", self)
        self.given = money_line("", formats, self)
        set_property(self.given, "kind", "")
        self.given.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.given.textChanged.connect(lambda _text: self._show())
        self.given_caption.setBuddy(self.given)
        self.later = QCheckBox(self)
        self.later.toggled.connect(self._on_later)
        self.delivered = QCheckBox(self)
        self.delivered.setChecked(True)
        self.change = label("", "title", self, wraps=True)
        self.note = label("", "small", self, wraps=True)
        self.pay = button("", "primary", "check", self)
        self.pay.setMinimumHeight(44)
        self.pay.clicked.connect(self.submit)
        self._build()
        self.choose(PaymentMethod.CASH)
        self.retranslate()

    def _build(self) -> None:
        chips = QWidget(self)
        flow = FlowLayout(chips, spacing=6)
        for chip in self.chips.values():
            flow.addWidget(chip)
        money = QHBoxLayout()
        money.setSpacing(10)
        money.addWidget(self.given_caption)
        money.addWidget(self.given, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(self.caption)
        layout.addWidget(self.sum)
        layout.addWidget(chips)
        layout.addLayout(money)
        layout.addWidget(self.later)
        layout.addWidget(self.delivered)
        layout.addWidget(self.change)
        layout.addWidget(self.note)
        layout.addStretch(1)
        layout.addWidget(self.pay)

    # What is shown

    def show_total(self, amount: int, *, may_owe: bool) -> None:
        """Show what is to be paid; `may_owe` is for a buyer who can be found again."""
        self._total, self._may_owe = amount, may_owe
        self.later.setEnabled(may_owe)
        if not may_owe:
            self.later.setChecked(False)
        self._show()

    def start_anew(self) -> None:
        """Forget what was typed for the last buyer."""
        self.given.set_typed(None)
        self.later.setChecked(False)
        self.delivered.setChecked(True)
        self.choose(PaymentMethod.CASH)

    def choose(self, method: PaymentMethod) -> None:
        """Take the money in this way."""
        self.method = method
        for each, chip in self.chips.items():
            chip.setChecked(each is method)
        self._show()

    def result(self) -> Paid | None:
        """Return what is taken, None while that cannot be."""
        given = 0 if self.later.isChecked() else self._given()
        if given is not None and given < 0:
            return None
        change = change_of(self._total, given)
        if change < 0 and not self._may_owe:
            return None
        if change > 0 and self.method is not PaymentMethod.CASH:
            return None  # no change is given for what came through a bank
        amount = self._total + min(0, change)
        return Paid(amount, self.method, max(0, change), max(0, -change), self.delivered.isChecked())

    def take_keyboard(self) -> None:
        """Begin with what was given."""
        (self.pay if self.later.isChecked() else self.given).setFocus(Qt.FocusReason.OtherFocusReason)
        self.given.selectAll()

    def submit(self) -> None:
        """Take the money, if that can be."""
        if self.result() is not None:
            self.paid.emit()
        else:
            self.given.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Payment"))
        self.caption.setText(self.tr("To pay"))
        self.given.setAccessibleName(self.tr("Given by the buyer"))
        self.later.setText(self.tr("Pays later"))
        set_tip(self.later, self.tr("For a client with a card: the sale is kept as owed"))
        self.delivered.setText(self.tr("Handed over"))
        set_tip(
            self.delivered, self.tr("Without the tick the sale is an order that is still to be delivered")
        )
        for number, (method, chip) in enumerate(self.chips.items(), start=1):
            chip.setText(self._words.method(method))
            set_tip(chip, f"{self._words.method(method)} (Alt+{number})")
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.given.hasFocus():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.choose(METHODS[(METHODS.index(self.method) + step) % len(METHODS)])
        else:
            super().keyPressEvent(event)

    # Inner

    def _given(self) -> int | None:
        """Return what was typed, None for nothing; below zero for what is no sum."""
        text = self.given.text()
        if not text.strip():
            return None
        value = self.given.typed_value()
        return -1 if value is None or not self.given.is_readable else value

    def _on_later(self, is_later: bool) -> None:
        self.given.setEnabled(not is_later)
        for chip in self.chips.values():
            chip.setEnabled(not is_later)
        self._show()

    def _show(self) -> None:
        money = self._formats.money
        self.sum.setText(money(self._total))
        self.given.setPlaceholderText(money(self._total))
        is_cash = self.method is PaymentMethod.CASH
        self.given_caption.setText(self.tr("Given") if is_cash else self.tr("Paid"))
        given, result = self._given(), self.result()
        self.change.setText("")
        self.note.setText("")
        if result is not None and result.change:
            self.change.setText(self.tr("Change {0}").format(money(result.change)))
        elif result is not None and result.owed:
            self.note.setText(self.tr("{0} will be owed").format(money(result.owed)))
        elif result is None and given is not None and given < 0:
            self.note.setText(self.tr("This is no sum."))
        elif result is None and given is not None and given < self._total:
            missing = money(self._total - given)
            self.note.setText(
                self.tr("{0} is missing. Only a client with a card can owe it: choose one above.").format(
                    missing
                )
            )
        elif result is None:
            self.note.setText(self.tr("Change is given in cash only."))
        set_property(self.note, "role", "small" if result is not None else "error")
        self.change.setVisible(bool(self.change.text()))
        self.note.setVisible(bool(self.note.text()))
        self.pay.setEnabled(result is not None)
        owed_all = result is not None and result.owed == self._total > 0
        self.pay.setText(
            self.tr("Sell on credit")
            if owed_all
            else self.tr("Take {0}").format(money(result.amount if result else self._total))
        )
