"""The card "Money at work": what is open, and what this month is likely to bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.report import Report, ReportName, Value
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard, Wanted, small
from crm_desktop.ui.today.opening import open_report
from crm_desktop.ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class MoneyData:
    """The open deals: how many, their sum; what this month has won and is likely to have in the end."""

    deals: int
    open: int
    won: int
    expected: int
    currency: str


def figure(report: Report, key: str) -> Value:
    """Return one of the big figures of a report; None where it has none."""
    return next((tile.value for tile in report.tiles if tile.key == key), None)


def whole(value: Value) -> int:
    """Return a figure as a whole number; nothing is 0."""
    return round(value) if isinstance(value, int | float) else 0


def rounded(amount: int) -> int:
    """Return a sum in whole units: at a glance nobody reads kopecks."""
    return (amount + 50) // 100 * 100


def load_money(wanted: Wanted) -> MoneyData:
    """Read the open deals, on another thread."""
    report = wanted.report(ReportName.FORECAST)
    totals = report.tables[0].total if report.tables else None
    return MoneyData(
        whole(totals[1]) if totals else 0,
        whole(figure(report, "open")),
        whole(figure(report, "won_this_month")),
        whole(figure(report, "forecast_this_month")),
        report.currency,
    )


class MoneyCard(BlockCard):
    """One big sum, and what it is made of."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._data: MoneyData | None = None
        self.sum = label("", "display", self.frame)
        self.words = small(self.frame)
        self.body.addWidget(self.sum)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        data, formats = self._data, self.context.formats
        self.sum.setText(formats.money(rounded(data.open), data.currency) if data is not None else " ")
        if data is None:
            self.words.setText(" ")
            return
        parts = [self.tr("%n open deal(s)", "", data.deals)]
        if data.won:
            parts.append(
                self.tr("won this month: {0}").format(formats.money(rounded(data.won), data.currency))
            )
        if data.expected:
            expected = formats.money(rounded(data.expected), data.currency)
            parts.append(self.tr("expected by the end of the month: {0}").format(expected))
        self.words.setText(" · ".join(parts))

    def behind(self) -> str:
        return self.tr("Open deals")

    def open_behind(self) -> None:
        open_report(self.context, ReportName.OPEN_DEALS, self.owner)

    def show_data(self, data: Any) -> None:
        self._data = data
        self.retranslate()
