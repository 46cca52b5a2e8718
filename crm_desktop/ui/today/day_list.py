"""The list of the day: things to do under the headings of their days, done and put off by keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from crm_desktop.domain.agenda import DAYS_OF_CLIENTS, Agenda, AgendaGroup, AgendaItem, AgendaKind

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROOT = QModelIndex()


class Deed(StrEnum):
    """What can be done with a row."""

    OPEN = "open"
    DONE = "done"
    LATER = "later"
    WHEN = "when"
    GREET = "greet"
    CALL = "call"
    MORE = "more"


class DayRow(NamedTuple):
    """A row: a heading (no item), a thing to do, or how many more there are."""

    group: AgendaGroup
    item: AgendaItem | None = None
    total: int = 0
    rest: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether this row only names its group."""
        return self.item is None and not self.rest


def deeds_of(row: DayRow) -> tuple[Deed, ...]:
    """Return what can be done with a row, the most important first."""
    if row.item is None:
        return (Deed.MORE,) if row.rest else ()
    found = [Deed.OPEN]
    if row.item.kind in DAYS_OF_CLIENTS:
        found.append(Deed.GREET)
    else:
        found.append(Deed.DONE)
    if row.item.kind in (AgendaKind.TASK, AgendaKind.PROMISE):
        found += (Deed.LATER, Deed.WHEN)
    if row.item.phone:
        found.append(Deed.CALL)
    return tuple(found)


def rows_of(agenda: Agenda) -> list[DayRow]:
    """Return the rows of a day."""
    rows: list[DayRow] = []
    for part in agenda.parts:
        rows.append(DayRow(part.group, total=part.total))
        rows += [DayRow(part.group, item) for item in part.items]
        if part.total > len(part.items):
            rows.append(DayRow(part.group, rest=part.total - len(part.items)))
    return rows


class DayModel(QAbstractListModel):
    """Rows as plain values; `spoken` says one for screen readers."""

    def __init__(self, spoken: Callable[[DayRow], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self.rows: list[DayRow] = []

    def set_rows(self, rows: list[DayRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self.rows[index.row()])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class DayList(QListView):
    """Enter opens, Ctrl+Enter or Space is done (of a birthday: the greeting), Ctrl+Right puts off to the next working
    day, Ctrl+Shift+Right asks to which day, Ctrl+Shift+L calls."""

    deed_chosen = Signal(object, object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, model: DayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.setModel(model)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setProperty("kind", "plain")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.hovered_row = -1
        # Set by the delegate, which knows what it paints where.
        self.deed_at: Callable[[int, QPoint], Deed | None] = lambda _row, _place: None

    def current_row(self) -> DayRow | None:
        """Return the row that the keys are about."""
        at = self.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def show_rows(self, rows: list[DayRow]) -> None:
        """Show other rows; the current one stays, or the next one where it was."""
        current, at = self.current_row(), self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self.rows.set_rows(rows)
        self.hovered_row = -1
        places = [place for place, row in enumerate(rows) if not row.is_heading]
        kept = [place for place in places if current is not None and _same(rows[place], current)]
        later = [place for place in places if place >= at]
        wanted = (kept or later[:1] or places[-1:])[:1] if at >= 0 else places[:1]
        if wanted:
            self.setCurrentIndex(self.rows.index(wanted[0]))
        self.verticalScrollBar().setValue(top)

    def choose(self, deed: Deed) -> None:
        """Do something with the current row, where that can be done."""
        row = self.current_row()
        if row is not None and deed in deeds_of(row):
            self.deed_chosen.emit(deed, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        row = self.current_row()
        if event.key() in _ENTER and is_plain:
            self.choose(Deed.MORE if row is not None and row.rest else Deed.OPEN)
        elif (event.key() in _ENTER and is_control) or (event.key() == Qt.Key.Key_Space and is_plain):
            self.choose(Deed.DONE)
            self.choose(Deed.GREET)
        elif event.key() == Qt.Key.Key_Right and is_control:
            self.choose(Deed.LATER)
        elif event.key() == Qt.Key.Key_Right and modifiers == both:
            self.choose(Deed.WHEN)
        elif event.key() == Qt.Key.Key_L and modifiers == both:
            self.choose(Deed.CALL)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            row = self.rows.rows[index.row()]
            deed = Deed.MORE if row.rest else self.deed_at(index.row(), place)
            if deed is not None and deed in deeds_of(row):
                self.deed_chosen.emit(deed, row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.row() if index.isValid() else -1
        deed = None if row < 0 or self.rows.rows[row].is_heading else Deed.OPEN
        shape = Qt.CursorShape.PointingHandCursor if deed is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._hover(row)

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.current_row()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            row = self.rows.rows[index.row()] if index.isValid() else None
            place = event.globalPos()
        else:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if row is not None and row.item is not None:
            self.menu_requested.emit(row, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()


def _same(one: DayRow, other: DayRow) -> bool:
    if one.item is None or other.item is None:
        return one.item is other.item and one.group is other.group
    return (one.item.kind, one.item.id) == (other.item.kind, other.item.id)
