"""The tasks as a list: by groups of when they are due, or as an agenda by days; one or many done, moved, given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.task import Task, TaskFilter, TaskGroup, TaskState
from crm_desktop.services import Services
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext, RecordList
from crm_desktop.ui.table.bulk_bar import BulkBar
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.tasks.desk import TOMORROW, WEEK, TaskDesk
from crm_desktop.ui.tasks.entries import entry_of, local
from crm_desktop.ui.tasks.periods import PeriodWords
from crm_desktop.ui.tasks.task_rows import Heading, TaskRows, TaskWords
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.picked_bar import PickedBar
from crm_desktop.ui.widgets.search_field import SearchField

_ONE_DAY = timedelta(days=1)
_WEEK_DAYS = 7


class _Listed(NamedTuple):
    ids: list[int]
    groups: dict[int, tuple[TaskGroup, int]]
    days: dict[int, date]


class GroupWords(Translated):
    """The names of the groups of a list."""

    def text(self, group: TaskGroup) -> str:
        """Return the words above a group."""
        return {
            TaskGroup.OVERDUE: self.tr("Overdue"),
            TaskGroup.TODAY: self.tr("Today"),
            TaskGroup.TOMORROW: self.tr("Tomorrow"),
            TaskGroup.THIS_WEEK: self.tr("Within a week"),
            TaskGroup.LATER: self.tr("Later"),
            TaskGroup.WITHOUT_TIME: self.tr("Without a time"),
        }[group]


class TaskList(QWidget):
    """A search, chips, the list, and below it what can be done with the tasks that are picked."""

    open_requested = Signal(int)

    def __init__(self, context: AppContext, desk: TaskDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._desk = context, desk
        self._latest = Latest(context.runner, self)
        self._owners: frozenset[str] = frozenset()
        self._days: tuple[date, date] | None = None
        self._words = TaskWords(context.formats)
        self._periods, self._groups = PeriodWords(context.formats), GroupWords()
        column = Column("task", lambda: self.tr("Task"), self._spoken, is_sortable=False)
        self.model = PagedTableModel(context.services.tasks.rows, (column,), self)
        # Queued: it happens while rows are painted.
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.rows = TaskRows(self.model, self._words, self._now, self)
        self.search = SearchField(self)
        self.mine, self.done = self._chip(), self._chip()
        self.picked = PickedBar(self)
        self._picked: tuple[int, ...] = ()
        self.bar = BulkBar(self)
        self.none = EmptyState("list-checks", self)
        self._build()
        self._connect()
        self.setFocusProxy(self.rows)

    def show_list(self, owners: frozenset[str]) -> None:
        """Show all tasks of some people by when they are due."""
        self._owners, self._days = owners, None
        self._show_head()
        self.reload()

    def show_agenda(self, owners: frozenset[str], since: date, until: date) -> None:
        """Show what stands in the calendar on some days."""
        self._owners, self._days = owners, (since, until)
        self._show_head()
        self.reload()

    def pick(self, wanted: RecordList) -> None:
        """List these tasks and no others, done ones too, until all are wanted again."""
        self._picked = wanted.ids
        self.picked.show_picked(wanted.title, wanted.ids, is_report=wanted.is_report)

    def reload(self) -> None:
        """Read the list again."""
        services, days, owners, text = self._context.services, self._days, self._owners, self.search.text()
        me = services.store.actor_name
        if days is None and self.mine.isChecked() and me:
            owners = frozenset({me})
        is_done, picked = self.done.isChecked(), self._picked

        def work(_progress: Progress) -> _Listed:
            if days is not None:
                return _agenda(services, days, owners, with_done=is_done)
            if picked:
                there = services.tasks.rows(picked)
                return _Listed([task_id for task_id in picked if task_id in there], {}, {})
            if is_done:
                states = frozenset({TaskState.DONE, TaskState.CANCELLED})
                ids = services.tasks.list_ids(TaskFilter(states, owners=owners, text=text))
                return _Listed(list(reversed(ids)), {}, {})
            return _grouped(services, TaskFilter(owners=owners, text=text))

        self._latest.ask(work, self._on_listed, self._context.shell.show_error)

    def current_id(self) -> int | None:
        """Return the task that has the keyboard."""
        return self.rows.current_id()

    def chosen(self) -> list[int]:
        """Return the tasks picked, else the current one."""
        current = self.rows.current_id()
        return self.model.checked_ids() or ([current] if current is not None else [])

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.rows.setAccessibleName(self.tr("Tasks"))
        self.search.set_hint(self.tr("Task, client…"), self.tr("Search in the tasks"))
        self.mine.setText(self.tr("Mine"))
        self.done.setText(self.tr("Done"))
        for key, text, keys in self._deeds():
            self.bar.set_text(key, text, f"{text} ({keys})" if keys else "")
        self.none.set_texts(
            self.tr("Nothing here"),
            self.tr("Press N and write what is to be done: “tomorrow at 3 pm call Petrov”."),
        )
        self._show_picked()

    # Inner

    def _deeds(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("done", self.tr("Done"), "Ctrl+Enter"),
            ("day", self.tr("+1 day"), "Ctrl+→"),
            ("week", self.tr("+1 week"), "Ctrl+Shift+→"),
            ("more", self.tr("More…"), ""),
        )

    def _chip(self) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.setCheckable(True)
        chip.clicked.connect(self.reload)
        return chip

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 10, 10, 0)
        head.setSpacing(8)
        self.search.setMaximumWidth(300)
        head.addWidget(self.mine)
        head.addWidget(self.done)
        head.addStretch(1)
        head.addWidget(self.search, 2)
        for key, icon_name in (
            ("done", "check"),
            ("day", "calendar-plus"),
            ("week", "calendar-range"),
            ("more", "ellipsis"),
        ):
            self.bar.add(key, icon_name)
        self._body = QStackedWidget(self)
        self._body.addWidget(self.rows)
        self._body.addWidget(self.none)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 8)
        foot.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        picked = QHBoxLayout()
        picked.setContentsMargins(10, 0, 10, 0)
        picked.addWidget(self.picked)
        layout.addLayout(picked)
        layout.addWidget(self._body, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        rows, desk = self.rows, self._desk
        self.search.search_changed.connect(lambda _text: self.reload())
        self.search.rows_wanted.connect(self.rows.setFocus)
        self.search.returnPressed.connect(self.rows.setFocus)
        rows.open_requested.connect(desk.open)
        rows.menu_requested.connect(lambda place: desk.open_menu(self.chosen(), self, place))
        rows.done_requested.connect(lambda: desk.finish(self.chosen()))
        rows.shift_requested.connect(lambda days: desk.doing.shift(self.chosen(), days))
        rows.remove_requested.connect(lambda: desk.remove(self.chosen()))
        rows.selectionModel().currentRowChanged.connect(lambda *_: self._show_picked())
        self.model.checked_changed.connect(self._show_picked)
        self.picked.left.connect(self._on_left)
        self.bar.chosen.connect(self._do)
        self.bar.select_all_requested.connect(self.model.check_all)
        self.bar.clear_requested.connect(self.model.clear_checked)

    def _show_head(self) -> None:
        """Offer only what narrows the list that shows: nothing does what a report picked out."""
        is_list = self._days is None
        self.picked.setVisible(is_list and bool(self._picked))
        self.search.setVisible(is_list and not self._picked)
        self.mine.setVisible(self.search.isVisibleTo(self) and bool(self._context.services.store.actor_name))
        self.done.setVisible(not (is_list and self._picked))

    def _on_left(self) -> None:
        self._picked = ()
        self._show_head()
        self.reload()

    def _do(self, key: str) -> None:
        ids = self.chosen()
        if not ids:
            return
        if key == "done":
            self._desk.finish(ids)
        elif key == "more":
            place = self.bar.button("more")
            self._desk.open_menu(ids, self, place.mapToGlobal(QPoint(0, 0)))
        else:
            self._desk.doing.shift(ids, TOMORROW if key == "day" else WEEK)

    def _on_listed(self, listed: _Listed) -> None:
        self.model.refresh(())
        number = self._context.formats.number
        headings: Mapping[int, Heading] = {
            task_id: Heading(f"{self._groups.text(group)} · {number(count)}", group is TaskGroup.OVERDUE)
            for task_id, (group, count) in listed.groups.items()
        }
        today = self._context.services.today()
        if listed.days:
            headings = {task_id: Heading(self._day(day, today)) for task_id, day in listed.days.items()}
        self.rows.show_under(listed.ids, headings)
        self._body.setCurrentIndex(0 if listed.ids else 1)
        if listed.ids and self.rows.current_id() is None:
            self.rows.select_first()
        self._show_picked()

    def _day(self, day: date, today: date) -> str:
        text = f"{self._periods.weekday(day)}, {self._context.formats.long_date(day, today=today)}"
        days = (day - today).days
        return f"{text} · {self._context.formats.relative_day(day, today)}" if abs(days) <= 1 else text

    def _show_picked(self) -> None:
        model, number = self.model, self._context.formats.number
        picked, total = model.checked_count, len(model.ids)
        if picked:
            text = self.tr("Selected {0} of {1}").format(number(picked), number(total))
            every = "" if picked == total else self.tr("Select all {0}").format(number(total))
            self.bar.set_counts(text, number(picked), every, self.tr("Clear the selection"))
        else:
            self.bar.set_counts(self.tr("The chosen task"), "", "", "")
        self.bar.setVisible(bool(total))

    def _now(self) -> datetime:
        return local(self._context.services.store.clock())

    def _spoken(self, task: Task) -> str:
        return self._words.spoken(task, self._now())


def _grouped(services: Services, wanted: TaskFilter) -> _Listed:
    """Return the open tasks by when they are due."""
    today, tasks = services.today(), services.tasks
    ends = {
        TaskGroup.TODAY: today,
        TaskGroup.TOMORROW: today + _ONE_DAY,
        TaskGroup.THIS_WEEK: today + timedelta(days=_WEEK_DAYS),
    }
    found: list[int] = []
    seen: set[int] = set()
    groups: dict[int, tuple[TaskGroup, int]] = {}
    every = tasks.list_ids(wanted)
    timeless = set(tasks.list_ids(replace(wanted, only_without_time=True)))
    for group in TaskGroup:
        if group is TaskGroup.OVERDUE:
            own: Sequence[int] = tasks.list_ids(replace(wanted, only_overdue=True))
        elif group in ends:
            own = tasks.list_ids(replace(wanted, until=ends[group]))
        elif group is TaskGroup.LATER:
            own = [task_id for task_id in every if task_id not in timeless]
        else:
            own = [task_id for task_id in every if task_id in timeless]
        fresh = [task_id for task_id in own if task_id not in seen]
        if fresh:
            groups[fresh[0]] = (group, len(fresh))
            seen.update(fresh)
            found += fresh
    return _Listed(found, groups, {})


def _agenda(
    services: Services, days: tuple[date, date], owners: frozenset[str], *, with_done: bool
) -> _Listed:
    """Return what stands in the calendar, by the day on which it begins or goes on."""
    now = local(services.store.clock())
    ids: list[int] = []
    headings: dict[int, date] = {}
    last: date | None = None
    for task in services.tasks.within(*days, owners):
        entry = entry_of(task, now)
        if entry is None or (entry.is_done and not with_done):
            continue
        day = max(entry.first, days[0])
        if day != last:
            headings[task.id] = day
            last = day
        ids.append(task.id)
    return _Listed(ids, {}, headings)
