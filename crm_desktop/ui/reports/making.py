"""Reports made beside the window: the last question counts, what was drawn last stays until there is more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import Report, ReportName, ReportQuery
from crm_desktop.reports.base import ReportKind
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.ui.reports.rendering import Picture, Surface, draw_picture, warm_up
from crm_desktop.ui.runtime.task_runner import Latest, Task
from crm_desktop.ui.shell.context import AppContext

PATIENCE = 300  # milliseconds before the window says that it is counting


@dataclass(frozen=True)
class Made:
    """A report with its picture; none when it has no charts."""

    report: Report
    picture: Picture | None


class ReportDesk(QObject):
    """Makes reports one at a time. `busy_changed` when the user is to see that it takes long, or no longer."""

    kind_known = Signal(object)
    made = Signal(object)
    redrawn = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    progressed = Signal(int, object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        context: AppContext,
        maker: ReportMaker,
        surface: Callable[[], Surface],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self.maker, self._surface = context, maker, surface
        self._kinds: dict[ReportName, ReportKind] = {}
        self._task: Task[Made] | None = None
        self._drawing = Latest(context.runner, self)
        self._looking = Latest(context.runner, self)
        self._is_warm = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.busy_changed.emit(True))

    def kind(self, name: ReportName) -> ReportKind | None:
        """Return how a report is made, if it is known by now."""
        return self._kinds.get(name)

    def look_up(self, name: ReportName) -> None:
        """Find out how a report is made; `kind_known` then."""
        if name in self._kinds:
            self.kind_known.emit(name)
            return

        def work(_progress: Progress) -> ReportKind:
            from crm_desktop.reports.registry import report_kind

            return report_kind(name)

        def on_done(kind: ReportKind) -> None:
            self._kinds[name] = kind
            self.kind_known.emit(name)

        self._looking.ask(work, on_done, self._context.shell.show_error)

    def make(self, query: ReportQuery) -> None:
        """Make a report; an older question is forgotten."""
        self._drop()
        maker, surface = self.maker, self._surface()

        def work(progress: Progress) -> Made:
            report = maker.make(query, progress)
            progress.raise_if_cancelled()
            return Made(report, draw_picture(report, surface) if report.charts else None)

        self._timer.start(PATIENCE)
        self._task = self._context.runner.run(
            work, self._on_made, self._on_failed, self._on_progress, owner=self
        )

    def redraw(self, report: Report) -> None:
        """Draw a report anew: in another size, in other colours, in another language."""
        surface = self._surface()
        if report.charts:
            self._drawing.ask(
                lambda _progress: draw_picture(report, surface), self.redrawn.emit, self._on_failed
            )

    def cancel(self) -> None:
        """Stop counting; what shows stays."""
        if self._task is not None:
            self._drop()
            self.stopped.emit()

    def warm(self) -> None:
        """Import what draws, once, while the user looks at the page."""
        if not self._is_warm:
            self._is_warm = True
            self._context.runner.run(lambda _progress: warm_up(), owner=self)

    @property
    def is_busy(self) -> bool:
        """Whether a report is being made."""
        return self._task is not None

    def _drop(self) -> None:
        if self._task is not None:
            self._task.drop()
        self._end()
        self._drawing.forget()

    def _end(self) -> None:
        self._task = None
        self._timer.stop()
        self.busy_changed.emit(False)

    def _on_made(self, made: Made) -> None:
        self._end()
        self.made.emit(made)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _on_progress(self, done: int, total: int | None) -> None:
        self.progressed.emit(done, total)
