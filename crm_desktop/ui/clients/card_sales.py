"""What a client has bought: revenue, average bill, last purchase, what is owed, and the sales themselves."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.sale import ClientMoney, SaleRow
from crm_desktop.ui.clients.card_scores import Scores
from crm_desktop.ui.runtime.deal_texts import numbered
from crm_desktop.ui.runtime.sale_texts import SaleWords
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.text import ElidingLabel, label

_MOST = 20  # the rest is on the screen of sales
_COLUMNS = 3


class _Bought(NamedTuple):
    money: tuple[ClientMoney, ...]
    sales: list[SaleRow]


class Purchases(QWidget):
    """Figures above, sales below, each one click away; read after the card is on screen."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, SaleWords()
        self._latest = Latest(context.runner, self)
        self._client_id: int | None = None
        self._shown: _Bought | None = None
        self.title = label(self.tr("Purchases"), "subtitle", self)
        self.add = button(self.tr("New sale"), "", "scan-barcode", self)
        self.add.clicked.connect(self._on_add)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addLayout(head)
        self._parts: QWidget | None = None
        self.scores = Scores(context, self)
        self._box.addWidget(self.scores)
        context.events.changed.connect(self._on_event)

    def show_client(self, client_id: int) -> None:
        """Show what a client has bought."""
        if client_id != self._client_id:
            self._client_id = client_id
            self.scores.clear()
            self._fill(None)
        self.reload()

    def clear(self) -> None:
        """Show nobody's purchases."""
        self._client_id = None
        self._latest.forget()
        self.scores.clear()
        self._fill(None)

    def reload(self) -> None:
        """Read the purchases again."""
        client_id, sales = self._client_id, self._context.services.sales
        if client_id is not None:
            self._latest.ask(
                lambda _progress: _Bought(sales.money(client_id), sales.of_client(client_id, _MOST)),
                self._on_read,
                self._context.shell.show_error,
            )

    def _on_event(self, event: DataChanged) -> None:
        if event.entity in (Entity.SALE, Entity.PAYMENT):
            self.reload()

    def _on_add(self) -> None:
        if self._client_id is not None:
            self._context.shell.hand_over("counter", EntityRef(Entity.CLIENT, self._client_id))

    def _on_read(self, bought: _Bought) -> None:
        self._fill(bought)
        if self._client_id is not None and bought.sales:
            self.scores.show_client(self._client_id)
        else:
            self.scores.clear()

    def _fill(self, bought: _Bought | None) -> None:
        if bought is not None and bought == self._shown:
            return
        self._shown = bought
        if self._parts is not None:
            self._box.removeWidget(self._parts)
            self._parts.hide()
            self._parts.deleteLater()
            self._parts = None
        if bought is None:
            return
        self._parts = QWidget(self)
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if not bought.sales:
            column.addWidget(label(self.tr("Nothing was bought yet."), "secondary", self._parts))
        for money in bought.money:
            column.addLayout(self._figures(money))
        for row in bought.sales:
            column.addWidget(self._row(row))
        self._box.addWidget(self._parts)

    def _figures(self, money: ClientMoney) -> QGridLayout:
        """Return the figures of one currency, three in a row."""
        formats = self._context.formats
        figures = [
            (self.tr("Purchases"), formats.number(money.count), "strong"),
            (self.tr("Revenue"), formats.money(money.revenue, money.currency), "strong"),
            (self.tr("Average bill"), formats.money(money.average, money.currency), "strong"),
        ]
        if money.last_on is not None:
            day = formats.past_day(money.last_on, self._context.services.today())
            figures.append((self.tr("Last purchase"), day, "strong"))
        if money.owed:
            figures.append((self.tr("Unpaid"), formats.money(money.owed, money.currency), "error"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for at, (caption, text, role) in enumerate(figures):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(label(caption, "small", self._parts))
            cell.addWidget(label(text, role, self._parts))
            grid.addLayout(cell, at // _COLUMNS, at % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _row(self, row: SaleRow) -> QWidget:
        result = QWidget(self._parts)
        formats = self._context.formats
        name = button(numbered(formats.number(row.number)), "link", parent=result)
        name.setAccessibleName(f"{name.text()}, {row.what}, {formats.money(row.total, row.currency)}")
        name.clicked.connect(lambda: self._context.navigate(EntityRef(Entity.SALE, row.id)))
        line = QHBoxLayout(result)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(name)
        line.addWidget(label(formats.date(row.ordered_on), "small", result))
        line.addWidget(ElidingLabel(row.what, "", result), 1)
        if row.owed:
            owed = self.tr("owed {0}").format(formats.money(row.owed, row.currency))
            line.addWidget(Chip(owed, "danger", "", result))
        line.addWidget(Chip(*self._words.chip(row), result))
        line.addWidget(
            label(formats.money(row.total, row.currency), "strong", result), 0, Qt.AlignmentFlag.AlignRight
        )
        return result
