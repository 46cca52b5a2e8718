"""The copy of the day is made by itself, a while after the start."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.shell.context import AppContext

logger = logging.getLogger(__name__)

DELAY_MS = 20_000  # the start is over by then


class DailyCopy(QTimer):
    """Asks once, when the window has stood for a while, whether a copy is due."""

    def __init__(self, context: AppContext, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._folder = context, folder
        self.setSingleShot(True)
        self.timeout.connect(self.make)
        self.start(DELAY_MS)

    def make(self) -> None:
        """Make the copy of the day beside the window, unless there is one."""
        maintenance = self._context.services.maintenance
        self._context.runner.run(
            lambda progress: maintenance.backup_if_due(self._folder, progress),
            on_error=lambda error: logger.warning("no backup today: %s", error),
            writes=True,
        )
