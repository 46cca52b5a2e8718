"""Rows one below the other, kept by id while the list behind them changes, and put in another order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QVBoxLayout

from crm_desktop.ui.settings.movable_row import MovableRow


class HasId(Protocol):
    """A record of a short list."""

    @property
    def id(self) -> int: ...


T = TypeVar("T", bound=HasId)
R = TypeVar("R", bound=MovableRow)


class RowColumn(Generic[T, R]):
    """A card full of rows. Rows stay the same widgets, so the keyboard stays where it was.

    `make` builds an empty row, `fill` shows a record in it, `reordered` gets the ids in their new order.
    """

    def __init__(
        self,
        make: Callable[[], R],
        fill: Callable[[R, T], None],
        reordered: Callable[[list[int]], None] | None = None,
    ) -> None:
        self.frame = QFrame()
        self.frame.setProperty("kind", "card")
        self._layout = QVBoxLayout(self.frame)
        self._layout.setContentsMargins(8, 6, 8, 6)
        self._layout.setSpacing(2)
        self._make, self._fill, self._reordered = make, fill, reordered
        self._rows: dict[int, R] = {}
        self._order: list[int] = []

    @property
    def rows(self) -> list[R]:
        """The rows from top to bottom."""
        return [self._rows[row_id] for row_id in self._order]

    def row(self, row_id: int) -> R | None:
        """Return the row of a record."""
        return self._rows.get(row_id)

    def show_items(self, items: Sequence[T]) -> None:
        """Show these records in this order."""
        wanted = [item.id for item in items]
        for row_id in [each for each in self._rows if each not in set(wanted)]:
            gone = self._rows.pop(row_id)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for item in items:
            if item.id not in self._rows:
                self._rows[item.id] = self._new_row(item.id)
            self._fill(self._rows[item.id], item)
        self._arrange(wanted)
        self.frame.setVisible(bool(items))

    def move(self, row_id: int, step: int) -> None:
        """Move a row up (-1) or down (1)."""
        order = list(self._order)
        at = order.index(row_id)
        if 0 <= at + step < len(order):
            order.insert(at + step, order.pop(at))
            self._arrange(order)
            self._announce()

    def drag(self, row_id: int, place: QPoint) -> None:
        """Let a row follow the mouse; nothing is stored before it is let go."""
        y = self.frame.mapFromGlobal(place).y()
        others = [each for each in self._order if each != row_id]
        at = sum(1 for each in others if self._rows[each].geometry().center().y() < y)
        order = [*others[:at], row_id, *others[at:]]
        if order != self._order:
            self._arrange(order)

    def _announce(self) -> None:
        if self._reordered is not None:
            self._reordered(list(self._order))

    def _new_row(self, row_id: int) -> R:
        row = self._make()
        row.setParent(self.frame)
        row.move_requested.connect(partial(self.move, row_id))
        row.grip.dragged.connect(partial(self.drag, row_id))
        row.grip.dropped.connect(self._announce)
        return row

    def _arrange(self, order: list[int]) -> None:
        if order != self._order or self._layout.count() != len(order):
            self._order = order
            for at, row_id in enumerate(order):
                self._layout.insertWidget(at, self._rows[row_id])
                self._rows[row_id].show()
            self._layout.activate()
        for at, row_id in enumerate(order):
            self._rows[row_id].set_place(is_first=at == 0, is_last=at == len(order) - 1)
