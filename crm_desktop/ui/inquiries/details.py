"""One request whole, beside the list: what was said, who it may be, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.inquiry import Inquiry
from crm_desktop.domain.pipeline import Pipeline
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.services.captures import CaptureMatch
from crm_desktop.ui.inquiries.deeds import LOOKS, Deed, can_be_done
from crm_desktop.ui.inquiries.who_pane import WhoPane
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.inquiry_texts import answer_look, channel_text, state_look, what_text, who_text
from crm_desktop.ui.widgets.buttons import ICON_SIZE, button, icon_button, name_control
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label, literal, set_property, set_tip

_ON_TOP = (Deed.EDIT, Deed.REMOVE)
_RARE = frozenset({Deed.QUALIFY, Deed.DUPLICATE, Deed.SPAM})
_LOW = 560  # where less is left for the text, some buttons have no words
_EARLIER = 5  # other requests of the same sender that are shown


class Details(NamedTuple):
    """What is shown of a request beside what the list knows."""

    inquiry: Inquiry
    matches: Sequence[CaptureMatch]
    others: Sequence[Inquiry]


class DetailsPane(QWidget):
    """`deed_chosen` carries what is to be done; the others what is to be shown."""

    deed_chosen = Signal(object)
    client_wanted = Signal(int)
    deal_wanted = Signal(int)
    inquiry_wanted = Signal(int)

    def __init__(
        self,
        formats: Formats,
        clock: Callable[[], datetime],
        me: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats, self._clock, self._me = formats, clock, me
        self._shown: Details | None = None
        self.work: WorkTime | None = None  # that counts for answering
        self.name = label("", "subtitle", self, wraps=True)
        self.state, self.answer = Chip(parent=self), Chip(parent=self)
        self.facts = label("", "small", self, wraps=True)
        self.contacts = label("", "", self, wraps=True)
        self.subject = label("", "strong", self, wraps=True)
        self.text = label("", "", self, wraps=True)
        for words in (self.name, self.contacts, self.subject, self.text):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.who = WhoPane(self)
        self.who.open_requested.connect(self.client_wanted)
        self.client = button("", "link", parent=self)
        self.client.clicked.connect(self._on_client)
        self.deal = button("", "link", parent=self)
        self.deal.clicked.connect(self._on_deal)
        self.pipelines = QComboBox(self)
        dress_popup(self.pipelines)
        self.buttons: dict[Deed, QAbstractButton] = {}
        self._is_low = False
        self._build()
        self.retranslate()

    @property
    def inquiry(self) -> Inquiry | None:
        """The request that is shown."""
        return self._shown.inquiry if self._shown else None

    @property
    def about(self) -> EntityRef | None:
        """The deal that the request became, else the client whose it is."""
        shown = self.inquiry
        if shown is not None and shown.deal_id is not None:
            return EntityRef(Entity.DEAL, shown.deal_id)
        client_id = shown.draft.client_id if shown is not None else None
        return EntityRef(Entity.CLIENT, client_id) if client_id is not None else None

    @property
    def pipeline_id(self) -> int | None:
        """The pipeline in which a deal is to begin."""
        chosen = self.pipelines.currentData()
        return int(chosen) if chosen is not None else None

    def show_details(self, details: Details | None) -> None:
        """Show a request, or none."""
        self._shown = details
        self._area.setVisible(details is not None)
        self._foot.setVisible(details is not None)
        self._nothing.setVisible(details is None)
        if details is not None:
            self._show(details)

    def show_pipelines(self, pipelines: Sequence[Pipeline]) -> None:
        """Offer these pipelines for a deal, where there is a choice."""
        chosen = self.pipelines.currentData()
        self.pipelines.clear()
        for pipeline in pipelines:
            self.pipelines.addItem(pipeline.name, pipeline.id)
        self.pipelines.setCurrentIndex(max(0, self.pipelines.findData(chosen)))
        self._show_buttons()

    def put_on_top(self, note: QWidget) -> None:
        """Show a note above what is told of the request."""
        self._inner.insertWidget(0, note)

    def tick(self) -> None:
        """Show how late it is by now."""
        if self._shown is not None:
            look = answer_look(self._shown.inquiry, self._clock(), self.work)
            self.answer.setVisible(look is not None)
            if look is not None:
                self.answer.set_chip(look.text, look.pair, look.icon)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("The inquiry"))
        self._choose.setText(self.tr("Choose an inquiry to see it whole."))
        self.pipelines.setAccessibleName(self.tr("Pipeline of the deal"))
        set_tip(self.pipelines, self.tr("Pipeline of the deal"))
        self._name_buttons()
        if self._shown is not None:
            self._show(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = event.size().height() < _LOW
        if is_low is not self._is_low:
            self._is_low = is_low
            self._name_buttons()

    def _name_buttons(self) -> None:
        """Name the buttons; where there is little room only the usual ones have words."""
        for deed, each in self.buttons.items():
            look = LOOKS[deed]
            name_control(each, look.title(), look.keys[-1])
            if deed in _RARE:
                gap = 0 if self._is_low else 4
                each.setIcon(icon(look.icon, "text2", gap=gap))
                each.setIconSize(QSize(ICON_SIZE + gap, ICON_SIZE))
                set_property(each, "compact", self._is_low)
            if deed not in _ON_TOP:
                each.setText("" if self._is_low and deed in _RARE else look.title())

    def _build(self) -> None:
        self._content, self._foot = self._build_content(), self._build_foot()
        self._nothing = QWidget(self)
        self._choose = label("", "secondary", self._nothing, wraps=True)
        hint = QVBoxLayout(self._nothing)
        hint.setContentsMargins(16, 16, 16, 16)
        hint.addWidget(self._choose)
        hint.addStretch(1)
        frame = card(self)
        body = QVBoxLayout(frame)
        body.setContentsMargins(1, 1, 1, 1)
        body.setSpacing(0)
        self._area = scrolled(self._content, frame)
        body.addWidget(self._area, 1)
        body.addWidget(self._nothing, 1)
        body.addWidget(self._foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.show_details(None)

    def _build_content(self) -> QWidget:
        content = QWidget(self)
        inner = self._inner = QVBoxLayout(content)
        inner.setContentsMargins(16, 14, 16, 8)
        inner.setSpacing(6)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in (self.state, self.answer):
            chips.addWidget(chip)
        chips.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.name, 1)
        for deed in _ON_TOP:
            each = icon_button(LOOKS[deed].icon, content, size=16)
            self._connect(deed, each)
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(head)
        inner.addLayout(chips)
        for words in (self.contacts, self.facts):
            inner.addWidget(words)
        for link in (self.client, self.deal):
            inner.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addSpacing(4)
        inner.addWidget(self.subject)
        inner.addWidget(self.text)
        inner.addSpacing(6)
        inner.addWidget(self.who)
        self._others_title = label("", "caption", self)
        inner.addWidget(self._others_title)
        self._others = QVBoxLayout()
        self._others.setSpacing(0)
        inner.addLayout(self._others)
        inner.addStretch(1)
        return content

    def _build_foot(self) -> QWidget:
        foot = QWidget(self)
        flow = FlowLayout(foot)
        flow.setContentsMargins(16, 8, 16, 14)
        for deed, look in LOOKS.items():
            if deed in _ON_TOP:
                continue
            each = button("", "primary" if deed is Deed.CONVERT else "", look.icon, foot)
            self._connect(deed, each)
            if deed is Deed.CONVERT:
                flow.addWidget(self.pipelines)
            flow.addWidget(each)
        return foot

    def _connect(self, deed: Deed, each: QAbstractButton) -> None:
        each.clicked.connect(lambda _on=False: self.deed_chosen.emit(deed))
        self.buttons[deed] = each

    def _show(self, details: Details) -> None:
        inquiry, draft = details.inquiry, details.inquiry.draft
        self.name.setText(who_text(inquiry))
        look = state_look(inquiry.state)
        self.state.set_chip(look.text, look.pair, look.icon)
        self.tick()
        _fill(self.contacts, " · ".join(filter(None, (self._formats.contact(draft.phone), draft.email))))
        _fill(self.facts, self._facts(inquiry))
        _fill(self.subject, what_text(inquiry) if draft.subject or not draft.body else "")
        _fill(self.text, draft.body)
        self.who.show_matches(inquiry, details.matches)
        self.client.setVisible(draft.client_id is not None and not inquiry.is_open)
        self.client.setText(literal(self.tr("Card: {0}").format(inquiry.client_name)))
        self.deal.setVisible(inquiry.deal_id is not None)
        self.deal.setText(self.tr("Deal No. {0}").format(inquiry.deal_number))
        self._show_others(details.others)
        self._show_buttons()

    def _facts(self, inquiry: Inquiry) -> str:
        draft = inquiry.draft
        lines = [
            self.tr("No. {0}").format(inquiry.number),
            channel_text(draft.channel),
            self._formats.date_time(inquiry.received_at),
            draft.source,
        ]
        text = " · ".join(line for line in lines if line)
        if draft.owner:
            text += "\n" + self.tr("Responsible: {0}").format(draft.owner)
        if inquiry.duplicate_of is not None:
            text += "\n" + self.tr("Repeats No. {0}").format(inquiry.duplicate_of)
        return text

    def _show_others(self, others: Sequence[Inquiry]) -> None:
        while (item := self._others.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self._others_title.setVisible(bool(others))
        self._others_title.setText(self.tr("Other inquiries of the same sender"))
        for other in others[:_EARLIER]:
            day = self._formats.date(other.received_at.astimezone().date())
            text = " · ".join((self.tr("No. {0}").format(other.number), day, what_text(other)))
            link = button(literal(_short(text)), "link", parent=self)
            set_tip(link, text)
            link.clicked.connect(lambda _on=False, row_id=other.id: self.inquiry_wanted.emit(row_id))
            self._others.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_buttons(self) -> None:
        if self._shown is None:
            return
        inquiry = self._shown.inquiry
        for deed, each in self.buttons.items():
            each.setVisible(can_be_done(deed, inquiry, self._me()))
        self.pipelines.setVisible(inquiry.is_open and self.pipelines.count() > 1)

    def _on_client(self) -> None:
        if self._shown is not None and self._shown.inquiry.draft.client_id is not None:
            self.client_wanted.emit(self._shown.inquiry.draft.client_id)

    def _on_deal(self) -> None:
        if self._shown is not None and self._shown.inquiry.deal_id is not None:
            self.deal_wanted.emit(self._shown.inquiry.deal_id)


_LONGEST = 42


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _fill(words: QLabel, text: str) -> None:
    words.setText(text)
    words.setVisible(bool(text))
