"""What a won deal offers: the sale with its lines, and the money that came at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.sale import Payment, PaymentMethod, SaleDraft
from crm_desktop.ui.forms.amounts import money_line
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.sale_texts import SaleWords
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import label, set_property


class WonPanel(AskingPanel):
    """`stored` carries the sale that was made."""

    stored = Signal(int)

    def __init__(self, host: QWidget, context: AppContext) -> None:
        super().__init__(host)
        self._context = context
        self._draft: SaleDraft | None = None
        self.what = label("", "", self.body, wraps=True)
        self.sum = label("", "title", self.body)
        self.ordered = DayLine(self.tr("Ordered on"), context.formats, context.services.today)
        self.paid = money_line(self.tr("Paid at once"), context.formats)
        self.method = QComboBox(self.body)
        dress_popup(self.method)
        words = SaleWords()
        for method in PaymentMethod:
            self.method.addItem(words.method(method), method.value)
        self.problem = ProblemLine(0)
        for field in (self.ordered, self.paid):
            set_property(field, "kind", "")
        self.fields.addWidget(
            label(
                self.tr("Make a sale of it: then the card knows what was bought and paid."),
                "secondary",
                self.body,
                wraps=True,
            )
        )
        for widget in (self.what, self.sum):
            self.fields.addWidget(widget)
        for caption, editor in (
            (self.tr("Ordered on"), self.ordered),
            (self.tr("Paid at once"), self.paid),
            (self.tr("How it was paid"), self.method),
        ):
            title = label(caption, "small", self.body)
            title.setBuddy(editor)
            editor.setAccessibleName(caption)
            self.fields.addWidget(title)
            self.fields.addWidget(editor)
        self.fields.addWidget(self.problem)
        self.fields.addStretch(1)
        self.do.setText(self.tr("Make the sale"))
        self.leave.setText(self.tr("No sale"))

    def ask(self, draft: SaleDraft) -> None:
        """Offer this sale."""
        self._draft = draft
        formats = self._context.formats
        self.set_title(self.tr("Won!"))
        lines = []
        for line in draft.lines[:8]:
            times = formats.number(line.quantity / 1000)
            lines.append(f"{line.text}  ·  {times} {line.unit}".rstrip())
        if len(draft.lines) > 8:
            lines.append("…")
        self.what.setText("\n".join(lines))
        self.sum.setText(formats.money(draft.total, draft.currency))
        self.ordered.set_typed(draft.ordered_on)
        self.paid.set_typed(None)
        self.problem.show_text("")
        self.show_panel(self.paid)

    def submit(self) -> None:
        if self._draft is None or self._draft.deal_id is None:
            return
        for field in (self.ordered, self.paid):
            field.commit()
            if field.problem:
                field.setFocus()
                return
        deal_id, sales = self._draft.deal_id, self._context.services.sales
        on = self.ordered.typed_value() or self._draft.ordered_on
        paid, method = self.paid.typed_value(), PaymentMethod(self.method.currentData())
        payments = (Payment(None, on, paid, method),) if paid else ()
        self._context.runner.run(
            lambda _progress: sales.create_from_deal(deal_id, payments=payments, ordered_on=on),
            self._on_stored,
            self._on_error,
            writes=True,
            owner=self,
        )

    def _on_stored(self, sale_id: int) -> None:
        self.hide_panel()
        client_id = self._draft.client_id if self._draft is not None else 0
        self._context.shell.toast_undo_or_open(self.tr("Sale added"), EntityRef(Entity.CLIENT, client_id))
        self.stored.emit(sale_id)

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, CrmError):
            self.problem.show_text(describe(error).text)
