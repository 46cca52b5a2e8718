"""One table of a report on screen: sorted by a click, copied as it shows, a row opens what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QTableView, QWidget

from crm_desktop.domain.report import Table
from crm_desktop.reports.words import ReportWords
from crm_desktop.ui.reports.table_model import MOST_ROWS, ReportTableModel
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.clipboard import table_data
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.text import set_tip

_SAMPLE = 60  # rows that decide on widths
_WIDEST = 320
_TO_TICK = frozenset({"going_quiet"})


class ReportTable(QTableView):
    """`drill_requested` when a row is opened by double click or Enter."""

    drill_requested = Signal(object)

    def __init__(self, model: ReportTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = model
        self._names = 0  # how wide the first column must be at least
        self.setModel(model)
        self.setProperty("kind", "figures")
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setResizeContentsPrecision(_SAMPLE)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.activated.connect(self._open)

    def fit(self) -> None:
        """Give columns the width of what stands in them, and the table the height of its rows."""
        head, rows, height = self.horizontalHeader(), self.verticalHeader(), active().row_height
        rows.setDefaultSectionSize(height)
        self.resizeColumnsToContents()
        for at in range(self.figures.columnCount()):
            self.setColumnWidth(at, min(self.columnWidth(at) + 12, _WIDEST))
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumSectionSize(60)
        self._names = self.columnWidth(0) if self.figures.columnCount() else 0
        self._share_room()
        shown = min(max(self.figures.rowCount(), 1), MOST_ROWS + 1)
        self.setFixedHeight(head.sizeHint().height() + shown * height + 14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give what is left over to the names at the left; they never get less than they need."""
        if self._names:
            others = sum(self.columnWidth(at) for at in range(1, self.figures.columnCount()))
            self.setColumnWidth(0, max(self._names, self.viewport().width() - others))

    def copy(self) -> None:
        """Copy the selected rows, or all of them, as a table."""
        picked = sorted({index.row() for index in self.selectionModel().selectedRows()})
        positions = picked if len(picked) > 1 else range(self.figures.rowCount())
        columns = range(self.figures.columnCount())
        rows = [[self.figures.text(at, column) for column in columns] for at in positions]
        QGuiApplication.clipboard().setMimeData(table_data(self.figures.heads(), rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Space and self.figures.is_checkable:
            self.figures.toggle(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        drill = self.figures.drill(index.row())
        if drill is not None:
            self.drill_requested.emit(drill)


class TableCard(SectionCard):
    """A table under its name, with a button that copies it."""

    drill_requested = Signal(object)
    copied = Signal()
    deed_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.model = ReportTableModel(self)
        self.view = ReportTable(self.model, self)
        self.copy_button = icon_button("copy", self, size=16)
        self.copy_button.clicked.connect(self._on_copy)
        self.all_box = QCheckBox(self)
        self.all_box.clicked.connect(self._on_all)
        self.deed = button("", "primary", "phone", self)
        self.deed.clicked.connect(self._on_deed)
        for widget in (self.all_box, self.deed, self.copy_button):
            self.add_button(widget)
        self.model.dataChanged.connect(lambda *_: self._show_deed())
        self.body.addWidget(self.view)
        self.view.drill_requested.connect(self.drill_requested)
        self.retranslate()

    def show_table(self, table: Table, words: ReportWords, currency: str, title: str) -> None:
        """Show a table."""
        self.model.show_table(table, words, currency)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.is_checkable = table.key in _TO_TICK
        self._show_deed()
        self.set_title(title)
        self.view.setAccessibleName(title)
        self.view.fit()

    def retranslate(self) -> None:
        """Set the card's own texts in the language in force."""
        name_control(self.copy_button, self.tr("Copy the table"), "Ctrl+C")
        self.all_box.setText(self.tr("All"))
        self._show_deed()

    def _show_deed(self) -> None:
        is_shown, picked = self.model.is_checkable, len(self.model.checked())
        self.deed.setVisible(is_shown)
        self.all_box.setVisible(is_shown)
        self.deed.setText(
            self.tr("Remind to get in touch: {0}").format(picked)
            if picked
            else self.tr("Remind to get in touch")
        )
        self.deed.setEnabled(picked > 0)
        set_tip(self.deed, self.tr("Sets the next step of the ticked clients to today"))
        with QSignalBlocker(self.all_box):
            self.all_box.setChecked(picked > 0 and picked == self.model.rowCount())

    def _on_all(self, is_on: bool) -> None:
        self.model.check_all(is_on)

    def _on_deed(self) -> None:
        self.deed_requested.emit(self.model.checked())

    def _on_copy(self) -> None:
        self.view.clearSelection()
        self.view.copy()
        self.copied.emit()
