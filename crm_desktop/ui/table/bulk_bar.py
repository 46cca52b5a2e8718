"""The bar above a table while rows are picked: how many, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.text import label, set_tip

HEIGHT = 44
_NARROW, _TINY = 760, 480


class BulkBar(QFrame):
    """`chosen` carries the key of the button that was pressed."""

    chosen = Signal(str)
    select_all_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "selection")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._buttons: dict[str, QPushButton] = {}
        self._texts: dict[str, str] = {}
        self._tips: dict[str, str] = {}
        self._counts = ("", "")
        self._count = label("", "strong", self)
        self._all = button("", "link", parent=self)
        self._all.clicked.connect(self.select_all_requested)
        self._clear = icon_button("x", self, size=16)
        self._clear.clicked.connect(self.clear_requested)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 0, 8, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._count)
        self._layout.addSpacing(8)
        self._layout.addWidget(self._all)
        self._layout.addStretch(1)
        self._layout.addWidget(self._clear)

    def add(self, key: str, icon_name: str) -> QPushButton:
        """Add a button at the right; it gets its words by `set_text`."""
        result = button("", "quiet", icon_name, self)
        result.clicked.connect(lambda: self.chosen.emit(key))
        self._buttons[key] = result
        self._layout.insertWidget(self._layout.count() - 1, result)
        return result

    def button(self, key: str) -> QPushButton:
        """Return a button, to hang a menu on it."""
        return self._buttons[key]

    def set_text(self, key: str, text: str, tip: str = "") -> None:
        """Name a button; `tip` says more than the word, such as the keys."""
        self._texts[key], self._tips[key] = text, tip
        self._buttons[key].setAccessibleName(text)
        self._adapt()

    def set_shown(self, key: str, *, is_shown: bool) -> None:
        """Show a button only where it means something."""
        self._buttons[key].setVisible(is_shown)

    def set_counts(self, text: str, short: str, select_all: str, clear: str) -> None:
        """Say how many rows are picked, in a narrow bar only with `short`; without a text the way to
        pick all goes, or the way to pick none."""
        self._counts = (text, short)
        self._clear.setVisible(bool(clear))
        self._all.setVisible(bool(select_all))
        self._all.setAccessibleName(select_all)
        name_control(self._clear, clear, "Esc")
        self.setAccessibleName(text)
        self._adapt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        is_tiny = self.width() < _TINY
        self._show_texts(is_narrow=self.width() < _NARROW, is_tiny=is_tiny)
        if self._layout.sizeHint().width() > self.width():
            self._show_texts(is_narrow=True, is_tiny=is_tiny)

    def _show_texts(self, *, is_narrow: bool, is_tiny: bool) -> None:
        self._count.setText(self._counts[1 if is_tiny else 0])
        every = self._all.accessibleName()
        self._all.setText("" if is_tiny else every)
        self._all.setIcon(icon("list-checks", "accent_text") if is_tiny else QIcon())
        set_tip(self._all, every if is_tiny else "")
        for key, target in self._buttons.items():
            text = self._texts.get(key, "")
            target.setText("" if is_narrow else text)
            set_tip(target, self._tips.get(key) or (text if is_narrow else ""))
