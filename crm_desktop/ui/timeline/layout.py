"""Where the parts of one item stand: computed once per width, painted many times."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.timeline import TimelineItem, TimelineKind
from crm_desktop.ui.runtime.entry_texts import kind_icon
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.timeline.looks import is_minor, pair_of, state_look
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width

LEFT, RIGHT, DISC, MINOR_DISC, TEXT_GAP = 20, 20, 28, 20, 14
CARD_MARGIN = 8  # from the edge of the view to the card of the row in question
_TOP, _BOTTOM = 6, 12
_HEAD_ABOVE, _HEAD_BELOW = 16, 8
_SHOWN_LINES, _MOST_LINES = 5, 7  # a text of a line or two more is not worth a click
_SHOWN_CHARACTERS = 2000
_CLICK = 24
_DECISION_PAD, _DECISION_ICON = 8, 16
_BLANK_LINES = re.compile(r"\n{3,}")
_LINE_BREAK = "\u2028"


class Target(StrEnum):
    """What a click within an item can be for."""

    FILE = "file"
    CLIENT = "client"
    DEAL = "deal"
    EXPAND = "expand"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class Hot:
    """A place to click: its area, what it is for, the id behind it, and a tip."""

    area: QRect
    target: Target
    id: int = 0
    tip: str = ""


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """A chip with its place."""

    area: QRect
    text: str
    pair: str
    icon: str


@dataclass(slots=True)
class Layout:
    """An item laid out; all places count from the top left corner of its row."""

    height: int = 0
    heading: str = ""
    heading_area: QRect = field(default_factory=QRect)
    body_top: int = 0
    disc: QRect = field(default_factory=QRect)
    title: str = ""
    title_area: QRect = field(default_factory=QRect)
    right: str = ""
    right_area: QRect = field(default_factory=QRect)
    meta: str = ""
    meta_area: QRect = field(default_factory=QRect)
    owner: str = ""
    owner_area: QRect = field(default_factory=QRect)
    text: QTextLayout | None = None
    text_at: QPointF = field(default_factory=QPointF)
    decision: QTextLayout | None = None
    decision_area: QRect = field(default_factory=QRect)
    chips: list[PlacedChip] = field(default_factory=list)
    expand: str = ""
    expand_area: QRect = field(default_factory=QRect)
    hot: list[Hot] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the look of an item depends on, besides the item: its surroundings."""

    width: int
    heading: str
    is_expanded: bool
    is_own: bool  # the entry belongs to the client of the card, not to a person of the company
    names_deal: bool = True  # not on the line of a deal, where all belongs to it


