"""The big figures above the charts, each with how it differs from what the report is set against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from crm_desktop.domain.report import Drill, Report, Tile, Value, ValueKind
from crm_desktop.reports.words import ReportWords
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.widgets.text import ElidingLabel, set_property, set_tip

_WIDTH, _GAP = 122, 12
_PADDING = 28
_FEW = 3
_CENTS = 100
_LARGE = 10_000 * _CENTS


class Change(NamedTuple):
    """How a figure differs: the words with an arrow, and whether that is good (None: neither)."""

    text: str
    is_good: bool | None


class ChangeWords(Translated):
    """Says how a figure differs from another."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def change(self, tile: Tile, before: Tile | None) -> Change | None:
        """Return how a figure differs from the one before; None when one of them is no number."""
        now = tile.value
        was = before.value if before is not None else None
        if not isinstance(now, int | float) or not isinstance(was, int | float):
            return None
        if now == was:
            return Change(self.tr("= unchanged"), None)
        arrow, is_up = ("▲", True) if now > was else ("▼", False)
        text = self._amount(tile.kind, abs(now - was), was)
        word = self.tr("{0} {1} more") if is_up else self.tr("{0} {1} less")
        is_good = None if tile.is_good_up is None else tile.is_good_up is is_up
        return Change(word.format(arrow, text), is_good)

    def _amount(self, kind: ValueKind, by: float, was: float) -> str:
        formats = self._formats
        if kind is ValueKind.SHARE:
            return self.tr("{0} pp").format(formats.number(round(by * 100, 1)))
        if kind is ValueKind.MONEY and was:
            return formats.percent(by / abs(was), 0 if by >= abs(was) / 100 else 1)
        if kind is ValueKind.MONEY:
            return formats.money(round(by))
        if kind in (ValueKind.COUNT, ValueKind.SECONDS):
            return (
                formats.number(round(by))
                if kind is ValueKind.COUNT
                else formats.percent(by / was if was else 1)
            )
        text = formats.number(round(by, 1))
        if kind is ValueKind.HOURS:
            return self.tr("{0} h").format(text)
        return self.tr("{0} d").format(text) if kind is ValueKind.DAYS else text


class TileCard(QFrame):
    """One figure. `opened` with its way to the records behind it."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._drill: Drill | None = None
        self.name = ElidingLabel("", "small", self)
        self.value = ElidingLabel("", "title", self)
        self.change = ElidingLabel("", "small", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(2)
        for widget in (self.name, self.value, self.change):
            layout.addWidget(widget)

    def show_tile(
        self, name: str, value: str, change: Change | None, against: str, drill: Drill | None
    ) -> None:
        """Show a figure."""
        self._drill = drill
        self.name.setText(name)
        self.value.setText(value)
        self.change.setText(change.text if change else "")
        self.change.setVisible(change is not None)
        ink = "" if change is None or change.is_good is None else "good" if change.is_good else "bad"
        set_property(self.change, "ink", ink)
        set_tip(self.change, f"{change.text}: {against}" if change and against else "")
        parts = (name, value, f"{change.text}, {against}" if change else "")
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if drill else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if drill else Qt.CursorShape.ArrowCursor)
        set_property(self, "opens", drill is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drill is not None and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._drill)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._drill is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._drill)
        else:
            super().keyPressEvent(event)


def _in_short(tile: Tile) -> Value:
    """Return what a card shows: of a large sum no cents, which tables and files have."""
    if tile.kind is ValueKind.MONEY and isinstance(tile.value, int | float) and abs(tile.value) >= _LARGE:
        return round(tile.value / _CENTS) * _CENTS
    return tile.value


class TileRow(QWidget):
    """All figures of a report, in as many lines as the width asks for."""

    opened = Signal(object)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ChangeWords(formats)
        self.cards: list[TileCard] = []
        self._shown = 0
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    def show_report(self, report: Report, words: ReportWords, against: str) -> None:
        """Show the figures of a report; `against` says what they are set against."""
        before = {tile.key: tile for tile in report.other.tiles} if report.other else {}
        while len(self.cards) < len(report.tiles):
            card = TileCard(self)
            card.opened.connect(self.opened)
            self.cards.append(card)
        for card, tile in zip(self.cards, report.tiles, strict=False):
            value = words.text(_in_short(tile), tile.kind, report.currency)
            change = self._words.change(tile, before.get(tile.key))
            card.show_tile(words.label(tile.key), value, change, against, tile.drill)
        self._shown, self._columns = len(report.tiles), 0
        self.setVisible(bool(report.tiles))
        self._arrange()

    def texts(self) -> Sequence[tuple[str, str, str]]:
        """Return name, value and change of each figure that shows."""
        shown = self.cards[: self._shown]
        return [(card.name.full_text(), card.value.full_text(), card.change.full_text()) for card in shown]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _cuts_texts(self, columns: int) -> bool:
        room = (self.width() + _GAP) // columns - _GAP - _PADDING
        shown = self.cards[: self._shown]
        texts = [part for card in shown for part in (card.name, card.change)]
        return any(part.fontMetrics().horizontalAdvance(part.full_text()) > room for part in texts)

    def _size_texts(self, room: int) -> None:
        """Take the smaller letters for all values where one of them has no room for the larger."""
        shown = self.cards[: self._shown]
        large = QFontMetrics(font(FontRole.TITLE))
        is_tight = any(large.horizontalAdvance(card.value.full_text()) > room for card in shown)
        for card in shown:
            set_property(card.value, "role", "subtitle" if is_tight else "title")

    def _arrange(self) -> None:
        """Put the cards into lines that are as even as can be."""
        most = max(1, (self.width() + _GAP) // (_WIDTH + _GAP))
        lines = -(-self._shown // most) or 1
        columns = -(-self._shown // lines) or 1
        if lines == 1 and self._shown > _FEW and self._cuts_texts(columns):
            columns = -(-self._shown // 2)  # a figure without its whole words says nothing
        self._size_texts((self.width() + _GAP) // columns - _GAP - _PADDING)
        if columns == self._columns:
            return
        for at in range(self._columns, columns):
            self._grid.setColumnStretch(at, 1)
        for at in range(columns, self._grid.columnCount()):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for card in self.cards:
            self._grid.removeWidget(card)
        for at, card in enumerate(self.cards):
            card.setVisible(at < self._shown)
            if at < self._shown:
                self._grid.addWidget(card, at // columns, at % columns)
        self.updateGeometry()
