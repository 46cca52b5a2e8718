"""What can be done with sales: take and give back money, deliver, cancel with a reason, remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.sale import Payment, Sale
from crm_desktop.ui.runtime.deal_texts import numbered
from crm_desktop.ui.sales.asking import CancelPanel, MoneyPanel
from crm_desktop.ui.shell.context import AppContext


class SaleDoing(QObject):
    """Each deed is one action with a button that takes it back."""

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._host = context, host
        self._money_panel: MoneyPanel | None = None
        self._cancel_panel: CancelPanel | None = None
        self._ids: tuple[int, ...] = ()

    @property
    def money_panel(self) -> MoneyPanel:
        """The panel that asks for a sum."""
        if self._money_panel is None:
            self._money_panel = MoneyPanel(self._host, self._context.formats, self._context.services.today)
            self._money_panel.submitted.connect(self._on_money)
        return self._money_panel

    @property
    def cancel_panel(self) -> CancelPanel:
        """The panel that asks for a reason."""
        if self._cancel_panel is None:
            self._cancel_panel = CancelPanel(self._host)
            self._cancel_panel.submitted.connect(self._on_reason)
        return self._cancel_panel

    def retranslate(self) -> None:
        """Make the panels anew in the language in force when they are next wanted."""
        for panel in (self._money_panel, self._cancel_panel):
            if panel is not None:
                panel.hide_panel()
                panel.deleteLater()
        self._money_panel = self._cancel_panel = None

    def ask_payment(self, sale: Sale) -> None:
        """Ask how much came in for a sale."""
        self._ids = (sale.id,)
        self.money_panel.ask_payment(sale)

    def ask_refund(self, sale: Sale) -> None:
        """Ask how much goes back."""
        self._ids = (sale.id,)
        self.money_panel.ask_refund(sale)

    def ask_cancel(self, ids: Sequence[int]) -> None:
        """Ask why sales are cancelled."""
        rows = list(self._context.services.sales.rows(ids).values())
        if not rows:
            return
        self._ids = tuple(ids)
        title = self.tr("Sale {0}").format(numbered(rows[0].number))
        paid = any(row.paid > 0 for row in rows)
        self.cancel_panel.ask(
            title if len(rows) == 1 else self.tr("%n sale(s)", "", len(rows)),
            self._context.services.sales.cancel_reasons(),
            self.tr("Money has come in for it: give it back on the sale afterwards.") if paid else "",
        )

    def deliver(self, ids: Sequence[int]) -> None:
        """Say that sales were delivered."""
        sales, wanted = self._context.services.sales, list(ids)
        self._run(lambda: sales.deliver(wanted), lambda n: self.tr("%n sale(s) delivered", "", n))

    def order_again(self, ids: Sequence[int]) -> None:
        """Say that sales are ordered after all."""
        sales, wanted = self._context.services.sales, list(ids)
        self._run(lambda: sales.order_again(wanted), lambda n: self.tr("%n sale(s) ordered again", "", n))

    def remove(self, ids: Sequence[int]) -> None:
        """Take sales away."""
        sales, wanted = self._context.services.sales, list(ids)
        if wanted:
            self._run(lambda: sales.remove(wanted), lambda n: self.tr("%n sale(s) removed", "", n))

    def remove_payment(self, payment_id: int) -> None:
        """Take a payment away that was noted by mistake."""
        sales = self._context.services.sales

        def work() -> int:
            sales.remove_payment(payment_id)
            return 1

        self._run(work, lambda _n: self.tr("Payment removed"))

    def _on_money(self, payment: Payment) -> None:
        sales, sale_id = self._context.services.sales, self._ids[0]
        shown = self._context.formats.money(abs(payment.amount), sales.rows([sale_id])[sale_id].currency)
        said = self.tr("Payment noted: {0}") if payment.amount > 0 else self.tr("Refund noted: {0}")

        def work() -> int:
            if payment.amount < 0:
                return sales.refund(sale_id, -payment.amount, payment.on, payment.method)
            return sales.add_payment(sale_id, payment)

        self._run(work, lambda _id: said.format(shown))

    def _on_reason(self, reason: str) -> None:
        sales, wanted = self._context.services.sales, list(self._ids)
        self._run(lambda: sales.cancel(wanted, reason), lambda n: self.tr("%n sale(s) cancelled", "", n))

    def _run(self, work: Callable[[], int], words: Callable[[int], str]) -> None:
        shell = self._context.shell

        def on_done(count: int) -> None:
            if count:
                shell.toast_undo(words(count))

        self._context.runner.run(lambda _progress: work(), on_done, shell.show_error, writes=True, owner=self)
