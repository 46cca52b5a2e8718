"""The deals of a client: open ones with their sum beside the card, all of them behind a tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.ui.clients.card_sales import Purchases
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label, literal, set_tip

_NAME_WIDTH = 230
_MOST = 8  # beside the card; the rest is behind the tab


class DealRows(QWidget):
    """Some deals, each one click away; what they are is read after the card is on screen."""

    read = Signal(object)

    def __init__(self, context: AppContext, *, only_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._only_open = context, only_open
        self._words = DealWords(context.formats)
        self._latest = Latest(context.runner, self)
        self._client_id: int | None = None
        self._shown: list[DealRow] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        context.events.changed.connect(self._on_event)

    def show_client(self, client_id: int) -> None:
        """Show the deals of a client."""
        if client_id != self._client_id:
            self._client_id = client_id
            self._fill([])
        self.reload()

    def clear(self) -> None:
        """Show nobody's deals."""
        self._client_id = None
        self._latest.forget()
        self._fill([])

    def reload(self) -> None:
        """Read the deals again."""
        client_id, deals, only_open = self._client_id, self._context.services.deals, self._only_open
        if client_id is not None:
            self._latest.ask(
                lambda _progress: deals.of_client(client_id, only_open=only_open),
                self._on_read,
                self._context.shell.show_error,
            )

    def _on_event(self, event: DataChanged) -> None:
        if event.entity in (Entity.DEAL, Entity.STAGE):
            self.reload()

    def _on_read(self, rows: list[DealRow]) -> None:
        self._fill(rows[:_MOST] if self._only_open else rows)
        self.read.emit(rows)

    def _fill(self, rows: Sequence[DealRow]) -> None:
        if list(rows) == self._shown:
            return
        self._shown = list(rows)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._rows.addWidget(self._row(row))

    def _row(self, row: DealRow) -> QWidget:
        result = QWidget(self)
        today = self._context.services.today()
        name = button("", "link", parent=result)
        fitting = name.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, _NAME_WIDTH)
        name.setText(literal(fitting))
        name.setAccessibleName(self._words.spoken(row, None, today))
        set_tip(name, self._words.tip(row, None, today))
        name.clicked.connect(lambda: self._context.navigate(EntityRef(Entity.DEAL, row.id)))
        look = self._words.list_chip(row, today)
        lower = QHBoxLayout()
        lower.setSpacing(6)
        lower.addWidget(label(self._context.formats.money(row.amount, row.currency), "strong", result))
        lower.addStretch(1)
        lower.addWidget(Chip(look.text, look.pair, look.icon, result))
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(lower)
        return result


class DealsCard(SectionCard):
    """Open deals and their sum, in the right column of a card."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Open deals"))
        self._context = context
        self._client_id: int | None = None
        self.total = label("", "small", self)
        self.rows = DealRows(context, only_open=True, parent=self)
        self.rows.read.connect(self._on_read)
        self.add = button(self.tr("New deal"), "quiet", "plus", self)
        self.add.clicked.connect(self._on_add)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.total)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.total.hide()

    def show_client(self, client: Client) -> None:
        """Show the open deals of a client."""
        self._client_id = client.id
        self.rows.show_client(client.id)

    def clear(self) -> None:
        """Show nobody's deals."""
        self._client_id = None
        self.rows.clear()

    def _on_read(self, rows: Sequence[DealRow]) -> None:
        sums: dict[str, int] = {}
        for row in rows:
            sums[row.currency] = sums.get(row.currency, 0) + row.amount
        words = " + ".join(self._context.formats.money(amount, currency) for currency, amount in sums.items())
        self.total.setText(self.tr("%n deal(s)", "", len(rows)) + f": {words}")
        self.total.setVisible(len(rows) > 1)

    def _on_add(self) -> None:
        if self._client_id is not None:
            self._context.shell.hand_over("deals", EntityRef(Entity.CLIENT, self._client_id))


class DealsTab(QWidget):
    """All deals of a client, open ones first."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client_id: int | None = None
        self.rows = DealRows(context, only_open=False, parent=self)
        self.rows.read.connect(self._on_read)
        self.sum = label("", "secondary", self)
        self.add = button(self.tr("New deal"), "", "plus", self)
        self.add.clicked.connect(self._on_add)
        self.purchases = Purchases(context, self)
        head = QHBoxLayout()
        head.addWidget(self.sum, 1)
        head.addWidget(self.add)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addSpacing(8)
        column.addWidget(self.purchases)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(body, self))
        self.setFocusProxy(self.add)

    def show_client(self, client: Client) -> None:
        """Show the deals and purchases of a client."""
        self._client_id = client.id
        self.rows.show_client(client.id)
        self.purchases.show_client(client.id)

    def clear(self) -> None:
        """Show nobody's deals and purchases."""
        self._client_id = None
        self.rows.clear()
        self.purchases.clear()

    def _on_read(self, rows: Sequence[DealRow]) -> None:
        states = [row.state for row in rows]
        self.sum.setText(
            self.tr("Open: {0}, won: {1}, lost: {2}").format(
                *(self._context.formats.number(states.count(kind)) for kind in StageKind)
            )
            if rows
            else self.tr("No deals with this client yet.")
        )

    def _on_add(self) -> None:
        if self._client_id is not None:
            self._context.shell.hand_over("deals", EntityRef(Entity.CLIENT, self._client_id))
