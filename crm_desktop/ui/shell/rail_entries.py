"""Entries of the navigation one below the other: lower rows in a low window, and the rest under "More"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui.shell.feature import Feature
from crm_desktop.ui.shell.rail_button import MoreButton, NavButton, RailButton

_TALL, _TALL_GAP = 34, 3
_LOW, _LOW_GAP = 28, 1


class RailEntries(QWidget):
    """Takes the height it is given when it `can_fold`, otherwise the height of all its rows."""

    page_chosen = Signal(str)
    arranging_requested = Signal()
    stepped = Signal(int)
    placed = Signal()

    def __init__(
        self, features: Iterable[Feature], shortcuts: Mapping[str, str], parent: QWidget, *, can_fold: bool
    ) -> None:
        super().__init__(parent)
        self._can_fold = can_fold
        self._is_low = False
        self._selected = ""
        self._buttons: dict[str, NavButton] = {}
        for feature in features:
            self._buttons[feature.key] = self._new_entry(feature, shortcuts.get(feature.key, ""))
        self.more = MoreButton(self)
        self.more.page_chosen.connect(self.page_chosen)
        self.more.arranging_requested.connect(self.arranging_requested)
        for button in self._all():
            button.stepped.connect(self.stepped)
        self._shown: list[NavButton] = list(self._buttons.values())
        vertical = QSizePolicy.Policy.Expanding if can_fold else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self._place()

    @property
    def rows(self) -> list[RailButton]:
        """What can be seen, from top to bottom."""
        buttons: list[RailButton] = [*self._shown, self.more]
        return [button for button in buttons if button.isVisibleTo(self)]

    def entry_at(self, place: QPoint) -> NavButton | None:
        """Return the entry of a screen at a place of this widget."""
        found = self.childAt(place)
        return found if isinstance(found, NavButton) else None

    def show_keys(self, keys: Sequence[str]) -> None:
        """Show the entries of these screens in this order."""
        self._shown = [self._buttons[key] for key in keys]
        self.updateGeometry()
        self._place()

    def set_collapsed(self, *, is_collapsed: bool) -> None:
        """Show icons only, or icons and words."""
        for entry in self._all():
            entry.set_collapsed(is_collapsed=is_collapsed)
        self.retranslate()

    def set_low(self, *, is_low: bool) -> None:
        """Show lower rows, or those of the usual height."""
        self._is_low = is_low
        self.updateGeometry()
        self._place()

    def select(self, key: str) -> None:
        """Mark the entry of the open screen, wherever it is."""
        self._selected = key
        self._mark()

    def set_badge(self, key: str, count: int, text: str) -> None:
        """Show a number at an entry; 0 shows none. `text` says what it counts."""
        entry = self._buttons.get(key)
        if entry is not None:
            entry.set_badge(count, text)
            self.more.retranslate()
            self.more.update()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for entry in self._buttons.values():
            entry.retranslate()
        self.more.retranslate()

    def height_of(self, *, is_low: bool) -> int:
        """Return how high all rows are."""
        row, gap = self._measures(is_low=is_low)
        return max(0, len(self._shown) * (row + gap) - gap)

    def sizeHint(self) -> QSize:
        return QSize(0, self.height_of(is_low=self._is_low))

    def minimumSizeHint(self) -> QSize:
        rows = self._measures(is_low=self._is_low)[0] if self._can_fold else self.sizeHint().height()
        return QSize(0, rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _new_entry(self, feature: Feature, shortcut: str) -> NavButton:
        entry = NavButton(feature, shortcut, self)
        entry.clicked.connect(lambda: self.page_chosen.emit(feature.key))
        return entry

    def _measures(self, *, is_low: bool) -> tuple[int, int]:
        row, gap = (_LOW, _LOW_GAP) if is_low else (_TALL, _TALL_GAP)
        return max(row, self.fontMetrics().height() + 8), gap

    def _place(self) -> None:
        """Put as many entries below each other as there is room for; the others go under "More"."""
        row, gap = self._measures(is_low=self._is_low)
        room = (self.height() + gap) // (row + gap)
        fits = not self._can_fold or len(self._shown) <= room
        placed = self._shown if fits else self._shown[: max(0, room - 1)]
        folded = self._shown[len(placed) :]
        rows: list[RailButton] = [*placed, self.more] if folded else list(placed)
        for entry in self._all():
            entry.setVisible(entry in rows)
        for number, entry in enumerate(rows):
            entry.setGeometry(0, number * (row + gap), self.width(), row)
        self.more.show_entries(folded)
        self._mark()

    def _mark(self) -> None:
        for key, entry in self._buttons.items():
            entry.setChecked(key == self._selected)
        folded = self.more.isVisibleTo(self) and self._selected in self._buttons
        self.more.setChecked(folded and not self._buttons[self._selected].isVisibleTo(self))
        self.placed.emit()

    def _all(self) -> list[RailButton]:
        return [*self._buttons.values(), self.more]
