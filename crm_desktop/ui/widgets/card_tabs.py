"""The tabs of a card: each page is made when it is first looked at, and shows its record only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Page:
    """What stands behind a tab: a widget, how it shows a record (a client, a deal), and how it shows none."""

    widget: QWidget
    show: Callable[[Any], None] | None = None
    clear: Callable[[], None] | None = None


@dataclass(slots=True)
class _Tab:
    key: str
    make: Callable[[], Page]
    page: Page | None = None
    shown: object = None


class CardTabs(QWidget):
    """A row of tabs over the pages; the one chosen stays chosen from card to card."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[_Tab] = []
        self._record: object = None
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # who clicks a tab is on the card, not in the list
        self.bar.setAccessibleName(self.tr("Parts of the card"))
        self.bar.currentChanged.connect(self._on_changed)
        self._stack = QStackedWidget()
        line = QFrame()
        line.setProperty("kind", "line")
        head = QHBoxLayout()
        head.setContentsMargins(20, 4, 20, 0)
        head.addWidget(self.bar, 1)  # the chosen tab is wider than its size hint says
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addWidget(self._stack, 1)

    def add(self, key: str, title: str, make: Callable[[], Page]) -> None:
        """Add a tab at the end; `make` makes its page when it is first looked at."""
        self._tabs.append(_Tab(key, make))
        self.bar.addTab(title)

    def set_shown(self, key: str, is_shown: bool) -> None:
        """Show or hide a tab; a hidden one gives the place to the first."""
        at = self._position(key)
        if not is_shown and self.bar.currentIndex() == at:
            self.bar.setCurrentIndex(0)
        self.bar.setTabVisible(at, is_shown)

    def choose(self, key: str) -> None:
        """Go to a tab."""
        self.bar.setCurrentIndex(self._position(key))

    @property
    def current(self) -> str:
        """The key of the tab chosen."""
        return self._tabs[self.bar.currentIndex()].key

    def page(self, key: str) -> QWidget:
        """Return the page of a tab, made now if it was never looked at."""
        return self._page(self._tabs[self._position(key)]).widget

    def is_made(self, key: str) -> bool:
        """Whether a page was looked at yet."""
        return self._tabs[self._position(key)].page is not None

    def show_record(self, record: object) -> None:
        """Show a record on the page at hand, and on the others once they are looked at."""
        self._record = record
        self._show_page()

    def forget(self) -> None:
        """Show none."""
        self._record = None
        for tab in self._tabs:
            if tab.page is not None and tab.page.clear is not None and tab.shown is not None:
                tab.page.clear()
            tab.shown = None

    def _position(self, key: str) -> int:
        return next(at for at, tab in enumerate(self._tabs) if tab.key == key)

    def _page(self, tab: _Tab) -> Page:
        if tab.page is None:
            tab.page = tab.make()
            self._stack.addWidget(tab.page.widget)
        return tab.page

    def _on_changed(self, at: int) -> None:
        self._show_page()
        self.changed.emit(self._tabs[at].key)

    def _show_page(self) -> None:
        if self._record is None:
            return
        tab = self._tabs[self.bar.currentIndex()]
        page = self._page(tab)
        self._stack.setCurrentWidget(page.widget)
        if page.show is not None and tab.shown != self._record:
            tab.shown = self._record
            page.show(self._record)
