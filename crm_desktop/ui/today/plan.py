"""The card "Plan": how much of this month's plan is done, and what each day that is left must bring."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.report import ReportName, add_months
from crm_desktop.ui.runtime.reporting import report_source
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard, Wanted, small
from crm_desktop.ui.today.drawing import Meter
from crm_desktop.ui.today.money import figure, rounded, whole
from crm_desktop.ui.today.opening import open_report
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class PlanData:
    """The plan of a month and what is done of it. `due` is the share of the working days that have passed,
    today included; `per_day` is what each one that is left must bring."""

    month: dt.date
    plan: int
    fact: int
    done: float | None
    due: float
    per_day: int
    days_left: int
    currency: str


def load_plan(wanted: Wanted) -> PlanData:
    """Read plan and fact, on another thread."""
    from crm_desktop.reports.plan import in_short

    first = wanted.today.replace(day=1)
    last = add_months(first, 1) - dt.timedelta(days=1)
    report = in_short(report_source(wanted.services), wanted.query(ReportName.PLAN, first, last))
    done = figure(report, "done")
    working_days = wanted.services.working_time.of().working_days
    every = working_days(first, last)
    return PlanData(
        first,
        whole(figure(report, "plan")),
        whole(figure(report, "fact")),
        float(done) if isinstance(done, int | float) else None,
        working_days(first, wanted.today) / every if every else 1.0,
        whole(figure(report, "needed_per_day")),
        whole(figure(report, "working_days_left")),
        report.currency,
    )


class PlanCard(BlockCard):
    """A big share, a bar with a mark where it should be by now, and what is left to do."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._data: PlanData | None = None
        self.share = label("", "display", self.frame)
        self.sums = label("", "secondary", self.frame)
        self.meter = Meter(self.frame)
        self.words = small(self.frame)
        self.set_plan = button("", "link", parent=self.frame)
        self.set_plan.clicked.connect(lambda: context.shell.run_command("plans"))
        self.set_plan.hide()
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.share)
        line.addWidget(self.sums, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.meter)
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(self.set_plan)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_plan.setText(self.tr("Set a plan"))
        data, formats = self._data, self.context.formats
        if data is None:
            for part in (self.share, self.sums, self.words):
                part.setText(" ")
            return
        fact = formats.money(rounded(data.fact), data.currency)
        self.set_plan.setVisible(data.done is None)
        self.meter.setVisible(data.done is not None)
        if data.done is None:
            self.share.setText(fact)
            self.sums.setText("")
            month = QLocale().standaloneMonthName(data.month.month)
            self.words.setText(self.tr("Sold so far; there is no plan for this month ({0}).").format(month))
            return
        self.share.setText(formats.percent(data.done))
        self.sums.setText(
            self.tr("{0} of {1}").format(fact, formats.money(rounded(data.plan), data.currency))
        )
        passed = self.tr("{0} of the month's working days have passed").format(formats.percent(data.due))
        self.meter.set_share(data.done, data.due, f"{self.share.text()}. {passed}")
        self.words.setText(self._left(data))

    def _left(self, data: PlanData) -> str:
        """Return what is left to do, in words."""
        if data.fact >= data.plan:
            return self.tr("The plan is done.")
        if not data.days_left:
            return self.tr("No working days are left this month.")
        per_day = self.context.formats.money(rounded(data.per_day), data.currency)
        days = self.tr("%n working day(s) left", "", data.days_left)
        return self.tr("{0}: {1} a day are needed").format(days, per_day)

    def behind(self) -> str:
        return self.tr("Report on plan and fact")

    def open_behind(self) -> None:
        open_report(self.context, ReportName.PLAN, self.owner)

    def show_data(self, data: Any) -> None:
        self._data = data
        self.retranslate()
