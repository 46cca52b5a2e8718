"""The small window at the bottom right of the screen that holds the reminders; it takes the keyboard from nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.domain.reminder import MANY, Reminder
from crm_desktop.ui.reminders.card import ReminderCard
from crm_desktop.ui.reminders.texts import ReminderTexts
from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.side_panel import SidePanel
from crm_desktop.ui.widgets.text import label

WIDTH = 420
_DISTANCE = 12
_MOST_OF_SCREEN = 0.8


class ReminderWindow(QFrame):
    """Shows the newest reminders, or all of them when somebody asked for the list."""

    opened = Signal(object)
    called = Signal(object)
    done = Signal(object)
    greeted = Signal(object)
    snoozed = Signal(object, object)
    all_requested = Signal()

    def __init__(self, texts: ReminderTexts) -> None:
        flags = Qt.WindowType
        super().__init__(
            None, flags.Tool | flags.FramelessWindowHint | flags.WindowStaysOnTopHint
        )  # of no window: the main one may be hidden
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setProperty("kind", "reminders")
        self._texts = texts
        self._hidden: set[int] = set()
        self._known: dict[int, Reminder] = {}
        self._near: QWidget | None = None
        self._panel: SidePanel | None = None  # the one that is worked in
        self.is_list = False
        self.cards: list[ReminderCard] = []
        self._title = label("", "section", self)
        self._nothing = label("", "secondary", self, wraps=True)
        self.cross = icon_button("x", self, size=16)
        self.more = button("", "link", parent=self)
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setWindowTitle(self.tr("Reminders"))
        self.setAccessibleName(self.tr("Reminders"))
        self._nothing.setText(self.tr("Nothing to remind of now."))
        name_control(self.cross, self.tr("Hide; the bell keeps them"), "Esc")
        self._show_counts()

    def announce(self, fresh: Sequence[Reminder], now: dt.datetime, near: QWidget | None) -> None:
        """Show reminders that came just now on the screen of a window, without taking the keyboard."""
        self._near = near
        self._hidden -= {each.id for each in fresh}
        self._known = {each.id: each for each in fresh} | self._known
        if not self.isVisible():
            self.is_list = False
            self._hidden |= set(self._known) - {each.id for each in fresh}
        self._fill(now)

    def hold(self, standing: Sequence[Reminder], now: dt.datetime) -> None:
        """Show only what still stands; what is over goes by itself."""
        fresh = {each.id for each in standing} - set(self._known)
        if not self.is_list:
            self._hidden |= fresh  # told of on another computer, or before this start: the bell has them
        self._known = {each.id: each for each in standing}
        self._hidden &= set(self._known)
        if self.isVisible():
            self._fill(now)

    def show_all(self, now: dt.datetime, near: QWidget | None) -> None:
        """Show everything that stands, with the keyboard in it."""
        self._near, self.is_list = near, True
        self._hidden.clear()
        self._fill(now)
        self.activateWindow()
        first = self.cards[0] if self.cards else self.cross
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def make_room(self, typed_in: QWidget | None) -> None:
        """Stand where nobody types; whoever works here, or in another program, moves nothing."""
        if typed_in is None or typed_in.window() is self:
            return
        self._panel = _panel_of(typed_in)
        if self.isVisible():
            self._place()

    def conceal(self) -> None:
        """Hide everything; the bell keeps it."""
        self._hidden |= set(self._known)
        self.is_list = False
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.conceal()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.conceal()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 0, 0)
        picture = label("", "", self)
        picture.setPixmap(icon("bell", "text2").pixmap(16, 16))
        head.addWidget(picture)
        head.addWidget(self._title, 1)
        head.addWidget(self.more)
        head.addWidget(self.cross)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self._area = scrolled(body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._area)
        self.cross.clicked.connect(self.conceal)
        self.more.clicked.connect(self.all_requested)

    def _wanted(self) -> list[Reminder]:
        standing = [each for each in self._known.values() if each.id not in self._hidden]
        return standing if self.is_list else standing[:MANY]

    def _fill(self, now: dt.datetime) -> None:
        """Make the cards those of what is wanted; a card that stays keeps what is being chosen in it."""
        wanted, at_keyboard = self._wanted(), self._at_keyboard()
        by_id = {card.reminder.id: card for card in self.cards}
        for card in self.cards:
            if card.reminder.id not in {each.id for each in wanted}:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        self.cards = []
        for at, reminder in enumerate(wanted):
            card = by_id.get(reminder.id) or self._card(reminder, now)
            card.show_now(now)
            self._column.insertWidget(at, card)
            self.cards.append(card)
        self._lead_keyboard(at_keyboard)
        self._nothing.setVisible(not self.cards)
        self._show_counts()
        if self.cards or self.is_list:
            self._place()
            self.show()
            self._place()  # only what shows has its fonts, and with them its height
            self.raise_()
        else:
            self.hide()

    def _at_keyboard(self) -> int | None:
        """Return which card has the keyboard."""
        here = self.focusWidget() if self.isActiveWindow() else None
        if here is None:
            return None
        return next(
            (at for at, card in enumerate(self.cards) if card.isAncestorOf(here) or card is here), None
        )

    def _lead_keyboard(self, at: int | None) -> None:
        """Let Tab go through the cards as they stand, and what took the place of a card have its keyboard."""
        stops = [self.more, self.cross, *(stop for card in self.cards for stop in card.stops())]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        if at is not None and self._at_keyboard() is None:
            heir = self.cards[min(at, len(self.cards) - 1)] if self.cards else self.cross
            heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, reminder: Reminder, now: dt.datetime) -> ReminderCard:
        card = ReminderCard(reminder, self._texts, now)
        card.opened.connect(self.opened)
        card.called.connect(self.called)
        card.done.connect(self.done)
        card.greeted.connect(self.greeted)
        card.snoozed.connect(self.snoozed)
        card.closed.connect(lambda gone: self._on_closed(gone, now))
        card.other.toggled.connect(lambda _open: self._place())
        return card

    def _on_closed(self, reminder: Reminder, now: dt.datetime) -> None:
        self._hidden.add(reminder.id)
        if self.is_list:
            self.conceal()
        else:
            self._fill(now)

    def _show_counts(self) -> None:
        self._title.setText(self._texts.count(len(self._known)) if self._known else self.tr("Reminders"))
        left = len(self._known) - len(self.cards)
        self.more.setText(self.tr("%n more", "", left))
        self.more.setVisible(left > 0 and not self.is_list)

    def _place(self) -> None:
        """Stand at the bottom right of the screen, as high as the cards are; at the left of a panel in use there."""
        screen = (self._near.screen() if self._near is not None else None) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        width = min(round(WIDTH * text_factor()), area.width() - 2 * _DISTANCE)
        margins = self.contentsMargins()
        inner = width - 16 - margins.left() - margins.right()
        heights = [card.heightForWidth(inner) for card in self.cards]
        if not heights:
            heights = [self._nothing.heightForWidth(inner) + 8]
        wanted = sum(heights) + 8 * len(heights) + self.sizeHint().height() - self._area.sizeHint().height()
        least = self.minimumSizeHint().height()  # it would grow to that by itself, below the screen
        height = max(least, min(wanted, int(area.height() * _MOST_OF_SCREEN)))
        corner = area.bottomRight()
        place = QRect(corner.x() - width - _DISTANCE, corner.y() - height - _DISTANCE, width, height)
        if _is_there(self._panel, place):
            place.moveLeft(area.left() + _DISTANCE)
        self.setGeometry(place)


def _panel_of(widget: QWidget | None) -> SidePanel | None:
    while widget is not None and not isinstance(widget, SidePanel):
        widget = widget.parentWidget()
    return widget


def _is_there(panel: SidePanel | None, place: QRect) -> bool:
    if panel is None or not isValid(panel) or not panel.isVisible():
        return False
    return QRect(panel.mapToGlobal(panel.rect().topLeft()), panel.size()).intersects(place)
