"""The chips above the list of sales: when, in which state, only owed, whose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from crm_desktop.domain.periods import PeriodKind, period_at, shifted
from crm_desktop.domain.sale import SaleFilter, SaleState
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.sale_texts import SaleWords
from crm_desktop.ui.widgets.buttons import MenuButton, button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, literal, set_property

NOBODY = ""
_DAY_WIDTH = 112


class Span(StrEnum):
    """From when the sales are."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"
    OWN = "own"


def span_days(span: Span, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day; for ANY and OWN there are none."""
    if span is Span.TODAY:
        return today, today
    if span is Span.LAST_MONTH:
        before = shifted(period_at(PeriodKind.MONTH, today), -1)
        return before.since, before.until
    if span in (Span.ANY, Span.OWN):
        return None, None
    found = period_at(PeriodKind(span.value), today)
    return found.since, found.until


class FilterLine(QWidget):
    """`changed` when other sales are wanted."""

    changed = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._words = today, SaleWords()
        self.span = Span.ANY
        self._owners: set[str] = set()
        self._offered: Sequence[str] = ()
        self.span_button = MenuButton("", "chip", parent=self)
        self.since, self.until = DayLine("", formats, today, self), DayLine("", formats, today, self)
        self.own_days = QWidget(self)
        days = QHBoxLayout(self.own_days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(6)
        for day in (self.since, self.until):
            set_property(day, "kind", "")
            day.setFixedWidth(_DAY_WIDTH)
            day.committed.connect(self.changed)
        days.addWidget(self.since)
        days.addWidget(label("–", "", self.own_days))
        days.addWidget(self.until)
        self.mine, self.owed = self._chip(), self._chip()
        self.states = {state: self._chip() for state in SaleState}
        self.owner_button = MenuButton("", "chip", parent=self)
        self.reset_button = button("", "link", parent=self)
        self.reset_button.clicked.connect(self.reset)
        layout = FlowLayout(self, spacing=8)
        for widget in (
            self.span_button,
            self.own_days,
            self.owed,
            *self.states.values(),
            self.mine,
            self.owner_button,
            self.reset_button,
        ):
            layout.addWidget(widget)
        self.retranslate()

    @property
    def is_narrowed(self) -> bool:
        """Whether not all sales are wanted."""
        chips = (self.mine, self.owed, *self.states.values())
        return self.span is not Span.ANY or bool(self._owners) or any(chip.isChecked() for chip in chips)

    def filter(self, me: str, text: str) -> SaleFilter:
        """Return what is wanted; `me` is the name of the person at the keyboard."""
        since, until = span_days(self.span, self._today())
        if self.span is Span.OWN:
            since, until = self.since.typed_value(), self.until.typed_value()
        return SaleFilter(
            states=frozenset(state for state, chip in self.states.items() if chip.isChecked()),
            owners=frozenset({me}) if self.mine.isChecked() and me else frozenset(self._owners),
            since=since,
            until=until,
            only_owed=self.owed.isChecked(),
            text=text,
        )

    def choose(self, span: Span) -> None:
        """Want the sales of another time."""
        if span is Span.OWN and self.since.typed_value() is None:
            since, until = span_days(self.span if self.span is not Span.ANY else Span.MONTH, self._today())
            self.since.set_typed(since)
            self.until.set_typed(until)
        self.span = span
        self._on_changed()

    def only_owed(self) -> None:
        """Want all that is owed, from whenever it is."""
        self._clear()
        self.owed.setChecked(True)
        self._on_changed()

    def reset(self) -> None:
        """Want all sales again."""
        self._clear()
        self._on_changed()

    def set_owners(self, names: Sequence[str]) -> None:
        """Offer these people."""
        if list(names) != list(self._offered):
            self._offered = list(names)
            self._build_menus()
            self._show()

    def state(self) -> dict[str, object]:
        """Return what is to be remembered for the next start."""
        return {
            "span": self.span.value if self.span is not Span.OWN else Span.ANY.value,
            "owed": self.owed.isChecked(),
            "mine": self.mine.isChecked(),
            "states": [state.value for state, chip in self.states.items() if chip.isChecked()],
            "owners": sorted(self._owners),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Take over what was remembered."""
        if state.get("span") in list(Span):
            self.span = Span(str(state["span"]))
        self.owed.setChecked(state.get("owed") is True)
        self.mine.setChecked(state.get("mine") is True)
        for key, names in (("states", state.get("states")), ("owners", state.get("owners"))):
            kept = {name for name in names if isinstance(name, str)} if isinstance(names, list) else set()
            if key == "owners":
                self._owners = kept
            else:
                for each, chip in self.states.items():
                    chip.setChecked(each.value in kept)
        self._build_menus()
        self._show()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Which sales"))
        self.mine.setText(self.tr("Mine"))
        self.owed.setText(self.tr("Only owed"))
        self.reset_button.setText(self.tr("Show all"))
        self.since.setAccessibleName(self.tr("From day"))
        self.until.setAccessibleName(self.tr("To day"))
        self.since.setPlaceholderText(self.tr("from"))
        self.until.setPlaceholderText(self.tr("to"))
        for state, chip in self.states.items():
            chip.setText(self._words.state(state))
        self._build_menus()
        self._show()

    def _chip(self) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.setCheckable(True)
        chip.clicked.connect(self._on_changed)
        return chip

    def _clear(self) -> None:
        self.span = Span.ANY
        self._owners.clear()
        for chip in (self.mine, self.owed, *self.states.values()):
            chip.setChecked(False)
        self._build_menus()

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _on_owner(self, name: str, is_on: bool) -> None:
        if is_on:
            self._owners.add(name)
        else:
            self._owners.discard(name)
        self._on_changed()

    def _build_menus(self) -> None:
        spans, group = QMenu(self.span_button), QActionGroup(self.span_button)
        for span, text in self._spans().items():
            choice: QAction = spans.addAction(text)
            choice.setCheckable(True)
            choice.setChecked(span is self.span)
            choice.setActionGroup(group)
            choice.triggered.connect(lambda _on=False, span=span: self.choose(span))
        self.span_button.set_menu(spans)
        owners = QMenu(self.owner_button)
        for name in (*self._offered, NOBODY):
            action = owners.addAction(literal(name) if name else self.tr("not given"))
            action.setCheckable(True)
            action.setChecked(name in self._owners)
            action.toggled.connect(lambda on, name=name: self._on_owner(name, on))
        self.owner_button.set_menu(owners)

    def _spans(self) -> dict[Span, str]:
        return {
            Span.ANY: self.tr("All time"),
            Span.TODAY: self.tr("Today"),
            Span.WEEK: self.tr("This week"),
            Span.MONTH: self.tr("This month"),
            Span.LAST_MONTH: self.tr("Last month"),
            Span.QUARTER: self.tr("This quarter"),
            Span.YEAR: self.tr("This year"),
            Span.OWN: self.tr("From day to day…"),
        }

    def _show(self) -> None:
        self.span_button.setText(self._spans()[self.span])
        self.own_days.setVisible(self.span is Span.OWN)
        names = [name or self.tr("not given") for name in sorted(self._owners)]
        title = self.tr("Responsible")
        self.owner_button.setText(literal(f"{title}: {', '.join(names)}") if names else title)
        self.owner_button.setVisible(bool(self._offered))
        self.reset_button.setVisible(self.is_narrowed)
