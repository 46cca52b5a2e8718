"""A sale whole, beside the list: what was sold, what came in for it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.lines import DISCOUNT_WHOLE, QUANTITY_ONE, Line
from crm_desktop.domain.sale import Payment, Sale, SaleState
from crm_desktop.ui.runtime.deal_texts import numbered
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.sale_texts import METHOD_ICONS, SaleWords
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.sales.asking import WIDTH
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.side_panel import SidePanel
from crm_desktop.ui.widgets.text import label

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class SalePanel(SidePanel):
    """Says by signals what is wanted; the page does it."""

    pay_requested = Signal(object)
    refund_requested = Signal(object)
    payment_removed = Signal(int)
    deliver_requested = Signal(int)
    order_again_requested = Signal(int)
    cancel_requested = Signal(int)
    remove_requested = Signal(int)

    def __init__(self, host: QWidget, context: AppContext) -> None:
        super().__init__(host, WIDTH)
        self._context, self._words = context, SaleWords()
        self._latest = Latest(context.runner, self)
        self.sale: Sale | None = None
        self._body = QWidget(self)
        self._box = QVBoxLayout(self._body)
        self._box.setContentsMargins(20, 0, 20, 12)
        self._box.setSpacing(6)
        self.set_body(self._body)
        self._parts: QWidget | None = None
        self.close_requested.connect(self.close_sale)
        self.pay = button(self.tr("Take a payment"), "primary", "banknote", self)
        self.deliver = button(self.tr("Delivered"), "", "check", self)
        self.again = button(self.tr("Order again"), "", "rotate-ccw", self)
        self.refund = button(self.tr("Give money back"), "quiet", "undo-2", self)
        self.cancel = button(self.tr("Cancel the sale…"), "quiet", "ban", self)
        self.remove = button(self.tr("Remove"), "quiet", "trash-2", self)
        doing = QWidget(self)
        flow = FlowLayout(doing, spacing=8)
        for widget in (self.pay, self.deliver, self.again, self.refund, self.cancel, self.remove):
            flow.addWidget(widget)
        self.foot.addWidget(doing, 1)
        for control, signal in ((self.pay, self.pay_requested), (self.refund, self.refund_requested)):
            control.clicked.connect(lambda _on=False, signal=signal: signal.emit(self.sale))
        for control, asked in (
            (self.deliver, self.deliver_requested),
            (self.again, self.order_again_requested),
            (self.cancel, self.cancel_requested),
            (self.remove, self.remove_requested),
        ):
            control.clicked.connect(lambda _on=False, asked=asked: self._emit_id(asked))

    @property
    def sale_id(self) -> int | None:
        """The sale that shows, None for none."""
        return self.sale.id if self.sale is not None and self.isVisible() else None

    def open_sale(self, sale_id: int) -> None:
        """Show a sale."""
        self._ask(sale_id, opens=True)

    def reload(self) -> None:
        """Read the sale that shows again."""
        if self.sale is not None and self.isVisible():
            self._ask(self.sale.id, opens=False)

    def close_sale(self) -> None:
        """Show no sale."""
        self._latest.forget()
        self.hide_panel()

    def _ask(self, sale_id: int, *, opens: bool) -> None:
        sales, deals = self._context.services.sales, self._context.services.deals

        def work() -> tuple[Sale, str]:
            sale = sales.get(sale_id)
            deal = deals.rows([sale.draft.deal_id]) if sale.draft.deal_id is not None else {}
            return sale, next((f"{numbered(row.number)}  {row.title}" for row in deal.values()), "")

        def on_done(found: tuple[Sale, str]) -> None:
            self._show(*found)
            if opens and not self.isVisible():
                self.show_panel(self.pay if self.pay.isVisibleTo(self) else None)

        def on_error(error: Exception) -> None:
            self.close_sale()
            if not isinstance(error, NotFoundError):
                self._context.shell.show_error(error)

        self._latest.ask(lambda _progress: work(), on_done, on_error)

    def _emit_id(self, asked: object) -> None:
        if self.sale is not None:
            asked.emit(self.sale.id)  # type: ignore[attr-defined]

    # What it shows

    def _show(self, sale: Sale, deal: str) -> None:
        self.sale = sale
        draft = sale.draft
        self.set_title(self.tr("Sale {0}").format(numbered(sale.number)))
        if self._parts is not None:
            self._box.removeWidget(self._parts)
            self._parts.hide()
            self._parts.deleteLater()
        self._parts = QWidget(self._body)
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._add_head(column, sale, deal)
        self._add_lines(column, draft.lines, draft.currency)
        self._add_sums(column, sale)
        self._add_payments(column, draft.payments, draft.currency)
        column.addStretch(1)
        self._box.addWidget(self._parts)
        is_cancelled = draft.state is SaleState.CANCELLED
        self.pay.setVisible(draft.owed > 0)
        self.deliver.setVisible(draft.state is SaleState.ORDERED)
        self.again.setVisible(draft.state is not SaleState.ORDERED)
        self.again.setText(self.tr("Order again") if is_cancelled else self.tr("Not delivered yet"))
        self.refund.setVisible(draft.paid > 0)
        self.cancel.setVisible(not is_cancelled)

    def _add_head(self, column: QVBoxLayout, sale: Sale, deal: str) -> None:
        draft, parent = sale.draft, self._parts
        client = button(sale.client_name.replace("&", "&&"), "link", "contact", parent)
        client.clicked.connect(lambda: self._context.navigate(EntityRef(Entity.CLIENT, draft.client_id)))
        row = QHBoxLayout()
        row.addWidget(client)
        row.addStretch(1)
        look = self._words.state_chip(draft.state)
        row.addWidget(Chip(look.text, look.pair, look.icon, parent))
        column.addLayout(row)
        said = [self._context.formats.date(draft.ordered_on)]
        if draft.owner:
            said.append(self.tr("responsible: {0}").format(draft.owner))
        column.addWidget(label(" · ".join(said), "secondary", parent, wraps=True))
        if draft.cancel_reason:
            reason = self.tr("Cancelled: {0}").format(draft.cancel_reason)
            column.addWidget(label(reason, "error", parent, wraps=True))
        if deal and draft.deal_id is not None:
            deal_id = draft.deal_id
            link = button(deal.replace("&", "&&"), "link", "square-kanban", parent)
            link.clicked.connect(lambda: self._context.navigate(EntityRef(Entity.DEAL, deal_id)))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_lines(self, column: QVBoxLayout, lines: tuple[Line, ...], currency: str) -> None:
        column.addSpacing(4)
        column.addWidget(label(self.tr("Goods and services"), "section", self._parts))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        formats = self._context.formats
        for at, line in enumerate(lines):
            what = QVBoxLayout()
            what.setSpacing(0)
            what.addWidget(label(line.text, "", self._parts, wraps=True))
            times = f"{formats.number(line.quantity / QUANTITY_ONE)} {line.unit}".rstrip()
            how = f"{times} × {formats.money(line.price, currency)}"
            if line.discount:
                percent = formats.percent(line.discount / DISCOUNT_WHOLE, 2 if line.discount % 100 else 0)
                how = f"{how} − {percent}"
            what.addWidget(label(how, "small", self._parts))
            grid.addLayout(what, at, 0)
            grid.addWidget(label(formats.money(line.total, currency), "", self._parts), at, 1, _RIGHT)
        column.addLayout(grid)

    def _add_sums(self, column: QVBoxLayout, sale: Sale) -> None:
        line = QFrame(self._parts)
        line.setProperty("kind", "line")
        column.addWidget(line)
        draft, money = sale.draft, self._context.formats.money
        for caption, amount, role in (
            (self.tr("Total"), draft.total, "subtitle"),
            (self.tr("Paid"), draft.paid, ""),
            (self.tr("Owed"), draft.owed, "strong"),
        ):
            if not amount and role != "subtitle":
                continue
            row = QHBoxLayout()
            row.addWidget(label(caption, "secondary", self._parts))
            row.addStretch(1)
            row.addWidget(label(money(amount, draft.currency), role, self._parts))
            column.addLayout(row)

    def _add_payments(self, column: QVBoxLayout, payments: tuple[Payment, ...], currency: str) -> None:
        if not payments:
            return
        column.addSpacing(4)
        column.addWidget(label(self.tr("Payments"), "section", self._parts))
        formats = self._context.formats
        for payment in payments:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconView(METHOD_ICONS[payment.method], "text2", 16, self._parts))
            back = self.tr("went back")
            said = [formats.date(payment.on), self._words.method(payment.method)]
            if payment.amount < 0:
                said.append(back)
            row.addWidget(label(" · ".join(said), "", self._parts), 1)
            row.addWidget(label(formats.money(payment.amount, currency), "strong", self._parts))
            cross = icon_button("x", self._parts, size=14)
            cross.setFixedSize(24, 24)
            cross.setIcon(icon("x", "text3"))
            name_control(cross, self.tr("Take this payment away: it was noted by mistake"))
            cross.clicked.connect(lambda _on=False, payment=payment: self._on_remove(payment))
            row.addWidget(cross)
            column.addLayout(row)

    def _on_remove(self, payment: Payment) -> None:
        if payment.id is not None:
            self.payment_removed.emit(payment.id)
