"""Puts the cards of the screen into columns: the day at the left, the others at the right, as many as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.today.block import BlockCard
from crm_desktop.ui.widgets.scroll import scrolled

GAP = 12
_NARROW = 720  # below this the day stands above the others
_CARD = 330  # the least width of a card at the right
_SHARE = 0.42  # of the width that the right column takes


class Board(QWidget):
    """`set_cards` says what stands where; the columns follow the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main: BlockCard | None = None
        self._others: list[BlockCard] = []
        self._columns: list[QVBoxLayout] = []
        self._body = QWidget()
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 4, 0)
        self._row.setSpacing(GAP)
        self.side = scrolled(self._body, self)
        self._place = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(GAP)
        self._place.addWidget(self.side)

    def set_cards(self, main: BlockCard | None, others: Sequence[BlockCard]) -> None:
        """Show these cards; the ones left out hide."""
        wanted = ([main] if main is not None else []) + list(others)
        former = ([self._main] if self._main is not None else []) + self._others
        for card in former:
            if card not in wanted:
                card.hide()
        if self._main is not None and self._main is not main:
            self._place.removeWidget(self._main)
        if main is not None and self._main is not main:
            self._place.insertWidget(0, main)
        self._main, self._others = main, list(others)
        for card in wanted:
            card.show()
        self._columns = []
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = self.width()
        is_narrow = width < _NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._place.setDirection(down if is_narrow else across)
        self.side.setVisible(bool(self._others))
        room = width
        self.side.setMinimumWidth(0)
        self.side.setMaximumWidth(16_777_215)
        if self._main is not None and not is_narrow and self._others:
            room = max(_CARD + 20, round(width * _SHARE))
            self.side.setFixedWidth(room)
        count = max(1, min(len(self._others), (room + GAP) // (_CARD + GAP)))
        if count != len(self._columns) and self._others:
            self._fill(count)

    def _fill(self, count: int) -> None:
        """Give each card to the column that is the shortest so far."""
        while (item := self._row.takeAt(0)) is not None:
            column = item.layout()
            if column is not None:
                while column.takeAt(0) is not None:
                    pass
                column.deleteLater()
        self._columns = []
        for _ in range(count):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            self._row.addLayout(column, 1)
            self._columns.append(column)
        heights = [0] * count
        before: QWidget | None = None
        for card in self._others:
            at = heights.index(min(heights))
            self._columns[at].addWidget(card)
            heights[at] += max(card.minimumHeight(), card.sizeHint().height()) + GAP
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card
        for column in self._columns:
            column.addStretch(1)
