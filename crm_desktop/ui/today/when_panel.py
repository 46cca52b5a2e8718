"""Asks to which day something is put off: one click for the usual ones, any other in words or figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.today.day_words import DayWords
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, set_property

_DAYS = (0, 1, 2, 3, 7, 14, 30)


class WhenPanel(AskingPanel):
    """`chosen` carries a day; `hour_chosen` says that it is to be an hour from now."""

    chosen = Signal(object)
    hour_chosen = Signal()

    def __init__(self, host: QWidget, formats: Formats, today: Callable[[], dt.date]) -> None:
        super().__init__(host)
        self._words, self._today = DayWords(formats), today
        self.who = label("", "secondary", self.body, wraps=True)
        self.who.setContentsMargins(0, 0, 0, 6)
        self.question = label(self.tr("Put off to which day?"), "strong", self.body)
        self._days = QWidget(self.body)
        self._flow = FlowLayout(self._days, spacing=6)
        self.hour = button(self.tr("in an hour"), "chip", parent=self._days)
        self.hour.clicked.connect(self._on_hour)
        self._flow.addWidget(self.hour)
        self.days: list[QPushButton] = []
        for distance in _DAYS:
            chip = button("", "chip", parent=self._days)
            chip.clicked.connect(lambda _checked=False, distance=distance: self._choose(distance))
            self._flow.addWidget(chip)
            self.days.append(chip)
        self.on = DayLine(self.tr("On which day"), formats, today)
        set_property(self.on, "kind", "")
        self.on.setPlaceholderText(self.tr("Friday, 25.12, in 10 days"))
        for widget in (self.who, self.question, self._days, self.on):
            self.fields.addWidget(widget)
        self.fields.addStretch(1)
        self.leave.setText(self.tr("Cancel"))
        self.do.setText(self.tr("Put off"))

    def ask(self, title: str, who: str, *, may_be_soon: bool) -> None:
        """Ask about a thing; `may_be_soon`: an hour from now, or today, is possible too."""
        self.set_title(title)
        self.who.setText(who)
        self.who.setVisible(bool(who))
        self.hour.setVisible(may_be_soon)
        for chip, distance in zip(self.days, _DAYS, strict=True):
            day = self._today() + dt.timedelta(days=distance)
            chip.setText(self._words.near_day(day, self._today()))
            chip.setVisible(may_be_soon or distance > 0)
        self.on.set_typed(None)
        self.show_panel(self.on)

    def submit(self) -> None:
        self.on.commit()
        day = self.on.typed_value()
        if self.on.problem or day is None or day < self._today():
            if not self.on.problem:
                self.on.show_problem(Problem.REQUIRED if day is None else Problem.NOT_A_DATE)
            self.on.setFocus()
            return
        self._take(day)

    def _choose(self, distance: int) -> None:
        self._take(self._today() + dt.timedelta(days=distance))

    def _take(self, day: dt.date) -> None:
        self.hide_panel()
        self.chosen.emit(day)

    def _on_hour(self) -> None:
        self.hide_panel()
        self.hour_chosen.emit()
