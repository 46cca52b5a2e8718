"""The base of a section of the settings: title, hint, body, and saving on the writers' thread with Undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.runtime.task_runner import Latest, OnError
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label

T = TypeVar("T")

READING_WIDTH = 720
READING_GAP = 24


class Section(QWidget):
    """A subclass puts its widgets into `body` and overrides `retranslate` and what it needs of the rest.

    It calls `retranslate()` at the end of its constructor.
    """

    watched: frozenset[Entity] = frozenset()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._is_stale = True
        self._latest = Latest(context.runner, self)
        self.title = label("", "title", self)
        self.hint = label("", "secondary", self, wraps=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column = QWidget(self)
        column.setMaximumWidth(READING_WIDTH)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(4, 4, 16, 16)
        inner.setSpacing(8)
        inner.addWidget(self.title)
        inner.addWidget(self.hint)
        inner.addSpacing(8)
        inner.addLayout(self.body)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(column, self)
        outer.addWidget(self._area)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._refresh_now)
        context.events.changed.connect(self._on_event)

    def retranslate(self) -> None:
        """Set all texts; called by the constructor and after each change of the language."""

    def refresh(self) -> None:
        """Read what the section shows."""

    def first(self) -> QWidget | None:
        """Return where the keyboard goes when the section opens."""
        return None

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part that has just appeared."""
        body = self._area.widget()
        layout = body.layout() if body is not None else None
        if body is not None and layout is not None:
            layout.activate()
            body.adjustSize()
            self._area.ensureWidgetVisible(part, 0, READING_GAP)

    def read(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        """Read on the readers' thread; only the answer to the last question arrives."""
        self._latest.ask(lambda _progress: work(), on_done, self.context.shell.show_error)

    def save(
        self,
        work: Callable[[], object],
        said: str = "",
        *,
        on_done: Callable[[], None] | None = None,
        on_error: OnError | None = None,
    ) -> None:
        """Store a change and say so, with a button that takes it back."""
        store, shell = self.context.services.store, self.context.shell

        def run(_progress: Progress) -> bool:
            before = store.last_change_set_id
            work()
            return store.last_change_set_id != before

        def done(has_changed: bool) -> None:
            if has_changed and said:
                shell.toast_undo(said)
            if on_done is not None:
                on_done()

        def failed(error: Exception) -> None:
            (on_error or shell.show_error)(error)

        self.context.runner.run(run, done, failed, writes=True, owner=self)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh_now()

    def _on_event(self, event: DataChanged) -> None:
        if event.entity in self.watched:
            self._is_stale = True
            if self.isVisible():
                self._timer.start(0)

    def _refresh_now(self) -> None:
        self._is_stale = False
        self._timer.stop()
        self.refresh()


def group_card() -> tuple[QFrame, QVBoxLayout]:
    """Return a card for settings that belong together, and the layout inside."""
    card = QFrame()
    card.setProperty("kind", "card")
    inner = QVBoxLayout(card)
    inner.setContentsMargins(16, 12, 16, 12)
    inner.setSpacing(12)
    return card, inner