class Typesetter:
    """Lays items out. Fonts and their metrics are looked up once; `forget` after the size of texts changed."""

    def __init__(self, words: TimelineWords) -> None:
        self._words = words
        self._metrics: dict[FontRole, QFontMetrics] = {}

    def forget(self) -> None:
        """Look all fonts up again."""
        self._metrics.clear()

    def metrics(self, role: FontRole) -> QFontMetrics:
        """Return the metrics of a role."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetrics(font(role))
        return found

    def lay(self, item: TimelineItem, asked: Asked) -> Layout:
        """Lay an item out."""
        result = Layout()
        top = self._heading(result, asked)
        result.body_top = top
        left = LEFT + DISC + TEXT_GAP
        width = max(40, asked.width - left - RIGHT)
        at = self._title(result, item, left, top + _TOP, width)
        at = self._meta(result, item, asked, left, at, width)
        at = self._text(result, item, asked, left, at, width)
        at = self._decision(result, item, left, at, width)
        at = self._chips(result, item, asked, left, at, width)
        smallest = top + _TOP + (MINOR_DISC if is_minor(item.kind) else DISC)
        result.height = max(at + _BOTTOM, smallest + _BOTTOM - 4)
        return result

    def _heading(self, result: Layout, asked: Asked) -> int:
        if not asked.heading:
            return 0
        height = self.metrics(FontRole.CAPTION).height()
        result.heading = asked.heading
        result.heading_area = QRect(LEFT, _HEAD_ABOVE, max(0, asked.width - LEFT - RIGHT), height)
        return _HEAD_ABOVE + height + _HEAD_BELOW

    def _title(self, result: Layout, item: TimelineItem, left: int, top: int, width: int) -> int:
        minor = is_minor(item.kind)
        size = MINOR_DISC if minor else DISC
        result.disc = QRect(LEFT + (DISC - size) // 2, top, size, size)
        strong = self.metrics(FontRole.BODY if minor else FontRole.STRONG)
        small = self.metrics(FontRole.SMALL)
        height = strong.height()
        line = top + (size - height) // 2 if minor else top + 5
        title, right = self._words.title(item), self._words.signature(item)
        pin = 20 if item.is_pinned else 0
        if (
            strong.horizontalAdvance(title) + small.horizontalAdvance(right) + 12 + pin > width
            and item.author
        ):
            right = self._words.time(item)
            result.meta = self._words.author(item.author)
        taken = small.horizontalAdvance(right) + 2
        result.right = right
        result.right_area = QRect(left + width - taken, line, taken, height)
        room = max(20, width - taken - 12 - pin)
        if item.is_pinned:
            area = QRect(left + width - taken - 24, line + height // 2 - _CLICK // 2, _CLICK, _CLICK)
            result.hot.append(Hot(area, Target.PIN))
        result.title_area = QRect(left, line, room, height)
        result.title = strong.elidedText(title, Qt.TextElideMode.ElideRight, room)
        return line + height + 3

    def _meta(self, result: Layout, item: TimelineItem, asked: Asked, left: int, top: int, width: int) -> int:
        """The line below the title: whose entry it is, the number used, the author if there was no room."""
        owner = "" if asked.is_own else item.client_name
        result.meta = " · ".join(part for part in (self._words.contact(item), result.meta) if part)
        if not owner and not result.meta:
            return top
        small = self.metrics(FontRole.SMALL)
        height = small.height() + 2
        if owner:
            shown = small.elidedText(owner, Qt.TextElideMode.ElideRight, width - 18)
            result.owner = shown
            result.owner_area = QRect(left, top, 18 + small.horizontalAdvance(shown), height)
            area = result.owner_area.adjusted(0, -(_CLICK - height) // 2, 4, (_CLICK - height + 1) // 2)
            result.hot.append(Hot(area, Target.CLIENT, item.client_id, owner))
        start = result.owner_area.right() + 1 if owner else left
        rest = left + width - start
        meta = f" · {result.meta}" if owner and result.meta else result.meta
        result.meta = small.elidedText(meta, Qt.TextElideMode.ElideRight, rest)
        result.meta_area = QRect(start, top, rest, height)
        return top + height + 2

    def _text(self, result: Layout, item: TimelineItem, asked: Asked, left: int, top: int, width: int) -> int:
        body = _BLANK_LINES.sub("\n\n", item.body.strip().replace("\r\n", "\n"))
        if not body:
            return top
        is_cut = not asked.is_expanded and len(body) > _SHOWN_CHARACTERS
        shown = body[:_SHOWN_CHARACTERS] if is_cut else body
        lines = None if asked.is_expanded else _MOST_LINES
        text, height, is_longer = wrapped(shown, font(FontRole.BODY), width, lines, _SHOWN_LINES)
        result.text, result.text_at = text, QPointF(left, top)
        top += height + 3
        if is_longer or is_cut or asked.is_expanded:
            result.expand = self._words.show_less if asked.is_expanded else self._words.show_all
            small = self.metrics(FontRole.SMALL)
            result.expand_area = QRect(left, top, small.horizontalAdvance(result.expand) + 20, _CLICK)
            result.hot.append(Hot(result.expand_area, Target.EXPAND))
            top += _CLICK
        return top

    def _decision(self, result: Layout, item: TimelineItem, left: int, top: int, width: int) -> int:
        if not item.decision:
            return top
        inner = width - 3 * _DECISION_PAD - _DECISION_ICON
        word = self._words.decision_word
        text, height, _is_longer = wrapped(
            self._words.decision(item.decision.strip()), font(FontRole.BODY), inner, None, 0, strong=len(word)
        )
        result.decision = text
        top += 3
        result.decision_area = QRect(left, top, width, height + 12)
        return top + height + 12 + 4

    def _chips(
        self, result: Layout, item: TimelineItem, asked: Asked, left: int, top: int, width: int
    ) -> int:
        chips: list[tuple[str, str, str, Target | None, int]] = []
        if item.outcome:
            chips.append((item.outcome, "neutral", "flag", None, 0))
        word = self._words.state(item.state)
        if word and item.state != PromiseState.OPEN:  # given then; what is open now stands on the card
            chips.append((word, *state_look(item.state), None, 0))
        if item.deal is not None and asked.names_deal:
            icon = kind_icon(TimelineKind.DEAL)
            chips.append((item.deal.text, pair_of(TimelineKind.DEAL), icon, Target.DEAL, item.deal.id))
        chips += [(name, "info", "paperclip", Target.FILE, file_id) for file_id, name in item.files]
        if not chips:
            return top
        x, y = left, top
        for text, pair, icon, target, record_id in chips:
            wide = min(chip_width(text, icon), width)
            if x > left and x + wide > left + width:
                x, y = left, y + _CLICK
            area = QRect(x, y + (_CLICK - CHIP_HEIGHT) // 2, wide, CHIP_HEIGHT)
            result.chips.append(PlacedChip(area, text, pair, icon))
            if target is not None:
                result.hot.append(Hot(QRect(x, y, wide, _CLICK), target, record_id, text))
            x += wide + 6
        return y + _CLICK + 1


def wrapped(
    text: str, face: QFont, width: int, most: int | None, shown: int, *, strong: int = 0
) -> tuple[QTextLayout, int, bool]:
    """Break a text into lines; of more than `most` lines only `shown` are kept.

    Return the lines, their height, and whether something is left out. The first `strong` letters are bold.
    """
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if strong:
        bold = QTextLayout.FormatRange()
        bold.start, bold.length, bold.format = 0, strong + 1, QTextCharFormat()
        bold.format.setFontWeight(QFont.Weight.DemiBold)
        layout.setFormats([bold])
    height, is_longer = _break_lines(layout, width, most)
    if is_longer:
        height, _more = _break_lines(layout, width, shown)
    return layout, height, is_longer


def _break_lines(layout: QTextLayout, width: int, most: int | None) -> tuple[int, bool]:
    layout.beginLayout()
    top, count = 0.0, 0
    while True:
        line = layout.createLine()
        if not line.isValid():
            layout.endLayout()
            return round(top), False
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
        count += 1
        if most is not None and count >= most:
            end = line.textStart() + line.textLength()
            layout.endLayout()
            return round(top), end < len(layout.text())
