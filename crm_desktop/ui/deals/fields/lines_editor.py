"""The products of a deal: found by typing or barcode, with quantity, price and discount."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.lines import QUANTITY_ONE, Line, total
from crm_desktop.domain.product import Product
from crm_desktop.ui.forms.amounts import discount_line, money_line, quantity_line
from crm_desktop.ui.forms.pick_line import Find, Pick, PickLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.task_runner import TaskRunner
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_property


def product_finder(find: Callable[[str], Sequence[Product]], formats: Formats) -> Find:
    """Return how products are found, by name, article or barcode."""

    def search(text: str) -> list[Pick]:
        return [
            Pick(
                product.id,
                product.draft.name,
                f"{product.draft.name} · {formats.money(product.draft.price, product.draft.currency)}",
            )
            for product in find(text)
        ]

    return search


class _LineRow(QWidget):
    """One line: what, how many, at which price, with which discount, and what that makes."""

    def __init__(self, line: Line, currency: str, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self.line, self._currency, self._formats = line, currency, formats
        self.name = ElidingLabel(line.text, "", self)
        self.quantity = quantity_line(self.tr("Quantity of {0}").format(line.text), formats, self)
        self.price = money_line(self.tr("Price of {0}").format(line.text), formats, self)
        self.discount = discount_line(self.tr("Discount on {0}, %").format(line.text), formats, self)
        self.sum = label("", "strong", self)
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cross = icon_button("x", self, size=14)
        self.cross.setFixedSize(24, 24)
        name_control(self.cross, self.tr("Take {0} off").format(line.text))
        for field, width in ((self.quantity, 72), (self.price, 118), (self.discount, 64)):
            field.setFixedWidth(width)
            set_property(field, "kind", "")
        self.quantity.set_typed(line.quantity)
        self.price.set_typed(line.price)
        self.discount.set_typed(line.discount or None)
        self.discount.setPlaceholderText("%")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 4)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.name, 0, 0, 1, 4)
        grid.addWidget(self.sum, 0, 4)
        grid.addWidget(self.cross, 0, 5)
        for column, field in enumerate((self.quantity, self.price, self.discount)):
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(3, 1)
        self.show_sum()

    def read(self) -> Line:
        """Return the line as it is typed."""
        quantity = self.quantity.typed_value()
        return replace(
            self.line,
            quantity=quantity or self.line.quantity,
            price=self.price.typed_value() or 0,
            discount=self.discount.typed_value() or 0,
        )

    def show_sum(self) -> None:
        """Show what the line makes."""
        self.sum.setText(self._formats.money(self.read().total, self._currency))


class LinesEditor(QWidget):
    """`changed` after each change that can be stored."""

    changed = Signal()

    def __init__(
        self,
        formats: Formats,
        runner: TaskRunner,
        find: Callable[[str], Sequence[Product]],
        get: Callable[[int], Product],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats, self._get = formats, get
        self._currency = ""
        self._lines: list[Line] = []
        self._rows: list[_LineRow] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self.pick = PickLine(self.tr("Add a product"), runner, product_finder(find, formats), self)
        set_property(self.pick, "kind", "")
        self.pick.setPlaceholderText(self.tr("Add: name, article or barcode"))
        self.pick.picked.connect(self._on_picked)
        self.pick.returnPressed.connect(self._on_enter)
        self.total = label("", "strong", self)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Total"), "secondary", self))
        foot.addStretch(1)
        foot.addWidget(self.total)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._box)
        layout.addWidget(self.pick)
        layout.addLayout(foot)

    def lines(self) -> tuple[Line, ...]:
        """Return the lines as they are typed."""
        return tuple(row.read() for row in self._rows)

    def set_lines(self, lines: Sequence[Line], currency: str) -> None:
        """Show stored lines."""
        self._currency = currency
        if list(lines) != list(self.lines()) or not self._rows:
            self._lines = list(lines)
            self._rebuild()
        self._show_total()

    def add(self, line: Line) -> None:
        """Add a line; one of the same product and price gets one more instead."""
        lines = list(self.lines())
        for at, each in enumerate(lines):
            if line.product_id is not None and (each.product_id, each.price) == (line.product_id, line.price):
                lines[at] = replace(each, quantity=each.quantity + line.quantity)
                break
        else:
            lines.append(line)
        self._lines = lines
        self._rebuild()
        self.changed.emit()

    def _on_picked(self) -> None:
        product_id = self.pick.picked_id()
        if product_id is None:
            return
        draft = self._get(product_id).draft
        self.pick.set_pick(None)
        self.add(Line(draft.name, QUANTITY_ONE, draft.price, 0, product_id, draft.unit))
        self.pick.setFocus()

    def _on_enter(self) -> None:
        """Take what is typed: a barcode scanner ends with Enter before anything was offered."""
        popup = self.pick.completer().popup()
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            return
        text = self.pick.value()
        if not text or self.pick.picked_id() is not None:
            return
        self.pick.take_only()
        if self.pick.picked_id() is not None:
            self._on_picked()
            return
        self.pick.set_pick(None)
        self.add(Line(text))
        self._rows[-1].price.setFocus()

    def _rebuild(self) -> None:
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for line in self._lines:
            row = _LineRow(line, self._currency, self._formats, self)
            for field in (row.quantity, row.price, row.discount):
                field.committed.connect(self._on_edited)
            row.cross.clicked.connect(lambda _checked=False, row=row: self._take_off(row))
            self._rows.append(row)
            self._box.addWidget(row)
        self._show_total()

    def _take_off(self, row: _LineRow) -> None:
        self._lines = [each.read() for each in self._rows if each is not row]
        self._rebuild()
        self.pick.setFocus()
        self.changed.emit()

    def _on_edited(self) -> None:
        for row in self._rows:
            row.show_sum()
        self._show_total()
        self.changed.emit()

    def _show_total(self) -> None:
        self.total.setText(self._formats.money(total(self.lines()), self._currency))
