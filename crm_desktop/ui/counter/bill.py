"""The lines of the sale that is being typed: a table whose quantities, prices and discounts are changed in place."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from crm_desktop.domain.counter import MOST_QUANTITY, add_line
from crm_desktop.domain.lines import DISCOUNT_WHOLE, QUANTITY_ONE, Line, total
from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.table.column import CellKind, Column, EditorKind
from crm_desktop.ui.table.paged_model import Index, PagedTableModel
from crm_desktop.ui.table.view import TableView

_PERCENT = DISCOUNT_WHOLE // 100
QUANTITY, PRICE, DISCOUNT = "quantity", "price", "discount"


@dataclass(frozen=True)
class BillRow:
    """A line and by what the table knows it."""

    id: int
    line: Line


def read_cell(key: str, text: str) -> int | None:
    """Return what was typed into a cell as it is stored; None when it cannot be."""
    plain = text.replace("%", "").strip()
    if key == PRICE:
        price = parse_money(plain) if plain else 0
        return price if price is not None and price >= 0 else None
    number = parse_number(plain) if plain else None
    if key == DISCOUNT:
        number = parse_number(plain or "0")
        return None if number is None or not 0 <= number <= 100 else int(number * _PERCENT)
    quantity = None if number is None else int(number * QUANTITY_ONE)
    return quantity if quantity is not None and 0 < quantity <= MOST_QUANTITY else None


class BillColumns(Translated):
    """Makes the columns of the bill."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def columns(self) -> tuple[Column, ...]:
        """Return all columns, in order."""
        money, number = self._formats.money, self._formats.number
        return (
            Column("text", lambda: self.tr("Product"), lambda row: row.line.text, width=140, stretch=8),
            self._edited(
                QUANTITY,
                self.tr("Quantity"),
                lambda row: f"{number(row.line.quantity / QUANTITY_ONE)} {row.line.unit}".rstrip(),
                lambda row: number(row.line.quantity / QUANTITY_ONE),
                84,
            ),
            self._edited(
                PRICE,
                self.tr("Price"),
                lambda row: money(row.line.price),
                lambda row: money(row.line.price),
                92,
            ),
            self._edited(
                DISCOUNT,
                self.tr("Discount"),
                self._discount,
                lambda row: number(row.line.discount / _PERCENT) if row.line.discount else "",
                76,
            ),
            Column(
                "sum",
                lambda: self.tr("Sum"),
                lambda row: money(row.line.total),
                CellKind.NUMBER,
                98,
                is_sortable=False,
            ),
        )

    def _edited(self, key: str, title: str, text: object, edit: object, width: int) -> Column:
        return Column(
            key,
            lambda: title,
            text,  # type: ignore[arg-type]
            CellKind.NUMBER,
            width,
            is_sortable=False,
            editor=EditorKind.LINE,
            edit_text=edit,  # type: ignore[arg-type]
            problem=lambda _row, typed: "" if read_cell(key, typed) is not None else self._wrong(key),
        )

    def _discount(self, row: BillRow) -> str:
        discount = row.line.discount
        if not discount:
            return ""
        return self._formats.percent(discount / DISCOUNT_WHOLE, 2 if discount % _PERCENT else 0)

    def _wrong(self, key: str) -> str:
        if key == QUANTITY:
            return self.tr("A quantity above zero, please")
        return self.tr("From 0 to 100 %") if key == DISCOUNT else self.tr("A sum, please")


