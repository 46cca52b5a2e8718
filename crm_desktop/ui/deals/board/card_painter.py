"""Paints a deal as a card: no widget per card, and nothing is worked out twice while the board is scrolled."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.pipeline import Stage
from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.runtime.deal_texts import ESCALATED_ICON, ChipLook, DealWords
from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import Density, active
from crm_desktop.ui.widgets.avatar import initials, paint_avatar
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex
# Where columns are no stages, cards show theirs.
StageOf = Callable[[DealRow], Stage | None]

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
IDLE_ROLE = ROW_ROLE + 1

GAP = 8
RIGHT = 8  # between the cards and the edge of the column
_PITCH = {Density.COMFORTABLE: 104, Density.COMPACT: 88}
_PADDING, _BAR, _AVATAR, _OWNER, _FLAG = 12, 4, 18, 20, 16
_SIDE = 2  # room for the ring and the shadow
_MAX_PICTURES = 1000
_MENU = "chevron-down"
_REACH = 4  # a chip is lower than what a hand hits
_TILT = 1.6  # degrees of a card that is being dragged


class CardState(NamedTuple):
    """What changes the look of a card without its deal changing."""

    is_selected: bool = False
    has_ring: bool = False
    is_hovered: bool = False


def card_pitch() -> int:
    """Return the height of a card with the gap below it."""
    return round(_PITCH[active().density] * text_factor())


def card_width(view: QAbstractItemView) -> int:
    """Return the width of the cards of a list: at its right there is room for a scroll bar."""
    width = view.viewport().width()
    return width if view.verticalScrollBar().isVisible() else width - RIGHT


class CardPainter(QStyledItemDelegate):
    """Keeps the pictures of cards: scrolling and dragging copy them.

    A picture is known by the deal itself, which never changes, by its width, look and day; a new theme or
    language forgets all.
    """

    def __init__(
        self,
        formats: Formats,
        today: Callable[[], date],
        parent: QAbstractItemView,
        stage_of: StageOf | None = None,
    ) -> None:
        super().__init__(parent)
        self._view, self._stage_of = parent, stage_of
        self._formats, self._today = formats, today
        self.words = DealWords(formats)
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        active().changed.connect(self.forget)

    def forget(self) -> None:
        """Paint all cards anew from now on."""
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, card_pitch())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        rect: QRect = option.rect
        flags: QStyle.StateFlag = option.state
        is_selected = bool(flags & QStyle.StateFlag.State_Selected)
        is_current = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        state = CardState(is_selected, is_current, bool(flags & QStyle.StateFlag.State_MouseOver))
        width = card_width(self._view)
        painter.drawPixmap(rect.topLeft(), self.picture(row, index.data(IDLE_ROLE), width, state))

    def picture(self, row: DealRow, idle_days: int | None, width: int, state: CardState) -> QPixmap:
        """Return the picture of a card with the gap below it."""
        ratio = self._view.devicePixelRatioF()
        key = (row, idle_days, width, state, self._today(), ratio)
        found = self._pictures.get(key)
        if found is None:
            found = QPixmap(QSize(round(width * ratio), round(card_pitch() * ratio)))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_card(painter, QRect(0, 0, width, card_pitch() - GAP), row, idle_days, state)
            painter.end()
            self._pictures[key] = found
            if len(self._pictures) > _MAX_PICTURES:
                self._pictures.popitem(last=False)
        return found

    def _paint_card(
        self, painter: QPainter, rect: QRect, row: DealRow, idle_days: int | None, state: CardState
    ) -> None:
        today = self._today()
        idle = self.words.idle(row, idle_days, today)
        card = QRectF(rect).adjusted(_SIDE, 1.5, -_SIDE, -2.5)
        _paint_ground(painter, card, state, is_idle=bool(idle))
        left, right = rect.left() + _SIDE + _PADDING, rect.right() - _SIDE - _PADDING
        third = (rect.height() - 14) // 3
        top = rect.top() + 7
        title = QRect(left, top, right - left + 1, third)
        middle = title.adjusted(0, third - 2, 0, third - 2)
        bottom = _bottom_line(rect)
        if row.is_escalated:
            flag = QRect(0, 0, _FLAG, _FLAG)
            flag.moveCenter(title.center())
            flag.moveRight(title.right())
            paint_icon(painter, flag, ESCALATED_ICON, "danger.ink")
            title.setRight(flag.left() - 6)
        _line(painter, title, row.title, FontRole.STRONG, "text")
        used = self._paint_owner(painter, middle, row)
        used += self._paint_age(painter, middle.adjusted(0, 0, -used, 0), row, idle)
        self._paint_client(painter, middle.adjusted(0, 0, -used, 0), row)
        self._paint_bottom(painter, bottom, row, today)

    def _paint_owner(self, painter: QPainter, line: QRect, row: DealRow) -> int:
        """Paint who is responsible, as a small square of initials: round ones are clients."""
        if not row.owner:
            return 0
        text = initials(row.owner)
        square = QRect(
            0, 0, max(_OWNER, QFontMetrics(font(FontRole.CAPTION)).horizontalAdvance(text) + 6), 16
        )
        square.moveCenter(line.center())
        square.moveRight(line.right())
        soft, ink = active().pair("neutral")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(QRectF(square), 4, 4)
        painter.setFont(font(FontRole.CAPTION))
        painter.setPen(ink)
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), text)
        return square.width() + 6

    def _paint_age(self, painter: QPainter, line: QRect, row: DealRow, idle: str) -> int:
        """Paint how old the deal is; when nothing happens with it, for how long."""
        today = self._today()
        due = self.words.due(row, today) if self._stage_of else ""
        text = (idle and self.words.quiet(row, today)) or due or self.words.age(row, today)
        painter.setFont(font(FontRole.CAPTION))
        painter.setPen(active().color("danger.ink" if idle else "text3"))
        width = painter.fontMetrics().horizontalAdvance(text)
        if width > line.width() // 2:
            return 0
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(line, int(align), text)
        return width + 8

    @staticmethod
    def _paint_client(painter: QPainter, line: QRect, row: DealRow) -> None:
        disc = QRect(line.left(), line.center().y() - _AVATAR // 2 + 1, _AVATAR, _AVATAR)
        paint_avatar(painter, disc, initials(row.client_name), avatar_swatch(row.client_id))
        _line(painter, line.adjusted(_AVATAR + 6, 0, 0, 0), row.client_name, FontRole.SMALL, "text2")

    def _paint_bottom(self, painter: QPainter, line: QRect, row: DealRow, today: date) -> None:
        look, money = self._look(row, today), self._formats.money(row.amount, row.currency)
        chip = self._chip_place(line, look, money)
        width = chip.width()
        if look.icon != _MENU and width < chip_width(look.text, look.icon):
            # The word says more than its picture.
            look = look._replace(icon="")
            chip = self._chip_place(line, look, money)
            width = chip.width()
        paint_chip(painter, chip, look.text, look.pair, look.icon)
        painter.setFont(font(FontRole.STRONG, tabular=True))
        painter.setPen(active().color("text"))
        shown = painter.fontMetrics().elidedText(money, Qt.TextElideMode.ElideRight, line.width() - width - 6)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def is_stage_at(self, row: DealRow, place: QPoint) -> bool:
        """Return whether a place on a card is that of the chip with its stage."""
        if self._stage_of is None:
            return False
        line = _bottom_line(QRect(0, 0, card_width(self._view), card_pitch() - GAP))
        money = self._formats.money(row.amount, row.currency)
        chip = self._chip_place(line, self._look(row, self._today()), money)
        return chip.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(place)

    def _look(self, row: DealRow, today: date) -> ChipLook:
        stage = self._stage_of(row) if self._stage_of is not None else None
        return self.words.chip(row, today) if stage is None else ChipLook(stage.name, stage.color, _MENU)

    @staticmethod
    def _chip_place(line: QRect, look: ChipLook, money: str) -> QRect:
        room = line.width() - QFontMetrics(font(FontRole.STRONG, tabular=True)).horizontalAdvance(money) - 8
        width = min(chip_width(look.text, look.icon), max(room, 34))
        return QRect(line.right() - width + 1, line.center().y() - CHIP_HEIGHT // 2 + 1, width, CHIP_HEIGHT)


def _bottom_line(rect: QRect) -> QRect:
    """Return the last line of a card."""
    left, right = rect.left() + _SIDE + _PADDING, rect.right() - _SIDE - _PADDING
    third = (rect.height() - 14) // 3
    return QRect(left, rect.bottom() - 7 - third, right - left + 1, third)


def _paint_ground(painter: QPainter, card: QRectF, state: CardState, *, is_idle: bool) -> None:
    theme = active()
    if not theme.is_dark:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(card.adjusted(0, 1.5, 0, 1.5), 8, 8)
    painter.setBrush(theme.color("hover" if state.is_hovered and not state.is_selected else "surface"))
    if state.is_selected:
        painter.setBrush(theme.color("sel"))
    if state.has_ring:
        painter.setPen(QPen(theme.color("focus"), 2))
    elif state.is_selected:
        painter.setPen(QPen(theme.color("focus"), 1))
    else:
        painter.setPen(QPen(theme.color("border"), 1))
    painter.drawRoundedRect(card, 8, 8)
    if is_idle:
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setClipPath(shape)
        painter.fillRect(QRectF(card.left(), card.top(), _BAR, card.height()), theme.color("danger.ink"))
        painter.restore()


def _line(painter: QPainter, rect: QRect, text: str, role: FontRole, color: str) -> None:
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(align), shown)


def drag_picture(cards: list[QPixmap], count: int, ratio: float) -> QPixmap:
    """Return what hangs on the pointer: the card, tilted; below it the edges of others, and how many there are."""
    first = cards[0]
    size = first.deviceIndependentSize().toSize()
    result = QPixmap(QSize(round((size.width() + 24) * ratio), round((size.height() + 28) * ratio)))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(0.95)
    for depth in range(min(3, len(cards)) - 1, -1, -1):
        turned = QTransform().rotate(_TILT + 1.2 * depth)
        turned *= QTransform(1, 0, 0, 1, 10 + 3 * depth, 6 + 4 * depth)
        painter.setTransform(turned)
        painter.drawPixmap(0, 0, cards[depth])
    painter.resetTransform()
    if count > 1:
        badge = QRect(size.width() - 20, 2, 28, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().color("accent"))
        painter.drawRoundedRect(QRectF(badge), 10, 10)
        painter.setPen(active().color("on_accent"))
        painter.setFont(font(FontRole.CAPTION))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(count))
    painter.end()
    return result


def paint_stage_dot(painter: QPainter, rect: QRect, color: str) -> None:
    """Paint the dot of a stage into a square."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(active().color(f"{color}.ink"))
    painter.drawEllipse(QRectF(rect))
