"""Knows how many promises are late or run out today: a number in the navigation, and a word in the morning."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, QTimer

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.promise import DueCount
from crm_desktop.ui.runtime.promise_texts import PromiseTexts
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext

_LOOK_AT_CLOCK_MS = 60_000
_PAUSE_MS = 300  # an import writes again and again; the number can wait
_WATCHED = frozenset({Entity.PROMISE, Entity.CLIENT})


class DueWatch(QObject):
    """Counts anew when promises change and when a day begins; tells of them once a day."""

    def __init__(self, context: AppContext, page_key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._key = context, page_key
        self._told_on: dt.date | None = None
        self._day = context.services.today()
        self._latest = Latest(context.runner, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AT_CLOCK_MS)
        self._clock.timeout.connect(self.look_at_clock)

    def start(self) -> None:
        """Count now, and from now on."""
        self._context.events.changed.connect(self._on_event)
        self._context.languages.changed.connect(self._on_language)
        self._clock.start()
        self.look()

    def look(self) -> None:
        """Count anew."""
        services, today = self._context.services, self._context.services.today()
        self._latest.ask(lambda _progress: services.promises.due(today), lambda due: self._show(due, today))

    def look_at_clock(self) -> None:
        """Count anew when another day has begun, and let the screens know."""
        today = self._context.services.today()
        if today != self._day:
            self._day = today
            self.look()
            self._context.shell.day_began.emit()

    def _show(self, due: DueCount, today: dt.date) -> None:
        shell = self._context.shell
        count = due.overdue + due.today
        text = PromiseTexts().due(due.overdue, due.today)
        shell.set_badge(self._key, count, text)
        if self._told_on == today:
            return
        self._told_on = today
        if count:
            shell.toast(text, self.tr("Show"), lambda: shell.open_page(self._key))

    def _on_language(self, _language: str) -> None:
        self.look()

    def _on_event(self, event: DataChanged) -> None:
        if event.entity in _WATCHED:
            self._pause.start()
