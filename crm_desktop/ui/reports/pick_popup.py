"""A popup with names to tick, and a search when there are many."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.domain.text import fold
from crm_desktop.ui.widgets.text import tip_text

_MANY = 8
_WIDTH, _ROW, _MOST_ROWS = 280, 32, 10
_KEY = Qt.ItemDataRole.UserRole


class PickPopup(QFrame):
    """`picked_changed` after each tick; of a single choice the popup closes with it."""

    picked_changed = Signal()

    def __init__(
        self,
        offered: Iterable[tuple[str | int, str]],
        picked: frozenset[str | int],
        *,
        is_single: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_single = is_single
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.names = QListWidget(self)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, name in offered:
            item = QListWidgetItem(name, self.names)
            item.setData(_KEY, key)
            item.setToolTip(tip_text(name))
            # A click anywhere in the row ticks it, so the box must not do so on its own.
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if key in picked else Qt.CheckState.Unchecked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.names)
        count = self.names.count()
        self.search.setVisible(count > _MANY)
        self.names.setFixedHeight(min(max(count, 1), _MOST_ROWS) * (_ROW + 4) + 4)
        self.setFixedWidth(_WIDTH)
        self.search.textChanged.connect(self._on_typed)
        self.names.itemChanged.connect(self._on_ticked)
        self.names.itemClicked.connect(lambda item: self.toggle(item.data(_KEY)))
        self._is_filling = False
        self.names.installEventFilter(self)

    def picked(self) -> frozenset[str | int]:
        """Return the keys of what is ticked."""
        items = (self.names.item(at) for at in range(self.names.count()))
        return frozenset(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def toggle(self, key: str | int) -> None:
        """Tick a name, or take its tick off."""
        for at in range(self.names.count()):
            item = self.names.item(at)
            if item.data(_KEY) == key:
                is_on = item.checkState() is Qt.CheckState.Checked
                item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def show_below(self, owner: QWidget) -> None:
        """Open under a button, inside the screen."""
        self.adjustSize()
        place = owner.mapToGlobal(QPoint(0, owner.height() + 4))
        room = owner.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()
        first = self.search if self.names.count() > _MANY else self.names
        if self.names.currentRow() < 0:
            self.names.setCurrentRow(0)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.names.currentItem()
            if self.names.currentRow() >= 0 and not item.isHidden():
                self.toggle(item.data(_KEY))
            self.close()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.names.setFocus()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            item = self.names.currentItem()
            if watched is self.names and event.key() == Qt.Key.Key_Space and self.names.currentRow() >= 0:
                self.toggle(item.data(_KEY))
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self, text: str) -> None:
        wanted = fold(text)
        shown = None
        for at in range(self.names.count()):
            item = self.names.item(at)
            item.setHidden(wanted not in fold(item.text()))
            if shown is None and not item.isHidden():
                shown = item
        if shown is not None:
            self.names.setCurrentItem(shown)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        if self._is_filling:
            return
        if self._is_single:
            self._is_filling = True
            for at in range(self.names.count()):
                other = self.names.item(at)
                if other is not item:
                    other.setCheckState(Qt.CheckState.Unchecked)
            self._is_filling = False
        self.picked_changed.emit()
        if self._is_single:
            self.close()
