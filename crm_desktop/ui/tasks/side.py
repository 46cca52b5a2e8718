"""What stands beside the calendar: a small month, whose calendars are shown, tasks without a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.tasks.mini_month import MiniMonth
from crm_desktop.ui.tasks.people import PeopleList
from crm_desktop.ui.tasks.periods import PeriodWords
from crm_desktop.ui.tasks.tray import Tray
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.text import label

WIDTH = 230


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
        inside = QVBoxLayout(self.people_card)
        inside.setContentsMargins(12, 8, 8, 8)
        inside.addWidget(self.people)
        inside = QVBoxLayout(self.tray_card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.setSpacing(4)
        inside.addWidget(self.tray_title)
        inside.addWidget(self.empty)
        inside.addWidget(self.tray, 1)
        layout.addWidget(month_card)
        layout.addWidget(self.people_card)
        layout.addWidget(self.tray_card, 1)

    def show_tray(self, count: int) -> None:
        """Say how many tasks without a time there are."""
        self.tray_title.setText(self.tr("Without a time") + (f" · {count}" if count else ""))
        self.empty.setVisible(not count)
        self.tray.setVisible(bool(count))
        self.people_card.setVisible(not self.people.isHidden())

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.month.retranslate()
        self.people.retranslate()
        self.tray.setAccessibleName(self.tr("Tasks without a time"))
        self.tray.setAccessibleDescription(self.tr("Drag one into the calendar, or press Ctrl+Enter"))
        self.empty.setText(self.tr("Tasks without a day wait here: drag them into the calendar."))
        self.show_tray(len(self.tray.tasks.tasks))

    def takes(self, place: QPoint) -> bool:
        """Whether something let go at a point of the screen goes into the tray."""
        return self.tray_card.rect().contains(self.tray_card.mapFromGlobal(place))
