"""The filter of a timeline: chips by kind with their counts, and below them words, people and time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientLink
from crm_desktop.domain.timeline import DealMark, TimelineFilter, TimelineKind
from crm_desktop.ui.runtime.entry_texts import kinds_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.timeline.chip_row import ChipRow, ChipSpec
from crm_desktop.ui.timeline.model import is_narrowed
from crm_desktop.ui.timeline.periods import Period, bounds
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.search_field import SearchField

ALL, DECISIONS = "all", "decisions"
_DAY_INDENT = 8
_NOTED = (TimelineKind.CHANGE, TimelineKind.IMPORT)  # one chip: what the program notes by itself


class FilterBar(QWidget):
    """`changed` carries the new filter; `rows_wanted` comes on Down in the search."""

    changed = Signal(object)
    rows_wanted = Signal()

    def __init__(
        self,
        words: TimelineWords,
        formats: Formats,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._formats, self._today = words, formats, today
        self._filter = TimelineFilter()
        self._counts: Mapping[TimelineKind, int] = {}
        self._authors: tuple[str, ...] = ()
        self._deals: tuple[DealMark, ...] = ()
        self._people: tuple[ClientLink, ...] = ()
        self._is_company = False
        self._is_filling = False
        self.chips = ChipRow(self)
        self.chips.toggled.connect(self._on_chip)
        self.more = icon_button("list-filter", self, size=16)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_details)
        self.search = SearchField(self)
        self.search.search_changed.connect(lambda text: self._apply(text=text))
        self.search.rows_wanted.connect(self.rows_wanted)
        self.author, self.person, self.deal, self.period = (self._box() for _ in range(4))
        self.author.activated.connect(self._on_author)
        self.person.activated.connect(self._on_person)
        self.deal.activated.connect(self._on_deal)
        self.period.activated.connect(self._on_period)
        self.since, self.until = self._day(), self._day()
        self.with_people = QCheckBox(self)
        self.with_people.toggled.connect(lambda is_on: self._apply(with_people=is_on))
        self.reset_button = button("", "link", parent=self)
        self.reset_button.clicked.connect(self.reset)
        self._build()
        self.retranslate()

    @property
    def filter(self) -> TimelineFilter:
        """What is wanted."""
        return self._filter

    def show_client(self, people: Sequence[ClientLink], *, is_company: bool) -> None:
        """Offer the people of another client, with nothing narrowed."""
        self._people, self._is_company = tuple(people), is_company
        self._filter = TimelineFilter()
        self.more.setChecked(False)
        self._fill()

    def set_people(self, people: Sequence[ClientLink], *, is_company: bool) -> None:
        """Offer the people that the same client has now."""
        self._people, self._is_company = tuple(people), is_company
        self._fill()

    def set_counts(
        self, counts: Mapping[TimelineKind, int], authors: Sequence[str], deals: Sequence[DealMark] = ()
    ) -> None:
        """Show how many items there are of each kind, and offer the authors and the deals."""
        self._counts = counts
        if (tuple(authors), tuple(deals)) != (self._authors, self._deals):
            self._authors, self._deals = tuple(authors), tuple(deals)
            self._fill()
        self._show_chips()

    def set_filter(self, wanted: TimelineFilter) -> None:
        """Want something else."""
        if wanted != self._filter:
            self._filter = wanted
            self._fill()
            self.changed.emit(wanted)

    def reset(self) -> None:
        """Want everything again."""
        self.set_filter(TimelineFilter(with_people=self._filter.with_people))

    def open_search(self) -> None:
        """Show all fields and give the search the keyboard."""
        self.more.setChecked(True)
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Filters of the timeline"))
        name_control(self.more, self.tr("Search and filters"), "Ctrl+F")
        self.search.set_hint(self.tr("Search in the timeline"), self.tr("Search in the timeline"))
        self.author.setAccessibleName(self.tr("Author"))
        self.person.setAccessibleName(self.tr("Person"))
        self.deal.setAccessibleName(self.tr("Deal"))
        self.period.setAccessibleName(self.tr("Period"))
        self.since.setAccessibleName(self.tr("From"))
        self.until.setAccessibleName(self.tr("To"))
        self.with_people.setText(self.tr("With entries of its people"))
        self.reset_button.setText(self.tr("Reset"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.details = QWidget(self)
        fields = QVBoxLayout(self.details)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        fields.addWidget(self.search)
        flow = FlowLayout(spacing=8)
        for box in (self.period, self.since, self.until, self.author, self.person, self.deal):
            flow.addWidget(box)
        flow.addWidget(self.with_people)
        flow.addWidget(self.reset_button)
        fields.addLayout(flow)
        self.details.hide()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.chips, 1)
        line.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self.details)

    def _show_details(self, is_on: bool) -> None:
        self.details.setVisible(is_on)

    def _box(self) -> QComboBox:
        box = QComboBox(self)
        dress_popup(box)
        box.setMinimumWidth(120)
        box.setMaximumWidth(220)
        return box

    def _day(self) -> QDateEdit:
        edit = QDateEdit(self)
        edit.setCalendarPopup(True)
        edit.lineEdit().setTextMargins(_DAY_INDENT, 0, 0, 0)  # the style sheet does not reach its field
        edit.dateChanged.connect(lambda _day: self._on_days())
        edit.hide()
        return edit

    def _apply(self, **values: object) -> None:
        if not self._is_filling:
            self.set_filter(replace(self._filter, **values))  # type: ignore[arg-type]

    # The chips

    def _show_chips(self) -> None:
        counts, wanted = self._counts, self._filter
        total = sum(counts.values())
        is_all = not wanted.kinds and not wanted.only_decisions
        specs = [ChipSpec(ALL, self._counted(self.tr("All"), total), is_all)]
        specs.append(ChipSpec(DECISIONS, self.tr("Decisions"), wanted.only_decisions))
        for kind in TimelineKind:
            if kind in (TimelineKind.IMPORT, TimelineKind.TASK):
                continue
            count = sum(counts.get(each, 0) for each in _group(kind))
            if count or kind in wanted.kinds:
                specs.append(
                    ChipSpec(kind.value, self._counted(kinds_text(kind), count), kind in wanted.kinds)
                )
        self.chips.set_chips(specs, self.tr("More kinds"))

    def _counted(self, text: str, count: int) -> str:
        return f"{text} {self._formats.number(count)}"

    def _on_chip(self, key: str) -> None:
        if key == ALL:
            self._apply(kinds=frozenset(), only_decisions=False)
        elif key == DECISIONS:
            self._apply(only_decisions=not self._filter.only_decisions)
        else:
            self._apply(kinds=self._filter.kinds ^ set(_group(TimelineKind(key))))

    # The fields below

    def _fill(self) -> None:
        """Show the filter in all fields."""
        self._is_filling = True
        self._fill_box(self.author, self.tr("All authors"), [(name, name) for name in self._authors])
        self._choose(self.author, next(iter(self._filter.authors), None))
        people = [(link.name, link.client_id) for link in self._people]
        self._fill_box(self.person, self.tr("All people"), people)
        self._choose(self.person, next(iter(self._filter.client_ids), None))
        self.person.setVisible(self._is_company and bool(people))
        self._fill_box(self.deal, self.tr("All deals"), [(deal.text, deal.id) for deal in self._deals])
        self._choose(self.deal, next(iter(self._filter.deal_ids), None))
        self.deal.setVisible(bool(self._deals))
        self.with_people.setVisible(self._is_company)
        self.with_people.setChecked(self._filter.with_people)
        self._fill_periods()
        if self.search.text() != self._filter.text:
            self.search.setText(self._filter.text)
        self.reset_button.setVisible(is_narrowed(self._filter))
        self._is_filling = False
        self._show_chips()

    def _fill_box(self, box: QComboBox, everything: str, choices: Sequence[tuple[str, object]]) -> None:
        box.clear()
        box.addItem(everything, None)
        for text, data in choices:
            box.addItem(text, data)

    @staticmethod
    def _choose(box: QComboBox, data: object) -> None:
        box.setCurrentIndex(max(0, box.findData(data)) if data is not None else 0)

    def _fill_periods(self) -> None:
        texts = {
            Period.ANY: self.tr("All the time"),
            Period.TODAY: self.tr("Today"),
            Period.WEEK: self.tr("7 days"),
            Period.MONTH: self.tr("30 days"),
            Period.YEAR: self.tr("This year"),
            Period.OWN: self.tr("From day to day"),
        }
        self.period.clear()
        for period, text in texts.items():
            self.period.addItem(text, period)
        found = self._period()
        self.period.setCurrentIndex(self.period.findData(found))
        for edit, day in ((self.since, self._filter.since), (self.until, self._filter.until)):
            edit.setVisible(found is Period.OWN)
            if day is not None:
                edit.setDate(QDate(day.year, day.month, day.day))

    def _period(self) -> Period:
        wanted = (self._filter.since, self._filter.until)
        for period in Period:
            if period is not Period.OWN and bounds(period, self._today()) == wanted:
                return period
        return Period.OWN

    def _on_author(self) -> None:
        name = self.author.currentData()
        self._apply(authors=frozenset({name} if name else ()))

    def _on_person(self) -> None:
        client_id = self.person.currentData()
        self._apply(client_ids=frozenset({client_id} if client_id else ()))

    def _on_deal(self) -> None:
        deal_id = self.deal.currentData()
        self._apply(deal_ids=frozenset({deal_id} if deal_id else ()))

    def _on_period(self) -> None:
        period, today = Period(self.period.currentData()), self._today()
        if period is Period.OWN:
            self._apply(since=self._filter.since or today.replace(day=1), until=self._filter.until or today)
        else:
            since, until = bounds(period, today)
            self._apply(since=since, until=until)

    def _on_days(self) -> None:
        if not self._is_filling:
            self._apply(since=_day_of(self.since), until=_day_of(self.until))


def _group(kind: TimelineKind) -> tuple[TimelineKind, ...]:
    return _NOTED if kind in _NOTED else (kind,)


def _day_of(edit: QDateEdit) -> dt.date:
    day = edit.date()
    return dt.date(day.year(), day.month(), day.day())
