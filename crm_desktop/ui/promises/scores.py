"""How each of us keeps promises: kept and broken in a period, and what is still open, as small bars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.promise import PromiseScore
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import ElidingLabel, label

PERIODS = (30, 90, 365, 0)  # days, 0: all the time
_BAR = 8


class ScoreBar(QWidget):
    """Kept and broken as two parts of one bar; as long as this one's share of the most."""

    def __init__(self, score: PromiseScore, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score, self._most = score, max(1, most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, _BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = active(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), _BAR / 2, _BAR / 2)
        unit = self.width() / self._most
        kept = self._score.kept * unit
        if self._score.broken:
            both = QRectF(0, 0, kept + self._score.broken * unit, self.height())
            painter.setBrush(theme.color("danger.ink"))
            painter.drawRoundedRect(both, _BAR / 2, _BAR / 2)
        if self._score.kept:
            painter.setBrush(theme.color("success.ink"))
            painter.drawRoundedRect(QRectF(0, 0, kept, self.height()), _BAR / 2, _BAR / 2)


class ScoreCard(SectionCard):
    """`period_changed` when another period was chosen; then the owner reads and calls `show_scores`."""

    period_changed = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats = formats
        self._scores: list[PromiseScore] = []
        self.period = QComboBox(self)
        dress_popup(self.period)
        for days in PERIODS:
            self.period.addItem("", days)
        self.period.activated.connect(self.period_changed)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 4, 4, 0)
        box.addLayout(self._rows)
        box.addStretch(1)
        self.body.addWidget(self.period)
        self.body.addWidget(scrolled(inner), 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.set_title(self.tr("How promises are kept"))
        self.period.setAccessibleName(self.tr("Period"))
        words = (
            self.tr("The last 30 days"),
            self.tr("The last 90 days"),
            self.tr("The last year"),
            self.tr("All the time"),
        )
        for at, text in enumerate(words):
            self.period.setItemText(at, text)
        self.show_scores(self._scores)

    def since(self, today: dt.date) -> dt.date | None:
        """Return the first day of the period chosen; None for all the time."""
        days = int(self.period.currentData())
        return today - dt.timedelta(days=days - 1) if days else None

    def show_scores(self, scores: Sequence[PromiseScore]) -> None:
        """Show how each one keeps promises, those with the most first."""
        self._scores = sorted(scores, key=lambda score: -(score.kept + score.broken))
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        most = max((score.kept + score.broken for score in scores), default=0)
        for score in self._scores:
            self._rows.addWidget(self._row(score, most))
        if not scores:
            text = self.tr("Nothing was promised, kept or broken yet.")
            self._rows.addWidget(label(text, "secondary", wraps=True))

    def _row(self, score: PromiseScore, most: int) -> QWidget:
        row = QWidget()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        name = score.made_by or self.tr("Nobody named")
        head = QHBoxLayout()
        head.addWidget(ElidingLabel(name, "strong"), 1)
        if score.kept + score.broken:
            share = self._formats.percent(score.kept / (score.kept + score.broken))
            head.addWidget(label(share, "strong"))
        layout.addLayout(head)
        layout.addWidget(ScoreBar(score, most))
        number = self._formats.number
        closed = self.tr("kept {0} · broken {1}").format(number(score.kept), number(score.broken))
        opened = self.tr("open {0}").format(number(score.open))
        if score.overdue:
            opened = self.tr("open {0}, of them overdue {1}").format(
                number(score.open), number(score.overdue)
            )
        for text in (closed, opened):
            layout.addWidget(label(text, "small", wraps=True))
        row.setAccessibleName(f"{name}: {closed}, {opened}")
        return row
