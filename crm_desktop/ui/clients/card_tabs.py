"""The tabs of a card: each page is made when it is first looked at, and shows its client only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client

Show = Callable[[Client], None]


@dataclass
class _Page:
    key: str
    make: Callable[[], tuple[QWidget, Show | None]]
    widget: QWidget | None = None
    show: Show | None = None
    shown_id: int | None = None


class CardTabs(QWidget):
    """A row of tabs over the pages; the one chosen stays chosen from client to client."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[_Page] = []
        self._client: Client | None = None
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(self.tr("Parts of the card"))
        self.bar.currentChanged.connect(self._on_changed)
        self._stack = QStackedWidget()
        line = QFrame()
        line.setProperty("kind", "line")
        head = QHBoxLayout()
        head.setContentsMargins(20, 4, 20, 0)
        head.addWidget(self.bar)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addWidget(self._stack, 1)

    def add(self, key: str, title: str, make: Callable[[], tuple[QWidget, Show | None]]) -> None:
        """Add a tab at the end; `make` returns its page, and what shows a client in it."""
        self._pages.append(_Page(key, make))
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
        return self._pages[self.bar.currentIndex()].key

    def page(self, key: str) -> QWidget:
        """Return the page of a tab, made now if it was never looked at."""
        page = self._pages[self._position(key)]
        if page.widget is None:
            page.widget, page.show = page.make()
            self._stack.addWidget(page.widget)
        return page.widget

    def show_client(self, client: Client) -> None:
        """Show a client on the page at hand, and on the others once they are looked at."""
        self._client = client
        self._show_page()

    def forget(self) -> None:
        """Let every page show its client anew."""
        self._client = None
        for page in self._pages:
            page.shown_id = None

    def _position(self, key: str) -> int:
        return next(at for at, page in enumerate(self._pages) if page.key == key)

    def _on_changed(self, at: int) -> None:
        self._show_page()
        self.changed.emit(self._pages[at].key)

    def _show_page(self) -> None:
        page = self._pages[self.bar.currentIndex()]
        self._stack.setCurrentWidget(self.page(page.key))
        if self._client is not None and page.show is not None and page.shown_id != self._client.id:
            page.shown_id = self._client.id
            page.show(self._client)
