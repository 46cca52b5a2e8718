"""Who is on the line: what one must know before the first word, and what happened before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.ui.clients.calls.events import COUNT, WANTED, LastEvents
from crm_desktop.ui.clients.card_header import TAG_WIDTH, name_role, second_line, shown_name
from crm_desktop.ui.clients.due import due_look
from crm_desktop.ui.clients.promises.panel import PromisePanel
from crm_desktop.ui.clients.wishes.do_not_call import DoNotCallPanel
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label, set_property

_MOST_TAGS = 6


class _Line(QFrame):
    """An icon and a text that wraps; takes no room without a text."""

    def __init__(
        self, icon_name: str, kind: str = "", ink: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_property(self, "kind", kind or "clear")
        self.icon = IconView(icon_name, ink, 16, self)
        self.text = label("", "strong" if kind else "", self, wraps=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chip = Chip()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*((12, 8, 12, 8) if kind else (0, 0, 0, 0)))
        layout.setSpacing(8)
        layout.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        self.chip.hide()
        self.hide()

    def show_text(self, text: str, chip: tuple[str, str, str] | None = None) -> None:
        """Show a text, with a chip (words, colours, icon) behind it."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.chip.setVisible(chip is not None)
        if chip is not None:
            self.chip.set_chip(*chip)


class ClientPane(QWidget):
    """Shows one client; `open_requested` to see the whole card, `other_requested` when it is somebody else."""

    open_requested = Signal()
    other_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client: Client | None = None
        self.avatar = Avatar(52, self)
        self.name = label("", "title", self, wraps=True)
        self.second = label("", "secondary", self, wraps=True)
        self._chip_box = QWidget(self)
        self._chips = FlowLayout(self._chip_box)
        self.open_card = icon_button("id-card", self)
        self.open_card.clicked.connect(self.open_requested)
        self.other = icon_button("user-x", self)
        self.other.clicked.connect(self.other_requested)
        self.wish = DoNotCallPanel(context, self)
        self.must_know = _Line("triangle-alert", "note-warning", "warning.ink", self)
        self.preferences = _Line("star", parent=self)
        self.step = _Line("list-checks", parent=self)
        self.promises = PromisePanel(context, self)
        self._caption = label("", "section", self)
        self.events = LastEvents(context, self)
        self._nothing = label("", "secondary", self)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.name)
        words.addWidget(self.second)
        words.addWidget(self._chip_box)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        for each in (self.open_card, self.other):
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        above = QVBoxLayout()
        above.setContentsMargins(20, 0, 16, 0)
        above.setSpacing(12)
        above.addLayout(head)
        for part in (self.wish, self.must_know, self.preferences, self.step, self.promises):
            above.addWidget(part)
        above.addWidget(self._caption)
        above.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 12)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.events)  # has margins of its own
        layout.addStretch(1)

    def show_client(self, client: Client) -> None:
        """Show a client with what happened last."""
        self._client = client
        draft = client.draft
        self.avatar.set_person(shown_name(draft), client.id)
        self.name.setText(shown_name(draft))
        set_property(self.name, "role", name_role(shown_name(draft)))
        parts = (second_line(draft), self.tr("responsible: {0}").format(draft.owner) if draft.owner else "")
        self.second.setText(" · ".join(part for part in parts if part))
        self._show_chips(client)
        self.wish.show_client(client)
        self.must_know.show_text(draft.must_know)
        self.preferences.show_text(draft.preferences)
        self._show_step(client)
        self.promises.show_client(client)
        items = self._context.services.timeline.page(client.id, WANTED, None, COUNT).items
        self.events.show_items(client.id, items)
        self.events.setVisible(bool(items))
        self._nothing.setVisible(not items)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        name_control(self.open_card, self.tr("Open card"))
        name_control(self.other, self.tr("It is somebody else"))
        self._caption.setText(self.tr("What happened last"))
        self._nothing.setText(self.tr("Nothing was noted so far"))
        self.events.setAccessibleName(self._caption.text())

    def _show_chips(self, client: Client) -> None:
        services, draft = self._context.services, client.draft
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        chips: list[Chip] = []
        if client.deleted_at is not None:
            chips.append(Chip(self.tr("In the recycle bin"), "danger", "trash-2"))
        if draft.status:
            colors = {status.name: status.color for status in services.statuses.list()}
            chips.append(Chip(draft.status, colors.get(draft.status, "neutral"), "circle"))
        colors = services.tags.colors() if draft.tags else {}
        chips += [Chip(tag, colors.get(tag, "neutral"), "tag") for tag in draft.tags[:_MOST_TAGS]]
        for chip in chips:
            chip.limit(TAG_WIDTH)
            self._chips.addWidget(chip)
        self._chip_box.setVisible(bool(chips))

    def _show_step(self, client: Client) -> None:
        step, today = client.next_step, self._context.services.today()
        if step is None:
            self.step.show_text("")
            return
        chip = due_look(step.on, today, self._context.formats) if step.on is not None else None
        self.step.show_text(self.tr("Next step: {0}").format(step.text), chip)
