"""The card "Inquiries": who waits for the first answer, the most pressing first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.inquiry import Inquiry, InquiryFilter
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.runtime.inquiry_texts import CHANNEL_ICONS, answer_look, what_text, who_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.today.block import BlockCard, Wanted, small
from crm_desktop.ui.today.row_button import RowButton
from crm_desktop.ui.widgets.chip import Chip

MOST = 5


@dataclass(frozen=True, slots=True)
class WaitingData:
    """The most pressing requests, how many wait, and the time that counts for answering."""

    rows: tuple[Inquiry, ...] = ()
    total: int = 0
    work: WorkTime | None = None


def load_waiting(wanted: Wanted) -> WaitingData:
    """Read who waits, on another thread; requests of nobody wait for everybody."""
    owners = frozenset({wanted.owner, ""}) if wanted.owner else frozenset[str]()
    ids = wanted.services.inquiries.list_ids(InquiryFilter(only_waiting=True, owners=owners))
    rows = wanted.services.inquiries.rows(ids[:MOST])
    work = wanted.services.working_time.for_answers()
    return WaitingData(tuple(rows[row_id] for row_id in ids[:MOST] if row_id in rows), len(ids), work)


class WaitingCard(BlockCard):
    """Each row opens its request; the chip tells how long there is to answer."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._data = WaitingData()
        self._chips: list[tuple[Chip, Inquiry]] = []
        self._box = QWidget(self.frame)
        self._lines = QVBoxLayout(self._box)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.inside.setContentsMargins(12, 10, 12, 10)
        self.head.setContentsMargins(4, 0, 4, 0)
        self.rest = small(self.frame)
        self.rest.setContentsMargins(4, 0, 4, 2)
        self.body.addWidget(self._box)
        self.body.addWidget(self.rest)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._fill()

    def behind(self) -> str:
        return self.tr("All inquiries")

    def open_behind(self) -> None:
        self.context.shell.open_page("inquiries")

    def show_data(self, data: Any) -> None:
        self._data = data
        self._fill()

    def tick(self) -> None:
        now = self.context.services.store.clock()
        for chip, inquiry in self._chips:
            look = answer_look(inquiry, now, self._data.work)
            if look is not None:
                chip.set_chip(look.text, look.pair, look.icon)

    @property
    def rows(self) -> list[RowButton]:
        """The rows shown."""
        return [row for row in self._box.findChildren(RowButton) if not row.isHidden()]

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._chips = []
        for inquiry in self._data.rows:
            self._lines.addWidget(self._line(inquiry))
        more = self._data.total - len(self._data.rows)
        if not self._data.rows:
            self.rest.setText(self.tr("Nobody waits for an answer."))
        else:
            self.rest.setText(self.tr("And %n more", "", more) if more else "")
        self.rest.setVisible(bool(self.rest.text()))
        self.tick()

    def _line(self, inquiry: Inquiry) -> QWidget:
        line = QWidget(self._box)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(6)
        row = RowButton(line)
        row.set_row(who_text(inquiry), what_text(inquiry), icon_name=CHANNEL_ICONS[inquiry.draft.channel])
        row.clicked.connect(lambda: self.context.navigate(EntityRef(Entity.INQUIRY, inquiry.id)))
        chip = Chip(parent=line)
        self._chips.append((chip, inquiry))
        layout.addWidget(row, 1)
        layout.addWidget(chip)
        return line
