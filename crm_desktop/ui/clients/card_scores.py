"""What reports say of a client: the class by revenue, and how long ago, how often and for how much he buys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from crm_desktop.domain.progress import Progress
from crm_desktop.ui.runtime.report_labels import report_labels
from crm_desktop.ui.runtime.reporting import report_source
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, set_tip

if TYPE_CHECKING:
    from crm_desktop.reports.base import Source
    from crm_desktop.reports.client_scores import ClientScores

_BEST = 5
_PAIRS = {"a": "success", "b": "info", "c": "neutral"}


class Scores(QWidget):
    """The class and the three scores, with the numbers that they come from.

    They are counted from the sales of all clients, so they are asked for only while they can be seen.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self._source: Source | None = None
        self._client_id: int | None = None
        self._is_asked = False
        self._shown: ClientScores | None = None
        self._parts: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_client(self, client_id: int) -> None:
        """Show the scores of a client who has bought something."""
        if client_id != self._client_id:
            self._fill(None)
        self._client_id, self._is_asked = client_id, False
        if self.isVisible():
            self._ask()

    def clear(self) -> None:
        """Show nobody's scores."""
        self._client_id = None
        self._latest.forget()
        self._fill(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        client_id = self._client_id
        if client_id is None or self._is_asked:
            return
        self._is_asked = True

        def work(_progress: Progress) -> ClientScores | None:
            from crm_desktop.reports.client_scores import client_scores

            if self._source is None:
                self._source = report_source(self._context.services)
            return client_scores(self._source, client_id)

        self._latest.ask(work, self._fill, self._context.shell.show_error)

    def _fill(self, scores: ClientScores | None) -> None:
        if scores is not None and scores == self._shown:
            return
        self._shown = scores
        if self._parts is not None:
            self._box.removeWidget(self._parts)
            self._parts.hide()
            self._parts.deleteLater()
            self._parts = None
        if scores is None:
            return
        self._parts = QWidget(self)
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._chips(scores))
        column.addLayout(self._figures(scores))
        column.addWidget(label(self._formula(scores), "small", self._parts, wraps=True))
        self._box.addWidget(self._parts)

    def _chips(self, scores: ClientScores) -> FlowLayout:
        labels = report_labels()
        line = FlowLayout(None, 6)
        if scores.abc is not None:
            line.addWidget(self._chip(labels[f"class_{scores.abc.value}"], _PAIRS[scores.abc.value]))
        group = "going_quiet" if scores.is_going_quiet else scores.group.value
        pair = "warning" if scores.is_going_quiet else "neutral"
        line.addWidget(self._chip(labels[group], pair, "triangle-alert" if scores.is_going_quiet else ""))
        return line

    def _chip(self, text: str, pair: str, icon_name: str = "") -> Chip:
        chip = Chip(text, pair, icon_name, self._parts)
        set_tip(chip, self.tr("Reports ABC and RFM of clients say how this is counted."))
        return chip

    def _figures(self, scores: ClientScores) -> QGridLayout:
        """Return the three scores in a row, each over the number that it is given for."""
        formats, currency = self._context.formats, self._context.services.preferences.get().currency
        days = self.tr("%n day(s) ago", "", scores.days) if scores.days else self.tr("today")
        figures = (
            (self.tr("Recency: {0} of {1}"), scores.recency, days),
            (self.tr("Frequency: {0} of {1}"), scores.frequency, self.tr("%n time(s)", "", scores.purchases)),
            (self.tr("Money: {0} of {1}"), scores.money, formats.money(scores.revenue, currency)),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for at, (caption, score, figure) in enumerate(figures):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(label(caption.format(score, _BEST), "small", self._parts))
            cell.addWidget(label(figure, "strong", self._parts))
            grid.addLayout(cell, 0, at)
            grid.setColumnStretch(at, 1)
        return grid

    def _formula(self, scores: ClientScores) -> str:
        formats, sentences = self._context.formats, []
        if scores.abc_since is not None and scores.abc_until is not None and scores.place is not None:
            text = self.tr("From {0} to {1}: place {2} by revenue, {3} of the whole.")
            sentences.append(
                text.format(
                    formats.date(scores.abc_since),
                    formats.date(scores.abc_until),
                    formats.number(scores.place),
                    formats.percent(scores.share or 0, 1),
                )
            )
        if scores.interval is not None:
            days = max(1, round(scores.interval))
            sentences.append(self.tr("Usually buys every %n day(s).", "", days))
        return " ".join(sentences)
