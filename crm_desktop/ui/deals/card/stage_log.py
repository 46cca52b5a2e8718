"""The way of a deal: in which stage it stood, since when, for how long, and who moved it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.deal import Deal
from crm_desktop.domain.pipeline import Stage
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.text import ElidingLabel, label

_DAY, _HOUR = 86_400, 3_600


class StageLog(QWidget):
    """Newest first; each line says how long the deal stood there."""

    def __init__(
        self, formats: Formats, stage_of: Callable[[int], Stage | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formats, self._stage_of = formats, stage_of
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(2, 1)

    def show_deal(self, deal: Deal) -> None:
        """Show the way of a deal."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        stays: list[int | None] = [move.seconds for move in deal.moves[1:]]
        stays.append(None)
        for at, (move, stay) in enumerate(reversed(list(zip(deal.moves, stays, strict=True)))):
            stage = self._stage_of(move.to_stage)
            name, color = (stage.name, stage.color) if stage is not None else ("?", "grey")
            when = self._formats.date_time(move.at)
            self._grid.addWidget(label(when, "small", self), at, 0)
            self._grid.addWidget(Chip(name, color, parent=self), at, 1)
            words = [self.stay(stay)] if stay is not None else []
            words += [self._formats.money(move.amount, deal.draft.currency)] if move.amount else []
            words += [move.by] if move.by else []
            self._grid.addWidget(ElidingLabel(" · ".join(words), "small", self), at, 2)

    def stay(self, seconds: int) -> str:
        """Return how long a deal stood somewhere."""
        span = timedelta(seconds=seconds)
        if span.days:
            return self.tr("%n day(s)", "", span.days)
        if seconds >= _HOUR:
            return self.tr("%n hour(s)", "", seconds // _HOUR)
        return self.tr("%n minute(s)", "", seconds // 60)
