"""A short sale from the buyer to the change, without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.counter import Entry, line_of
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.sale import Payment, SaleDraft, SaleState
from crm_desktop.services.counter import Sold
from crm_desktop.ui.counter.bill import PRICE, Bill
from crm_desktop.ui.counter.buyer_line import BuyerLine
from crm_desktop.ui.counter.pay_box import METHODS, Paid, PayBox
from crm_desktop.ui.counter.product_line import ProductLine
from crm_desktop.ui.forms.product_panel import ProductPanel
from crm_desktop.ui.runtime.deal_texts import numbered
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.text import label, set_tip

_PAY_WIDTH, _PAY_WIDTH_WIDE, _WIDE = 264, 348, 1000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CounterPage(FeaturePage):
    """Buyer and products at the left, the money at the right."""

    watched = frozenset({Entity.PRODUCT, Entity.CLIENT})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_busy = False
        self._sold: Sold | None = None
        self._new_quantity = 0
        self._panel: ProductPanel | None = None
        self.title = label("", "title", self)
        self.clear_button = button("", "quiet", "trash-2", self)
        self.buyer = BuyerLine(self, context, self)
        self.product = ProductLine(self, context, self)
        self.bill = Bill(context.formats, self)
        self.hint = label("", "secondary", self, wraps=True)
        self.pay = PayBox(context.formats, self)
        self.note = QFrame(self)
        self.note.setProperty("kind", "note-success")
        self.last = label("", "strong", self.note, wraps=True)
        self.open_last = button("", "link", parent=self.note)
        self._build()
        self._connect()
        self.retranslate()
        self._on_bill()

    # Texts

    def retranslate(self) -> None:
        self.title.setText(self.tr("Counter"))
        self.clear_button.setText(self.tr("Clear"))
        set_tip(self.clear_button, self.tr("Forget what is typed and begin with the next buyer"))
        self.hint.setText(
            self.tr(
                "Type or scan a product and press Enter. Enter in the empty line goes on to the payment;"
                " Ctrl+Enter takes the exact sum at once."
            )
        )
        self.open_last.setText(self.tr("Open the sale"))
        for part in (self.buyer, self.product, self.bill, self.pay):
            part.retranslate()
        if self._panel is not None:
            self._panel.hide_panel()
            self._panel.deleteLater()
            self._panel = None
        self._show_last(None)

    # What the shell asks

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"quick_sale": self.focus_first}

    def receive(self, message: object) -> None:
        """Begin a sale to a client whom another screen shows."""
        if isinstance(message, EntityRef) and message.entity is Entity.CLIENT:
            row = self.context.services.clients.rows([message.id]).get(message.id)
            if row is not None:
                self.buyer.choose(row)

    def focus_first(self) -> None:
        if self.bill.lines() or self.buyer.is_named:
            self.product.take_keyboard()
        else:
            self.buyer.line.take_keyboard()

    def focus_find(self) -> None:
        self.product.take_keyboard()

    def panes(self) -> list[QWidget]:
        return [self.buyer, self.product, self.bill, self.pay]

    @property
    def panel(self) -> ProductPanel:
        """The form of a product that was not known."""
        if self._panel is None:
            self._panel = ProductPanel(self, self.context)
            self._panel.stored.connect(self._on_product_stored)
        return self._panel

    # What is done

    def add(self, line: Line) -> None:
        """Put a line on the bill; one without a price asks for it."""
        self._show_last(None)
        self.bill.add(line)
        if line.product_id is None and not line.price:
            self.bill.setCurrentIndex(
                self.bill.rows.index(self.bill.currentIndex().row(), self.bill.rows.column_index(PRICE))
            )
            self.bill.setFocus()
            self.bill.edit_current()
        else:
            self.product.take_keyboard()

    def sell(self) -> None:
        """Store the sale as it is typed."""
        paid, lines = self.pay.result(), self.bill.lines()
        if self._is_busy or paid is None:
            return
        if not lines:
            self.product.take_keyboard()
            return
        self._is_busy = True
        services = self.context.services
        client_id, new = self.buyer.client_id, self.buyer.new_client
        today, me, nobody = services.today(), services.store.actor_name, self.tr("Buyer without a card")
        payments = (Payment(None, today, paid.amount, paid.method),) if paid.amount else ()
        state = SaleState.DELIVERED if paid.is_delivered else SaleState.ORDERED

        def work() -> Sold:
            counter = services.counter
            whose = client_id or (0 if new is not None else counter.take_retail_client(nobody))
            draft = SaleDraft(whose, lines, today, owner=me, state=state, payments=payments)
            return counter.sell(draft, new)

        self.context.runner.run(
            lambda _progress: work(),
            lambda sold: self._on_sold(sold, paid),
            self._on_error,
            writes=True,
            owner=self,
        )

    def start_anew(self) -> None:
        """Wait for the next buyer."""
        self.bill.set_lines(())
        self.buyer.start_anew()
        self.product.clear()
        self.pay.start_anew()
        self._on_bill()
        self.buyer.line.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            self.pay.submit()
        else:
            super().keyPressEvent(event)

    # How it is put together

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.clear_button)
        left = card(self)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(1, 14, 1, 1)
        inside.setSpacing(10)
        lines = QVBoxLayout()
        lines.setContentsMargins(15, 0, 15, 0)
        lines.setSpacing(8)
        lines.addWidget(self.buyer)
        lines.addWidget(self.product)
        lines.addWidget(self.hint)
        inside.addLayout(lines)
        inside.addWidget(self.bill, 1)
        done = QVBoxLayout(self.note)
        done.setContentsMargins(14, 10, 14, 8)
        done.setSpacing(2)
        done.addWidget(self.last)
        done.addWidget(self.open_last, 0, Qt.AlignmentFlag.AlignLeft)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.pay)
        right.addWidget(self.note)
        right.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(left, 1)
        body.addLayout(right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.clear_button.clicked.connect(self._on_clear)
        self.buyer.changed.connect(self._on_bill)
        self.buyer.settled.connect(self.product.take_keyboard)
        self.buyer.scanned.connect(self.product.enter)
        self.product.line_wanted.connect(self.add)
        self.product.change_wanted.connect(self._on_change)
        self.product.new_wanted.connect(self._on_new_product)
        self.product.done.connect(self._on_done)
        self.bill.changed.connect(self._on_bill)
        self.bill.left.connect(self.product.take_keyboard)
        self.pay.paid.connect(self.sell)
        for number, method in enumerate(METHODS, start=1):
            # No key of a field: a line would take Alt and a figure for the figure.
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self.pay.choose, method))
        self.pay.left.connect(self.product.take_keyboard)
        self.open_last.clicked.connect(self._on_open_last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pay.setFixedWidth(_PAY_WIDTH_WIDE if event.size().width() >= _WIDE else _PAY_WIDTH)
        self.note.setFixedWidth(self.pay.width())

    # What it hears

    def _on_bill(self) -> None:
        has_lines = bool(self.bill.lines())
        self.pay.show_total(self.bill.total, may_owe=self.buyer.is_named)
        self.pay.setEnabled(has_lines)
        self.clear_button.setVisible(has_lines or self.buyer.is_named)
        self.hint.setVisible(not has_lines)

    def _on_change(self, entry: Entry) -> None:
        self.bill.change_current(quantity=entry.quantity, discount=entry.discount)
        self.product.take_keyboard()

    def _on_done(self) -> None:
        if self.bill.lines():
            self.pay.take_keyboard()

    def _on_new_product(self, draft: ProductDraft, quantity: int) -> None:
        self._new_quantity = quantity
        self.panel.ask_new(draft)

    def _on_product_stored(self, product_id: int) -> None:
        self.add(line_of(self.context.services.products.get(product_id), self._new_quantity))

    def _on_sold(self, sold: Sold, paid: Paid) -> None:
        self._is_busy = False
        money = self.context.formats.money
        total = money(self.bill.total)
        self.start_anew()
        said = self.tr("Sale {0}: {1}").format(numbered(sold.number), total)
        self.context.shell.toast_undo(said)
        change = self.tr("Change {0}").format(money(paid.change)) if paid.change else ""
        owed = self.tr("owed {0}").format(money(paid.owed)) if paid.owed else ""
        self._show_last(sold, " · ".join(part for part in (said, change, owed) if part))

    def _on_error(self, error: Exception) -> None:
        self._is_busy = False
        if isinstance(error, CrmError):
            self.context.shell.show_error(error)

    def _on_clear(self) -> None:
        lines, client = self.bill.lines(), self.buyer.client_id
        self.start_anew()
        if lines:
            self.context.shell.toast(
                self.tr("The lines were cleared"),
                self.tr("Bring back"),
                lambda: self._bring_back(lines, client),
            )

    def _bring_back(self, lines: tuple[Line, ...], client: int | None) -> None:
        self.bill.set_lines(lines)
        if client is not None:
            self.receive(EntityRef(Entity.CLIENT, client))
        self.product.take_keyboard()

    def _show_last(self, sold: Sold | None, text: str = "") -> None:
        """Say what was sold just now, with the change, until the next buyer's first product."""
        self._sold = sold
        self.last.setText(text)
        self.note.setVisible(sold is not None)

    def _on_open_last(self) -> None:
        if self._sold is not None:
            self.context.navigate(EntityRef(Entity.SALE, self._sold.sale_id))
