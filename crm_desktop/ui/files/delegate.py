"""Paints a file: its picture or icon, the whole of its extension, and what is known of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.domain.file_names import extension_of
from crm_desktop.ui.files.kinds import icon_of
from crm_desktop.ui.files.model import FileModel
from crm_desktop.ui.files.pictures import Pictures
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active

Index = QModelIndex | QPersistentModelIndex

_MARGIN, _INNER, _TILE, _BUTTON = 8, 10, 40, 28


class FileDelegate(QStyledItemDelegate):
    """Two lines per file, and a button at the right that opens the menu of the row."""

    def __init__(self, model: FileModel, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._pictures = model, pictures
        self.has_focus = False
        self._edited_row = -1
        self.hot_button = -1  # the row whose button is under the mouse

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(56, active().list_row_height))

    def button_at(self, rect: QRect) -> QRect:
        """Return where the button of a row stands."""
        right = rect.right() - _MARGIN - 6
        return QRect(right - _BUTTON, rect.center().y() - _BUTTON // 2 + 1, _BUTTON, _BUTTON)

    def tile_at(self, rect: QRect) -> QRect:
        """Return where the picture of a row stands."""
        return QRect(rect.left() + _MARGIN + _INNER, rect.center().y() - _TILE // 2 + 1, _TILE, _TILE)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name of the file"))
        self._edited_row = index.row()
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._edited_row = -1
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        name = self._model.file(index.row()).name
        editor.setText(name)
        extension = extension_of(name)
        end = len(name) - len(extension) - 1 if extension else len(name)
        # The view selects everything once it has opened the editor; the extension is not to be typed over.
        QTimer.singleShot(0, editor, lambda: editor.setSelection(0, end))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        left, right = self._texts(option.rect)
        height = editor.sizeHint().height()
        editor.setGeometry(left - 8, option.rect.center().y() - height // 2, right - left + 8, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        self._paint_tile(painter, self.tile_at(rect), index.row())
        if index.row() != self._edited_row:
            self._paint_texts(painter, rect, index.row())
        self._paint_button(painter, self.button_at(rect), index.row())
        painter.restore()

    def _texts(self, rect: QRect) -> tuple[int, int]:
        return self.tile_at(rect).right() + 13, self.button_at(rect).left() - 8

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        theme = active()
        painter.fillRect(rect, theme.color("surface"))  # over what the view paints for a selected row
        if not is_selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setBrush(theme.color("sel" if is_selected else "hover"))
        painter.setPen(QPen(theme.color("focus"), 2) if is_selected and self.has_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(_MARGIN - 1, 1.5, -_MARGIN + 1, -1.5), 8, 8)

    def _paint_tile(self, painter: QPainter, tile: QRect, row: int) -> None:
        is_missing = self._model.rows[row].is_missing
        theme = active()
        painter.setPen(Qt.PenStyle.NoPen)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(tile), 8, 8)
        pixmap = None if is_missing else self._pictures.thumbnail(self._model.file(row))
        if pixmap is None:
            painter.fillPath(shape, theme.color("danger.soft" if is_missing else "subtle"))
            picture = QRect(0, 0, 20, 20)
            picture.moveCenter(tile.center())
            name = "triangle-alert" if is_missing else icon_of(self._model.file(row))
            paint_icon(painter, picture, name, "danger.ink" if is_missing else "text2")
            return
        painter.save()
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = min(pixmap.width(), pixmap.height())
        middle = QRect(QPoint(0, 0), QSize(side, side))
        middle.moveCenter(pixmap.rect().center())
        painter.drawPixmap(tile, pixmap, middle)
        painter.restore()
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)  # that of a chosen row would cover the picture
        painter.drawPath(shape)

    def _paint_texts(self, painter: QPainter, rect: QRect, row: int) -> None:
        left, right = self._texts(rect)
        middle = rect.center().y()
        theme = active()
        lines = (
            (self._model.file(row).name, FontRole.STRONG, "text", QRect(left, middle - 19, right - left, 20)),
            (
                self._model.facts(row),
                FontRole.SMALL,
                "danger.ink" if self._model.rows[row].is_missing else "text2",
                QRect(left, middle + 2, right - left, 18),
            ),
        )
        for at, (text, role, color, line) in enumerate(lines):
            painter.setFont(font(role))
            painter.setPen(theme.color(color))
            # A name is cut in its middle: its end says what the file is.
            mode = Qt.TextElideMode.ElideRight if at else Qt.TextElideMode.ElideMiddle
            shown = painter.fontMetrics().elidedText(text, mode, line.width())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _paint_button(self, painter: QPainter, rect: QRect, row: int) -> None:
        is_hot = self.hot_button == row
        if is_hot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active().color("sunken"))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        picture = QRect(0, 0, 18, 18)
        picture.moveCenter(rect.center())
        paint_icon(painter, picture, "ellipsis-vertical", "text" if is_hot else "text2")
