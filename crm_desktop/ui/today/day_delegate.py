"""Paints the rows of a day: a circle to tick off, two lines, and at the right what else can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from crm_desktop.domain.agenda import AgendaGroup, AgendaItem
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.runtime.fonts import FontRole, font, text_factor
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.delegate import paint_box
from crm_desktop.ui.today.day_list import DayList, DayRow, Deed, deeds_of
from crm_desktop.ui.today.day_words import DayWords, icon_of
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip
from crm_desktop.ui.widgets.text import tip_text

Index = QModelIndex | QPersistentModelIndex
HEADING, _MORE = 30, 34
_BOX, _ICON, _BUTTON = 18, 16, 30
_LEFT, _TEXT_LEFT, _RIGHT, _TEXT = 12, 46, 8, 18
_MARK, _MARK_SIZE = 18, 13
_COLORS = {AgendaGroup.OVERDUE: "danger.ink", AgendaGroup.TODAY: "success.ink"}
_BUTTONS = {
    Deed.CALL: "phone",
    Deed.GREET: "message-square-text",
    Deed.WHEN: "calendar-range",
    Deed.LATER: "calendar-plus",
}


class DayDelegate(QStyledItemDelegate):
    """`tip` names what a click would do."""

    def __init__(
        self,
        view: DayList,
        words: DayWords,
        clock: Callable[[], datetime],
        tip: Callable[[Deed, DayRow], str],
    ) -> None:
        super().__init__(view)
        self._view, self._words, self._clock, self._tip = view, words, clock, tip
        self.work: WorkTime | None = None  # that counts for answering requests
        self.with_owner = False
        view.deed_at = self.deed_at

    def deed_at(self, row: int, place: QPoint) -> Deed | None:
        """Return what a click at a place means."""
        rect = self._view.visualRect(self._view.rows.index(row))
        if place.x() < rect.left() + _TEXT_LEFT - 4:
            return Deed.DONE
        for deed, area in self._buttons(self._view.rows.rows[row], rect):
            if area.contains(place):
                return deed
        return Deed.OPEN

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._view.rows.rows[index.row()]
        if row.is_heading:
            return QSize(0, HEADING)
        return QSize(0, _MORE if row.rest else active().list_row_height - 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = self._view.rows.rows[index.row()], QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            words = self._words.heading(row.group, row.total)
            place = rect.adjusted(_LEFT, 6, -_RIGHT, 0)
            _line(painter, place, words, FontRole.CAPTION, _COLORS.get(row.group, "text2"))
        else:
            is_current = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
            is_hovered = index.row() == self._view.hovered_row
            self._ground(painter, rect, is_current=is_current, is_hovered=is_hovered)
            if row.item is not None:
                self._paint_item(painter, rect, row, row.item, shows_buttons=is_current or is_hovered)
            else:
                place = rect.adjusted(_TEXT_LEFT, 0, -_RIGHT, 0)
                _line(painter, place, self._words.more(row.rest), FontRole.SMALL, "accent_text")
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Name what a click would do there, and what the pictures behind a title say."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            row = self._view.rows.rows[index.row()]
            deed = self.deed_at(index.row(), event.pos())
            tip = self._tip(deed, row) if deed in deeds_of(row) and deed is not Deed.OPEN else ""
            if deed is Deed.OPEN and row.item is not None:
                tip = ", ".join(mark.text for mark in self._words.marks(row.item))
            if tip:
                QToolTip.showText(event.globalPos(), tip_text(tip), view)
                return True
        QToolTip.hideText()
        return True

    def _ground(self, painter: QPainter, rect: QRect, *, is_current: bool, is_hovered: bool) -> None:
        if not (is_current or is_hovered):
            return
        painter.setBrush(active().color("sel" if is_current else "hover"))
        painter.setPen(QPen(active().color("focus"), 2) if is_current else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(3, 1.5, -3, -1.5), 8, 8)

    def _buttons(self, row: DayRow, rect: QRect) -> list[tuple[Deed, QRect]]:
        """Return the buttons of a row, from the right."""
        right = rect.right() - _RIGHT - _BUTTON
        found = []
        for deed in _BUTTONS:
            if deed in deeds_of(row):
                right -= _BUTTON
                found.append((deed, QRect(right, rect.center().y() - _BUTTON // 2, _BUTTON, _BUTTON)))
        return found

    def _paint_item(
        self, painter: QPainter, rect: QRect, row: DayRow, item: AgendaItem, *, shows_buttons: bool
    ) -> None:
        middle = rect.center().y()
        if Deed.DONE in deeds_of(row):
            paint_box(painter, QRect(rect.left() + _LEFT, middle - _BOX // 2, _BOX, _BOX), is_checked=False)
        right = rect.right() - _RIGHT - _BUTTON
        _icon(painter, QRect(right, middle - _BUTTON // 2, _BUTTON, _BUTTON), icon_of(item), "text3")
        if shows_buttons:
            for deed, area in self._buttons(row, rect):
                _icon(painter, area, _BUTTONS[deed], "text2")
                right = min(right, area.left())
        lines = QRect(
            rect.left() + _TEXT_LEFT, rect.top(), right - rect.left() - _TEXT_LEFT - 6, rect.height()
        )
        chip = self._words.chip(item, self._clock(), self.work)
        if chip is not None:
            width = min(chip_width(chip.text, chip.icon), lines.width() // 2)
            place = QRect(lines.right() - width, middle - CHIP_HEIGHT // 2, width, CHIP_HEIGHT)
            paint_chip(painter, place, chip.text, chip.pair, chip.icon)
            lines.setRight(place.left() - 8)
        self._paint_lines(painter, lines, item)

    def _paint_lines(self, painter: QPainter, lines: QRect, item: AgendaItem) -> None:
        now, high = self._clock(), round(_TEXT * text_factor())
        top = lines.center().y() - high + 1
        upper = QRect(lines.left(), top, lines.width(), high)
        lower = QRect(lines.left(), top + high, lines.width(), high)
        self._paint_title(painter, upper, item)
        details = self._words.details(item, now, with_owner=self.with_owner)
        late = self._words.late(item, now)
        painter.setFont(font(FontRole.SMALL))
        if late:
            metrics = painter.fontMetrics()
            gap = metrics.horizontalAdvance(" · ") if details else 0
            room = lower.width() - metrics.horizontalAdvance(late) - gap - 2
            details = metrics.elidedText(details, Qt.TextElideMode.ElideRight, max(0, room))
            details += " · " if details else ""
            used = metrics.horizontalAdvance(details)
            _line(painter, lower.adjusted(used, 0, 0, 0), late, FontRole.SMALL, "danger.ink")
            lower.setWidth(used + 2)
        _line(painter, lower, details, FontRole.SMALL, "text2")

    def _paint_title(self, painter: QPainter, place: QRect, item: AgendaItem) -> None:
        """Write what is to be done, and behind it what is special about it."""
        title, marks = self._words.title(item), self._words.marks(item)
        painter.setFont(font(FontRole.STRONG))
        room = place.width() - len(marks) * _MARK
        width = min(painter.fontMetrics().horizontalAdvance(title) + 2, room)
        _line(
            painter, QRect(place.left(), place.top(), width, place.height()), title, FontRole.STRONG, "text"
        )
        left = place.left() + width + 4
        for mark in marks:
            square = QRect(left, place.center().y() - _MARK_SIZE // 2, _MARK_SIZE, _MARK_SIZE)
            paint_icon(painter, square, mark.icon, mark.ink)
            left += _MARK


def _icon(painter: QPainter, area: QRect, name: str, role: str) -> None:
    square = QRect(0, 0, _ICON, _ICON)
    square.moveCenter(area.center())
    paint_icon(painter, square, name, role)


def _line(painter: QPainter, rect: QRect, text: str, role: FontRole, color: str) -> None:
    painter.setFont(font(role))
    painter.setPen(active().color(color))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(align), shown)
