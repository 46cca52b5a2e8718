"""The chips above the list: which requests, whose, and how they came."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from crm_desktop.domain.inquiry import (
    OPEN_STATES,
    InquiryChannel,
    InquiryFilter,
    InquirySort,
    InquiryState,
)
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.inquiry_texts import CHANNEL_ICONS, channel_text
from crm_desktop.ui.widgets.buttons import MenuButton, button
from crm_desktop.ui.widgets.flow_layout import FlowLayout


class Shown(StrEnum):
    """Which requests the list shows; one of these holds."""

    OPEN = "open"
    WAITING = "waiting"
    NEW = "new"
    QUALIFIED = "qualified"
    CONVERTED = "converted"
    REFUSED = "refused"
    ALL = "all"


_STATES: Mapping[Shown, frozenset[InquiryState]] = {
    Shown.OPEN: OPEN_STATES,
    Shown.NEW: frozenset({InquiryState.NEW}),
    Shown.QUALIFIED: frozenset({InquiryState.QUALIFIED}),
    Shown.CONVERTED: frozenset({InquiryState.CONVERTED}),
    Shown.REFUSED: frozenset({InquiryState.SPAM, InquiryState.DUPLICATE}),
}


class FilterLine(QWidget):
    """`changed` when another list is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = Shown.OPEN
        self._channels: set[InquiryChannel] = set()
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
        self.mine = self._chip()
        self.mine.clicked.connect(self.changed)
        layout.addWidget(self.mine)
        self.channels = MenuButton("", "chip", parent=self)
        layout.addWidget(self.channels)
        self._show()
        self.retranslate()

    @property
    def sort(self) -> InquirySort:
        """The order of the list: the most pressing first, or the newest where nothing presses."""
        is_closed = self.shown in (Shown.CONVERTED, Shown.REFUSED, Shown.ALL)
        return InquirySort.NEWEST if is_closed else InquirySort.URGENT

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but all requests in work is asked for."""
        return self.shown is not Shown.OPEN or self.mine.isChecked() or bool(self._channels)

    def filter(self, me: str, text: str) -> InquiryFilter:
        """Return what is asked for; `me` is the name of the person at the keyboard."""
        return InquiryFilter(
            states=_STATES.get(self.shown, frozenset()),
            channels=frozenset(self._channels),
            owners=frozenset({me}) if self.mine.isChecked() and me else frozenset(),
            only_waiting=self.shown is Shown.WAITING,
            text=text,
        )

    def choose(self, shown: Shown) -> None:
        """Show other requests."""
        self.shown = shown
        self._show()
        self.changed.emit()

    def choose_channel(self, channel: InquiryChannel, *, is_wanted: bool) -> None:
        """Show requests that came in a way too, or no longer."""
        (self._channels.add if is_wanted else self._channels.discard)(channel)
        self._name_channels()
        self.changed.emit()

    def reset(self) -> None:
        """Show all requests in work."""
        self.mine.setChecked(False)
        self._channels.clear()
        self._fill_channels()
        self.choose(Shown.OPEN)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for shown, text in (
            (Shown.OPEN, self.tr("In work")),
            (Shown.WAITING, self.tr("Waiting")),
            (Shown.NEW, self.tr("New")),
            (Shown.QUALIFIED, self.tr("Qualified")),
            (Shown.CONVERTED, self.tr("Became deals")),
            (Shown.REFUSED, self.tr("Spam and repeats")),
            (Shown.ALL, self.tr("All")),
        ):
            self._chips[shown].setText(text)
        self.mine.setText(self.tr("Mine"))
        self.setAccessibleName(self.tr("Which inquiries"))
        self._fill_channels()

    def _name_channels(self) -> None:
        chosen = ", ".join(channel_text(each) for each in InquiryChannel if each in self._channels)
        text = self.tr("Channel")
        self.channels.setText(f"{text}: {chosen}" if chosen else text)

    def _fill_channels(self) -> None:
        menu = QMenu(self.channels)
        for channel in InquiryChannel:
            action: QAction = menu.addAction(icon(CHANNEL_ICONS[channel]), channel_text(channel))
            action.setCheckable(True)
            action.setChecked(channel in self._channels)
            action.toggled.connect(lambda is_on, chosen=channel: self.choose_channel(chosen, is_wanted=is_on))
        self.channels.set_menu(menu)
        self._name_channels()

    def _chip(self) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.setCheckable(True)
        return chip

    def _show(self) -> None:
        for shown, chip in self._chips.items():
            chip.setChecked(shown is self.shown)
