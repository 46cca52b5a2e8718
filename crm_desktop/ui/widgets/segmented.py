"""A few choices side by side of which one holds, for switching views."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import ICON_SIZE, button
from crm_desktop.ui.widgets.text import set_tip

_GAP = 4  # the style sheet puts the icon against the text


class SegmentedControl(QFrame):
    """`chosen` carries the key of the segment that was chosen; arrow keys move between segments."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2, 2, 2, 2)
        self._layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._icons: dict[str, str] = {}

    def add(self, key: str, text: str = "", icon_name: str = "") -> None:
        """Add a segment at the right."""
        segment = button(text, "seg", parent=self)
        segment.setCheckable(True)
        if icon_name:
            self._icons[key] = icon_name
            self._show_icon(segment, key)
        segment.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(segment, len(self._keys))
        self._keys.append(key)
        self._layout.addWidget(segment)
        if len(self._keys) == 1:
            segment.setChecked(True)

    def set_text(self, key: str, text: str, *, is_icon_only: bool = False) -> None:
        """Name a segment; an icon-only segment has the name as its tool tip."""
        segment = self._group.button(self._keys.index(key))
        segment.setText("" if is_icon_only else text)
        self._show_icon(segment, key)
        segment.setAccessibleName(text)
        set_tip(segment, text if is_icon_only else "")

    def set_shown(self, key: str, is_shown: bool) -> None:
        """Show or hide a segment."""
        self._group.button(self._keys.index(key)).setVisible(is_shown)

    def current(self) -> str:
        """Return the key of the segment that holds."""
        return self._keys[self._group.checkedId()]

    def select(self, key: str) -> None:
        """Let a segment hold, without the signal."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None or not self._keys:
            super().keyPressEvent(event)
            return
        number = (self._group.checkedId() + step) % len(self._keys)
        while self._group.button(number).isHidden():
            number = (number + step) % len(self._keys)
        target = self._group.button(number)
        target.setFocus()
        target.setChecked(True)
        self.chosen.emit(self._keys[number])

    def _show_icon(self, segment: QAbstractButton, key: str) -> None:
        """Let the icon of a segment stand apart from its text, and in the middle where there is none."""
        if key in self._icons:
            gap = _GAP if segment.text() else 0
            segment.setIcon(icon(self._icons[key], "text2", checked="text", gap=gap))
            segment.setIconSize(QSize(ICON_SIZE + gap, ICON_SIZE))
