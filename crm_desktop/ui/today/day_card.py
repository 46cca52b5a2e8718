"""The card "My day": what is late, what is due today and tomorrow, and the birthdays of the week."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from crm_desktop.domain.agenda import FIRST_SHOWN, Agenda, AgendaGroup
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_times import late_from
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard, Wanted
from crm_desktop.ui.today.day_delegate import DayDelegate
from crm_desktop.ui.today.day_doing import DayDoing
from crm_desktop.ui.today.day_list import DayList, DayModel, DayRow, Deed, deeds_of, rows_of
from crm_desktop.ui.today.day_words import DayWords
from crm_desktop.ui.widgets.empty_state import EmptyState

KEY = "day"
STEP = 50
_ICONS = {
    Deed.OPEN: "pencil",
    Deed.DONE: "check",
    Deed.LATER: "calendar-plus",
    Deed.WHEN: "calendar-range",
    Deed.GREET: "message-square-text",
    Deed.CALL: "phone",
}
_KEYS = {
    Deed.OPEN: "Enter",
    Deed.DONE: "Ctrl+Enter",
    Deed.LATER: "Ctrl+→",
    Deed.WHEN: "Ctrl+Shift+→",
    Deed.GREET: "Ctrl+Enter",
    Deed.CALL: "Ctrl+Shift+L",
}


def load_day(wanted: Wanted) -> Agenda:
    """Read the day on another thread."""
    sizes = {group: wanted.sizes.get(f"{KEY}.{group}", first) for group, first in FIRST_SHOWN.items()}
    return wanted.services.agenda.day(wanted.owner, sizes)


class DayCard(BlockCard):
    """`counted` carries the day when it was read: the greeting above tells how much is due."""

    counted = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        services = context.services
        self.words = DayWords(context.formats)
        self.doing = DayDoing(context, parent or self)
        self._sizes: dict[str, int] = {}
        self._agenda = Agenda()
        self.model = DayModel(self._spoken)
        self.model.setParent(self)
        self.list = DayList(self.model, self.frame)
        self.painter = DayDelegate(self.list, self.words, services.store.clock, self.deed_text)
        self.list.setItemDelegate(self.painter)
        self.list.deed_chosen.connect(self._do)
        self.list.menu_requested.connect(self._open_menu)
        self.nothing = EmptyState("circle-check", self.frame)
        self.nothing.primary_clicked.connect(lambda: context.shell.run_command("new_task"))
        self._stack = QStackedWidget(self.frame)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.inside.setContentsMargins(6, 10, 6, 6)
        self.head.setContentsMargins(10, 0, 10, 0)
        self.body.addWidget(self._stack, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.doing.retranslate()
        self.list.setAccessibleName(self.tr("My day"))
        self.nothing.set_texts(
            self.tr("Everything is done"),
            self.tr("Nothing is due within a week. What you plan with a client or a deal will stand here."),
            primary=self.tr("New task"),
            primary_icon="calendar-plus",
        )
        self.list.viewport().update()

    def behind(self) -> str:
        return self.tr("Calendar and list of tasks")

    def open_behind(self) -> None:
        self.context.shell.open_page("tasks")

    def show_data(self, data: Any) -> None:
        agenda: Agenda = data
        self._agenda = agenda
        self.painter.work = agenda.work
        me = self.context.services.store.actor_name
        self.painter.with_owner = bool(me) and not self.owner and bool(_owners(agenda) - {"", me})
        self.list.show_rows(rows_of(agenda))
        has_focus = self.first_focus().hasFocus()
        self._stack.setCurrentIndex(0 if agenda.parts else 1)
        if has_focus:  # it goes on to what begins the card now
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.counted.emit(agenda)

    def tick(self) -> None:
        self.list.viewport().update()

    def first_focus(self) -> QWidget:
        return self.list if self._stack.currentIndex() == 0 else self.heading

    def more(self) -> dict[str, int]:
        return self._sizes

    def deed_text(self, deed: Deed, row: DayRow) -> str:
        """Return what can be done with a row, in words, with its keys."""
        words = {
            Deed.OPEN: self.tr("Open"),
            Deed.DONE: self.tr("Done"),
            Deed.LATER: self.tr("Put off to the next working day"),
            Deed.WHEN: self.tr("Put off to another day…"),
            Deed.GREET: self.tr("Greet…"),
            Deed.CALL: self.tr("Call"),
        }
        number = f" {row.item.phone}" if deed is Deed.CALL and row.item is not None else ""
        return f"{words[deed]}{number} ({_KEYS[deed]})"

    def _spoken(self, row: DayRow) -> str:
        services = self.context.services
        if row.item is not None:
            return self.words.spoken(row.item, row.group, services.store.clock(), self._agenda.work)
        return self.words.more(row.rest) if row.rest else self.words.group(row.group)

    def _do(self, deed: Deed, row: DayRow) -> None:
        if row.item is None:
            key = f"{KEY}.{row.group}"
            self._sizes[key] = self._sizes.get(key, FIRST_SHOWN[row.group]) + STEP
            self.reload_requested.emit()
        elif deed is Deed.OPEN:
            self.doing.open(row.item)
        elif deed is Deed.DONE:
            self.doing.finish(row.item)
        elif deed is Deed.LATER:
            self.doing.put_off(row.item)
        elif deed is Deed.WHEN:
            self.doing.ask_when(row.item)
        elif deed is Deed.GREET:
            self.doing.greet(row.item, self._below(row))
        elif deed is Deed.CALL:
            self.doing.call(row.item)

    def _below(self, row: DayRow) -> QPoint:
        """Return the place below a row, for a menu."""
        area = self.list.visualRect(self.model.index(self.model.rows.index(row)))
        return self.list.viewport().mapToGlobal(QPoint(area.left() + 46, area.bottom()))

    def _open_menu(self, row: DayRow, place: QPoint) -> None:
        menu = QMenu(self.list)
        for deed in deeds_of(row):
            text = self.deed_text(deed, row)
            action = menu.addAction(icon(_ICONS[deed]), text)
            action.triggered.connect(lambda _on=False, chosen=deed: self._do(chosen, row))
        if row.item is not None and row.item.task is not None and row.item.client_id is not None:
            item = row.item
            menu.addSeparator()
            client = menu.addAction(icon("contact"), self.tr("To the client"))
            client.triggered.connect(lambda: self.doing.show_client(item))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


def has_passed(agenda: Agenda, now: dt.datetime) -> bool:
    """Whether a task that stands under today is overdue by now."""
    of_today = (part.items for part in agenda.parts if part.group is AgendaGroup.TODAY)
    limits = (late_from(item.task.draft) for items in of_today for item in items if item.task is not None)
    return any(limit is not None and limit <= wall_of(now) for limit in limits)


def _owners(agenda: Agenda) -> set[str]:
    items = [item for part in agenda.parts for item in part.items]
    owners = {item.task.draft.owner for item in items if item.task is not None}
    return owners | {item.inquiry.draft.owner for item in items if item.inquiry is not None}
