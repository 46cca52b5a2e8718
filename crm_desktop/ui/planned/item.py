"""One open task on a card: what, when, whose, and what is done to it with one click."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from crm_desktop.domain.task import Priority, Task
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, task_kind_text
from crm_desktop.ui.runtime.task_times import TaskTimes
from crm_desktop.ui.widgets.buttons import IconButton, icon_button, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.row_title import RowTitle
from crm_desktop.ui.widgets.text import ElidingLabel, set_tip

_CLICK = 26
_LEFT = 30  # where the title begins: below it stands what belongs to it


class PlannedItem(QFrame):
    """Shows one task. `moved` carries by when it is wanted: days from today, or None for no day."""

    done_requested = Signal()
    open_requested = Signal()
    moved = Signal(object)
    cancelled = Signal()
    removed = Signal()

    def __init__(
        self,
        task: Task,
        times: TaskTimes,
        now: dt.datetime,
        *,
        me: str = "",
        names_deal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`me` is at the keyboard: the own tasks bear no name. `names_deal` where the card is not that deal's."""
        super().__init__(parent)
        self.task = task
        draft = task.draft
        look = times.look(task, now)
        self.setAccessibleName(f"{draft.title}, {look.text}")
        self.done = icon_button("circle", self, size=18)
        self.title = RowTitle(draft.title, self)
        self.when = Chip(look.text, look.pair, look.icon, self)
        self.tomorrow = icon_button("calendar-plus", self, size=16)
        self.more = IconButton(self)
        self._name(names_deal=names_deal)
        kind = IconView(TASK_ICONS[draft.kind], "text2", 16)
        set_tip(kind, task_kind_text(draft.kind))
        first = QHBoxLayout()
        first.setSpacing(4)
        for widget in (self.done, kind):
            first.addWidget(widget)
        if draft.priority is Priority.HIGH:
            flag = IconView("flag", "danger.ink", 14)
            set_tip(flag, self.tr("Urgent"))
            first.addWidget(flag)
        first.addWidget(self.title, 1)
        owner = draft.owner if draft.owner != me else ""
        second = QHBoxLayout()
        second.setContentsMargins(_LEFT, 0, 0, 0)
        second.setSpacing(4)
        second.addWidget(self.when)
        second.addWidget(ElidingLabel(owner, "small"), 1)
        second.addWidget(self.tomorrow)
        second.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addLayout(second)
        if names_deal and task.deal_title:
            deal = ElidingLabel(task.deal_title, "small")
            deal.setContentsMargins(_LEFT, 0, 0, 2)
            layout.addWidget(deal)

    def controls(self) -> list[QWidget]:
        """Return what takes the keyboard, in order."""
        return [self.done, self.title, self.tomorrow, self.more]

    def open_menu(self) -> None:
        """Open the menu with everything else that can be done."""
        self.more.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _name(self, *, names_deal: bool) -> None:
        title, task = self.task.draft.title, self.task
        deal = task.deal_title if names_deal else ""
        tip = (title, task_kind_text(task.draft.kind), deal, task.draft.owner, task.draft.note)
        self.title.setAccessibleName(self.tr("Open: {0}").format(title))
        set_tip(self.title, "\n".join(part for part in tip if part))
        name_control(self.done, self.tr("Done: {0}").format(title))
        name_control(self.tomorrow, self.tr("Move to tomorrow: {0}").format(title))
        name_control(self.more, self.tr("More about the task: {0}").format(title))
        self.more.setIcon(icon("ellipsis-vertical"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        for control in (self.done, self.tomorrow, self.more):
            control.setFixedSize(_CLICK, _CLICK)
        self.done.clicked.connect(self.done_requested)
        self.title.clicked.connect(self.open_requested)
        self.tomorrow.clicked.connect(lambda: self.moved.emit(1))

    def _menu(self) -> QMenu:
        menu = QMenu(self.more)
        menu.addAction(icon("pencil"), self.tr("Open"), self.open_requested.emit)
        menu.addSeparator()
        for days, text in (
            (0, self.tr("Today")),
            (1, self.tr("Tomorrow")),
            (3, self.tr("In three days")),
            (7, self.tr("In a week")),
            (30, self.tr("In a month")),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, days=days: self.moved.emit(days))
        menu.addAction(self.tr("Without a day")).triggered.connect(lambda: self.moved.emit(None))
        menu.addSeparator()
        menu.addAction(icon("ban"), self.tr("Will not be done"), self.cancelled.emit)
        menu.addAction(icon("trash-2"), self.tr("Remove"), self.removed.emit)
        return menu
