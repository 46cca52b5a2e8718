"""Which days a report is of: a week, month, quarter or year with arrows, all the time, or own days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.periods import Period, PeriodKind, period_at, shifted
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.reports.period_words import PeriodWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import label

_DAY_WIDTH = 128


class PeriodLine(QWidget):
    """`changed` when other days are wanted."""

    changed = Signal()

    def __init__(self, formats: Formats, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._words = today, PeriodWords(formats)
        self.period = period_at(PeriodKind.MONTH, today())
        self.kinds = SegmentedControl(self)
        for kind in PeriodKind:
            self.kinds.add(kind.value)
        self.kinds.select(self.period.kind.value)
        self.before = icon_button("chevron-left", self)
        self.after = icon_button("chevron-right", self)
        self.shown = label("", "strong", self)
        self.since = DayLine("since", formats, today, self)
        self.until = DayLine("until", formats, today, self)
        self._dash = label("–", "secondary", self)
        layout = FlowLayout(self, spacing=8)
        layout.addWidget(self.kinds)
        layout.addWidget(self._steps())
        layout.addWidget(self._own_days())
        self.kinds.chosen.connect(self._on_kind)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        for line in (self.since, self.until):
            line.committed.connect(self._on_days)
        self.retranslate()

    def _steps(self) -> QWidget:
        self._moving = QWidget(self)
        row = QHBoxLayout(self._moving)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.before, self.shown, self.after):
            row.addWidget(widget)
        return self._moving

    def _own_days(self) -> QWidget:
        self._days = QWidget(self)
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.since, self._dash, self.until):
            row.addWidget(widget)
        for line in (self.since, self.until):
            line.setFixedWidth(_DAY_WIDTH)
        return self._days

    def show_period(self, period: Period) -> None:
        """Show other days, without the signal."""
        self.period = period
        self.kinds.select(period.kind.value)
        self.since.set_typed(period.since)
        self.until.set_typed(period.until)
        self._show()

    def step(self, by: int) -> None:
        """Go to the period before (-1) or after (1)."""
        self.show_period(shifted(self.period, by))
        self.changed.emit()

    def choose_all(self) -> None:
        """Take all the time there is."""
        self.show_period(Period(PeriodKind.ALL))
        self.changed.emit()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Period"))
        self.kinds.setAccessibleName(self.tr("Period"))
        for kind, text in (
            (PeriodKind.WEEK, self.tr("Week")),
            (PeriodKind.MONTH, self.tr("Month")),
            (PeriodKind.QUARTER, self.tr("Quarter")),
            (PeriodKind.YEAR, self.tr("Year")),
            (PeriodKind.ALL, self.tr("All time")),
            (PeriodKind.OWN, self.tr("Own days")),
        ):
            self.kinds.set_text(kind.value, text)
        name_control(self.before, self.tr("Period before"), "Alt+PgUp")
        name_control(self.after, self.tr("Period after"), "Alt+PgDown")
        for line, text in ((self.since, self.tr("From")), (self.until, self.tr("Until"))):
            line.setPlaceholderText(text)
            line.setAccessibleName(text)
        self._show()

    def _show(self) -> None:
        is_own = self.period.kind is PeriodKind.OWN
        self._days.setVisible(is_own)
        self._moving.setVisible(self.period.moves)
        self.shown.setVisible(not is_own)
        self.shown.setText(self._words.text(self.period))
        self.updateGeometry()

    def _on_kind(self, key: str) -> None:
        kind = PeriodKind(key)
        if kind is PeriodKind.OWN:
            self.show_period(Period(kind, self.period.since, self.period.until))
            self.since.setFocus()
        else:
            day = self.period.until
            today = self._today()
            is_now = day is None or self.period.since is None or self.period.since <= today <= day
            self.show_period(period_at(kind, today if is_now or day is None else day))
        self.changed.emit()

    def _on_days(self) -> None:
        since, until = self.since.typed_value(), self.until.typed_value()
        if since is not None and until is not None and since > until:
            since, until = until, since
        if (since, until) != (self.period.since, self.period.until):
            self.show_period(Period(PeriodKind.OWN, since, until))
            self.changed.emit()
