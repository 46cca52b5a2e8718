"""The card "Forecast": what this month and the next two may bring."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.report import ReportName, ValueKind
from crm_desktop.ui.runtime.report_texts import ReportValues
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard, Wanted, small
from crm_desktop.ui.today.drawing import Pillar, Pillars
from crm_desktop.ui.today.money import rounded, whole
from crm_desktop.ui.today.opening import open_report

MONTHS = 3


@dataclass(frozen=True, slots=True)
class Ahead:
    """A month: what it has won, what is likely to come of the open deals, and the range of that."""

    month: dt.date
    won: int
    likely: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class ForecastData:
    """The next months; none where there is nothing to foresee."""

    months: tuple[Ahead, ...]
    currency: str


def load_forecast(wanted: Wanted) -> ForecastData:
    """Read the forecast, on another thread."""
    report = wanted.report(ReportName.FORECAST)
    found: list[Ahead] = []
    for row in report.table("forecast").rows if report.tables else ():
        month, _deals, _open, _weighted, likely, low, high, won = row.values
        if isinstance(month, dt.date) and len(found) < MONTHS:
            found.append(Ahead(month, whole(won), whole(likely), whole(low), whole(high)))
    if not any(one.won or one.likely for one in found):
        found = []
    return ForecastData(tuple(found), report.currency)


class ForecastCard(BlockCard):
    """Three upright bars: won below, likely above it, with the range."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._data: ForecastData | None = None
        self._values = ReportValues(context.formats)
        self.pillars = Pillars(self.frame)
        self.words = small(self.frame)
        self.body.addWidget(self.pillars)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        data = self._data
        months = data.months if data is not None else ()
        self.pillars.set_pillars(tuple(self._pillar(one) for one in months))
        if data is None:
            self.words.setText(" ")
        elif months:
            self.words.setText(self.tr("Green is won already, blue is likely; the line is the range."))
        else:
            self.words.setText(self.tr("There are no open deals with a date in these months."))

    def _pillar(self, one: Ahead) -> Pillar:
        assert self._data is not None
        currency, formats = self._data.currency, self.context.formats
        name = QLocale().standaloneMonthName(one.month.month)
        name = f"{name[:1].upper()}{name[1:]}"
        tip = self.tr("{0}: won {1}, likely {2} more, from {3} to {4}").format(
            name,
            *(
                formats.money(rounded(amount), currency)
                for amount in (one.won, one.likely, one.low, one.high)
            ),
        )
        text = self._values.short(one.won + one.likely, ValueKind.MONEY, currency)
        low, high = one.won + one.low, one.won + one.high
        return Pillar(name, text, one.won, one.likely, low, high, tip)

    def behind(self) -> str:
        return self.tr("Forecast report")

    def open_behind(self) -> None:
        open_report(self.context, ReportName.FORECAST, self.owner)

    def show_data(self, data: Any) -> None:
        self._data = data
        self.retranslate()