class _BillModel(PagedTableModel):
    """Rows that are not picked: without check boxes a click anywhere only makes its row the current one."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) & ~Qt.ItemFlag.ItemIsUserCheckable

    def toggle(self, position: int) -> None:
        """Pick nothing."""

    def check_all(self) -> None:
        """Pick nothing."""


class Bill(TableView):
    """`changed` after each change; `left` when the keyboard goes back to the line above."""

    changed = Signal()
    left = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        self._lines: dict[int, Line] = {}
        self._last_id = 0
        self._columns = BillColumns(formats)
        model = _BillModel(self._rows, self._columns.columns())
        super().__init__(model, parent)
        model.setParent(self)
        self.head.setSortIndicatorShown(False)
        model.edited.connect(self._on_edited)
        self.remove_requested.connect(self.take_off)
        self.typed.connect(self._on_typed)

    def lines(self) -> tuple[Line, ...]:
        """Return the lines, in order."""
        return tuple(self._lines.values())

    @property
    def total(self) -> int:
        """What the lines cost."""
        return total(self._lines.values())

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self._lines = {self._last_id + at: line for at, line in enumerate(lines, start=1)}
        self._last_id += len(lines)
        self.rows.refresh(())
        self.rows.set_ids(array("q", self._lines))
        self.changed.emit()

    def add(self, new: Line) -> None:
        """Add a line, or more to the one of the same product; it becomes the current one."""
        lines, at = add_line(self.lines(), new)
        if at == len(self._lines):
            self._last_id += 1
            self._lines[self._last_id] = new
            self.rows.set_ids(array("q", self._lines))
        row_id = list(self._lines)[at]
        self._lines[row_id] = lines[at]
        self._show(row_id)

    def change_current(self, *, quantity: int | None = None, discount: int | None = None) -> bool:
        """Give the current line another quantity or discount; False when there is no line."""
        row_id = self.current_id()
        if row_id is None:
            return False
        line = self._lines[row_id]
        self._lines[row_id] = replace(
            line,
            quantity=line.quantity if quantity is None else quantity,
            discount=line.discount if discount is None else discount,
        )
        self._show(row_id)
        return True

    def take_off(self) -> None:
        """Take the current line off the bill."""
        row_id = self.current_id()
        if row_id is None:
            return
        del self._lines[row_id]
        self.rows.set_ids(array("q", self._lines))
        self.changed.emit()
        if not self._lines:
            self.left.emit()

    def take_keyboard(self) -> None:
        """Begin with the quantity of the current line."""
        row = max(0, self.currentIndex().row())
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row, self.rows.column_index(QUANTITY)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Lines of the sale"))
        self.rows.set_columns(self._columns.columns())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QTableView.State.EditingState:
            super().keyPressEvent(event)
            return
        step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()))
        row_id = self.current_id()
        if step is not None and row_id is not None:
            wanted = self._lines[row_id].quantity + step * QUANTITY_ONE
            if 0 < wanted <= MOST_QUANTITY:
                self.change_current(quantity=wanted)
        elif event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0
        ):
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_current()
        else:
            super().keyPressEvent(event)

    def edit_current(self) -> bool:
        index = self.currentIndex()
        if index.isValid() and not self.rows.columns[index.column()].is_editable:
            self.setCurrentIndex(self.rows.index(index.row(), self.rows.column_index(QUANTITY)))
        return super().edit_current()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # No rows are picked here: a click anywhere makes the row the current one.
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            QTableView.mousePressEvent(self, event)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit_current()

    def _rows(self, ids: Sequence[int]) -> dict[int, BillRow]:
        return {row_id: BillRow(row_id, self._lines[row_id]) for row_id in ids if row_id in self._lines}

    def _show(self, row_id: int) -> None:
        self.rows.refresh({row_id})
        self.select_id(row_id)
        self.changed.emit()

    def _on_edited(self, row_id: int, key: str, text: str) -> None:
        value = read_cell(key, text)
        if value is not None and row_id in self._lines:
            line = self._lines[row_id]
            self._lines[row_id] = replace(line, **{key: value})  # type: ignore[arg-type]
        self.rows.refresh({row_id})
        self.changed.emit()

    def _on_typed(self, text: str) -> None:
        """A figure typed on a line is its quantity."""
        if text.isdigit() and self.currentIndex().isValid():
            column = self.rows.columns[self.currentIndex().column()]
            key = column.key if column.is_editable else QUANTITY
            self.setCurrentIndex(self.rows.index(self.currentIndex().row(), self.rows.column_index(key)))
            self.edit(self.currentIndex(), QTableView.EditTrigger.AllEditTriggers, QEvent(QEvent.Type.None_))
            field = QApplication.focusWidget()
            if isinstance(field, QLineEdit):
                field.setText(text)
