"""The rows of the palette: sections with what was found and commands, painted by a delegate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.domain.search import Marks
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.text import tip_text

ROW_HEIGHT = 38
SECTION_HEIGHT = 28
TITLE_PART = 45  # how much of a row the title may take, in hundredths, when there is more to say
_ELLIPSIS_ROOM, _WORDS_BEFORE = 40, 12  # in pixels; in letters
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One row; without `run` it is the title of a section. The marks say what to highlight."""

    title: str
    detail: str = ""
    icon: str = ""
    keys: str = ""
    title_marks: Marks = ()
    detail_marks: Marks = ()
    run: Callable[[], object] | None = None

    @property
    def is_section(self) -> bool:
        """Whether this is a title that cannot be chosen."""
        return self.run is None


class PaletteModel(QAbstractListModel):
    """Holds the rows that the palette shows now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PaletteEntry] = []

    def set_entries(self, entries: list[PaletteEntry]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry:
        """Return the entry of a row."""
        return self._entries[row]

    def next_choice(self, row: int, step: int) -> int:
        """Return the row of the next entry that can be chosen, going round; -1 when there is none."""
        count = len(self._entries)
        for distance in range(1, count + 1):
            candidate = (row + step * distance) % count
            if not self._entries[candidate].is_section:
                return candidate
        return -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = ", ".join(part for part in (entry.title, entry.detail, entry.keys) if part)
            return tip_text(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._entries[index.row()].is_section:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def paint_marked(
    painter: QPainter, rect: QRect, text: str, marks: Marks, color: str, *, is_strong: bool = False
) -> int:
    """Paint one line, cut off with an ellipsis, whose marked parts stand out; returns where it ends."""
    theme, left = active(), rect.left()
    for part, is_marked in _parts(text, marks):
        painter.setFont(font(FontRole.STRONG if is_strong or is_marked else FontRole.BODY))
        painter.setPen(theme.color("accent_text" if is_marked else color))
        metrics = painter.fontMetrics()
        room = rect.right() + 1 - left
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        left += metrics.horizontalAdvance(shown)
        if shown != part:
            break
    return left


def in_sight(painter: QPainter, text: str, marks: Marks, room: int) -> tuple[str, Marks]:
    """Return a text, without its beginning when its first mark would be cut off, and where its marks are then."""
    if not marks or painter.fontMetrics().horizontalAdvance(text[: marks[0][1]]) < room - _ELLIPSIS_ROOM:
        return text, marks
    start = text.rfind(" ", 0, max(0, marks[0][0] - _WORDS_BEFORE)) + 1
    if not start:
        return text, marks
    moved = tuple((begin - start + 2, end - start + 2) for begin, end in marks)
    return f"… {text[start:]}", moved


def _parts(text: str, marks: Marks) -> Iterator[tuple[str, bool]]:
    """Cut a text where its marks begin and end."""
    at = 0
    for start, end in marks:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


class PaletteDelegate(QStyledItemDelegate):
    """Paints a row: icon, words, detail, and the shortcut or date at the right; what was typed stands out."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        assert isinstance(model, PaletteModel)
        return QSize(0, SECTION_HEIGHT if model.entry(index.row()).is_section else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, PaletteModel)
        entry = model.entry(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(8, 0, -8, 0)
        if entry.is_section:
            painter.setFont(font(FontRole.CAPTION))
            painter.setPen(active().color("text2"))
            painter.drawText(rect.adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, entry.title)
        else:
            self._paint_choice(painter, rect, entry, option)
        painter.restore()

    @staticmethod
    def _paint_choice(
        painter: QPainter, rect: QRect, entry: PaletteEntry, option: QStyleOptionViewItem
    ) -> None:
        theme = active()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sel"))
            painter.drawRoundedRect(rect, 6, 6)
        inner = rect.adjusted(10, 0, -10, 0)
        square = QRect(inner.left(), inner.center().y() - 7, 16, 16)
        paint_icon(painter, square, entry.icon, "text2")
        inner.setLeft(square.right() + 12)
        keys = entry.keys
        painter.setFont(font(FontRole.SMALL))
        painter.setPen(theme.color("text3"))
        if keys:
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
            inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(keys) - 12)
        elif is_selected:
            paint_icon(painter, QRect(inner.right() - 15, square.top(), 16, 16), "corner-down-left", "text3")
            inner.setRight(inner.right() - 28)
        title = QRect(inner)
        if entry.detail:
            title.setWidth(inner.width() * TITLE_PART // 100)
        end = paint_marked(painter, title, entry.title, entry.title_marks, "text", is_strong=is_selected)
        inner.setLeft(end + 8)
        if entry.detail and inner.width() > 40:
            painter.setFont(font(FontRole.BODY))
            detail, places = in_sight(painter, entry.detail, entry.detail_marks, inner.width())
            paint_marked(painter, inner, detail, places, "text3")
