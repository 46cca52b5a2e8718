"""The top of a card: who this is at a glance, and what can be done with the card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client, ClientDraft, ClientKind
from crm_desktop.ui.clients.card_words import kind_words
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import IconButton, icon_button, name_control
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import ElidingLabel, label, set_property, set_tip

TAG_WIDTH = 160  # a longer tag would take a line of its own
_MAX_TAGS, _FEW_TAGS = 6, 2
_LONG_NAME = 60  # letters; in the large type such a name would fill half a small card


def shown_name(draft: ClientDraft) -> str:
    """Return the name that heads a card."""
    return draft.display_name() or draft.fallback_name()


def name_role(name: str) -> str:
    """Return the size of type in which a name heads a card."""
    return "subtitle" if len(name) > _LONG_NAME else "title"


def second_line(draft: ClientDraft) -> str:
    """Return what stands below the name: the kind, and the company with the position."""
    parts = [kind_words()[draft.kind]]
    if draft.kind is ClientKind.SOLE_TRADER and draft.company_name and draft.name.full():
        parts.append(draft.company_name)
    places = sorted(draft.employments, key=lambda place: (place.has_left, not place.is_main))
    if places and not places[0].has_left:
        parts += [places[0].company, places[0].position]
    return " · ".join(part for part in parts if part)


class CardHeader(QWidget):
    """Avatar, name, chips, second line, the buttons "…" and close."""

    close_requested = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats, self._today = formats, today
        self._most_tags = _MAX_TAGS
        self._shown: tuple[Client, Mapping[str, str], Mapping[str, str]] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 10)
        layout.setSpacing(14)
        self.avatar = Avatar(52)
        layout.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        # A name is never cut short while there is room below it; one endless word must not widen the card.
        self.name = label("", "title", wraps=True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.name.setSizePolicy(policy)
        self.second = ElidingLabel("", "secondary")
        self._chip_box = QWidget()
        self._chips = FlowLayout(self._chip_box)
        self._chips.setContentsMargins(0, 5, 0, 0)
        words.addWidget(self.name)
        words.addWidget(self.second)
        words.addWidget(self._chip_box)
        layout.addLayout(words, 1)
        self.more = IconButton(self)
        self.more.setIcon(icon("ellipsis"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        name_control(self.more, self.tr("More actions"))
        self.cross = icon_button("x", self)
        name_control(self.cross, self.tr("Close card"), "Esc")
        self.cross.clicked.connect(self.close_requested)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)

    def show_client(self, client: Client, statuses: Mapping[str, str], tags: Mapping[str, str]) -> None:
        """Show a client; `statuses` and `tags` map names to colours."""
        self._shown = client, statuses, tags
        draft = client.draft
        name = shown_name(draft)
        self.avatar.set_person(name, client.id)
        self.name.setText(name)
        set_property(self.name, "role", name_role(name))
        set_tip(self.name, name)
        self.second.setText(second_line(draft))
        chips = []
        if client.deleted_at is not None:
            chips.append(Chip(self.tr("In the recycle bin"), "danger", "trash-2"))
        if draft.status:
            chips.append(Chip(draft.status, statuses.get(draft.status, "neutral"), "circle"))
        if client.last_contact_at is not None:
            chips.append(self._contact_chip(client.last_contact_at))
        for tag in draft.tags[: self._most_tags]:
            chips.append(Chip(tag, tags.get(tag, "neutral"), "tag"))
            chips[-1].limit(TAG_WIDTH)
        if len(draft.tags) > self._most_tags:
            rest = Chip(f"+{len(draft.tags) - self._most_tags}", "neutral")
            set_tip(rest, ", ".join(draft.tags[self._most_tags :]))
            chips.append(rest)
        self._set_chips(chips)

    def set_short(self, is_short: bool) -> None:
        """Show fewer tags where there is little height: what is below the header counts more."""
        most = _FEW_TAGS if is_short else _MAX_TAGS
        if most != self._most_tags:
            self._most_tags = most
            if self._shown is not None:
                self.show_client(*self._shown)

    def _contact_chip(self, at: dt.datetime) -> Chip:
        day = self._formats.relative_day(at.astimezone().date(), self._today())
        chip = Chip(self.tr("last contact: {0}").format(day), "neutral", "clock")
        set_tip(chip, self._formats.date_time(at))
        return chip

    def _set_chips(self, chips: list[Chip]) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for chip in chips:
            self._chips.addWidget(chip)
        self._chip_box.setVisible(bool(chips))
