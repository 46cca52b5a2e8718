"""Paints one action: its picture, what was done and by whom, when, and whether it was taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.domain.history import ActionRow
from crm_desktop.ui.history.kinds import icon_of, pair_of
from crm_desktop.ui.runtime.action_texts import action_text
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex

_MARGIN, _INNER, _DISC = 8, 10, 32


class ActionDelegate(QStyledItemDelegate):
    """Two lines per action, in the manner of the list of clients."""

    def __init__(self, model: PagedTableModel, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._formats = model, formats
        self.has_focus = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, active().list_row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        action = self._model.row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        if action is not None:
            self._paint_action(painter, rect, action)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, active().color("surface"))  # over what the view paints for a selected row
        if not is_current and not state & QStyle.StateFlag.State_MouseOver:
            return
        theme = active()
        painter.setBrush(theme.color("sel" if is_current else "hover"))
        painter.setPen(QPen(theme.color("focus"), 2) if is_current and self.has_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(_MARGIN - 1, 1.5, -_MARGIN + 1, -1.5), 8, 8)

    def _paint_action(self, painter: QPainter, rect: QRect, action: ActionRow) -> None:
        soft, _ink = active().pair("neutral" if action.is_undone else pair_of(action.kind))
        disc = QRect(rect.left() + _MARGIN + _INNER, rect.center().y() - _DISC // 2 + 1, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawEllipse(QRectF(disc))
        picture = QRect(0, 0, 16, 16)
        picture.moveCenter(disc.center())
        ink = "text3" if action.is_undone else f"{pair_of(action.kind)}.ink"
        paint_icon(painter, picture, icon_of(action.kind), ink)
        left, right = disc.right() + 13, rect.right() - _MARGIN - _INNER
        half = rect.height() // 2
        gap = max(0, (rect.height() - 48) // 2)
        upper = QRect(left, rect.top() + gap + 2, right - left, half - gap)
        lower = QRect(left, rect.top() + half - 1, right - left, half - gap - 1)
        used = _line(painter, upper, self._formats.date_time(action.at), FontRole.SMALL, "text2", right=True)
        color = "text2" if action.is_undone else "text"
        text = action_text(action.kind, action.subject, action.count)
        _line(painter, upper.adjusted(0, 0, -used, 0), text, FontRole.STRONG, color)
        used = _paint_state(painter, lower, action)
        _line(painter, lower.adjusted(0, 0, -used, 0), by_whom(action), FontRole.SMALL, "text2")


def by_whom(action: ActionRow) -> str:
    """Return who did it, and on which computer."""
    return " · ".join(part for part in (action.user, action.machine) if part)


def state_text(action: ActionRow) -> str:
    """Return a word for the state of an action; nothing for the ordinary one."""
    if action.is_undone:
        return QCoreApplication.translate("HistoryKinds", "Undone")
    if not action.can_undo:
        return QCoreApplication.translate("HistoryKinds", "For good")
    return ""


def _paint_state(painter: QPainter, line: QRect, action: ActionRow) -> int:
    text = state_text(action)
    if not text:
        return 0
    icon_name = "undo-2" if action.is_undone else "lock"
    width = chip_width(text, icon_name)
    chip = QRect(line.right() - width + 1, line.center().y() - CHIP_HEIGHT // 2 + 1, width, CHIP_HEIGHT)
    paint_chip(painter, chip, text, "neutral", icon_name)
    return width + 8


def _line(
    painter: QPainter, rect: QRect, text: str, role: FontRole, color: str, *, right: bool = False
) -> int:
    """Paint one line and return how much of the width it took."""
    painter.setFont(font(role, tabular=right))
    painter.setPen(active().color(color))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown) + 12
