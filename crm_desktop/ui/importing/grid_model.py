"""The sheet as it was read, with what the import takes each row for. Cells are asked for only when painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from crm_desktop.exchange.grid import Grid, cell_text, column_letter
from crm_desktop.exchange.tables import Table
from crm_desktop.ui.importing.words import skip_text
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.text import tip_text

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_BACKGROUND = int(Qt.ItemDataRole.BackgroundRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_FONT = int(Qt.ItemDataRole.FontRole)
MAX_COLUMNS = 256


class GridModel(QAbstractTableModel):
    """Column 0 says what a row is taken for, then come the columns of the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid: Grid | None = None
        self._headers: frozenset[int] = frozenset()
        self._clients: frozenset[int] = frozenset()
        self._skipped: dict[int, str] = {}
        self._width = 0
        self._are_clients = True

    def show_sheet(self, grid: Grid | None, table: Table | None, *, are_clients: bool = True) -> None:
        """Show a sheet and where the clients (or deals, or products) in it are."""
        self.beginResetModel()
        self._are_clients = are_clients
        self._grid = grid
        self._headers = frozenset(table.header_rows if table else ())
        self._clients = frozenset(table.rows if table else ())
        self._skipped = {row.row: skip_text(row.reason) for row in table.skipped} if table else {}
        rows = grid.rows if grid else []
        self._width = min(max((len(row) for row in rows), default=0), MAX_COLUMNS)
        self.endResetModel()

    def role_of(self, row: int) -> str:
        """Return what a row is taken for, in a word; nothing for an empty row."""
        if row in self._headers:
            return self.tr("Header")
        if row in self._clients:
            return self.tr("Client") if self._are_clients else self.tr("Row")
        if row in self._skipped:
            return self._skipped[row]
        is_filled = self._grid is not None and any(cell_text(cell).strip() for cell in self._grid.rows[row])
        return self.tr("Above the table") if is_filled else ""

    def is_header(self, row: int) -> bool:
        """Return whether a row is taken for the header."""
        return row in self._headers

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() or self._grid is None else len(self._grid.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() or self._grid is None else self._width + 1

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role in (_DISPLAY, _ACCESSIBLE):
            return self._text(index.row(), index.column())
        if role == _TIP:
            return tip_text(self._text(index.row(), index.column()))
        if role == _BACKGROUND:
            return QBrush(active().color("accent.soft")) if index.row() in self._headers else None
        if role == _FOREGROUND:
            return QBrush(active().color(self._ink(index)))
        if role == _FONT:
            is_strong = index.row() in self._headers
            return font(FontRole.STRONG if is_strong else FontRole.BODY if index.column() else FontRole.SMALL)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _ACCESSIBLE):
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return column_letter(section - 1) if section else self.tr("Row is")

    def _text(self, row: int, column: int) -> str:
        if column == 0:
            return self.role_of(row)
        cells = self._grid.rows[row] if self._grid else []
        return cell_text(cells[column - 1]).replace("\n", " ") if column <= len(cells) else ""

    def _ink(self, index: Index) -> str:
        if index.row() in self._headers:
            return "accent_text"
        if index.row() not in self._clients:
            return "text3"
        return "text" if index.column() else "text2"
