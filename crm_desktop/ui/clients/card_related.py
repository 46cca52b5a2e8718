"""Who belongs to a client: the people of a company, the companies of a person, with their last contact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client, ClientDraft, ClientRow, LinkRole
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.text import fold
from crm_desktop.ui.clients.card_words import role_words
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.text import ElidingLabel, label, literal, set_tip

_NAME_WIDTH, _LEFT_WIDTH = 190, 80  # what the column leaves beside the avatar, and what a chip takes of it
_LINK_INDENT = 2  # a name to click keeps this much free for its ring
_MOST = 30  # at first, and with each press on the line below them


@dataclass(frozen=True, slots=True)
class Related:
    """Somebody who belongs to a client."""

    client_id: int
    name: str
    second: str
    has_left: bool


def people_of(client: Client) -> list[Related]:
    """Return the people of a company, those who left last."""
    return [
        Related(person.client_id, person.name, _second(person.position, person.role), person.has_left)
        for person in client.people
    ]


def companies_of(draft: ClientDraft) -> list[Related]:
    """Return the companies a person works or worked in, the main one first."""
    places = sorted(draft.employments, key=lambda place: (place.has_left, not place.is_main))
    return [
        Related(place.company_id, place.company, _second(place.position, place.role), place.has_left)
        for place in places
        if place.company_id is not None
    ]


class RelatedCard(SectionCard):
    """Each one click away. What happened with them last is read after the card is on screen."""

    open_requested = Signal(EntityRef)
    add_requested = Signal()

    def __init__(
        self, context: AppContext, title: str, add_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(title)
        self._context = context
        self._shown: list[Related] | None = None
        self._latest = Latest(context.runner, self)
        self._contacts: dict[int, ElidingLabel] = {}
        self._nobody = label(self.tr("Nobody yet"), "secondary")
        self._room = _MOST
        self.more = button("", "link", parent=self)
        self.more.clicked.connect(self._show_more)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.setSpacing(2)
        self.body.addWidget(self._nobody)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_person = button(add_text, "quiet", "user-plus")
        self.add_person.clicked.connect(self.add_requested)
        self.body.addWidget(self.add_person, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_person.setVisible(bool(add_text))

    def show_related(self, related: Sequence[Related]) -> None:
        """Show these, and read when somebody talked to them."""
        shown = list(related)
        if shown != self._shown:
            if not self._shown or not {one.client_id for one in shown} & {
                one.client_id for one in self._shown
            }:
                self._room = _MOST  # another client
            self._shown = shown
            self._show_rows(shown)
        self.refresh()

    def _show_rows(self, shown: Sequence[Related]) -> None:
        self._fill(shown[: self._room])
        self._nobody.setVisible(not shown)
        rest = max(len(shown) - self._room, 0)
        self.more.setText(self.tr("%n more", "", rest))
        self.more.setVisible(rest > 0)

    def _show_more(self) -> None:
        self._room += _MOST
        self._show_rows(self._shown or ())
        self.refresh()

    def refresh(self) -> None:
        """Read again when somebody talked to them."""
        wanted = list(self._contacts)
        if wanted:
            clients = self._context.services.clients
            self._latest.ask(lambda _: clients.rows(wanted), self._show_contacts)

    def _fill(self, shown: Sequence[Related]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._contacts = {}
        for one in shown:
            self._rows.addWidget(self._row(one))

    def _row(self, one: Related) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(8)
        avatar = Avatar(28)
        avatar.set_person(one.name, one.client_id)
        layout.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = button("", "link")
        room = _NAME_WIDTH - (_LEFT_WIDTH if one.has_left else 0)
        fitting = name.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideRight, room)
        name.setText(literal(fitting))
        name.setAccessibleName(one.name)
        if fitting != one.name:
            set_tip(name, one.name)
        name.clicked.connect(lambda: self.open_requested.emit(EntityRef(Entity.CLIENT, one.client_id)))
        words.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        below = QVBoxLayout()
        below.setContentsMargins(_LINK_INDENT, 0, 0, 0)
        below.setSpacing(0)
        if one.second:
            below.addWidget(ElidingLabel(one.second, "small"))
        self._contacts[one.client_id] = ElidingLabel("", "small")
        self._contacts[one.client_id].hide()
        below.addWidget(self._contacts[one.client_id])
        words.addLayout(below)
        layout.addLayout(words, 1)
        if one.has_left:
            layout.addWidget(Chip(self.tr("left"), "neutral", "log-out"))
        return row

    def _show_contacts(self, rows: Mapping[int, ClientRow]) -> None:
        today = self._context.services.today()
        for client_id, line in self._contacts.items():
            row = rows.get(client_id)
            parts = []
            if row is not None and row.do_not_call:
                parts.append(self.tr("do not call"))
            if row is not None and row.last_contact_at is not None:
                day = self._context.formats.relative_day(row.last_contact_at.astimezone().date(), today)
                parts.append(self.tr("contact: {0}").format(day))
            line.setText(" · ".join(parts))
            line.setVisible(bool(parts))


def _second(position: str, role: LinkRole) -> str:
    word = "" if role in {LinkRole.EMPLOYEE, LinkRole.OTHER} else role_words()[role]
    if fold(word) == fold(position):
        word = ""
    return " · ".join(text for text in (position, word) if text)
