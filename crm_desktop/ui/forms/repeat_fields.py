"""How something is repeated: each so many days, weeks, months or years, for ever or up to an end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.domain.recurrence import Frequency, Repeat, first_few, read_repeat
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.spin import dress_spin
from crm_desktop.ui.widgets.text import label, set_property

_FOR_EVER, _UNTIL, _COUNT = "forever", "until", "count"
_ON_DAY, _ON_WEEKDAY, _ON_LAST = "day", "weekday", "last"
_MOST = 999
_SHOWN = 5


class RepeatFields(QWidget):
    """`changed` when the rule is another one. A rule that says more than this can show is kept as it is."""

    changed = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._starts: dt.datetime | None = None
        self._kept = ""
        self.often = self._box()
        self.interval = QSpinBox(self)
        self.interval.setRange(1, _MOST)
        self.unit = label("", "", self)
        self.weekdays: list[QPushButton] = []
        self.day_row = QWidget(self)
        self.monthly = self._box()
        self.ends = self._box()
        self.until = DayLine(self.tr("Last day"), formats, today)
        set_property(self.until, "kind", "")
        self.count = QSpinBox(self)
        self.count.setRange(1, _MOST)
        self.count.setValue(10)
        for spin in (self.interval, self.count):
            dress_spin(spin)
        self.preview = label("", "small", self, wraps=True)
        self._name()
        self._build()
        self.interval.valueChanged.connect(self._on_changed)
        self.count.valueChanged.connect(self._on_changed)
        self.until.committed.connect(self._on_changed)
        for box in (self.often, self.monthly, self.ends):
            box.activated.connect(self._on_changed)
        self._adapt()

    def rule(self) -> str:
        """Return the rule as an RRULE without its name; empty when nothing is repeated."""
        often = self.often.currentData()
        if often == "":
            return ""
        if often == "kept":
            return self._kept
        frequency = Frequency(often)
        weekdays: tuple[int, ...] = ()
        nth, on_last = None, False
        if frequency is Frequency.WEEKLY:
            weekdays = tuple(at for at, day in enumerate(self.weekdays) if day.isChecked())
        if frequency is Frequency.MONTHLY and self._starts is not None:
            how = self.monthly.currentData()
            on_last = how == _ON_LAST
            if how == _ON_WEEKDAY:
                weekdays, nth = (self._starts.weekday(),), _nth(self._starts.date())
        ends = self.ends.currentData()
        until = self.until.typed_value() if ends == _UNTIL else None
        count = self.count.value() if ends == _COUNT else None
        return Repeat(frequency, self.interval.value(), weekdays, nth, on_last, count, until).rule()

    def set_rule(self, rule: str, starts: dt.datetime | None) -> None:
        """Show a rule, counted from a beginning on the clock of the wall."""
        repeat = read_repeat(rule) if rule else None
        self._kept = rule if rule and repeat is None else ""
        at = self.often.findData("kept")
        if at >= 0:
            self.often.removeItem(at)
        with QSignalBlocker(self.interval), QSignalBlocker(self.count):
            if self._kept:
                self.often.addItem(self.tr("By a rule of its own"), "kept")
            self.often.setCurrentIndex(
                self.often.findData("kept" if self._kept else repeat.frequency.value if repeat else "")
            )
            self.interval.setValue(repeat.interval if repeat else 1)
            days = repeat.weekdays if repeat else ()
            for number, day in enumerate(self.weekdays):
                day.setChecked(number in days and repeat is not None and repeat.nth is None)
            how = (
                _ON_LAST
                if repeat and repeat.on_last_day
                else _ON_WEEKDAY
                if repeat and repeat.nth
                else _ON_DAY
            )
            self.set_start(starts)
            self.monthly.setCurrentIndex(self.monthly.findData(how))
            ends = _UNTIL if repeat and repeat.until else _COUNT if repeat and repeat.count else _FOR_EVER
            self.ends.setCurrentIndex(self.ends.findData(ends))
            self.until.set_typed(repeat.until if repeat else None)
            self.count.setValue(repeat.count if repeat and repeat.count else 10)
        self._adapt()

    def set_start(self, starts: dt.datetime | None) -> None:
        """Count from another beginning."""
        self._starts = starts
        self.setEnabled(starts is not None)
        how = max(0, self.monthly.currentIndex())
        self.monthly.clear()
        if starts is not None:
            day = starts.date()
            self.monthly.addItem(self.tr("on day {0}").format(day.day), _ON_DAY)
            self.monthly.addItem(self._weekday_of_month(day), _ON_WEEKDAY)
            self.monthly.addItem(self.tr("on the last day"), _ON_LAST)
            self.monthly.setCurrentIndex(how)
        self._show_preview()

    @property
    def is_good(self) -> bool:
        """Whether the end can be read; a wrong one is marked and gets the keyboard."""
        self.until.commit()
        if self.until.problem:
            self.until.setFocus()
            return False
        return True

    # Inner

    def _box(self) -> QComboBox:
        box = QComboBox(self)
        dress_popup(box)
        return box

    def _name(self) -> None:
        self.often.setAccessibleName(self.tr("How often it is repeated"))
        for value, text in (
            ("", self.tr("Not repeated")),
            (Frequency.DAILY.value, self.tr("By days")),
            (Frequency.WEEKLY.value, self.tr("By weeks")),
            (Frequency.MONTHLY.value, self.tr("By months")),
            (Frequency.YEARLY.value, self.tr("By years")),
        ):
            self.often.addItem(text, value)
        self.interval.setAccessibleName(self.tr("Every so many"))
        self.interval.setPrefix(self.tr("every") + " ")
        self.monthly.setAccessibleName(self.tr("On which day of the month"))
        self.ends.setAccessibleName(self.tr("Until when"))
        for value, text in (
            (_FOR_EVER, self.tr("without an end")),
            (_UNTIL, self.tr("until a day")),
            (_COUNT, self.tr("so many times")),
        ):
            self.ends.addItem(text, value)
        self.count.setAccessibleName(self.tr("How many times"))
        self.until.setPlaceholderText(self.tr("25.12, in a year"))

    def _build(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(6)
        upper.addWidget(self.often, 3)
        upper.addWidget(self.interval, 2)
        upper.addWidget(self.unit, 1)
        days = QHBoxLayout(self.day_row)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(4)
        locale = QLocale()
        for number in range(7):
            day = button(
                locale.standaloneDayName(number + 1, QLocale.FormatType.ShortFormat),
                "chip",
                parent=self.day_row,
            )
            day.setCheckable(True)
            day.setAccessibleName(locale.standaloneDayName(number + 1))
            day.clicked.connect(self._on_changed)
            self.weekdays.append(day)
            days.addWidget(day)
        days.addStretch(1)
        end = QHBoxLayout()
        end.setSpacing(6)
        end.addWidget(self.ends, 2)
        end.addWidget(self.until, 2)
        end.addWidget(self.count, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(upper)
        layout.addWidget(self.day_row)
        layout.addWidget(self.monthly)
        layout.addLayout(end)
        layout.addWidget(self.preview)

    def _on_changed(self) -> None:
        self._adapt()
        self.changed.emit()

    def _adapt(self) -> None:
        often = self.often.currentData()
        is_on = often not in {"", "kept", None}
        for widget in (self.interval, self.unit, self.ends):
            widget.setVisible(is_on)
        self.day_row.setVisible(often == Frequency.WEEKLY.value)
        self.monthly.setVisible(often == Frequency.MONTHLY.value)
        ends = self.ends.currentData()
        self.until.setVisible(is_on and ends == _UNTIL)
        self.count.setVisible(is_on and ends == _COUNT)
        self.unit.setText(self._unit(str(often)))
        self._show_preview()

    def _unit(self, often: str) -> str:
        count = self.interval.value()
        return {
            Frequency.DAILY.value: self.tr("day(s)", "", count),
            Frequency.WEEKLY.value: self.tr("week(s)", "", count),
            Frequency.MONTHLY.value: self.tr("month(s)", "", count),
            Frequency.YEARLY.value: self.tr("year(s)", "", count),
        }.get(often, "")

    def _show_preview(self) -> None:
        """Show the first times, so that a rule is seen before it is stored."""
        rule = self.rule()
        text = ""
        if rule and self._starts is not None:
            days = [self._formats.long_date(at.date()) for at in first_few(rule, self._starts, _SHOWN)]
            text = self.tr("First: {0}").format("; ".join(days)) if days else self.tr("This never happens.")
        self.preview.setText(text)
        self.preview.setVisible(bool(text))

    def _weekday_of_month(self, day: dt.date) -> str:
        name = QLocale().standaloneDayName(day.isoweekday())
        words = {
            1: self.tr("on the first: {0}"),
            2: self.tr("on the second: {0}"),
            3: self.tr("on the third: {0}"),
            4: self.tr("on the fourth: {0}"),
            -1: self.tr("on the last: {0}"),
        }
        return words[_nth(day)].format(name)


def _nth(day: dt.date) -> int:
    """Return which one of its weekday in the month a day is; -1 for a fifth, which not every month has."""
    number = (day.day - 1) // 7 + 1
    return number if number < 5 else -1
