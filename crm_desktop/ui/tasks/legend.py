"""What the colours of entries tell: a dot and a word for each kind, or for each person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.task_texts import task_kind_text
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.look import KIND_COLORS, LATE

_ROW, _DOT, _GAP = 20, 4, 10
_BEFORE = 2 * _DOT + 6  # a word
_USUAL_WIDTH = 220


class Legend(QWidget):
    """Dots and words in rows; the last of them is what is late."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, str]] = []
        self._late = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        active().changed.connect(self.update)

    def show_kinds(self) -> None:
        """Tell the colours of kinds."""
        self._show([(KIND_COLORS[kind], task_kind_text(kind)) for kind in TaskKind])

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Tell the colours of people: the pair and the name of each."""
        self._show(list(people))

    def set_late(self, text: str) -> None:
        """Set the word for what is late."""
        self._late = text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), active()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(FontRole.CAPTION))
        for (pair, text), area in zip(self.rows, self._places(self.width()), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(f"{pair}.ink"))
            middle = QPointF(area.left() + _DOT + 1, QRectF(area).center().y())
            painter.drawEllipse(middle, _DOT, _DOT)
            painter.setPen(theme.color("text2"))
            words = area.adjusted(_BEFORE, 0, 0, 0)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def _places(self, width: int) -> list[QRect]:
        """Return where each stands: one after the other, in as many rows as they need."""
        metrics, height = QFontMetrics(font(FontRole.CAPTION)), round(_ROW * text_factor())
        found: list[QRect] = []
        left = top = 0
        for _, text in self.rows:
            needed = min(width, _BEFORE + metrics.horizontalAdvance(text) + 2)
            if left and left + needed > width:
                left, top = 0, top + height
            found.append(QRect(left, top, needed, height))
            left += needed + _GAP
        return found

    def _show(self, rows: list[tuple[str, str]]) -> None:
        self.rows = [*rows, (LATE, self._late)]
        self.setAccessibleDescription(", ".join(text for _, text in self.rows))
        self.updateGeometry()
        self.update()
