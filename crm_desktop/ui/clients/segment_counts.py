"""The segments and how many clients each has, read in the background after the list and after each change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.client_list import Segment
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext


class SegmentCounts(QObject):
    """`changed` carries the segments; `counts` are their sizes by id."""

    changed = Signal(list)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asking = Latest(context.runner, self)
        self._has_begun = False
        self.counts: dict[int, int] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def begin(self) -> None:
        """Read the segments once the list is there: it is what people wait for."""
        if not self._has_begun:
            self._has_begun = True
            self._ask()

    def count_soon(self) -> None:
        """Count again once all that was changed together has been told."""
        if self._has_begun:
            self._timer.start(0)

    def _ask(self) -> None:
        services = self._context.services

        def work(_progress: Progress) -> tuple[list[Segment], dict[int, int]]:
            segments = services.segments.list()
            return segments, services.segments.counts() if segments else {}

        self._asking.ask(work, self._on_counted, self._context.shell.show_error)

    def _on_counted(self, answer: tuple[list[Segment], dict[int, int]]) -> None:
        segments, self.counts = answer
        self.changed.emit(segments)
