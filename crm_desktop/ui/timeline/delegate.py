"""Paints an item of the timeline: a round picture on the line, who and when, the text, the decision."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.domain.timeline import TimelineItem, TimelineKey
from crm_desktop.services import Services
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.timeline.layout import (
    CARD_MARGIN,
    DISC,
    LEFT,
    Asked,
    Hot,
    Layout,
    Target,
    Typesetter,
)
from crm_desktop.ui.timeline.looks import is_minor, item_icon, item_pair
from crm_desktop.ui.timeline.model import TimelineModel, day_of
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.chip import paint_chip

Index = QModelIndex | QPersistentModelIndex

_KEPT = 400  # layouts: some screens full


class TimelineDelegate(QStyledItemDelegate):
    """Paints by layouts that are kept: scrolling computes only what was never seen."""

    def __init__(
        self, model: TimelineModel, words: TimelineWords, services: Services, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._words, self._services = model, words, services
        self._typesetter = Typesetter(words)
        self._layouts: OrderedDict[TimelineKey, tuple[TimelineItem, Asked, Layout]] = OrderedDict()
        self._expanded: set[TimelineKey] = set()
        self.client_id, self._names_deals = 0, True
        self.has_focus = False
        self.hovered: tuple[int, Hot | None] = (-1, None)

    def forget(self) -> None:
        """Lay everything out anew: the size of texts, or the language, is another."""
        self._typesetter.forget()
        self._layouts.clear()

    def show_client(self, client_id: int, *, names_deals: bool = True) -> None:
        """Take the entries of this client for its own: others bear the name of whose they are. On the line of a
        deal nothing needs to name it."""
        if (client_id, names_deals) != (self.client_id, self._names_deals):
            self.client_id, self._names_deals = client_id, names_deals
            self._expanded.clear()
            self._layouts.clear()

    def is_expanded(self, row: int) -> bool:
        """Whether the whole text of a row is shown."""
        return self._model.item(row).key in self._expanded

    def toggle_expanded(self, row: int) -> None:
        """Show the whole text of a row, or its beginning again."""
        self._expanded ^= {self._model.item(row).key}

    def can_expand(self, row: int, width: int) -> bool:
        """Whether a row has more text than it shows, or shows all of a long one."""
        return bool(self.layout_of(row, width).expand)

    def layout_of(self, row: int, width: int) -> Layout:
        """Return where the parts of a row stand."""
        item = self._model.item(row)
        asked = Asked(
            width,
            self._heading(row, item),
            item.key in self._expanded,
            item.client_id == self.client_id,
            self._names_deals,
        )
        found = self._layouts.get(item.key)
        if found is not None and found[0] is item and found[1] == asked:
            return found[2]
        layout = self._typesetter.lay(item, asked)
        self._layouts[item.key] = (item, asked, layout)
        self._layouts.move_to_end(item.key)
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)
        return layout

    def hot_at(self, row: int, width: int, point: QPoint) -> Hot | None:
        """Return what can be clicked at a place of a row."""
        return next((hot for hot in self.layout_of(row, width).hot if hot.area.contains(point)), None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        rect: QRect = option.rect
        return QSize(0, self.layout_of(index.row(), rect.width()).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = index.row()
        item, layout = self._model.item(row), self.layout_of(row, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(QTransform.fromTranslate(rect.left(), rect.top()), True)
        size = QRect(QPoint(0, 0), rect.size())
        self._paint_heading(painter, layout)
        self._paint_ground(painter, size, layout, state)
        self._paint_line(painter, size, layout, row)
        self._paint_disc(painter, layout, item)
        self._paint_head(painter, layout, item)
        self._paint_texts(painter, layout)
        for chip in layout.chips:
            paint_chip(painter, chip.area, chip.text, chip.pair, chip.icon)
        painter.restore()

    def _heading(self, row: int, item: TimelineItem) -> str:
        if not self._model.heads_day(row):
            return ""
        if self._model.is_planned_row(row):
            return self._words.planned
        if self._model.is_pinned_row(row):
            return self._words.pinned
        return self._words.day(day_of(item), self._services.today())

    def _paint_heading(self, painter: QPainter, layout: Layout) -> None:
        if layout.heading:
            painter.setFont(font(FontRole.CAPTION))
            painter.setPen(active().color("text2"))
            painter.drawText(layout.heading_area, _ONE_LINE, layout.heading)

    def _paint_ground(self, painter: QPainter, size: QRect, layout: Layout, state: QStyle.StateFlag) -> None:
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        has_ring = self.has_focus and bool(state & QStyle.StateFlag.State_HasFocus)
        if not is_selected and not has_ring and not state & QStyle.StateFlag.State_MouseOver:
            return
        theme = active()
        painter.setBrush(theme.color("sel" if is_selected else "hover"))
        painter.setPen(QPen(theme.color("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
        card = QRectF(size).adjusted(CARD_MARGIN, layout.body_top + 1, -CARD_MARGIN, -3)
        painter.drawRoundedRect(card, 8, 8)

    def _paint_line(self, painter: QPainter, size: QRect, layout: Layout, row: int) -> None:
        if self._model.ends_run(row):
            return
        middle = LEFT + DISC / 2
        painter.setPen(QPen(active().color("border"), 2))
        painter.drawLine(QLineF(middle, layout.disc.bottom() + 5, middle, size.bottom() + 3))

    def _paint_disc(self, painter: QPainter, layout: Layout, item: TimelineItem) -> None:
        pair = item_pair(item)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active().pair(pair)[0])
        painter.drawEllipse(QRectF(layout.disc))
        edge = 12 if is_minor(item.kind) else 16
        picture = QRect(0, 0, edge, edge)
        picture.moveCenter(layout.disc.center())
        paint_icon(painter, picture, item_icon(item), f"{pair}.ink")

    def _paint_head(self, painter: QPainter, layout: Layout, item: TimelineItem) -> None:
        theme = active()
        minor = is_minor(item.kind)
        painter.setFont(font(FontRole.BODY if minor else FontRole.STRONG))
        painter.setPen(theme.color("text2" if minor else "text"))
        painter.drawText(layout.title_area, _ONE_LINE, layout.title)
        painter.setFont(font(FontRole.SMALL))
        painter.setPen(theme.color("text3"))
        painter.drawText(layout.right_area, _TO_RIGHT, layout.right)
        for hot in layout.hot:
            if hot.target is Target.PIN:
                picture = QRect(0, 0, 14, 14)
                picture.moveCenter(hot.area.center())
                paint_icon(painter, picture, "pin", "accent_text")
        if layout.owner:
            area = layout.owner_area
            paint_icon(painter, QRect(area.left(), area.center().y() - 6, 13, 13), "user", "accent_text")
            painter.setPen(theme.color("accent_text"))
            painter.drawText(area.adjusted(18, 0, 2, 0), _ONE_LINE, layout.owner)
        if layout.meta:
            painter.setPen(theme.color("text3"))
            painter.drawText(layout.meta_area, _ONE_LINE, layout.meta)

    def _paint_texts(self, painter: QPainter, layout: Layout) -> None:
        theme = active()
        if layout.text is not None:
            painter.setPen(theme.color("text2"))
            layout.text.draw(painter, layout.text_at)
        if layout.expand:
            painter.setFont(font(FontRole.SMALL))
            painter.setPen(theme.color("accent_text"))
            painter.drawText(layout.expand_area, _ONE_LINE, layout.expand)
        if layout.decision is not None:
            soft, ink = theme.pair("success")
            area = layout.decision_area
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawRoundedRect(QRectF(area), 6, 6)
            paint_icon(painter, QRect(area.left() + 8, area.top() + 6, 16, 16), "circle-check", "success.ink")
            painter.setPen(ink)
            layout.decision.draw(painter, QPointF(area.left() + 32, area.top() + 6))


_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_TO_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
