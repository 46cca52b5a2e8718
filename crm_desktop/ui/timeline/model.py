"""The rows of a timeline: what is pinned, then everything else by pages, the newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm_desktop.domain.timeline import TimelineFilter, TimelineItem, TimelineKey, TimelinePage
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.timeline.planned import read_planned
from crm_desktop.ui.timeline.words import TimelineWords

if TYPE_CHECKING:
    from crm_desktop.services import Services
    from crm_desktop.ui.runtime.task_runner import TaskRunner

PAGE_SIZE = 100
ITEM_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a timeline, as one reading brings it."""

    pinned: tuple[TimelineItem, ...]
    page: TimelinePage
    planned: tuple[TimelineItem, ...] = ()


def is_narrowed(wanted: TimelineFilter) -> bool:
    """Whether a filter leaves anything out, beyond the people of a company."""
    return wanted != TimelineFilter(with_people=wanted.with_people)


def read_head(services: Services, client_id: int, wanted: TimelineFilter, limit: int) -> Head:
    """Read what is pinned and the newest items; runs on the readers' thread."""
    pinned: Sequence[TimelineItem] = ()
    if not is_narrowed(wanted):
        pinned = services.timeline.pinned(client_id, wanted.with_people)
    page = services.timeline.page(client_id, wanted, None, limit)
    return Head(tuple(pinned), page, read_planned(services, client_id, wanted))


class TimelineModel(QAbstractListModel):
    """Shows the head it is given, and reads on when the view comes near the end.

    What is planned stands on top, below it what is pinned, and not again below, unless the line is narrowed.
    A new reading is laid over the old rows: those that stay the same keep their place, so the view does not
    jump.
    """

    failed = Signal(object)

    def __init__(self, runner: TaskRunner, words: TimelineWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(runner, self)
        self._words = words
        self._services: Services | None = None
        self._client_id = 0
        self._wanted = TimelineFilter()
        self._items: list[TimelineItem] = []
        self._pinned: frozenset[TimelineKey] = frozenset()
        self._planned = 0
        self._last: TimelineKey | None = None
        self._has_more = False
        self._is_reading = False

    # What a view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.title(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(item)
        return None

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's own default
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index = QModelIndex()) -> None:  # noqa: B008 - Qt's own default
        """Read the next page; the rows come when it is there."""
        self._read_on(PAGE_SIZE)

    # What the pane asks

    @property
    def items(self) -> Sequence[TimelineItem]:
        """All rows that were read."""
        return self._items

    def item(self, row: int) -> TimelineItem:
        """Return the item of a row."""
        return self._items[row]

    def is_pinned_row(self, row: int) -> bool:
        """Whether a row stands on top because it is pinned."""
        return self._planned <= row < self._tops

    def is_planned_row(self, row: int) -> bool:
        """Whether a row is something to be done."""
        return row < self._planned

    def heads_day(self, row: int) -> bool:
        """Whether a row is the first of its day, of what is planned or of what is pinned."""
        if row in (0, self._planned, self._tops):
            return True
        return row > self._tops and day_of(self._items[row]) != day_of(self._items[row - 1])

    def ends_run(self, row: int) -> bool:
        """Whether no line leads from a row to the next."""
        return row + 1 >= len(self._items) or self.heads_day(row + 1)

    def row_of(self, kind_value: str, record_id: int) -> int:
        """Return the row of a record, -1 when it is not among those read."""
        for row, item in enumerate(self._items):
            if item.record_id == record_id and item.kind.value == kind_value:
                return row
        return -1

    def row_of_entry(self, interaction_id: int) -> int:
        """Return the row of an entry, -1 when it is not among those read."""
        for row, item in enumerate(self._items):
            if item.record_id == interaction_id and item.kind.is_interaction:
                return row
        return -1

    def clear(self) -> None:
        """Show nothing."""
        self._latest.forget()
        self._is_reading = False
        self.beginResetModel()
        self._items, self._pinned, self._last, self._has_more = [], frozenset(), None, False
        self._planned = 0
        self._services = None
        self.endResetModel()

    def show(self, services: Services, client_id: int, wanted: TimelineFilter, head: Head) -> None:
        """Show the beginning of a timeline; the same one as before keeps its rows in place."""
        is_same = self._services is services and self.shows(client_id, wanted)
        self._latest.forget()
        self._is_reading = False
        self._services, self._client_id, self._wanted = services, client_id, wanted
        pinned = frozenset(item.key for item in head.pinned)
        items = [*head.planned, *head.pinned, *(item for item in head.page.items if item.key not in pinned)]
        self._has_more = head.page.has_more
        self._last = head.page.items[-1].key if head.page.items else None
        if is_same and pinned == self._pinned:
            self._lay_over(items, len(head.planned))
            return
        self.beginResetModel()
        self._items, self._pinned, self._planned = items, pinned, len(head.planned)
        self.endResetModel()

    def shows(self, client_id: int, wanted: TimelineFilter) -> bool:
        """Whether this is what stands in the rows, so that a new reading is laid over them."""
        return self._services is not None and (client_id, wanted) == (self._client_id, self._wanted)

    def count_read(self) -> int:
        """Return how many items a new reading has to bring so that nothing on screen is lost."""
        whole = -(-max(1, len(self._items)) // PAGE_SIZE) * PAGE_SIZE
        return max(PAGE_SIZE, whole)

    def read_all(self) -> None:
        """Read everything that is left, for a jump to the end."""
        self._read_on(1_000_000)

    # Inner

    @property
    def _tops(self) -> int:
        """How many rows stand above the line."""
        return self._planned + len(self._pinned)

    def _read_on(self, limit: int) -> None:
        services = self._services
        if self._is_reading or not self._has_more or services is None:
            return
        self._is_reading = True
        client_id, wanted, after = self._client_id, self._wanted, self._last
        self._latest.ask(
            lambda _progress: services.timeline.page(client_id, wanted, after, limit),
            self._on_read,
            self._on_error,
        )

    def _on_read(self, page: TimelinePage) -> None:
        self._is_reading = False
        self._has_more = page.has_more and bool(page.items)
        if page.items:
            self._last = page.items[-1].key
        added = [item for item in page.items if item.key not in self._pinned]
        if added:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self._items += added
            self.endInsertRows()

    def _on_error(self, error: Exception) -> None:
        self._is_reading = False
        self._has_more = False  # asked again with the next change, not in a circle
        self.failed.emit(error)

    def _lay_over(self, items: list[TimelineItem], planned: int) -> None:
        """Take new rows in the place of the old: only what differs between the equal ends is moved."""
        old = self._items
        has_other_headings, self._planned = planned != self._planned, planned
        front = _common(old, items)
        back = min(_common(old[::-1], items[::-1]), len(old) - front, len(items) - front)
        if front < len(old) - back:
            self.beginRemoveRows(QModelIndex(), front, len(old) - back - 1)
            del old[front : len(old) - back]
            self.endRemoveRows()
        if front < len(items) - back:
            self.beginInsertRows(QModelIndex(), front, len(items) - back - 1)
            old[front:front] = items[front : len(items) - back]
            self.endInsertRows()
        for row, item in enumerate(items):
            if old[row] != item or (has_other_headings and row <= self._tops):
                old[row] = item
                self.dataChanged.emit(self.index(row), self.index(row))


def _common(one: Sequence[TimelineItem], other: Sequence[TimelineItem]) -> int:
    """Return how many items stand at the same place from the beginning."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first.key != second.key:
            break
        count += 1
    return count


def day_of(item: TimelineItem) -> dt.date:
    """Return the day of an item in this machine's zone."""
    return item.at.astimezone().date()
