"""Rows of one entity: ordered ids in memory, the contents of rows fetched a page at a time."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.errors import CrmError
from crm_desktop.ui.table.column import CellKind, Column
from crm_desktop.ui.widgets.text import tip_text

PAGE_SIZE = 100
MAX_CACHED = 64 * PAGE_SIZE
MANY = 64  # from so many changed rows on, one signal for all of them

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], Mapping[int, Any]]

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PagedTableModel(QAbstractTableModel):
    """A table over a list of ids. Sorting and filtering happen where the ids come from.

    `checked` are the rows picked for an action on many; they are known by id and survive a new order.
    `failed` carries why rows could not be read.
    """

    sort_requested = Signal(str, bool)
    edited = Signal(int, str, str)
    checked_changed = Signal()
    failed = Signal(object)

    def __init__(self, fetch: Fetch, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self.columns: tuple[Column, ...] = tuple(columns)
        self._ids: array[int] = array("q")
        self._positions: dict[int, int] | None = None
        self._cache: OrderedDict[int, Any] = OrderedDict()
        self._pending: dict[tuple[int, str], str] = {}
        self._checked: set[int] = set()
        self._anchor = -1

    # Ids

    @property
    def ids(self) -> array[int]:
        """The ids of all rows, in order. Not to be changed."""
        return self._ids

    def id_at(self, position: int) -> int | None:
        """Return the id of the row at a position, None outside the list."""
        return self._ids[position] if 0 <= position < len(self._ids) else None

    def position_of(self, row_id: int) -> int:
        """Return where a row stands, -1 when it is not in the list."""
        if self._positions is None:
            self._positions = {each: at for at, each in enumerate(self._ids)}
        return self._positions.get(row_id, -1)

    def set_ids(self, ids: array[int]) -> None:
        """Show another list, with as little disturbance as the difference allows."""
        old = len(self._ids)
        if ids == self._ids:
            return
        if 0 < old < len(ids) and ids[:old] == self._ids:
            # The first rows were shown while the rest was still being read.
            self.beginInsertRows(QModelIndex(), old, len(ids) - 1)
            self._take(ids)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._take(ids)
            self.endResetModel()
        if self._checked and not self._checked.issubset(kept := set(ids)):
            self._checked &= kept
            self.checked_changed.emit()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns: own fields were added or removed, or the language changed."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def _take(self, ids: array[int]) -> None:
        self._ids = ids
        self._positions = None
        self._anchor = -1

    # Rows

    def row_at(self, position: int) -> Any | None:
        """Return the row at a position; its page is fetched when it is not at hand. None: it vanished."""
        row_id = self._ids[position]
        if row_id in self._cache:
            return self._cache[row_id]
        start = position - position % PAGE_SIZE
        missing = [each for each in self._ids[start : start + PAGE_SIZE] if each not in self._cache]
        try:
            found = self._fetch(missing)
        except CrmError as error:
            # Once for a page, not for each cell of it: the rows stay blank until they are read again.
            found = {}
            self.failed.emit(error)
        for each in missing:
            self._cache[each] = found.get(each)  # a vanished id is asked for once
        while len(self._cache) > MAX_CACHED:
            self._cache.popitem(last=False)
        return self._cache[row_id]

    def row_of(self, row_id: int) -> Any | None:
        """Return the row with an id, None when it is not in the list."""
        position = self.position_of(row_id)
        return None if position < 0 else self.row_at(position)

    def put_rows(self, rows: Iterable[Any]) -> None:
        """Take over rows that were read together with their ids."""
        for row in rows:
            self._cache[row.id] = row

    def refresh(self, changed: Collection[int]) -> None:
        """Forget and repaint the rows named by a change event; an empty collection means all."""
        if not changed:
            self._cache.clear()
            self._pending.clear()
            if self._ids:
                self._repaint(0, len(self._ids) - 1)
            return
        for key in [key for key in self._pending if key[0] in changed]:
            del self._pending[key]
        here = []
        for row_id in changed:
            self._cache.pop(row_id, None)
            if (position := self.position_of(row_id)) >= 0:
                here.append(position)
        if len(here) > MANY:
            self._repaint(min(here), max(here))
        else:
            for position in here:
                self._repaint(position, position)

    def column_index(self, key: str) -> int:
        """Return the number of a column, -1 when there is none of this key."""
        return next((at for at, column in enumerate(self.columns) if column.key == key), -1)

    def cell_text(self, position: int, column: Column) -> str:
        """Return what a cell shows: while an edit is being stored, the new text already."""
        row = self.row_at(position)
        if row is None:
            return ""
        if self._pending:
            typed = self._pending.get((row.id, column.key))
            if typed is not None:
                return typed
        return column.text(row)

    def forget_pending(self, row_id: int) -> None:
        """Show again what is stored: an edit was refused."""
        self.refresh({row_id})

    # Checked rows

    @property
    def checked_count(self) -> int:
        """How many rows are picked."""
        return len(self._checked)

    def is_checked(self, row_id: int) -> bool:
        """Return whether a row is picked."""
        return row_id in self._checked

    def checked_ids(self) -> list[int]:
        """Return the picked rows, in the order of the list."""
        if len(self._checked) == len(self._ids):
            return list(self._ids)
        return sorted(self._checked, key=self.position_of)

    def toggle(self, position: int) -> None:
        """Pick a row, or let it go."""
        row_id = self._ids[position]
        self._checked ^= {row_id}
        self._anchor = position
        self._announce_checks(position, position)

    def check_range(self, position: int, *, start: int | None = None) -> None:
        """Pick all rows from `start`, or from the one picked last, to a position."""
        begin = start if start is not None else max(self._anchor, 0)
        first, last = sorted((begin, position))
        self._checked.update(self._ids[first : last + 1])
        self._anchor = begin
        self._announce_checks(first, last)

    def check_all(self) -> None:
        """Pick every row of the list, also those never seen."""
        self._checked = set(self._ids)
        self._announce_checks(0, len(self._ids) - 1)

    def clear_checked(self) -> None:
        """Let all rows go."""
        if self._checked:
            self._checked = set()
            self._announce_checks(0, len(self._ids) - 1)

    def _announce_checks(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0), [_CHECK])
        self.checked_changed.emit()

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        position, column = index.row(), self.columns[index.column()]
        if role == _DISPLAY:
            return self.cell_text(position, column)
        if role == _CHECK:
            return self._check_state(position) if index.column() == 0 else None
        if role == _ALIGN:
            return _RIGHT if column.kind is CellKind.NUMBER else _LEFT
        if role == _ACCESSIBLE:
            return self.cell_text(position, column)
        if role == _TIP:
            return tip_text(self.cell_text(position, column))
        if role == _EDIT:
            row = self.row_at(position)
            return "" if row is None else column.initial_text(row)
        return None

    def _check_state(self, position: int) -> int:
        is_checked = self._ids[position] in self._checked
        return int((Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked).value)

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        if not index.isValid():
            return False
        if role == _CHECK and index.column() == 0:
            if Qt.CheckState(value).value != self._check_state(index.row()):
                self.toggle(index.row())
            return True
        column, row = self.columns[index.column()], self.row_at(index.row())
        if role != _EDIT or row is None or not column.is_editable:
            return False
        text = str(value)
        if text != column.initial_text(row):
            self._pending[row.id, column.key] = text
            self.dataChanged.emit(index, index)
            self.edited.emit(row.id, column.key, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        result = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == 0:
            result |= Qt.ItemFlag.ItemIsUserCheckable
        if self.columns[index.column()].is_editable:
            result |= Qt.ItemFlag.ItemIsEditable
        return result

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == _DISPLAY else None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (_DISPLAY, _ACCESSIBLE):
            return column.title()
        if role == _ALIGN:
            return _RIGHT if column.kind is CellKind.NUMBER else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].is_sortable:
            self.sort_requested.emit(self.columns[column].key, order is Qt.SortOrder.DescendingOrder)

    def _repaint(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, max(0, len(self.columns) - 1)))
