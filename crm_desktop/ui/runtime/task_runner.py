"""Work that would make the window wait: done on other threads, answered on the GUI thread.

One lane of one thread for writers and one for readers, and one for carrying files, so that a film of gigabytes
keeps no list waiting. A task gets plain data and services, never a widget.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from crm_desktop.domain.errors import Cancelled, CrmError
from crm_desktop.domain.progress import Progress

logger = logging.getLogger(__name__)

T = TypeVar("T")
Context = Callable[[], AbstractContextManager[object]]
OnProgress = Callable[[int, int | None], None]
OnError = Callable[[Exception], None]

_READER, _WRITER, _CARRIER = "reader", "writer", "carrier"
_PROGRESS_INTERVAL = 0.1  # seconds: ten reports a second are enough for an eye


class Task(Generic[T]):
    """One piece of work under way; what `TaskRunner.run` returns."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.is_finished = False
        self._cancelled = threading.Event()
        self._is_dropped = False

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._cancelled.is_set()

    @property
    def is_dropped(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._is_dropped

    def cancel(self) -> None:
        """Ask the work to stop at its next report; `on_error` then gets `Cancelled`."""
        self._cancelled.set()

    def drop(self) -> None:
        """Cancel, and let no answer arrive: the question is an old one."""
        self._is_dropped = True
        self._cancelled.set()


class _Reporter:
    """The `Progress` that a piece of work sees on its own thread."""

    def __init__(
        self, task: Task[object], send: Callable[[int, int, int], None], is_closing: threading.Event
    ) -> None:
        self._task, self._send, self._is_closing = task, send, is_closing
        self._last = 0.0

    def report(self, done: int, total: int | None = None) -> None:
        self.raise_if_cancelled()
        now = time.monotonic()
        if now - self._last >= _PROGRESS_INTERVAL or (total is not None and done >= total):
            self._last = now
            self._send(self._task.number, done, -1 if total is None else total)

    def raise_if_cancelled(self) -> None:
        if self._task.is_cancelled or self._is_closing.is_set():
            raise Cancelled


class _Job(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        self._run()


class _Waiting:
    """A task with all that is to be called for it; kept until the answer has been delivered."""

    def __init__(
        self,
        task: Task[object],
        on_done: Callable[[object], None] | None,
        on_error: OnError | None,
        on_progress: OnProgress | None,
        owner: QObject | None,
        *,
        writes: bool,
    ) -> None:
        self.task, self.owner, self.writes = task, owner, writes
        self.on_done, self.on_error, self.on_progress = on_done, on_error, on_progress

    @property
    def is_wanted(self) -> bool:
        return not self.task.is_dropped and (self.owner is None or shiboken6.isValid(self.owner))


class TaskRunner(QObject):
    """Runs work on the thread of its lane and delivers the answer on the GUI thread.

    `failed` carries an error that no `on_error` took; `busy_changed` the number of tasks under way.
    The contexts open and close the connection of a worker; nothing else does.
    """

    failed = Signal(object)
    busy_changed = Signal(int)
    _finished = Signal(int, object, object)
    _progressed = Signal(int, object, object)  # bytes of large files are more than Qt's int holds

    def __init__(
        self,
        reader_context: Context = nullcontext,
        writer_context: Context = nullcontext,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._contexts = {_READER: reader_context, _WRITER: writer_context, _CARRIER: reader_context}
        self._lanes = {name: self._lane(name) for name in self._contexts}
        self._waiting: dict[int, _Waiting] = {}
        self._last_number = 0
        self._is_closing = threading.Event()
        self._finished.connect(self._on_finished)
        self._progressed.connect(self._on_progressed)

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None] | None = None,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
        *,
        writes: bool = False,
        carries: bool = False,
        owner: QObject | None = None,
    ) -> Task[T]:
        """Run `work(progress)` on another thread; call back on this one, unless `owner` is gone by then.

        `carries` is for work that copies files and only reads the base: it may take minutes.
        """
        lane = _WRITER if writes else _CARRIER if carries else _READER
        self._last_number += 1
        task: Task[T] = Task(self._last_number)
        self._waiting[task.number] = _Waiting(
            task,  # type: ignore[arg-type]
            on_done,  # type: ignore[arg-type]
            on_error,
            on_progress,
            owner,
            writes=writes,
        )
        self._lanes[lane].start(_Job(lambda: self._work(task, work, self._contexts[lane])))
        self.busy_changed.emit(len(self._waiting))
        return task

    @property
    def busy_count(self) -> int:
        """How many tasks are waiting or under way."""
        return len(self._waiting)

    def cancel_all(self) -> None:
        """Ask all work to stop."""
        for waiting in self._waiting.values():
            waiting.task.cancel()

    def shut_down(self, milliseconds: int = 5000) -> bool:
        """End all work; False when something did not end in time.

        Questions are dropped. Writes that wait are still done, so that no edit is lost; a long write, which
        asks between its pieces whether to go on, learns that the program closes, and is rolled back.
        """
        self._is_closing.set()
        for waiting in self._waiting.values():
            waiting.on_done = waiting.on_error = waiting.on_progress = None
            if not waiting.writes:
                waiting.task.drop()
        for name in (_READER, _CARRIER):
            self._lanes[name].clear()
        deadline = time.monotonic() + milliseconds / 1000
        for lane in self._lanes.values():
            if not lane.waitForDone(max(0, round((deadline - time.monotonic()) * 1000))):
                logger.warning("a %s task was still running at the end", lane.objectName())
                return False
        self._waiting.clear()
        return True

    def _lane(self, name: str) -> QThreadPool:
        lane = QThreadPool(self)
        lane.setObjectName(name)
        lane.setMaxThreadCount(1)
        return lane

    def _work(self, task: Task[T], work: Callable[[Progress], T], context: Context) -> None:
        result: object = None
        error: Exception | None = None
        try:
            if task.is_cancelled:
                raise Cancelled
            reporter = _Reporter(task, self._progressed.emit, self._is_closing)  # type: ignore[arg-type]
            with context():
                result = work(reporter)
        except Exception as caught:  # noqa: BLE001 - any failure of the work is an answer, not the end of the lane
            error = caught
        if shiboken6.isValid(self):
            self._finished.emit(task.number, result, error)

    @Slot(int, object, object)
    def _on_finished(self, number: int, result: object, error: Exception | None) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None:
            return
        waiting.task.is_finished = True
        self.busy_changed.emit(len(self._waiting))
        if not waiting.is_wanted:
            if error is not None and not isinstance(error, CrmError):
                logger.error("a task that nobody waits for failed", exc_info=error)
        elif error is None:
            if waiting.on_done is not None:
                waiting.on_done(result)
        elif waiting.on_error is not None and isinstance(error, CrmError):
            waiting.on_error(error)
        else:
            self._report(waiting, error)

    def _report(self, waiting: _Waiting, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, CrmError):
            self.failed.emit(error)
            return
        # A bug: whoever waits may put its widgets in order, then the crash dialog speaks.
        if waiting.on_error is not None:
            waiting.on_error(error)
        sys.excepthook(type(error), error, error.__traceback__)

    @Slot(int, object, object)
    def _on_progressed(self, number: int, done: int, total: int) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None and waiting.is_wanted and waiting.on_progress is not None:
            waiting.on_progress(done, None if total < 0 else total)


class Latest:
    """Questions of which only the last counts, such as those of a search box: older answers never arrive."""

    def __init__(self, runner: TaskRunner, owner: QObject) -> None:
        self._runner, self._owner = runner, owner
        self._task: Task[Any] | None = None

    def ask(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: OnError | None = None,
    ) -> None:
        """Forget the former question and ask this one."""
        self.forget()
        self._task = self._runner.run(work, on_done, on_error, owner=self._owner)

    def forget(self) -> None:
        """Let no answer to the last question arrive."""
        if self._task is not None:
            self._task.drop()
            self._task = None
