"""The chips above the list: which state, whose, and whose word it was."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from crm_desktop.domain.promise import PromiseFilter, PromiseSide, PromiseSort, PromiseState
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout


class Shown(StrEnum):
    """Which promises the list shows; one of these holds."""

    OPEN = "open"
    OVERDUE = "overdue"
    KEPT = "kept"
    BROKEN = "broken"
    CANCELLED = "cancelled"


_STATES = {
    Shown.OPEN: PromiseState.OPEN,
    Shown.OVERDUE: PromiseState.OPEN,
    Shown.KEPT: PromiseState.KEPT,
    Shown.BROKEN: PromiseState.BROKEN,
    Shown.CANCELLED: PromiseState.CANCELLED,
}


class FilterLine(QWidget):
    """`changed` when another list is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = Shown.OPEN
        self._chips: dict[Shown, QPushButton] = {}
        layout = FlowLayout(self, spacing=8)
        for shown in Shown:
            chip = self._chip()
            chip.clicked.connect(lambda _checked, chosen=shown: self.choose(chosen))
            self._chips[shown] = chip
            layout.addWidget(chip)
        gap = QFrame(self)
        gap.setFixedSize(8, 24)
        layout.addWidget(gap)
        self.mine, self.ours, self.theirs = self._chip(), self._chip(), self._chip()
        for chip in (self.mine, self.ours, self.theirs):
            layout.addWidget(chip)
        self.mine.clicked.connect(self.changed)
        self.ours.clicked.connect(lambda: self._on_side(self.theirs))
        self.theirs.clicked.connect(lambda: self._on_side(self.ours))
        self._show()
        self.retranslate()

    @property
    def sort(self) -> PromiseSort:
        """The order of the list: what runs out first, or what was closed last."""
        return PromiseSort.DUE if self.has_groups else PromiseSort.CLOSED

    @property
    def has_groups(self) -> bool:
        """Whether the list is of open promises, which stand in groups by their last day."""
        return _STATES[self.shown] is PromiseState.OPEN

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but all open promises is asked for."""
        is_other = self.shown is not Shown.OPEN
        return is_other or any(chip.isChecked() for chip in (self.mine, self.ours, self.theirs))

    def filter(self, today: dt.date, me: str, text: str) -> PromiseFilter:
        """Return what is asked for; `me` is the name of the person at the keyboard."""
        sides = {PromiseSide.OURS: self.ours, PromiseSide.THEIRS: self.theirs}
        return PromiseFilter(
            states=frozenset({_STATES[self.shown]}),
            made_by=frozenset({me}) if self.mine.isChecked() and me else frozenset(),
            sides=frozenset(side for side, chip in sides.items() if chip.isChecked()),
            until=today - dt.timedelta(days=1) if self.shown is Shown.OVERDUE else None,
            text=text,
        )

    def choose(self, shown: Shown) -> None:
        """Show promises of one state."""
        self.shown = shown
        self._show()
        self.changed.emit()

    def reset(self) -> None:
        """Show all open promises."""
        for chip in (self.mine, self.ours, self.theirs):
            chip.setChecked(False)
        self.choose(Shown.OPEN)

    def focus_chosen(self) -> None:
        """Give the keyboard to the chip that holds."""
        self._chips[self.shown].setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for shown, text in (
            (Shown.OPEN, self.tr("Open")),
            (Shown.OVERDUE, self.tr("Overdue")),
            (Shown.KEPT, self.tr("Kept")),
            (Shown.BROKEN, self.tr("Broken")),
            (Shown.CANCELLED, self.tr("Cancelled")),
        ):
            self._chips[shown].setText(text)
        self.mine.setText(self.tr("Mine"))
        self.ours.setText(self.tr("We promised"))
        self.theirs.setText(self.tr("Clients promised"))
        self.setAccessibleName(self.tr("Which promises"))

    def _chip(self) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.setCheckable(True)
        return chip

    def _on_side(self, other: QPushButton) -> None:
        other.setChecked(False)
        self.changed.emit()

    def _show(self) -> None:
        for shown, chip in self._chips.items():
            chip.setChecked(shown is self.shown)
