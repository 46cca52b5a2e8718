"""The head of a table: sorting by click, order and width by mouse, and a row of filters below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QWidget

from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.table.column import Column, FilterKind
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.search_field import add_clear_button

DEBOUNCE_MS = 200
_GAP = 4


class TableHeader(QHeaderView):
    """A horizontal header that can carry one filter field per column.

    `filters_changed` comes when the user has stopped typing for a moment.
    """

    filters_changed = Signal()
    filters_closed = Signal()
    layout_changed = Signal()

    def __init__(self, columns: Callable[[], tuple[Column, ...]], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        self._is_filter_shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.filters_changed)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setStretchLastSection(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionResized.connect(self._on_layout_changed)
        self.sectionMoved.connect(self._on_layout_changed)

    # The filter row

    @property
    def is_filter_shown(self) -> bool:
        """Whether the row of filters is there."""
        return self._is_filter_shown

    @property
    def is_typing(self) -> bool:
        """Whether something was typed that has not been announced yet: it must not be exchanged."""
        return self._timer.isActive()

    def show_filters(self, *, is_shown: bool) -> None:
        """Show or hide the row of filters; hiding it empties it."""
        if is_shown == self._is_filter_shown:
            return
        self._is_filter_shown = is_shown
        if is_shown:
            self.rebuild_filters()
        else:
            had_texts = bool(self.filter_texts())
            self._drop_fields()
            if had_texts:
                self.filters_changed.emit()
        self._relayout()

    def rebuild_filters(self) -> None:
        """Make the fields anew: columns, language or the values of a list changed."""
        if not self._is_filter_shown:
            return
        texts = self.filter_texts()
        self._drop_fields()
        for column in self._columns():
            if column.filter is not FilterKind.NONE:
                self._fields[column.key] = self._make_field(column)
        self.set_filter_texts(texts)
        self.place_filters()

    def filter_texts(self) -> dict[str, str]:
        """Return what stands in the filter row, by column; empty fields are left out."""
        texts = {}
        for key, field in self._fields.items():
            text = str(field.currentData() or "") if isinstance(field, QComboBox) else field.text().strip()
            if text:
                texts[key] = text
        return texts

    def set_filter_texts(self, texts: Mapping[str, str]) -> None:
        """Fill the row without announcing it."""
        for key, field in self._fields.items():
            field.blockSignals(True)
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(0, field.findData(texts.get(key, ""))))
            else:
                field.setText(texts.get(key, ""))
            field.blockSignals(False)

    def filter_field(self, key: str) -> QLineEdit | QComboBox | None:
        """Return the field under the head of a column."""
        return self._fields.get(key)

    def focus_filter(self) -> None:
        """Give the keyboard to the first field."""
        for visual in range(self.count()):
            field = self._fields.get(self._key(self.logicalIndex(visual)))
            if field is not None and not self.isSectionHidden(self.logicalIndex(visual)):
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def place_filters(self) -> None:
        """Put each field under the head of its column; called after every change of the layout."""
        if not self._is_filter_shown:
            return
        top = super().sizeHint().height()
        height = active().control_height - 4
        for at, column in enumerate(self._columns()):
            field = self._fields.get(column.key)
            if field is None:
                continue
            is_there = at < self.count() and not self.isSectionHidden(at)
            field.setVisible(is_there)
            if is_there:
                left = self.sectionViewportPosition(at) + _GAP
                field.setGeometry(left, top + _GAP, self.sectionSize(at) - 2 * _GAP, height)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._is_filter_shown:
            size.setHeight(size.height() + active().control_height + _GAP)
        return size

    def updateGeometries(self) -> None:
        room = active().control_height + _GAP if self._is_filter_shown else 0
        self.setViewportMargins(0, 0, 0, room)
        super().updateGeometries()
        self.place_filters()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched.parent() is self:
            return self._on_field_key(watched, event)
        return super().eventFilter(watched, event)

    # Inner

    def _make_field(self, column: Column) -> QLineEdit | QComboBox:
        field: QLineEdit | QComboBox
        if column.filter is FilterKind.CHOICE:
            field = QComboBox(self)
            dress_popup(field)
            field.addItem(self.tr("All"), "")
            for value, text in column.choices():
                field.addItem(text, value)
            field.currentIndexChanged.connect(lambda _index: self._timer.start(0))
        else:
            field = QLineEdit(self)
            add_clear_button(field)
            field.setPlaceholderText(column.filter_hint())
            field.textEdited.connect(lambda _text: self._timer.start())
            field.returnPressed.connect(partial(self._timer.start, 0))
        field.setProperty("kind", "filter")
        field.setAccessibleName(self.tr("Filter: {0}").format(column.title()))
        field.installEventFilter(self)
        return field

    def _on_field_key(self, field: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and isinstance(field, QLineEdit):
            parent = self.parentWidget()
            if parent is not None:
                parent.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if event.key() != Qt.Key.Key_Escape:
            return False
        if isinstance(field, QLineEdit) and field.text():
            field.clear()
            self._timer.start(0)
        elif isinstance(field, QComboBox) and field.currentIndex() > 0:
            field.setCurrentIndex(0)
        else:
            self.filters_closed.emit()
        return True

    def _drop_fields(self) -> None:
        self._timer.stop()
        for field in self._fields.values():
            field.hide()
            field.deleteLater()
        self._fields.clear()

    def _key(self, logical: int) -> str:
        columns = self._columns()
        return columns[logical].key if 0 <= logical < len(columns) else ""

    def _on_layout_changed(self) -> None:
        self.place_filters()
        self.layout_changed.emit()

    def _relayout(self) -> None:
        self.updateGeometries()
        self.updateGeometry()
        self.geometriesChanged.emit()
