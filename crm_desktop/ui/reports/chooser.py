"""The list of reports: what each one is called and what it is for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.domain.report import ReportName
from crm_desktop.ui.reports.titles import ICONS, report_purpose, report_title
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.icons import icon, paint_icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.buttons import MenuButton
from crm_desktop.ui.widgets.text import set_tip

_NAME = Qt.ItemDataRole.UserRole
_ICON, _EDGE, _GAP = 18, 10, 10
_LINE = 17


class _ReportDelegate(QStyledItemDelegate):
    """Paints icon, title and purpose, the purpose in as many lines as it takes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        place = self.parent()
        assert isinstance(place, QListWidget)
        room = QRect(0, 0, place.viewport().width() - 2 * _EDGE - _ICON - _GAP, 10 * _LINE)
        purpose = report_purpose(ReportName(index.data(_NAME)))
        words = QFontMetrics(font(FontRole.CAPTION)).boundingRect(
            room, int(Qt.TextFlag.TextWordWrap), purpose
        )
        more = max(0, words.height() - 2 * _LINE)
        return QSize(100, active().row_height + 2 * _LINE - 6 + more)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, name = active(), ReportName(index.data(_NAME))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("accent_soft" if is_chosen else "hover"))
            painter.drawRoundedRect(rect, 6, 6)
        ink = "accent_text" if is_chosen else "text2"
        square = QRect(rect.left() + _EDGE, rect.top() + 9, _ICON, _ICON)
        paint_icon(painter, square, ICONS[name], ink)
        room = rect.adjusted(_EDGE + _ICON + _GAP, 7, -_EDGE, -4)
        painter.setFont(font(FontRole.STRONG))
        painter.setPen(theme.color("accent_text" if is_chosen else "text"))
        title = painter.fontMetrics().elidedText(
            report_title(name), Qt.TextElideMode.ElideRight, room.width()
        )
        height = painter.fontMetrics().height() + 3
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), title)
        painter.setFont(font(FontRole.CAPTION))
        painter.setPen(theme.color("text2"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room.adjusted(0, height, 0, 6), int(flags), report_purpose(name))
        painter.restore()


class ReportList(QListWidget):
    """`chosen` with the name of the report that was chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setItemDelegate(_ReportDelegate(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in ReportName:
            QListWidgetItem(self).setData(_NAME, name.value)
        self.retranslate()
        self.currentItemChanged.connect(self._on_current)

    def select(self, name: ReportName) -> None:
        """Mark a report, without the signal."""
        before = self.blockSignals(True)
        self.setCurrentRow(list(ReportName).index(name))
        self.blockSignals(before)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Reports"))
        for at, name in enumerate(ReportName):
            item = self.item(at)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{report_title(name)}: {report_purpose(name)}")
        self.viewport().update()

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_NAME))


class ReportMenu(MenuButton):
    """The same choice where there is no room for the list. `chosen` with the name of a report."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.retranslate()

    def show_report(self, name: ReportName) -> None:
        """Say which report shows."""
        self.setText(report_title(name))
        set_tip(self, report_purpose(name))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Report"))
        menu = QMenu(self)
        for name in ReportName:
            action = menu.addAction(icon(ICONS[name]), report_title(name))
            action.triggered.connect(lambda _on=False, name=name: self.chosen.emit(name.value))
        self.set_menu(menu)
