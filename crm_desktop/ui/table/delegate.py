"""Paints the cells of a table: check box, avatar, chips, text; one call to the model for each cell."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from crm_desktop.system.themes import avatar_swatch
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.column import CellKind, Chip, Column
from crm_desktop.ui.table.editors import CellEditing
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.avatar import initials, paint_avatar
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
BOX = 18
BOX_LEFT = 12
AVATAR = 24
_CHIP_GAP = 4


def box_rect(cell: QRect) -> QRect:
    """Return where the check box of a row stands in its first cell."""
    return QRect(cell.left() + BOX_LEFT, cell.center().y() - BOX // 2 + 1, BOX, BOX)


def box_target(cell: QRect) -> QRect:
    """Return where a click means the check box: more than the box itself, it is small."""
    return QRect(cell.left(), cell.top(), BOX_LEFT + BOX + 8, cell.height())


def paint_box(painter: QPainter, rect: QRect, *, is_checked: bool) -> None:
    """Paint a check box as the style sheet draws it elsewhere."""
    theme = active()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QRectF(rect).adjusted(1, 1, -1, -1)
    if is_checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(rect), 5, 5)
        paint_icon(painter, QRect(rect.left() + 2, rect.top() + 2, 14, 14), "check", "on_accent")
    else:
        painter.setPen(QPen(theme.color("border_strong"), 1.6))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(shape, 4, 4)
    painter.restore()


def fitting_chips(chips: list[Chip] | tuple[Chip, ...], width: int) -> tuple[list[tuple[Chip, int]], int]:
    """Return the chips that fit into a width, with their widths, and how many are left over."""
    shown: list[tuple[Chip, int]] = []
    used = 0
    for at, chip in enumerate(chips):
        wanted = chip_width(chip.text, chip.icon)
        rest = len(chips) - at - 1
        room = width - used - (chip_width(f"+{rest}") + _CHIP_GAP if rest else 0)
        if wanted > room and shown:
            return shown, len(chips) - at
        shown.append((chip, min(wanted, max(room, 24))))
        used += wanted + _CHIP_GAP
    return shown, 0


class CellDelegate(QStyledItemDelegate):
    """Paints by the kind of the column and edits in place."""

    edit_refused = Signal(str)

    def __init__(self, model: PagedTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._editing = CellEditing(model, parent, self)
        self._editing.refused.connect(self.edit_refused)
        self._editing.finished.connect(self._on_finished)
        self.hovered_row = -1
        self.has_focus = False

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        position, column = index.row(), self._model.columns[index.column()]
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        row = self._model.row_at(position)
        self._paint_ground(painter, rect, position, is_current=is_current)
        if row is not None:
            self._paint_content(painter, rect, position, column, row)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(active().color("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _paint_ground(self, painter: QPainter, rect: QRect, position: int, *, is_current: bool) -> None:
        theme = active()
        if is_current:
            painter.fillRect(rect, theme.color("sel"))
        elif position == self.hovered_row:
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border"))

    def _paint_content(self, painter: QPainter, rect: QRect, position: int, column: Column, row: Any) -> None:
        if column.kind is CellKind.NAME:
            text = self._model.cell_text(position, column)
            self._paint_name(painter, rect, text, row, has_avatar=column.has_avatar)
            return
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        if column.kind is CellKind.CHIPS:
            paint_chips(painter, inner, tuple(column.chips(row)))
            return
        text = self._model.cell_text(position, column).replace("\n", " ")
        if not text:
            return
        if column.kind is CellKind.WARNING:
            square = QRect(inner.left(), inner.center().y() - 7, 14, 14)
            paint_icon(painter, square, "triangle-alert", "warning.ink")
            inner.setLeft(square.right() + 7)
        paint_text(painter, inner, text, column.kind)

    def _paint_name(self, painter: QPainter, rect: QRect, text: str, row: Any, *, has_avatar: bool) -> None:
        box = box_rect(rect)
        paint_box(painter, box, is_checked=self._model.is_checked(row.id))
        left = box.right() + 11
        if has_avatar and rect.height() >= 32:
            round_rect = QRect(left, rect.center().y() - AVATAR // 2, AVATAR, AVATAR)
            paint_avatar(painter, round_rect, initials(text), avatar_swatch(row.id))
            left = round_rect.right() + 9
        inner = QRect(left, rect.top(), rect.right() - left - PADDING, rect.height() - 1)
        paint_text(painter, inner, text, CellKind.NAME)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how much room the content of a cell wants; asked on a double click on a column's edge."""
        column = self._model.columns[index.column()]
        text = self._model.cell_text(index.row(), column)
        height = active().row_height
        if column.kind is CellKind.CHIPS:
            row = self._model.row_at(index.row())
            chips = column.chips(row) if row is not None else ()
            return QSize(2 * PADDING + sum(chip_width(c.text, c.icon) + _CHIP_GAP for c in chips), height)
        role = FontRole.STRONG if column.kind is CellKind.NAME else FontRole.BODY
        extra = BOX_LEFT + BOX + 11 + AVATAR + 9 if column.kind is CellKind.NAME else PADDING
        width = QFontMetrics(font(role)).horizontalAdvance(text)
        return QSize(extra + width + PADDING + 4, height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the whole text of a cell that has no room for it, and nothing over the others."""
        if (
            event.type() == QEvent.Type.ToolTip
            and self.sizeHint(option, index).width() <= option.rect.width()
        ):
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget | None:  # type: ignore[override]
        return self._editing.create(parent, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        self._editing.fill(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        self._editing.store(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        self._editing.place(editor, option.rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._editing.close()
        super().destroyEditor(editor, index)

    def _on_finished(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def eventFilter(self, editor: Any, event: Any) -> bool:
        if self._editing.holds_back(editor, event):
            return True
        return super().eventFilter(editor, event)


_TEXT_STYLE = {
    CellKind.NAME: (FontRole.STRONG, "text", False),
    CellKind.TEXT: (FontRole.BODY, "text", False),
    CellKind.MUTED: (FontRole.BODY, "text2", False),
    CellKind.NUMBER: (FontRole.BODY, "text", True),
    CellKind.WARNING: (FontRole.BODY, "text", False),
}


def paint_text(painter: QPainter, rect: QRect, text: str, kind: CellKind) -> None:
    """Paint one line of text, shortened where it does not fit."""
    role, color, is_tabular = _TEXT_STYLE[kind]
    painter.setFont(font(role, tabular=is_tabular))
    painter.setPen(active().color(color))
    align = Qt.AlignmentFlag.AlignRight if kind is CellKind.NUMBER else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def paint_chips(painter: QPainter, rect: QRect, chips: tuple[Chip, ...]) -> None:
    """Paint chips side by side; those without room become a number."""
    shown, rest = fitting_chips(chips, rect.width())
    at = QPoint(rect.left(), rect.center().y() - CHIP_HEIGHT // 2 + 1)
    for chip, width in shown:
        paint_chip(painter, QRect(at, QSize(width, CHIP_HEIGHT)), chip.text, chip.pair, chip.icon)
        at.setX(at.x() + width + _CHIP_GAP)
    if rest:
        more = f"+{rest}"
        paint_chip(painter, QRect(at, QSize(chip_width(more), CHIP_HEIGHT)), more, "neutral")
