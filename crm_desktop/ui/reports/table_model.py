"""A table of a report for a view: sorted by any column, with its sum in a row of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.domain.report import Column, Drill, Row, Table, Value, ValueKind
from crm_desktop.domain.text import fold
from crm_desktop.reports.words import ReportWords
from crm_desktop.ui.runtime.fonts import FontRole, font

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = frozenset({ValueKind.TEXT, ValueKind.KEY})
MOST_ROWS = 14  # of a table that shows as a whole; a longer one scrolls, and its sum stands first


class ReportTableModel(QAbstractTableModel):
    """Shows one table of a report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._words: ReportWords | None = None
        self._currency = ""
        self._rows: list[Row] = []
        self._checked: dict[int, Row] = {}
        self.is_checkable = False

    def show_table(self, table: Table, words: ReportWords, currency: str) -> None:
        """Show another table, in its own order."""
        self.beginResetModel()
        self._checked.clear()
        self._table, self._words, self._currency = table, words, currency
        self._rows = list(table.rows)
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the table."""
        return self._table.columns if self._table is not None else ()

    def drill(self, position: int) -> Drill | None:
        """Return where a row leads to."""
        at = position - self._first_row
        return self._rows[at].drill if 0 <= at < len(self._rows) else None

    def checked(self) -> list[Drill]:
        """Return where the ticked rows lead to, in the order that shows."""
        return [row.drill for row in self._rows if id(row) in self._checked and row.drill is not None]

    def check_all(self, is_on: bool) -> None:
        """Tick all rows, or none."""
        self._checked = {id(row): row for row in self._rows} if is_on else {}
        self._repaint_boxes()

    def toggle(self, position: int) -> None:
        """Tick a row, or take its tick off."""
        at = position - self._first_row
        if self.is_checkable and 0 <= at < len(self._rows):
            row = self._rows[at]
            if self._checked.pop(id(row), None) is None:
                self._checked[id(row)] = row
            self._repaint_boxes()

    def is_total(self, position: int) -> bool:
        """Whether a row is the sum."""
        return self._total is not None and not 0 <= position - self._first_row < len(self._rows)

    def text(self, position: int, column: int) -> str:
        """Return what stands in a cell."""
        words, kind = self._words, self.columns[column].kind
        if words is None:
            return ""
        value = self._value(position, column)
        if self.is_total(position) and value is None:
            return words.label("total") if column == 0 else ""
        if value is None and kind not in _WORDS:
            return "—"
        return words.text(value, kind, self._currency)

    def heads(self) -> list[str]:
        """Return what the columns are called."""
        words = self._words
        return [words.label(column.key) for column in self.columns] if words is not None else []

    def lines(self) -> Iterator[list[str]]:
        """Go through the rows as texts, in the order that shows."""
        for position in range(self.rowCount()):
            yield [self.text(position, column) for column in range(len(self.columns))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() else len(self._rows) + (self._total is not None)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role in (_DISPLAY, _ACCESSIBLE, _TIP):
            return self.text(index.row(), index.column())
        if role == _CHECK:
            return self._box(index)
        if role == _ALIGN:
            return self._side(index.column())
        if role == _FONT:
            return font(FontRole.STRONG if self.is_total(index.row()) else FontRole.BODY)
        return None

    def setData(self, index: Index, value: Any, role: int = _DISPLAY) -> bool:
        if role != _CHECK or not self.is_checkable:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._box(index) is not None else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role in (_DISPLAY, _ACCESSIBLE, _TIP):
            return self.heads()[section]
        if role == _ALIGN:
            return self._side(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if self._table is None or column >= len(self.columns):
            return
        self.layoutAboutToBeChanged.emit()
        if column < 0:
            self._rows = list(self._table.rows)
        else:
            known = [row for row in self._table.rows if row.values[column] is not None]
            unknown = [row for row in self._table.rows if row.values[column] is None]
            is_falling = order is Qt.SortOrder.DescendingOrder
            known.sort(key=lambda row: self._key(row.values[column], column), reverse=is_falling)
            self._rows = known + unknown
        self.layoutChanged.emit()

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Return where a column stands: what rows are called at the left, numbers at the right."""
        return _RIGHT if column and self.columns[column].kind not in _WORDS else _LEFT

    def _box(self, index: Index) -> Qt.CheckState | None:
        at = index.row() - self._first_row
        if not self.is_checkable or index.column() or not 0 <= at < len(self._rows):
            return None
        return Qt.CheckState.Checked if id(self._rows[at]) in self._checked else Qt.CheckState.Unchecked

    def _repaint_boxes(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [_CHECK])

    @property
    def _total(self) -> tuple[Value, ...] | None:
        return self._table.total if self._table is not None and self._rows else None

    @property
    def _first_row(self) -> int:
        return 1 if self._total is not None and len(self._rows) > MOST_ROWS else 0

    def _value(self, position: int, column: int) -> Value:
        if self.is_total(position):
            return self._total[column] if self._total is not None else None
        return self._rows[position - self._first_row].values[column]

    def _key(self, value: Value, column: int) -> Any:
        if isinstance(value, date | int | float):
            return value
        kind = self.columns[column].kind
        return fold(self._words.text(value, kind, "") if self._words is not None else str(value))
