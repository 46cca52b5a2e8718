"""Lets the window learn, within seconds, what other programs wrote to the base that is open here."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.events import DataChanged
from crm_desktop.ui.runtime.task_runner import Task
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.first_paint import FirstPaint

logger = logging.getLogger(__name__)

_LOOK_MS = 2000


class ForeignWatch(QObject):
    """Looks into the log of the base while the window shows, one look at a time, once it has been painted."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        # Now, before the screens read: what is written between their reading and the first look is told too.
        self._changes = context.services.foreign_changes
        self._task: Task[list[DataChanged]] | None = None
        self.clock = QTimer(self)
        self.clock.setInterval(_LOOK_MS)
        self.clock.timeout.connect(self._on_tick)
        FirstPaint(window).painted.connect(self.clock.start)

    def look(self) -> None:
        """Ask the base now, on the readers' thread, unless it is being asked."""
        if self._task is None or self._task.is_finished:
            changes = self._changes
            self._task = self._context.runner.run(
                lambda _progress: changes.look(), self._context.events.tell, _on_error, owner=self
            )

    def _on_tick(self) -> None:
        if self._window.isVisible() and not self._window.isMinimized():
            self.look()


def _on_error(error: Exception) -> None:
    # Nobody asked, so nobody is told: whoever reads or writes meets the same trouble and hears of it.
    logger.info("no look at what others wrote: %s", error)
