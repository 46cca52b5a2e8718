"""A small panel to choose the blocks of the screen and their order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.today.block import Block
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.text import label

_KEY = Qt.ItemDataRole.UserRole
_WIDTH, _ROW = 280, 32


class _BlockList(QListWidget):
    """Space ticks a block, Alt+Up and Alt+Down move it."""

    move_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(step)
        else:
            super().keyPressEvent(event)


class Chooser(QFrame):
    """`chosen` carries the keys of the blocks shown and of all in their order, as soon as something changes."""

    chosen = Signal(object, object)
    reset_requested = Signal()

    def __init__(self, blocks: Sequence[Block], shown: Collection[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "overlay")
        title = self.tr("Blocks of this screen")
        self.setAccessibleName(title)
        self.list = _BlockList(self)
        self.list.setAccessibleName(title)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for block in blocks:
            item = QListWidgetItem(block.text(), self.list)
            item.setData(_KEY, block.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_shown = block.key in shown
            item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(_ROW * len(blocks) + 8)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.move_requested.connect(self.move_block)
        self.up, self.down = icon_button("arrow-up", self), icon_button("arrow-down", self)
        name_control(self.up, self.tr("Up"), "Alt+Up")
        name_control(self.down, self.tr("Down"), "Alt+Down")
        self.up.clicked.connect(lambda: self.move_block(-1))
        self.down.clicked.connect(lambda: self.move_block(1))
        self.reset = button(self.tr("As at first"), "link", parent=self)
        self.reset.clicked.connect(self._on_reset)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.up)
        foot.addWidget(self.down)
        foot.addStretch(1)
        foot.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(label(title, "section", self))
        layout.addWidget(self.list)
        layout.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def open_at(self, right: QPoint) -> None:
        """Show the panel with its top right corner at a place of the screen."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(right) or QGuiApplication.primaryScreen()
        left = max(screen.availableGeometry().left() + 8, right.x() - self.width())
        self.move(left, right.y() + 4)
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def move_block(self, step: int) -> None:
        """Move the current block up or down."""
        at = self.list.currentRow()
        target = at + step
        if not 0 <= at < self.list.count() or not 0 <= target < self.list.count():
            return
        self.list.insertItem(target, self.list.takeItem(at))
        self.list.setCurrentRow(target)
        self._tell()

    def _tell(self) -> None:
        items = [self.list.item(at) for at in range(self.list.count())]
        order = tuple(str(item.data(_KEY)) for item in items)
        shown = tuple(str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked)
        self.chosen.emit(shown, order)

    def _on_reset(self) -> None:
        self.close()
        self.reset_requested.emit()
