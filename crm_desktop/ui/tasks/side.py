"""What stands beside the calendar: a small month, whose calendars are shown, tasks without a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.tasks.legend import Legend
from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.tasks.mini_month import MiniMonth
from crm_desktop.ui.tasks.people import PeopleList
from crm_desktop.ui.tasks.periods import PeriodWords
from crm_desktop.ui.tasks.tray import Tray
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.text import label

WIDTH = 240
_ROOM_FOR_LEGEND = 700  # of height; with less the tray needs it


class CalendarSide(QWidget):
    """Three cards, one below the other; the tray takes what is left."""

    def __init__(
        self,
        entries: EntryWords,
        periods: PeriodWords,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.month = MiniMonth(periods, today, self)
        self.people = PeopleList(entries, self)
        self.legend = Legend(self)
        self.tray = Tray(self)
        self.tray_title = label("", "strong", self)
        self.empty = label("", "muted", self, wraps=True)
        month_card, self.people_card, self.tray_card = card(self), card(self), card(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        inside = QVBoxLayout(month_card)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.addWidget(self.month)
        self.legend_card = card(self)
        inside = QVBoxLayout(self.legend_card)
        inside.setContentsMargins(12, 8, 8, 8)
        inside.addWidget(self.legend)
        inside = QVBoxLayout(self.people_card)
        inside.setContentsMargins(12, 8, 8, 8)
        inside.addWidget(self.people)
        inside = QVBoxLayout(self.tray_card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.setSpacing(4)
        inside.addWidget(self.tray_title)
        inside.addWidget(self.empty)
        inside.addWidget(self.tray, 1)
        inside.addStretch()  # keeps the words of an empty one at its top
        layout.addWidget(month_card)
        layout.addWidget(self.people_card)
        layout.addWidget(self.legend_card)
        layout.addWidget(self.tray_card, 1)

    def show_tray(self, count: int) -> None:
        """Say how many tasks without a time there are."""
        self.tray_title.setText(self.tr("Without a time") + (f" · {count}" if count else ""))
        self.empty.setVisible(not count)
        self.tray.setVisible(bool(count))
        self.people_card.setVisible(not self.people.isHidden())

    def show_colors(self, people: Sequence[tuple[str, str]] | None) -> None:
        """Tell what colours mean: whose an entry is (the pair and the name of each), or its kind for None."""
        if people is None:
            self.legend.show_kinds()
        else:
            self.legend.show_people(people)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend_card.setVisible(self.height() >= _ROOM_FOR_LEGEND)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.month.retranslate()
        self.people.retranslate()
        self.legend.set_late(self.tr("Overdue"))
        self.legend.setAccessibleName(self.tr("What the colours tell"))
        self.tray.setAccessibleName(self.tr("Tasks without a time"))
        self.tray.setAccessibleDescription(self.tr("Drag one into the calendar, or press Ctrl+Enter"))
        self.empty.setText(self.tr("Tasks without a day wait here: drag them into the calendar."))
        self.show_tray(len(self.tray.tasks.tasks))

    def takes(self, place: QPoint) -> bool:
        """Whether something let go at a point of the screen goes into the tray."""
        return self.tray_card.rect().contains(self.tray_card.mapFromGlobal(place))
