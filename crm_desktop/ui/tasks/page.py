"""The calendar: one period in one of several views, a form over it, a small month and a tray beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.keyboard import other_layout
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext, RecordList
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.tasks.day_menu import DayMenu
from crm_desktop.ui.tasks.desk import TaskDesk
from crm_desktop.ui.tasks.entries import Column, Entry, Slot, local
from crm_desktop.ui.tasks.head import CalendarHead
from crm_desktop.ui.tasks.look import pair_of
from crm_desktop.ui.tasks.month_grid import MonthGrid
from crm_desktop.ui.tasks.periods import Shown, days_of, step
from crm_desktop.ui.tasks.reading import CalendarData, hours_of, read_calendar
from crm_desktop.ui.tasks.side import CalendarSide
from crm_desktop.ui.tasks.task_list import TaskList
from crm_desktop.ui.tasks.task_rows import TaskWords
from crm_desktop.ui.tasks.time_grid import TimeGrid
from crm_desktop.ui.tasks.ways_out import WaysOut
from crm_desktop.ui.widgets.cards import card

_WIDE = 900  # of the page; a narrower one has no room for what stands beside the calendar
VIEW_KEYS = {"d": Shown.DAY, "w": Shown.WEEK, "m": Shown.MONTH, "a": Shown.AGENDA, "l": Shown.LIST}
TODAY_KEYS, NEW_KEYS = frozenset("tе"), frozenset("nт")  # with the Russian layout on, the same keys


class CalendarPage(FeaturePage):
    """D, W, M and A choose the view, T leads to today, PgUp and PgDown to the period before and after."""

    watched = frozenset({Entity.TASK, Entity.TASK_SERIES, Entity.CLIENT, Entity.USER})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._latest = Latest(context.runner, self)
        self.day = context.services.today()
        self._wanted_id: int | None = None
        self._made_until: date | None = None
        self._wants_side: bool | None = None  # as there is room, until somebody says
        self._owner_colors: Mapping[str, str] = {}
        self.head = CalendarHead(self)
        self.grid = TimeGrid(context.formats, self._now, self)
        self.grid.pair = self.pair
        self.month = MonthGrid(context.formats, self._now, self)
        self.month.pair = self.pair
        self.side = CalendarSide(self.grid.words, self.grid.periods, context.services.today, self)
        self.desk = TaskDesk(context, self)
        self.list = TaskList(context, self.desk, self)
        self._body = QStackedWidget(self)
        for view in (self.grid, self.month, self.list):
            self._body.addWidget(view)
        self.ways_out = WaysOut(self, self)
        self._build()
        self._connect()
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        self.head.retranslate()
        self.side.retranslate()
        self.desk.retranslate()
        self.list.retranslate()
        self.grid.setAccessibleName(self.tr("Calendar"))
        self.month.setAccessibleName(self.tr("Calendar of a month"))
        self._show_title()

    # What the shell asks

    def refresh(self) -> None:
        shown, services = self.head.shown, self.context.services
        days = days_of(shown, self.day, is_work_week=self.head.work_week.isChecked())
        columns, owners = self.columns_of(days), self.side.people.owners()
        language = QLocale().name().split("_")[0]
        self._show_title()
        self._body.setCurrentWidget(self.view)
        self.side.month.show_days(self.day, days if self.view is self.grid else ())
        if shown is Shown.LIST:
            self.list.show_list(owners)
        elif shown is Shown.AGENDA:
            self.list.show_agenda(owners, days[0], days[-1])

        def work(_progress: Progress) -> CalendarData:
            return read_calendar(services, days, owners, columns, language)

        self._latest.ask(work, lambda data: self._on_read(data, days, columns), self.context.shell.show_error)
        self._make_ahead(days[-1])

    def open_ref(self, ref: EntityRef) -> None:
        """Show one task, on its day, and open it."""
        task = self.context.services.tasks.rows([ref.id]).get(ref.id)
        if task is None:
            return
        begin = local(task.draft.starts_at).date() if task.draft.starts_at else task.draft.day
        if begin is not None:
            self.day = begin
        self._wanted_id = ref.id
        self.refresh()
        self.desk.open(ref.id)

    def receive(self, message: object) -> None:
        """Begin a task with a client that another screen shows, or list the tasks that a report picked out."""
        if isinstance(message, RecordList):
            self.list.pick(message)
            self.show_view(Shown.LIST)
        if isinstance(message, EntityRef) and message.entity is Entity.CLIENT:
            self.desk.start(client_id=message.id)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"calendar": self.focus_first}

    def focus_first(self) -> None:
        self.view.setFocus()

    def panes(self) -> list[QWidget]:
        return [self.head, self.view, self.side]

    def may_leave(self) -> bool:
        return self.desk.may_leave()

    def state(self) -> dict[str, object]:
        return {
            "shown": self.head.shown.value,
            "work_week": self.head.work_week.isChecked(),
            "done": self.head.show_done.isChecked(),
            "by_owner": self.head.by_owner.isChecked(),
            "side": self._wants_side,
            "people": sorted(self.side.people.owners()),
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("shown") in list(Shown):
            self.head.views.select(str(state["shown"]))
        self.head.work_week.setChecked(state.get("work_week") is True)
        self.head.show_done.setChecked(state.get("done") is not False)
        self.head.by_owner.setChecked(state.get("by_owner") is True)
        wants = state.get("side")
        self._wants_side = wants if isinstance(wants, bool) else None
        people = state.get("people")
        if isinstance(people, list):
            self.side.people.choose([str(name) for name in people])

    # What it does

    @property
    def view(self) -> QWidget:
        """The view that shows."""
        return {Shown.DAY: self.grid, Shown.WEEK: self.grid, Shown.MONTH: self.month}.get(
            self.head.shown, self.list
        )

    @property
    def _picture(self) -> TimeGrid | MonthGrid:
        return self.month if self.view is self.month else self.grid

    def _spot(self, task_id: int) -> QPoint:
        """Return where on the screen an entry is seen, the pointer where it is not."""
        if self.view is self.list:
            return QCursor.pos()
        picture = self._picture
        area = picture.area_of(task_id)
        surface = self.grid.viewport() if picture is self.grid else self.month
        if area is None or not surface.rect().intersects(area):
            return QCursor.pos()
        return surface.mapToGlobal(area.intersected(surface.rect()).bottomLeft())

    def show_view(self, shown: Shown) -> None:
        """Look at the calendar in another way."""
        self.head.views.select(shown.value)
        self._on_shown()

    def go_to(self, day: date) -> None:
        """Show the period around a day."""
        self.day = day
        self.refresh()

    def turn(self, by: int) -> None:
        """Show the period before or after."""
        self.go_to(step(self.head.shown, self.day, by))

    # Inner

    def _build(self) -> None:
        frame = card(self)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._body)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(frame, 1)
        row.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        head, grid, side, desk = self.head, self.grid, self.side, self.desk
        head.shown_changed.connect(self._on_shown)
        head.stepped.connect(self.turn)
        head.today_requested.connect(self._on_today)
        head.looked.connect(self.refresh)
        head.side_toggled.connect(self._on_side)
        head.add_requested.connect(lambda: desk.start(self._slot()))
        side.month.day_chosen.connect(self.go_to)
        side.people.changed.connect(self.refresh)
        side.tray.open_requested.connect(desk.open)
        side.tray.done_requested.connect(lambda task_id: desk.finish([task_id]))
        side.tray.remove_requested.connect(lambda task_id: desk.remove([task_id]))
        side.tray.menu_requested.connect(lambda task_id, place: desk.open_menu([task_id], self, place))
        side.tray.place_requested.connect(self._on_tray_place)
        for picture in (grid, self.month):
            picture.open_requested.connect(desk.open)
            picture.create_requested.connect(desk.start)
            picture.place_requested.connect(self._on_place)
            picture.task_dropped.connect(desk.doing.schedule)
            picture.released.connect(self._on_released)
            picture.day_requested.connect(self._on_day)
            picture.more_requested.connect(self._on_more)
            picture.menu_requested.connect(lambda task_id, place: desk.open_menu([task_id], self, place))
        grid.day_passed.connect(self._on_passed)
        self.month.day_passed.connect(self.go_to)
        self.list.rows.typed.connect(self._on_typed)
        desk.doing.failed.connect(self.refresh)
        desk.stored.connect(self._on_stored)

    def _now(self) -> datetime:
        return local(self.context.services.store.clock())

    def pair(self, entry: Entry) -> str:
        """Return the pair of colours of an entry."""
        return pair_of(entry, self.head.color_by, self._owner_colors)

    def columns_of(self, days: list[date]) -> list[Column]:
        """Return the columns for some days: on a single one a column for each chosen person."""
        people = self.side.people.side_by_side(is_day=self.head.shown is Shown.DAY)
        return [Column(days[0], name) for name in people] or [Column(day) for day in days]

    def _show_title(self) -> None:
        is_work_week = self.head.work_week.isChecked()
        self.head.set_title(self.grid.periods.title(self.head.shown, self.day, is_work_week=is_work_week))
        self.head.adapt()

    def _on_read(self, data: CalendarData, days: list[date], columns: list[Column]) -> None:
        self._owner_colors = {person.name: person.color for person in data.people}
        entries = data.entries
        if not self.head.show_done.isChecked():
            entries = [entry for entry in entries if not entry.is_done]
        self.side.people.show_people(data.people, hours_of(data.entries, days[0], days[-1]))
        by_owner = self.head.by_owner.isChecked()
        self.side.show_colors([(one.color, one.name) for one in data.people] if by_owner else None)
        self.side.tray.show_tasks(data.tray, TaskWords(self.context.formats), self._now())
        self.side.show_tray(len(data.tray))
        names = [column.owner for column in columns if column.owner is not None]
        people = [f"{name}\n{self.side.people.hours_text(name, len(names))}" for name in names]
        for picture in (self.grid, self.month):
            picture.set_holidays(data.holidays)
        if self.head.shown is Shown.MONTH:
            working = [bool(spans) for spans in data.spans]
            self.month.show_days(days, self.day.month, entries, working)
        elif self.view is self.grid:
            self.grid.show_days(columns, entries, data.spans, people)
        if self._wanted_id is not None and self.view is not self.list:
            self._picture.choose(self._wanted_id)
        self._wanted_id = None

    def _make_ahead(self, until: date) -> None:
        """Let repeated tasks be made up to a day that is looked at; nothing is written where they are."""
        tasks, today = self.context.services.tasks, self.context.services.today()
        if until < today or (self._made_until is not None and until <= self._made_until):
            return
        self._made_until = until
        until = min(until, today + timedelta(days=366 * 2))
        self.context.runner.run(lambda _progress: tasks.extend(until), writes=True, owner=self)

    def _slot(self) -> Slot | None:
        """Return where a new task would begin."""
        if self.view is self.month:
            return self.month.slot()
        return self.grid.keys.slot() if self.view is self.grid else None

    # What it hears

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()

    def _show_side(self) -> None:
        has_room = self.width() >= _WIDE if self._wants_side is None else self._wants_side
        self.side.setVisible(has_room and self.head.shown is not Shown.LIST)
        self.head.side.setChecked(has_room)

    def _on_side(self, is_on: bool) -> None:
        self._wants_side = is_on
        self._show_side()

    def _on_shown(self) -> None:
        self._show_side()
        self.refresh()

    def _on_today(self) -> None:
        self.go_to(self.context.services.today())

    def _on_more(self, day: date, place: QPoint) -> None:
        """Show all entries of a day of which only some have room."""
        if self.view is self.month:
            entries = self.month.of_day(day)
        else:
            entries = [one for one in self.grid.entries if one.in_lane and one.first <= day <= one.last]
        DayMenu(self, self.desk, self.context.formats, self._on_day).open(day, entries, place)

    def _on_day(self, day: date) -> None:
        if self.head.shown is not Shown.DAY:
            self.day = day
            self.show_view(Shown.DAY)

    def _on_passed(self, day: date) -> None:
        slot = self.grid.scene.slot
        if slot is not None:
            self.grid.scene.slot = Slot(day, slot.begin, slot.end, slot.owner)
        self.turn(-1 if day < self.day else 1)

    def _on_place(self, entry: Entry, slot: Slot) -> None:
        self._picture.place_now(entry, slot)
        self.desk.move(entry, slot, self._spot(entry.id), self.refresh)

    def _on_released(self, entry: Entry, place: QPoint) -> None:
        if self.side.isVisible() and self.side.takes(place):
            self.desk.doing.unschedule(entry.id)

    def _on_tray_place(self, task_id: int) -> None:
        slot = self._slot()
        if slot is not None:
            self.desk.doing.schedule(task_id, slot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.desk.close_untouched():
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = self._deed(event) if plain else None
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _on_stored(self, task_id: int) -> None:
        """Let what was just stored be the chosen entry, so that the keyboard goes on with it."""
        self._wanted_id = task_id
        self.refresh()

    def _deed(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key of the calendar stands for, whichever part of it has the keyboard."""
        if (deed := self._letter(event.text().lower())) is not None:
            return deed
        if event.key() == Qt.Key.Key_Insert:
            return lambda: self.desk.start(self._slot())
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            return lambda: self.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        chosen = self._chosen()
        if chosen is None:
            return None
        if event.key() == Qt.Key.Key_Delete:
            return lambda: self.desk.remove([chosen], self._spot(chosen))
        return (
            (lambda: self.desk.toggle(chosen, self._picture.entry(chosen)))
            if event.key() == Qt.Key.Key_Space
            else None
        )

    def _letter(self, letter: str) -> Callable[[], None] | None:
        view = VIEW_KEYS.get(letter) or VIEW_KEYS.get(other_layout(letter))
        if view is not None:
            return lambda: self.show_view(view)
        if letter in TODAY_KEYS:
            return self._on_today
        return (lambda: self.desk.start(self._slot())) if letter in NEW_KEYS else None

    def _on_typed(self, text: str) -> None:
        """Do in a list too what the letters of the calendar stand for."""
        if (deed := self._letter(text.lower())) is not None:
            deed()

    def _chosen(self) -> int | None:
        if self.view is self.list:
            return self.list.current_id()
        return self._picture.scene.chosen
