"""The row of buttons of a card: note what happened with one click, and reach the client with another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.timeline import InteractionKind
from crm_desktop.ui.clients.reach import Way, open_way, ways_by, ways_of
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.text import literal, set_property

# What can be noted, with its icon and its shortcut.
LOGGED = {
    InteractionKind.CALL: ("phone", "Ctrl+L"),
    InteractionKind.MEETING: ("users", "Ctrl+Shift+M"),
    InteractionKind.VISIT: ("store", "Ctrl+Shift+V"),
    InteractionKind.NOTE: ("sticky-note", "Ctrl+Shift+N"),
}
_BARE = 38
_WIDE_FRAME, _NARROW_FRAME = 54, 38  # what a button adds to its word
_OTHERS = 2 * 20 + 3 * 38 + 5 * 6  # margins, the icons at the right, the gaps
_REACHED = {Channel.CALL: "phone-call", Channel.LETTER: "mail", Channel.MESSAGE: "message-circle"}


class ActionRow(QWidget):
    """`log_requested` carries what is to be noted, `dialled` tells that a call was begun."""

    log_requested = Signal(object)
    dialled = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client_id = 0
        self._ways: list[Way] = []
        words = {
            InteractionKind.CALL: (self.tr("Call"), self.tr("Note a call")),
            InteractionKind.MEETING: (self.tr("Meeting"), self.tr("Note a meeting")),
            InteractionKind.VISIT: (self.tr("Visit"), self.tr("Note a visit")),
            InteractionKind.NOTE: (self.tr("Note"), self.tr("Write a note")),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 8)
        layout.setSpacing(6)
        self.log_buttons = {}
        self._words = {}
        for kind, (icon_name, keys) in LOGGED.items():
            word, name = words[kind]
            one = button(word, "primary" if kind is InteractionKind.CALL else "", icon_name)
            name_control(one, name, keys)
            one.clicked.connect(lambda _=False, chosen=kind: self.log_requested.emit(chosen))
            layout.addWidget(one)
            self.log_buttons[kind], self._words[kind] = one, word
        layout.addStretch(1)
        self.reach_buttons: dict[Channel, QToolButton] = {}
        self._names = {
            Channel.CALL: self.tr("Call the client"),
            Channel.LETTER: self.tr("Write an e-mail"),
            Channel.MESSAGE: self.tr("Open a chat"),
        }
        for channel, icon_name in _REACHED.items():
            one_icon = icon_button(icon_name, self)
            one_icon.setFixedSize(32, 32)
            one_icon.clicked.connect(lambda _=False, chosen=channel: self.reach(chosen))
            layout.addWidget(one_icon)
            self.reach_buttons[channel] = one_icon

    def show_client(self, client: Client) -> None:
        """Offer the ways to reach a client."""
        self._client_id = client.id
        self._ways = ways_of(client.draft)
        self.bar({})

    def bar(self, barred: Mapping[Channel, str]) -> None:
        """Forbid channels, each for a reason; the others are free."""
        for channel, one in self.reach_buttons.items():
            reason = barred.get(channel, "")
            ways = ways_by(self._ways, channel)
            one.setEnabled(bool(ways) and not reason)
            name_control(one, reason or (ways[0].name if len(ways) == 1 else self._names[channel]))

    def reach(self, channel: Channel) -> None:
        """Dial, write or open a chat: at once when there is one way, else by a menu."""
        ways = ways_by(self._ways, channel)
        if len(ways) == 1:
            self._open(ways[0])
        elif ways:
            menu = QMenu(self)
            menu.aboutToHide.connect(menu.deleteLater)
            for way in ways:
                text = literal(f"{way.text} ({way.label})" if way.label else way.text)
                menu.addAction(icon(way.icon), text).triggered.connect(
                    lambda _=False, chosen=way: self._open(chosen)
                )
            target = self.reach_buttons[channel]
            menu.popup(target.mapToGlobal(target.rect().bottomLeft()))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the words do not fit the buttons come closer, and then the icons stand alone."""
        room = self.width() - _OTHERS
        words = sum(self.fontMetrics().horizontalAdvance(word) for word in self._words.values())
        frames = len(self._words)
        is_compact, is_bare = words + frames * _WIDE_FRAME > room, words + frames * _NARROW_FRAME > room
        for kind, one in self.log_buttons.items():
            one.setText("" if is_bare else self._words[kind])
            set_property(one, "compact", is_compact and not is_bare)
            # A primary button that is compact has no padding of its own.
            padded = one.sizeHint().width() + 12 if is_compact and one.property("kind") == "primary" else 0
            one.setMinimumWidth(_BARE if is_bare else padded)

    def _open(self, way: Way) -> None:
        if open_way(self._context, self._client_id, way) and way.channel is Channel.CALL:
            self.dialled.emit()
