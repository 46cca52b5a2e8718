"""The cards of one column, in their order: the first page at once, the next ones when they are scrolled to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.ui.deals.board.card_painter import IDLE_ROLE, ROW_ROLE
from crm_desktop.ui.widgets.text import tip_text

PAGE = 50
_MANY = 40  # from so many steps on it is quicker to begin anew

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
More = Callable[[Sequence[DealRow], int], Sequence[DealRow]]


@dataclass(frozen=True)
class CardTexts:
    """How a model asks for what depends on the day, the stage and the language."""

    idle_days: Callable[[DealRow], int | None]
    spoken: Callable[[DealRow], str]
    tip: Callable[[DealRow], str]


class ColumnModel(QAbstractListModel):
    """`failed` carries why a page could not be read."""

    failed = Signal(object)

    def __init__(self, texts: CardTexts, more: More, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts, self._more = texts, more
        self._rows: list[DealRow] = []
        self._has_more = False

    @property
    def rows(self) -> Sequence[DealRow]:
        """The cards read so far. Not to be changed."""
        return self._rows

    @property
    def has_more(self) -> bool:
        """Whether there are cards below those read so far."""
        return self._has_more

    def position_of(self, deal_id: int) -> int:
        """Return where a deal stands, -1 when it is not here."""
        return next((at for at, row in enumerate(self._rows) if row.id == deal_id), -1)

    def set_rows(self, rows: Sequence[DealRow], *, has_more: bool) -> None:
        """Show these cards, with as little disturbance as the difference allows."""
        self._has_more = has_more
        if self._rows == rows:
            return
        if not self._rows or self._steps(rows) > _MANY:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._remove_others({row.id for row in rows})
        for at, row in enumerate(rows):
            self._put(at, row)

    def take(self, deal_ids: Iterable[int]) -> list[DealRow]:
        """Take cards out at once, before the store says so, and return them in their order."""
        wanted = set(deal_ids)
        taken = [row for row in self._rows if row.id in wanted]
        if taken:
            self._remove_others({row.id for row in self._rows} - wanted)
        return taken

    def insert(self, position: int, rows: Sequence[DealRow]) -> None:
        """Put cards in at once, before the store says so."""
        if rows:
            self.beginInsertRows(QModelIndex(), position, position + len(rows) - 1)
            self._rows[position:position] = rows
            self.endInsertRows()

    def touch(self) -> None:
        """Let everything be painted and spoken anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or not self._has_more:
            return
        try:
            found = self._more(self._rows, PAGE)
        except CrmError as error:
            self._has_more = False
            self.failed.emit(error)
            return
        known = {row.id for row in self._rows}
        self._has_more = len(found) == PAGE
        self.insert(len(self._rows), [row for row in found if row.id not in known])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == IDLE_ROLE:
            return self._texts.idle_days(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._texts.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self._texts.tip(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    # Inner

    def _steps(self, rows: Sequence[DealRow]) -> int:
        """Return about how many steps lead from the cards shown to others."""
        wanted = [row.id for row in rows]
        old = [row.id for row in self._rows]
        kept = set(old) & set(wanted)
        in_old = [each for each in old if each in kept]
        in_new = [each for each in wanted if each in kept]
        displaced = sum(1 for before, after in zip(in_old, in_new, strict=True) if before != after)
        return len(old) + len(wanted) - 2 * len(kept) + displaced

    def _remove_others(self, kept: set[int]) -> None:
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].id not in kept:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _put(self, at: int, row: DealRow) -> None:
        here = self._rows[at] if at < len(self._rows) else None
        if here is not None and here.id == row.id:
            if here != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        position = self.position_of(row.id)
        if position < 0:
            self.insert(at, [row])
            return
        self.beginMoveRows(QModelIndex(), position, position, QModelIndex(), at)
        self._rows.insert(at, self._rows.pop(position))
        self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
