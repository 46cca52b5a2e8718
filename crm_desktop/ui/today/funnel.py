"""The card "Funnel": the deals of this month, by the stages that they reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import ReportName
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard, Wanted, small
from crm_desktop.ui.today.drawing import Bar, Bars
from crm_desktop.ui.today.money import rounded, whole
from crm_desktop.ui.today.opening import open_report

MOST = 7


@dataclass(frozen=True, slots=True)
class Reached:
    """A stage: how many deals reached it, what they are worth, and their share of all."""

    name: str
    count: int
    amount: int
    share: float | None
    is_goal: bool


@dataclass(frozen=True, slots=True)
class FunnelData:
    """The stages of the first pipeline, without those of loss; none when no deal was opened this month."""

    stages: tuple[Reached, ...]
    currency: str


def load_funnel(wanted: Wanted) -> FunnelData:
    """Read the funnel of this month, on another thread."""
    report = wanted.report(ReportName.FUNNEL, wanted.today.replace(day=1), wanted.today)
    stages = []
    for row in report.table("stages").rows:
        name, kind, entered, amount, _previous, share, *_rest = row.values
        if kind != StageKind.LOST:
            shown = float(share) if isinstance(share, int | float) else None
            stages.append(Reached(str(name), whole(entered), whole(amount), shown, kind == StageKind.WON))
    if len(stages) > MOST:  # the goal stays, however long the way is
        stages = [*stages[: MOST - 1], stages[-1]]
    return FunnelData(tuple(stages), report.currency)


class FunnelCard(BlockCard):
    """A lying bar for each stage, with the count and its share of the first."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._data: FunnelData | None = None
        self.bars = Bars(self.frame)
        self.words = small(self.frame)
        self.body.addWidget(self.bars)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        data = self._data
        self.bars.set_bars(tuple(self._bar(one) for one in data.stages) if data is not None else ())
        is_blank = data is not None and not data.stages
        self.words.setText(self.tr("No deal was opened this month.") if is_blank else " ")
        self.words.setVisible(data is None or is_blank)

    def _bar(self, one: Reached) -> Bar:
        assert self._data is not None
        formats = self.context.formats
        text = formats.number(one.count)
        if one.share is not None:
            text = f"{text} · {formats.percent(one.share)}"
        worth = formats.money(rounded(one.amount), self._data.currency)
        tip = self.tr("{0}: %n deal(s), {1}", "", one.count).format(one.name, worth)
        return Bar(one.name, text, one.count, one.is_goal, tip)

    def behind(self) -> str:
        return self.tr("Funnel report")

    def open_behind(self) -> None:
        open_report(self.context, ReportName.FUNNEL, self.owner)

    def show_data(self, data: Any) -> None:
        self._data = data
        self.retranslate()
