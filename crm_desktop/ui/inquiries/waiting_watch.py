"""Knows how many requests wait for the first answer: a number in the navigation."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.inquiry import InquiryCount
from crm_desktop.ui.runtime.inquiry_texts import InquiryTexts
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext

_LOOK_AT_CLOCK_MS = 60_000
_PAUSE_MS = 300  # an import writes again and again; the number can wait
_WATCHED = frozenset({Entity.INQUIRY, Entity.CLIENT})


class WaitingWatch(QObject):
    """Counts anew when requests change, and each minute: who waits too long is told by the clock."""

    def __init__(self, context: AppContext, page_key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._key = context, page_key
        self._latest = Latest(context.runner, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AT_CLOCK_MS)
        self._clock.timeout.connect(self.look)

    def start(self) -> None:
        """Count now, and from now on."""
        self._context.events.changed.connect(self._on_event)
        self._context.languages.changed.connect(self._on_language)
        self._clock.start()
        self.look()

    def look(self) -> None:
        """Count anew."""
        inquiries = self._context.services.inquiries
        self._latest.ask(lambda _progress: inquiries.counts(), self._show)

    def _show(self, count: InquiryCount) -> None:
        text = InquiryTexts().waiting(count.waiting, count.late)
        self._context.shell.set_badge(self._key, count.waiting, text)

    def _on_language(self, _language: str) -> None:
        self.look()

    def _on_event(self, event: DataChanged) -> None:
        if event.entity in _WATCHED:
            self._pause.start()
