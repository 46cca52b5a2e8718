"""The contacts of a card as things to click: call, write, open a chat, copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client, ClientDraft
from crm_desktop.domain.consent import Channel
from crm_desktop.ui.clients.reach import Way, open_way, ways_of
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_property

_MOST_TEXT = 150  # of what the column leaves beside both buttons; the rest is for a label


class _WayRow(QWidget):
    """One way to reach a client: the icon and the text open it, the button at the right copies it."""

    chosen = Signal(object)
    copied = Signal(str)

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.lead = icon_button(way.icon, self, size=16)
        self.lead.setFixedSize(28, 28)
        self.lead.clicked.connect(lambda: self.chosen.emit(way))
        layout.addWidget(self.lead)
        self.text = ElidingLabel(way.text, "", self)
        self.text.ensurePolished()
        wide = self.text.fontMetrics().horizontalAdvance(way.text) + 2
        # Where both do not fit the label goes: of a number the last digits count too.
        if way.label and wide < _MOST_TEXT:
            self.text.setMinimumWidth(wide)
        layout.addWidget(self.text, 1)
        if way.label and wide < _MOST_TEXT:
            self.label = ElidingLabel(way.label, "small", self)
            self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.label.ensurePolished()
            self.label.setMaximumWidth(self.label.fontMetrics().horizontalAdvance(way.label) + 2)
            layout.addWidget(self.label, 1)
        self.copy = icon_button("copy", self, size=14)
        self.copy.setFixedSize(26, 26)
        name_control(self.copy, self.tr("Copy {0}").format(way.text))
        self.copy.clicked.connect(lambda: self.copied.emit(way.text))
        layout.addWidget(self.copy)
        self.bar("")

    def bar(self, reason: str) -> None:
        """Forbid opening for a reason, or allow it again."""
        can_open = bool(self.way.link) and not reason
        self.lead.setEnabled(can_open)
        name = self.way.name if self.way.link else self.way.text
        name_control(self.lead, reason or (f"{name} ({self.way.label})" if self.way.label else name))
        set_property(self.text, "role", "caption" if self.way.link and not can_open else "")
        self.text.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.lead.isEnabled() and self.text.geometry().contains(event.position().toPoint()):
            self.chosen.emit(self.way)


class ReachCard(SectionCard):
    """All ways to reach the client, and the postal address."""

    edit_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Contacts"))
        self._context = context
        self._client_id = 0
        self._shown: list[Way] | None = None
        self._barred: dict[Channel, str] = {}
        self.body.setSpacing(0)
        self.edit = icon_button("pencil", self, size=16)
        name_control(self.edit, self.tr("Change the contacts"))
        self.edit.clicked.connect(self.edit_requested)
        self.add_button(self.edit)
        self._box = QWidget()
        self._lines = QVBoxLayout(self._box)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.body.addWidget(self._box)

    @property
    def rows(self) -> list[_WayRow]:
        """The rows shown."""
        return [row for row in self._box.findChildren(_WayRow) if not row.isHidden()]

    def show_client(self, client: Client) -> None:
        """Show the contacts of a client."""
        self._client_id = client.id
        ways = ways_of(client.draft) + self._to_look_at(client.draft)
        if self._shown != ways:
            self._fill(ways)
        self.bar(self._barred)

    def bar(self, barred: dict[Channel, str]) -> None:
        """Forbid channels, each for a reason; the others are free."""
        self._barred = barred
        for row in self.rows:
            row.bar(barred.get(row.way.channel, "") if row.way.channel is not None else "")

    def _to_look_at(self, draft: ClientDraft) -> list[Way]:
        return [
            Way("map-pin", address.text, self.tr("Address"), label=address.label)
            for address in draft.addresses
        ]

    def _fill(self, ways: list[Way]) -> None:
        self._shown = ways
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for way in ways:
            row = _WayRow(way)
            row.chosen.connect(lambda chosen: open_way(self._context, self._client_id, chosen))
            row.copied.connect(self._copy)
            self._lines.addWidget(row)
        if not ways:
            self._lines.addWidget(label(self.tr("No phone and no address yet."), "small", wraps=True))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.shell.toast(self.tr("Copied: {0}").format(text))
