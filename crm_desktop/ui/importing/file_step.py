"""The first page of an import: which sheet, which row is the header, what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.exchange.import_file import ImportFile, SheetInfo
from crm_desktop.exchange.selling_file import SellingFile
from crm_desktop.ui.importing.grid_model import GridModel
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.delegate import PADDING
from crm_desktop.ui.widgets.cards import splitter
from crm_desktop.ui.widgets.text import ElidingLabel, label, tip_text

Index = QModelIndex | QPersistentModelIndex

_WIDTHS = (112, 60, 240)  # of the first column, the narrowest and the widest of the others
_MEASURED = 30  # rows


class GridDelegate(QStyledItemDelegate):
    """Paints a cell of the sheet as the other tables paint theirs."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = active()
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("sel"))
        elif ground is not None:
            painter.fillRect(rect, ground)
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole).color())
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        text = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


class GridView(QTableView):
    """The sheet; a click on a row, or Enter, makes it the header."""

    header_chosen = Signal(int)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(GridDelegate(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        rows = self.verticalHeader()
        rows.setHighlightSections(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(active().row_height - 4)
        self.clicked.connect(self._on_clicked)

    def fit_columns(self, first: int) -> None:
        """Give each column the width of its rows from the first one on; titles above the table do not count."""
        model, metrics = self.model(), self.fontMetrics()
        rows = range(first, min(model.rowCount(), first + _MEASURED))
        for column in range(model.columnCount()):
            texts = (str(model.index(row, column).data() or "") for row in rows)
            wanted = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 20
            width = _WIDTHS[0] if column == 0 else max(_WIDTHS[1], min(_WIDTHS[2], wanted))
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do not search: Qt would look through all rows one by one."""

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.header_chosen.emit(index.row())


class FileStep(QWidget):
    """Sheets at the left when there are several, the sheet itself at the right."""

    sheet_chosen = Signal(int)
    header_chosen = Signal(int)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._file: ImportFile | SellingFile | None = None
        self._infos: tuple[SheetInfo, ...] = ()
        self.model = GridModel(self)
        self.grid = GridView(self.model, self)
        self.sheets = QListWidget(self)
        self._sheets_title = label("", "section", self)
        self._title = ElidingLabel("", "section", self)
        self._hint = ElidingLabel("", "small", self)
        self._records = label("", "secondary", self, wraps=True)
        self._build()
        self.grid.header_chosen.connect(self.header_chosen)
        self.sheets.currentRowChanged.connect(self._on_sheet_changed)

    def show_file(self, file: ImportFile | SellingFile, sheets: Sequence[SheetInfo]) -> None:
        """Show a file, or the same one with another sheet or header; `sheets` are its sheets."""
        is_same = self._file is not None and self._file.grids is file.grids
        is_same_sheet = is_same and self._file is not None and self._file.sheet_index == file.sheet_index
        self._file = file
        if not is_same or tuple(sheets) != self._infos:
            self._infos = tuple(sheets)
            self._fill_sheets()
        self.sheets.blockSignals(True)
        self.sheets.setCurrentRow(file.sheet_index)
        self.sheets.blockSignals(False)
        self._left.setVisible(len(file.grids) > 1)
        self._card.setVisible(bool(file.grids))
        self._records.setVisible(not file.grids)
        current = self.grid.currentIndex().row()
        self.model.show_sheet(file.grid, file.table, are_clients=isinstance(file, ImportFile))
        if not is_same_sheet:
            self.grid.fit_columns(file.table.header_rows[0] if file.table and file.table.header_rows else 0)
        self._go_to(current if is_same_sheet else -1)
        self._show_texts()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._sheets_title.setText(self.tr("Sheets"))
        self.sheets.setAccessibleName(self.tr("Sheets of the file"))
        self.grid.setAccessibleName(self.tr("The sheet: Enter makes a row the header"))
        self._hint.setText(self.tr("Is another row the header? Click it, or press Enter on it."))
        if self._file is not None:
            self._fill_sheets()
            self.sheets.setCurrentRow(self._file.sheet_index)
            self.model.show_sheet(
                self._file.grid, self._file.table, are_clients=isinstance(self._file, ImportFile)
            )
        self._show_texts()

    def focus_first(self) -> None:
        """Give the keyboard to the sheet."""
        (self.grid if self._card.isVisible() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._left, self._card = QFrame(self), QFrame(self)
        for frame in (self._left, self._card):
            frame.setProperty("kind", "card")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(8, 12, 8, 8)
        left.addWidget(self._sheets_title)
        left.addWidget(self.sheets, 1)
        self.sheets.setIconSize(QSize(16, 16))
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._hint, 1)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        right = QVBoxLayout(self._card)
        right.setContentsMargins(1, 1, 1, 8)
        right.addLayout(head)
        right.addWidget(self.grid, 1)
        parts = splitter()
        parts.addWidget(self._left)
        parts.addWidget(self._card)
        parts.setStretchFactor(1, 1)
        parts.setSizes([230, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(parts, 1)
        layout.addWidget(self._records, 1, Qt.AlignmentFlag.AlignCenter)

    def _fill_sheets(self) -> None:
        self.sheets.blockSignals(True)
        self.sheets.clear()
        for sheet in self._infos:
            item = QListWidgetItem(self._sheet_text(sheet))
            if not sheet.is_visible:
                item.setIcon(icon("eye-off"))
            item.setToolTip(tip_text(item.text()))
            self.sheets.addItem(item)
        self.sheets.blockSignals(False)

    def _sheet_text(self, sheet: SheetInfo) -> str:
        parts = [sheet.name, self._rows_text(sheet.rows)]
        if not sheet.is_visible:
            parts.append(self.tr("hidden"))
        return " · ".join(parts)

    def _rows_text(self, count: int) -> str:
        if count:
            return self.tr("%n row(s)", "", count)
        return self.tr("nothing to import") if isinstance(self._file, SellingFile) else self.tr("no clients")

    def _show_texts(self) -> None:
        file = self._file
        if file is None:
            return
        count = file.row_count
        is_selling = isinstance(file, SellingFile)
        parts = [self.tr("%n row(s)", "", count) if is_selling else self.tr("%n client(s)", "", count)]
        if file.table is not None:
            if file.table.header_rows:
                rows = "–".join(str(row + 1) for row in file.table.header_rows)
                parts.append(self.tr("header in row {0}").format(rows))
            else:
                parts.append(self.tr("no header"))
            if file.table.skipped:
                parts.append(self.tr("%n row(s) left out", "", len(file.table.skipped)))
        self._title.setText(" · ".join(parts))
        text = self.tr("This file holds whole records: there is nothing to choose here.")
        self._records.setText(f"{parts[0]}. {text}")

    def _go_to(self, row: int) -> None:
        headers = self._file.table.header_rows if self._file and self._file.table else ()
        target = row if row >= 0 else (headers[0] if headers else 0)
        if self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(min(target, self.model.rowCount() - 1), 0))

    def _on_sheet_changed(self, index: int) -> None:
        if index >= 0:
            self.sheet_chosen.emit(index)
